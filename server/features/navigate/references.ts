// The places where an issue names something, with and without those that introduce it.
import type { EntityMention } from '../../model/entities';

/** A place that names something. */
export type FilePlace = Pick<EntityMention, 'span' | 'explains'> & Partial<Pick<EntityMention, 'language'>>;

/** Places, in order, without those that introduce what is named. */
export function withoutIntroductions(places: readonly FilePlace[]): readonly FilePlace[] {
  const first = introductions(places);
  return places.filter((place) => !first.includes(place));
}

/** Where a reader learns who or what it is: the first such place of each language. */
export function introductions<P extends FilePlace>(places: readonly P[]): readonly P[] {
  return ([undefined, 'zh', 'en'] as const).flatMap(
    (language) => places.find((place) => place.explains && place.language === language) ?? [],
  );
}
