// What is known of ordinary words and names: the files of the product, and a small one made of sentences of our own.
import { readFileSync } from 'node:fs';
import { readGlossary } from '../../scripts/glossary-file.mjs';
import { contentsOf } from '../../scripts/words/contents';
import { countCharacters, countWords } from '../../scripts/words/counting';
import { likenessOf } from '../../scripts/words/likenesses';
import { packModel } from '../../scripts/words/packing';
import { lazy } from '../../server/base/cached';
import type { Settings } from '../../server/base/settings';
import { glossaryFrom } from '../../server/knowledge/lexicon/glossary';
import { builtinContext } from '../../server/model/builtin';
import type { Context } from '../../server/model/context';
import { type WordFiles, withWordsKnown, wordsFrom } from '../../server/model/spelling';
import { isDamaged } from '../../server/spelling/damaged';
import { openModel, type SpellingModel } from '../../server/spelling/model';
import { inner, leaves, type Ranker } from '../../server/spelling/ranker';

/** The bytes of the product's files. */
export const builtinWords = lazy(
  (): Readonly<Record<keyof WordFiles, Uint8Array>> => ({
    zh: new Uint8Array(readFileSync('corpus/spelling/zh.bin')),
    usage: new Uint8Array(readFileSync('corpus/spelling/usage.bin')),
    en: new Uint8Array(readFileSync('corpus/spelling/en.bin')),
    directory: new Uint8Array(readFileSync('corpus/directory/directory.bin')),
  }),
);

const words = lazy(() => wordsFrom(builtinWords()));

/** The built-in context as the edges make it: with the glossary and the words. */
export function shippedContext(settings?: Settings): Context {
  return knowingWords(builtinContext(settings, { glossary: glossary() }));
}

/** The glossary of the product. */
export const glossary = lazy(() => glossaryFrom(new TextEncoder().encode(JSON.stringify(readGlossary())))!);

/** A context that knows words. */
export function knowingWords(context: Context): Context {
  return withWordsKnown(context, words());
}

/** Sentences that a small model is counted from: each stands several times, so that its sequences are kept. */
const sentences = [
  '园区要认真贯彻落实各项部署。',
  '专家认为要加快科技成果转化。',
  '会议研究了科技成果的转化机制。',
  '各单位要贯彻会议精神，落实责任。',
  '平台面向企业开放仪器设备。',
  '企业是科技创新的主体。',
  '要完善科技创新的体制机制。',
];
const listed = ['贯彻', '落实', '部署', '专家', '科技', '成果', '转化', '会议', '机制', '企业', '创新', '主体', '灌澈'];

/** Tells what gains so much by its characters. */
const gainAlone: Ranker = {
  base: -1,
  features: new Uint8Array(inner),
  thresholds: new Float32Array(inner).fill(6),
  values: Float32Array.from({ length: leaves }, (_, leaf) => (leaf < leaves / 2 ? -4 : 4)),
};

/** The bytes of a small model. */
export function smallWords(): Uint8Array {
  const lines = Array.from({ length: 200 }, () => sentences).flat();
  const characters = countCharacters(lines, ['灌', '澈', '撤', '砌', '转', '砖', '化', '画']);
  const counted = countWords(
    lines,
    characters,
    listed.map((word) => ({ word, general: 30 })),
  );
  const contents = contentsOf(characters, counted, likenessOf(characters.units, { 转: ['砖'] }));
  const { base, ...trees } = gainAlone;
  return packModel(
    { total: characters.total, wordTotal: counted.total, generalWeight: counted.generalWeight, base, sure: 0 },
    { ...contents, ...trees },
  );
}

export const smallModel = lazy((): SpellingModel => {
  const opened = openModel(smallWords());
  if (isDamaged(opened)) throw new Error(opened.mistake.en);
  return opened;
});
