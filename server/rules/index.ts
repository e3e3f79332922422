// All rules by group, a folder each. Made by `npm run generate`; not to be edited.

import { countMismatch } from './numbering/count-mismatch';
import { inconsistentEdition } from './numbering/inconsistent-edition';
import { markerMismatch } from './numbering/marker-mismatch';
import { markerPunctuation } from './numbering/marker-punctuation';
import { numberingGap } from './numbering/numbering-gap';
import { numberingStyle } from './numbering/numbering-style';
import { sumMismatch } from './numbering/sum-mismatch';
import { unevenList } from './numbering/uneven-list';
import { contactMismatch } from './pair/contact-mismatch';
import { dateMismatch } from './pair/date-mismatch';
import { emphasisMismatch } from './pair/emphasis-mismatch';
import { lengthRatio } from './pair/length-ratio';
import { missingTranslation } from './pair/missing-translation';
import { numberMismatch } from './pair/number-mismatch';
import { quotationMismatch } from './pair/quotation-mismatch';
import { unitMismatch } from './pair/unit-mismatch';
import { untranslatedText } from './pair/untranslated-text';
import { emphasisSpan } from './people/emphasis-span';
import { inconsistentName } from './people/inconsistent-name';
import { inconsistentOrganization } from './people/inconsistent-organization';
import { missingIntroduction } from './people/missing-introduction';
import { nameMark } from './people/name-mark';
import { outdatedTitle } from './people/outdated-title';
import { pronounMismatch } from './people/pronoun-mismatch';
import { romanizedName } from './people/romanized-name';
import { speakerEmphasis } from './people/speaker-emphasis';
import { titleMismatch } from './people/title-mismatch';
import { unknownSpeaker } from './people/unknown-speaker';
import type { Rule } from './rule';
import { brokenParagraph } from './structure/broken-paragraph';
import { citationLanguage } from './structure/citation-language';
import { duplicateElement } from './structure/duplicate-element';
import { elementFormat } from './structure/element-format';
import { footnoteUndefined } from './structure/footnote-undefined';
import { headerDisagreement } from './structure/header-disagreement';
import { issueSequence } from './structure/issue-sequence';
import { misplacedElement } from './structure/misplaced-element';
import { missingElement } from './structure/missing-element';
import { missingStop } from './structure/missing-stop';
import { noteCoverage } from './structure/note-coverage';
import { referenceUndefined } from './structure/reference-undefined';
import { unexpectedElement } from './structure/unexpected-element';
import { unfinishedPlace } from './structure/unfinished-place';
import { unknownKind } from './structure/unknown-kind';
import { unusualValue } from './structure/unusual-value';
import { discouragedTerm } from './terms/discouraged-term';
import { inconsistentTranslation } from './terms/inconsistent-translation';
import { inconsistentWording } from './terms/inconsistent-wording';
import { inconsistentWork } from './terms/inconsistent-work';
import { termTranslation } from './terms/term-translation';
import { undefinedAbbreviation } from './terms/undefined-abbreviation';
import { adjacentMark } from './typography/adjacent-mark';
import { confusableCharacter } from './typography/confusable-character';
import { cornerQuote } from './typography/corner-quote';
import { dashStyle } from './typography/dash-style';
import { dateStyle } from './typography/date-style';
import { digitSpacing } from './typography/digit-spacing';
import { documentNumber } from './typography/document-number';
import { halfwidthPunctuation } from './typography/halfwidth-punctuation';
import { headingPunctuation } from './typography/heading-punctuation';
import { invisibleCharacter } from './typography/invisible-character';
import { letterSpacing } from './typography/letter-spacing';
import { listComma } from './typography/list-comma';
import { mixedScript } from './typography/mixed-script';
import { nestedMark } from './typography/nested-mark';
import { percentRange } from './typography/percent-range';
import { shortEllipsis } from './typography/short-ellipsis';
import { unpairedMark } from './typography/unpaired-mark';
import { doubledApproximation } from './wording/doubled-approximation';
import { garbledPhrase } from './wording/garbled-phrase';
import { numeralPhrase } from './wording/numeral-phrase';
import { officeWording } from './wording/office-wording';
import { placeMismatch } from './wording/place-mismatch';
import { repeatedWord } from './wording/repeated-word';
import { wrongWeekday } from './wording/wrong-weekday';
import { confusableWord } from './words/confusable-word';
import { grammarSlip } from './words/grammar-slip';
import { misspeltWord } from './words/misspelt-word';
import { spellingVariety } from './words/spelling-variety';
import { variantForm } from './words/variant-form';
import { wrongCharacter } from './words/wrong-character';
import { wrongParticle } from './words/wrong-particle';

export const groups = {
  numbering: [
    countMismatch,
    inconsistentEdition,
    markerMismatch,
    markerPunctuation,
    numberingGap,
    numberingStyle,
    sumMismatch,
    unevenList,
  ],
  pair: [
    contactMismatch,
    dateMismatch,
    emphasisMismatch,
    lengthRatio,
    missingTranslation,
    numberMismatch,
    quotationMismatch,
    unitMismatch,
    untranslatedText,
  ],
  people: [
    emphasisSpan,
    inconsistentName,
    inconsistentOrganization,
    missingIntroduction,
    nameMark,
    outdatedTitle,
    pronounMismatch,
    romanizedName,
    speakerEmphasis,
    titleMismatch,
    unknownSpeaker,
  ],
  structure: [
    brokenParagraph,
    citationLanguage,
    duplicateElement,
    elementFormat,
    footnoteUndefined,
    headerDisagreement,
    issueSequence,
    misplacedElement,
    missingElement,
    missingStop,
    noteCoverage,
    referenceUndefined,
    unexpectedElement,
    unfinishedPlace,
    unknownKind,
    unusualValue,
  ],
  terms: [
    discouragedTerm,
    inconsistentTranslation,
    inconsistentWording,
    inconsistentWork,
    termTranslation,
    undefinedAbbreviation,
  ],
  typography: [
    adjacentMark,
    confusableCharacter,
    cornerQuote,
    dashStyle,
    dateStyle,
    digitSpacing,
    documentNumber,
    halfwidthPunctuation,
    headingPunctuation,
    invisibleCharacter,
    letterSpacing,
    listComma,
    mixedScript,
    nestedMark,
    percentRange,
    shortEllipsis,
    unpairedMark,
  ],
  wording: [
    doubledApproximation,
    garbledPhrase,
    numeralPhrase,
    officeWording,
    placeMismatch,
    repeatedWord,
    wrongWeekday,
  ],
  words: [confusableWord, grammarSlip, misspeltWord, spellingVariety, variantForm, wrongCharacter, wrongParticle],
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type Group = keyof typeof groups;

/** In alphabetical order. */
export const rules: readonly Rule[] = Object.values<readonly Rule[]>(groups)
  .flat()
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
