// What stands where an author has not written yet: the hints of New Issue, snippets and skeletons, which rule
// unfinished-place finds again.
import { type Localized, say } from '../../base/localized';
import type { ElementKind } from '../../syntax/tree';
import { elementNames } from './names';

/**
 * For an element, or behind its label, in the element's own language: so an unfinished draft is taken for what it is.
 */
export const elementHints: Readonly<Record<ElementKind, Localized>> = {
  ...elementNames,
  'editors-note': say('what this issue is about', '本期内容'),
  credit: say('names', '姓名'),
  contact: say('phone or address', '电话或地址'),
};

/** Behind a point's topic: 一是要点。说明 */
export const explanationHint = say('explanation', '说明');

/** For one of several people: 姓名、姓名. */
export const nameHint = say('name', '姓名');

/** A hint within a sentence is set apart, for its words may be words of the text: 以“【填主题】”为主题. */
export const hintInSentence = /【填[^【】\r\n]*】|\[fill in[^[\]\r\n]*\]/g;

/** What stands in a skeleton for the words between names, numbers and terms. */
export const openWords = '…';

/**
 * Where a hint is nothing else, as the whole of an element or of what is behind its label: 日期 above a list of dates,
 * and
 * 说明 as a heading, are words of the text.
 */
export type HintPlace = 'anywhere' | 'header' | 'title' | 'heading' | 'body' | 'topic' | 'names';

const placesOfElements: Readonly<Partial<Record<HintPlace, readonly ElementKind[]>>> = {
  anywhere: ['classification', 'cumulative-issue', 'series', 'editors-note', 'contact', 'distribution'],
  header: ['masthead', 'issue', 'volume', 'issuer', 'date'],
  title: ['title'],
  heading: ['heading'],
  body: ['lead', 'point', 'paragraph', 'list-item', 'footnote'],
};

/** Each hint, by what is compared of it (see `hintKey`), with its place. */
export const hints: ReadonlyMap<string, HintPlace> = new Map([
  ...Object.entries(placesOfElements).flatMap(([place, kinds]) =>
    kinds.flatMap((kind) => keysOf(elementHints[kind], place as HintPlace)),
  ),
  ...keysOf(explanationHint, 'topic'),
  ...keysOf(elementHints.credit, 'names'),
  ...keysOf(nameHint, 'names'),
]);

/** What is compared of a hint: `Title` is `title`. */
export function hintKey(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

function keysOf({ zh, en }: Localized, place: HintPlace): readonly (readonly [string, HintPlace])[] {
  return [
    [hintKey(zh), place],
    [hintKey(en), place],
  ];
}
