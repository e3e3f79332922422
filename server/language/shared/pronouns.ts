// He or she: the pronouns of a text by which a man is told from a woman.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../vocabulary';
import { anyOf, pronounWords } from '../words';

export type Gender = 'he' | 'she';

/** A pronoun and where it stands (UTF-16 offsets of the text). */
export interface Pronoun extends Span {
  readonly gender: Gender;
}

const en = fromWords(() => pronounWords().en);
const zh = fromWords(() => pronounWords().zh);
const inChinese = fromWords(() => new RegExp(`${anyOf([...zh().notHe, ...zh().notShe])}|([他她])`, 'g'));
const inEnglish = fromWords(() => new RegExp(`\\b(?:(${anyOf(en().he)})|(?:${anyOf(en().she)}))\\b`, 'gi'));

/** The pronouns of a text for one man or one woman; 他们, 其他 and 他人 are none. */
export function pronounsIn(text: string, language: 'zh' | 'en'): readonly Pronoun[] {
  return language === 'zh'
    ? Array.from(matches(text, inChinese())).flatMap(({ index, 1: pronoun }) =>
        pronoun === undefined
          ? []
          : [{ start: index, end: index + 1, gender: pronoun === '他' ? ('he' as const) : ('she' as const) }],
      )
    : Array.from(matches(text, inEnglish()), ({ index, 0: word, 1: he }) => ({
        start: index,
        end: index + word.length,
        gender: he === undefined ? ('she' as const) : ('he' as const),
      }));
}

/** The gender that all pronouns of a text have; undefined where there is none, or both. */
export function genderOf(pronouns: readonly Pronoun[]): Gender | undefined {
  const [first] = pronouns;
  return first && pronouns.every(({ gender }) => gender === first.gender) ? first.gender : undefined;
}
