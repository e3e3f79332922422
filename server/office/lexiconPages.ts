// The built-in lexicon as read-only files, written as an office writes its own, so that an entry can be shown and
// copied.
import { stringify } from 'yaml';
import { cached } from '../base/cached';
import { type Locale, type Localized, say } from '../base/localized';
import { Text } from '../base/text';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import { type EntryPlace, listOf } from '../knowledge/lexicon/places';

export const lexiconFiles = { person: 'people.yaml', organization: 'organizations.yaml', term: 'terms.yaml' } as const;

export type LexiconFile = (typeof lexiconFiles)[keyof typeof lexiconFiles];

export interface LexiconPage {
  readonly text: Text;
  readonly places: readonly EntryPlace[];
}

const head: Localized = say(
  '# Built into the extension, read-only. To change an entry or add one, write it in .bulletin/{file} of your folder: ' +
    'yours has the last word.',
  '# 扩展内置词库，只读。要修改或新增条目，请写入所在文件夹的 .bulletin/{file}，以该文件为准。',
);

const made = cached((_: Lexicon) => new Map<string, LexiconPage>());

/**
 * A page of a lexicon, the built-in one with its glossary; undefined for a file that there is none of. Always the same
 * object.
 */
export function lexiconPage(lexicon: Lexicon, file: string, locale: Locale): LexiconPage | undefined {
  const type = (['person', 'organization', 'term'] as const).find((each) => lexiconFiles[each] === file);
  if (!type) return undefined;
  const key = `${file} ${locale}`;
  let page = made(lexicon).get(key);
  if (!page) made(lexicon).set(key, (page = pageOf(lexicon, type, locale)));
  return page;
}

function pageOf(lexicon: Lexicon, type: EntryPlace['type'], locale: Locale): LexiconPage {
  const file = lexiconFiles[type];
  const list = listOf[type];
  const places: EntryPlace[] = [];
  let content = `${head[locale].replace('{file}', file)}\n${list}:\n`;
  for (const entry of lexicon[list]) {
    const item = stringify([entry], { lineWidth: 0 }).trimEnd().replace(/^/gm, '  ');
    const zh = entry.zh;
    const en = 'renderings' in entry ? undefined : entry.en;
    const start = content.length + '  - '.length;
    const name = start + 4;
    content += `${item}\n`;
    const nameEnd = content.indexOf('\n', name);
    places.push({
      type,
      ...(zh !== undefined && { zh }),
      ...(en !== undefined && { en }),
      span: { start, end: content.length - 1 },
      name: { start: name, end: nameEnd },
    });
  }
  return { text: new Text(content), places };
}
