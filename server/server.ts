// The language server: all LSP wiring. Features are plain functions of a bulletin and a context; this hands them both and sends what they return.

import {
  type ClientCapabilities,
  CodeActionKind,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentSymbol,
  type InitializeResult,
  type Location,
  type LocationLink,
  MessageType,
  type Position,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  ShowMessageNotification,
  type SymbolInformation,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { localeOf, say } from './base/localized';
import { defaultSettings } from './base/settings';
import type { AtPosition, InDocument } from './features/feature';
import { type Definition, declared, definition, highlights } from './features/navigate/navigation';
import { prepareRename } from './features/navigate/rename';
import { codeLenses } from './features/read/codeLenses';
import { foldingRanges } from './features/read/folding';
import { hover } from './features/read/hover';
import { inlayHints } from './features/read/inlayHints';
import { documentLinks } from './features/read/links';
import { selectionRange } from './features/read/selection';
import { semanticTokens, semanticTokensIn, tokenTypes } from './features/read/semanticTokens';
import { documentSymbols } from './features/read/symbols';
import { fixAllKind, sortCreditsKind } from './features/repair/codeActions';
import { diagnostics } from './features/repair/diagnostics';
import { formatting, rangeFormatting } from './features/repair/formatting';
import { checkReport } from './features/views/checkReport';
import { pairedBlocks } from './features/views/pairs';
import { cleaning, mastheadsFor } from './features/views/paste';
import { issueView } from './features/views/sideBar/issue';
import { peopleView } from './features/views/sideBar/people';
import { termsView } from './features/views/sideBar/terms';
import { wordingAt } from './features/views/sideBar/wording';
import { kindEvidence, status } from './features/views/status';
import { type CompletionData, completion, triggerCharacters } from './features/write/completion/completion';
import { resolveCompletion } from './features/write/completionResolve';
import { linkedEditingRanges } from './features/write/linkedEditing';
import { newIssue } from './features/write/newIssue';
import { formatTrigger, onTypeFormatting } from './features/write/onTypeFormatting';
import type { Archive } from './knowledge/archive/archive';
import { builtinContext } from './model/builtin';
import type { Context } from './model/context';
import { joinSides, rangeInSides } from './model/side-by-side';
import { folderFile } from './office/folders';
import { draftContext } from './office/frontMatter';
import { lexiconPage } from './office/lexiconPages';
import { settingsFromValue } from './office/settings';
import {
  type BulletinSettings,
  type CheckParams,
  type Cleaning,
  type CleanParams,
  type DocumentParams,
  type InitializationOptions,
  type KindTitle,
  type KnownParams,
  type LexiconPage,
  type LexiconParams,
  methods,
  type NewIssue,
  type NewIssueParams,
  type Pairs,
  type PairsParams,
  type RulePage,
  type RuleParams,
  type RuleTitle,
  type Wording,
  type WordingParams,
} from './protocol';
import { rulePage } from './report/rules';
import { checkInSteps } from './rules/check';
import { ruleOf, rules } from './rules/index';
import { completionFor, hoverFor, symbolsFor } from './session/abilities';
import { serveAcross } from './session/across';
import { serveActions } from './session/actions';
import { openBesides, sidesPattern } from './session/beside';
import { refuseOutOfTurn } from './session/connection';
import { bulletinOf, type Draft, draftConfiguration } from './session/drafts';
import { entryInFile } from './session/entryInFile';
import { entryLinks } from './session/entryLinks';
import { serveFindings } from './session/findings';
import type { Host } from './session/host';
import { issueInHand } from './session/inHand';
import { openIssues } from './session/issues';
import { openMemories } from './session/memories';
import { mistakeDiagnostics } from './session/mistakes';
import { serveRename } from './session/renaming';
import { serveSymbols } from './session/symbols';
import { serveTokens } from './session/tokens';
import { warmUp } from './session/warmUp';
import { openWorks } from './session/work';
import { type EditorSettings, openWorkspace, type Workspace } from './session/workspace';
import { parse } from './syntax/parse';
import type { Bulletin } from './syntax/tree';

/** Answers an editor over a connection that is not listening yet. A feature that fails is logged and answers that one request with nothing. */
export function startServer(connection: Connection, host: Host): void {
  const drafts = new TextDocuments<Draft>(draftConfiguration);
  let client: ClientCapabilities = {};
  let options: Partial<InitializationOptions> = {};
  /** Settings of an editor that sends them instead of being asked. */
  let sentSettings: EditorSettings = { settings: defaultSettings };
  let workspaceFolders: readonly string[] = [];
  let locale = localeOf(undefined);
  /** Whether the editor shows a draft's status, so that it wants to know when that changes. */
  let asksForStatus = false;
  let lookingAgain: ReturnType<typeof setTimeout> | undefined;
  refuseOutOfTurn(connection);

  const works = openWorks(connection);
  const workspace: Workspace = openWorkspace({
    host,
    locale: () => locale,
    settingsOf,
    onRead: (uri, text, mistakes) =>
      void connection.sendDiagnostics({ uri, diagnostics: mistakeDiagnostics(text, mistakes, locale) }),
    onArchiveOpened: (folder) => void watchArchive(folder),
    onArchiveRead,
    showReading: (read) => works.inBackground(say('Reading past issues', '正在读取往期')[locale], read),
  });
  const issues = openIssues({ host, workspace, openDrafts });
  const memories = openMemories({
    issues,
    openDrafts,
    now: () => host.now(),
    failed: (error) => logFailure('past translations', error),
  });

  const besides = openBesides({ draftOf, read: (uri) => host.readIssue(uri) });
  const findings = serveFindings(connection, {
    draftOf,
    openDrafts,
    contextOf,
    stepsOf: (uri) => answer('check', { uri }, checkInSteps),
    diagnosticsOf,
  });
  const actions = serveActions(connection, {
    answer: (uri, feature) => checkedAnswer('code actions', { uri }, feature),
    memories: (uri, lexicon) => memories.beside(uri, lexicon),
    ownFile: (uri, name) => workspace.ownFile(uri, name),
    locale: () => locale,
    goTo: () => options.goTo,
  });
  const tokens = serveTokens(connection, {
    tokensOf: (uri) => answer('semantic tokens', { uri }, semanticTokens),
    tokensIn: (uri, range) =>
      answer('semantic tokens of a range', { uri }, (bulletin, context) => semanticTokensIn(bulletin, context, range)),
  });

  const beyond = {
    issues,
    works,
    inHand: (uri: string) => issueInHand(uri, workspace, draftOf),
    locale: () => locale,
    guarded: guardedAnswer,
  };
  const across = serveAcross(connection, {
    ...beyond,
    entryAt: async (uri, position) =>
      folderFile(uri) && drafts.get(uri)
        ? entryInFile(drafts.get(uri)!.text, position, await workspace.contextOf(uri))
        : undefined,
  });
  serveRename(connection, {
    ...beyond,
    ownFile: (uri, name) => workspace.ownFile(uri, name),
    versionOf: (uri) => drafts.get(uri)?.version,
    editing: () => client.workspace?.workspaceEdit,
  });
  serveSymbols(connection, { ...beyond, contextOf: (uri) => workspace.contextOf(uri) });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    findings.opened(client);
    actions.opened(client);
    options = (params.initializationOptions as Partial<InitializationOptions> | null | undefined) ?? {};
    locale = localeOf(options.locale ?? params.locale);
    sentSettings = readSettings(options.settings);
    workspaceFolders = params.workspaceFolders ? urisOf(params.workspaceFolders) : urisOf([{ uri: params.rootUri }]);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'bulletin' } };
  });

  connection.onInitialized(
    guarded('initialized', async () => {
      const foldersRead = workspace.setFolders(workspaceFolders);
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'bulletin' });
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: '**/.bulletin/*.yaml' }, { globPattern: sidesPattern }],
        });
      if (client.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          guarded('workspace folders', async ({ added, removed }) => {
            const gone = new Set(urisOf(removed));
            workspaceFolders = [...workspaceFolders.filter((folder) => !gone.has(folder)), ...urisOf(added)];
            await workspace.setFolders(workspaceFolders);
            lookAgain();
          }),
        );
      }
      await foldersRead;
      warmUp(builtinContext());
    }),
  );

  connection.onDidChangeConfiguration(
    guarded('configuration', async ({ settings }) => {
      sentSettings = readSettings((settings as { bulletin?: unknown } | null | undefined)?.bulletin);
      workspace.forgetSettings();
      lookAgain();
    }),
  );

  connection.onDidChangeWatchedFiles(
    guarded('watched files', async ({ changes }) => {
      workspace.archiveChanged(changes.map((change) => change.uri));
      const isBesideChanged = besides.changed(changes.map((change) => change.uri));
      const changed = changes.map((change) => change.uri).filter((uri) => folderFile(uri));
      if (changed.length > 0) await workspace.forget(changed);
      if (changed.length > 0 || isBesideChanged) lookAgain();
    }),
  );

  drafts.onDidChangeContent(
    guarded('change', async ({ document }) => {
      if (folderFile(document.uri)) {
        await workspace.override(document.uri, document.text);
        lookAgain();
      } else {
        findings.changed(document.uri);
        const beside = besides.openBeside(document.uri);
        if (beside) findings.besideChanged(beside.uri);
      }
    }),
  );

  drafts.onDidClose(
    guarded('close', async ({ document: { uri } }) => {
      if (folderFile(uri)) {
        await workspace.override(uri, undefined);
        lookAgain();
      } else {
        findings.closed(uri);
        tokens.closed(uri);
        besides.changed([uri]);
        const beside = besides.openBeside(uri);
        if (beside) findings.besideChanged(beside.uri);
      }
    }),
  );

  connection.onCompletion(async ({ textDocument, position }) =>
    answer('completion', textDocument, (bulletin, context) =>
      completion(
        bulletin,
        context,
        within(bulletin, position),
        textDocument.uri,
        memories.beside(textDocument.uri, context.lexicon),
      ),
    ),
  );
  connection.onCompletionResolve(async (item) => {
    const data = item.data as CompletionData | undefined;
    return (
      (data?.subject &&
        (await answer('completion item', { uri: data.uri }, (_, context) =>
          completionFor(resolveCompletion(item, data, context), client),
        ))) ??
      item
    );
  });
  connection.onHover(
    atPosition('hover', (bulletin, context, position) => hoverFor(hover(bulletin, context, position), client)),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    answer<DocumentSymbol[] | SymbolInformation[]>('symbols', textDocument, (bulletin, context) =>
      symbolsFor(documentSymbols(bulletin, context), textDocument.uri, client),
    ),
  );
  connection.onFoldingRanges(inDocument('folding', foldingRanges));
  connection.onDefinition(
    guardedAnswer('definition', async ({ textDocument, position }, token, progress) => {
      const elsewhere = await across.definitionElsewhere(textDocument.uri, position, { token, progress });
      if (elsewhere.length > 0) return [...elsewhere];
      return linksTo(
        textDocument,
        await answer('definition', textDocument, (bulletin, context) =>
          definition(bulletin, context, within(bulletin, position), textDocument.uri),
        ),
        client.textDocument?.definition?.linkSupport,
      );
    }),
  );
  connection.onDeclaration(async ({ textDocument, position }) =>
    linksTo(
      textDocument,
      await answer('declaration', textDocument, (bulletin, context) => ({
        links: [],
        ...declared(bulletin, context, within(bulletin, position)),
      })),
      client.textDocument?.declaration?.linkSupport,
    ),
  );
  connection.onDocumentHighlight(atPosition('highlights', highlights));
  connection.onSelectionRanges(({ textDocument, positions }) =>
    answer('selection', textDocument, (bulletin, context) =>
      positions.map((position) => selectionRange(bulletin, context, within(bulletin, position))),
    ),
  );
  connection.onDocumentLinks(inDocument('links', documentLinks));
  connection.languages.onLinkedEditingRange(atPosition('linked editing', linkedEditingRanges));
  connection.onDocumentFormatting(inDocument('formatting', formatting));
  connection.onDocumentRangeFormatting(({ textDocument, range }) =>
    answer('range formatting', textDocument, (bulletin, context) => rangeFormatting(bulletin, context, range)),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position }) =>
    answer('formatting on type', textDocument, (bulletin) => onTypeFormatting(bulletin, within(bulletin, position))),
  );
  connection.onPrepareRename(atPosition('prepare rename', prepareRename));
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    answer('inlay hints', textDocument, (bulletin, context) => inlayHints(bulletin, context, range)),
  );
  connection.onCodeLens(({ textDocument }) =>
    answer('code lenses', textDocument, (bulletin, context) =>
      codeLenses(bulletin, context, { uri: textDocument.uri, ...(options.goTo && { goTo: options.goTo }) }),
    ),
  );

  connection.onRequest(methods.status, ({ uri }: DocumentParams) => {
    asksForStatus = true;
    return checkedAnswer('status', { uri }, status);
  });
  connection.onRequest(methods.issueView, ({ uri }: DocumentParams) =>
    checkedAnswer('side bar: issue', { uri }, issueView),
  );
  connection.onRequest(methods.peopleView, ({ uri, filter }: KnownParams) =>
    checkedAnswer('side bar: people', { uri }, (bulletin, context) => peopleView(bulletin, context, filter)),
  );
  connection.onRequest(methods.termsView, ({ uri, filter }: KnownParams) =>
    checkedAnswer('side bar: terms', { uri }, (bulletin, context) => termsView(bulletin, context, filter)),
  );
  connection.onRequest(
    methods.wording,
    ({ uri, position, subject }: WordingParams): Promise<Wording | null> =>
      answer('wording', { uri }, (bulletin, context) => {
        const newText = wordingAt(bulletin, context, within(bulletin, position), subject);
        return newText === undefined ? undefined : { newText };
      }),
  );
  connection.onRequest(methods.pairs, ({ uri, english }: PairsParams): Promise<Pairs | null> => {
    const other = english === undefined ? undefined : draftOf(english);
    if (english !== undefined && !other) return Promise.resolve(null);
    return answer('pairs', { uri }, (bulletin) => {
      if (!other) return { blocks: pairedBlocks(bulletin) };
      const joined = joinSides(bulletin, parse(other.text));
      return { blocks: pairedBlocks(joined, (span) => rangeInSides(joined.text, span, bulletin.text)) };
    });
  });
  connection.onRequest(
    methods.check,
    guardedAnswer('check', async ({ uri, locale: tag }: CheckParams) => {
      // no verdict before past issues are read
      if (draftOf(uri)) await workspace.completeContextOf(uri);
      return checkedAnswer('check', { uri }, (bulletin, context) =>
        checkReport(bulletin, { ...context, locale: localeOf(tag) }),
      );
    }),
  );
  connection.onRequest(methods.rule, ({ id, locale: tag }: RuleParams): RulePage | null => {
    const rule = ruleOf(id);
    return rule ? { markdown: rulePage(rule, localeOf(tag)) } : null;
  });
  connection.onRequest(methods.rules, (): readonly RuleTitle[] =>
    rules.map(({ id, docs }) => ({ id, title: docs.title[locale] })),
  );
  connection.onRequest(methods.lexicon, ({ file, locale: tag }: LexiconParams): LexiconPage | null => {
    const page = lexiconPage(file, localeOf(tag));
    return page ? { content: page.text.content } : null;
  });
  connection.onRequest(
    methods.newIssue,
    async ({ kind, values, locale: tag }: NewIssueParams): Promise<NewIssue | null> =>
      newIssue(kind, values, { ...(await workspace.completeContextOf(newDraft)), locale: localeOf(tag) }) ?? null,
  );
  connection.onRequest(methods.clean, async ({ text, html, uri, locale: tag }: CleanParams): Promise<Cleaning> => {
    const mastheads = uri === undefined ? null : await answer('mastheads', { uri }, mastheadsFor);
    return cleaning({ text, ...(html !== undefined && { html }) }, localeOf(tag), mastheads ?? []);
  });
  connection.onRequest(methods.kinds, async (): Promise<readonly KindTitle[]> => {
    const context = await workspace.contextOf(newDraft);
    return context.schema.kinds.map((kind) => ({
      id: kind.id,
      name: kind.name,
      languages: kind.languages,
      evidence: kindEvidence(kind, context),
    }));
  });

  /** Links with those to the lexicon's entries behind them; for an editor that knows no links their places alone. */
  async function linksTo(
    { uri }: TextDocumentIdentifier,
    found: Definition | null,
    linkSupport = false,
  ): Promise<LocationLink[] | Location[] | null> {
    if (!found) return null;
    const { links, entries, origin } = found;
    const ofEntries = await entryLinks(entries, {
      ownFile: (name) => workspace.ownFile(uri, name),
      locale,
      ...(options.lexiconPage !== undefined && { page: options.lexiconPage }),
      ...(origin && { origin }),
    });
    const all = [...links, ...ofEntries];
    return linkSupport
      ? all
      : all.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  }

  /** What a document is judged by: its folder, and the other file of an issue in two. */
  async function contextOf(uri: string): Promise<Context> {
    return besides.judged(uri, await workspace.contextOf(uri));
  }

  async function diagnosticsOf(uri: string): Promise<Diagnostic[]> {
    const found = await answer('diagnostics', { uri }, (bulletin, context) =>
      diagnostics(bulletin, context, uri, options.rulePage),
    );
    if (asksForStatus) void connection.sendNotification(methods.statusChanged, { uri } satisfies DocumentParams);
    return found ?? [];
  }

  async function settingsOf(uri: string): Promise<EditorSettings> {
    if (!client.workspace?.configuration) return sentSettings;
    try {
      return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'bulletin' }));
    } catch (error) {
      logFailure('configuration', error);
      return sentSettings;
    }
  }

  function readSettings(value: unknown): EditorSettings {
    const { archive } = (value ?? {}) as BulletinSettings;
    return {
      settings: settingsFromValue(value, rules).settings,
      ...(typeof archive === 'string' && archive.trim() !== '' && { archive: archive.trim() }),
    };
  }

  /** Has the editor tell when files of an archive change; the folder may be outside of the workspace. */
  async function watchArchive(folder: string): Promise<void> {
    const { dynamicRegistration, relativePatternSupport } = client.workspace?.didChangeWatchedFiles ?? {};
    if (!dynamicRegistration) return;
    const pattern = '**/*.{bulletin,md,txt}';
    try {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: relativePatternSupport ? { baseUri: folder, pattern } : pattern }],
      });
    } catch (error) {
      logFailure('watching the archive', error);
    }
  }

  function onArchiveRead({ mistakes }: Archive): void {
    for (const { path, message } of mistakes) {
      if (path === '')
        void connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Warning,
          message: message[locale],
        });
      else connection.console.warn(`${path}: ${message[locale]}`);
    }
    lookAgain();
  }

  /** What a draft is judged by has changed: everything shown of open drafts is asked for again; once, where changes come one upon the other. */
  function lookAgain(): void {
    lookingAgain ??= setTimeout(() => {
      lookingAgain = undefined;
      refreshAll();
    }, pauseInChanges);
  }

  function refreshAll(): void {
    findings.checkAgain();
    const { semanticTokens, inlayHint, codeLens } = client.workspace ?? {};
    if (semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh().catch(() => undefined);
    if (inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(() => undefined);
    if (codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  }

  /** An open draft; files of a .bulletin folder are none. */
  function draftOf(uri: string): Draft | undefined {
    return folderFile(uri) ? undefined : drafts.get(uri);
  }

  function openDrafts(): readonly Draft[] {
    return drafts.all().filter(({ uri }) => draftOf(uri));
  }

  function atPosition<R>(name: string, feature: AtPosition<R | undefined>) {
    return ({
      textDocument,
      position,
    }: {
      textDocument: TextDocumentIdentifier;
      position: Position;
    }): Promise<R | null> =>
      answer(name, textDocument, (bulletin, context) => feature(bulletin, context, within(bulletin, position)));
  }

  function inDocument<R>(name: string, feature: InDocument<R>) {
    return ({ textDocument }: { textDocument: TextDocumentIdentifier }): Promise<R | null> =>
      answer(name, textDocument, feature);
  }

  /** What a feature says of an open draft; null when the draft is not open or the feature fails, which is logged. */
  async function answer<R>(
    name: string,
    { uri }: TextDocumentIdentifier,
    feature: (bulletin: Bulletin, context: Context) => R | undefined,
  ): Promise<R | null> {
    try {
      if (!draftOf(uri)) return null;
      const folderContext = await contextOf(uri);
      const draft = draftOf(uri);
      if (!draft) return null;
      const bulletin = bulletinOf(draft);
      return feature(bulletin, draftContext(bulletin, folderContext)) ?? null;
    } catch (error) {
      logFailure(name, error);
      return null;
    }
  }

  /** As `answer`, for a feature that rests on the findings: those of a long text are waited for, while other requests are answered. */
  async function checkedAnswer<R>(
    name: string,
    { uri }: TextDocumentIdentifier,
    feature: (bulletin: Bulletin, context: Context) => R | undefined,
  ): Promise<R | null> {
    while (draftOf(uri) && !(await findings.checked(uri)));
    return answer(name, { uri }, feature);
  }

  /** A handler that never throws. */
  function guarded<P>(name: string, handle: (params: P) => Promise<void>): (params: P) => Promise<void> {
    return async (params) => {
      try {
        await handle(params);
      } catch (error) {
        logFailure(name, error);
      }
    };
  }

  /** A handler that answers with nothing when it fails; a refusal and a cancellation are the answer. */
  function guardedAnswer<P extends unknown[], R>(
    name: string,
    handle: (...params: P) => Promise<R | null>,
  ): (...params: P) => Promise<R | null> {
    return async (...params) => {
      try {
        return await handle(...params);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        logFailure(name, error);
        return null;
      }
    };
  }

  function logFailure(name: string, error: unknown): void {
    connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  drafts.listen(connection);
  connection.listen();
}

/** How long further changes of settings and files are waited for before the editor is told to ask again, in milliseconds. */
const pauseInChanges = 30;

/** The folders that have an address; what else a client may send names none. */
function urisOf(folders: unknown): readonly string[] {
  return Array.isArray(folders)
    ? (folders
        .map((folder: { uri?: unknown } | null) => folder?.uri)
        .filter((uri) => typeof uri === 'string' && uri !== '') as string[])
    : [];
}

/** A draft that is not saved yet: judged by the first workspace folder. */
const newDraft = 'untitled:';

/** The nearest position that is in the text. */
function within({ text }: Bulletin, position: Position): Position {
  return text.positionAt(text.offsetAt(position));
}

function serverCapabilities(client: ClientCapabilities): ServerCapabilities {
  return {
    ...(client.general?.positionEncodings && { positionEncoding: PositionEncodingKind.UTF16 }),
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
    hoverProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: { workDoneProgress: true },
    foldingRangeProvider: true,
    definitionProvider: { workDoneProgress: true },
    declarationProvider: true,
    referencesProvider: { workDoneProgress: true },
    documentHighlightProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    linkedEditingRangeProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: formatTrigger },
    renameProvider: client.textDocument?.rename?.prepareSupport
      ? { prepareProvider: true, workDoneProgress: true }
      : true,
    ...(client.textDocument?.codeAction?.codeActionLiteralSupport && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind, sortCreditsKind],
        resolveProvider: client.textDocument.codeAction.resolveSupport !== undefined,
      },
    }),
    ...(client.textDocument?.semanticTokens && {
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
        full: { delta: true },
        range: true,
      },
    }),
    ...(client.textDocument?.inlayHint && { inlayHintProvider: true }),
    ...(client.textDocument?.codeLens && { codeLensProvider: {} }),
    ...(client.textDocument?.diagnostic && {
      diagnosticProvider: { identifier: 'bulletin', interFileDependencies: false, workspaceDiagnostics: false },
    }),
    ...(client.workspace?.workspaceFolders && {
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    }),
  };
}
