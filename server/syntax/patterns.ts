// Words to patterns: lists of corpus/words as alternatives of a regular expression, and the characters they begin with.
import { anyOf } from '../language/words';

/**
 * Words as alternatives in a group, the longer ones first. In a word (…) may be missing, and / is a slash of either
 * width.
 */
export function oneOf(...lists: readonly Iterable<string>[]): string {
  return `(?:${anyOf(spellings(lists)).replaceAll('\\/', '\\s*[/／]\\s*')})`;
}

/** Labels as alternatives; the Chinese ones may be spaced out: 整 理. */
export function oneLabelOf(...lists: readonly Iterable<string>[]): string {
  return oneOf(...lists).replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '[\\s　]*');
}

/** A pattern of one character: that which a word of the lists begins with, or one of a character class (`\\d（(`). */
export function beginningWith(classed: string, ...lists: readonly Iterable<string>[]): RegExp {
  const first = new Set(spellings(lists).map((word) => word[0]!));
  return new RegExp(`^[${classed}${[...first].map((each) => each.replace(/[\]\\^-]/, '\\$&')).join('')}]`, 'i');
}

function spellings(lists: readonly Iterable<string>[]): readonly string[] {
  return lists.flatMap((words) => [...words]).flatMap(spellingsOf);
}

function spellingsOf(word: string): readonly string[] {
  const optional = /\(([^)]*)\)/.exec(word);
  if (!optional) return [word];
  const [before, after] = [word.slice(0, optional.index), word.slice(optional.index + optional[0].length)];
  return [before + optional[1]! + after, before + after].flatMap(spellingsOf);
}
