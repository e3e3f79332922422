// Where a completion is asked for: the block, the languages that may be meant, the Chinese block it renders, what
// stands before.

import { lazy } from '../../../base/cached';
import { languageOf } from '../../../language/shared/language';
import type { At } from '../../../model/at';
import { isRunningText } from '../../../model/element';
import type { Bulletin, Element } from '../../../syntax/tree';

export interface CompletionPlace {
  readonly bulletin: Bulletin;
  readonly offset: number;
  /** The line's text before the cursor. */
  readonly before: string;
  /** The line's text after the cursor. */
  readonly after: string;
  /** The block the cursor is in or at the end of. */
  readonly element: Element | undefined;
  /** Whether the cursor's block begins on this line, so that what stands before the cursor is all there is of it. */
  readonly startsBlock: boolean;
  /** The element that ends before the block at the cursor. */
  readonly previous: Element | undefined;
  /**
   * The Chinese block that the English block at the cursor renders: its counterpart, else the block before when that is
   * Chinese.
   */
  readonly rendered: Element | undefined;
  /** The language that a new block here is expected in. */
  readonly expected: 'zh' | 'en';
}

/** The place of a completion; what stands around it is looked for when it is first asked for. */
export function placeAt(here: At): CompletionPlace {
  const { offset, element, reading } = here;
  const { bulletin } = reading;
  const { text } = bulletin;
  const { line } = text.positionAt(offset);
  const start = text.lineStarts[line]!;
  const end = text.offsetAt({ line, character: Infinity });
  const previous = lazy(() => previousElement(here));
  const rendered = lazy(() => renderedBlock(here, previous()));
  const expected = lazy(() => expectedLanguage(here, previous()));
  return {
    bulletin,
    offset,
    element,
    before: text.content.slice(start, offset),
    after: text.content.slice(offset, end),
    startsBlock: !element || element.span.start >= start,
    get previous() {
      return previous();
    },
    get rendered() {
      return rendered();
    },
    get expected() {
      return expected();
    },
  };
}

/** Whether names and terms come in running text here, rather than in a field. */
export function isRunning({ element }: CompletionPlace): boolean {
  return !element || isRunningText(element);
}

/**
 * The languages that may be meant, the likeliest first. A block says so itself by what it holds besides what is being
 * typed, which may be pinyin;
 * in a new one, what comes after the block before: English after Chinese in a bulletin of both.
 */
export function languagesAt(place: CompletionPlace, typed: string): readonly ('zh' | 'en')[] {
  const own = languageOf(besides(place, typed));
  if (own !== 'und') return [own];
  return place.expected === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
}

/** The text of the block at the cursor without what is being typed. */
function besides({ bulletin: { text }, element, offset }: CompletionPlace, typed: string): string {
  return element
    ? text.content.slice(element.span.start, offset - typed.length) + text.content.slice(offset, element.span.end)
    : '';
}

function expectedLanguage({ reading, element: current }: At, previous: Element | undefined): 'zh' | 'en' {
  const others = reading.having('running').filter((element) => element !== current);
  const written = new Set(others.map((element) => element.language));
  if (!written.has('zh')) return written.has('en') ? 'en' : 'zh';
  return written.has('en') && previous?.language === 'zh' && !reading.counterpartOf(previous) ? 'en' : 'zh';
}

function previousElement({ reading, element, offset }: At): Element | undefined {
  const start = element?.span.start ?? offset;
  return reading.bulletin.elements.findLast((candidate) => candidate.span.start < start && candidate.span.end <= start);
}

function renderedBlock({ counterpart }: At, previous: Element | undefined): Element | undefined {
  if (counterpart) return counterpart.language === 'zh' ? counterpart : undefined;
  return previous?.language === 'zh' && isRunningText(previous) ? previous : undefined;
}

/**
 * Whether one of the forms occurs in running text of a language before the block at the cursor, or in that block before
 * the cursor.
 */
export function mentionedBefore(
  place: CompletionPlace,
  language: 'zh' | 'en',
  forms: readonly string[],
  typed: string,
): boolean {
  const end = place.offset - typed.length;
  return runningTextBefore(place, language, end).some((text) => forms.some((form) => text.includes(form)));
}

/** The running text of a language that stands before an offset, block by block. */
export function runningTextBefore(
  { bulletin, element: current }: CompletionPlace,
  language: 'zh' | 'en',
  end: number,
): readonly string[] {
  return bulletin.elements
    .filter((element) => element.span.start < end && element.language === language && isRunningText(element))
    .map((element) =>
      element === current || element.span.end > end
        ? bulletin.text.content.slice(element.span.start, end).replace(/\*\*/g, '')
        : element.prose.text,
    );
}
