// Lets a context know ordinary words, once the edge has read the file of them; else says that words are not checked.
import { cached } from '../base/cached';
import { say } from '../base/localized';
import { isDamaged, openModel } from '../spelling/model';
import type { Context } from './context';

/** The file of words, below the folder of the program. */
export const spellingFile = 'spelling/zh.bin';

/** What a context knows of words: the model, or that there is none. */
export type Words = Pick<Context, 'spelling' | 'unread'>;

/** Opens the bytes of the file of words; undefined: it could not be read. */
export function wordsFrom(bytes: Uint8Array | undefined): Words {
  const opened = bytes ? openModel(bytes) : { mistake: say('cannot be read', '无法读取') };
  if (!isDamaged(opened)) return { spelling: opened };
  const what = say(
    `Words were not checked: ${spellingFile} ${opened.mistake.en}. Install the program again`,
    `未检查用字：数据文件 ${spellingFile} ${opened.mistake.zh}，请重新安装`,
  );
  return { unread: [{ source: 'words', what }] };
}

/** A context that knows words, or tells that they are not checked. */
export function withWordsKnown(context: Context, { spelling, unread = [] }: Words): Context {
  const all = [...(context.unread ?? []), ...unread];
  return { ...context, ...(spelling && { spelling }), ...(all.length > 0 && { unread: all }) };
}

/** A context that knows no words, for what cannot wait for them; one object for as long as the context is one. */
export const withoutWords = cached(({ spelling: _, ...context }: Context): Context => context);
