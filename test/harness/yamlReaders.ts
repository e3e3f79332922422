// The readers of YAML, and what holds of each of them whatever it reads.
import assert from 'node:assert/strict';
import { type Span, Text } from '../../server/base/text';
import { readLexicon } from '../../server/knowledge/lexicon/read';
import { readSchema } from '../../server/knowledge/schema/read';
import { readWording } from '../../server/knowledge/wording/read';
import { readWordingTable } from '../../server/knowledge/wording/read-table';
import { builtinContext } from '../../server/model/builtin';
import { draftContext } from '../../server/office/frontMatter';
import { settingsFromYaml } from '../../server/office/settings';
import { rules } from '../../server/rules';
import { parse } from '../../server/syntax/parse';

/** Reads YAML; `length`: of the text that the places of mistakes are in. */
export type Read = (yaml: string) => { readonly mistakes: readonly { readonly span: Span }[]; readonly length: number };

const builtin = builtinContext();

export const readers: Readonly<Record<string, Read>> = {
  settings: (yaml) => ({ mistakes: settingsFromYaml(yaml, rules).mistakes, length: yaml.length }),
  'a lexicon': (yaml) => ({ mistakes: readLexicon(yaml).mistakes, length: yaml.length }),
  'a schema': (yaml) => ({ mistakes: readSchema(yaml).mistakes, length: yaml.length }),
  'an office’s wording': (yaml) => ({ mistakes: readWording(yaml).mistakes, length: yaml.length }),
  'a table of wording': (table) => ({ mistakes: readWordingTable(table).mistakes, length: table.length }),
  'front matter': (yaml) => {
    const content = `---\n${yaml}\n---\n\n会议指出，要加强研究。\n`;
    const unread = draftContext(parse(new Text(content)), builtin).unread ?? [];
    return { mistakes: unread.map(({ span, what }) => ({ span: span!, message: what })), length: content.length };
  },
};

/** It is read, and what is wrong in it told within the text. */
export function assertTold(read: Read, yaml: string): void {
  const { mistakes, length } = read(yaml);
  assert.deepEqual(
    mistakes.filter(({ span }) => span.start < 0 || span.start > span.end || span.end > length),
    [],
  );
}

/** It is read, or given up, in less than a second of computing. */
export function assertInTime(read: Read, yaml: string): void {
  const { user } = process.cpuUsage();
  try {
    read(yaml);
  } catch {
    // whether it throws is asked elsewhere
  }
  const seconds = (process.cpuUsage().user - user) / 1_000_000;
  assert.ok(seconds < 1, `${seconds.toFixed(1)} s`);
}
