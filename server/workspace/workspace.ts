// The context each document is judged in: the built-in one, its .bulletin folder, the editor's settings. Reads files; everything it hands out is immutable.
import { builtinContext } from '../builtin';
import type { Context, Settings } from '../context';
import type { Locale } from '../localized';
import { Text } from '../text';
import { candidateFolders, fileNames, type FileName, folderFile } from './folders';
import { isoDay, type Host } from './host';
import { type FileMistake, type Layer, layered, readLayer } from './layers';

export interface Workspace {
  /** The context for a document; the same object until something it rests on changes. */
  contextOf(uri: string): Promise<Context>;
  /** Takes the text of an open .bulletin file as it is being edited; undefined once it is closed. */
  override(uri: string, text: Text | undefined): Promise<void>;
  /** Forgets what was read from these files, or from all. */
  forget(uris?: readonly string[]): Promise<void>;
  setFolders(workspaceFolders: readonly string[]): Promise<void>;
  /** Forgets the editor's settings. */
  forgetSettings(): void;
}

export interface WorkspaceOptions {
  readonly host: Host;
  locale(): Locale;
  /** The editor's settings for a document. */
  settingsOf(uri: string): Promise<Settings>;
  /** Told whenever a .bulletin file was read, with all its mistakes: none clears them. */
  onRead(uri: string, text: Text, mistakes: readonly FileMistake[]): void;
}

/** One .bulletin file: what it says now, and what is in force, which is the last version without an error. */
interface LoadedFile {
  readonly text: Text | undefined;
  readonly inForce: Layer;
}

type LoadedFolder = ReadonlyMap<FileName, LoadedFile>;

const nothing: LoadedFile = { text: undefined, inForce: {} };

export function openWorkspace({ host, locale, settingsOf, onRead }: WorkspaceOptions): Workspace {
  let workspaceFolders: readonly string[] = [];
  const overrides = new Map<string, Text>();
  const folders = new Map<string, Promise<LoadedFolder>>();
  const lastGood = new Map<string, Layer>();
  const faulty = new Set<string>();
  let contexts = new Map<string, Context>();
  let settings = new Map<string, Promise<Settings>>();

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

  return {
    async contextOf(uri) {
      let own = settings.get(uri);
      if (!own) settings.set(uri, (own = settingsOf(uri)));
      const [editor, nearest] = await Promise.all([own, folderOf(uri)]);
      const today = isoDay(host.now());
      const key = JSON.stringify([nearest?.[0], editor, today]);
      let context = contexts.get(key);
      if (!context) {
        const layers = nearest ? [...nearest[1].values()].map((file) => file.inForce) : [];
        context = { ...layered(builtinContext(editor), layers), today, locale: locale() };
        contexts.set(key, context);
      }
      return context;
    },
    async override(uri, text) {
      if (text) overrides.set(uri, text);
      else overrides.delete(uri);
      await reload([uri]);
    },
    async forget(uris) {
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
