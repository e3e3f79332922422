// All rules, in alphabetical order. A new rule is one file and one line here.
import { adjacentMark } from './adjacent-mark';
import { brokenParagraph } from './broken-paragraph';
import { dashStyle } from './dash-style';
import { dateMismatch } from './date-mismatch';
import { dateStyle } from './date-style';
import { digitSpacing } from './digit-spacing';
import { emphasisMismatch } from './emphasis-mismatch';
import { emphasisSpan } from './emphasis-span';
import { footnoteUndefined } from './footnote-undefined';
import { garbledPhrase } from './garbled-phrase';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { headingPunctuation } from './heading-punctuation';
import { invisibleCharacter } from './invisible-character';
import { lengthRatio } from './length-ratio';
import { letterSpacing } from './letter-spacing';
import { listComma } from './list-comma';
import { markerMismatch } from './marker-mismatch';
import { markerPunctuation } from './marker-punctuation';
import { missingTranslation } from './missing-translation';
import { noteCoverage } from './note-coverage';
import { numberMismatch } from './number-mismatch';
import { numberingGap } from './numbering-gap';
import { numeralPhrase } from './numeral-phrase';
import { percentRange } from './percent-range';
import { quotationMismatch } from './quotation-mismatch';
import { repeatedWord } from './repeated-word';
import { unpairedMark } from './unpaired-mark';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  adjacentMark,
  brokenParagraph,
  dashStyle,
  dateMismatch,
  dateStyle,
  digitSpacing,
  emphasisMismatch,
  emphasisSpan,
  footnoteUndefined,
  garbledPhrase,
  halfwidthPunctuation,
  headingPunctuation,
  invisibleCharacter,
  lengthRatio,
  letterSpacing,
  listComma,
  markerMismatch,
  markerPunctuation,
  missingTranslation,
  noteCoverage,
  numberMismatch,
  numberingGap,
  numeralPhrase,
  percentRange,
  quotationMismatch,
  repeatedWord,
  unpairedMark,
];

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
