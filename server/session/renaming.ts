// Rename over the workspace: the issue in hand, other drafts, past issues, the entry that defines the name; all but the first to be confirmed.
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceEditClientCapabilities,
} from 'vscode-languageserver';
import { type Locale, type Localized, say } from '../base/localized';
import { clashIn, type Renaming, renameIn, renamingAt, staying } from '../features/navigate/rename';
import { issueName } from '../features/navigate/workspaceSymbols';
import { renameEntry } from '../knowledge/lexicon/rename';
import { entityLike, formsOf, mayName } from '../model/same-entity';
import { type LexiconFile, lexiconFiles } from '../office/lexiconPages';
import type { AcrossOptions } from './across';
import { decoded } from './archives';
import { entityOnBothSides, withoutOwn } from './inHand';
import type { Issue, IssueFile } from './issues';
import type { OwnFile } from './workspace';

export interface RenameOptions extends AcrossOptions {
  ownFile(uri: string, name: LexiconFile): Promise<OwnFile | undefined>;
  /** That of an open document. */
  versionOf(uri: string): number | undefined;
  /** What the editor can do with a change. */
  editing(): WorkspaceEditClientCapabilities | undefined;
}

/** What is changed beyond the issue in hand. */
type Beyond = 'drafts' | 'past' | 'lexicon';

interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
  /** What the edits are for, where that is known; else the version that is open. */
  readonly version?: number;
  readonly beyond?: Beyond;
}

export function serveRename(
  connection: Connection,
  { issues, works, inHand, locale, guarded, ownFile, versionOf, editing }: RenameOptions,
): void {
  connection.onRenameRequest(
    guarded('rename', async ({ textDocument: { uri }, position, newName }, token, progress) => {
      const hand = await inHand(uri);
      if (!hand)
        throw refused(
          say(
            'Names are changed from within a bulletin: put the cursor on one there',
            '请在专报正文中重命名：把光标放在其中的名称上',
          ),
          locale(),
        );
      const renaming = renamingAt(hand.bulletin, hand.context, position, newName);
      if ('refusal' in renaming) throw refused(renaming.refusal, locale());
      return works.answering(
        say('Renaming in all issues', '正在各期中重命名')[locale()],
        { token, progress },
        async (work) => {
          const annotates = editing()?.documentChanges === true && editing()?.changeAnnotationSupport !== undefined;
          const files = await issues.all();
          const wanted =
            (await entityOnBothSides(hand, hand.bulletin.text.offsetAt(position), files, issues, work)) ??
            renaming.entity;
          /** Names of files in another encoding than UTF-8: what an editor takes them for need not be what they are. */
          const kept: string[] = [];
          const changed: FileEdits[] = [
            { uri, version: hand.draft.version, edits: renameIn(hand.bulletin, renaming.entity.occurrences, renaming) },
          ];
          await issues.each(
            withoutOwn(files, uri).filter((file) => mayChange(file, annotates)),
            mayName([...formsOf(wanted), renaming.wanted]),
            work,
            (issue) => {
              const clash =
                issue.file.origin === 'draft'
                  ? clashIn(issue.bulletin, issue.context, { ...renaming, entity: wanted }, false)
                  : undefined;
              if (clash) throw refused(inIssue(clash, issue), locale());
              const same = entityLike(issue.bulletin, issue.context, wanted);
              const edits = same ? renameIn(issue.bulletin, same.occurrences, renaming) : [];
              if (edits.length > 0 && !issue.isWritable) {
                kept.push(decoded(issue.file.uri.slice(issue.file.uri.lastIndexOf('/') + 1)));
                return;
              }
              if (edits.length > 0)
                changed.push({
                  uri: issue.file.uri,
                  edits,
                  ...(issue.file.open && { version: issue.file.open.version }),
                  beyond: issue.file.origin === 'past' ? 'past' : 'drafts',
                });
            },
          );
          changed.push(...(await entryEdits(changed, renaming, [...wanted.names.zh, ...wanted.names.en])));
          const stays = staying(wanted.names.zh, renaming);
          if (stays)
            void connection.sendNotification(ShowMessageNotification.type, {
              type: MessageType.Info,
              message: stays[locale()],
            });
          if (kept.length > 0) {
            const message = say(
              `The name stays in ${kept.join(', ')}: not saved as UTF-8`,
              `以下文件不是 UTF-8 编码，其中的名称未改：${kept.join('、')}`,
            );
            void connection.sendNotification(ShowMessageNotification.type, {
              type: MessageType.Warning,
              message: message[locale()],
            });
          }
          return workspaceEdit(
            changed.filter(({ edits }) => edits.length > 0),
            renaming,
            annotates,
          );
        },
      );
    }),
  );

  /** The entries of the .bulletin folders around what is changed. */
  async function entryEdits(
    changed: readonly FileEdits[],
    { entity, becomes }: Renaming,
    names: readonly string[],
  ): Promise<readonly FileEdits[]> {
    const found = new Map<string, FileEdits>();
    for (const { uri } of changed) {
      const file = await ownFile(uri, lexiconFiles[entity.type]);
      const text = file?.text;
      if (!file || !text || found.has(file.uri)) continue;
      const changes = renameEntry(text.content, entity.type, names, (name) =>
        becomes(name, /\p{Script=Han}/u.test(name) ? 'zh' : 'en'),
      );
      found.set(file.uri, {
        uri: file.uri,
        edits: changes.map(({ span, newText }) => ({ range: text.rangeOf(span), newText })),
        beyond: 'lexicon',
      });
    }
    return [...found.values()];
  }

  function workspaceEdit(changed: readonly FileEdits[], renaming: Renaming, annotates: boolean): WorkspaceEdit {
    if (!editing()?.documentChanges)
      return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, [...edits]])) };
    const documentChanges = changed.map(
      ({ uri, edits, beyond, version }): TextDocumentEdit => ({
        textDocument: { uri, version: version ?? versionOf(uri) ?? null },
        edits: edits.map((edit): TextEdit | AnnotatedTextEdit =>
          annotates && beyond ? { ...edit, annotationId: beyond } : edit,
        ),
      }),
    );
    const used = new Set(changed.flatMap(({ beyond }) => beyond ?? []));
    return {
      documentChanges,
      ...(annotates &&
        used.size > 0 && {
          changeAnnotations: Object.fromEntries([...used].map((each) => [each, annotation(each, renaming)])),
        }),
    };
  }

  function annotation(beyond: Beyond, { old, wanted }: Renaming): ChangeAnnotation {
    return { label: labels[beyond][locale()], needsConfirmation: true, description: `${old} → ${wanted}` };
  }
}

const labels: Readonly<Record<Beyond, Localized>> = {
  drafts: say('Other issues', '其他各期'),
  past: say('Past issues, as they were published', '往期（已发布）'),
  lexicon: say('Entry in the .bulletin folder', '.bulletin 文件夹中的条目'),
};

/** Past issues are a record: they change only within the workspace, and only where somebody is asked first. */
function mayChange({ origin, inWorkspace }: IssueFile, annotates: boolean): boolean {
  return inWorkspace && (origin === 'draft' || annotates);
}

function inIssue(reason: Localized, { bulletin, file }: Issue): Localized {
  const name = issueName(bulletin) ?? decoded(file.uri.slice(file.uri.lastIndexOf('/') + 1));
  return say(`${reason.en}, in ${name}`, `${reason.zh}（${name}）`);
}

function refused(reason: Localized, locale: Locale): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason[locale]);
}
