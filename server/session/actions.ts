// Code actions on their way to the editor: titles first, the changes when one is chosen; changes of the files in the .bulletin folder.
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type Connection,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Locale, type Localized, say } from '../base/localized';
import { Text } from '../base/text';
import { type ActionRequest, actionOf, editOf, offersAt } from '../features/repair/codeActions';
import type { Change, Offer } from '../features/repair/offer';
import { uniqueIds } from '../features/views/sideBar/rows';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import type { Context } from '../model/context';
import { switchedOff } from '../office/configFile';
import type { FileName } from '../office/folders';
import { additionTo } from '../office/lexiconFiles';
import { isRefusal } from '../office/yamlFiles';
import type { Memory } from '../past/memory/memory';
import type { Bulletin } from '../syntax/tree';
import type { OwnFile } from './workspace';

export interface ActionsOptions {
  /** What a feature says of an open draft; null when it is not open. Never rejects. */
  answer<R>(uri: string, feature: (bulletin: Bulletin, context: Context) => R): Promise<R | null>;
  /** What issues other than this draft have translated. */
  memories(uri: string, lexicon: Lexicon): readonly Memory[];
  ownFile(uri: string, name: FileName): Promise<OwnFile | undefined>;
  locale(): Locale;
  /** The editor's command that goes to a place, if it has one. */
  goTo(): string | undefined;
}

export interface Actions {
  opened(client: ClientCapabilities): void;
}

/** What an action carries until it is chosen: the request it answered, and which of the answers it is. */
interface Waiting {
  readonly uri: string;
  readonly range: ActionRequest['range'];
  readonly only?: readonly string[];
  readonly key: string;
}

type FileChange = Exclude<Change, { readonly edits: unknown }>;

export function serveActions(
  connection: Connection,
  { answer, memories, ownFile, locale, goTo }: ActionsOptions,
): Actions {
  let resolves = false;
  let disables = false;
  let creates = false;

  connection.onCodeAction(
    async ({ textDocument: { uri }, range, context: { only, diagnostics, triggerKind } }: CodeActionParams) => {
      const request: ActionRequest = { range, ...(only && { only }), diagnostics };
      const given = await answer(uri, (bulletin, context) =>
        withKeys(offersAt(bulletin, context, request, memories(uri, context.lexicon)))
          .filter(
            ({ offer: { disabled } }) => !disabled || (disables && triggerKind !== CodeActionTriggerKind.Automatic),
          )
          .map(({ offer, key }): readonly [CodeAction, FileChange?] => {
            const data: Waiting = { uri, range, ...(only && { only }), key };
            const action: CodeAction = { ...actionOf(offer, context), ...(resolves && !offer.disabled && { data }) };
            if (!('edits' in offer.change)) return [action, offer.change];
            return [
              resolves || offer.disabled ? action : { ...action, edit: editOf(offer.change.edits(), bulletin, uri) },
            ];
          }),
      );
      const actions = await Promise.all(
        (given ?? []).map(([action, change]) => (change ? ofFile(uri, action, change) : [action])),
      );
      return actions.flat();
    },
  );

  connection.onCodeActionResolve(async (action) => {
    const waiting = action.data as Waiting | undefined;
    if (!waiting) return action;
    const { uri, range, only, key } = waiting;
    const made = await answer(uri, (bulletin, context) => {
      const change = withKeys(
        offersAt(bulletin, context, { range, ...(only && { only }), diagnostics: [] }, memories(uri, context.lexicon)),
      ).find((each) => each.key === key)?.offer.change;
      return change && ('edits' in change ? { edit: editOf(change.edits(), bulletin, uri) } : change);
    });
    if (!made) return action;
    return { ...action, ...('edit' in made ? made : await inFile(uri, made)) };
  });

  /** An action that changes another file, unless the editor cannot make it; where the file is not to be touched, it tells why and leads there. */
  async function ofFile(uri: string, action: CodeAction, change: FileChange): Promise<readonly CodeAction[]> {
    const made = await inFile(uri, change);
    if (!made) return [];
    if (!('edit' in made))
      return [{ title: `${action.title} — ${made.reason}`, kind: action.kind!, command: made.command }];
    return [resolves ? action : { ...action, ...made }];
  }

  /** The edit of another file, with the way to what was written; or why it is left alone, with the way to the reason; undefined where the editor can do neither. */
  async function inFile(
    uri: string,
    change: FileChange,
  ): Promise<
    | { readonly edit: WorkspaceEdit; readonly command?: Command }
    | { readonly reason: string; readonly command: Command }
    | undefined
  > {
    const file = await ownFile(uri, 'entry' in change ? `${change.entry.list}.yaml` : 'config.yaml');
    if (!file || (!file.text && !creates)) return undefined;
    const { uri: target, text = new Text('') } = file;
    const made =
      'entry' in change ? additionTo(text.content, change.entry) : switchedOff(text.content, change.switchOff);
    if (isRefusal(made)) {
      const command = goingTo(target, text, made.at);
      const reason = say(
        `first mend line ${text.positionAt(made.at).line + 1}: ${made.reason.en}`,
        `请先改正第 ${text.positionAt(made.at).line + 1} 行：${made.reason.zh}`,
      );
      return command && { reason: reason[locale()], command };
    }
    const { span, newText, caret } = made;
    const edits = [{ range: text.rangeOf(span), newText }];
    const creation: TextDocumentEdit = { textDocument: { uri: target, version: null }, edits };
    const edit: WorkspaceEdit = file.text
      ? { changes: { [target]: edits } }
      : { documentChanges: [{ kind: 'create', uri: target, options: { ignoreIfExists: true } }, creation] };
    const after = new Text(text.content.slice(0, span.start) + newText + text.content.slice(span.end));
    const command = 'entry' in change ? goingTo(target, after, span.start + caret) : undefined;
    return { edit, ...(command && { command }) };
  }

  function goingTo(uri: string, text: Text, offset: number): Command | undefined {
    const command = goTo();
    const at = text.positionAt(offset);
    return command === undefined
      ? undefined
      : { title: goToTitle[locale()], command, arguments: [uri, { start: at, end: at }] };
  }

  return {
    opened({ textDocument, workspace }) {
      const { dataSupport, resolveSupport, disabledSupport } = textDocument?.codeAction ?? {};
      resolves = (dataSupport ?? false) && (resolveSupport?.properties.includes('edit') ?? false);
      disables = disabledSupport ?? false;
      creates =
        (workspace?.workspaceEdit?.documentChanges ?? false) &&
        (workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false);
    },
  };
}

const goToTitle: Localized = say('Go there', '前往');

/** The offers for one request, each with what tells it from the others: several findings may have one remedy. */
function withKeys(offers: readonly Offer[]): readonly { readonly offer: Offer; readonly key: string }[] {
  const unique = uniqueIds();
  return offers.map((offer) => ({ offer, key: unique(`${offer.kind} ${offer.title.en}`) }));
}
