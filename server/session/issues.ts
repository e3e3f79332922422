// The issues around a draft, open or not: those of the workspace folders and the past ones. Nothing is indexed; files
// are read when they are asked for.

import { type Decoded, isUnreadable } from '../base/encoding';
import { Text } from '../base/text';
import { type Archive, type ArchiveEntry, factsOf, isIssue, issueIn } from '../knowledge/archive/archive';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { withWords } from '../language/vocabulary';
import type { Context } from '../model/context';
import { archivedContext, draftContext } from '../office/frontMatter';
import { parse } from '../syntax/parse';
import type { Bulletin } from '../syntax/tree';
import { decoded, pathBelow } from './archives';
import { bulletinOf } from './drafts';
import type { Host } from './host';
import { draftEndings, type IssueFile, type IssueFilesOptions, issueFinder } from './issueFiles';
import type { Work } from './longWork';
import type { Workspace } from './workspace';

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
   * Goes through issues in their order, parsing those whose content `concerns`. Files that have vanished or are none
   * are passed over.
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

/** Files read at once. */
const atOnce = 32;

/**
 * How much text of parsed issues is kept, in UTF-16 units; trees and what is found in them take some fifty bytes for
 * each.
 */
const mostParsed = 1_000_000;

/** What reading issues rests on, and what is kept of those that were read. */
interface Reading {
  readonly host: Host;
  readonly workspace: Workspace;
  /** The tree of a content, read with the words in force. */
  parsedAs(key: string, content: string): Bulletin;
  /** What the header of a file says, in one version; undefined for one that is no issue. */
  readonly heads: Map<string, { readonly version: string; readonly entry: ArchiveEntry | undefined }>;
}

export function openIssues(options: IssueFilesOptions): Issues {
  const { host, workspace } = options;
  const reading: Reading = { host, workspace, parsedAs: keepingParser(), heads: new Map() };
  return {
    all: issueFinder(options),
    async each(files, concerns, work, visit) {
      for (let at = 0; at < files.length; at += atOnce) {
        const batch = files.slice(at, at + atOnce);
        const contents = await Promise.all(batch.map((file) => contentOf(reading, file)));
        for (const [index, file] of batch.entries()) {
          await work.step(at + index, files.length);
          const read = contents[index];
          if (!read || !concerns(read.content)) continue;
          const issue = await issueOf(reading, file, read);
          if (issue) withWords(wordsOf(issue.context.lexicon), () => visit(issue));
        }
      }
    },
    async facts(files, known, work) {
      const entries = new Map(known?.entries.map((entry) => [entry.path, entry]));
      const found: ArchiveEntry[] = [];
      for (const [index, file] of files.entries()) {
        await work.step(index, files.length);
        const path = known && pathBelow(known.folder, file.uri);
        const entry = (!file.open && path !== undefined && entries.get(path)) || (await headOf(reading, file));
        if (entry) found.push({ ...entry, path: file.uri });
      }
      return found;
    },
  };
}

/** Parses texts, each under a key, and keeps the trees of those used last. */
function keepingParser(): Reading['parsedAs'] {
  const parsed = new Map<string, Bulletin>();
  let length = 0;
  return (key, content) => {
    const known = parsed.get(key);
    if (known) {
      parsed.delete(key);
      length -= known.text.length;
    }
    const bulletin = parse(known?.text.content === content ? known.text : new Text(content));
    if (content.length > mostParsed / 4) return bulletin;
    parsed.set(key, bulletin);
    length += content.length;
    for (const [oldest, { text }] of parsed) {
      if (length <= mostParsed) break;
      parsed.delete(oldest);
      length -= text.length;
    }
    return bulletin;
  };
}

async function issueOf(
  { workspace, parsedAs }: Reading,
  file: IssueFile,
  { content, encoding }: Decoded,
): Promise<Issue | undefined> {
  const folderContext = await workspace.contextOf(file.judgedAs);
  const words = wordsOf(folderContext.lexicon);
  const bulletin = file.open
    ? bulletinOf(file.open, words)
    : withWords(words, () => parsedAs(decoded(file.uri), content));
  const context = draftContext(bulletin, folderContext);
  // a README may lie among past issues
  const isNamed = file.open || draftEndings.some((ending) => file.uri.endsWith(ending));
  return isNamed || withWords(words, () => isIssue(factsOf(bulletin, context)))
    ? { file, bulletin, context, isWritable: encoding === 'utf-8' }
    : undefined;
}

/** Undefined for a file that has vanished, or holds no text. */
async function contentOf({ host }: Reading, { open, uri }: IssueFile): Promise<Decoded | undefined> {
  // what is open is written by the editor, in whatever encoding it knows it to be
  if (open) return open.text.content.includes('\0') ? undefined : { content: open.text.content, encoding: 'utf-8' };
  const read = await host.readIssue(uri);
  return read && !isUnreadable(read) ? read : undefined;
}

async function headOf(reading: Reading, file: IssueFile): Promise<ArchiveEntry | undefined> {
  const { workspace, heads } = reading;
  const key = decoded(file.uri);
  const head = heads.get(key);
  if (head?.version === file.version) return head.entry;
  const content = (await contentOf(reading, file))?.content;
  const context = await workspace.contextOf(file.judgedAs);
  const entry =
    content === undefined
      ? undefined
      : withWords(wordsOf(context.lexicon), () =>
          issueIn(content, file.uri, (bulletin) => archivedContext(bulletin, context)),
        );
  heads.set(key, { version: file.version, entry });
  return entry;
}
