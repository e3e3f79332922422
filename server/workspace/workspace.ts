// The context each document is judged in: the built-in one, its .bulletin folder, the editor's settings. Reads files; everything it hands out is immutable.
import { withoutIssue, type Archive } from '../archive/archive';
import { builtinContext } from '../builtin';
import type { Context, Settings } from '../context';
import type { Locale } from '../localized';
import { Text } from '../text';
import { openArchives, pathBelow, type ShowReading } from './archives';
import { archiveFolder, candidateFolders, fileNames, type FileName, folderFile } from './folders';
import { isoDay, type Host } from './host';
import { type FileMistake, type Layer, layered, readLayer } from './layers';

export interface Workspace {
  /** The context for a document; the same object until something it rests on changes. */
  contextOf(uri: string): Promise<Context>;
  /** The file of its .bulletin folder in which a document's own entries of a kind belong, and what it says now; undefined where there can be none. */
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
  readonly text: Text | undefined;
  readonly inForce: Layer;
}

type LoadedFolder = ReadonlyMap<FileName, LoadedFile>;

const nothing: LoadedFile = { text: undefined, inForce: {} };

export function openWorkspace({ host, locale, settingsOf, onRead, onArchiveOpened, onArchiveRead, showReading }: WorkspaceOptions): Workspace {
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
    const files = await Promise.all(fileNames.map(async (name) => [name, await loadFile(`${folder}/${name}`, name)] as const));
    return new Map(files);
  }

  async function loadFile(uri: string, name: FileName): Promise<LoadedFile> {
    const overridden = overrides.get(uri);
    const content = overridden?.content ?? (await host.read(uri));
    if (content === undefined) {
      if (lastGood.delete(uri) || faulty.delete(uri)) onRead(uri, new Text(''), []);
      return nothing;
    }
    const text = overridden ?? new Text(content);
    const { layer, mistakes } = readLayer(name, content);
    onRead(uri, text, mistakes);
    if (mistakes.length > 0) faulty.add(uri);
    if (!mistakes.some((mistake) => mistake.severity === 'error')) lastGood.set(uri, layer);
    return { text, inForce: lastGood.get(uri) ?? layer };
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
      if ([...files.values()].some((file) => file.text)) return [candidate, files];
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
    const key = JSON.stringify([nearest?.[0], editor, today]);
    const context = remembered(key, () => {
      const layers = nearest ? [...nearest[1].values()].map((file) => file.inForce) : [];
      return { ...layered(builtinContext(editor), layers), today, locale: locale() };
    });
    const folder = archive === undefined ? undefined : archiveFolder(archive, uri, workspaceFolders);
    const past = folder === undefined ? undefined : archives.of(folder, context);
    if (!past) return context;
    const path = pathBelow(past.folder, uri);
    const others = path === undefined ? past : withoutIssue(past, path);
    return remembered(JSON.stringify([key, past.folder, others === past ? '' : path]), () => ({ ...context, archive: others }));
  }

  async function archiveOf(uri: string): Promise<string | undefined> {
    const { archive } = await settingsFor(uri);
    return archive === undefined ? undefined : archiveFolder(archive, uri, workspaceFolders);
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
      const text = nearest?.[1].get(name)?.text;
      return folder === undefined ? undefined : { uri: `${folder}/${name}`, ...(text && { text }) };
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
