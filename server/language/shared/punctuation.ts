// Punctuation marks of the two languages and what stands next to them.
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { isHan } from './script';

/** Half-width marks and the full-width ones that Chinese text has in their place. */
export const fullWidthOf: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '.': '。',
  '...': '……',
  '~': '～',
};

/** Full-width marks and the ones that English text has in their place. */
export const halfWidthOf: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '。': '.',
};

/** Whether a character is Chinese or a mark that only Chinese text has. */
export function isChinese(character: string | undefined): boolean {
  return (
    character !== undefined &&
    character !== '' &&
    (isHan(character.charCodeAt(0)) || '，。；：！？（）、《》【】“”‘’「」『』〈〉…—～'.includes(character))
  );
}

/** Whether a character is a Chinese one (or half of one). */
export function isHanCharacter(character: string | undefined): boolean {
  return character !== undefined && character !== '' && isHan(character.charCodeAt(0));
}

/** The nearest character before an offset that is no space, or '' at the start. */
export function characterBefore(text: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && isSpace(text[i]!)) i--;
  return text[i] ?? '';
}

/** The nearest character from an offset on that is no space, or '' at the end. */
export function characterFrom(text: string, at: number): string {
  let i = at;
  while (i < text.length && isSpace(text[i]!)) i++;
  return text[i] ?? '';
}

/**
 * Brackets that belong together, in the order they were opened; those that do not match are left out. Half and full
 * width may pair.
 */
export function roundBrackets(text: string): readonly { readonly open: number; readonly close: number }[] {
  const pairs: { open: number; close: number }[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '(' || character === '（') open.push(i);
    else if ((character === ')' || character === '）') && open.length > 0) pairs.push({ open: open.pop()!, close: i });
  }
  return pairs.sort((a, b) => a.open - b.open);
}

/**
 * Faces made of marks, :) ;-) :D, and : ) at the end, as UTF-16 offsets. One whose bracket pairs with another is none.
 */
export function facesIn(text: string): readonly Span[] {
  if (!/[:;]/.test(text)) return [];
  const paired = new Set(roundBrackets(text).flatMap(({ open, close }) => [open, close]));
  const faces = matches(
    text,
    /(?<![\w:;])[:;][-'^]?[()]|(?<=\s)[:;] \)(?=\s*$)|(?<=^|\s)[:;]-?[DPp3oO](?=$|[\s，。！])/g,
  );
  return Array.from(faces, ({ 0: face, index }) => ({ start: index, end: index + face.length })).filter(
    ({ end }) => !paired.has(end - 1),
  );
}

/** Whether a reference is written after GB/T 7714 ([J], [M], [EB/OL]), which has half-width marks in Chinese too. */
export function isBibliographic(text: string): boolean {
  return /\[(?:[JMCDRSPNZGA]|DB|EB|CP)(?:\/OL|\/CD)?\]/.test(text);
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\u3000' || character === '\u00a0' || character === '\t';
}
