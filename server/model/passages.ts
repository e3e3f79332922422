// What the typography rules share: each stretch of prose once, and edits that touch nothing but the characters they
// mean.

import { cached } from '../base/cached';
import type { Edit, Fix } from '../base/finding';
import type { Localized } from '../base/localized';
import { contains } from '../base/text';
import { sourceSpan, sourceSpans } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';

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

/**
 * An edit of a stretch of prose, or undefined when markup, a line break or a page end lies inside it. A line end
 * between words is
 * one space of the prose and one character of the source, but no character of any segment.
 */
export function editOf({ prose }: Element, start: number, end: number, newText: string): Edit | undefined {
  const span = sourceSpan(prose, start, end);
  if (span.end - span.start !== end - start) return undefined;
  const written = sourceSpans(prose, start, end);
  return end <= start || (written.length === 1 && written[0]!.end - written[0]!.start === end - start)
    ? { span, newText }
    : undefined;
}

/**
 * A fix that changes white space, line ends and the width of marks, nothing else, so that it may run unseen; undefined
 * when there
 * is no edit. The claim is checked where findings leave the check (see `contract.ts`).
 */
export function safeFix(title: Localized, ...edits: readonly (Edit | undefined)[]): Fix | undefined {
  return fixOf(title, true, edits);
}

/**
 * A fix that changes words or marks: offered, and made only when the author says so; undefined when there is no edit.
 */
export function offeredFix(title: Localized, ...edits: readonly (Edit | undefined)[]): Fix | undefined {
  return fixOf(title, false, edits);
}

function fixOf(title: Localized, safe: boolean, edits: readonly (Edit | undefined)[]): Fix | undefined {
  return edits.every((edit) => edit !== undefined) ? { title, safe, edits } : undefined;
}

/**
 * Widens a stretch over the one space at either side that stands in the source next to it. A wider gap is layout and
 * stays, and so
 * does the space behind a bullet or number that the passage opens with.
 */
export function withSpaces(element: Element, start: number, end: number): readonly [number, number] {
  const { text } = element.prose;
  const isBehindBullet = start < 8 && /^(?:[-*+>•·]|#{1,6}|\d{1,3}[.)]) $/.test(text.slice(0, start));
  const from =
    text[start - 1] === ' ' && text[start - 2] !== ' ' && !isBehindBullet && editOf(element, start - 1, end, '')
      ? start - 1
      : start;
  const to = text[end] === ' ' && text[end + 1] !== ' ' && editOf(element, from, end + 1, '') ? end + 1 : end;
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
