// False alarms of the rules that compare languages, on professional translations.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../server/base/finding';
import { Text } from '../../server/base/text';
import { alignedPairs } from '../../server/model/alignment/align';
import { checkWith } from '../../server/rules/check';
import { rules } from '../../server/rules/index';
import { parse } from '../../server/syntax/parse';
import { shippedContext } from '../harness/spelling';
import type { ReferenceText } from '../harness/texts';
import judgedAlarms from '../judgements/translations.json';

export interface Alarm {
  /** The file, and for the table of pairs the row and reference: wmt22-pairs.tsv:12A */
  readonly where: string;
  readonly finding: Finding;
  readonly found: string;
  /** The translation is wrong: judged so by hand. */
  readonly right: boolean;
}

export interface Measured {
  readonly pairs: number;
  readonly alarms: readonly Alarm[];
}

const context = shippedContext();
const pairRules = rules.filter(({ source }) => source === 'pair');

/** What the pair rules find in a folder of translations: interleaved .txt files, and .tsv tables of a Chinese text and its translations. */
export function measureTranslations(folder: string): readonly (Measured & { readonly name: string })[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const content = readFileSync(path.join(folder, name), 'utf8');
      if (name.endsWith('.txt')) return [{ name, ...measured([{ where: name, content }]) }];
      if (name.endsWith('.tsv'))
        return [
          { name, ...measured(rowsOf(content).map(([row, text]) => ({ where: `${name}:${row}`, content: text }))) },
        ];
      return [];
    });
}

/** The interleaved texts of the folder of translations, without the line that says where each is from. */
export function translatedTexts(shared: string): readonly ReferenceText[] {
  const folder = path.join(shared, 'bilingual');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name: `bilingual/${name.slice(0, -4)}`,
      content: readFileSync(path.join(folder, name), 'utf8').replace(/^# source.*\n/, ''),
    }));
}

function rowsOf(table: string): readonly (readonly [string, string])[] {
  return table.split('\n').flatMap((line, index) => {
    const [zh, ...translations] = line.split('\t');
    if (line.startsWith('# source') || !zh) return [];
    return translations.map((en, at) => [`${index + 1}${'AB'[at] ?? at}`, `${zh}\n\n${en}\n`] as const);
  });
}

function measured(texts: readonly { readonly where: string; readonly content: string }[]): Measured {
  let pairs = 0;
  const alarms: Alarm[] = [];
  for (const { where, content } of texts) {
    const text = new Text(content);
    const bulletin = parse(text);
    pairs += Math.max(1, alignedPairs(bulletin).length);
    for (const finding of checkWith(pairRules, bulletin, context)) {
      if (finding.severity !== 'error' && finding.severity !== 'warning') continue;
      const found = text.slice(finding.span).slice(0, 20);
      const right = judgedAlarms.some(
        (judged) => judged.right && judged.where === where && judged.rule === finding.rule && judged.found === found,
      );
      alarms.push({ where, finding, found, right });
    }
  }
  return { pairs, alarms };
}
