// A date or number in another style of its language: the one at a place, or all of the issue that are written as it is.

import { cached } from '../../base/cached';
import type { Edit } from '../../base/finding';
import type { Span } from '../../base/text';
import { habitOf } from '../../knowledge/schema/schema';
import { findEnglishNumerals } from '../../language/en/numerals';
import { findDates } from '../../language/shared/find-dates';
import { dateStyles, numberStyles, type Restyled } from '../../language/shared/number-styles';
import { isHanCharacter } from '../../language/shared/punctuation';
import { findChineseNumerals } from '../../language/zh/numerals';
import type { Context } from '../../model/context';
import { isRunningText } from '../../model/element';
import { passagesIn } from '../../model/passages';
import { kindFor } from '../../model/structure';
import { proseOffset, sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';

export interface Restyling {
  readonly is: 'date' | 'number';
  readonly text: string;
  readonly edits: () => readonly Edit[];
  /**
   * The same for everything in the issue that is written in the same style: how many, and the edits; undefined when it
   * is the only one.
   */
  readonly all?: { readonly count: number; readonly edits: () => readonly Edit[] };
}

/** A date or number as it stands, with what it may be changed to. Spans are in the source. */
interface StyledPlace extends Restyled<string> {
  readonly is: 'date' | 'number';
  readonly element: Element;
  readonly span: Span;
}

/** What the date or number at an offset of an element can be changed to, the value kept exactly. */
export function restylings(
  bulletin: Bulletin,
  context: Context,
  element: Element,
  offset: number,
): readonly Restyling[] {
  const place = placesIn(bulletin, element).find(({ span }) => span.start <= offset && offset <= span.end);
  if (!place) return [];
  return place.to.map(({ style, text }) => {
    const alike = alikeTo(bulletin, place, style);
    return {
      is: place.is,
      text,
      edits: () => [spaced(bulletin, context, place, text)],
      ...(alike.length > 1 && {
        all: {
          count: alike.length,
          edits: () =>
            alike.map((each) => spaced(bulletin, context, each, each.to.find((other) => other.style === style)!.text)),
        },
      }),
    };
  });
}

/** Those of the same language, nature and style that have the other style too. */
function alikeTo(bulletin: Bulletin, { is, element, from }: StyledPlace, style: string): readonly StyledPlace[] {
  const language = element.language === 'en' ? 'en' : 'zh';
  return [...passagesIn(language, bulletin), ...bulletin.elements.filter((each) => each.language === 'und')]
    .flatMap((each) => (isRunningText(each) === isRunningText(element) ? placesIn(bulletin, each) : []))
    .filter((each) => each.is === is && each.from === from && each.to.some((other) => other.style === style));
}

/** The dates and numbers of an element, found once. */
const placesIn = cached((bulletin: Bulletin, element: Element): readonly StyledPlace[] => {
  const { kind, prose, valueSpan, labelSpan } = element;
  const language = element.language === 'en' ? 'en' : 'zh';
  if (kind === 'date') {
    const span = valueSpan ?? element.span;
    const styles = dateStyles(
      bulletin.text.slice(span),
      /\p{Script=Latin}{3}/u.test(prose.text) ? 'en' : language,
      true,
    );
    return styles ? [{ is: 'date', element, span, ...styles }] : [];
  }
  if (!isRunningText(element)) return [];
  const { text } = prose;
  const body = labelSpan ? proseOffset(prose, labelSpan.end) : 0;
  const places: StyledPlace[] = [];
  const add = (is: StyledPlace['is'], { start, end }: Span, styles: Restyled<string> | undefined) => {
    const span = sourceSpan(prose, start, end);
    // markup or a line break inside stays where it is
    if (styles && start >= body && span.end - span.start === end - start) places.push({ is, element, span, ...styles });
  };
  const dates = findDates(text, language);
  for (const date of dates)
    if (date.points.length === 1) add('date', date, dateStyles(text.slice(date.start, date.end), language, false));
  for (const numeral of language === 'zh' ? findChineseNumerals(text) : findEnglishNumerals(text)) {
    if (numeral.weight === 'weak' || dates.some(({ start, end }) => start < numeral.end && numeral.start < end))
      continue;
    add('number', numeral, numberStyles(text.slice(numeral.start, numeral.end), numeral, language));
  }
  return places;
});

/** The edit, with the spaces that the series puts between digits and Chinese characters. */
function spaced(bulletin: Bulletin, context: Context, { element, span }: StyledPlace, newText: string): Edit {
  if (element.language === 'en' || element.kind === 'date') return { span, newText };
  const { content } = bulletin.text;
  const gap = gapOf(bulletin, context);
  let [{ start, end }, text] = [span, newText];
  const edge = (character: string | undefined, neighbour: string | undefined) => {
    if (!isHanCharacter(neighbour)) return undefined;
    if (isHanCharacter(character)) return '';
    return /[\d%]/.test(character ?? '') ? gap : undefined;
  };
  const before = content[start - 1] === ' ' ? 2 : 1;
  const left = edge(newText[0], content[start - before]);
  if (left !== undefined) [start, text] = [start - before + 1, left + text];
  const after = content[end] === ' ' ? 1 : 0;
  const right = edge(newText.at(-1), content[end + after]);
  if (right !== undefined) [end, text] = [end + after, text + right];
  return { span: { start, end }, newText: text };
}

function gapOf(bulletin: Bulletin, context: Context): string {
  const habit = habitOf(kindFor(bulletin, context), 'digit-spacing', 'zh')?.value;
  if (habit !== undefined) return habit === 'space' ? ' ' : '';
  return / \d/.test(bulletin.text.content) && /\p{Script=Han} \d/u.test(bulletin.text.content) ? ' ' : '';
}
