// Workspace symbols of all issues, open or not.
import type { ResultProgressReporter, SymbolInformation } from 'vscode-languageserver';
import { say } from '../base/localized';
import { bestOf, type Found, symbolFinder } from '../features/navigate/workspaceSymbols';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import { type IssueFile, rankOf } from './issueFiles';
import type { Asked, Work } from './longWork';
import { asSymbolInformation, type KeptPlace } from './lsp/symbols';
import { answerFor } from './references';
import type { Session } from './session';
import type { SymbolStore } from './symbolStore';

interface FoundSymbol extends Found<KeptPlace> {
  /** The issue it is in. */
  readonly uri: string;
}

type Partial = ResultProgressReporter<SymbolInformation[]> | undefined;

/** The most symbols that are given, so that an editor can show them. */
const most = 500;

/** Rejects when it is cancelled. */
export function workspaceSymbols(
  session: Session,
  query: string,
  asked: Asked,
  partial: Partial,
): Promise<SymbolInformation[]> {
  return session.works.answering(say('Looking through all issues', '正在查阅各期')[session.locale], asked, (work) =>
    symbolsOf(session, query, work, partial),
  );
}

async function symbolsOf(session: Session, query: string, work: Work, partial: Partial): Promise<SymbolInformation[]> {
  const { issues, symbols } = session;
  const files = await issues.all();
  const lexicons = await lexiconsOf(session, files);
  const lexiconOf = ({ judgedAs }: IssueFile) => lexicons.get(judgedAs)!;
  const find = symbolFinder(query);
  const found = new Map<string, readonly FoundSymbol[]>();
  const look = (file: IssueFile) => {
    const here = find(symbols.placesIn(file)).map((each): FoundSymbol => ({ ...each, uri: file.uri }));
    if (here.length > 0) found.set(file.uri, here);
    return here;
  };
  const { tell, rest } = teller(partial);
  const isKnown = (file: IssueFile) => symbols.isKnown(file, lexiconOf(file));
  for (const file of files.filter(isKnown)) look(file);
  const unknown = files.filter((file) => !isKnown(file));
  // an editor that takes results as they come has the likely ones before all issues are read
  if (partial && unknown.length > 0) tell(bestOf([...found.values()].flat().filter(isLikely), most));
  await issues.each(
    unknown,
    () => true,
    work,
    (issue) => {
      symbols.learn(issue, lexiconOf(issue.file));
      const here = look(issue.file);
      if (partial) tell(here.filter(isLikely));
    },
  );
  for (const file of unknown) if (!isKnown(file)) symbols.learnNothing(file, lexiconOf(file));
  symbols.keepOnly(files);
  const inOrder = newestFirst(files, symbols).flatMap(({ uri }) => found.get(uri) ?? []);
  tell(bestOf(inOrder, most));
  return rest;
}

/** The lexicon of each document that speaks for issues. */
async function lexiconsOf({ workspace }: Session, files: readonly IssueFile[]): Promise<ReadonlyMap<string, Lexicon>> {
  const lexicons = new Map<string, Lexicon>();
  for (const { judgedAs } of files)
    if (!lexicons.has(judgedAs)) lexicons.set(judgedAs, (await workspace.contextOf(judgedAs)).lexicon);
  return lexicons;
}

/** Gives each symbol once, and no more than can be shown. */
function teller(partial: Partial): { tell(found: readonly FoundSymbol[]): void; readonly rest: SymbolInformation[] } {
  const given = new Set<FoundSymbol>();
  const { give, rest } = answerFor<SymbolInformation>(partial);
  return {
    tell(found) {
      const fresh = found.filter((symbol) => !given.has(symbol)).slice(0, most - given.size);
      for (const symbol of fresh) given.add(symbol);
      give(fresh.map((symbol) => asSymbolInformation(symbol, symbol.uri)));
    },
    rest,
  };
}

/** Issues that are open in the order they were opened, then drafts, then past ones, the newest first. */
function newestFirst(files: readonly IssueFile[], symbols: SymbolStore): readonly IssueFile[] {
  return [...files].sort((a, b) => {
    if (rankOf(a) !== rankOf(b) || a.open) return rankOf(a) - rankOf(b);
    const [dateA, dateB] = [symbols.dateOf(a), symbols.dateOf(b)];
    if (dateA === dateB) return 0;
    return dateA < dateB ? 1 : -1;
  });
}

function isLikely({ rank }: FoundSymbol): boolean {
  return rank <= 1;
}
