// Two columns: Chinese on the left, English on the right, kept in step. An issue in one file is shown twice, each time
// with the other language folded; an issue in two files as these.
import { commands, type Disposable, l10n, type TextDocument, type TextEditor, type Uri, window } from 'vscode';
import { bulletinInFront } from '../bulletinInFront';
import type { LanguageFolding } from '../foldLanguage';
import type { ServerRequests } from '../serverRequests';
import type { Side } from './counterparts';
import { type OpenColumns, openColumns } from './openColumns';
import { pairsOf, sidesOf } from './sides';

export interface TwoColumns extends Disposable {
  /** The column in which a line of a document is to be read; undefined when it is in no columns. */
  editorAt(document: TextDocument, line: number): TextEditor | undefined;
  /** The command: opens the columns for the bulletin in front, or closes them. */
  toggle(): Promise<void>;
  /**
   * Makes room for the missing counterpart of a block, that at a line of a column or that at the caret, and goes there.
   */
  write(side?: Side, line?: number): Promise<void>;
}

export function twoColumns(server: ServerRequests, folding: LanguageFolding, extensionUri: Uri): TwoColumns {
  let open: OpenColumns | undefined;

  async function toggle(): Promise<void> {
    const document = bulletinInFront();
    const isShown = open !== undefined && document !== undefined && open.shows(document);
    await open?.close();
    if (isShown || !document) return;
    const sides = await sidesOf(document);
    const pairs = await pairsOf(server, sides);
    if (!pairs || pairs.blocks.length === 0) {
      void window.showInformationMessage(
        l10n.t(
          'Two columns need both languages: Chinese and English in this bulletin, or a file of the same name with .zh or .en beside it.',
        ),
      );
      return;
    }
    const onClosed = () => {
      open = undefined;
      void commands.executeCommand('setContext', 'bulletin.twoColumns', false);
    };
    open = await openColumns({ server, folding, extensionUri, sides, pairs, onClosed });
    void commands.executeCommand('setContext', 'bulletin.twoColumns', true);
  }

  return {
    editorAt: (document, line) => open?.editorAt(document, line),
    toggle,
    async write(side, line) {
      if (!open) await toggle();
      await open?.write(side, line);
    },
    dispose: () => void open?.close(),
  };
}
