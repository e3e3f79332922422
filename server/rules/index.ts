// All rules, in alphabetical order. A new rule is one file and one line here.
import { adjacentMark } from './adjacent-mark';
import { brokenParagraph } from './broken-paragraph';
import { countMismatch } from './count-mismatch';
import { dashStyle } from './dash-style';
import { dateMismatch } from './date-mismatch';
import { dateStyle } from './date-style';
import { digitSpacing } from './digit-spacing';
import { discouragedTerm } from './discouraged-term';
import { emphasisMismatch } from './emphasis-mismatch';
import { emphasisSpan } from './emphasis-span';
import { footnoteUndefined } from './footnote-undefined';
import { garbledPhrase } from './garbled-phrase';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { headingPunctuation } from './heading-punctuation';
import { inconsistentTranslation } from './inconsistent-translation';
import { inconsistentWork } from './inconsistent-work';
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
import { termTranslation } from './term-translation';
import { undefinedAbbreviation } from './undefined-abbreviation';
import { unpairedMark } from './unpaired-mark';
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
  adjacentMark,
  brokenParagraph,
  countMismatch,
  dashStyle,
  dateMismatch,
  dateStyle,
  digitSpacing,
  discouragedTerm,
  emphasisMismatch,
  emphasisSpan,
  footnoteUndefined,
  garbledPhrase,
  halfwidthPunctuation,
  headingPunctuation,
  inconsistentTranslation,
  inconsistentWork,
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
  termTranslation,
  undefinedAbbreviation,
  unpairedMark,
];

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
