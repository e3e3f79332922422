// Code actions on their way to the editor: titles first, the changes when one is chosen; changes of the files in the
// .bulletin folder.
import {
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Command,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Localized, say } from '../base/localized';
import { Text } from '../base/text';
import type { Change, Offer } from '../features/repair/offer';
import { offersAt } from '../features/repair/offers';
import { uniqueIds } from '../features/views/sideBar/rows';
import type { Context } from '../model/context';
import { switchedOff } from '../office/configFile';
import type { FileName } from '../office/folders';
import { additionTo } from '../office/lexiconFiles';
import { alsoKnown, neverWritten } from '../office/wordingFile';
import { type Addition, isRefusal, type Refusal } from '../office/yamlFiles';
import type { NeverWrite, NeverWriteParams } from '../protocol';
import type { Bulletin } from '../syntax/tree';
import { checkedAnswer } from './checking';
import { type ActionRequest, asCodeAction, asOfferRequest } from './lsp/codeActions';
import { asSnippetEdit, asTextEdits, asWorkspaceEdit } from './lsp/edits';
import { asGoTo } from './lsp/locations';
import type { Session } from './session';

/** What an action carries until it is chosen: the request it answered, and which of the answers it is. */
interface Waiting extends ActionRequest {
  readonly uri: string;
  readonly key: string;
}

type FileChange = Exclude<Change, { readonly edits: unknown } | { readonly ways: unknown }>;

/**
 * What becomes of a change of another file: the edit, with the way to what was written; or why the file is left alone,
 * with the way to the reason.
 */
type MadeInFile =
  | { readonly edit: WorkspaceEdit; readonly command?: Command }
  | { readonly reason: string; readonly command?: Command };

export async function codeActions(
  session: Session,
  { textDocument: { uri }, range, context: { only, diagnostics, triggerKind } }: CodeActionParams,
): Promise<CodeAction[]> {
  const { disables } = abilitiesOf(session);
  const request: ActionRequest = { range, ...(only && { only }) };
  const isWanted = ({ offer: { disabled } }: Keyed) =>
    !disabled || (disables && triggerKind !== CodeActionTriggerKind.Automatic);
  const given = await checkedAnswer(session, 'code actions', uri, (bulletin, context) => {
    const shown = ({ offer, key, ways }: Keyed): Shown => ({
      action: {
        ...asCodeAction(offer, diagnostics, bulletin.text, session.locale),
        ...resolvedLater(session, offer, { uri, ...request, key }, bulletin.text),
      },
      ...(isOfFile(offer.change) && { change: offer.change }),
      ...(ways.length > 0 && { ways: ways.map(shown) }),
    });
    return keyedOffers(session, uri, request, bulletin, context).filter(isWanted).map(shown);
  });
  return (await Promise.all((given ?? []).map((each) => asActions(session, uri, each)))).flat();
}

/** An action as it is shown, and what else becomes of it. */
interface Shown {
  readonly action: CodeAction;
  readonly change?: FileChange;
  readonly ways?: readonly Shown[];
}

/** What is shown for one offer: itself, nothing where the editor cannot make it, or its ways where it cannot ask. */
async function asActions(session: Session, uri: string, { action, change, ways }: Shown): Promise<CodeAction[]> {
  if (change) return [...(await ofFile(session, uri, action, change))];
  if (!ways) return [action];
  const actions = (await Promise.all(ways.map((each) => asActions(session, uri, each)))).flat();
  const { chooseAction } = session.options;
  if (chooseAction === undefined || !abilitiesOf(session).resolves) return actions;
  return [{ ...action, command: { title: action.title, command: chooseAction, arguments: [actions] } }];
}

/** What an action carries until it is chosen, or where the editor asks for nothing later, the edits themselves. */
function resolvedLater(
  session: Session,
  { change, disabled }: Offer,
  data: Waiting,
  text: Text,
): Pick<CodeAction, 'data' | 'edit'> {
  if ('ways' in change || disabled) return {};
  if (abilitiesOf(session).resolves) return { data };
  return 'edits' in change ? { edit: inDraft(session, change, text, data.uri) } : {};
}

function isOfFile(change: Change): change is FileChange {
  return !('edits' in change || 'ways' in change);
}

/** An action that was chosen, with its change. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
  const waiting = action.data as Waiting | undefined;
  if (!waiting) return action;
  const { uri, key } = waiting;
  const made = await checkedAnswer(session, 'code actions', uri, (bulletin, context) => {
    const offers = keyedOffers(session, uri, waiting, bulletin, context);
    const change = offers.flatMap((each) => [each, ...each.ways]).find((each) => each.key === key)?.offer.change;
    if (!change || 'ways' in change) return undefined;
    return 'edits' in change ? { edit: inDraft(session, change, bulletin.text, uri) } : change;
  });
  if (!made) return action;
  if ('edit' in made) return { ...action, ...made };
  const command = questionOf(session, uri, made);
  return { ...action, ...(command ? { command } : await inFile(session, uri, made)) };
}

/** With places to fill in where the editor takes snippets. */
function inDraft(
  session: Session,
  { edits, places }: Extract<Change, { readonly edits: unknown }>,
  text: Text,
  uri: string,
): WorkspaceEdit {
  return places !== undefined && abilitiesOf(session).fillsIn
    ? asSnippetEdit(edits(), text, uri, places)
    : asWorkspaceEdit(edits(), text, uri);
}

/** Has something never written, once the author has said what to write instead. */
export async function neverWriting(
  session: Session,
  { uri, never, write = '' }: NeverWriteParams,
): Promise<NeverWrite | null> {
  const made = await inFile(session, uri, { wording: { never, ...(write.trim() !== '' && { write: write.trim() }) } });
  if (made && 'reason' in made) return { refusal: made.reason };
  if (made) await session.connection.workspace.applyEdit(made.edit);
  return null;
}

/** What of code actions the editor can take. */
function abilitiesOf({ client: { textDocument, workspace } }: Session) {
  const { dataSupport, resolveSupport, disabledSupport } = textDocument?.codeAction ?? {};
  return {
    /** Their changes may come when they are chosen. */
    resolves: (dataSupport ?? false) && (resolveSupport?.properties.includes('edit') ?? false),
    /** They may be shown with the reason why they cannot be chosen. */
    disables: disabledSupport ?? false,
    /** Changes may have places to fill in. */
    fillsIn:
      (workspace?.workspaceEdit?.documentChanges ?? false) && (workspace?.workspaceEdit?.snippetEditSupport ?? false),
    /** They may make files. */
    creates:
      (workspace?.workspaceEdit?.documentChanges ?? false) &&
      (workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false),
  };
}

/** An offer with what tells it from the others, as several findings may have one remedy; and its ways. */
interface Keyed {
  readonly offer: Offer;
  readonly key: string;
  readonly ways: readonly Keyed[];
}

/** The offers for one request. */
function keyedOffers(
  { memories }: Session,
  uri: string,
  request: ActionRequest,
  bulletin: Bulletin,
  context: Context,
): readonly Keyed[] {
  const unique = uniqueIds();
  const offers = offersAt(
    bulletin,
    context,
    asOfferRequest(request, bulletin.text),
    memories.ofOthers(uri, context.lexicon),
  );
  const keyed = (offer: Offer): Keyed => ({
    offer,
    key: unique(`${offer.kind} ${offer.title.en}`),
    ways: 'ways' in offer.change ? offer.change.ways.map(keyed) : [],
  });
  return offers.map(keyed);
}

/**
 * An action that changes another file, unless the editor cannot make it; where the file is not to be touched, it tells
 * why and leads there.
 */
async function ofFile(
  session: Session,
  uri: string,
  action: CodeAction,
  change: FileChange,
): Promise<readonly CodeAction[]> {
  const made = await inFile(session, uri, change);
  if (!made) return [];
  if (!('edit' in made)) {
    const { reason, command } = made;
    return command ? [{ title: `${action.title} — ${reason}`, kind: action.kind!, command }] : [];
  }
  const question = questionOf(session, uri, change);
  return [abilitiesOf(session).resolves ? action : { ...action, ...(question ? { command: question } : made) }];
}

/** A change of another file; undefined where the editor cannot make it. */
async function inFile(session: Session, uri: string, change: FileChange): Promise<MadeInFile | undefined> {
  const file = await session.workspace.ownFile(uri, fileOf(change));
  if (!file || (!file.text && !abilitiesOf(session).creates)) return undefined;
  const { uri: target, text = new Text('') } = file;
  const made = additionFor(text.content, change);
  if (isRefusal(made)) return refusedIn(session, target, text, made);
  const { span, newText, caret } = made;
  const edits = asTextEdits([made], text);
  const creation: TextDocumentEdit = { textDocument: { uri: target, version: null }, edits };
  const edit: WorkspaceEdit = file.text
    ? { changes: { [target]: edits } }
    : { documentChanges: [{ kind: 'create', uri: target, options: { ignoreIfExists: true } }, creation] };
  const after = new Text(text.content.slice(0, span.start) + newText + text.content.slice(span.end));
  const command = 'entry' in change ? goingTo(session, target, after, span.start + caret) : undefined;
  return { edit, ...(command && { command }) };
}

function fileOf(change: FileChange): FileName {
  if ('entry' in change) return `${change.entry.list}.yaml`;
  return 'switchOff' in change ? 'config.yaml' : 'wording.yaml';
}

function additionFor(source: string, change: FileChange): Addition | Refusal {
  if ('entry' in change) return additionTo(source, change.entry);
  if ('wording' in change) return neverWritten(source, change.wording);
  return 'known' in change ? alsoKnown(source, change.known) : switchedOff(source, change.switchOff);
}

/** The editor's question what to write instead, where it can ask and that is not known. */
function questionOf(
  { options: { askWording }, locale }: Session,
  uri: string,
  change: FileChange,
): Command | undefined {
  if (askWording === undefined || !('wording' in change) || change.wording.write !== undefined) return undefined;
  return { title: askTitle[locale], command: askWording, arguments: [uri, change.wording.never] };
}

const askTitle: Localized = say('What to write instead', '改用什么');

function refusedIn(session: Session, uri: string, text: Text, { at, reason }: Refusal): MadeInFile {
  const line = text.positionAt(at).line + 1;
  const command = goingTo(session, uri, text, at);
  const first = say(`first mend line ${line}: ${reason.en}`, `请先改正第 ${line} 行：${reason.zh}`);
  return { reason: first[session.locale], ...(command && { command }) };
}

function goingTo({ options, locale }: Session, uri: string, text: Text, offset: number): Command | undefined {
  const { goTo } = options;
  return goTo === undefined ? undefined : asGoTo(goTo, goToTitle[locale], uri, text, { start: offset, end: offset });
}

const goToTitle: Localized = say('Go there', '前往');
