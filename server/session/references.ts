// References in all issues, open or not, and in past ones.
import type { Location, ReferenceParams, ResultProgressReporter } from 'vscode-languageserver';
import { say } from '../base/localized';
import { references } from '../features/navigate/navigation';
import { withoutIntroductions } from '../features/navigate/references';
import type { Entity } from '../model/entities';
import { entityLike, formsOf, mayName } from '../model/same-entity';
import { folderFile } from '../office/folders';
import type { IssueFile } from './issueFiles';
import { entryInFile } from './lexiconEntry';
import type { Asked, Work } from './longWork';
import { asLocations } from './lsp/locations';
import { atPosition } from './lsp/positions';
import { entityOnBothSides, inWordsOf, type OpenIssue, openIssue, withoutOwn } from './openIssue';
import type { Session } from './session';

const title = say('Looking for references', '正在查找引用');

/**
 * Where what is at a place of a draft, or of a lexicon file, is named; null where nothing is. Rejects when it is
 * cancelled.
 */
export async function referencesIn(
  session: Session,
  params: ReferenceParams,
  asked: Asked,
  partial: ResultProgressReporter<Location[]> | undefined,
): Promise<Location[] | null> {
  const issue = await openIssue(session, params.textDocument.uri);
  return issue
    ? referencesFromIssue(session, issue, params, asked, partial)
    : referencesFromEntry(session, params, asked, partial);
}

async function referencesFromEntry(
  session: Session,
  { textDocument: { uri }, position, context: { includeDeclaration } }: ReferenceParams,
  asked: Asked,
  partial: ResultProgressReporter<Location[]> | undefined,
): Promise<Location[] | null> {
  const file = folderFile(uri) ? session.documents.get(uri) : undefined;
  const entry = file && entryInFile(file.text, file.text.offsetAt(position), await session.workspace.contextOf(uri));
  if (!entry) return null;
  return session.works.answering(title[session.locale], asked, async (work) => {
    const { give, rest } = answerFor(partial);
    const files = withoutOwn(await session.issues.all(), uri);
    await collect(session, entry, files, includeDeclaration, work, give);
    return rest;
  });
}

async function referencesFromIssue(
  session: Session,
  issue: OpenIssue,
  { position, context: { includeDeclaration } }: ReferenceParams,
  asked: Asked,
  partial: ResultProgressReporter<Location[]> | undefined,
): Promise<Location[] | null> {
  const { uri } = issue.draft;
  const { offset, entity, places } = inWordsOf(issue, () => {
    const here = atPosition(issue.bulletin, issue.context, position);
    return { offset: here.offset, entity: here.entity, places: references(here, includeDeclaration) };
  });
  const own = asLocations(places, issue.bulletin.text, uri);
  if (!entity) return own.length > 0 ? own : null;
  return session.works.answering(title[session.locale], asked, async (work) => {
    const { give, rest } = answerFor(partial);
    give(own);
    const files = await session.issues.all();
    const wanted = await entityOnBothSides(session, issue, offset, files, work);
    if (wanted) await collect(session, wanted, withoutOwn(files, uri), includeDeclaration, work, give);
    return rest;
  });
}

function collect(
  { issues }: Session,
  wanted: Entity,
  files: readonly IssueFile[],
  includeDeclaration: boolean,
  work: Work,
  give: (found: Location[]) => void,
): Promise<void> {
  return issues.each(files, mayName(formsOf(wanted)), work, ({ bulletin, context, file }) => {
    const places = entityLike(bulletin, context, wanted)?.mentions ?? [];
    give(asLocations(includeDeclaration ? places : withoutIntroductions(places), bulletin.text, file.uri));
  });
}

/** Sends what is found at once to an editor that asked for that; for another it is kept. */
export function answerFor<T>(partial: ResultProgressReporter<T[]> | undefined): {
  give(found: readonly T[]): void;
  readonly rest: T[];
} {
  const rest: T[] = [];
  return {
    give(found) {
      if (found.length === 0) return;
      if (partial) partial.report([...found]);
      else rest.push(...found);
    },
    rest,
  };
}
