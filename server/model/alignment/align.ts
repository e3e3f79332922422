// Which Chinese and which English elements say the same.

import { cached } from '../../base/cached';
import { lasting } from '../../syntax/lasting';
import type { Bulletin, Element, ElementKind } from '../../syntax/tree';
import { kindsIn, partOf } from '../kinds';
import { type Arrangement, mergeCost, pairCost, ratioOf, type Traits, traitsOf, unpairedCost } from './cost';
import { sameLabel } from './labels';
import { ownPairs } from './own-pairs';

export interface Pair {
  readonly zh: Element;
  readonly en: Element;
}

/** Elements that say the same: one of each, or one against two, or one without counterpart (the other list empty). */
export interface Bead {
  readonly zh: readonly Element[];
  readonly en: readonly Element[];
}

/** Kinds of which the first Chinese one belongs to the first English one, and so on. */
const fields: ReadonlySet<ElementKind> = new Set([...kindsIn('header'), 'series']);

/** All beads of a bulletin in two languages, in document order; none when it is in one. Cached per bulletin. */
export const beadsOf = cached((bulletin: Bulletin): readonly Bead[] =>
  bulletin.languages.length === 2
    ? alignElements(bulletin.elements.filter((each) => !ownPairs(bulletin).has(each)))
    : [],
);

/** The elements of two languages that are each other's translation, in document order. */
export const alignedPairs = cached((bulletin: Bulletin): readonly Pair[] =>
  beadsOf(bulletin).flatMap(({ zh, en }) => (zh.length === 1 && en.length === 1 ? [{ zh: zh[0]!, en: en[0]! }] : [])),
);

/**
 * The beads of the Chinese and English elements of a list (one interleaved bulletin, or two side-by-side files one
 * after the other).
 */
export function alignElements(elements: readonly Element[]): readonly Bead[] {
  const chinese = elements.filter((element) => element.language === 'zh');
  const english = elements.filter((element) => element.language === 'en');
  const beads: Bead[] = [];
  for (const kind of fields) {
    const zh = chinese.filter((element) => element.kind === kind);
    const en = english.filter((element) => element.kind === kind);
    for (let i = 0; i < Math.max(zh.length, en.length); i++)
      beads.push({ zh: zh.slice(i, i + 1), en: en.slice(i, i + 1) });
  }
  for (const kind of kindsIn('credits'))
    for (const bead of byLabel(
      chinese.filter((element) => element.kind === kind),
      english.filter((element) => element.kind === kind),
    ))
      beads.push(bead);
  const body = new Set(
    elements.filter(
      (element) => !fields.has(element.kind) && partOf(element) !== 'credits' && element.style !== 'mark',
    ),
  );
  const nested = nestedItems(elements);
  const flow = [...body].filter((element) => !nested.has(element));
  const all = flow.map(traitsOf);
  const traits = (language: string) => all.filter(({ element }) => element.language === language);
  const arrangement = arrangementOf(all, ratioOf(traits('zh'), traits('en')));
  const flowBeads = sections(traits('zh'), traits('en'))
    .flatMap(([zh, en]) => chunks(zh, en))
    .flatMap(([zh, en]) => dynamic(zh, en, arrangement));
  const items = new Map<Element, Element[]>();
  for (const [item, parent] of nested) {
    const siblings = items.get(parent);
    if (siblings) siblings.push(item);
    else items.set(parent, [item]);
  }
  const ofItems = flowBeads.flatMap(({ zh, en }) =>
    itemBeads(
      zh.flatMap((parent) => items.get(parent) ?? []),
      en.flatMap((parent) => items.get(parent) ?? []),
    ),
  );
  return [...beads, ...flowBeads, ...ofItems].sort((a, b) => start(a) - start(b));
}

function start({ zh, en }: Bead): number {
  return Math.min(zh[0]?.span.start ?? Infinity, en[0]?.span.start ?? Infinity);
}

/** Credits and contacts pair by what their labels mean, whatever the printed order; what is left over, by order. */
function byLabel(zh: readonly Element[], en: readonly Element[]): Bead[] {
  const beads: Bead[] = [];
  const open: Element[] = [];
  const free = new Set(en);
  // places in `en` by label, the last first: labels are few, however many elements there are
  const places = new Map<string, number[]>();
  for (let at = en.length - 1; at >= 0; at--) {
    const label = en[at]!.label ?? '';
    places.set(label, places.get(label) ?? []);
    places.get(label)!.push(at);
  }
  const matching = new Map<string, readonly number[][]>();
  for (const element of zh) {
    const label = element.label ?? '';
    let same = matching.get(label);
    if (!same)
      matching.set(label, (same = [...places].flatMap(([other, found]) => (sameLabel(label, other) ? [found] : []))));
    const next = same
      .filter((found) => found.length > 0)
      .sort((a, b) => a.at(-1)! - b.at(-1)!)[0]
      ?.pop();
    if (next === undefined) open.push(element);
    else {
      beads.push({ zh: [element], en: [en[next]!] });
      free.delete(en[next]!);
    }
  }
  const rest = free.values();
  for (const element of open) {
    const other = element.kind === 'contact' ? undefined : rest.next().value;
    beads.push({ zh: [element], en: other ? [other] : [] });
  }
  return [...beads, ...Array.from(rest, (element) => ({ zh: [], en: [element] }))];
}

/** Structure first: the headings that certainly correspond cut the texts into sections, each aligned by itself. */
function sections(zh: readonly Traits[], en: readonly Traits[]): [Traits[], Traits[]][] {
  const headingsOf = (side: readonly Traits[]) =>
    side.filter(({ element }) => element.kind === 'heading' && element.level === 1 && element.number !== undefined);
  const [a, b] = [headingsOf(zh), headingsOf(en)];
  const sameNumbers = a.length === b.length && a.every(({ element }, i) => element.number === b[i]!.element.number);
  if (!sameNumbers || a.length === 0) return [[[...zh], [...en]]];
  const parts: [Traits[], Traits[]][] = [];
  let [i, j] = [0, 0];
  for (let k = 0; k <= a.length; k++) {
    const [endZh, endEn] = k < a.length ? [zh.indexOf(a[k]!, i), en.indexOf(b[k]!, j)] : [zh.length, en.length];
    parts.push([zh.slice(i, endZh), en.slice(j, endEn)]);
    if (k < a.length) parts.push([[a[k]!], [b[k]!]]);
    [i, j] = [endZh + 1, endEn + 1];
  }
  return parts;
}

/** The longest stretch aligned as one. */
const longest = 600;

/**
 * A section of more blocks than an office prints in a year is cut in proportion: the table of costs stays small, a seam
 * may cost a pair.
 */
function chunks(zh: Traits[], en: Traits[]): [Traits[], Traits[]][] {
  const count = Math.ceil(Math.max(zh.length, en.length) / longest);
  if (count <= 1) return [[zh, en]];
  const part = <T>(side: T[], k: number) =>
    side.slice(Math.round((k * side.length) / count), Math.round(((k + 1) * side.length) / count));
  return Array.from({ length: count }, (_, k) => [part(zh, k), part(en, k)]);
}

function arrangementOf(flow: readonly Traits[], ratio: number): Arrangement {
  const cost = { zh: 0, en: 0 };
  const count = { zh: 0, en: 0 };
  for (let i = 1; i < flow.length; i++) {
    const [above, below] = [flow[i - 1]!, flow[i]!];
    const language = above.element.language as 'zh' | 'en';
    if (language === below.element.language) continue;
    const [zh, en] = language === 'zh' ? [above, below] : [below, above];
    cost[language] += pairCost(zh, en, { ratio });
    count[language]++;
  }
  if ((count.zh + count.en) * 10 < (flow.length - 1) * 6 || flow.length < 2) return { ratio };
  const alternatingFrom = cost.zh / Math.max(1, count.zh) <= cost.en / Math.max(1, count.en) ? 'zh' : 'en';
  return { alternatingFrom, ratio };
}

/** How far from the diagonal an alignment may stray: bounds the work on very long texts. */
const band = 60;

function dynamic(zh: readonly Traits[], en: readonly Traits[], { alternatingFrom, ratio }: Arrangement): Bead[] {
  const [chinese, english] = [zh.map(({ element }) => element), en.map(({ element }) => element)];
  // it matters which stand next to each other
  const first = Math.min(zh[0]?.index ?? 0, en[0]?.index ?? 0);
  const places = [zh, en].map((side) => side.map(({ index }) => index - first).join()).join(';');
  const beads: Bead[] = [];
  let [i, j] = [0, 0];
  const arranged = [alternatingFrom ?? '', ratio.toFixed(1), places].join('|');
  for (const [ofZh, ofEn] of cheapestChain(chinese, english, arranged))
    beads.push({ zh: chinese.slice(i, (i += ofZh)), en: english.slice(j, (j += ofEn)) });
  return beads;
}

/**
 * The cheapest chain of beads 1-1, 1-0, 0-1, 1-2, 2-1 (dynamic programming after Gale & Church 1993): how many Chinese
 * and English elements each takes. `arranged`: the language that alternates from, the ratio and which place each
 * element has among all, parted by |; the places by commas, those of the two languages by a semicolon.
 */
const cheapestChain = lasting(
  (
    chinese: readonly Element[],
    english: readonly Element[],
    arranged: string,
  ): readonly (readonly [zh: number, en: number])[] => {
    const [n, m] = [chinese.length, english.length];
    if (n === 0 && m === 0) return [];
    const [from, ratio, places = ''] = arranged.split('|');
    const arrangement = { ratio: Number(ratio), ...(from && { alternatingFrom: from as 'zh' | 'en' }) };
    const [ofZh = [], ofEn = []] = places.split(';').map((side) => side.split(',').map(Number));
    const zh = chinese.map((element, at) => traitsOf(element, ofZh[at]!));
    const en = english.map((element, at) => traitsOf(element, ofEn[at]!));
    return chainOf(stepsOf(zh, en, arrangement), n, m);
  },
);

/** What each step of a chain takes of both sides. */
const moves = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
] as const;

/**
 * The last step, as an index of `moves`, of the cheapest chain up to each pair of places, row by row of the Chinese
 * ones.
 */
function stepsOf(zh: readonly Traits[], en: readonly Traits[], arrangement: Arrangement): Uint8Array {
  const [n, m] = [zh.length, en.length];
  const width = m + 1;
  const cost = new Float64Array((n + 1) * width).fill(Infinity);
  const step = new Uint8Array((n + 1) * width);
  cost[0] = 0;
  const relax = (at: number, value: number, move: number) => {
    if (value < cost[at]!) {
      cost[at] = value;
      step[at] = move;
    }
  };
  const reach = Math.max(band, Math.abs(n - m) + band);
  for (let i = 0; i <= n; i++) {
    const middle = n === 0 ? 0 : Math.round((i * m) / n);
    for (let j = Math.max(0, middle - reach); j <= Math.min(m, middle + reach); j++) {
      const here = cost[i * width + j]!;
      if (here === Infinity) continue;
      for (let move = 1; move < moves.length; move++) {
        const [ahead, across] = moves[move]!;
        if (i + ahead > n || j + across > m) continue;
        const value = here + costOf(moves[move]!, zh, i, en, j, arrangement);
        relax((i + ahead) * width + j + across, value, move);
      }
    }
  }
  return step;
}

/** What a step costs from the places i and j on. */
function costOf(
  [ahead, across]: (typeof moves)[number],
  zh: readonly Traits[],
  i: number,
  en: readonly Traits[],
  j: number,
  arrangement: Arrangement,
): number {
  if (ahead === 0 || across === 0) return unpairedCost;
  if (ahead === 1 && across === 1) return pairCost(zh[i]!, en[j]!, arrangement);
  return mergeCost(zh.slice(i, i + ahead), en.slice(j, j + across), arrangement);
}

/** The chain that the last steps lead back along. */
function chainOf(step: Uint8Array, n: number, m: number): readonly (readonly [zh: number, en: number])[] {
  const chain: (readonly [number, number])[] = [];
  for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
    const taken = moves[step[i * (m + 1) + j]!]!;
    if (taken[0] === 0 && taken[1] === 0) break;
    chain.push(taken);
    [i, j] = [i - taken[0], j - taken[1]];
  }
  return chain.reverse();
}

/** List items that lie inside a paragraph, with that paragraph. */
function nestedItems(elements: readonly Element[]): ReadonlyMap<Element, Element> {
  const nested = new Map<Element, Element>();
  let around: Element | undefined;
  for (const element of elements) {
    if (
      element.kind === 'list-item' &&
      around &&
      element.span.end <= around.span.end &&
      element.span.start >= around.span.start
    )
      nested.set(element, around);
    else if (element.style !== 'mark') around = element;
  }
  return nested;
}

/** Items of paragraphs that correspond pair by number, those left over by order. */
function itemBeads(zh: readonly Element[], en: readonly Element[]): Bead[] {
  const free = [...en];
  const matches = zh.map((item) => {
    const at = free.findIndex((other) => other.number === item.number);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
  const beads = zh.map((item, i): Bead => {
    const match = matches[i] ?? free.shift();
    return { zh: [item], en: match ? [match] : [] };
  });
  return [...beads, ...free.map((item) => ({ zh: [], en: [item] }))];
}
