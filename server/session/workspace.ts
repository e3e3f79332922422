// The context each document is judged in: the built-in one, its .bulletin folder, the editor's settings. Reads files; everything it hands out is immutable.

import { type Encoding, encodingNames, isUnreadable } from '../base/encoding';
import { type Locale, type Localized, say } from '../base/localized';
import type { Settings } from '../base/settings';
import { Text } from '../base/text';
import type { Unread } from '../base/unread';
import { type Archive, withoutIssue } from '../knowledge/archive/archive';
import { builtinContext } from '../model/builtin';
import type { Context } from '../model/context';
import {
  archiveFolder,
  candidateFolders,
  type FileName,
  fileNames,
  folderFile,
  type Surroundings,
} from '../office/folders';
import { type FileMistake, type Layer, layered, readLayer, sourceOf } from '../office/layers';
import { openArchives, pathBelow, type ShowReading } from './archives';
import { type Host, isoDay } from './host';

export interface Workspace {
  /** The context for a document; the same object until something it rests on changes. */
  contextOf(uri: string): Promise<Context>;
  /**
   * The file of its .bulletin folder in which a document's own entries of a kind belong, and what it says now; undefined where there can be none, and
   * where it may not be written.
   */
  ownFile(uri: string, name: FileName): Promise<OwnFile | undefined>;
  /** Takes the text of an open .bulletin file as it is being edited; undefined once it is closed. */
  override(uri: string, text: Text | undefined): Promise<void>;
  /** As `contextOf`, with the archive read to its end. */
  completeContextOf(uri: string): Promise<Context>;
  /** Forgets what was read from these files, or from all. */
  forget(uris?: readonly string[]): Promise<void>;
  setFolders(workspaceFolders: readonly string[]): Promise<void>;
  /** The workspace folders. */
  folders(): readonly string[];
  /** The folder of past issues for a document; undefined when the settings name none. */
  archiveOf(uri: string): Promise<string | undefined>;
  /** Looks again into archives that hold one of these files. */
  archiveChanged(uris: readonly string[]): void;
  /** Forgets the editor's settings. */
  forgetSettings(): void;
}

export interface OwnFile {
  readonly uri: string;
  /** Absent: there is no such file yet. */
  readonly text?: Text;
}

export interface WorkspaceOptions {
  readonly host: Host;
  locale(): Locale;
  /** The editor's settings for a document. */
  settingsOf(uri: string): Promise<EditorSettings>;
  /** Told whenever a .bulletin file was read, with all its mistakes: none clears them. */
  onRead(uri: string, text: Text, mistakes: readonly FileMistake[]): void;
  /** Told when an archive is first asked for, so that its files can be watched. */
  onArchiveOpened(folder: string): void;
  /** Told when what is known of past issues has changed. */
  onArchiveRead(archive: Archive): void;
  showReading: ShowReading;
}

/** The editor's settings for a document. */
export interface EditorSettings {
  readonly settings: Settings;
  /** As written: see `archiveFolder`. */
  readonly archive?: string;
}

/** One .bulletin file: what it says now, and what is in force, which is the last version without an error. */
interface LoadedFile {
  readonly exists: boolean;
  /** Absent where there is no file, or none that may be written: it cannot be read, or not in UTF-8. */
  readonly text?: Text;
  readonly inForce: Layer;
  /** Why the file could not be read to its end. */
  readonly unread?: Unread;
}

type LoadedFolder = ReadonlyMap<FileName, LoadedFile>;

const nothing: LoadedFile = { exists: false, inForce: {} };

export function openWorkspace({
  host,
  locale,
  settingsOf,
  onRead,
  onArchiveOpened,
  onArchiveRead,
  showReading,
}: WorkspaceOptions): Workspace {
  let workspaceFolders: readonly string[] = [];
  const overrides = new Map<string, Text>();
  const folders = new Map<string, Promise<LoadedFolder>>();
  const lastGood = new Map<string, Layer>();
  const faulty = new Set<string>();
  let contexts = new Map<string, Context>();
  let settings = new Map<string, Promise<EditorSettings>>();
  const archives = openArchives({
    host,
    onOpened: onArchiveOpened,
    onRead(archive) {
      contexts = new Map();
      onArchiveRead(archive);
    },
    showReading,
  });

  async function load(folder: string): Promise<LoadedFolder> {
    const files = await Promise.all(
      fileNames.map(async (name) => [name, await loadFile(`${folder}/${name}`, name)] as const),
    );
    return new Map(files);
  }

  async function loadFile(uri: string, name: FileName): Promise<LoadedFile> {
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

  function folderAt(folder: string): Promise<LoadedFolder> {
    let loaded = folders.get(folder);
    if (!loaded) folders.set(folder, (loaded = load(folder)));
    return loaded;
  }

  /** The nearest folder that has a file. */
  async function folderOf(uri: string): Promise<readonly [string, LoadedFolder] | undefined> {
    for (const candidate of candidateFolders(uri, workspaceFolders)) {
      const files = await folderAt(candidate);
      if ([...files.values()].some((file) => file.exists)) return [candidate, files];
    }
    return undefined;
  }

  async function reload(uris: readonly string[]): Promise<void> {
    contexts = new Map();
    const touched = new Set(uris.map((uri) => folderFile(uri)?.folder).filter((folder) => folder !== undefined));
    for (const folder of touched) folders.delete(folder);
    await Promise.all([...touched].map(folderAt));
  }

  async function contextOf(uri: string): Promise<Context> {
    const [{ settings: editor, archive }, nearest] = await Promise.all([settingsFor(uri), folderOf(uri)]);
    const today = isoDay(host.now());
    const folder = archive === undefined ? undefined : archiveFolder(archive, { ...surroundings(), draft: uri });
    const isNoFolder = typeof folder === 'object';
    const key = JSON.stringify([nearest?.[0], editor, today, isNoFolder ? folder.mistake : '']);
    const context = remembered(key, () => {
      const files = nearest ? [...nearest[1].values()] : [];
      const unread = [
        ...files.flatMap((file) => file.unread ?? []),
        ...(isNoFolder ? [unreadArchive(folder.mistake)] : []),
      ];
      return {
        ...layered(
          builtinContext(editor),
          files.map((file) => file.inForce),
        ),
        today,
        locale: locale(),
        ...(unread.length > 0 && { unread }),
      };
    });
    const past = folder === undefined || isNoFolder ? undefined : archives.of(folder, context);
    if (!past) return context;
    const path = pathBelow(past.folder, uri);
    const others = path === undefined ? past : withoutIssue(past, path);
    return remembered(JSON.stringify([key, past.folder, others === past ? '' : path]), () => ({
      ...context,
      archive: others,
    }));
  }

  async function archiveOf(uri: string): Promise<string | undefined> {
    const { archive } = await settingsFor(uri);
    const folder = archive === undefined ? undefined : archiveFolder(archive, { ...surroundings(), draft: uri });
    return typeof folder === 'object' ? undefined : folder;
  }

  function surroundings(): Omit<Surroundings, 'draft'> {
    return { workspaceFolders, ...(host.home !== undefined && { home: host.home }) };
  }

  function settingsFor(uri: string): Promise<EditorSettings> {
    let own = settings.get(uri);
    if (!own) settings.set(uri, (own = settingsOf(uri)));
    return own;
  }

  function remembered(key: string, make: () => Context): Context {
    let context = contexts.get(key);
    if (!context) contexts.set(key, (context = make()));
    return context;
  }

  return {
    contextOf,
    archiveOf,
    folders: () => workspaceFolders,
    async completeContextOf(uri) {
      await contextOf(uri);
      await archives.settled();
      return contextOf(uri);
    },
    archiveChanged: (uris) => archives.changed(uris),
    async ownFile(uri, name) {
      const nearest = await folderOf(uri);
      const folder = nearest?.[0] ?? candidateFolders(uri, workspaceFolders).at(-1);
      const file = nearest?.[1].get(name);
      if (folder === undefined || (file?.exists && !file.text)) return undefined;
      return { uri: `${folder}/${name}`, ...(file?.text && { text: file.text }) };
    },
    async override(uri, text) {
      if (text) overrides.set(uri, text);
      else overrides.delete(uri);
      await reload([uri]);
    },
    async forget(uris) {
      if (!uris || uris.some((uri) => folderFile(uri)?.name === 'schema.yaml')) archives.forget();
      await reload(uris ?? [...folders.keys()].map((folder) => `${folder}/${fileNames[0]}`));
    },
    async setFolders(next) {
      workspaceFolders = next;
      contexts = new Map();
      settings = new Map();
      await Promise.all(next.map((folder) => folderAt(`${folder.replace(/\/+$/, '')}/.bulletin`)));
    },
    forgetSettings() {
      settings = new Map();
    },
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

function unreadArchive(mistake: Localized): Unread {
  return {
    source: 'archive',
    what: say(
      `The setting bulletin.archive: ${mistake.en}. Nothing is compared with past issues`,
      `设置 bulletin.archive：${mistake.zh}。未与往期比对`,
    ),
  };
}

/** An editor may take it for another encoding and spoil it; so it is left to its author. */
function notWritten(name: FileName, encoding: Encoding): FileMistake {
  return {
    span: { start: 0, end: 0 },
    severity: 'warning',
    message: say(
      `${name} is in ${encodingNames[encoding]}: it is in force, but entries are added only to files in UTF-8`,
      `${name} 编码为 ${encodingNames[encoding]}：内容有效，但只有 UTF-8 文件才能添加条目`,
    ),
  };
}
