// Fixed phrases of policy bulletins and how they get broken: matchers of the rows in corpus/words. Data for the rule
// garbled-phrase.
import { fromWords } from '../../language/vocabulary';
import { anyWord, type PhraseRow, phrasesEn, phrasesZh, type VerbPhraseRow } from '../../language/words';

/** A phrase and the broken forms of it. */
export interface Phrase {
  readonly right: string;
  /** Stands in every broken form: a text without it need not be searched. */
  readonly word: string;
  readonly broken: RegExp;
}

export const englishPhrases = fromWords((): readonly Phrase[] => [
  ...phrasesEn().verbPhrases.map(verbPhrase),
  ...phrasesEn().phrases.map(({ right, word, broken }) => ({
    right,
    word,
    broken: new RegExp(`\\b${broken}\\b`, 'gi'),
  })),
]);

export const chinesePhrases = fromWords((): readonly Phrase[] => phrasesZh().phrases.map(chinesePhrase));

/** Verb + adjective + noun, broken by a stray word, by the adverb in the adjective's place, or turned round. */
function verbPhrase({ right, verbs, adjectives, adverb, noun }: VerbPhraseRow): Phrase {
  const verb = anyWord(verbs);
  const stray = anyWord(phrasesEn().stray);
  const either = anyWord([...adjectives, adverb]);
  const orders = [`${stray} ${either} ${noun}`, `${adverb} ${noun}`, `${either} ${stray} ${noun}`, `${noun} ${either}`];
  return { right, word: noun, broken: new RegExp(`\\b${verb} ${anyWord(orders)}\\b`, 'gi') };
}

function chinesePhrase({ right, word, broken }: PhraseRow): Phrase {
  const source = broken.replace(/<([a-z]+)>/g, (_, list: string) => anyWord(phrasesZh().lists[list]!));
  return { right, word, broken: new RegExp(source, 'g') };
}
