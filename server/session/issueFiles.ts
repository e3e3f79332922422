// Which issues there are: those that are open, those of the workspace folders, past ones. Looked for when they are
// asked for.

import { archiveEndings } from '../knowledge/archive/archive';
import { decoded, pathBelow } from './archives';
import type { Draft } from './drafts';
import type { Host } from './host';
import type { Workspace } from './workspace';

/** Where an issue is to be had. */
export interface IssueFile {
  readonly uri: string;
  /** Changes when the content does. */
  readonly version: string;
  /** `past`: in the folder of past issues, a record of what was published. */
  readonly origin: 'draft' | 'past';
  /** Whether it lies in a workspace folder, or is open without any. */
  readonly inWorkspace: boolean;
  /** What it says in the editor, saved or not. */
  readonly open?: Draft;
  /** A document whose context speaks for it. */
  readonly judgedAs: string;
}

export interface IssueFilesOptions {
  readonly host: Host;
  readonly workspace: Workspace;
  openDrafts(): readonly Draft[];
}

/** How files are called that are bulletins wherever they lie. */
export const draftEndings = ['.bulletin', '.bulletin.md', '.bulletin.txt'];

/** More issues than anyone has in a workspace or an archive. */
const mostFiles = 10_000;

/** How long it is relied on that no file was added or changed, in milliseconds: as long as somebody types a query. */
const listingLasts = 1500;

/** Finds all issues, those that are open first, past ones last. */
export function issueFinder({ host, workspace, openDrafts }: IssueFilesOptions): () => Promise<readonly IssueFile[]> {
  const find = rememberingFinder(host);
  return async () => {
    const roots = workspace.folders();
    const drafts = openDrafts().filter(({ uri }) => isOwn(uri, roots));
    const past = await pastFolders(workspace, drafts);
    const found = new Map<string, IssueFile>();
    const add = (uri: string, version: string, open?: Draft) => {
      const key = decoded(uri);
      if (!found.has(key)) found.set(key, issueFile({ uri, version, ...(open && { open }) }, roots, past));
    };
    for (const draft of drafts) add(draft.uri, `open ${draft.version}`, draft);
    for (const root of roots) for (const { uri, version } of await find(root, draftEndings)) add(uri, version);
    for (const folder of past.keys())
      for (const { uri, version } of await find(folder, archiveEndings)) add(uri, version);
    return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b));
  };
}

function issueFile(
  file: Pick<IssueFile, 'uri' | 'version' | 'open'>,
  roots: readonly string[],
  past: ReadonlyMap<string, string>,
): IssueFile {
  const { uri, open } = file;
  const archive = [...past].find(([folder]) => pathBelow(folder, uri) !== undefined);
  const isInside = roots.some((root) => pathBelow(root, uri) !== undefined);
  const ofFolder = archive && !isInside ? archive[1] : folderOf(uri);
  return {
    ...file,
    origin: archive ? 'past' : 'draft',
    inWorkspace: isInside || (open !== undefined && !archive),
    judgedAs: open ? open.uri : ofFolder,
  };
}

/** Folders of past issues, each with a document that has it for its archive. */
async function pastFolders(workspace: Workspace, drafts: readonly Draft[]): Promise<ReadonlyMap<string, string>> {
  const asking = [
    ...workspace.folders().map((folder) => `${folder.replace(/\/+$/, '')}/`),
    ...drafts.map(({ uri }) => uri),
  ];
  const named = await Promise.all(asking.map(async (uri) => [await workspace.archiveOf(uri), uri] as const));
  const folders = new Map<string, string>();
  for (const [folder, uri] of named) if (folder !== undefined && !folders.has(folder)) folders.set(folder, uri);
  return folders;
}

/** Finds files below a folder, and remembers them for a moment. */
function rememberingFinder(host: Host) {
  const listings = new Map<string, { readonly until: number; readonly files: ReturnType<Host['findFiles']> }>();
  return (folder: string, endings: readonly string[]): ReturnType<Host['findFiles']> => {
    const now = host.now().getTime();
    const key = JSON.stringify([folder, endings]);
    const before = listings.get(key);
    if (before && before.until >= now) return before.files;
    const files = host.findFiles({ folder, endings, most: mostFiles });
    listings.set(key, { until: now + listingLasts, files });
    return files;
  };
}

/** Not what an editor shows beside the files: an old version, the preview of a change. */
function isOwn(uri: string, roots: readonly string[]): boolean {
  const scheme = uri.slice(0, uri.indexOf(':') + 1);
  return scheme === 'file:' || scheme === 'untitled:' || roots.some((root) => root.startsWith(scheme));
}

/** What stands for any file of a folder that is not open. */
function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** Open issues come first, past ones last. */
export function rankOf({ open, origin }: IssueFile): number {
  if (open) return 0;
  return origin === 'draft' ? 1 : 2;
}
