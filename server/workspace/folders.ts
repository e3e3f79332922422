// Where a draft's .bulletin folder can be: from the draft's own folder up to the top of its workspace folder.

/** The files of a .bulletin folder. */
export const fileNames = ['config.yaml', 'people.yaml', 'organizations.yaml', 'terms.yaml', 'schema.yaml'] as const;

export type FileName = (typeof fileNames)[number];

/** The .bulletin folders that may speak for a document, nearest first; without a workspace folder around it only the one beside it, for a draft not yet saved that of the first workspace folder. */
export function candidateFolders(draft: string, workspaceFolders: readonly string[]): readonly string[] {
  const uri = draft.replace(/^untitled:(?=\/)/, 'file://');
  const root = workspaceFolders
    .map((folder) => folder.replace(/\/+$/, ''))
    .filter((folder) => uri.startsWith(`${folder}/`))
    .sort((a, b) => a.length - b.length)
    .at(-1);
  const own = parent(uri);
  if (own === undefined) return workspaceFolders.slice(0, 1).map((folder) => `${folder.replace(/\/+$/, '')}/.bulletin`);
  if (root === undefined) return [`${own}/.bulletin`];
  const folders: string[] = [];
  for (let folder: string | undefined = own; folder !== undefined && folder.length >= root.length; folder = parent(folder)) folders.push(`${folder}/.bulletin`);
  return folders;
}

/**
 * The folder of the archive that a setting names, for a document: a URI, an absolute path, or a path relative to the document's workspace folder
 * (for a draft not yet saved: the first one). Undefined when there is nothing it is relative to.
 */
export function archiveFolder(setting: string, draft: string, workspaceFolders: readonly string[]): string | undefined {
  if (/^[a-z][\w+.-]+:\/\//i.test(setting)) return setting;
  const path = encodeURI(setting.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent);
  if (/^[a-z]:\//i.test(path)) return `file:///${path}`;
  const roots = workspaceFolders.map((folder) => folder.replace(/\/*$/, '/'));
  const own = roots.filter((root) => draft.startsWith(root)).sort((a, b) => a.length - b.length).at(-1) ?? roots[0];
  if (own === undefined) return path.startsWith('/') ? `file://${path}` : undefined;
  return new URL(path, own).href.replace(/\/$/, '');
}

/** The .bulletin folder and file name when a URI is one of its files. */
export function folderFile(uri: string): { readonly folder: string; readonly name: FileName } | undefined {
  const match = /^(.*\/\.bulletin)\/([^/]+)$/.exec(uri);
  const name = fileNames.find((known) => known === match?.[2]);
  return match && name ? { folder: match[1]!, name } : undefined;
}

function parent(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash > 0 && uri[slash - 1] !== '/' ? uri.slice(0, slash) : undefined;
}
