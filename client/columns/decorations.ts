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
import { rangeOf } from '../ranges';
import { otherSide, type Side } from './counterparts';

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
  const types = decorationTypes(Uri.joinPath(extensionUri, 'media/no-counterpart.svg'));
  return {
    mark: (editor, place) => editor.setDecorations(types.marked, place ? [rangeOf(place)] : []),
    alone(editor, side, blocks) {
      const decorations = blocks.map(
        (block): DecorationOptions => ({
          range: below(editor, block.end.line),
          hoverMessage: hover(side, block.start.line),
          renderOptions: { after: { contentText: missingFrom(side) } },
        }),
      );
      editor.setDecorations(types.alone, decorations);
    },
    gaps(editor, side, lines) {
      const decorations = [...lines].map(
        ([line, count]): DecorationOptions => ({
          range: below(editor, line),
          renderOptions: { after: { contentText: missingFrom(otherSide(side), count) } },
        }),
      );
      editor.setDecorations(types.gap, decorations);
    },
    dim: (editor, blocks) => editor.setDecorations(types.dimmed, blocks.map(rangeOf)),
    dispose: () => Disposable.from(...Object.values(types)).dispose(),
  };
}

function decorationTypes(icon: Uri) {
  const color = new ThemeColor('bulletin.missingCounterpartForeground');
  const missing = {
    gutterIconPath: icon,
    gutterIconSize: '70%',
    overviewRulerColor: color,
    overviewRulerLane: OverviewRulerLane.Left,
    after: { margin: '0 1em 0 0', fontStyle: 'italic', color },
  } as const;
  return {
    marked: window.createTextEditorDecorationType({
      backgroundColor: new ThemeColor('bulletin.counterpartBackground'),
      rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    }),
    alone: window.createTextEditorDecorationType(missing),
    gap: window.createTextEditorDecorationType(missing),
    dimmed: window.createTextEditorDecorationType({ opacity: '0.45' }),
  };
}

/**
 * On the blank line below where there is one, because what is said behind a line is not wrapped; nothing is below a
 * fold.
 */
function below({ document }: TextEditor, line: number): Range {
  const last = document.lineAt(Math.min(line, document.lineCount - 1));
  const hasNext = !last.isEmptyOrWhitespace && last.lineNumber + 1 < document.lineCount;
  const next = hasNext ? document.lineAt(last.lineNumber + 1) : last;
  const { end } = next.isEmptyOrWhitespace ? next.range : last.range;
  return new Range(end, end);
}

/** What is said of blocks of one side that have no counterpart. */
function missingFrom(side: Side, count = 1): string {
  if (count === 1) return side === 'zh' ? l10n.t('no English yet') : l10n.t('no Chinese yet');
  return side === 'zh' ? l10n.t('{0} blocks without English', count) : l10n.t('{0} blocks without Chinese', count);
}

function hover(side: Side, line: number): MarkdownString {
  const title = side === 'zh' ? l10n.t('Write the English') : l10n.t('Write the Chinese');
  const place = encodeURIComponent(JSON.stringify([side, line]));
  const text = new MarkdownString(`[${title}](command:${writeCommand}?${place})`);
  text.isTrusted = { enabledCommands: [writeCommand] };
  return text;
}
