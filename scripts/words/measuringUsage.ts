// How good words are told that are typed for each other: in sets, planted in lines that were left out, and in those lines
// as they are.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { unitsOf } from '../../server/spelling/around';
import type { SpellingModel } from '../../server/spelling/model';
import { sentenceOf } from '../../server/spelling/sentence';
import type { UsageModel } from '../../server/spelling/usage';
import { doubtsIn, isBetter, type Misuse, misusesIn, numbersOf } from '../../server/spelling/usages';
import { type Row, readRows } from './texts';

export function usageTable(
  model: SpellingModel,
  usage: UsageModel,
  measures: ReadonlyMap<string, readonly string[]>,
  sets: string,
): string {
  const files = readdirSync(sets).filter((file) => file.endsWith('.tsv'));
  const ofSets = files.sort().flatMap((file) => {
    const rows = readRows(path.join(sets, file));
    return [false, true].map((ofParticles) => setLine(file.slice(0, -4), rows, model, usage, ofParticles));
  });
  const right = [...measures].map(([name, lines]) => rightLine(name, lines, model, usage));
  return [...ofSets, ...right, swapped(model, usage, [...measures.values()].flat())].join('\n');
}

function told(text: string, model: SpellingModel, usage: UsageModel): readonly (Misuse & { readonly from: number })[] {
  const sentence = sentenceOf(text, model);
  return misusesIn(model, usage, sentence, unitsOf(sentence, model), () => true).map((misuse) => ({
    ...misuse,
    from: sentence.places[misuse.at]!,
  }));
}

function setLine(
  name: string,
  rows: readonly Row[],
  model: SpellingModel,
  usage: UsageModel,
  ofParticles: boolean,
): string {
  let [hits, all, wrong] = [0, 0, 0];
  for (const [written, right] of rows) {
    wrong += [...written].filter((each, at) => each !== right[at]).length;
    for (const misuse of told(written, model, usage)) {
      if (misuse.isParticle !== ofParticles) continue;
      all++;
      if (right.startsWith(misuse.right, misuse.from)) hits++;
      else if (process.env['SHOW'])
        console.log(
          '   W',
          name,
          misuse.beyond.toFixed(1),
          written.slice(Math.max(0, misuse.from - 10), misuse.from),
          written.slice(misuse.from, misuse.from + misuse.right.length),
          '→',
          misuse.right,
          written.slice(misuse.from + misuse.right.length, misuse.from + 12),
        );
    }
  }
  const what = ofParticles ? 'particles' : 'words';
  return `${name} ${what}`.padEnd(30) + `${hits} of ${all} right, of ${wrong} wrong characters`;
}

function rightLine(name: string, lines: readonly string[], model: SpellingModel, usage: UsageModel): string {
  const begun = process.cpuUsage();
  const all = lines.flatMap((line) => told(line, model, usage).map((misuse) => ({ line, ...misuse })));
  const { user, system } = process.cpuUsage(begun);
  const characters = lines.reduce((sum, { length }) => sum + length, 0);
  const rate = (own: number) => ((10_000 * own) / characters).toFixed(3);
  const particles = all.filter(({ isParticle }) => isParticle).length;
  for (const { line, from, right } of process.env['SHOW'] ? all : [])
    console.log(
      `    ${name} ${line.slice(Math.max(0, from - 14), from)}⟦${line.slice(from, from + right.length)}→${right}⟧${line.slice(from + right.length, from + 14)}`,
    );
  return (
    `${name}, right`.padEnd(30) +
    `${characters} characters, alarms in 10,000: words ${rate(all.length - particles)}, particles ${rate(particles)}; ` +
    `${((user + system) / characters).toFixed(2)} ms`
  );
}

/** Every word of a pair written as the other, in lines that are right: how many are told. */
function swapped(model: SpellingModel, usage: UsageModel, lines: readonly string[]): string {
  const counts = usage.pairs.map(() => [
    [0, 0],
    [0, 0],
  ]);
  for (const line of lines) {
    const sentence = sentenceOf(line, model);
    for (const { at, pair, side, odds, word } of doubtsIn(usage, sentence, unitsOf(sentence, model))) {
      const { words, needed } = usage.pairs[pair]!;
      const own = counts[pair]![1 - side]!;
      own[1]!++;
      if (-odds < needed[1 - side]!) continue;
      const wrong = numbersOf(model, words[1 - side]!);
      const written = sentence.numbers.slice(at, at + word.length);
      sentence.numbers.set(wrong, at);
      if (isBetter(model, usage, sentence, at, pair, side === 0 ? 1 : 0)) own[0]!++;
      sentence.numbers.set(written, at);
    }
  }
  const rows = usage.pairs.map(
    ({ words: [first, second] }, pair) =>
      `${first}→${second} ${counts[pair]![0]!.join('/')} ${second}→${first} ${counts[pair]![1]!.join('/')}`,
  );
  return `swapped, told of all:\n${rows.join('\n')}`;
}
