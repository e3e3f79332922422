// The fact sheet of an element: what several rules and the alignment ask of its running text, found once.
import { Facts } from '../language/shared/facts';
import { lasting } from '../syntax/lasting';
import { withMarkerBlank } from '../syntax/prose';
import type { Element } from '../syntax/tree';

/** The facts of an element's prose read as text of a language; its marker or label (一是, First,) is blanked out. */
export const factsOf = lasting(
  (element: Element, language: 'zh' | 'en'): Facts => new Facts(withMarkerBlank(element), language),
);
