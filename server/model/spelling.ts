// Lets a context know ordinary words and the directory, once the edge has read the files of them; else says what is not
// checked.
import { cached } from '../base/cached';
import { type Localized, say } from '../base/localized';
import type { Unread } from '../base/unread';
import type { Archive } from '../knowledge/archive/archive';
import { openDirectory } from '../knowledge/directory/directory';
import { dataFiles } from '../protocol';
import { withSequences } from '../spelling/archiveCounts';
import { isDamaged } from '../spelling/damaged';
import { openDictionary } from '../spelling/dictionary';
import { openModel } from '../spelling/model';
import { openUsage } from '../spelling/usage';
import type { Context, Spelling } from './context';

/** What a context knows of words and names: what could be read, and what could not. */
export type Words = Pick<Context, 'spelling' | 'directory' | 'unread'>;

/** The files that wait until the first findings are out. */
export const laterFiles = ['zh', 'usage', 'en', 'directory'] as const;

type LaterFile = (typeof laterFiles)[number];

/** The bytes of each file; undefined: it could not be read. */
export type WordFiles = Readonly<Record<LaterFile, Uint8Array | undefined>>;

/** Opens the bytes of the files. */
export function wordsFrom(files: WordFiles): Words {
  const zh = files.zh ? openModel(files.zh) : unreadable;
  const usage = files.usage ? openUsage(files.usage) : unreadable;
  const en = files.en ? openDictionary(files.en) : unreadable;
  const spelling: Spelling = {
    ...(!isDamaged(zh) && { zh }),
    ...(!isDamaged(usage) && { usage }),
    ...(!isDamaged(en) && { en }),
  };
  // without the words nobody looks at their usage, and one notice is enough
  const ofUsage = !isDamaged(zh) && isDamaged(usage) ? [notChecked('usage', usage.mistake)] : [];
  const directory = files.directory ? openDirectory(files.directory) : unreadable;
  const unread = [
    ...(isDamaged(zh) ? [notChecked('zh', zh.mistake)] : ofUsage),
    ...(isDamaged(en) ? [notChecked('en', en.mistake)] : []),
    ...('mistake' in directory ? [notChecked('directory', directory.mistake)] : []),
  ];
  return { spelling, ...(!('mistake' in directory) && { directory }), ...(unread.length > 0 && { unread }) };
}

const unreadable = { mistake: say('cannot be read', '无法读取') };

const checked: Readonly<Record<LaterFile, Localized>> = {
  zh: say('Chinese words were', '中文用字'),
  usage: say('Chinese words that are typed for each other were', '中文易混词语'),
  en: say('English spelling was', '英文拼写'),
  directory: say('Organizations in titles were', '职务中的机构'),
};

function notChecked(of: LaterFile, mistake: Localized): Unread {
  const [file, what] = [dataFiles[of], checked[of]];
  return {
    source: 'words',
    what: say(
      `${what.en} not checked: ${file} ${mistake.en}. Install the program again`,
      `未检查${what.zh}：数据文件 ${file} ${mistake.zh}，请重新安装`,
    ),
  };
}

/** A context that knows words and names, or tells that they are not checked; past issues are counted on top. */
export function withWordsKnown(context: Context, { spelling, directory, unread = [] }: Words): Context {
  const all = [...(context.unread ?? []), ...unread];
  const known = spelling && context.archive ? withArchive(spelling, context.archive) : spelling;
  return {
    ...context,
    ...(known && { spelling: known }),
    ...(directory && { directory }),
    ...(all.length > 0 && { unread: all }),
  };
}

const withArchive = cached((spelling: Spelling, { sequences }: Archive): Spelling => {
  const { zh } = spelling;
  return zh && sequences && sequences.size > 0 ? { ...spelling, zh: withSequences(zh, sequences.values()) } : spelling;
});

/** A context that knows no words, for what cannot wait for them; one object for as long as the context is one. */
export const withoutWords = cached(({ spelling: _, ...context }: Context): Context => context);
