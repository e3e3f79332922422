// npm run words: counts a folder of texts, learns the ranker, packs the model, measures it and prints the table.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { firstCharacter, isHan } from '../../server/spelling/characters';
import { isDamaged } from '../../server/spelling/damaged';
import { openModel, type SpellingModel } from '../../server/spelling/model';
import type { Ranker } from '../../server/spelling/ranker';
import { longestWord } from '../../server/spelling/wordList';
import { learn } from './boosting';
import { type CountedContents, contentsOf } from './contents';
import { countCharacters, countWords, type ListedWord } from './counting';
import { lessonsFrom } from './lessons';
import { likenessOf } from './likenesses';
import { tableOf } from './measuring';
import { packModel, shortened } from './packing';
import { linesOf, type Row, readRows, readTexts } from './texts';

const { values: options } = parseArgs({
  options: {
    texts: { type: 'string', default: '../shared/words/text' },
    sets: { type: 'string', default: '../shared/words/sets' },
    shapes: { type: 'string', default: '../shared/words/shape.json' },
    dictionary: { type: 'string', default: '' },
    out: { type: 'string', default: 'corpus/spelling/zh.bin' },
  },
});

/** Log-odds above which a candidate is told: where 98 of 100 are right in sets and planted errors that were left out. */
const sure = 2.5;

/** Of the sets that may teach, one row in so many only measures. */
const everyMeasure = 5;

/** Sets that may teach; the others only measure. */
const teaching = /_train$/;

const begun = process.cpuUsage();

/** Says how far it is, after how many seconds of work. */
function tell(what: string): void {
  const { user, system } = process.cpuUsage(begun);
  console.log(`${((user + system) / 1e6).toFixed(0).padStart(4)} s  ${what}`);
}

function train(): void {
  const texts = readTexts(options.texts);
  const sets = setsIn(options.sets);
  const taught = sets.flatMap(({ name, rows }) => (teaching.test(name) ? rows.filter((_, at) => isTaught(at)) : []));
  const shapes = shapesFrom(taught);
  const characters = countCharacters(texts.counted, Object.keys(shapes));
  tell(`${texts.counted.length} lines, ${characters.total} characters counted`);
  const words = countWords(texts.counted, characters, dictionary(characters.numbers));
  tell(`${words.total.toFixed(0)} words counted`);
  const contents = contentsOf(characters, words, likenessOf(characters.units, shapes));
  for (const [part, { byteLength }] of Object.entries(contents)) tell(`  ${part}: ${byteLength} bytes`);
  const packed = (tables: CountedContents, { base, features, thresholds, values }: Ranker) => {
    const { total } = characters;
    const figures = { total, wordTotal: words.total, generalWeight: words.generalWeight, base, sure };
    return packModel(figures, { ...tables, features, thresholds, values });
  };
  const lessons = lessonsFrom(opened(packed(contents, untaught)), texts, taught);
  tell(`${lessons.length} candidates to learn from, of which right ${lessons.filter((each) => each.isRight).length}`);
  // the file is to be small; what is learnt from surer tables holds for those of shorter fingerprints
  const small = { ...contents, triples: shortened(contents.triples), wordPairs: shortened(contents.wordPairs) };
  const bytes = packed(small, learn(lessons));
  mkdirSync(path.dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  tell(`${options.out}: ${bytes.length} bytes`);
  const measured = sets.map(({ name, rows }) =>
    teaching.test(name) ? { name: `${name}, left out`, rows: rows.filter((_, at) => !isTaught(at)) } : { name, rows },
  );
  console.log(tableOf(opened(bytes), texts, measured));
  tell('measured');
}

function isTaught(row: number): boolean {
  return row % everyMeasure !== 0;
}

const untaught: Ranker = {
  base: 0,
  features: new Uint8Array(0),
  thresholds: new Float32Array(0),
  values: new Float32Array(0),
};

function opened(bytes: Uint8Array): SpellingModel {
  const model = openModel(bytes);
  if (isDamaged(model)) throw new Error(`What was packed ${model.mistake.en}`);
  return model;
}

function setsIn(folder: string): readonly { readonly name: string; readonly rows: readonly Row[] }[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
  return files.sort().map((file) => ({ name: file.slice(0, -4), rows: readRows(path.join(folder, file)) }));
}

/** Characters that look alike: those of the list, and those that people were seen to take for one another. */
function shapesFrom(taught: readonly Row[]): Record<string, string[]> {
  const shapes: Record<string, string[]> = JSON.parse(readFileSync(options.shapes, 'utf8'));
  for (const [written, right] of taught)
    for (let at = 0; at < written.length; at++)
      if (written[at] !== right[at] && isHan(written.charCodeAt(at))) (shapes[right[at]!] ??= []).push(written[at]!);
  return shapes;
}

/** The words of the dictionary, one a line with its frequency, whose characters all have a number. */
function dictionary(numbers: Uint16Array): readonly ListedWord[] {
  const isNumbered = (unit: number) => isHan(unit) && numbers[unit]! >= firstCharacter;
  return linesOf(options.dictionary).flatMap((line): ListedWord[] => {
    const [word = '', count] = line.split(' ');
    if (word.length < 1 || word.length > longestWord) return [];
    const isWhole = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)).every(isNumbered);
    return isWhole ? [{ word, general: Number(count) || 1 }] : [];
  });
}

train();
