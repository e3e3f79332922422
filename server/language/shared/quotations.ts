// Whether words are the writer's own, or stand in a quotation or the title of a work.

/** Quotations longer than this are not looked for; UTF-16 units. */
const longestQuotation = 600;

/** Marks of titles: what stands in them is as it was published. */
const titles = [
  ['《', '》'],
  ['〈', '〉'],
] as const;

const quotations = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
] as const;

/** Whether a wording stands in the title of a work, or in quotation marks with more than itself. */
export function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - longestQuotation), start);
  if (titles.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close))) return true;
  const after = text.slice(end, end + longestQuotation);
  const open = openQuotation(before);
  return open >= 0 && !(open === before.length - 1 && /^["”」』]/.test(after));
}

/** Where the quotation begins that a text ends in, or -1. */
function openQuotation(text: string): number {
  for (const [open, close] of quotations) {
    const at = text.lastIndexOf(open);
    if (at > text.lastIndexOf(close)) return at;
  }
  const isOpen = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  return isOpen ? text.lastIndexOf('"') : -1;
}
