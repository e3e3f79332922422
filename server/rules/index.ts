// All rules, in alphabetical order. A new rule is one file and one line here.
import { adjacentMark } from './typography/adjacent-mark';
import { brokenParagraph } from './structure/broken-paragraph';
import { countMismatch } from './numbering/count-mismatch';
import { dashStyle } from './typography/dash-style';
import { dateMismatch } from './pair/date-mismatch';
import { dateStyle } from './typography/date-style';
import { digitSpacing } from './typography/digit-spacing';
import { discouragedTerm } from './terms/discouraged-term';
import { duplicateElement } from './structure/duplicate-element';
import { elementFormat } from './structure/element-format';
import { emphasisMismatch } from './pair/emphasis-mismatch';
import { emphasisSpan } from './people/emphasis-span';
import { footnoteUndefined } from './structure/footnote-undefined';
import { garbledPhrase } from './wording/garbled-phrase';
import { halfwidthPunctuation } from './typography/halfwidth-punctuation';
import { headerDisagreement } from './structure/header-disagreement';
import { headingPunctuation } from './typography/heading-punctuation';
import { inconsistentName } from './people/inconsistent-name';
import { inconsistentOrganization } from './people/inconsistent-organization';
import { inconsistentTranslation } from './terms/inconsistent-translation';
import { inconsistentWording } from './terms/inconsistent-wording';
import { inconsistentWork } from './terms/inconsistent-work';
import { invisibleCharacter } from './typography/invisible-character';
import { issueSequence } from './structure/issue-sequence';
import { lengthRatio } from './pair/length-ratio';
import { letterSpacing } from './typography/letter-spacing';
import { listComma } from './typography/list-comma';
import { markerMismatch } from './numbering/marker-mismatch';
import { markerPunctuation } from './numbering/marker-punctuation';
import { misplacedElement } from './structure/misplaced-element';
import { missingElement } from './structure/missing-element';
import { missingIntroduction } from './people/missing-introduction';
import { missingStop } from './structure/missing-stop';
import { missingTranslation } from './pair/missing-translation';
import { nameMark } from './people/name-mark';
import { noteCoverage } from './structure/note-coverage';
import { numberMismatch } from './pair/number-mismatch';
import { numberingGap } from './numbering/numbering-gap';
import { numberingStyle } from './numbering/numbering-style';
import { numeralPhrase } from './wording/numeral-phrase';
import { outdatedTitle } from './people/outdated-title';
import { percentRange } from './typography/percent-range';
import { quotationMismatch } from './pair/quotation-mismatch';
import { repeatedWord } from './wording/repeated-word';
import { romanizedName } from './people/romanized-name';
import { speakerEmphasis } from './people/speaker-emphasis';
import { termTranslation } from './terms/term-translation';
import { titleMismatch } from './people/title-mismatch';
import { undefinedAbbreviation } from './terms/undefined-abbreviation';
import { unexpectedElement } from './structure/unexpected-element';
import { unfinishedPlace } from './structure/unfinished-place';
import { unknownKind } from './structure/unknown-kind';
import { unknownSpeaker } from './people/unknown-speaker';
import { unpairedMark } from './typography/unpaired-mark';
import { untranslatedText } from './pair/untranslated-text';
import { unusualValue } from './structure/unusual-value';
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
