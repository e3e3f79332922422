// Formatting on type: Enter behind a point begins the next one, 一是 → 二是, First → Second; where each block is followed
// by its translation, that. Enter again takes it back.
import type { Edit } from '../../base/finding';
import { renumbered } from '../../model/numbering/sequence';
import { bodyEntries } from '../../model/outline';
import { markerAt } from '../../syntax/markers';
import type { Bulletin, Element } from '../../syntax/tree';
import { type MarkerModel, markerOf, translatedMarker } from './markerModels';

/** The character after which an editor asks. */
export const formatTrigger = '\n';

/**
 * The marker to go on with, for an offset on the blank line that Enter made behind a point, or behind a heading that
 * wants its translation.
 * Nothing where the text behind the cursor moved along, or where the next one is there already. The blank line between
 * blocks is kept.
 * Behind a point that is but its marker the author wants no more points: the marker goes, and the line that Enter made.
 */
export function onTypeFormatting(bulletin: Bulletin, offset: number): readonly Edit[] {
  const { text } = bulletin;
  const { line } = text.positionAt(offset);
  const start = text.lineStarts[line]!;
  const printed = lineAt(bulletin, line);
  if (printed.trim() !== '') return [];
  if (isBareMarker(lineAt(bulletin, line - 1)))
    return [{ span: { start: text.lineStarts[line - 1]!, end: start }, newText: '' }];
  const point = blockEndingAt(bulletin, line - 1);
  const marker = point && nextMarker(bulletin, point);
  if (!point || marker === undefined) return [];
  const startLine = text.positionAt(point.span.start).line;
  const apart = startLine > 0 && lineAt(bulletin, startLine - 1).trim() === '';
  const lineEnd = text.content.slice(0, start).endsWith('\r\n') ? '\r\n' : '\n';
  return [{ span: { start, end: start + printed.length }, newText: `${apart ? lineEnd : ''}${marker}` }];
}

function lineAt({ text }: Bulletin, line: number): string {
  return line < 0
    ? ''
    : text.slice({ start: text.offsetAt({ line, character: 0 }), end: text.offsetAt({ line, character: Infinity }) });
}

/** A marker and nothing else. 第一部分 may stand alone. */
function isBareMarker(line: string): boolean {
  const printed = line.trim();
  const marker = markerAt(`${printed} …`);
  return marker !== undefined && marker.style !== 'part' && printed.length <= marker.length;
}

/** The point, list item or heading that begins a line and ends with a given one, and has more than its marker. */
function blockEndingAt(bulletin: Bulletin, line: number): Element | undefined {
  return bulletin.elements.findLast((element) => {
    const { kind, span, prose } = element;
    if (
      (kind !== 'point' && kind !== 'list-item' && kind !== 'heading') ||
      bulletin.text.positionAt(span.end).line !== line
    )
      return false;
    const { character, line: startLine } = bulletin.text.positionAt(span.start);
    return (
      lineAt(bulletin, startLine).slice(0, character).trim() === '' &&
      prose.text.slice(markerOf(element).marker.length).trim() !== ''
    );
  });
}

function nextMarker(bulletin: Bulletin, point: Element): string | undefined {
  const { number, language } = point;
  // behind 最后 and Finally there is no next
  if (!number || language === 'und' || !markerAt(point.prose.text)?.number) return undefined;
  const entries = bodyEntries(bulletin);
  const at = entries.findIndex(({ element, counterpart }) => element === point || counterpart === point);
  const entry = entries[at];
  if (point.kind === 'heading')
    return entry?.element === point && !entry.counterpart && entries[at - 1]?.counterpart
      ? following(bulletin, point, translatedMarker(entries.slice(0, at), point), number)
      : undefined;
  if (entry?.counterpart === point) return following(bulletin, point, markerOf(entry.element), number + 1);
  if (entry?.counterpart) return undefined;
  if (entries[at - 1]?.counterpart)
    return following(bulletin, point, translatedMarker(entries.slice(0, at), point), number);
  return following(bulletin, point, markerOf(point), number + 1);
}

/** A model's marker with another number, unless the section (for a heading: the issue) has that one already. */
function following(
  { elements }: Bulletin,
  point: Element,
  model: MarkerModel | undefined,
  number: number,
): string | undefined {
  if (!model) return undefined;
  const rest = elements.slice(elements.indexOf(point) + 1);
  const end = point.kind === 'heading' ? -1 : rest.findIndex(({ kind }) => kind === 'heading');
  const isThere = rest
    .slice(0, end < 0 ? undefined : end)
    .some(
      ({ kind, language, level, number: taken }) =>
        kind === point.kind && language === model.language && level === point.level && taken === number,
    );
  return isThere ? undefined : renumbered(model.marker, number);
}
