// What the typography rules share: each stretch of prose once, and edits that touch nothing but the characters they mean.
import { cached } from '../cached';
import type { Localized } from '../localized';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import { contains } from '../text';
import type { Edit, Fix } from './rule';

/** The elements that lie in no other: together they hold all the text, each character once. */
export function passages(bulletin: Bulletin): readonly Element[] {
  return passagesOf(bulletin).all;
}

/** The passages in one language. */
export function passagesIn(language: 'zh' | 'en', bulletin: Bulletin): readonly Element[] {
  return passagesOf(bulletin)[language];
}

const passagesOf = cached((bulletin: Bulletin) => {
  const all = outermost(bulletin.elements);
  const inLanguage = (language: 'zh' | 'en') => all.filter((element) => element.language === language);
  return { all, zh: inLanguage('zh'), en: inLanguage('en') };
});

/** An edit of a stretch of prose, or undefined when markup, a line break or a page end lies inside it. */
export function editOf({ prose }: Element, start: number, end: number, newText: string): Edit | undefined {
  const span = sourceSpan(prose, start, end);
  return span.end - span.start === end - start ? { span, newText } : undefined;
}

/** A fix of one edit that cannot change meaning; undefined when there is no edit. */
export function safeFix(title: Localized, ...edits: readonly (Edit | undefined)[]): Fix | undefined {
  return edits.every((edit) => edit !== undefined) ? { title, safe: true, edits } : undefined;
}

/** Widens a stretch over the spaces around it, as far as they stand in the source next to it. */
export function withSpaces(element: Element, start: number, end: number): readonly [number, number] {
  const { text } = element.prose;
  let from = start;
  let to = end;
  while (text[from - 1] === ' ' && editOf(element, from - 1, to, '')) from--;
  while (text[to] === ' ' && editOf(element, from, to + 1, '')) to++;
  return [from, to];
}

function outermost(elements: readonly Element[]): readonly Element[] {
  let last: Element | undefined;
  return elements.filter((element) => {
    if (last && contains(last.span, element.span)) return false;
    last = element;
    return true;
  });
}
