// The .bulletin folders around drafts: what each of their files says now, and what of it is in force. Reads files.

import { type Encoding, encodingNames, isUnreadable } from '../base/encoding';
import type { GradedMistake } from '../base/fileMistake';
import { type Localized, say } from '../base/localized';
import { Text } from '../base/text';
import type { Unread } from '../base/unread';
import { candidateFolders, type FileName, fileNames, folderFile } from '../office/folders';
import { type Layer, readLayer, sourceOf } from '../office/layers';
import type { Host } from './host';

export interface OfficeFolders {
  /** The nearest folder of a document that has a file. */
  nearest(uri: string, workspaceFolders: readonly string[]): Promise<OfficeFolder | undefined>;
  /** Reads the folder of a workspace folder, where it was not read yet. */
  open(workspaceFolder: string): Promise<unknown>;
  /** Takes the text of an open file as it is being edited; undefined once it is closed. */
  override(uri: string, text: Text | undefined): void;
  /** Reads the folders of these files anew. */
  reload(uris: readonly string[]): Promise<void>;
}

export interface OfficeFolder {
  /** Its URI. */
  readonly uri: string;
  readonly files: ReadonlyMap<FileName, LoadedFile>;
}

/** One .bulletin file: what it says now, and what is in force, which is the last version without an error. */
export interface LoadedFile {
  readonly exists: boolean;
  /** Absent where there is no file, or none that may be written: it cannot be read, or not in UTF-8. */
  readonly text?: Text;
  readonly inForce: Layer;
  /** Why the file could not be read to its end. */
  readonly unread?: Unread;
}

export interface OfficeFoldersOptions {
  readonly host: Pick<Host, 'read'>;
  /** Told whenever a file was read, with all its mistakes: none clears them. */
  onRead(uri: string, text: Text, mistakes: readonly GradedMistake[]): void;
}

/** What reading a file rests on, by its URI. */
interface Files extends OfficeFoldersOptions {
  readonly overrides: Map<string, Text>;
  /** What was last in force. */
  readonly lastGood: Map<string, Layer>;
  /** Files with mistakes that somebody was told of. */
  readonly faulty: Set<string>;
}

const nothing: LoadedFile = { exists: false, inForce: {} };

export function openOfficeFolders(options: OfficeFoldersOptions): OfficeFolders {
  const files: Files = { ...options, overrides: new Map(), lastGood: new Map(), faulty: new Set() };
  const folders = new Map<string, Promise<OfficeFolder>>();

  function folderAt(uri: string): Promise<OfficeFolder> {
    let loaded = folders.get(uri);
    if (!loaded) folders.set(uri, (loaded = loadFolder(files, uri)));
    return loaded;
  }

  return {
    async nearest(uri, workspaceFolders) {
      for (const candidate of candidateFolders(uri, workspaceFolders)) {
        const folder = await folderAt(candidate);
        if ([...folder.files.values()].some((file) => file.exists)) return folder;
      }
      return undefined;
    },
    open: (workspaceFolder) => folderAt(`${workspaceFolder.replace(/\/+$/, '')}/.bulletin`),
    override(uri, text) {
      if (text) files.overrides.set(uri, text);
      else files.overrides.delete(uri);
    },
    async reload(uris) {
      const touched = new Set(uris.map((uri) => folderFile(uri)?.folder).filter((folder) => folder !== undefined));
      for (const folder of touched) folders.delete(folder);
      await Promise.all([...touched].map(folderAt));
    },
  };
}

async function loadFolder(files: Files, uri: string): Promise<OfficeFolder> {
  const loaded = fileNames.map(async (name) => [name, await loadFile(files, `${uri}/${name}`, name)] as const);
  return { uri, files: new Map(await Promise.all(loaded)) };
}

async function loadFile(files: Files, uri: string, name: FileName): Promise<LoadedFile> {
  const { host, onRead, overrides, lastGood, faulty } = files;
  const overridden = overrides.get(uri);
  const read = overridden ? { content: overridden.content, encoding: 'utf-8' as const } : await host.read(uri);
  if (read === undefined) {
    if (lastGood.delete(uri) || faulty.delete(uri)) onRead(uri, new Text(''), []);
    return nothing;
  }
  if (isUnreadable(read)) {
    faulty.add(uri);
    const message = say(`${name} ${read.mistake.en}`, `${name} ${read.mistake.zh}`);
    onRead(uri, new Text(''), [{ span: { start: 0, end: 0 }, message, severity: 'error' }]);
    return { exists: true, inForce: lastGood.get(uri) ?? {}, unread: unreadFile(name, read.mistake) };
  }
  const text = overridden ?? new Text(read.content);
  const { layer, mistakes, isWhole } = readLayer(name, read.content);
  const isWritable = read.encoding === 'utf-8';
  onRead(uri, text, isWritable ? mistakes : [...mistakes, notWritten(name, read.encoding)]);
  if (mistakes.length > 0 || !isWritable) faulty.add(uri);
  if (!mistakes.some((mistake) => mistake.severity === 'error')) lastGood.set(uri, layer);
  const [first] = mistakes;
  return {
    exists: true,
    inForce: lastGood.get(uri) ?? layer,
    ...(isWritable && { text }),
    ...(!isWhole && first && { unread: unreadFile(name, first.message) }),
  };
}

function unreadFile(name: FileName, mistake: Localized): Unread {
  return {
    source: sourceOf[name],
    what: say(
      `.bulletin/${name} could not be read (${mistake.en}). What it says is not in force, or as it was before`,
      `.bulletin/${name} 无法读取（${mistake.zh}），其内容未生效，或仍按修改前执行`,
    ),
  };
}

/** An editor may take it for another encoding and spoil it; so it is left to its author. */
function notWritten(name: FileName, encoding: Encoding): GradedMistake {
  return {
    span: { start: 0, end: 0 },
    severity: 'warning',
    message: say(
      `${name} is in ${encodingNames[encoding]}: it is in force, but entries are added only to files in UTF-8`,
      `${name} 编码为 ${encodingNames[encoding]}：内容有效，但只有 UTF-8 文件才能添加条目`,
    ),
  };
}
