// Learns to tell words that are typed for each other by what stands around them, packs corpus/spelling/usage.bin and
// prints how good it is. Again gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import listed from '../../corpus/usage/confusable.yaml';
import listedPhrases from '../../corpus/usage/phrases.yaml';
import listedForms from '../../corpus/usage/variants.yaml';
import { thingsAround, unitsOf } from '../../server/spelling/around';
import { isDamaged } from '../../server/spelling/damaged';
import { openModel, type SpellingModel } from '../../server/spelling/model';
import { padding, sentenceOf } from '../../server/spelling/sentence';
import { type DoubtedWord, doubtedWords, openUsage, type UsageModel } from '../../server/spelling/usage';
import { type Example, type LearntPair, learnPair } from './linear';
import { usageTable } from './measuringUsage';
import { packUsage } from './packingUsage';
import { readTexts } from './texts';
import { neededFor, untilSure } from './thresholds';

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: '../shared/words/text' },
    sets: { type: 'string', default: '../shared/words/sets' },
    model: { type: 'string', default: 'corpus/spelling/zh.bin' },
    out: { type: 'string', default: 'corpus/spelling/usage.bin' },
    dictionary: { type: 'string', default: '' },
  },
});

/** Places of a word that are learnt from, at most: of words that are seen oftener, every so many. */
const mostPlaces = { word: 30_000, particle: 200_000 };

/** Weights of a pair, at most. */
const mostWeights = { word: 365, particle: 22_000 };

interface ListedPair {
  readonly words: readonly [first: string, second: string];
  readonly isParticle: boolean;
}

const { variants, slips } = listedForms as Record<'variants' | 'slips', string>;
const { phrases } = listedPhrases as { readonly phrases: string };

const begun = process.cpuUsage();

function tell(what: string): void {
  const { user, system } = process.cpuUsage(begun);
  console.log(`${((user + system) / 1e6).toFixed(0).padStart(4)} s  ${what}`);
}

function train(): void {
  const model = openModel(new Uint8Array(readFileSync(options.model)));
  if (isDamaged(model)) throw new Error(`${options.model} ${model.mistake.en}`);
  const texts = readTexts(options.texts);
  const pairs = listedPairs();
  const places = placesIn(texts.counted, pairs);
  tell(`${pairs.length} pairs, ${places.reduce((sum, two) => sum + two[0].length + two[1].length, 0)} places`);
  const learnt = pairs.map((pair, at) =>
    learnPair(examplesOf(model, texts.counted, pair, places[at]!), mostWeights[kindOf(pair)]),
  );
  tell(`${learnt.reduce((sum, { weights }) => sum + weights.size, 0)} weights`);
  const unsure = packed(pairs, learnt, untilSure(pairs.length));
  const usage = opened(unsure);
  const sizes = places.map(([first, second]) => [first.length, second.length] as const);
  const needed = neededFor(model, usage, sizes, texts.lessons);
  tell('thresholds chosen');
  const kept = [...pairs.keys()].filter((at) => needed[at]!.some(Number.isFinite));
  for (const at of pairs.keys()) if (!kept.includes(at)) tell(`cannot be told: ${pairs[at]!.words.join(' ')}`);
  const only = <T>(all: readonly T[]) => kept.map((at) => all[at]!);
  const bytes = packed(only(pairs), only(learnt), only(needed));
  writeFileSync(options.out, bytes);
  tell(`${options.out}: ${bytes.length} bytes, ${kept.length} pairs`);
  console.log(usageTable(model, opened(bytes), texts.measures, path.join(options.sets)));
  tell('measured');
}

function kindOf({ isParticle }: ListedPair): 'word' | 'particle' {
  return isParticle ? 'particle' : 'word';
}

function packed(
  pairs: readonly ListedPair[],
  learnt: readonly LearntPair[],
  needed: readonly (readonly [number, number])[],
): Uint8Array {
  return packUsage(
    pairs.map((pair, at) => ({ ...pair, ...learnt[at]!, needed: needed[at]! })),
    { variants: variants.split(' '), slips: slips.split(' '), phrases: phrases.split(' ') },
  );
}

function opened(bytes: Uint8Array): UsageModel {
  const usage = openUsage(bytes);
  if (isDamaged(usage)) throw new Error(`What was packed ${usage.mistake.en}`);
  return usage;
}

function listedPairs(): readonly ListedPair[] {
  const { particles, words } = listed as Record<'particles' | 'words', readonly (readonly string[])[]>;
  const twos = (row: readonly string[]) =>
    row.flatMap((one, at) => row.slice(at + 1).map((other) => [one, other] as const));
  return [
    ...particles.flatMap(twos).map((two) => ({ words: two, isParticle: true })),
    ...words.flatMap(twos).map((two) => ({ words: two, isParticle: false })),
  ];
}

/** A place in the texts: the line, and the place in it. */
type Place = readonly [line: number, at: number];
type Places = readonly [first: Place[], second: Place[]];

/** The places of the words of each pair, evenly taken from all. */
function placesIn(lines: readonly string[], pairs: readonly ListedPair[]): readonly Places[] {
  const words = doubtedWords(pairs);
  const counts = pairs.map(() => [0, 0]);
  for (const { pair, side } of placesOf(lines, words)) counts[pair]![side]!++;
  const steps = counts.map((two, pair) => two.map((count) => Math.ceil(count / mostPlaces[kindOf(pairs[pair]!)])));
  const seen = pairs.map(() => [0, 0]);
  const places = pairs.map((): Places => [[], []]);
  for (const { pair, side, line, at } of placesOf(lines, words))
    if (seen[pair]![side]!++ % steps[pair]![side]! === 0) places[pair]![side].push([line, at]);
  return places;
}

function* placesOf(
  lines: readonly string[],
  words: UsageModel['words'],
): Generator<DoubtedWord & { readonly line: number; readonly at: number }, void> {
  for (const [line, text] of lines.entries())
    for (let at = 0; at < text.length; at++)
      for (const doubted of words.get(text.charCodeAt(at)) ?? [])
        if (text.startsWith(doubted.word, at)) yield { ...doubted, line, at };
}

/** In an order in which both words come evenly. */
function examplesOf(
  model: SpellingModel,
  lines: readonly string[],
  { words: [word], isParticle }: ListedPair,
  [first, second]: Places,
): readonly Example[] {
  const all = [
    ...first.map((place, at) => ({ place, isSecond: false, order: at / first.length })),
    ...second.map((place, at) => ({ place, isSecond: true, order: at / second.length })),
  ].sort((a, b) => a.order - b.order || Number(a.isSecond) - Number(b.isSecond));
  return all.map(({ place: [line, at], isSecond }) => {
    const sentence = sentenceOf(lines[line]!, model);
    let start = padding;
    while (sentence.places[start]! < at) start++;
    const things = thingsAround(unitsOf(sentence, model), start, start + word.length, sentence.end, !isParticle);
    return { things: Uint32Array.from(things), isSecond };
  });
}

train();
