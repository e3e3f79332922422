// References and definitions beyond one draft: in other issues, open or not, and in past ones.

import type { Connection, Location, Position, ResultProgressReporter } from 'vscode-languageserver';
import { type Locale, say } from '../base/localized';
import type { Span } from '../base/text';
import { issueNumberAt, issuesMeant, type NamedIssue } from '../features/navigate/issueNumbers';
import { references } from '../features/navigate/navigation';
import { introductions, locations } from '../features/navigate/references';
import { factsOf } from '../knowledge/archive/archive';
import { isBefore } from '../knowledge/archive/sequence';
import { atOffset } from '../model/at';
import type { Entity } from '../model/entities';
import { readingOf } from '../model/reading';
import { entityLike, formsOf, mayName } from '../model/same-entity';
import type { Bulletin } from '../syntax/tree';
import { entityOnBothSides, type InHand, withoutOwn } from './inHand';
import type { Issue, IssueFile, Issues } from './issues';
import type { Asked, Work, Works } from './work';

export interface AcrossOptions {
  readonly issues: Issues;
  readonly works: Works;
  inHand(uri: string): Promise<InHand | undefined>;
  locale(): Locale;
  /** Has a handler's failure logged and the request answered with null; a refusal or cancellation goes to the editor. */
  guarded<P extends unknown[], R>(
    name: string,
    handle: (...params: P) => Promise<R | null>,
  ): (...params: P) => Promise<R | null>;
}

export interface ReferenceOptions extends AcrossOptions {
  /** What the entry at a place of an open lexicon file is about. */
  entryAt(uri: string, position: Position): Promise<Entity | undefined>;
}

export interface Across {
  /** Where what is named at a place is told of in other issues; none when this issue tells it itself. */
  definitionElsewhere(uri: string, position: Position, asked: Asked): Promise<readonly Location[]>;
}

export function serveAcross(
  connection: Connection,
  { issues, works, inHand, entryAt, locale, guarded }: ReferenceOptions,
): Across {
  connection.onReferences(
    guarded(
      'references',
      async ({ textDocument: { uri }, position, context: { includeDeclaration } }, token, progress, partial) => {
        const hand = await inHand(uri);
        const collect = (wanted: Entity, files: readonly IssueFile[], work: Work, give: (found: Location[]) => void) =>
          issues.each(withoutOwn(files, uri), mayName(formsOf(wanted)), work, ({ bulletin, context, file }) => {
            const same = entityLike(bulletin, context, wanted);
            if (same) give(locations(bulletin, same.occurrences, file.uri, includeDeclaration));
          });
        if (!hand) {
          const entry = await entryAt(uri, position);
          if (!entry) return null;
          return works.answering(
            say('Looking for references', '正在查找引用')[locale()],
            { token, progress },
            async (work) => {
              const { give, rest } = answerFor(partial);
              await collect(entry, await issues.all(), work, give);
              return rest;
            },
          );
        }
        const own = references(hand.bulletin, hand.context, position, uri, includeDeclaration);
        const offset = hand.bulletin.text.offsetAt(position);
        if (!atOffset(readingOf(hand.bulletin, hand.context), offset).entity) return own.length > 0 ? own : null;
        return works.answering(
          say('Looking for references', '正在查找引用')[locale()],
          { token, progress },
          async (work) => {
            const { give, rest } = answerFor(partial);
            give(own);
            const files = await issues.all();
            const wanted = await entityOnBothSides(hand, offset, files, issues, work);
            if (!wanted) return rest;
            await collect(wanted, files, work, give);
            return rest;
          },
        );
      },
    ),
  );

  async function issueNumbered(
    named: NamedIssue,
    { draft, bulletin, context }: InHand,
    work: Work,
  ): Promise<readonly Location[]> {
    const files = withoutOwn(await issues.all(), draft.uri);
    const meant = issuesMeant(named, factsOf(bulletin, context), await issues.facts(files, context.archive, work)).map(
      ({ path }) => path,
    );
    const found: Location[] = [];
    await issues.each(
      files.filter(({ uri }) => meant.includes(uri)),
      () => true,
      work,
      ({ file, bulletin: other }) => void found.push({ uri: file.uri, range: other.text.rangeOf(numberSpan(other)) }),
    );
    return found;
  }

  /** Where a person is introduced in the last issue before this one, or else in any. */
  async function lastIntroduction(hand: InHand, offset: number, work: Work): Promise<readonly Location[]> {
    const files = await issues.all();
    const wanted = await entityOnBothSides(hand, offset, files, issues, work);
    if (!wanted) return [];
    const own = factsOf(hand.bulletin, hand.context).date ?? hand.context.today;
    const found: { readonly date: string; readonly isPast: boolean; readonly locations: readonly Location[] }[] = [];
    await issues.each(withoutOwn(files, hand.draft.uri), mayName(formsOf(wanted)), work, (issue) => {
      const locations = introductionsIn(issue, wanted);
      const { date } = factsOf(issue.bulletin, issue.context);
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

  return {
    async definitionElsewhere(uri, position, { token, progress }) {
      const hand = await inHand(uri);
      if (!hand) return [];
      const offset = hand.bulletin.text.offsetAt(position);
      const here = atOffset(readingOf(hand.bulletin, hand.context), offset);
      const named = issueNumberAt(here);
      const entity = named ? undefined : here.entity;
      if (!named && (entity?.type !== 'person' || entity.occurrences.some(({ explains }) => explains))) return [];
      const title = say('Looking into other issues', '正在查阅其他各期')[locale()];
      return works.answering(title, { token, ...(progress && { progress }) }, (work) =>
        named ? issueNumbered(named, hand, work) : lastIntroduction(hand, offset, work),
      );
    },
  };
}

function introductionsIn(
  { bulletin, context, file }: Issue,
  wanted: Parameters<typeof entityLike>[2],
): readonly Location[] {
  const same = entityLike(bulletin, context, wanted);
  return same
    ? introductions(same.occurrences).map(({ span }) => ({ uri: file.uri, range: bulletin.text.rangeOf(span) }))
    : [];
}

/** The number an issue bears, else its beginning. */
function numberSpan({ elements }: Bulletin): Span {
  const number =
    elements.find(({ kind }) => kind === 'issue') ??
    elements.find(({ kind }) => kind === 'cumulative-issue') ??
    elements[0];
  return number?.span ?? { start: 0, end: 0 };
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
