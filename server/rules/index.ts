// All rules, in alphabetical order. A new rule is one file and one line here.
import { adjacentMark } from './adjacent-mark';
import { brokenParagraph } from './broken-paragraph';
import { digitSpacing } from './digit-spacing';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { invisibleCharacter } from './invisible-character';
import { markerPunctuation } from './marker-punctuation';
import { numberingGap } from './numbering-gap';
import { repeatedWord } from './repeated-word';
import { unpairedMark } from './unpaired-mark';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  adjacentMark,
  brokenParagraph,
  digitSpacing,
  halfwidthPunctuation,
  invisibleCharacter,
  markerPunctuation,
  numberingGap,
  repeatedWord,
  unpairedMark,
];

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
