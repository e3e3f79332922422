// What is not told yet, because the author is still writing there: a block that has no end is not compared with the
// other language, not judged or marked as a whole, and its last word is not judged.
import type { Finding } from '../../base/finding';
import type { Span } from '../../base/text';
import { endsSentence } from '../../language/shared/script';
import { at } from '../../model/at';
import type { Context } from '../../model/context';
import { isRunningText } from '../../model/element';
import { readingOf } from '../../model/reading';
import { judgesWholeBlock } from '../../rules/check';
import type { Bulletin, Element } from '../../syntax/tree';

/** Where the author writes. */
export interface Writing {
  /** The caret, in UTF-16 units from the start of the text. */
  readonly offset: number;
  /** Whether it has come there by typing; else the author is reading. */
  readonly isTyping: boolean;
  /** Whether nothing at all is to be told of the caret's line (`bulletin.focusMode`). */
  readonly isFocused: boolean;
}

/** Tells of each finding whether it waits until the author has gone on. */
export function isWaiting(bulletin: Bulletin, context: Context, { offset, isTyping, isFocused }: Writing) {
  const line = isFocused ? lineAt(bulletin, offset) : undefined;
  const { element, counterpart } = at(readingOf(bulletin, context), offset);
  const block = isTyping && element && isOpen(element, offset) ? element : undefined;
  const translated = isTyping && !element ? blockBefore(bulletin, offset) : undefined;
  return (finding: Finding): boolean => {
    if (line && touches(finding.span, line)) return true;
    if (translated && judgesWholeBlock(finding.rule) && isAbout(finding, translated)) return true;
    if (!block) return false;
    const isOfBlock = judgesWholeBlock(finding.rule);
    if (!isAbout(finding, block)) return isOfBlock && counterpart !== undefined && isAbout(finding, counterpart);
    return isOfBlock || isOfWhole(finding, block) || touchesCaret(finding, offset);
  };
}

/** Running text without its final mark; of what has none, a title or field, that at whose end the caret is. */
function isOpen(element: Element, offset: number): boolean {
  if (isRunningText(element) && element.kind !== 'heading') return !endsSentence(element.prose.text);
  return offset >= element.span.end;
}

/**
 * The block that the caret has just left for the empty line behind it, where its translation is about to be written.
 */
function blockBefore({ elements, text }: Bulletin, offset: number): Element | undefined {
  const before = elements.findLast(({ span }) => span.end <= offset);
  return before && text.content.slice(before.span.end, offset).trim() === '' ? before : undefined;
}

/** A finding that marks most of a block speaks of the block. */
const mostOfBlock = 0.8;

function isOfWhole({ span }: Finding, { span: block }: Element): boolean {
  return span.end - span.start >= mostOfBlock * (block.end - block.start);
}

function isAbout({ span, related = [] }: Finding, { span: block }: Element): boolean {
  return isInside(span, block) || related.some((place) => place.path === undefined && isInside(place.span, block));
}

function touchesCaret({ span }: Finding, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function isInside(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.end <= outer.end;
}

function touches(span: Span, other: Span): boolean {
  return span.start <= other.end && other.start <= span.end;
}

function lineAt({ text }: Bulletin, offset: number): Span {
  const { line } = text.positionAt(offset);
  return { start: text.lineStarts[line]!, end: text.offsetAt({ line, character: Infinity }) };
}
