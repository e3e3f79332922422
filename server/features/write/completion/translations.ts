// Whole lines from the translation memory: the English of the Chinese block above, and at a Chinese heading those of
// other issues.
import type { Context } from '../../../model/context';
import { type Memory, withoutMarker } from '../../../past/memory/memory';
import { recall } from '../../../past/memory/recall';
import { markerAt } from '../../../syntax/markers';
import { nextMarkers } from './markers';
import { type CompletionPlace, languagesAt } from './place';

export interface TranslatedLine {
  readonly text: string;
  readonly kind: 'translation';
}

/** What the English block at the cursor may be, as the Chinese it renders was translated before. */
export function translationLines(
  place: CompletionPlace,
  context: Context,
  memories: readonly Memory[],
  typed: string,
): readonly TranslatedLine[] {
  const rendered = languagesAt(place, typed).includes('en') ? place.rendered : undefined;
  if (!rendered) return [];
  const own = markerAt(typed)?.length;
  const next = () => (rendered.number === undefined ? '' : (nextMarkers(place, ['en'])[0]?.text ?? ''));
  const marker = own === undefined ? next() : typed.slice(0, own).trimEnd() + ' ';
  return recall(withoutMarker(rendered), memories, context.lexicon).map((text) => ({
    text: marker + text,
    kind: 'translation',
  }));
}

/** Headings are offered unasked only when this many issues have them. */
const oftenEnough = 2;

/** Headings of other issues that go on from what is typed behind the number, those of most issues first. */
export function headingLines(
  place: CompletionPlace,
  others: readonly Memory[],
  typed: string,
): readonly TranslatedLine[] {
  const marker =
    place.element?.kind === 'heading' || place.element?.kind === 'title'
      ? typed.slice(0, markerAt(typed)?.length ?? 0)
      : '';
  if (marker === '' || !/\p{Script=Han}|^[(（]/u.test(marker)) return [];
  const begun = typed.slice(marker.length).trim();
  const written = new Set(
    place.bulletin.elements
      .filter((element) => element.kind === 'heading' && element !== place.element)
      .map(withoutMarker),
  );
  const counts = new Map<string, number>();
  for (const { units } of others) {
    for (const zh of new Set(units.flatMap((unit) => (unit.is === 'heading' ? [unit.zh] : [])))) {
      if (zh.startsWith(begun) && !written.has(zh)) counts.set(zh, (counts.get(zh) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => begun !== '' || count >= oftenEnough)
    .sort(([, a], [, b]) => b - a)
    .map(([zh]) => ({ text: marker + zh, kind: 'translation' }));
}
