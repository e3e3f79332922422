// The places where an issue names something, as an editor lists them.
import type { Location } from 'vscode-languageserver-types';
import type { EntityMention } from '../../model/entities';
import type { Bulletin } from '../../syntax/tree';

/** A place that names something. */
export type FilePlace = Pick<EntityMention, 'span' | 'explains'> & Partial<Pick<EntityMention, 'language'>>;

/** Places of an issue, in order; on request without those that introduce what is named, the first of each language. */
export function locations(
  { text }: Bulletin,
  places: readonly FilePlace[],
  uri: string,
  withDeclaration: boolean,
): Location[] {
  const declared: readonly FilePlace[] = withDeclaration ? [] : introductions(places);
  return places.filter((place) => !declared.includes(place)).map(({ span }) => ({ uri, range: text.rangeOf(span) }));
}

/** Where a reader learns who or what it is: the first such place of each language. */
export function introductions<P extends FilePlace>(places: readonly P[]): readonly P[] {
  return ([undefined, 'zh', 'en'] as const).flatMap(
    (language) => places.find((place) => place.explains && place.language === language) ?? [],
  );
}
