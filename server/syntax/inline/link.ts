// Links, whose words stay and whose targets go, and pictures.
import type { InlineForm } from './inline';

const pattern = /^!?\[((?:[^[\]]|\[[^\]]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/;
/** A longer one is no link. UTF-16 code units. */
const longest = 1000;

function linkAt(content: string, at: number, end: number): RegExpExecArray | null {
  return pattern.exec(content.slice(at, Math.min(end, at + longest)));
}

export const link: InlineForm = {
  begins: '[',
  needsLink: true,
  read(content, at, end) {
    const found = linkAt(content, at, end);
    if (!found) return undefined;
    return { end: at + 1, target: { start: at + 1 + found[1]!.length, end: at + found[0].length } };
  },
};

export const picture: InlineForm = {
  begins: '!',
  needsLink: true,
  read(content, at, end) {
    const found = content[at + 1] === '[' ? linkAt(content, at, end) : null;
    return found ? { end: at + found[0].length, isOpaque: true } : undefined;
  },
};
