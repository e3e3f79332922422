// Characters as a PDF or a word processor leaves them, written as a draft has them.

import { lookAlike, plainCharacter } from '../../language/shared/look-alikes';

/** A text in plain characters, and how many were left out or written otherwise. */
export interface PlainCharacters {
  readonly text: string;
  readonly invisible: number;
  readonly replaced: number;
  readonly unreadable: number;
  /** Words that a soft hyphen cut at a line end, put together. */
  readonly joined: number;
}

const softHyphenAtLineEnd = /\u00ad[ \t]*\r?\n[ \t]*(?=\S)/g;
const lineEnds = /\r\n?|[\u000b\u0085\u2028\u2029]/g;
/** Zero width, directions, control characters, the place of an object; a joiner between emoji is none of them. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]|(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu;
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
const bullet = /[\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc\uf06c\uf06e\uf075\uf076\uf077\uf09f]/g;
const privateUse = /[\ue000-\uf8ff]/g;

/** Line ends become \n; form feeds and tabs stay, they tell where pages end and columns begin. */
export function plainCharacters(source: string): PlainCharacters {
  const counts = { invisible: 0, replaced: 0, joined: 0 };
  const text = source
    .replace(softHyphenAtLineEnd, () => (counts.joined++, ''))
    .replace(lineEnds, '\n')
    .replace(invisible, () => (counts.invisible++, ''))
    .replace(oddSpace, ' ')
    .replace(lookAlike, (character) => {
      const plain = plainCharacter(character);
      if (plain !== character) counts.replaced++;
      return plain;
    })
    .replace(bullet, () => (counts.replaced++, '•'));
  return { text, ...counts, unreadable: text.match(privateUse)?.length ?? 0 };
}
