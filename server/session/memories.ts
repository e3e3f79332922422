// What other issues have translated: open drafts as they stand, closed and past ones read in the background, so that
// nobody who types waits for them.
import { type Lexicon, wordsOf } from '../knowledge/lexicon/lexicon';
import { withWords } from '../language/vocabulary';
import { publishedMemory } from '../past/memory/builtin';
import { type Memory, memoryOf } from '../past/memory/memory';
import type { Bulletin } from '../syntax/tree';
import { decoded } from './archives';
import { bulletinOf, type Draft } from './drafts';
import type { Issues } from './issues';

export interface Memories {
  /**
   * What issues other than a draft have translated, as far as it is known by now, and what the published ones taught.
   */
  ofOthers(uri: string, lexicon: Lexicon): readonly Memory[];
}

export interface MemoriesOptions {
  readonly issues: Issues;
  openDrafts(): readonly Draft[];
  now(): Date;
  failed(error: unknown): void;
}

/**
 * How long after they are first asked for closed issues are read, and then how long it is relied on that none has
 * changed; in milliseconds.
 */
const [pause, lasts] = [500, 30_000];

/** A longer file is no issue, in UTF-16 units. */
const longest = 500_000;

export function openMemories({ issues, openDrafts, now, failed }: MemoriesOptions): Memories {
  let closed = new Map<string, { readonly version: string; readonly memory: Memory }>();
  let due = 0;

  async function read(): Promise<void> {
    const files = (await issues.all()).filter(({ open }) => !open);
    const known = new Map(
      files.flatMap((file) => {
        const before = closed.get(decoded(file.uri));
        return before?.version === file.version ? [[decoded(file.uri), before] as const] : [];
      }),
    );
    const changed = files.filter((file) => !known.has(decoded(file.uri)));
    const work = { step: () => new Promise<void>((resolve) => setTimeout(resolve, 0)) };
    await issues.each(
      changed,
      (content) => content.length < longest,
      work,
      ({ file, bulletin, context }) => {
        const { units, verbs } = memoryIn(bulletin, context.lexicon);
        known.set(decoded(file.uri), { version: file.version, memory: { units, verbs } });
      },
    );
    closed = known;
  }

  return {
    ofOthers(uri, lexicon) {
      const moment = now().getTime();
      if (moment >= due) {
        due = moment + lasts;
        setTimeout(() => void read().catch(failed), pause);
      }
      const drafts = openDrafts();
      const open = new Set(drafts.map((draft) => decoded(draft.uri)));
      const own = decoded(uri);
      return [
        ...drafts.flatMap((draft) =>
          decoded(draft.uri) === own ? [] : [memoryIn(bulletinOf(draft, wordsOf(lexicon)), lexicon)],
        ),
        ...[...closed].flatMap(([key, { memory }]) => (open.has(key) || key === own ? [] : [memory])),
        publishedMemory,
      ];
    },
  };
}

/** What an issue has translated, read with the words of its office. */
function memoryIn(bulletin: Bulletin, lexicon: Lexicon): Memory {
  return withWords(wordsOf(lexicon), () => memoryOf(bulletin, lexicon));
}
