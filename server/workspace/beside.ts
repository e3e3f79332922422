// The other file of an issue in two (x.zh.…, x.en.…), open or on disk, so that each is judged together with it.
import { cached } from '../cached';
import type { Context } from '../context';
import { otherSide } from '../rules/side-by-side';
import { Text } from '../text';
import type { Draft } from './drafts';

/** Names of files that may be half of an issue, for watching them. */
export const sidesPattern = '**/*.{zh,en}.{bulletin,bulletin.md,bulletin.txt,md,txt}';

export interface Besides {
  /** The context with the other file of the issue in it; the same object while neither changes, the context itself for an issue in one file. */
  judged(uri: string, context: Context): Promise<Context>;
  /** The document that is the other half of one, if it is open. */
  openBeside(uri: string): Draft | undefined;
  /** Files have changed on disk, or are no longer open. */
  changed(uris: readonly string[]): boolean;
}

export interface BesidesOptions {
  draftOf(uri: string): Draft | undefined;
  /** A file's content; undefined where it is not there. Never rejects. */
  read(uri: string): Promise<string | undefined>;
}

export function openBesides({ draftOf, read }: BesidesOptions): Besides {
  const files = new Map<string, Promise<Text | undefined>>();
  const contextsBeside = cached((_: Context, _other: Text) => new Map<string, Context>());

  function textOf(uri: string): Text | undefined | Promise<Text | undefined> {
    const open = draftOf(uri);
    if (open) return open.text;
    let file = files.get(uri);
    if (!file) files.set(uri, (file = read(uri).then((content) => (content === undefined ? undefined : new Text(content)))));
    return file;
  }

  return {
    async judged(uri, context) {
      const half = otherSide(uri);
      const text = half && (await textOf(half.other));
      if (!text) return context;
      const contexts = contextsBeside(context, text);
      let judged = contexts.get(uri);
      if (!judged) contexts.set(uri, (judged = { ...context, beside: { side: half.side, path: uri, other: { path: half.other, text }, alone: context } }));
      return judged;
    },
    openBeside(uri) {
      const half = otherSide(uri);
      return half && draftOf(half.other);
    },
    changed: (uris) => uris.filter((uri) => files.delete(uri)).length > 0,
  };
}
