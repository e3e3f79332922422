// What two columns show besides the text: what belongs together, what has no counterpart yet, and the other language in
// grey where it cannot be folded.
import {
  type DecorationOptions,
  DecorationRangeBehavior,
  Disposable,
  l10n,
  MarkdownString,
  OverviewRulerLane,
  Range,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { Range as Place } from '../../server/base/text';
import type { Side } from './counterparts';

export interface ColumnDecorations extends Disposable {
  /** Marks what belongs together at the caret; nothing clears it. */
  mark(editor: TextEditor, place: Place | undefined): void;
  /** Says below blocks that they have no counterpart. */
  alone(editor: TextEditor, side: Side, blocks: readonly Place[]): void;
  /** Says at lines how many blocks of the other column have no counterpart here. */
  gaps(editor: TextEditor, side: Side, lines: ReadonlyMap<number, number>): void;
  /** Greys what is in the other language. */
  dim(editor: TextEditor, blocks: readonly Place[]): void;
}

/** The command that writes what is missing, called with the side and line of the block that lacks it. */
export const writeCommand = 'bulletin.writeCounterpart';

export function columnDecorations(extensionUri: Uri): ColumnDecorations {
  const icon = Uri.joinPath(extensionUri, 'media/no-counterpart.svg');
  const color = new ThemeColor('bulletin.missingCounterpartForeground');
  const said = { margin: '0 1em 0 0', fontStyle: 'italic', color } as const;
  const types = {
    marked: window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('bulletin.counterpartBackground'),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    }),
    alone: window.createTextEditorDecorationType({
      gutterIconPath: icon,
      gutterIconSize: '70%',
      overviewRulerColor: color,
      overviewRulerLane: OverviewRulerLane.Left,
      after: said,
    }),
    gap: window.createTextEditorDecorationType({
      gutterIconPath: icon,
      gutterIconSize: '70%',
      overviewRulerColor: color,
      overviewRulerLane: OverviewRulerLane.Left,
      after: said,
    }),
    dimmed: window.createTextEditorDecorationType({ opacity: '0.45' }),
  };
  /**
   * On the blank line below where there is one, because what is said behind a line is not wrapped; nothing is below a
   * fold.
   */
  const below = ({ document }: TextEditor, line: number) => {
    const last = document.lineAt(Math.min(line, document.lineCount - 1));
    const next =
      last.isEmptyOrWhitespace || last.lineNumber + 1 >= document.lineCount
        ? last
        : document.lineAt(last.lineNumber + 1);
    const { end } = next.isEmptyOrWhitespace ? next.range : last.range;
    return new Range(end, end);
  };
  return {
    mark: (editor, place) => editor.setDecorations(types.marked, place ? [rangeOf(place)] : []),
    alone(editor, side, blocks) {
      const contentText = side === 'zh' ? l10n.t('no English yet') : l10n.t('no Chinese yet');
      editor.setDecorations(
        types.alone,
        blocks.map(
          (block): DecorationOptions => ({
            range: below(editor, block.end.line),
            hoverMessage: hover(side, block.start.line),
            renderOptions: { after: { contentText } },
          }),
        ),
      );
    },
    gaps(editor, side, lines) {
      editor.setDecorations(
        types.gap,
        [...lines].map(([line, count]): DecorationOptions => {
          const contentText =
            count === 1
              ? side === 'en'
                ? l10n.t('no English yet')
                : l10n.t('no Chinese yet')
              : side === 'en'
                ? l10n.t('{0} blocks without English', count)
                : l10n.t('{0} blocks without Chinese', count);
          return { range: below(editor, line), renderOptions: { after: { contentText } } };
        }),
      );
    },
    dim: (editor, blocks) => editor.setDecorations(types.dimmed, blocks.map(rangeOf)),
    dispose: () => Disposable.from(...Object.values(types)).dispose(),
  };
}

function hover(side: Side, line: number): MarkdownString {
  const text = new MarkdownString(
    `[${side === 'zh' ? l10n.t('Write the English') : l10n.t('Write the Chinese')}](command:${writeCommand}?${encodeURIComponent(JSON.stringify([side, line]))})`,
  );
  text.isTrusted = { enabledCommands: [writeCommand] };
  return text;
}

function rangeOf({ start, end }: Place): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
