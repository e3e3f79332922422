// Past issues and drafts of an invented series, for tests.

import { Text } from '../../server/base/text';
import { type Archive, type ArchiveEntry, entryOf } from '../../server/knowledge/archive/archive';
import { builtinContext } from '../../server/model/builtin';
import { parse } from '../../server/syntax/parse';

export const context = builtinContext();

/** The text of an issue: header fields one per line, then title and body. */
export function issueText(fields: readonly string[], title = '夜班有了食堂', masthead = '夜间实验室简报'): string {
  return [masthead, ...fields, title, '实验室在夜里也有人值守。'].join('\n\n');
}

export function entry(path: string, text: string): ArchiveEntry {
  return entryOf(parse(new Text(text)), path, context);
}

/** An archive of issues with the given fields, each under a title of its own. */
export function archive(...issues: readonly (readonly string[])[]): Archive {
  return archiveOf(issues.map((fields, index) => issueText(fields, `旧题之${'甲乙丙丁'[index]}`)));
}

export function archiveOf(texts: readonly string[]): Archive {
  return { folder: 'past', entries: texts.map((text, index) => entry(`${index}.bulletin.md`, text)), mistakes: [] };
}
