// What looking at ordinary words costs: the time to open the model, its memory, CPU time for 1,000 Chinese characters,
// that of a paragraph, and what a check of the published texts takes with it and without, in one run.

import { readFileSync } from 'node:fs';
import { Text } from '../../server/base/text';
import { builtinContext } from '../../server/model/builtin';
import { withWordsKnown, wordsFrom } from '../../server/model/spelling';
import { check } from '../../server/rules/check';
import { openModel, type SpellingModel } from '../../server/spelling/model';
import { looksAtSentence } from '../../server/spelling/suspicions';
import { openUsage, type UsageModel } from '../../server/spelling/usage';
import { parse } from '../../server/syntax/parse';
import { publishedTexts, textsAreMissing } from '../harness/texts';
import { quantile } from './measures';

const rounds = 20;
const paragraph = 200;

const bytes = new Uint8Array(readFileSync('corpus/spelling/zh.bin'));
const ofUsage = new Uint8Array(readFileSync('corpus/spelling/usage.bin'));
const texts = publishedTexts();
if (texts) report(texts.map(({ content }) => content));
else console.log(textsAreMissing);

function report(contents: readonly string[]): void {
  const chinese = contents.flatMap((content) => content.match(/[^。\n]*[\u4e00-\u9fff]{6,}[^。\n]*。?/g) ?? []);
  const characters = chinese.reduce((sum, { length }) => sum + length, 0);
  const before = memory();
  const model = openModel(bytes) as SpellingModel;
  const usage = openUsage(ofUsage) as UsageModel;
  row('the files', `${((bytes.length + ofUsage.length) / 1e6).toFixed(2)} MB`);
  row('memory besides', `${((memory() - before) / 1e6).toFixed(2)} MB`);
  row('opening them', `${median(() => [openModel(bytes), openUsage(ofUsage)]).toFixed(1)} ms`);
  const alone = median(() => chinese.forEach((sentence) => looksAtSentence(sentence, model)));
  const look = median(() => chinese.forEach((sentence) => looksAtSentence(sentence, model, { usage })));
  row('1,000 characters, as such', `${((1000 * alone) / characters).toFixed(2)} ms`);
  row('1,000 characters', `${((1000 * look) / characters).toFixed(2)} ms`);
  const long = chinese.join('').slice(0, paragraph);
  row(`a paragraph of ${paragraph}`, `${median(() => looksAtSentence(long, model, { usage })).toFixed(2)} ms`);
  const without = median(() => checkAll(contents, builtinContext()));
  const knowing = withWordsKnown(
    builtinContext(),
    wordsFrom({ zh: bytes, usage: ofUsage, en: undefined, directory: undefined }),
  );
  const all = median(() => checkAll(contents, knowing));
  row('a check without words', `${without.toFixed(1)} ms`);
  row('a check with words', `${all.toFixed(1)} ms   × ${(all / without).toFixed(2)}`);
}

function checkAll(contents: readonly string[], context: ReturnType<typeof builtinContext>): void {
  for (const content of contents) check(parse(new Text(content)), context);
}

/** Bytes in use. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** CPU time in ms, the median of some rounds after the first. */
function median(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    if (round > 0) times.push((user + system) / 1000);
  }
  return quantile(times, 0.5);
}

function row(what: string, value: string): void {
  console.log(`${what.padEnd(26)} ${value}`);
}
