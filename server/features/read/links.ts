// Links: e-mail and web addresses in the text, and titles of past issues: 《…》 in Chinese, “…” in English.
import { cached } from '../../base/cached';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { type Archive, fileOf } from '../../knowledge/archive/archive';
import { bare } from '../../knowledge/schema/format';
import type { Context } from '../../model/context';
import type { Bulletin } from '../../syntax/tree';
import { type InDocument, inWords } from '../feature';

export interface Link {
  readonly span: Span;
  /** A URI. */
  readonly target: string;
  /** What following it does, in the user's language. */
  readonly tooltip?: string;
}

const addresses =
  /(https?:\/\/[^\s<>"'（）()，。；、》”\u4e00-\u9fff]{3,200})|(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g;

export const links: InDocument<readonly Link[]> = (bulletin, context) => [
  ...addressLinks(bulletin),
  ...(context.archive ? titleLinks(bulletin, context, context.archive) : []),
];

function addressLinks({ text }: Bulletin): readonly Link[] {
  return [...matches(text.content, addresses)].map(({ index, 0: found, 1: web }) => {
    const address = web === undefined ? found : web.replace(/[.,;:!?]+$/, '');
    return {
      span: { start: index, end: index + address.length },
      target: web === undefined ? `mailto:${address}` : address,
    };
  });
}

const works = /[《“]([^《》“”\r\n]{4,120})[》”]/g;

/** A title that is no past issue's is left alone: what it is or where it is to be had is not known. */
function titleLinks({ text }: Bulletin, context: Context, archive: Archive): readonly Link[] {
  const issues = issuesByTitle(archive);
  return [...matches(text.content, works)].flatMap(({ index, 1: title }): readonly Link[] => {
    const path = issues.get(keyOf(title!));
    if (path === undefined) return [];
    return [
      {
        span: { start: index + 1, end: index + 1 + title!.length },
        target: fileOf(archive, path),
        tooltip: inWords(context, say('Open the past issue of this title', '打开这一标题的往期')),
      },
    ];
  });
}

/** Paths of past issues by their titles in both languages; a title that two issues bear leads to neither. */
const issuesByTitle = cached((archive: Archive): ReadonlyMap<string, string> => {
  const paths = new Map<string, Set<string>>();
  for (const { title, path } of archive.entries) {
    for (const each of [title.zh, title.en])
      if (each !== undefined) paths.set(keyOf(each), (paths.get(keyOf(each)) ?? new Set()).add(path));
  }
  return new Map([...paths].flatMap(([title, found]) => (found.size === 1 ? [[title, [...found][0]!] as const] : [])));
});

/** English titles are capitalized in one place and not in another. */
function keyOf(title: string): string {
  return bare(title).toLowerCase();
}
