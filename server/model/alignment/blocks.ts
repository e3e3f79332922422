// Which blocks of a bulletin in two languages are printed in both, which in one alone, which out of order.

import { cached } from '../../base/cached';
import type { Bulletin, Element } from '../../syntax/tree';
import { has } from '../kinds';
import { beadsOf } from './align';
import { pairCost, ratioOf, type Traits, traitsOf, unpairedCost } from './cost';

export interface BlockPairs {
  /** How many stand in both languages at one place. */
  readonly paired: number;
  /** Each other's translation, at different places. */
  readonly moved: readonly (readonly [zh: Element, en: Element])[];
  /** Without a counterpart; list items too. */
  readonly single: { readonly zh: readonly Element[]; readonly en: readonly Element[] };
}

/**
 * What is there in both languages and what is not, of all that is printed in both; nothing in a bulletin of one
 * language. Cached per bulletin.
 */
export const blockPairs = cached((bulletin: Bulletin): BlockPairs => {
  const single = { zh: [] as Element[], en: [] as Element[] };
  let paired = 0;
  for (const { zh, en } of beadsOf(bulletin)) {
    const first = zh[0] ?? en[0];
    if (!first || !isTranslated(first)) continue;
    if (zh.length > 0 && en.length > 0) paired++;
    else if (zh.length > 0) single.zh.push(...zh);
    else single.en.push(...en);
  }
  const moved = movedPairs(single.zh, single.en, bulletin);
  const found = new Set(moved.flat());
  const left = (elements: readonly Element[]) => elements.filter((element) => !found.has(element));
  return { paired, moved, single: { zh: left(single.zh), en: left(single.en) } };
});

/**
 * What is printed in both languages; header fields and colophon are the schema's business. A line that points to a
 * source reads the same in both.
 */
export function isTranslated({ kind, prose }: Element): boolean {
  return has(kind, 'translated') && !/https?:\/\//.test(prose.text);
}

/** More blocks than this without counterpart are not compared with each other: the text is being rewritten. */
const mostCompared = 40;

/** Blocks left over on both sides that are each other's translation. */
function movedPairs(
  zh: readonly Element[],
  en: readonly Element[],
  bulletin: Bulletin,
): readonly (readonly [Element, Element])[] {
  if (zh.length > mostCompared || en.length > mostCompared) return [];
  const traits = (element: Element): Traits => traitsOf(element, bulletin.elements.indexOf(element));
  const [chinese, english] = [zh.map(traits), en.map(traits)];
  const ratio = ratioOf(chinese, english);
  const candidates = chinese.flatMap((a) => english.map((b) => ({ a, b, cost: pairCost(a, b, { ratio }) })));
  const pairs: (readonly [Element, Element])[] = [];
  const taken = new Set<Traits>();
  for (const { a, b, cost } of candidates.sort((one, other) => one.cost - other.cost)) {
    if (cost >= unpairedCost / 2 || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a.element, b.element]);
  }
  return pairs;
}
