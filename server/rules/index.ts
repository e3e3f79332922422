// All rules, in alphabetical order. A new rule is one file and one line here.
import { adjacentMark } from './adjacent-mark';
import { brokenParagraph } from './broken-paragraph';
import { countMismatch } from './count-mismatch';
import { dashStyle } from './dash-style';
import { dateMismatch } from './date-mismatch';
import { dateStyle } from './date-style';
import { digitSpacing } from './digit-spacing';
import { discouragedTerm } from './discouraged-term';
import { duplicateElement } from './duplicate-element';
import { elementFormat } from './element-format';
import { emphasisMismatch } from './emphasis-mismatch';
import { emphasisSpan } from './emphasis-span';
import { footnoteUndefined } from './footnote-undefined';
import { garbledPhrase } from './garbled-phrase';
import { halfwidthPunctuation } from './halfwidth-punctuation';
import { headerDisagreement } from './header-disagreement';
import { headingPunctuation } from './heading-punctuation';
import { inconsistentName } from './inconsistent-name';
import { inconsistentOrganization } from './inconsistent-organization';
import { inconsistentTranslation } from './inconsistent-translation';
import { inconsistentWording } from './inconsistent-wording';
import { inconsistentWork } from './inconsistent-work';
import { invisibleCharacter } from './invisible-character';
import { issueSequence } from './issue-sequence';
import { lengthRatio } from './length-ratio';
import { letterSpacing } from './letter-spacing';
import { listComma } from './list-comma';
import { markerMismatch } from './marker-mismatch';
import { markerPunctuation } from './marker-punctuation';
import { misplacedElement } from './misplaced-element';
import { missingElement } from './missing-element';
import { missingIntroduction } from './missing-introduction';
import { missingStop } from './missing-stop';
import { missingTranslation } from './missing-translation';
import { nameMark } from './name-mark';
import { noteCoverage } from './note-coverage';
import { numberMismatch } from './number-mismatch';
import { numberingGap } from './numbering-gap';
import { numberingStyle } from './numbering-style';
import { numeralPhrase } from './numeral-phrase';
import { outdatedTitle } from './outdated-title';
import { percentRange } from './percent-range';
import { quotationMismatch } from './quotation-mismatch';
import { repeatedWord } from './repeated-word';
import { romanizedName } from './romanized-name';
import { speakerEmphasis } from './speaker-emphasis';
import { termTranslation } from './term-translation';
import { titleMismatch } from './title-mismatch';
import { undefinedAbbreviation } from './undefined-abbreviation';
import { unexpectedElement } from './unexpected-element';
import { unfinishedPlace } from './unfinished-place';
import { unknownKind } from './unknown-kind';
import { unknownSpeaker } from './unknown-speaker';
import { unpairedMark } from './unpaired-mark';
import { untranslatedText } from './untranslated-text';
import { unusualValue } from './unusual-value';
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
  duplicateElement,
  elementFormat,
  emphasisMismatch,
  emphasisSpan,
  footnoteUndefined,
  garbledPhrase,
  halfwidthPunctuation,
  headerDisagreement,
  headingPunctuation,
  inconsistentName,
  inconsistentOrganization,
  inconsistentTranslation,
  inconsistentWording,
  inconsistentWork,
  invisibleCharacter,
  issueSequence,
  lengthRatio,
  letterSpacing,
  listComma,
  markerMismatch,
  markerPunctuation,
  misplacedElement,
  missingElement,
  missingIntroduction,
  missingStop,
  missingTranslation,
  nameMark,
  noteCoverage,
  numberMismatch,
  numberingGap,
  numberingStyle,
  numeralPhrase,
  outdatedTitle,
  percentRange,
  quotationMismatch,
  repeatedWord,
  romanizedName,
  speakerEmphasis,
  termTranslation,
  titleMismatch,
  undefinedAbbreviation,
  unexpectedElement,
  unfinishedPlace,
  unknownKind,
  unknownSpeaker,
  unpairedMark,
  untranslatedText,
  unusualValue,
];

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
