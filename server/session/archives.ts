// The archives that settings name: read in the background, once, and again when their files change. What is known so
// far is at hand at once.

import { say } from '../base/localized';
import type { Archive } from '../knowledge/archive/archive';
import type { Context } from '../model/context';
import type { Host } from './host';

export interface Archives {
  /**
   * What is known of the archive in a folder; undefined until it was read for the first time, or where it cannot be
   * read. Starts reading it, with kinds as in this context.
   */
  of(folder: string, context: Context): Archive | undefined;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
  /** Looks again into archives that hold one of these files. */
  changed(uris: readonly string[]): void;
  /**
   * What tells kinds apart has changed: all archives are read anew when they are asked for next; until then what is
   * known stays in force.
   */
  forget(): void;
}

export interface ArchivesOptions {
  readonly host: Host;
  /** Told when an archive is asked for the first time, so that its files can be watched. */
  onOpened(folder: string): void;
  /** Told when an archive was read and has other issues than before. */
  onRead(archive: Archive): void;
  showReading: ShowReading;
}

/** Shows that an archive is being read, and how far. */
export type ShowReading = <R>(read: (told: (done: number, total: number) => void) => Promise<R>) => Promise<R>;

interface KeptArchive {
  /** What kinds are told by; undefined when that has changed. */
  context: Context | undefined;
  archive?: Archive;
  /** What of the archive need not be read again. */
  before?: Archive;
  reading?: Promise<void>;
  /** A file changed while the archive was being read. */
  isStale: boolean;
}

/** How long several changes to files are waited for, in milliseconds. */
const pauseInChanges = 300;

export function openArchives({ host, onOpened, onRead, showReading }: ArchivesOptions): Archives {
  const archives = new Map<string, KeptArchive>();
  const scheduled = new Map<string, ReturnType<typeof setTimeout>>();

  function read(folder: string, known: KeptArchive): void {
    const { context } = known;
    if (!context) return;
    if (known.reading) {
      known.isStale = true;
      return;
    }
    known.isStale = false;
    if (!host.readArchive) return;
    const { readArchive } = host;
    const reading = showReading((told) => readArchive(folder, context, known.before, told));
    known.reading = reading
      .catch((error: unknown) => brokenOff(folder, known.archive, error))
      .then((archive) => {
        known.reading = undefined;
        known.before = known.context === context ? archive : undefined;
        const isSame = known.archive !== undefined && sameIssues(known.archive, archive);
        known.archive = archive;
        if (!isSame) onRead(archive);
        if (known.isStale) read(folder, known);
      });
  }

  return {
    of(folder, context) {
      let known = archives.get(folder);
      if (!known) {
        archives.set(folder, (known = { context: undefined, isStale: false }));
        onOpened(folder);
      }
      if (!known.context) {
        known.context = context;
        read(folder, known);
      }
      return known.archive;
    },
    async settled() {
      for (let reading = pending(archives); reading.length > 0; reading = pending(archives)) await Promise.all(reading);
    },
    changed(uris) {
      for (const [folder, known] of archives) {
        if (!uris.some((uri) => pathBelow(folder, uri) !== undefined)) continue;
        clearTimeout(scheduled.get(folder));
        scheduled.set(
          folder,
          setTimeout(() => read(folder, known), pauseInChanges),
        );
      }
    },
    forget() {
      for (const known of archives.values()) Object.assign(known, { context: undefined, before: undefined });
    },
  };
}

function pending(archives: ReadonlyMap<string, KeptArchive>): readonly Promise<void>[] {
  return [...archives.values()].flatMap(({ reading }) => reading ?? []);
}

/** What was known stays known, and that it is not all is told. */
function brokenOff(folder: string, before: Archive | undefined, error: unknown): Archive {
  const reason = error instanceof Error ? error.message : String(error);
  const message = say(`Reading the past issues broke off (${reason})`, `读取往期时中途出错（${reason}）`);
  return { folder, entries: before?.entries ?? [], mistakes: [{ path: '', message }] };
}

/** The path of a document below a folder, both URIs; undefined when it is not there. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const [above, below] = [decoded(folder).replace(/\/*$/, '/'), decoded(uri)];
  return below.startsWith(above) ? below.slice(above.length) : undefined;
}

/** A URI as it is compared: editors encode more of it than others do (`c%3A`). */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Entries of files that have not changed are the same objects. */
function sameIssues(one: Archive, other: Archive): boolean {
  return (
    one.entries.length === other.entries.length &&
    one.entries.every((entry, index) => entry === other.entries[index]) &&
    JSON.stringify(one.mistakes) === JSON.stringify(other.mistakes)
  );
}
