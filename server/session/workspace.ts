// The context each document is judged in: the built-in one, its .bulletin folder, the editor's settings, past issues.
// Everything it hands out is immutable.

import { cached, lazy } from '../base/cached';
import type { GradedMistake } from '../base/fileMistake';
import { type Locale, type Localized, say } from '../base/localized';
import { defaultSettings, type Settings } from '../base/settings';
import type { Text } from '../base/text';
import type { Unread } from '../base/unread';
import { type Archive, withoutIssue } from '../knowledge/archive/archive';
import { builtinContext, type ReadGlossary, readGlossary } from '../model/builtin';
import type { Context } from '../model/context';
import { type Words, withWordsKnown } from '../model/spelling';
import { archiveFolder, candidateFolders, type FileName, folderFile } from '../office/folders';
import { layered } from '../office/layers';
import { type Archives, openArchives, pathBelow, type ShowReading } from './archives';
import { type Host, isoDay } from './host';
import { type OfficeFolder, type OfficeFolders, openOfficeFolders } from './officeFolders';

export interface Workspace {
  /** What every folder starts from: the built-in knowledge, the glossary included; always the same object. */
  builtin(): Promise<Context>;
  /** The context for a document; the same object until something it rests on changes. */
  contextOf(uri: string): Promise<Context>;
  /**
   * The file of its .bulletin folder in which a document's own entries of a kind belong, and what it says now;
   * undefined where there can be none, and where it may not be written.
   */
  ownFile(uri: string, name: FileName): Promise<OwnFile | undefined>;
  /** Takes the text of an open .bulletin file as it is being edited; undefined once it is closed. */
  override(uri: string, text: Text | undefined): Promise<void>;
  /** As `contextOf`, with the archive read to its end. */
  completeContextOf(uri: string): Promise<Context>;
  /** Forgets what was read from these files. */
  forget(uris: readonly string[]): Promise<void>;
  setFolders(workspaceFolders: readonly string[]): Promise<void>;
  /** The workspace folders. */
  folders(): readonly string[];
  /** The folder of past issues for a document; undefined when the settings name none. */
  archiveOf(uri: string): Promise<string | undefined>;
  /** Looks again into archives that hold one of these files. */
  archiveChanged(uris: readonly string[]): void;
  /** From now on contexts know words, or tell that they are not checked. */
  setWords(words: Words): void;
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
  onRead(uri: string, text: Text, mistakes: readonly GradedMistake[]): void;
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

/** What contexts are made of and remembered by. */
interface Sources extends Pick<WorkspaceOptions, 'host' | 'locale' | 'settingsOf'> {
  workspaceFolders: readonly string[];
  readonly folders: OfficeFolders;
  /** Read when it is first asked for. */
  readonly glossary: () => Promise<ReadGlossary>;
  readonly builtin: () => Promise<Context>;
  readonly archives: Archives;
  /** By document, until the editor's settings change. */
  settings: Map<string, Promise<EditorSettings>>;
  /** Nothing, until they are read. */
  words: Words;
  /** By what they rest on, until a file or an archive changes. */
  contexts: Map<string, Context>;
}

export function openWorkspace(options: WorkspaceOptions): Workspace {
  const sources = openSources(options);
  const { folders, archives } = sources;

  async function reload(uris: readonly string[]): Promise<void> {
    sources.contexts = new Map();
    await folders.reload(uris);
  }

  return {
    builtin: sources.builtin,
    contextOf: (uri) => contextOf(sources, uri),
    archiveOf: async (uri) => {
      const folder = archiveNamed(sources, uri, await settingsFor(sources, uri));
      return typeof folder === 'object' ? undefined : folder;
    },
    folders: () => sources.workspaceFolders,
    async completeContextOf(uri) {
      await contextOf(sources, uri);
      await archives.settled();
      return contextOf(sources, uri);
    },
    archiveChanged: (uris) => archives.changed(uris),
    ownFile: (uri, name) => ownFile(sources, uri, name),
    async override(uri, text) {
      folders.override(uri, text);
      await reload([uri]);
    },
    async forget(uris) {
      if (uris.some((uri) => folderFile(uri)?.name === 'schema.yaml')) archives.forget();
      await reload(uris);
    },
    async setFolders(next) {
      sources.workspaceFolders = next;
      sources.contexts = new Map();
      sources.settings = new Map();
      await Promise.all(next.map((folder) => folders.open(folder)));
    },
    setWords(words) {
      sources.words = words;
    },
    forgetSettings() {
      sources.settings = new Map();
    },
  };
}

function openSources(options: WorkspaceOptions): Sources {
  const { host, locale, settingsOf, onRead, onArchiveOpened, onArchiveRead, showReading } = options;
  const glossary = lazy(async () => readGlossary(await host.readData('terms')));
  const sources: Sources = {
    host,
    locale,
    settingsOf,
    workspaceFolders: [],
    glossary,
    builtin: lazy(async () => builtinContext(defaultSettings, await glossary())),
    folders: openOfficeFolders({ host, onRead }),
    archives: openArchives({
      host,
      onOpened: onArchiveOpened,
      onRead(archive) {
        sources.contexts = new Map();
        onArchiveRead(archive);
      },
      showReading,
    }),
    settings: new Map(),
    words: {},
    contexts: new Map(),
  };
  return sources;
}

async function contextOf(sources: Sources, uri: string): Promise<Context> {
  const context = await withoutWords(sources, uri);
  return knowingWords(context, sources.words);
}

/** One object for as long as what it rests on is one. */
const knowingWords = cached(
  (context: Context, words: Words): Context =>
    words.spelling || words.directory || words.unread ? withWordsKnown(context, words) : context,
);

async function withoutWords(sources: Sources, uri: string): Promise<Context> {
  const { host, archives } = sources;
  const [settings, office, glossary] = await Promise.all([
    settingsFor(sources, uri),
    sources.folders.nearest(uri, sources.workspaceFolders),
    sources.glossary(),
  ]);
  const today = isoDay(host.now());
  const folder = archiveNamed(sources, uri, settings);
  const mistake = typeof folder === 'object' ? folder.mistake : undefined;
  const key = JSON.stringify([office?.uri, settings.settings, today, mistake ?? '']);
  const context = remembered(sources, key, () => ({
    ...contextFrom(builtinContext(settings.settings, glossary), office, mistake),
    today,
    locale: sources.locale(),
  }));
  const past = typeof folder === 'string' ? archives.of(folder, context) : undefined;
  if (!past) return context;
  const path = pathBelow(past.folder, uri);
  const others = path === undefined ? past : withoutIssue(past, path);
  return remembered(sources, JSON.stringify([key, past.folder, others === past ? '' : path]), () => ({
    ...context,
    archive: others,
  }));
}

/** A context with a folder's layers over it. `mistake`: why the setting of the archive names none. */
function contextFrom(base: Context, office: OfficeFolder | undefined, mistake: Localized | undefined): Context {
  const files = office ? [...office.files.values()] : [];
  const unread = [
    ...(base.unread ?? []),
    ...files.flatMap((file) => file.unread ?? []),
    ...(mistake ? [unreadArchive(mistake)] : []),
  ];
  const layers = files.map((file) => file.inForce);
  return { ...layered(base, layers), ...(unread.length > 0 && { unread }) };
}

async function ownFile(
  { folders, workspaceFolders }: Sources,
  uri: string,
  name: FileName,
): Promise<OwnFile | undefined> {
  const nearest = await folders.nearest(uri, workspaceFolders);
  const folder = nearest?.uri ?? candidateFolders(uri, workspaceFolders).at(-1);
  const file = nearest?.files.get(name);
  if (folder === undefined || (file?.exists && !file.text)) return undefined;
  return { uri: `${folder}/${name}`, ...(file?.text && { text: file.text }) };
}

/**
 * The folder of past issues that the settings name for a document, or what is wrong with the name; undefined where they
 * name none.
 */
function archiveNamed({ workspaceFolders, host }: Sources, uri: string, { archive }: EditorSettings) {
  if (archive === undefined) return undefined;
  const home = host.home !== undefined && { home: host.home };
  return archiveFolder(archive, { workspaceFolders, ...home, draft: uri });
}

function settingsFor({ settings, settingsOf }: Sources, uri: string): Promise<EditorSettings> {
  let own = settings.get(uri);
  if (!own) settings.set(uri, (own = settingsOf(uri)));
  return own;
}

function remembered({ contexts }: Sources, key: string, make: () => Context): Context {
  let context = contexts.get(key);
  if (!context) contexts.set(key, (context = make()));
  return context;
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
