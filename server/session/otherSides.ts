// The other file of an issue in two (x.zh.…, x.en.…), open or on disk, so that each is judged together with it.

import { cached } from '../base/cached';
import { isUnreadable, type Unreadable } from '../base/encoding';
import { say } from '../base/localized';
import { otherSide } from '../base/sides';
import { Text } from '../base/text';
import type { Unread } from '../base/unread';
import type { Context } from '../model/context';
import type { FileContent } from '../protocol';
import { decoded } from './archives';
import type { Draft } from './drafts';

/** Names of files that may be half of an issue, for watching them. */
export const sidesPattern = '**/*.{zh,en}.{bulletin,bulletin.md,bulletin.txt,md,txt}';

export interface OtherSides {
  /**
   * The context with the other file of the issue in it; the same object while neither changes, the context itself for
   * an issue in one file.
   */
  judged(uri: string, context: Context): Promise<Context>;
  /** The document that is the other half of one, if it is open. */
  openOtherSide(uri: string): Draft | undefined;
  /** Files have changed on disk, or are no longer open. */
  changed(uris: readonly string[]): boolean;
}

export interface OtherSidesOptions {
  draftOf(uri: string): Draft | undefined;
  /** A file's content, or why it cannot be read; undefined where it is not there. Never rejects. */
  read(uri: string): Promise<FileContent | undefined>;
}

export function openOtherSides({ draftOf, read }: OtherSidesOptions): OtherSides {
  const files = new Map<string, Promise<Text | Unreadable | undefined>>();
  const contextsWithOther = cached((_: Context, _other: Text | Unreadable) => new Map<string, Context>());

  function textOf(uri: string): Text | undefined | Promise<Text | Unreadable | undefined> {
    const open = draftOf(uri);
    if (open) return open.text;
    let file = files.get(uri);
    if (!file)
      files.set(
        uri,
        (file = read(uri).then((found) => (found && !isUnreadable(found) ? new Text(found.content) : found))),
      );
    return file;
  }

  return {
    async judged(uri, context) {
      const half = otherSide(uri);
      const other = half && (await textOf(half.other));
      if (!other) return context;
      const contexts = contextsWithOther(context, other);
      let judged = contexts.get(uri);
      if (!judged) {
        judged = isUnreadable(other)
          ? { ...context, unread: [...(context.unread ?? []), unreadOther(half.other, other)] }
          : {
              ...context,
              otherSide: { side: half.side, path: uri, other: { path: half.other, text: other }, alone: context },
            };
        contexts.set(uri, judged);
      }
      return judged;
    },
    openOtherSide(uri) {
      const half = otherSide(uri);
      return half && draftOf(half.other);
    },
    changed: (uris) => uris.filter((uri) => files.delete(uri)).length > 0,
  };
}

/** What the draft lacks whose other file cannot be read. */
function unreadOther(uri: string, { mistake }: Unreadable): Unread {
  const name = decoded(uri.slice(uri.lastIndexOf('/') + 1));
  return {
    source: 'other-side',
    what: say(
      `The file with the other language of this issue, ${name}, could not be read (${mistake.en}). ` +
        'The two languages are not compared',
      `本期另一语种的文件 ${name} 无法读取（${mistake.zh}），中英文未作比对`,
    ),
  };
}
