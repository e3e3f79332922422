// Glob patterns of files, without the editor's API.

/**
 * The pattern of the files beside a file that end as it does: `drafts/a.txt` → `drafts/*.txt` in any folder; a file
 * without an extension stands for itself.
 */
export function patternFor(relativePath: string): string {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(relativePath) ?? [];
  const extension = /\.[^.]+$/.exec(name)?.[0];
  return `**/${literal(folder)}${extension === undefined ? literal(name) : `*${literal(extension)}`}`;
}

/** What such a pattern stands for: the ending of the files (the name, where a file has none), and the folder's name. */
export function filesLike(relativePath: string): { readonly ending: string; readonly folder: string | undefined } {
  const names = relativePath.split('/');
  const name = names.at(-1)!;
  return { ending: /\.[^.]+$/.exec(name)?.[0] ?? name, folder: names.at(-2) };
}

/** Characters with a meaning in patterns match themselves through `?`. */
function literal(path: string): string {
  return path.replace(/[[\]{}*?]/g, '?');
}
