// Rename over the workspace: the issue in hand, other drafts, past issues, the entry that defines the name; all but the
// first to be confirmed.
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  LSPErrorCodes,
  MessageType,
  type RenameParams,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit } from '../base/finding';
import { type Locale, type Localized, say } from '../base/localized';
import type { Text } from '../base/text';
import { clashIn, type Renaming, renameIn, renamingAt, staying } from '../features/navigate/rename';
import { issueName } from '../features/navigate/workspaceSymbols';
import { renameEntry } from '../knowledge/lexicon/rename';
import type { Entity } from '../model/entities';
import { entityLike, formsOf, mayName } from '../model/same-entity';
import { lexiconFiles } from '../office/lexiconPages';
import { decoded } from './archives';
import type { IssueFile } from './issueFiles';
import type { Issue } from './issues';
import type { Asked, Work } from './longWork';
import { asTextEdits } from './lsp/edits';
import { atPosition } from './lsp/positions';
import { entityOnBothSides, inWordsOf, type OpenIssue, openIssue, withoutOwn } from './openIssue';
import type { Session } from './session';

/** What is changed beyond the issue in hand. */
type Beyond = 'drafts' | 'past' | 'lexicon';

interface FileEdits {
  readonly uri: string;
  readonly text: Text;
  readonly edits: readonly Edit[];
  /** What the edits are for, where that is known; else the version that is open. */
  readonly version?: number;
  readonly beyond?: Beyond;
}

/** Rejects with the reason where the name cannot be changed, and when it is cancelled. */
export async function rename(
  session: Session,
  { textDocument: { uri }, position, newName }: RenameParams,
  asked: Asked,
): Promise<WorkspaceEdit> {
  const { locale, works } = session;
  const issue = await openIssue(session, uri);
  if (!issue) throw refused(noIssue, locale);
  const { offset, renaming } = inWordsOf(issue, () => {
    const here = atPosition(issue.bulletin, issue.context, position);
    return { offset: here.offset, renaming: renamingAt(here, newName) };
  });
  if ('refusal' in renaming) throw refused(renaming.refusal, locale);
  return works.answering(say('Renaming in all issues', '正在各期中重命名')[locale], asked, (work) =>
    renameEverywhere(session, issue, offset, renaming, work),
  );
}

const noIssue = say(
  'Names are changed from within a bulletin: put the cursor on one there',
  '请在专报正文中重命名：把光标放在其中的名称上',
);

async function renameEverywhere(
  session: Session,
  issue: OpenIssue,
  offset: number,
  renaming: Renaming,
  work: Work,
): Promise<WorkspaceEdit> {
  const { uri, version, text } = issue.draft;
  const files = await session.issues.all();
  const wanted = (await entityOnBothSides(session, issue, offset, files, work)) ?? renaming.entity;
  const here = { uri, version, text, edits: renameIn(issue.bulletin, renaming.entity.mentions, renaming) };
  const { changed, kept } = await renameElsewhere(session, withoutOwn(files, uri), wanted, renaming, work);
  const issueEdits = [here, ...changed];
  const entries = await entryEdits(session, issueEdits, renaming, [...wanted.names.zh, ...wanted.names.en]);
  const stays = staying(wanted.names.zh, renaming);
  if (stays) tell(session, MessageType.Info, stays);
  if (kept.length > 0)
    tell(
      session,
      MessageType.Warning,
      say(
        `The name stays in ${kept.join(', ')}: not saved as UTF-8`,
        `以下文件不是 UTF-8 编码，其中的名称未改：${kept.join('、')}`,
      ),
    );
  return workspaceEdit(
    session,
    [...issueEdits, ...entries].filter(({ edits }) => edits.length > 0),
    renaming,
  );
}

interface Elsewhere {
  readonly changed: readonly FileEdits[];
  /** Names of files in another encoding than UTF-8: what an editor takes them for need not be what they are. */
  readonly kept: readonly string[];
}

/** The edits of other issues. Rejects with the reason where a draft among them cannot have the new name. */
async function renameElsewhere(
  session: Session,
  files: readonly IssueFile[],
  wanted: Entity,
  renaming: Renaming,
  work: Work,
): Promise<Elsewhere> {
  const kept: string[] = [];
  const changed: FileEdits[] = [];
  const mayChange = files.filter((file) => isChangeable(file, annotates(session)));
  await session.issues.each(mayChange, mayName([...formsOf(wanted), renaming.wanted]), work, (issue) => {
    const { file, bulletin, context } = issue;
    const clash =
      file.origin === 'draft' ? clashIn(bulletin, context, { ...renaming, entity: wanted }, false) : undefined;
    if (clash) throw refused(inIssue(clash, issue), session.locale);
    const same = entityLike(bulletin, context, wanted);
    const edits = same ? renameIn(bulletin, same.mentions, renaming) : [];
    if (edits.length === 0) return;
    if (issue.isWritable)
      changed.push({
        uri: file.uri,
        text: bulletin.text,
        edits,
        ...(file.open && { version: file.open.version }),
        beyond: file.origin === 'past' ? 'past' : 'drafts',
      });
    else kept.push(fileName(file));
  });
  return { changed, kept };
}

/** The entries of the .bulletin folders around what is changed. */
async function entryEdits(
  { workspace }: Session,
  changed: readonly FileEdits[],
  { entity, becomes }: Renaming,
  names: readonly string[],
): Promise<readonly FileEdits[]> {
  const found = new Map<string, FileEdits>();
  for (const { uri } of changed) {
    const file = await workspace.ownFile(uri, lexiconFiles[entity.type]);
    const text = file?.text;
    if (!file || !text || found.has(file.uri)) continue;
    const edits = renameEntry(text.content, entity.type, names, (name) =>
      becomes(name, /\p{Script=Han}/u.test(name) ? 'zh' : 'en'),
    );
    found.set(file.uri, { uri: file.uri, text, edits, beyond: 'lexicon' });
  }
  return [...found.values()];
}

function workspaceEdit(session: Session, changed: readonly FileEdits[], renaming: Renaming): WorkspaceEdit {
  if (!session.client.workspace?.workspaceEdit?.documentChanges)
    return { changes: Object.fromEntries(changed.map(({ uri, text, edits }) => [uri, asTextEdits(edits, text)])) };
  const asks = annotates(session);
  const documentChanges = changed.map(
    ({ uri, text, edits, beyond, version }): TextDocumentEdit => ({
      textDocument: { uri, version: version ?? session.documents.get(uri)?.version ?? null },
      edits: asTextEdits(edits, text).map((edit): TextEdit | AnnotatedTextEdit =>
        asks && beyond ? { ...edit, annotationId: beyond } : edit,
      ),
    }),
  );
  const used = new Set(changed.flatMap(({ beyond }) => beyond ?? []));
  if (!asks || used.size === 0) return { documentChanges };
  const annotations = [...used].map((each) => [each, annotation(each, renaming, session.locale)] as const);
  return { documentChanges, changeAnnotations: Object.fromEntries(annotations) };
}

/** Whether the editor can ask before single changes are made. */
function annotates({ client }: Session): boolean {
  const { documentChanges, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
  return documentChanges === true && changeAnnotationSupport !== undefined;
}

function annotation(beyond: Beyond, { old, wanted }: Renaming, locale: Locale): ChangeAnnotation {
  return { label: labels[beyond][locale], needsConfirmation: true, description: `${old} → ${wanted}` };
}

const labels: Readonly<Record<Beyond, Localized>> = {
  drafts: say('Other issues', '其他各期'),
  past: say('Past issues, as they were published', '往期（已发布）'),
  lexicon: say('Entry in the .bulletin folder', '.bulletin 文件夹中的条目'),
};

/** Past issues are a record: they change only within the workspace, and only where somebody is asked first. */
function isChangeable({ origin, inWorkspace }: IssueFile, asks: boolean): boolean {
  return inWorkspace && (origin === 'draft' || asks);
}

function tell({ connection, locale }: Session, type: MessageType, message: Localized): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message: message[locale] });
}

function inIssue(reason: Localized, { bulletin, file }: Issue): Localized {
  const name = issueName(bulletin) ?? fileName(file);
  return say(`${reason.en}, in ${name}`, `${reason.zh}（${name}）`);
}

function fileName({ uri }: IssueFile): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

function refused(reason: Localized, locale: Locale): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason[locale]);
}
