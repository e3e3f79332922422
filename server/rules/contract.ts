// The contract of safe fixes: they change white space, line ends and the width of marks; letters, digits and the
// division into blocks stay.
import type { Edit, Finding, Fix } from '../base/finding';
import { contains, type Span } from '../base/text';
import { withoutInvisible } from '../language/shared/invisible';
import { passages } from '../model/passages';
import type { Bulletin } from '../syntax/tree';

/**
 * The finding, its fixes called safe only when they keep the contract: a rule may claim what it likes.
 * Spans are UTF-16 offsets into the bulletin's text.
 */
export function withHonestFixes(finding: Finding, bulletin: Bulletin): Finding {
  const { fix, alternatives } = finding;
  if (!fix?.safe && !alternatives?.some(({ safe }) => safe)) return finding;
  const honest = (one: Fix) => (one.safe && !keepsContract(one.edits, bulletin) ? { ...one, safe: false } : one);
  const [own, others] = [fix && honest(fix), alternatives?.map(honest)];
  if (own === fix && others?.every((other, at) => other === alternatives![at]) !== false) return finding;
  return { ...finding, ...(own && { fix: own }), ...(others && { alternatives: others }) };
}

/** Whether edits leave letters, digits, marks but for their width, words and the division into blocks as they are. */
export function keepsContract(edits: readonly Edit[], bulletin: Bulletin): boolean {
  const { content } = bulletin.text;
  return edits.every(({ span, newText }) => keepsText(content, span, newText) && keepsLines(bulletin, span, newText));
}

/** How far around an edit is looked: what decides stands next to it. */
const around = 8;

function keepsText(content: string, span: Span, newText: string): boolean {
  const before = content.slice(Math.max(0, span.start - around), span.start);
  const after = content.slice(span.end, span.end + around);
  return substanceOf(before + content.slice(span.start, span.end) + after) === substanceOf(before + newText + after);
}

/**
 * A line end goes only inside a passage, where the parser reads on over it; none is added, and what a line starts with
 * (a bullet, a number, ##) keeps the space behind it.
 */
function keepsLines(bulletin: Bulletin, span: Span, newText: string): boolean {
  const { content } = bulletin.text;
  const old = content.slice(span.start, span.end);
  const [was, is] = [lineEndsIn(old), lineEndsIn(newText)];
  if (is > was || hiddenIn(content, span, newText) < hiddenIn(content, span, old)) return false;
  if (is < was && !passages(bulletin).some((passage) => contains(passage.span, span))) return false;
  const before = /[^\r\n]*$/.exec(content.slice(Math.max(0, span.start - longestOpening), span.start))![0];
  if (before.length === longestOpening) return true;
  const line = (middle: string) => before + middle + content.slice(span.end, span.end + around);
  return openingOf(line(old)) === openingOf(line(newText));
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|[\r\n]/g)?.length ?? 0;
}

/**
 * How many hidden line ends part two texts, when a text is put into a span; one beside a plain line end parts nothing.
 */
function hiddenIn(content: string, { start, end }: Span, text: string): number {
  const inPlace = `${content[start - 1] ?? '\n'}${text}${content[end] ?? '\n'}`;
  return inPlace.match(/(?<=[^\r\n])[\u000b\u000c\u0085\u2028\u2029](?=[^\r\n])/g)?.length ?? 0;
}

/** What a line may start with beside its text, at most. */
const longestOpening = 24;

/** A bullet, number, heading or quotation sign, with whether a space stands behind it. */
function openingOf(line: string): string {
  return /^[ \t]*(?:(?:[-*+>•·]|#{1,6}|\d{1,3}[.)])(?:[ \t]+|$))*/
    .exec(line)![0]
    .replace(/[ \t]+/g, ' ')
    .trimStart();
}

/** Stands for white space that parts two words: nothing that a text has. */
const partsWords = '\ue000';

/**
 * Letters, digits and marks, each mark in its half width, dots of an ellipsis as one; white space only where it parts
 * words.
 */
function substanceOf(text: string): string {
  return withoutInvisible(text)
    .replace(/(?<=[\p{L}\p{N}\p{M}](?<!\p{Script=Han}))\s+(?=[\p{L}\p{N}])(?!\s*\p{Script=Han})/gu, partsWords)
    .replace(/\s+/g, '')
    .replaceAll(partsWords, ' ')
    .replace(/\.{3,}|…+/g, '…')
    .replace(/[\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/g, (mark) =>
      String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
    )
    .replace(/[。｡]/g, '.')
    .replace(/[“”]/g, '"');
}
