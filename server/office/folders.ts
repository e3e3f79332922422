// Where a draft's .bulletin folder can be: from the draft's own folder up to the top of its workspace folder; and where
// its past issues are.
import type { Unreadable } from '../base/encoding';
import { say } from '../base/localized';

/** The files of a .bulletin folder; of two that speak of the same the later one has the last word. */
export const fileNames = [
  'config.yaml',
  'people.yaml',
  'organizations.yaml',
  'terms.yaml',
  'words.yaml',
  'wording.csv',
  'wording.yaml',
  'schema.yaml',
] as const;

export type FileName = (typeof fileNames)[number];

/**
 * The .bulletin folders that may speak for a document, nearest first; without a workspace folder around it only the one
 * beside it, for a draft not yet saved that of the first workspace folder.
 */
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
  for (
    let folder: string | undefined = own;
    folder !== undefined && folder.length >= root.length;
    folder = parent(folder)
  )
    folders.push(`${folder}/.bulletin`);
  return folders;
}

/** What a setting of paths is relative to. */
export interface Surroundings {
  /** The document that asks. */
  readonly draft: string;
  readonly workspaceFolders: readonly string[];
  /** The user's home folder, for `~`. */
  readonly home?: string;
}

/**
 * The folder of the archive that a setting names, as a URI: of a URI, an absolute path, one that begins with `~`, or
 * one relative to the document's
 * workspace folder (for a draft not yet saved: the first one). A mistake where the value can be no folder of past
 * issues. Never throws.
 */
export function archiveFolder(setting: string, surroundings: Surroundings): string | Unreadable {
  let folder: URL;
  try {
    const found = folderNamed(setting, surroundings);
    if (typeof found === 'object') return found;
    folder = new URL(found);
  } catch {
    const shown = setting.replace(/\p{Surrogate}/gu, '\ufffd');
    return { mistake: say(`“${shown}” is no path of a folder`, `“${shown}”不是文件夹路径`) };
  }
  if (/^\/*(?:[a-z](?::|%3a)\/*)?$/i.test(folder.pathname) && folder.protocol === 'file:') {
    return {
      mistake: say(
        `“${setting}” is a whole disk; name the folder of past issues`,
        `“${setting}”是整个磁盘，请指明存放往期的文件夹`,
      ),
    };
  }
  return folder.href.replace(/\/$/, '');
}

/** Throws where the value is no URI and cannot be made one. */
function folderNamed(setting: string, { draft, workspaceFolders, home }: Surroundings): string | Unreadable {
  if (/^[a-z][\w+.-]+:\/\//i.test(setting)) return setting;
  const path = encodeURI(setting.replaceAll('\\', '/')).replace(/[?#]/g, encodeURIComponent);
  if (/^[a-z]:(?:\/|$)/i.test(path)) return `file:///${path}`;
  // a folder that another machine shares
  if (path.startsWith('//')) return `file:${path}`;
  if (/^~(?:\/|$)/.test(path))
    return home === undefined
      ? { mistake: say('~ stands for no folder here', '此处 ~ 不代表任何文件夹') }
      : `${home.replace(/\/*$/, '')}${path.slice(1)}`;
  const roots = workspaceFolders.map((folder) => folder.replace(/\/*$/, '/'));
  const own =
    roots
      .filter((root) => draft.startsWith(root))
      .sort((a, b) => a.length - b.length)
      .at(-1) ?? roots[0];
  if (own !== undefined) return new URL(path, own).href;
  if (path.startsWith('/')) return `file://${path}`;
  return {
    mistake: say(
      `“${setting}” is relative to a workspace folder, and none is open`,
      `“${setting}”是相对于工作区文件夹的路径，而当前没有打开工作区`,
    ),
  };
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
