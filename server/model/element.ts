// Elements by place and by nature.

import type { Bulletin, Element } from '../syntax/tree';
import { has } from './kinds';

/** Whether an element holds running text, in which names and terms occur, rather than a field. */
export function isRunningText(element: Element): boolean {
  return has(element, 'running');
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
