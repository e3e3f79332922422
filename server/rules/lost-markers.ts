// Markers that one language of a pair has and the other has lost: a heading's number, the 二是 or Second of a point.
import { cached } from '../cached';
import { endsSentence } from '../language/script';
import type { Bulletin, Element } from '../syntax/tree';
import { blocksOf, renumbered } from './numbering';
import { textPairs } from './paired-text';

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
    const [bare, numbered] = hasMarker(zh) ? [en, zh] : [zh, en];
    if (bare.number !== undefined) return [];
    const marker = numbered.kind === 'heading' ? headingMarker(bulletin, bare, numbered) : pointMarker(bulletin, bare, numbered);
    return marker === undefined ? [] : [{ bare, numbered, ...(marker !== '' && { marker }) }];
  }),
);

function hasMarker({ kind, number, labelSpan }: Element): boolean {
  return (kind === 'heading' || kind === 'point') && number !== undefined && labelSpan !== undefined;
}

/** The number a heading lacks; '' when no other heading shows its form, undefined when it is no heading. */
function headingMarker(bulletin: Bulletin, bare: Element, { level, number }: Element): string | undefined {
  if (bare.kind === 'point' || bare.kind === 'list-item' || endsSentence(bare.prose.text)) return undefined;
  const model = bulletin.elements.find((element) => element.language === bare.language && element.kind === 'heading' && element.level === level && hasMarker(element));
  return model ? (renumbered(bulletin.text.slice(model.labelSpan!), number!) ?? '') : '';
}

/** The marker a point lacks; undefined when the point beside it bears none either, as a language may do without. */
function pointMarker(bulletin: Bulletin, bare: Element, { number }: Element): string | undefined {
  if (bare.kind === 'heading' || bare.kind === 'list-item') return undefined;
  const blocks = blocksOf(bulletin, bare.language as 'zh' | 'en');
  const at = blocks.indexOf(bare);
  const model = [-1, 1].map((step) => blocks[at + step]).find((beside, index) => beside?.kind === 'point' && hasMarker(beside) && beside.number === number! + [-1, 1][index]!);
  return at < 0 || !model ? undefined : renumbered(bulletin.text.slice(model.labelSpan!), number!);
}
