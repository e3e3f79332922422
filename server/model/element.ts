// Elements by place and by nature.

import { proseOffset } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import { has } from './kinds';

/** Whether an element holds running text, in which names and terms occur, rather than a field. */
export function isRunningText(element: Element): boolean {
  return has(element, 'running');
}

/** A place in a bulletin. */
export interface Cursor {
  /** In the source, in UTF-16 units. */
  readonly offset: number;
  /** The innermost element that holds the offset, or that ends before it on the same line. */
  readonly element: Element | undefined;
  /** The nearest offset in the element's prose; 0 where there is no element. */
  readonly inProse: number;
}

/** The place at an offset of the source. */
export function cursorAt(bulletin: Bulletin, offset: number): Cursor {
  const element = elementAt(bulletin, offset);
  return { offset, element, inProse: element ? proseOffset(element.prose, offset) : 0 };
}

/** The innermost element that holds the offset, or that ends before it on the same line. */
export function elementAt({ elements, text }: Bulletin, offset: number): Element | undefined {
  let found: Element | undefined;
  for (const element of elements) {
    if (element.span.start > offset) break;
    const holds = offset <= element.span.end || !/[\r\n]/.test(text.content.slice(element.span.end, offset));
    if (holds && (!found || element.span.end <= found.span.end || offset > found.span.end)) found = element;
  }
  return found;
}
