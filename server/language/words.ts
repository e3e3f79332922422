// The one reader of corpus/words: the vocabulary of both languages as data, ready to be matched.
import breaksEn from '../../corpus/words/en/breaks.yaml';
import openingsEn from '../../corpus/words/en/openings.yaml';
import labelsOfBoth from '../../corpus/words/labels.yaml';
import breaksZh from '../../corpus/words/zh/breaks.yaml';
import commonZh from '../../corpus/words/zh/common.yaml';

interface Listed {
  readonly words: readonly string[];
}

interface BreaksZh {
  readonly unfinished: readonly Listed[];
  readonly finished: readonly string[];
  readonly particles: string;
  readonly openers: readonly Listed[];
}

const zh = breaksZh as BreaksZh;
const en = breaksEn as { readonly unfinished: readonly string[] };

/** Words that a Chinese sentence cannot end with. */
export const unfinishedZh: ReadonlySet<string> = new Set(zh.unfinished.flatMap(({ words }) => words));

/** Words that a Chinese sentence may end with though their last character is one of the others. */
export const finishedZh: ReadonlySet<string> = new Set(zh.finished);

/** Words of one character, which what follows is no part of. */
export const particlesZh: ReadonlySet<string> = new Set(zh.particles);

/** What a new Chinese sentence begins with. */
export const openersZh: ReadonlySet<string> = new Set(zh.openers.flatMap(({ words }) => words));

/** Words that an English sentence cannot end with, in small letters. */
export const unfinishedEn: ReadonlySet<string> = new Set(en.unfinished);

/** The commonest Chinese words of two characters. */
export const commonWordsZh: ReadonlySet<string> = new Set(
  (commonZh as { readonly pairs: string }).pairs.replace(/\s/g, '').match(/../gu),
);

// features

const openings = openingsEn as Readonly<Record<'sentence' | 'organization', readonly string[]>>;

/** Words that an English sentence opens with and that are no part of a name, with their capital. */
export const sentenceOpeningsEn: ReadonlySet<string> = new Set(openings.sentence);

/** Words by which an English expression shows itself to be the name of an organization, with their capital. */
export const organizationWordsEn: ReadonlySet<string> = new Set(openings.organization);

interface LabelledField {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** The field that a label of a credit or contact stands for, whatever its language: by the label without padding, in small letters. */
export const labelFields: ReadonlyMap<string, object> = new Map(
  (labelsOfBoth as { readonly labels: readonly LabelledField[] }).labels.flatMap((field) =>
    [...field.zh, ...field.en].map((label) => [label, field] as const),
  ),
);
