// Lets a context know ordinary words, once the edge has read the files of them; else says that words are not checked.
import { cached } from '../base/cached';
import { type Localized, say } from '../base/localized';
import type { Unread } from '../base/unread';
import { dataFiles } from '../protocol';
import { isDamaged } from '../spelling/damaged';
import { openDictionary } from '../spelling/dictionary';
import { openModel } from '../spelling/model';
import type { Context, Spelling } from './context';

/** What a context knows of words: what could be read, and what could not. */
export type Words = Pick<Context, 'spelling' | 'unread'>;

/** The bytes of each file of words; undefined: it could not be read. */
export interface WordFiles {
  readonly zh: Uint8Array | undefined;
  readonly en: Uint8Array | undefined;
}

/** Opens the bytes of the files of words. */
export function wordsFrom(files: WordFiles): Words {
  const zh = files.zh ? openModel(files.zh) : unreadable;
  const en = files.en ? openDictionary(files.en) : unreadable;
  const spelling: Spelling = { ...(!isDamaged(zh) && { zh }), ...(!isDamaged(en) && { en }) };
  const unread = [
    ...(isDamaged(zh) ? [notChecked('zh', zh.mistake)] : []),
    ...(isDamaged(en) ? [notChecked('en', en.mistake)] : []),
  ];
  return { spelling, ...(unread.length > 0 && { unread }) };
}

const unreadable = { mistake: say('cannot be read', '无法读取') };

const checked: Readonly<Record<'zh' | 'en', Localized>> = {
  zh: say('Chinese words were', '中文用字'),
  en: say('English spelling was', '英文拼写'),
};

function notChecked(language: 'zh' | 'en', mistake: Localized): Unread {
  const [file, what] = [dataFiles[language], checked[language]];
  return {
    source: 'words',
    what: say(
      `${what.en} not checked: ${file} ${mistake.en}. Install the program again`,
      `未检查${what.zh}：数据文件 ${file} ${mistake.zh}，请重新安装`,
    ),
  };
}

/** A context that knows words, or tells that they are not checked. */
export function withWordsKnown(context: Context, { spelling, unread = [] }: Words): Context {
  const all = [...(context.unread ?? []), ...unread];
  return { ...context, ...(spelling && { spelling }), ...(all.length > 0 && { unread: all }) };
}

/** A context that knows no words, for what cannot wait for them; one object for as long as the context is one. */
export const withoutWords = cached(({ spelling: _, ...context }: Context): Context => context);
