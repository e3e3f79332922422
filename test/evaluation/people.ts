// The people of public texts that nothing was tuned on, counted by hand, against those who are found.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Text } from '../../server/base/text';
import { builtinContext } from '../../server/model/builtin';
import { speakersIn, titleText } from '../../server/model/people/identity';
import { parse } from '../../server/syntax/parse';
import counted from '../judgements/people.json';

/** Somebody whom a line introduces or quotes. Lines count from 1, places in a line are in UTF-16 units. */
interface Counted {
  readonly text: string;
  readonly line: number;
  readonly name: string;
  /** Where the parts of the title stand; absent where the text gives none. */
  readonly title?: readonly (readonly [start: number, length: number])[];
}

/** What was found of those counted in one language, and who was found besides. */
export interface FoundPeople {
  readonly language: 'zh' | 'en';
  readonly counted: number;
  readonly found: number;
  readonly titled: number;
  readonly titlesRight: number;
  readonly madeUp: readonly string[];
}

/**
 * The measure by language over a folder with the texts. Made up is who is in none of the hand counts of a text that was
 * counted.
 */
export function measurePeople(folder: string): readonly FoundPeople[] {
  const rows = counted as unknown as readonly Counted[];
  const texts = [...new Set(rows.map(({ text }) => text))].filter((text) => existsSync(fileOf(folder, text)));
  const readings = texts.map((text) => ({ text, ...peopleOf(readFileSync(fileOf(folder, text), 'utf8')) }));
  return (['zh', 'en'] as const).map((language) => {
    const own = rows.filter(({ text, name }) => texts.includes(text) && languageOf(name) === language);
    const pairs = own.map((row) => ({ row, reading: readings.find(({ text }) => text === row.text)! }));
    const found = pairs.filter(({ row, reading }) => reading.titles.has(row.name));
    const titled = found.filter(({ row }) => row.title);
    return {
      language,
      counted: own.length,
      found: found.length,
      titled: titled.length,
      titlesRight: titled.filter(({ row, reading }) => isRight(row, reading)).length,
      madeUp: readings.flatMap(({ text, titles }) =>
        [...titles.keys()].filter(
          (name) => languageOf(name) === language && !rows.some((row) => row.text === text && isOf(row.name, name)),
        ),
      ),
    };
  });
}

function fileOf(folder: string, text: string): string {
  return path.join(folder, 'texts', `${text}.txt`);
}

function languageOf(name: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
}

/** A surname stands for its bearer. */
function isOf(full: string, name: string): boolean {
  return full === name || full.split(' ').includes(name);
}

/** The names found in a text, with the titles given to them. */
function peopleOf(content: string): { readonly source: Text; readonly titles: ReadonlyMap<string, readonly string[]> } {
  const text = new Text(content);
  const titles = new Map<string, string[]>();
  for (const { mentions } of speakersIn(parse(text), builtinContext()))
    for (const mention of mentions) {
      const own = titles.get(mention.name) ?? [];
      titles.set(mention.name, own);
      const title = titleText(mention);
      if (title !== undefined) own.push(title);
    }
  return { source: text, titles };
}

function isRight({ line, name, title }: Counted, { source, titles }: ReturnType<typeof peopleOf>): boolean {
  const words = source.content.split('\n')[line - 1]!;
  const parts = title!.map(([start, length]) => words.slice(start, start + length));
  // how the parts before and behind a name are joined is no part of the title
  const plain = (title: string) => title.replace(/[\s、,]+/g, '');
  return titles.get(name)!.some((found) => plain(found) === plain(parts.join('')));
}
