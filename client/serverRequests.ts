// The server's own requests and notification, typed.
import { EventEmitter, env, type Position, type Uri } from 'vscode';
import {
  type BaseLanguageClient,
  ErrorCodes,
  type FoldingRange,
  FoldingRangeRequest,
  ResponseError,
  State,
} from 'vscode-languageclient';
import {
  type CaretParams,
  type CheckReport,
  type Cleaning,
  type DocumentParams,
  type IssueValues,
  type IssueView,
  type KindTitle,
  type LexiconPage,
  methods,
  type NeverWrite,
  type NewIssue,
  type Pairs,
  type RulePage,
  type RuleTitle,
  type Status,
  type Subject,
  type ViewNode,
  type Wording,
} from '../server/protocol';

export type ServerRequests = ReturnType<typeof serverRequests>;

/** Each request starts the server when it is not running, and rejects when it cannot be started. */
export function serverRequests(client: BaseLanguageClient) {
  const locale = env.language;
  const statusChanged = new EventEmitter<string>();
  client.onNotification(methods.statusChanged, ({ uri }: DocumentParams) => statusChanged.fire(uri));
  return {
    status: (uri: Uri) => client.sendRequest<Status | null>(methods.status, { uri: uri.toString() }),
    check: (uri: Uri) => client.sendRequest<CheckReport | null>(methods.check, { uri: uri.toString(), locale }),
    rule: (id: string) => client.sendRequest<RulePage | null>(methods.rule, { id, locale }),
    lexicon: (file: string) => client.sendRequest<LexiconPage | null>(methods.lexicon, { file, locale }),
    rules: () => client.sendRequest<readonly RuleTitle[]>(methods.rules, {}),
    kinds: () => client.sendRequest<readonly KindTitle[]>(methods.kinds, {}),
    newIssue: (kind: string, values?: IssueValues) =>
      client.sendRequest<NewIssue | null>(methods.newIssue, { kind, values, locale }),
    issueView: (uri: Uri) => client.sendRequest<IssueView | null>(methods.issueView, { uri: uri.toString() }),
    peopleView: (uri: Uri, filter: string) =>
      client.sendRequest<readonly ViewNode[] | null>(methods.peopleView, { uri: uri.toString(), filter }),
    termsView: (uri: Uri, filter: string) =>
      client.sendRequest<readonly ViewNode[] | null>(methods.termsView, { uri: uri.toString(), filter }),
    wording: (uri: Uri, position: Position, subject: Subject) =>
      client.sendRequest<Wording | null>(methods.wording, {
        uri: uri.toString(),
        position: { line: position.line, character: position.character },
        subject,
      }),
    /** Nothing waits for it; while the server is not running nobody has to know. */
    caret: (params: CaretParams) => void client.sendNotification(methods.caret, params).catch(() => undefined),
    neverWrite: (uri: string, never: string, write: string) =>
      client.sendRequest<NeverWrite | null>(methods.neverWrite, { uri, never, write }),
    /** `english`: the other file of an issue in two. */
    pairs: (uri: Uri, english?: Uri) =>
      client.sendRequest<Pairs | null>(methods.pairs, {
        uri: uri.toString(),
        ...(english && { english: english.toString() }),
      }),
    /** `uri`: the draft that the text goes into. */
    clean: (uri: Uri, text: string, html?: string) =>
      client.sendRequest<Cleaning>(methods.clean, { text, html, uri: uri.toString(), locale }),
    /** As the server gives them: with kinds that the editor does not know. */
    foldingRanges: async (uri: Uri): Promise<readonly FoldingRange[]> =>
      (await client.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: uri.toString() } })) ?? [],
    /** Whether a request failed because the server has stopped and does not start again by itself. */
    isStopped: (error: unknown) =>
      client.state === State.StartFailed ||
      (error instanceof ResponseError && error.code === ErrorCodes.ConnectionInactive),
    onStateChanged: client.onDidChangeState,
    /** The URI of a document whose findings may be others now. */
    onStatusChanged: statusChanged.event,
  };
}
