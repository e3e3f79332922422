// Workspace symbols of all issues, open or not. What an issue holds is found once for each version of it, and kept as a list of places.
import type { Connection, SymbolInformation } from 'vscode-languageserver';
import { say } from '../base/localized';
import { bestOf, type FoundSymbol, type Place, placesOf, symbolFinder } from '../features/navigate/workspaceSymbols';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import type { Context } from '../model/context';
import { type AcrossOptions, answerFor } from './across';
import { decoded } from './archives';
import { type Issue, type IssueFile, rankOf } from './issues';

export interface SymbolsOptions extends Omit<AcrossOptions, 'inHand'> {
  contextOf(uri: string): Promise<Context>;
}

/** What an issue holds, in one version and as one lexicon has it. */
interface Known {
  readonly version: string;
  readonly lexicon: Lexicon;
  /** ISO 8601; '' for an issue without one. */
  readonly date: string;
  readonly places: readonly Place[];
}

/** The most symbols that are given, so that an editor can show them. */
const most = 500;

export function serveSymbols(
  connection: Connection,
  { issues, works, locale, guarded, contextOf }: SymbolsOptions,
): void {
  const known = new Map<string, Known>();
  const same = shared();

  connection.onWorkspaceSymbol(
    guarded('workspace symbols', ({ query }, token, progress, partial) =>
      works.answering(
        say('Looking through all issues', '正在查阅各期')[locale()],
        { token, progress },
        async (work) => {
          const files = await issues.all();
          const lexicons = new Map<string, Lexicon>();
          for (const { judgedAs } of files)
            if (!lexicons.has(judgedAs)) lexicons.set(judgedAs, (await contextOf(judgedAs)).lexicon);
          const isKnown = (file: IssueFile) => {
            const before = known.get(decoded(file.uri));
            return before?.version === file.version && before.lexicon === lexicons.get(file.judgedAs);
          };
          const find = symbolFinder(query);
          const found = new Map<string, readonly FoundSymbol[]>();
          const given = new Set<FoundSymbol>();
          const { give, rest } = answerFor<SymbolInformation>(partial);
          const tell = (symbols: readonly FoundSymbol[]) => {
            const fresh = symbols.filter((symbol) => !given.has(symbol)).slice(0, most - given.size);
            for (const symbol of fresh) given.add(symbol);
            give(fresh.map(({ symbol }) => symbol));
          };
          const look = (file: IssueFile) => {
            const here = find(file.uri, known.get(decoded(file.uri))?.places ?? []);
            if (here.length > 0) found.set(file.uri, here);
            return here;
          };
          for (const file of files.filter(isKnown)) look(file);
          const unknown = files.filter((file) => !isKnown(file));
          // an editor that takes results as they come has the likely ones before all issues are read
          if (partial && unknown.length > 0) tell(bestOf([...found.values()].flat().filter(isLikely), most));
          await issues.each(
            unknown,
            () => true,
            work,
            (issue) => {
              known.set(decoded(issue.file.uri), knownOf(issue, lexicons.get(issue.file.judgedAs)!, same));
              const here = look(issue.file);
              if (partial) tell(here.filter(isLikely));
            },
          );
          for (const file of unknown)
            if (!isKnown(file))
              known.set(decoded(file.uri), {
                version: file.version,
                lexicon: lexicons.get(file.judgedAs)!,
                date: '',
                places: [],
              });
          forget(files);
          tell(
            bestOf(
              newestFirst(files).flatMap(({ uri }) => found.get(uri) ?? []),
              most,
            ),
          );
          return rest;
        },
      ),
    ),
  );

  /** Issues that are open in the order they were opened, then drafts, then past ones, the newest first. */
  function newestFirst(files: readonly IssueFile[]): readonly IssueFile[] {
    const dateOf = ({ uri }: IssueFile) => known.get(decoded(uri))?.date ?? '';
    return [...files].sort(
      (a, b) => rankOf(a) - rankOf(b) || (a.open ? 0 : dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0),
    );
  }

  function forget(files: readonly IssueFile[]): void {
    if (known.size <= files.length) return;
    const present = new Set(files.map(({ uri }) => decoded(uri)));
    for (const uri of known.keys()) if (!present.has(uri)) known.delete(uri);
  }
}

function isLikely({ rank }: FoundSymbol): boolean {
  return rank <= 1;
}

function knownOf({ file, bulletin, context }: Issue, lexicon: Lexicon, same: (text: string) => string): Known {
  const date = bulletin.elements.find(({ kind, value }) => kind === 'date' && typeof value === 'string')?.value as
    | string
    | undefined;
  const places = placesOf(bulletin, context).map(
    ({ name, issue, texts, ...rest }): Place => ({
      ...rest,
      name: same(name),
      texts: texts.map(same),
      ...(issue !== undefined && { issue: same(issue) }),
    }),
  );
  return { version: file.version, lexicon, date: date === undefined ? '' : same(date), places };
}

/** One copy of each text: the same names come in issue after issue, and a slice of a text would keep all of it in memory. */
function shared(): (text: string) => string {
  const copies = new Map<string, string>();
  return (text) => {
    let copy = copies.get(text);
    if (copy === undefined) {
      if (copies.size >= 200_000) copies.clear();
      copies.set((copy = JSON.parse(JSON.stringify(text)) as string), copy);
    }
    return copy;
  };
}
