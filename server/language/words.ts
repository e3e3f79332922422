// The one reader of corpus/words: the vocabulary of both languages as data, ready to be matched.
import breaksEn from '../../corpus/words/en/breaks.yaml';
import formsInEn from '../../corpus/words/en/forms.yaml';
import organizationsEn from '../../corpus/words/en/organizations.yaml';
import reportingEn from '../../corpus/words/en/reporting.yaml';
import breaksZh from '../../corpus/words/zh/breaks.yaml';
import commonZh from '../../corpus/words/zh/common.yaml';
import formsInZh from '../../corpus/words/zh/forms.yaml';
import organizationsZh from '../../corpus/words/zh/organizations.yaml';
import reportingZh from '../../corpus/words/zh/reporting.yaml';

/** A list as a file of words has it: in rows, so that lines stay short. */
type Rows = readonly { readonly words: readonly string[] }[];

function inRows(rows: Rows): readonly string[] {
  return rows.flatMap(({ words }) => words);
}

/** Words as alternatives of a pattern, the longer ones first, so that 研究中心 is not read as 中心. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
}

// Where text can stop

const stopsZh = breaksZh as { unfinished: Rows; finished: readonly string[]; particles: string; openers: Rows };

/** Words that a Chinese sentence cannot end with. */
export const unfinishedZh: ReadonlySet<string> = new Set(inRows(stopsZh.unfinished));

/** Words that a Chinese sentence may end with though their last character is one of the others. */
export const finishedZh: ReadonlySet<string> = new Set(stopsZh.finished);

/** Words of one character, which what follows is no part of. */
export const particlesZh: ReadonlySet<string> = new Set(stopsZh.particles);

/** What a new Chinese sentence begins with. */
export const openersZh: ReadonlySet<string> = new Set(inRows(stopsZh.openers));

/** Words that an English sentence cannot end with, in small letters. */
export const unfinishedEn: ReadonlySet<string> = new Set((breaksEn as { unfinished: readonly string[] }).unfinished);

/** The commonest Chinese words of two characters. */
export const commonWordsZh: ReadonlySet<string> = new Set(
  (commonZh as { pairs: string }).pairs.replace(/\s/g, '').match(/../gu),
);

// Who speaks

const speakingZh = reportingZh as { verbs: Rows; nouns: readonly string[]; following: Rows };

/** Verbs by which a Chinese text quotes a speaker. */
export const reportingVerbsZh: ReadonlySet<string> = new Set(inRows(speakingZh.verbs));

/** The reporting verbs that are nouns too: 形势分析, 未来展望. */
export const reportingNounsZh: ReadonlySet<string> = new Set(speakingZh.nouns);

/** What a sentence goes on with after a name that a title introduced: a reporting verb or another word. */
export const wordsAfterSpeakerZh: ReadonlySet<string> = new Set([...reportingVerbsZh, ...inRows(speakingZh.following)]);

/** Verbs by which an English text quotes a speaker, in each form, in small letters: "said", "points out". */
export const reportingVerbsEn: ReadonlySet<string> = new Set(inRows((reportingEn as { verbs: Rows }).verbs));

// Organizations

const endingsZh = organizationsZh as {
  words: Rows;
  areas: readonly string[];
  departments: readonly string[];
  lasts: readonly string[];
  beforePeople: readonly string[];
  traditional: readonly string[];
};

/** Endings that show a Chinese organization wherever they stand in a text. */
export const organizationEndingsAnywhereZh: ReadonlySet<string> = new Set([
  ...inRows(endingsZh.words),
  ...endingsZh.areas,
  ...endingsZh.departments,
]);

/** What the Chinese name of an organization may end with where its end is known; simplified and traditional characters. */
export const organizationEndingsZh: ReadonlySet<string> = new Set([
  ...organizationEndingsAnywhereZh,
  ...endingsZh.lasts,
  ...endingsZh.traditional,
]);

/** What an organization ends with right before the name of somebody who belongs to it. */
export const organizationEndingsBeforePeopleZh: ReadonlySet<string> = new Set([
  ...organizationEndingsZh,
  ...endingsZh.beforePeople,
]);

const namedEn = organizationsEn as { words: Rows; parts: readonly string[] };

/** Words that the English name of an organization has. */
export const organizationWordsEn: ReadonlySet<string> = new Set(inRows(namedEn.words));

/** Words that show a line to be the English name of an organization or of a part of one. */
export const organizationEndingsEn: ReadonlySet<string> = new Set([...organizationWordsEn, ...namedEn.parts]);

// syntax

/** See `corpus/words/zh/forms.yaml`. */
interface FormsZh {
  readonly credits: Rows;
  readonly creditsWithoutColon: readonly string[];
  readonly contacts: Rows;
  readonly contactsWithoutColon: readonly string[];
  readonly distributions: readonly string[];
  readonly copies: readonly string[];
  readonly printers: readonly string[];
  readonly printed: readonly string[];
  readonly boards: readonly string[];
  readonly notes: readonly string[];
  readonly notesWithMark: readonly string[];
  readonly contents: readonly string[];
  readonly captions: readonly string[];
  readonly sources: readonly string[];
  readonly issuerLabels: readonly string[];
  readonly issuerSuffixes: readonly string[];
  readonly classifications: readonly string[];
  readonly mastheads: readonly string[];
  readonly noMastheads: readonly string[];
  readonly series: readonly string[];
  readonly seriesInBrackets: readonly string[];
  readonly seriesByIssue: readonly string[];
  readonly besideDates: readonly string[];
  readonly noOrganizations: readonly string[];
  readonly parts: readonly string[];
  readonly sequence: readonly { readonly word: string; readonly number: number }[];
  readonly predicates: { readonly characters: string; readonly words: readonly string[] };
  readonly leadsIn: readonly string[];
}

/** See `corpus/words/en/forms.yaml`. */
interface FormsEn {
  readonly credits: Rows;
  readonly contacts: readonly string[];
  readonly contactsWithoutColon: readonly string[];
  readonly distributions: readonly string[];
  readonly contents: readonly string[];
  readonly captions: readonly string[];
  readonly sources: readonly string[];
  readonly issuerLabels: readonly string[];
  readonly classifications: readonly string[];
  readonly mastheads: readonly string[];
  readonly mastheadsInside: readonly string[];
  readonly seriesAdjectives: readonly string[];
  readonly seriesBefore: readonly string[];
  readonly seriesBehind: readonly string[];
  readonly seriesNumbers: readonly string[];
  readonly noOrganizations: readonly string[];
  readonly parts: readonly string[];
  readonly shortForms: readonly string[];
}

const linesZh = formsInZh as FormsZh;
const linesEn = formsInEn as FormsEn;

/** What the lines of a Chinese bulletin are told by; labels as `corpus/words/zh/forms.yaml` writes them, (…) and / included. */
export const formsZh = { ...linesZh, credits: inRows(linesZh.credits), contacts: inRows(linesZh.contacts) };

/** What the lines of an English bulletin are told by; labels as `corpus/words/en/forms.yaml` writes them, (…) included. */
export const formsEn = { ...linesEn, credits: inRows(linesEn.credits) };
