// Credits and contacts in the order of the series.
import type { Edit } from '../../base/finding';
import type { Context } from '../../model/context';
import { kindFor, ruleOf } from '../../model/structure';
import type { Bulletin, Element, ElementKind } from '../../syntax/tree';

const listed: ReadonlySet<ElementKind> = new Set(['credit', 'contact']);

/** Whether an element is one that a series lists at the end. */
export function isListed({ kind }: Element): boolean {
  return listed.has(kind);
}

/**
 * The edits that put credits and contacts into the places they have in past issues, the two languages of one beside
 * each other as there.
 * Lines and blank lines between them stay; what the series does not know keeps its place. None when all stand so, or no
 * series is known.
 */
export function sortCredits(bulletin: Bulletin, context: Context): readonly Edit[] {
  const kind = kindFor(bulletin, context);
  if (!kind) return [];
  const known = bulletin.elements.flatMap((element) => {
    const rule = isListed(element) ? ruleOf(element, bulletin, kind) : undefined;
    return rule ? [{ element, place: kind.elements.indexOf(rule) }] : [];
  });
  const sorted = [...known].sort((a, b) => a.place - b.place);
  return known.flatMap(({ element: { span } }, at) => {
    const newText = bulletin.text.slice(sorted[at]!.element.span);
    return newText === bulletin.text.slice(span) ? [] : [{ span, newText }];
  });
}
