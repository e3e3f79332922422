// The next section number and point marker, written as the draft writes the ones before.

import { counterpartOf } from '../../../model/alignment/sentences';
import { renumbered } from '../../../model/numbering';
import type { Element } from '../../../syntax/tree';
import type { Place } from './place';

export interface NextMarker {
  /** With what separates it from the text after it: `2. `, `二是`. */
  readonly text: string;
  readonly kind: 'heading' | 'point';
  readonly language: 'zh' | 'en';
}

/** How a language numbers where the draft shows no other way. */
const usual = {
  heading: { zh: '一、', en: '1.' },
  point: { zh: '一是', en: 'First' },
} as const;

/** What stands between a marker and the text after it. */
const separators: Readonly<Partial<Record<string, string>>> = {
  'arabic-dot': ' ',
  'roman-dot': ' ',
  'roman-paren': ' ',
  part: ' ',
  'ordinal-word': ', ',
  'di-han': '，',
  sequence: '，',
};

/**
 * Markers that may come next, the likeliest first: the counterpart of the block before, then the next point, then the
 * next section.
 */
export function nextMarkers(place: Place, languages: readonly ('zh' | 'en')[]): readonly NextMarker[] {
  const start = place.element?.span.start ?? place.offset;
  const before = place.bulletin.elements.filter((element) => element.span.start < start);
  const previous = place.previous;
  const markers: NextMarker[] = [];
  const add = (kind: 'heading' | 'point', language: 'zh' | 'en', number: number, like?: Element) => {
    const marker = renumbered(like?.label ?? usual[kind][language], number);
    const separator =
      like?.style === undefined
        ? language === 'zh'
          ? ''
          : kind === 'point'
            ? ', '
            : ' '
        : (separators[like.style] ?? '');
    if (marker !== undefined && !markers.some((known) => known.text === marker + separator))
      markers.push({ text: marker + separator, kind, language });
  };
  if (
    previous &&
    (previous.kind === 'heading' || previous.kind === 'point') &&
    previous.number !== undefined &&
    previous.language !== 'und' &&
    !counterpartOf(place.bulletin, previous)
  ) {
    const other = previous.language === 'zh' ? 'en' : 'zh';
    if (languages.includes(other))
      add(previous.kind, other, previous.number, lastOf(before, previous.kind, other, previous.level));
  }
  for (const language of languages) {
    const heading = lastOf(before, 'heading', language);
    const point = lastOf(before.slice(heading ? before.indexOf(heading) : 0), 'point', language);
    const anyPoint = lastOf(before, 'point', language);
    if (heading || point) add('point', language, (point?.number ?? 0) + 1, anyPoint);
    const levels = heading
      ? [
          ...new Set(
            before
              .filter((element) => element.kind === 'heading' && element.language === language)
              .map((element) => element.level ?? 1),
          ),
        ]
      : [];
    for (const level of levels.sort((a, b) => b - a)) {
      const last = lastOf(before, 'heading', language, level);
      if (last && !startedAnew(before, last, level)) add('heading', language, (last.number ?? 0) + 1, last);
    }
    if (!heading) add('heading', language, 1);
  }
  return markers;
}

/** Whether a higher heading came after this one, so that its numbering is over. */
function startedAnew(before: readonly Element[], last: Element, level: number): boolean {
  return before.some(
    (element) =>
      element.kind === 'heading' &&
      element.language === last.language &&
      element.span.start > last.span.start &&
      (element.level ?? 1) < level,
  );
}

function lastOf(
  elements: readonly Element[],
  kind: 'heading' | 'point',
  language: 'zh' | 'en',
  level?: number,
): Element | undefined {
  return elements.findLast(
    (element) =>
      element.kind === kind && element.language === language && (level === undefined || (element.level ?? 1) === level),
  );
}
