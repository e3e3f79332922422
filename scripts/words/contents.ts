// The parts of the model's file that are counted, before anything is learnt.
import { characterLimit } from '../../server/spelling/characters';
import { type LikenessParts, mostReadings } from '../../server/spelling/likeness';
import { firstWord, levelOf, longestWord, shortestWord } from '../../server/spelling/wordList';
import { type CharacterCounts, type Counted, type WordCounts, wordLimit } from './counting';
import { type Contents, type Entries, packTable } from './packing';

/** What is counted, without the ranker. */
export type CountedContents = Omit<Contents, 'features' | 'thresholds' | 'values'>;

/** Bits of a slot: pairs of characters are asked for most, and have the longest fingerprints. */
const bitsOfPairs = 14;
const bitsOfOthers = 12;

/** A word is kept that is counted so often here, or so often in general usage. */
const leastHere = 2;
const leastInGeneral = 20;

export function contentsOf(characters: CharacterCounts, words: WordCounts, likeness: LikenessParts): CountedContents {
  const soundOf = (character: number) => likeness.readings[character * mostReadings]!;
  const kept = keptWords(characters, words);
  const byLength = [];
  for (let length = shortestWord; length <= longestWord; length++)
    byLength.push(
      inOrder(
        kept.filter((word) => word.characters.length === length),
        soundOf,
      ),
    );
  const all = byLength.flat();
  const [words2, words3, words4] = byLength.map((own) => Uint16Array.from(own.flatMap((word) => word.characters)));
  const [starts2, starts3, starts4] = byLength.map((own) => startsOf(own, soundOf, likeness.classes.length));
  const numbers = [...Array(firstWord).keys(), ...all.map(({ number }) => number)];
  return {
    units: Uint16Array.from(characters.units),
    single: characters.single,
    pairs: packTable(entriesOf(characters.pairs, characterLimit), bitsOfPairs),
    triples: packTable(entriesOf(characters.triples, characterLimit ** 2), bitsOfOthers),
    words2: words2!,
    words3: words3!,
    words4: words4!,
    starts2: starts2!,
    starts3: starts3!,
    starts4: starts4!,
    counted: Uint8Array.from(numbers, (number) => levelOf(words.counted[number]!)),
    general: Uint8Array.from(numbers, (number) => levelOf(words.general[number]!)),
    wordPairs: packTable(wordEntries(words.pairs, newNumbers(all, words)), bitsOfOthers),
    ...likeness,
  };
}

interface KeptWord {
  /** As it was counted. */
  readonly number: number;
  readonly characters: readonly number[];
}

function keptWords({ numbers }: CharacterCounts, { words, counted, general }: WordCounts): readonly KeptWord[] {
  return words.flatMap((word, at): KeptWord[] => {
    const number = firstWord + at;
    const isKept = counted[number]! >= leastHere || general[number]! >= leastInGeneral;
    return isKept ? [{ number, characters: Array.from(word, (each) => numbers[each.charCodeAt(0)]!) }] : [];
  });
}

/** By how they sound, then by their characters. */
function inOrder(words: readonly KeptWord[], soundOf: (character: number) => number): readonly KeptWord[] {
  const difference = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((each, place) => each !== b[place]);
    return at < 0 ? 0 : a[at]! - b[at]!;
  };
  const sounds = new Map(words.map((word) => [word, word.characters.map(soundOf)]));
  return [...words].sort(
    (a, b) => difference(sounds.get(a)!, sounds.get(b)!) || difference(a.characters, b.characters),
  );
}

/** Where the words that begin with a sound begin. */
function startsOf(words: readonly KeptWord[], soundOf: (character: number) => number, sounds: number): Uint32Array {
  const starts = new Uint32Array(sounds + 1);
  for (const { characters } of words) starts[soundOf(characters[0]!) + 1]!++;
  for (let sound = 1; sound < starts.length; sound++) starts[sound]! += starts[sound - 1]!;
  return starts;
}

/** The numbers that words have in the file, by those they were counted under; characters keep theirs, 0: not kept. */
function newNumbers(kept: readonly KeptWord[], { counted }: WordCounts): Int32Array {
  const numbers = Int32Array.from(counted, (_, number) => (number < firstWord ? number : 0));
  for (const [at, { number }] of kept.entries()) numbers[number] = firstWord + at;
  return numbers;
}

function entriesOf({ keys, counts }: Counted, by: number): Entries {
  return {
    high: Uint32Array.from(keys, (key) => Math.floor(key / by)),
    low: Uint32Array.from(keys, (key) => key % by),
    counts,
  };
}

/** Without the boundaries of a stretch, and words that are not kept. */
function wordEntries(pairs: Counted, numbers: Int32Array): Entries {
  const { high, low, counts } = entriesOf(pairs, wordLimit);
  const kept = [...counts.keys()].filter((at) => numbers[high[at]!]! > 0 && numbers[low[at]!]! > 0);
  return {
    high: Uint32Array.from(kept, (at) => numbers[high[at]!]!),
    low: Uint32Array.from(kept, (at) => numbers[low[at]!]!),
    counts: Uint32Array.from(kept, (at) => counts[at]!),
  };
}
