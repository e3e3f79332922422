// Markers that one language of a pair has and the other has lost: a heading's number, the 二是 or Second of a point.
import { cached } from '../../base/cached';
import { firstFrom } from '../../base/text';
import { endsSentence } from '../../language/shared/script';
import type { Bulletin, Element } from '../../syntax/tree';
import { blocksOf, isCountedByMarkdown } from '../numbering/blocks';
import { renumbered } from '../numbering/sequence';
import { textPairs } from './texts';

export interface LostMarker {
  /** The block that lacks its marker. */
  readonly bare: Element;
  /** Its counterpart, with marker and number. */
  readonly numbered: Element;
  /** What it lacks, in the form of its neighbours; absent where none shows it. */
  readonly marker?: string;
}

/** All lost markers of a bulletin; the same array for the same bulletin. */
export const lostMarkers = cached((bulletin: Bulletin): readonly LostMarker[] =>
  textPairs(bulletin).flatMap(({ zh: { elements: chinese }, en: { elements: english } }) => {
    const [zh, en] = [chinese[0]!, english[0]!];
    if (chinese.length > 1 || english.length > 1 || hasMarker(zh) === hasMarker(en)) return [];
    // where Markdown counts, no number says which item it is
    if ([zh, en].some((element) => isCountedByMarkdown(bulletin, element))) return [];
    const [bare, numbered] = hasMarker(zh) ? [en, zh] : [zh, en];
    if (bare.number !== undefined) return [];
    const lost =
      numbered.kind === 'heading' ? headingMarker(bulletin, bare, numbered) : pointMarker(bulletin, bare, numbered);
    return lost ? [{ bare, numbered, ...lost }] : [];
  }),
);

function hasMarker({ kind, number, labelSpan }: Element): boolean {
  return (kind === 'heading' || kind === 'point') && number !== undefined && labelSpan !== undefined;
}

/** The number a heading lacks, in the form of another heading where there is one; undefined when it is no heading. */
function headingMarker(
  bulletin: Bulletin,
  bare: Element,
  { level, number }: Element,
): Pick<LostMarker, 'marker'> | undefined {
  if (bare.kind === 'point' || bare.kind === 'list-item' || endsSentence(bare.prose.text)) return undefined;
  const model = headingsByLevel(bulletin).get(`${bare.language} ${level}`);
  const marker = model && renumbered(bulletin.text.slice(model.labelSpan!), number!);
  return marker === undefined ? {} : { marker };
}

/** The first heading with a marker of each language and level. */
const headingsByLevel = cached(({ elements }: Bulletin): ReadonlyMap<string, Element> => {
  const marked = elements.filter((element) => element.kind === 'heading' && hasMarker(element));
  return new Map(marked.map((element) => [`${element.language} ${element.level}`, element] as const).reverse());
});

/** The marker a point lacks; undefined when the point beside it bears none either, as a language may do without. */
function pointMarker(bulletin: Bulletin, bare: Element, { number }: Element): Pick<LostMarker, 'marker'> | undefined {
  if (bare.kind === 'heading' || bare.kind === 'list-item') return undefined;
  const blocks = blocksOf(bulletin, bare.language as 'zh' | 'en');
  const at = firstFrom(blocks, bare.span.start, ({ span }) => span.start);
  if (blocks[at] !== bare) return undefined;
  const isPoint = (step: -1 | 1) =>
    blocks[at + step]?.kind === 'point' &&
    hasMarker(blocks[at + step]!) &&
    blocks[at + step]!.number === number! + step;
  const step = ([-1, 1] as const).find(isPoint);
  const marker = step && renumbered(bulletin.text.slice(blocks[at + step]!.labelSpan!), number!);
  return marker === undefined ? undefined : { marker };
}
