// The issues around a draft, open or not: those of the workspace folders and the past ones. Nothing is indexed; files are looked for and read when they are asked for.

import { type Decoded, isUnreadable } from '../base/encoding';
import { Text } from '../base/text';
import {
  type Archive,
  type ArchiveEntry,
  archiveEndings,
  factsOf,
  isIssue,
  issueIn,
} from '../knowledge/archive/archive';
import type { Context } from '../model/context';
import { archivedContext, draftContext } from '../office/frontMatter';
import { parse } from '../syntax/parse';
import type { Bulletin } from '../syntax/tree';
import { decoded, pathBelow } from './archives';
import { bulletinOf, type Draft } from './drafts';
import type { Host } from './host';
import type { Work } from './longWork';
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

/** An issue that was read. */
export interface Issue {
  readonly file: IssueFile;
  readonly bulletin: Bulletin;
  /** That of its own folder, with its front matter over it. */
  readonly context: Context;
  /** Whether its file may be written: one in another encoding than UTF-8 may only be read. */
  readonly isWritable: boolean;
}

export interface Issues {
  /** All issues, those that are open first, past ones last. */
  all(): Promise<readonly IssueFile[]>;
  /**
   * Goes through issues in their order, parsing those whose content `concerns`. Files that have vanished or are none are passed over.
   * Rejects when the work is cancelled.
   */
  each(
    files: readonly IssueFile[],
    concerns: (content: string) => boolean,
    work: Work,
    visit: (issue: Issue) => void,
  ): Promise<void>;
  /** What the headers of issues say; their path is the URI. `known`: an archive that was read already. */
  facts(files: readonly IssueFile[], known: Archive | undefined, work: Work): Promise<readonly ArchiveEntry[]>;
}

export interface IssuesOptions {
  readonly host: Host;
  readonly workspace: Workspace;
  openDrafts(): readonly Draft[];
}

/** How files are called that are bulletins wherever they lie. */
const draftEndings = ['.bulletin', '.bulletin.md', '.bulletin.txt'];

/** More issues than anyone has in a workspace or an archive. */
const mostFiles = 10_000;

/** Files read at once. */
const atOnce = 32;

/** How long it is relied on that no file was added or changed, in milliseconds: as long as somebody types a query. */
const listingLasts = 1500;

/** How much text of parsed issues is kept, in UTF-16 units; trees and what is found in them take some fifty bytes for each. */
const mostParsed = 1_000_000;

export function openIssues({ host, workspace, openDrafts }: IssuesOptions): Issues {
  const listings = new Map<string, { readonly until: number; readonly files: ReturnType<Host['findFiles']> }>();
  const parsed = new Map<string, Bulletin>();
  let parsedLength = 0;
  const heads = new Map<string, { readonly version: string; readonly entry: ArchiveEntry | undefined }>();

  function find(folder: string, endings: readonly string[]): ReturnType<Host['findFiles']> {
    const now = host.now().getTime();
    const key = JSON.stringify([folder, endings]);
    let listing = listings.get(key);
    if (!listing || listing.until < now)
      listings.set(
        key,
        (listing = { until: now + listingLasts, files: host.findFiles({ folder, endings, most: mostFiles }) }),
      );
    return listing.files;
  }

  /** Folders of past issues, each with a document that has it for its archive. */
  async function pastFolders(drafts: readonly Draft[]): Promise<ReadonlyMap<string, string>> {
    const asking = [
      ...workspace.folders().map((folder) => `${folder.replace(/\/+$/, '')}/`),
      ...drafts.map(({ uri }) => uri),
    ];
    const named = await Promise.all(asking.map(async (uri) => [await workspace.archiveOf(uri), uri] as const));
    const folders = new Map<string, string>();
    for (const [folder, uri] of named) if (folder !== undefined && !folders.has(folder)) folders.set(folder, uri);
    return folders;
  }

  async function all(): Promise<readonly IssueFile[]> {
    const roots = workspace.folders();
    const drafts = openDrafts().filter(({ uri }) => isOwn(uri, roots));
    const past = await pastFolders(drafts);
    const found = new Map<string, IssueFile>();
    const add = (uri: string, version: string, open?: Draft, judgedAs = folderOf(uri)) => {
      const key = decoded(uri);
      if (found.has(key)) return;
      const archive = [...past].find(([folder]) => pathBelow(folder, uri) !== undefined);
      const isInside = roots.some((root) => pathBelow(root, uri) !== undefined);
      found.set(key, {
        uri,
        version,
        origin: archive ? 'past' : 'draft',
        inWorkspace: isInside || (open !== undefined && !archive),
        judgedAs: open ? open.uri : archive && !isInside ? archive[1] : judgedAs,
        ...(open && { open }),
      });
    };
    for (const draft of drafts) add(draft.uri, `open ${draft.version}`, draft);
    for (const root of roots) for (const { uri, version } of await find(root, draftEndings)) add(uri, version);
    for (const folder of past.keys())
      for (const { uri, version } of await find(folder, archiveEndings)) add(uri, version);
    return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** What a text is parsed to, kept for a while. */
  function parsedAs(key: string, content: string): Bulletin {
    const known = parsed.get(key);
    if (known) {
      parsed.delete(key);
      parsedLength -= known.text.length;
    }
    const bulletin = known?.text.content === content ? known : parse(new Text(content));
    if (content.length > mostParsed / 4) return bulletin;
    parsed.set(key, bulletin);
    parsedLength += content.length;
    for (const [oldest, { text }] of parsed) {
      if (parsedLength <= mostParsed) break;
      parsed.delete(oldest);
      parsedLength -= text.length;
    }
    return bulletin;
  }

  async function issueOf(file: IssueFile, { content, encoding }: Decoded): Promise<Issue | undefined> {
    const bulletin = file.open ? bulletinOf(file.open) : parsedAs(decoded(file.uri), content);
    const context = draftContext(bulletin, await workspace.contextOf(file.judgedAs));
    // a README may lie among past issues
    const isNamed = file.open || draftEndings.some((ending) => file.uri.endsWith(ending));
    return isNamed || isIssue(factsOf(bulletin, context))
      ? { file, bulletin, context, isWritable: encoding === 'utf-8' }
      : undefined;
  }

  /** Undefined for a file that has vanished, or holds no text. */
  async function contentOf({ open, uri }: IssueFile): Promise<Decoded | undefined> {
    // what is open is written by the editor, in whatever encoding it knows it to be
    if (open) return open.text.content.includes('\0') ? undefined : { content: open.text.content, encoding: 'utf-8' };
    const read = await host.readIssue(uri);
    return read && !isUnreadable(read) ? read : undefined;
  }

  async function headOf(file: IssueFile): Promise<ArchiveEntry | undefined> {
    const key = decoded(file.uri);
    let head = heads.get(key);
    if (head?.version !== file.version) {
      const content = (await contentOf(file))?.content;
      const context = await workspace.contextOf(file.judgedAs);
      heads.set(
        key,
        (head = {
          version: file.version,
          entry:
            content === undefined
              ? undefined
              : issueIn(content, file.uri, (bulletin) => archivedContext(bulletin, context)),
        }),
      );
    }
    return head?.entry;
  }

  return {
    all,
    async each(files, concerns, work, visit) {
      for (let at = 0; at < files.length; at += atOnce) {
        const batch = files.slice(at, at + atOnce);
        const contents = await Promise.all(batch.map(contentOf));
        for (const [index, file] of batch.entries()) {
          await work.step(at + index, files.length);
          const read = contents[index];
          if (!read || !concerns(read.content)) continue;
          const issue = await issueOf(file, read);
          if (issue) visit(issue);
        }
      }
    },
    async facts(files, known, work) {
      const entries = new Map(known?.entries.map((entry) => [entry.path, entry]));
      const found: ArchiveEntry[] = [];
      for (const [index, file] of files.entries()) {
        await work.step(index, files.length);
        const path = known && pathBelow(known.folder, file.uri);
        const entry = (!file.open && path !== undefined && entries.get(path)) || (await headOf(file));
        if (entry) found.push({ ...entry, path: file.uri });
      }
      return found;
    },
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
  return open ? 0 : origin === 'draft' ? 1 : 2;
}
