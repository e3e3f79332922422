// The issue somebody is asking about: an open draft, with what is known of it beyond its own file.

import { otherSide } from '../base/sides';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { withWords } from '../language/vocabulary';
import { at } from '../model/at';
import type { Entity } from '../model/entities';
import { readingOf } from '../model/reading';
import { joinSides, offsetInJoined } from '../model/side-by-side';
import { draftContext } from '../office/frontMatter';
import { decoded } from './archives';
import { bulletinOf, type Draft } from './drafts';
import type { IssueFile } from './issueFiles';
import type { Issue } from './issues';
import type { Work } from './longWork';
import { draftOf, type Session } from './session';

/** An open draft, with what it is judged by. */
export interface OpenIssue extends Pick<Issue, 'bulletin' | 'context'> {
  readonly draft: Draft;
}

/** An open draft as it is when it is asked about; undefined for a document that is not open or no issue. */
export async function openIssue(session: Session, uri: string): Promise<OpenIssue | undefined> {
  const draft = draftOf(session, uri);
  if (!draft) return undefined;
  const folderContext = await session.workspace.contextOf(uri);
  const bulletin = bulletinOf(draft, wordsOf(folderContext.lexicon));
  return { draft, bulletin, context: draftContext(bulletin, folderContext) };
}

/** Does something at once with the words that an issue is read with. */
export function inWordsOf<T>({ context }: Pick<OpenIssue, 'context'>, act: () => T): T {
  return withWords(wordsOf(context.lexicon), act);
}

/** All issues but the one in a document. */
export function withoutOwn(files: readonly IssueFile[], uri: string): readonly IssueFile[] {
  return files.filter((file) => decoded(file.uri) !== decoded(uri));
}

/**
 * What is named at an offset, with the names it has in the other language's file where an issue is written in two
 * files.
 */
export async function entityOnBothSides(
  { issues }: Session,
  { draft, bulletin, context }: OpenIssue,
  offset: number,
  files: readonly IssueFile[],
  work: Work,
): Promise<Entity | undefined> {
  const entity = inWordsOf({ context }, () => at(readingOf(bulletin, context), offset).entity);
  const sides = otherSide(draft.uri);
  if (!entity || !sides) return entity;
  const other = files.filter(({ uri }) => decoded(uri) === decoded(sides.other));
  let joined: Entity | undefined;
  await issues.each(
    other,
    () => true,
    work,
    (issue) => {
      const [zh, en] = sides.side === 'zh' ? [bulletin, issue.bulletin] : [issue.bulletin, bulletin];
      joined = at(readingOf(joinSides(zh, en), context), offsetInJoined(sides.side, zh.text, offset)).entity;
    },
  );
  if (!joined) return entity;
  const known = entity.known ?? joined.known;
  return { ...entity, names: joined.names, ...(known && { known }) };
}
