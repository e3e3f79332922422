// Definitions: in the draft, in the lexicon, and where neither tells it in other issues.
import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { say } from '../base/localized';
import type { Position, Span } from '../base/text';
import { issueNumberAt, issuesMeant, type NamedIssue } from '../features/navigate/issueNumbers';
import { definition } from '../features/navigate/navigation';
import { introductions } from '../features/navigate/references';
import { factsOf } from '../knowledge/archive/archive';
import { isBefore } from '../knowledge/archive/sequence';
import type { Entity } from '../model/entities';
import { entityLike, formsOf, mayName } from '../model/same-entity';
import type { Bulletin } from '../syntax/tree';
import { entryLinks } from './entryLinks';
import type { Issue } from './issues';
import type { Asked, Work } from './longWork';
import { asLinkedDefinition, asLocations, type LinkedDefinition } from './lsp/locations';
import { atPosition } from './lsp/positions';
import { entityOnBothSides, inWordsOf, type OpenIssue, openIssue, withoutOwn } from './openIssue';
import { answer, type Session } from './session';

/** Where what is at a place is told of. Rejects when it is cancelled. */
export async function definitionOf(
  session: Session,
  { textDocument: { uri }, position }: DefinitionParams,
  asked: Asked,
): Promise<LocationLink[] | Location[] | null> {
  const elsewhere = await definitionElsewhere(session, uri, position, asked);
  if (elsewhere.length > 0) return [...elsewhere];
  const here = await answer(session, 'definition', uri, (bulletin, context) =>
    asLinkedDefinition(definition(atPosition(bulletin, context, position)), bulletin.text, uri),
  );
  return linksTo(session, uri, here, session.client.textDocument?.definition?.linkSupport);
}

/** Links with those to the lexicon's entries behind them; for an editor that knows no links their places alone. */
export async function linksTo(
  { workspace, locale, options: { lexiconPage } }: Session,
  uri: string,
  found: LinkedDefinition | null,
  linkSupport = false,
): Promise<LocationLink[] | Location[] | null> {
  if (!found) return null;
  const { links, entries, origin } = found;
  const ofEntries = await entryLinks(entries, {
    ownFile: (name) => workspace.ownFile(uri, name),
    builtin: (await workspace.builtin()).lexicon,
    locale,
    ...(lexiconPage !== undefined && { page: lexiconPage }),
    ...(origin && { origin }),
  });
  const all = [...links, ...ofEntries];
  return linkSupport
    ? all
    : all.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

/** Where what is named at a place is told of in other issues; none when this issue tells it itself. */
async function definitionElsewhere(
  session: Session,
  uri: string,
  position: Position,
  asked: Asked,
): Promise<readonly Location[]> {
  const issue = await openIssue(session, uri);
  if (!issue) return [];
  const { offset, named, entity } = inWordsOf(issue, () => {
    const here = atPosition(issue.bulletin, issue.context, position);
    const number = issueNumberAt(here);
    return { offset: here.offset, named: number, entity: number ? undefined : here.entity };
  });
  if (!named && (entity?.type !== 'person' || entity.mentions.some(({ explains }) => explains))) return [];
  const title = say('Looking into other issues', '正在查阅其他各期')[session.locale];
  return session.works.answering(title, asked, (work) =>
    named ? issueNumbered(session, named, issue, work) : lastIntroduction(session, issue, offset, work),
  );
}

async function issueNumbered(
  { issues }: Session,
  named: NamedIssue,
  { draft, bulletin, context }: OpenIssue,
  work: Work,
): Promise<readonly Location[]> {
  const files = withoutOwn(await issues.all(), draft.uri);
  const facts = await issues.facts(files, context.archive, work);
  const own = inWordsOf({ context }, () => factsOf(bulletin, context));
  const meant = issuesMeant(named, own, facts).map(({ path }) => path);
  const found: Location[] = [];
  await issues.each(
    files.filter(({ uri }) => meant.includes(uri)),
    () => true,
    work,
    ({ file, bulletin: other }) => void found.push(...asLocations([{ span: numberSpan(other) }], other.text, file.uri)),
  );
  return found;
}

/** Where a person is introduced in the last issue before this one, or else in any. */
async function lastIntroduction(
  session: Session,
  issue: OpenIssue,
  offset: number,
  work: Work,
): Promise<readonly Location[]> {
  const files = await session.issues.all();
  const wanted = await entityOnBothSides(session, issue, offset, files, work);
  if (!wanted) return [];
  const own = inWordsOf(issue, () => factsOf(issue.bulletin, issue.context)).date ?? issue.context.today;
  const found: { readonly date: string; readonly isPast: boolean; readonly locations: readonly Location[] }[] = [];
  await session.issues.each(withoutOwn(files, issue.draft.uri), mayName(formsOf(wanted)), work, (other) => {
    const locations = introductionsIn(other, wanted);
    const { date } = factsOf(other.bulletin, other.context);
    if (locations.length > 0)
      found.push({
        date: date ?? '',
        isPast: date === undefined || own === undefined || isBefore(date, own),
        locations,
      });
  });
  const [last] = found.sort((a, b) => Number(b.isPast) - Number(a.isPast) || (a.date < b.date ? 1 : -1));
  return last?.locations ?? [];
}

function introductionsIn({ bulletin, context, file }: Issue, wanted: Entity): readonly Location[] {
  const same = entityLike(bulletin, context, wanted);
  return same ? asLocations(introductions(same.mentions), bulletin.text, file.uri) : [];
}

/** The number an issue bears, else its beginning. */
function numberSpan({ elements }: Bulletin): Span {
  const number =
    elements.find(({ kind }) => kind === 'issue') ??
    elements.find(({ kind }) => kind === 'cumulative-issue') ??
    elements[0];
  return number?.span ?? { start: 0, end: 0 };
}
