// Plants errors in right sentences: those that people make when they type by sound or read what was scanned.
import { isHan } from '../../server/spelling/characters';
import { nearSound, sameShape, sameSound } from '../../server/spelling/likeness';
import type { SpellingModel } from '../../server/spelling/model';
import { countAt } from '../../server/spelling/wordList';
import type { Row } from './texts';

/** How often what is planted is a word that sounds alike; else it is a character. */
const soundingWords = 0.4;

/** How often a character is planted that is alike in some way, of all characters, and how often it occurs at least. */
const ways = [
  { kind: sameSound, share: 0.58, least: 200 },
  { kind: nearSound, share: 0.17, least: 50 },
  { kind: sameShape, share: 0.25, least: 50 },
] as const;
const tries = 12;
const shortest = 5;

/** Numbers from 0 to 1 by chance, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

/** One error in about half of the lines; the others stay right. */
export function plant(lines: readonly string[], model: SpellingModel, seed: number): readonly Row[] {
  const random = chance(seed);
  return lines.map((line): Row => [random() < 0.5 ? line : withError(line, model, random), line]);
}

function withError(line: string, model: SpellingModel, random: () => number): string {
  const places = [...line].flatMap((character, at) => (isHan(character.charCodeAt(0)) ? [at] : []));
  if (places.length < shortest || [...line].length !== line.length) return line;
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = places[Math.floor(random() * places.length)]!;
    const make = random() < soundingWords ? wordFor : characterFor;
    const wrong = make(line, at, model, random);
    if (wrong !== undefined) return line.slice(0, at) + wrong + line.slice(at + wrong.length);
  }
  return line;
}

function wordFor(line: string, at: number, model: SpellingModel, random: () => number): string | undefined {
  const written = Uint16Array.from(line.slice(at, at + 2), (character) => model.numbers[character.charCodeAt(0)]!);
  if (written.length < 2) return undefined;
  const words: { readonly word: string; readonly count: number }[] = [];
  const alike = model.words.likeSounding(written, 0, 2);
  for (let from = 0; from < alike.length; from += 2) {
    const word = String.fromCharCode(model.units[alike[from]!]!, model.units[alike[from + 1]!]!);
    const count = countAt(model.words.counted[model.words.numberOf(alike, from, 2)]!);
    if (word !== line.slice(at, at + 2)) words.push({ word, count });
  }
  return drawn(words, ({ count }) => count, random)?.word;
}

/** One of some, by chance: what is frequent is typed more often by mistake. */
function drawn<T>(all: readonly T[], countOf: (one: T) => number, random: () => number): T | undefined {
  const weights = all.map((one) => Math.sqrt(countOf(one)));
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return all.find((_, at) => (left -= weights[at]!) <= 0);
}

function characterFor(
  line: string,
  at: number,
  { likeness, numbers, single, units }: SpellingModel,
  random: () => number,
): string | undefined {
  let left = random();
  const way = ways.find(({ share }) => (left -= share) <= 0) ?? ways[0];
  const alike = [...likeness.of(numbers[line.charCodeAt(at)]!)]
    .filter((each) => ((each >>> 16) & way.kind) > 0)
    .map((each) => each & 0xffff)
    .filter((number) => single[number]! > way.least);
  const chosen = drawn(alike, (number) => single[number]!, random);
  return chosen === undefined ? undefined : String.fromCharCode(units[chosen]!);
}
