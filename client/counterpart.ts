// Jump to Counterpart: from a block to the one that says the same in the other language, sentence by sentence where
// both have as many; in an issue in two files, to the other file.
import { l10n, Selection, TextEditorRevealType, window } from 'vscode';
import { counterpartAt, otherSide, type Side } from './columns/counterparts';
import { pairsOf, sidesOf } from './columns/sides';
import type { TwoColumns } from './columns/twoColumns';
import type { ServerRequests } from './serverRequests';

export async function goToCounterpart(server: ServerRequests, columns: Pick<TwoColumns, 'editorAt'>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'bulletin') return;
  const { document, selection } = editor;
  const documents = await sidesOf(document);
  const blocks = (await pairsOf(server, documents))?.blocks ?? [];
  // in one file the caret may be in either language
  const sides = (['zh', 'en'] as const).filter((side) => documents[side] === document);
  const found = sides.flatMap(
    (side): readonly { readonly side: Side; readonly line: number; readonly character: number }[] => {
      const there = counterpartAt(blocks, side, selection.active)?.there;
      return there ? [{ side: otherSide(side), ...there.start }] : [];
    },
  )[0];
  if (!found)
    return void window.setStatusBarMessage(l10n.t('What stands here has no counterpart in the other language.'), 5_000);
  const { side, line, character } = found;
  const other = documents[side];
  const shown =
    columns.editorAt(other, line) ??
    (other === document ? editor : window.visibleTextEditors.find((each) => each.document === other)) ??
    editor;
  const target = await window.showTextDocument(other, {
    ...(shown.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
    preview: false,
  });
  target.selection = new Selection(line, character, line, character);
  target.revealRange(target.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
