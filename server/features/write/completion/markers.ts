// The next section number and point marker, written as the draft writes the ones before.

import { counterpartOf } from '../../../model/alignment/sentences';
import { renumbered } from '../../../model/numbering/sequence';
import type { Element } from '../../../syntax/tree';
import type { CompletionPlace } from './place';

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
export function nextMarkers(place: CompletionPlace, languages: readonly ('zh' | 'en')[]): readonly NextMarker[] {
  const start = place.element?.span.start ?? place.offset;
  const before = place.bulletin.elements.filter((element) => element.span.start < start);
  const due = [
    ...dueAsCounterpart(place, before, languages),
    ...languages.flatMap((language) => dueIn(language, before)),
  ];
  const markers: NextMarker[] = [];
  for (const { kind, language, number, like } of due) {
    const marker = renumbered(like?.label ?? usual[kind][language], number);
    const text = marker === undefined ? undefined : marker + separatorBehind(kind, language, like);
    if (text !== undefined && !markers.some((known) => known.text === text)) markers.push({ text, kind, language });
  }
  return markers;
}

/** A number that may come next, and the marker that shows how it is written. */
interface Due extends Pick<NextMarker, 'kind' | 'language'> {
  readonly number: number;
  readonly like: Element | undefined;
}

/** The number of the block before, when the other language does not have it yet. */
function dueAsCounterpart(
  { previous, bulletin }: CompletionPlace,
  before: readonly Element[],
  languages: readonly ('zh' | 'en')[],
): readonly Due[] {
  if (previous?.kind !== 'heading' && previous?.kind !== 'point') return [];
  const { kind, number, level } = previous;
  if (number === undefined || previous.language === 'und' || counterpartOf(bulletin, previous)) return [];
  const language = previous.language === 'zh' ? 'en' : 'zh';
  return languages.includes(language) ? [{ kind, language, number, like: lastOf(before, kind, language, level) }] : [];
}

/** The next point of a language, then the next section of each level, the innermost first. */
function dueIn(language: 'zh' | 'en', before: readonly Element[]): readonly Due[] {
  const heading = lastOf(before, 'heading', language);
  const point = lastOf(before.slice(heading ? before.indexOf(heading) : 0), 'point', language);
  const points: readonly Due[] =
    heading || point
      ? [{ kind: 'point', language, number: (point?.number ?? 0) + 1, like: lastOf(before, 'point', language) }]
      : [];
  if (!heading) return [...points, { kind: 'heading', language, number: 1, like: undefined }];
  const headings = before.filter((element) => element.kind === 'heading' && element.language === language);
  const levels = [...new Set(headings.map((element) => element.level ?? 1))].sort((a, b) => b - a);
  const sections = levels.flatMap((level): readonly Due[] => {
    const last = lastOf(before, 'heading', language, level);
    return last && !startedAnew(before, last, level)
      ? [{ kind: 'heading', language, number: (last.number ?? 0) + 1, like: last }]
      : [];
  });
  return [...points, ...sections];
}

function separatorBehind(kind: NextMarker['kind'], language: 'zh' | 'en', like: Element | undefined): string {
  if (like?.style !== undefined) return separators[like.style] ?? '';
  if (language === 'zh') return '';
  return kind === 'point' ? ', ' : ' ';
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
