// Chinese characters of an issue that should be others, as far as its sentences tell by themselves.
import { overlaps, type Span } from '../base/text';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import { mentionsOf } from '../knowledge/lexicon/mentions';
import { sentences } from '../language/shared/sentences';
import { namesBySound } from '../language/zh/foreign-names';
import type { SpellingModel } from '../spelling/model';
import { type Familiarity, type Look, looksAtSentence, type Suspicion } from '../spelling/suspicions';
import { lasting } from '../syntax/lasting';
import { opaque } from '../syntax/prose';
import type { Element } from '../syntax/tree';
import { has } from './kinds';
import type { Reading } from './reading';

const nothing: Look = { suspicions: [], characters: 0, familiarity: 0 };

/** So many characters are looked at in one step: a few milliseconds. */
const portion = 3000;

/** The Chinese passages of running text. */
export function passagesOfWords(reading: Reading): readonly Element[] {
  return reading.passagesIn('zh').filter((passage) => has(passage, 'running'));
}

/** Looks at all that was not looked at yet, in steps. */
export function* lookInSteps(reading: Reading): Generator<void, void> {
  const spelling = reading.context.spelling?.zh;
  if (!spelling) return;
  let looked = 0;
  for (const passage of passagesOfWords(reading)) {
    lookAt(passage, reading.lexicon, spelling);
    looked += passage.prose.text.length;
    if (looked < portion) continue;
    looked = 0;
    yield;
  }
}

/**
 * Looks at a passage, sentence by sentence; once, as long as it stays as it is. The spans are those of its prose.
 */
export const lookAt: (passage: Element, lexicon: Lexicon, spelling: SpellingModel) => Look = lasting(
  (passage: Element, lexicon: Lexicon, spelling: SpellingModel): Look => {
    const { text } = passage.prose;
    if (isTable(text)) return nothing;
    const known = [...mentionsOf(passage, lexicon), ...titlesIn(text), ...namesBySound(text)];
    const suspicions: Suspicion[] = [];
    let characters = 0;
    let familiarity = 0;
    for (const { start, end } of sentences(text, 'zh')) {
      const sentence = text.slice(start, end);
      const inIt = known
        .filter((span) => overlaps(span, { start, end }))
        .map((span) => ({ start: span.start - start, end: span.end - start }));
      const own = looksAtSentence(sentence, spelling, inIt);
      for (const { span, ...rest } of own.suspicions)
        suspicions.push({ ...rest, span: { start: span.start + start, end: span.end + start } });
      characters += own.characters;
      familiarity += own.familiarity;
    }
    const least = spelling.sure + strangeness({ characters, familiarity });
    return { suspicions: suspicions.filter(({ confidence }) => confidence >= least), characters, familiarity };
  },
);

/** Passages as familiar as this are in the language that was counted, by the mean of the likelihoods. */
const familiar = -4;

/** Of fewer characters there is no mean. */
const fewCharacters = 8;

/** How much surer it must be in a passage that is less familiar: in a language less known less is wrong. */
function strangeness({ characters, familiarity }: Familiarity): number {
  return characters < fewCharacters ? 0 : Math.max(0, familiar - familiarity / characters);
}

/** Cells of a table are words without a sentence. */
function isTable(text: string): boolean {
  return /\t|\|.*\|/.test(text);
}

/** Titles of works, what is opaque, and slogans in quotation marks (“因海而生”): all are as somebody else coined them. */
function titlesIn(text: string): readonly Span[] {
  const pattern = new RegExp(`《[^《》]{1,60}》|“[^“”。；]{2,10}”|${opaque}+`, 'g');
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
