// The schema of the kinds of bulletin: what past issues have, in which order, language and form, and how often. Facts with their evidence.
import type { ElementKind } from '../syntax/tree';

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
  readonly name: { readonly zh?: string; readonly en?: string };
  /** Issues it was learnt from, by profile name. */
  readonly issues: readonly string[];
  readonly languages: readonly ('zh' | 'en')[];
  /** The order of elements per language: a chain regular expression (Bex et al. 2010). */
  readonly order: { readonly zh?: Chain; readonly en?: Chain };
  readonly elements: readonly ElementRule[];
  readonly relations: readonly Relation[];
  readonly habits: readonly Habit[];
}

/** A chain regular expression: factors in order, each a choice of elements and how often it may come. */
export type Chain = readonly Factor[];

export interface Factor {
  readonly elements: readonly ElementKind[];
  readonly occurs: '' | '?' | '+' | '*';
}

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
  /** How many of it an issue has: sections, points. */
  readonly count?: { readonly min: number; readonly max: number };
}

export interface Counted extends Evidence {
  readonly value: string;
}

/** Two fields that say the same: `languages-agree` for issue, cumulative-issue, series, date; `year-of-date` for a year-bearing issue number. */
export interface Relation extends Evidence {
  readonly relation: 'languages-agree' | 'year-of-date';
  readonly element: ElementKind;
}

/** A way of writing with its rate: `digit-spacing`, `first-mention-bold`, `heading-style`. `rule` says how it is counted. */
export interface Habit extends Evidence {
  readonly habit: string;
  readonly language: 'zh' | 'en';
  /** The majority's way: `space`, `none`; `1.` */
  readonly value: string;
  readonly rule: string;
}
