// Paste Cleaned and Clean Up: text out of a PDF or Word as the draft would have it, looked at before it goes in.
// Ordinary paste stays as it is.
import {
  type CancellationToken,
  commands,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  DocumentPasteTriggerKind,
  env,
  l10n,
  languages,
  type Range,
  type TextDocument,
  UIKind,
  window,
} from 'vscode';
import type { CleaningPreviews } from './cleaningPreview';

const kind = DocumentDropOrPasteEditKind.Empty.append('bulletin', 'cleaned');

interface Clipboard {
  readonly text: string;
  readonly html?: string;
}

/** An entry of the paste widget; what it does waits until the author has looked. */
class CleanedPaste extends DocumentPasteEdit {
  constructor(
    readonly document: TextDocument,
    readonly ranges: readonly Range[],
    readonly clipboard: Clipboard,
  ) {
    // nothing is inserted yet: VS Code leaves the selection alone for an empty text
    super('', l10n.t('Paste Cleaned (PDF/Word)…'), kind);
    this.yieldTo = [DocumentDropOrPasteEditKind.Text];
  }
}

/** Offers the cleaned text in the paste widget of bulletins. `failed`: tells the author why there is none. */
export function offerCleanedPaste(previews: CleaningPreviews, failed: (error: unknown) => void): Disposable {
  const provider: DocumentPasteEditProvider<CleanedPaste> = {
    async provideDocumentPasteEdits(
      document: TextDocument,
      ranges: readonly Range[],
      data: DataTransfer,
      { only, triggerKind }: DocumentPasteEditContext,
      token: CancellationToken,
    ) {
      if (only && !only.contains(kind)) return undefined;
      const clipboard = await clipboardOf(data);
      if (clipboard.text.trim() === '' && !clipboard.html) return undefined;
      const isAsked = triggerKind === DocumentPasteTriggerKind.PasteAs || only !== undefined;
      if (!isAsked && !mayChange(clipboard)) return undefined;
      return token.isCancellationRequested ? undefined : [new CleanedPaste(document, ranges, clipboard)];
    },
    resolveDocumentPasteEdit(edit) {
      // asked for only when the entry is chosen; it must not wait for the author
      previews.show(edit.document, edit.ranges, edit.clipboard, l10n.t('Clipboard')).catch(failed);
      return edit;
    },
  };
  return languages.registerDocumentPasteEditProvider({ language: 'bulletin' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain', 'text/html'],
  });
}

/**
 * The command Paste Cleaned. In a browser extensions see the clipboard's plain text alone, but for a paste that the
 * author begins.
 */
export async function pasteCleaned(previews: CleaningPreviews): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'bulletin') return;
  if (env.uiKind === UIKind.Desktop)
    return void (await commands.executeCommand('editor.action.pasteAs', { kind: kind.value }));
  const text = await env.clipboard.readText();
  if (text.trim() === '') return void (await window.showInformationMessage(l10n.t('The clipboard holds no text.')));
  await previews.show(editor.document, editor.selections, { text }, l10n.t('Clipboard'));
}

/** The command Clean Up: the selection, or the whole draft, as a converted file needs it. */
export async function cleanUp(previews: CleaningPreviews): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'bulletin') return;
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? document.validateRange(selection.with(selection.start.with(0, 0), selection.end.with(document.lineCount, 0)))
    : selection;
  await previews.show(document, [range], { text: document.getText(range) }, l10n.t('Draft'), { onlyChanges: true });
}

async function clipboardOf(data: DataTransfer): Promise<Clipboard> {
  const [text, html] = await Promise.all(['text/plain', 'text/html'].map((type) => data.get(type)?.asString()));
  // what was copied from an editor has its colours as HTML
  const isRich =
    html !== undefined &&
    html !== '' &&
    data.get('vscode-editor-data') === undefined &&
    !html.includes('white-space: pre;');
  return { text: text ?? '', ...(isRich && { html }) };
}

/**
 * Whether the entry may be worth its place: a word or a clean line needs none. Told at once: what is typed while a
 * paste waits for its widget would cancel the paste.
 */
function mayChange({ text, html }: Clipboard): boolean {
  return html !== undefined || /\n|[^\x20-\x7e\u3001-\u3017\u3400-\u9fff\uff01-\uff1f\u2014-\u2026]/.test(text);
}
