// Going from a name to where it is introduced and to all its mentions, from an abbreviation to its expansion, from a block to its counterpart.
import { DocumentHighlightKind, type DocumentHighlight, type Location } from 'vscode-languageserver-types';
import type { Context } from '../context';
import type { Bulletin } from '../syntax/tree';
import type { Position, Span } from '../text';
import { counterpartOf } from './counterpart';
import { elementAt } from './element';
import { entityAt } from './entities';
import type { AtPosition } from './feature';

/** Where what is named here is introduced, in this language or else the other; from the introduction itself, and from anywhere else, the counterpart. */
export function definition(bulletin: Bulletin, context: Context, position: Position, uri: string): Location[] {
  const { text } = bulletin;
  const offset = text.offsetAt(position);
  const at = (span: Span): Location => ({ uri, range: text.rangeOf(span) });
  const here = ({ start, end }: Span) => start <= offset && offset <= end;
  const entity = entityAt(bulletin, context, offset);
  if (entity) {
    const language = entity.occurrences.find(({ span }) => here(span))?.language;
    const explaining = entity.occurrences.filter(({ explains }) => explains);
    const candidates = [...explaining.filter((each) => each.language === language).slice(0, 1), ...explaining.filter((each) => each.language !== language).slice(0, 1), ...entity.occurrences.slice(0, 1)];
    const target = candidates.find(({ span }) => !here(span));
    if (target) return [at(target.span)];
  }
  const element = elementAt(bulletin, offset);
  const counterpart = element && counterpartOf(bulletin, element);
  return counterpart ? [at(counterpart.span)] : [];
}

/** All mentions of what is named here, in both languages. */
export function references(bulletin: Bulletin, context: Context, position: Position, uri: string): Location[] {
  const entity = entityAt(bulletin, context, bulletin.text.offsetAt(position));
  return (entity?.occurrences ?? []).map(({ span }) => ({ uri, range: bulletin.text.rangeOf(span) }));
}

export const highlights: AtPosition<DocumentHighlight[]> = (bulletin, context, position) => {
  const entity = entityAt(bulletin, context, bulletin.text.offsetAt(position));
  return (entity?.occurrences ?? []).map(({ span, explains }) => ({ range: bulletin.text.rangeOf(span), kind: explains ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
};
