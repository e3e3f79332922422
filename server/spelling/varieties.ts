// Words that British and American English spell differently.

import type { Span } from '../base/text';
import { fromWords } from '../language/vocabulary';
import { spellingEn } from '../language/words';
import { lasting } from '../syntax/lasting';
import type { Element } from '../syntax/tree';
import { wordsIn } from '../syntax/words';
import type { EnglishDictionary, Variety } from './dictionary';

/** A word as one variety spells it, as a span of the prose, and as the other does. */
export interface SpeltInVariety extends Span {
  readonly written: string;
  readonly variety: Variety;
  readonly other: string;
  /** -ise and -ize, which British English has both: a text keeps to one of them. */
  readonly isIse: boolean;
  /** The other variety does not have it: what is only usual in one, as centre is, shows which one a text is in. */
  readonly isForeign: boolean;
}

/**
 * The words in small letters of an English passage that the other variety spells otherwise; capital ones are names'.
 */
export const speltInVarieties = lasting((passage: Element, dictionary: EnglishDictionary): readonly SpeltInVariety[] =>
  wordsIn(passage).flatMap(({ start, end }) => {
    const written = passage.prose.text.slice(start, end);
    if (!/^[a-z]{4,}$/.test(written)) return [];
    const found = otherSpelling(written, dictionary);
    return found ? [{ ...found, start, end, written }] : [];
  }),
);

type Other = Omit<SpeltInVariety, 'start' | 'end' | 'written'>;

function otherSpelling(word: string, dictionary: EnglishDictionary): Other | undefined {
  for (const { british, american, isIse } of patterns()) {
    for (const [own, others, variety] of [
      [british, american, 'british'],
      [american, british, 'american'],
    ] as const) {
      const other = own.of(word, others);
      if (other === undefined || !dictionary.has(other)) continue;
      const isOwn = dictionary.varietyOf(word) === variety;
      const isOthersOwn = isOtherOf(variety, dictionary.varietyOf(other));
      // organize is in both, and told by organise, which one alone has
      const isForeign = isOwn || (isIse && variety === 'american' && isOthersOwn);
      if (dictionary.has(word) && (isOwn || isOthersOwn)) return { variety, other, isIse, isForeign };
    }
  }
  return undefined;
}

function isOtherOf(variety: Variety, other: Variety | undefined): boolean {
  return other !== undefined && other !== variety;
}

/** Shorter words look so by chance: hour and tour. */
const shortestStem = 3;

/** A whole word, or what words end with. */
class Form {
  readonly #letters: string;
  readonly #isEnding: boolean;

  constructor(printed: string) {
    this.#isEnding = printed.startsWith('-');
    this.#letters = this.#isEnding ? printed.slice(1) : printed;
  }

  /** A word of this form in another one; undefined for a word of none. */
  of(word: string, other: Form): string | undefined {
    if (!this.#isEnding) return word === this.#letters ? other.#letters : undefined;
    const stem = word.endsWith(this.#letters) ? word.slice(0, -this.#letters.length) : '';
    return stem.length < shortestStem ? undefined : stem + other.#letters;
  }
}

const patterns = fromWords(() =>
  spellingEn().varieties.map(([british, american]) => ({
    british: new Form(british),
    american: new Form(american),
    isIse: /^-is/.test(british),
  })),
);
