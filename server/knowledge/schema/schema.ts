// The schema of the kinds of bulletin: what past issues have, in which order, language and form, and how often. Facts
// with their evidence.
import { cached } from '../../base/cached';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Factor, Observations, Successors } from './crx';
import { meaningOf } from './names';

/** How many issues have it, of how many that could. */
export interface Evidence {
  readonly seen: number;
  readonly of: number;
}

export interface Schema {
  readonly kinds: readonly Kind[];
}

/** A series, or several of the same shape: 浦江创新观察. */
export interface Kind {
  /** `pujiang-observation`; set by people in the overrides, else made from the masthead. */
  readonly id: string;
  /** The masthead, else the series line's fixed words, else what people call it. */
  readonly name: { readonly zh?: string; readonly en?: string };
  /** What the issues were grouped by: see `groupOf` in derive.ts. */
  readonly group: string;
  /** Issues it was learnt from, by profile name. */
  readonly issues: readonly string[];
  readonly languages: readonly ('zh' | 'en')[];
  /** The order of elements per language: a chain regular expression (Bex et al. 2010). */
  readonly order: { readonly zh?: Chain; readonly en?: Chain };
  /**
   * In the order of a printed issue, both languages together: the place of what is missing is after what stands
   * before it here.
   */
  readonly elements: readonly ElementRule[];
  readonly relations: readonly Relation[];
  readonly habits: readonly Habit[];
  /** Words in the title that tell the kind when nothing else does; set in the overrides. */
  readonly titleWords?: readonly string[];
  /** What `derive --merge` adds up besides the counts above; absent in a schema written by hand. */
  readonly observations?: { readonly zh: Observations; readonly en: Observations; readonly places: Successors };
}

/** A chain regular expression over signs. */
export type Chain = readonly Factor[];

/** What stands in a chain: an element (`editors-note`), credits and contacts with their label (`credit:责任编辑`). */
export type Sign = ElementKind | `${ElementKind}:${string}`;

/** What past issues of a kind say about one element in one language. */
export interface ElementRule extends Evidence {
  readonly element: ElementKind;
  readonly language: 'zh' | 'en' | 'und';
  /** The label that tells credits and contacts apart: 责任编辑. */
  readonly label?: string;
  /** How it is written: templates such as `（总第 {number} 期）`; most frequent first. */
  readonly formats?: readonly Counted[];
  /** The same in every past issue: issuer, phone. */
  readonly constant?: string;
  /** How many of it an issue has that has it: sections, points. */
  readonly count?: Bounds;
  /** Characters (zh) or words (en) of one such element. */
  readonly length?: Bounds;
  /** The number it bore in the latest issue: what the next issue goes on from. */
  readonly last?: LastNumber;
}

export interface LastNumber {
  readonly number: number;
  readonly year?: number;
  /** ISO 8601, of that issue. */
  readonly date?: string;
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export interface Counted extends Evidence {
  readonly value: string;
}

/**
 * Two fields that say the same: `languages-agree` for issue, cumulative-issue, series, date; `year-of-date` for a
 * year-bearing issue number.
 */
export interface Relation extends Evidence {
  readonly relation: 'languages-agree' | 'year-of-date';
  readonly element: ElementKind;
}

/**
 * A way of writing with its rate: `digit-spacing`, `first-mention-bold`, `heading-style`. `rule` says how it is
 * counted.
 */
export interface Habit extends Evidence {
  readonly habit: string;
  readonly language: 'zh' | 'en';
  /** The majority's way: `space`, `none`; `1.` */
  readonly value: string;
  readonly rule: string;
  /** The other ways and how often each was seen. */
  readonly others?: Readonly<Record<string, number>>;
  /** The office decided it in the overrides, whatever past issues did. */
  readonly decided?: boolean;
}

/** The element's sign in a chain. */
export function signOf({ kind, label }: Pick<Element, 'kind' | 'label'>): Sign {
  const tag = labelOf({ kind, label });
  return tag === undefined ? kind : `${kind}:${tag}`;
}

/**
 * The label that tells an element from others of its kind, as the schema writes it: 整 理： → 整理. Only credits and
 * contacts have one.
 */
export function labelOf({ kind, label }: Pick<Element, 'kind' | 'label'>): string | undefined {
  if (label === undefined || (kind !== 'credit' && kind !== 'contact')) return undefined;
  const plain = label.replace(/[\s:：]+$/, '');
  return /[\u4e00-\u9fff]/.test(plain) ? plain.replace(/\s/g, '') : plain.replace(/\s+/g, ' ');
}

/** The first rule of those that are about the same. */
const rulesOf = cached(
  (kind: Kind): ReadonlyMap<string, ElementRule> =>
    new Map([...kind.elements].reverse().map((rule) => [keyOf(rule.element, rule.language, rule.label), rule])),
);

/** What a kind says of an element (under whichever label means the same), or undefined when it never has it. */
export function ruleFor(kind: Kind, element: Pick<Element, 'kind' | 'language' | 'label'>): ElementRule | undefined {
  return rulesOf(kind).get(keyOf(element.kind, element.language, labelOf(element)));
}

function keyOf(element: ElementKind, language: string, label: string | undefined): string {
  return label === undefined ? `${language} ${element}` : `${language} ${element} ${meaningOf(label)}`;
}

/** A kind's habit in a language: `habitOf(kind, 'digit-spacing', 'zh')?.value`. */
export function habitOf(kind: Kind | undefined, habit: string, language: 'zh' | 'en'): Habit | undefined {
  return kind?.habits.find((each) => each.habit === habit && each.language === language);
}
