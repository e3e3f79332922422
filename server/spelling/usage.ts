// Words that are typed for each other though all are right, and what tells them apart by what stands around them:
// opened
// from the file that the trainer packs.
import { CountTable } from './countTable';
import { type Damaged, isDamaged } from './damaged';
import { type Format, openParts, view } from './packedFile';
import { PhraseIndex } from './phraseIndex';

/** Two words of one length, and when one of them is told to be the other. */
export interface WordPair {
  readonly words: readonly [first: string, second: string];
  /** Log-odds of the second before anything around is known. */
  readonly bias: number;
  /** The log-odds of the other that are needed where the first is written, and where the second is; infinite: never. */
  readonly needed: readonly [first: number, second: number];
  /** Particles are told by a rule of their own. */
  readonly isParticle: boolean;
}

export interface UsageModel {
  readonly pairs: readonly WordPair[];
  /**
   * What each thing around says of a pair, by the pair's number and the hash of the thing: a level of `weightScale`.
   */
  readonly weights: CountTable;
  /** By the first UTF-16 unit of a word, the words that may be another. */
  readonly words: ReadonlyMap<number, readonly DoubtedWord[]>;
  /** By the first UTF-16 unit of a form. */
  readonly forms: ReadonlyMap<number, readonly WordForm[]>;
  /** Idioms and set phrases of four characters. */
  readonly phrases: PhraseIndex;
}

/** A form of a word that another should stand for, of one length. */
export interface WordForm {
  readonly written: string;
  readonly right: string;
  /** Right too, though another form is recommended; else it is simply wrong. */
  readonly isVariant: boolean;
}

/** A word that may have been typed for another of a pair. */
export interface DoubtedWord {
  readonly word: string;
  readonly pair: number;
  /** Which of the two it is. */
  readonly side: 0 | 1;
}

const parts = ['pairs', 'numbers', 'weights', 'variants', 'slips', 'phrases'] as const;

/** "BUSE". The version is that of what stands around a word, too. */
export const usageFormat: Format<(typeof parts)[number]> = {
  magic: 0x45535542,
  version: 1,
  parts,
};

/** Numbers of a pair: its bias, the two that are needed, and whether it is of particles. */
export const numbersOfPair = 4;

/** What each level of a weight stands for, in log-odds of the second word. */
export const weightScale = [-4, -2.8, -2, -1.4, -1, -0.7, -0.45, -0.25, 0.25, 0.45, 0.7, 1, 1.4, 2, 2.8, 4] as const;

/** The usage in the bytes of a file, or what the file is instead. */
export function openUsage(bytes: Uint8Array): UsageModel | Damaged {
  const part = openParts(bytes, usageFormat);
  if (isDamaged(part)) return part;
  const numbers = view(part('numbers'), Float32Array);
  const text = (name: (typeof parts)[number]) => textOf(view(part(name), Uint16Array)).split('\n');
  const pairs = text('pairs').map((row, at): WordPair => {
    const [first, second] = row.split(' ');
    const [bias, ofFirst, ofSecond, particle] = numbers.subarray(at * numbersOfPair);
    return {
      words: [first!, second!],
      bias: bias!,
      needed: [ofFirst!, ofSecond!],
      isParticle: particle === 1,
    };
  });
  const forms = byFirstUnit(
    [...formsIn(text('variants'), true), ...formsIn(text('slips'), false)],
    ({ written }) => written,
  );
  return {
    pairs,
    weights: new CountTable(part('weights')),
    words: doubtedWords(pairs),
    forms,
    phrases: new PhraseIndex(text('phrases')),
  };
}

/** So many UTF-16 units are made a string at once. */
const portion = 4096;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += portion)
    text += String.fromCharCode(...units.subarray(from, from + portion));
  return text;
}

/** The words of pairs by their first unit. */
export function doubtedWords(pairs: readonly Pick<WordPair, 'words'>[]): UsageModel['words'] {
  const words = pairs.flatMap(({ words: two }, pair) =>
    ([0, 1] as const).map((side): DoubtedWord => ({ word: two[side], pair, side })),
  );
  return byFirstUnit(words, ({ word }) => word);
}

/** `rows`: the right form, then the others, between slashes. */
function formsIn(rows: readonly string[], isVariant: boolean): readonly WordForm[] {
  return rows.flatMap((row) => {
    const [right, ...others] = row.split('/');
    return others.map((written) => ({ written, right: right!, isVariant }));
  });
}

function byFirstUnit<T>(all: readonly T[], wordOf: (one: T) => string): ReadonlyMap<number, readonly T[]> {
  const by = new Map<number, T[]>();
  for (const one of all) {
    const first = wordOf(one).charCodeAt(0);
    const own = by.get(first);
    if (own) own.push(one);
    else by.set(first, [one]);
  }
  return by;
}

/** The log-odds that the second word of a pair stands where these things are around. */
export function oddsOfSecond({ pairs, weights }: UsageModel, pair: number, around: Iterable<number>): number {
  let odds = pairs[pair]!.bias;
  for (const thing of around) {
    const level = weights.levelOf(pair, thing);
    if (level >= 0) odds += weightScale[level]!;
  }
  return odds;
}
