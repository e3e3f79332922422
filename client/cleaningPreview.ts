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
  type TextEditor,
  TextEditorRevealType,
  Uri,
  type ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Cleaning } from '../server/protocol';
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

/** By the id that stands in the URIs of both sides. */
type Previews = Map<string, Preview>;

/** Ids of those whose text went in: the message about them may still stand. */
const inserted = new Set<string>();

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
  return {
    async show(document, ranges, source, origin, options) {
      const { viewColumn } = window.activeTextEditor ?? {};
      const { version } = document;
      const cleaning = await clean(server, document, source, options?.onlyChanges ?? false);
      if (!cleaning) return;
      const id = String(++count);
      const before = source.text.replaceAll('\r\n', '\n');
      previews.set(id, { document, version, ranges, viewColumn, before, after: cleaning.text });
      await ask(previews, id, origin, cleaning.notes);
    },
    accept: () => accept(previews),
    discard: () => discard(previews),
    dispose: () => all.dispose(),
  };
}

/**
 * What becomes of a text; undefined where that cannot be told, or where it is to be told only of changes and there are
 * none: the author is told so.
 */
async function clean(
  server: ServerRequests,
  { uri }: TextDocument,
  { text, html }: { readonly text: string; readonly html?: string },
  onlyChanges: boolean,
): Promise<Exclude<Cleaning, { readonly refusal: string }> | undefined> {
  const cleaning = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Cleaning…') }, () =>
    server.clean(uri, text, html),
  );
  if ('refusal' in cleaning) {
    void window.showWarningMessage(cleaning.refusal);
    return undefined;
  }
  if (!onlyChanges || cleaning.changed) return cleaning;
  void window.showInformationMessage(
    l10n.t('Nothing to clean up: paragraphs are whole, and there are no traces of pages.'),
  );
  return undefined;
}

/** Shows a preview, and does with it what the author says. */
async function ask(previews: Previews, id: string, origin: string, notes: readonly string[]): Promise<void> {
  const title = l10n.t('{0} ↔ Cleaned', origin);
  await commands.executeCommand('vscode.diff', sideOf(id, 'before'), sideOf(id, 'after'), title, { preview: true });
  const insert = l10n.t('Insert');
  const cancel = l10n.t('Cancel');
  const told = notes.length > 0 ? notes.join(l10n.t('; ')) : l10n.t('nothing had to be changed');
  const chosen = await window.showInformationMessage(l10n.t('Cleaned: {0}.', told), insert, cancel);
  if (chosen && !previews.has(id)) tellOutcome(id, chosen === insert);
  else if (chosen === insert) await accept(previews, id);
  else if (chosen === cancel) await discard(previews, id);
}

/** What became of a preview that is gone, when a button of its message is pressed; nothing where that was asked for. */
function tellOutcome(id: string, wasToGoIn: boolean): void {
  if (inserted.has(id)) void window.showInformationMessage(l10n.t('The text was inserted already; Undo takes it out.'));
  else if (wasToGoIn) void window.showInformationMessage(l10n.t('The preview was closed: nothing was inserted.'));
}

async function accept(previews: Previews, id = shownId()): Promise<void> {
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
  await putIn(editor, preview);
  inserted.add(id);
}

/** Rejects where the draft cannot be edited. */
async function putIn(editor: TextEditor, { version, ranges: places, after }: Preview): Promise<void> {
  const { document } = editor;
  // where the draft has changed since, the places are those of the cursors now
  const ranges = document.version === version ? places : editor.selections;
  const texts = ranges.map((range) => apart(document, range, after));
  const done = await editor.edit((edit) => ranges.forEach((range, at) => edit.replace(range, texts[at]!)), {
    undoStopBefore: true,
    undoStopAfter: true,
  });
  if (!done) throw new Error(l10n.t('the draft could not be edited'));
  if (ranges.length > 1) return;
  const inserted = texts[0]!.replace(/\r?\n/g, document.eol === EndOfLine.CRLF ? '\r\n' : '\n');
  const end = document.positionAt(document.offsetAt(ranges[0]!.start) + inserted.length);
  editor.selection = new Selection(end, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function discard(previews: Previews, id = shownId()): Promise<void> {
  if (id === undefined) return;
  previews.delete(id);
  await close(id);
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
