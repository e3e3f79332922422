// Preview of a cleaning: the text as it is beside the text as it would go in, inserted or given up by the author.
import {
  commands,
  Disposable,
  EndOfLine,
  l10n,
  ProgressLocation,
  type Range,
  Selection,
  TabInputTextDiff,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { ServerRequests } from './serverRequests';

/** The scheme of both sides of a preview. They are bulletins to look at, not to check. */
export const previewScheme = 'bulletin-cleaning';

interface Preview {
  readonly document: TextDocument;
  readonly version: number;
  readonly ranges: readonly Range[];
  readonly viewColumn: ViewColumn | undefined;
  readonly before: string;
  readonly after: string;
}

export interface CleaningPreviews extends Disposable {
  /**
   * Cleans a text that is to replace ranges of a draft, and shows what becomes of it. With `onlyChanges` a clean text
   * is told and not shown.
   */
  show(
    document: TextDocument,
    ranges: readonly Range[],
    source: { readonly text: string; readonly html?: string },
    origin: string,
    options?: { readonly onlyChanges: boolean },
  ): Promise<void>;
  /** Puts the previewed text in, as one step to undo. */
  accept(): Promise<void>;
  discard(): Promise<void>;
}

export function cleaningPreviews(server: ServerRequests): CleaningPreviews {
  const previews = new Map<string, Preview>();
  let count = 0;

  async function show(
    document: TextDocument,
    ranges: readonly Range[],
    source: { text: string; html?: string },
    origin: string,
    { onlyChanges } = { onlyChanges: false },
  ): Promise<void> {
    const viewColumn = window.activeTextEditor?.viewColumn;
    const { version } = document;
    const cleaning = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Cleaning…') }, () =>
      server.clean(document.uri, source.text, source.html),
    );
    if ('refusal' in cleaning) return void window.showWarningMessage(cleaning.refusal);
    if (onlyChanges && !cleaning.changed)
      return void window.showInformationMessage(
        l10n.t('Nothing to clean up: paragraphs are whole, and there are no traces of pages.'),
      );
    const id = String(++count);
    previews.set(id, {
      document,
      version,
      ranges,
      viewColumn,
      before: source.text.replaceAll('\r\n', '\n'),
      after: cleaning.text,
    });
    await commands.executeCommand(
      'vscode.diff',
      sideOf(id, 'before'),
      sideOf(id, 'after'),
      l10n.t('{0} ↔ Cleaned', origin),
      { preview: true },
    );
    const insert = l10n.t('Insert');
    const cancel = l10n.t('Cancel');
    const told = cleaning.notes.length > 0 ? cleaning.notes.join(l10n.t('; ')) : l10n.t('nothing had to be changed');
    const chosen = await window.showInformationMessage(l10n.t('Cleaned: {0}.', told), insert, cancel);
    if (chosen === insert) await accept(id);
    else if (chosen === cancel) await discard(id);
  }

  async function accept(id = shownId()): Promise<void> {
    const preview = id === undefined ? undefined : previews.get(id);
    if (id === undefined || !preview) return;
    previews.delete(id);
    await close(id);
    const document = preview.document.isClosed
      ? await workspace.openTextDocument(preview.document.uri)
      : preview.document;
    const editor = await window.showTextDocument(document, {
      ...(preview.viewColumn && { viewColumn: preview.viewColumn }),
    });
    // where the draft has changed since, the places are those of the cursors now
    const ranges = document.version === preview.version ? preview.ranges : editor.selections;
    const texts = ranges.map((range) => apart(document, range, preview.after));
    const done = await editor.edit((edit) => ranges.forEach((range, at) => edit.replace(range, texts[at]!)), {
      undoStopBefore: true,
      undoStopAfter: true,
    });
    if (!done) throw new Error(l10n.t('the draft could not be edited'));
    if (ranges.length > 1) return;
    const end = document.positionAt(
      document.offsetAt(ranges[0]!.start) +
        texts[0]!.replace(/\r?\n/g, document.eol === EndOfLine.CRLF ? '\r\n' : '\n').length,
    );
    editor.selection = new Selection(end, end);
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async function discard(id = shownId()): Promise<void> {
    if (id === undefined) return;
    previews.delete(id);
    await close(id);
  }

  const content = workspace.registerTextDocumentContentProvider(previewScheme, {
    provideTextDocumentContent: ({ authority, path }) =>
      (path.startsWith('/before') ? previews.get(authority)?.before : previews.get(authority)?.after) ?? '',
  });
  // closing the preview is giving it up
  const closing = window.tabGroups.onDidChangeTabs(({ closed }) => {
    for (const { input } of closed)
      if (input instanceof TabInputTextDiff && input.modified.scheme === previewScheme)
        previews.delete(input.modified.authority);
  });
  const all = Disposable.from(content, closing);
  return { show, accept: () => accept(), discard: () => discard(), dispose: () => all.dispose() };
}

/** Blocks that go in where a line begins have a blank line between them and the block above. */
function apart(document: TextDocument, { start }: Range, text: string): string {
  const isNext = start.character === 0 && start.line > 0 && !document.lineAt(start.line - 1).isEmptyOrWhitespace;
  return isNext && text.includes('\n\n') ? `\n${text}` : text;
}

function sideOf(id: string, side: 'before' | 'after'): Uri {
  return Uri.from({ scheme: previewScheme, authority: id, path: `/${side}.bulletin` });
}

/** The preview in front. */
function shownId(): string | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputTextDiff && input.modified.scheme === previewScheme
    ? input.modified.authority
    : undefined;
}

async function close(id: string): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  await window.tabGroups.close(
    tabs.filter(
      ({ input }) =>
        input instanceof TabInputTextDiff && input.modified.scheme === previewScheme && input.modified.authority === id,
    ),
  );
}
