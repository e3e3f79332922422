// Places in front of what is named after them: 浙江省宁波市鄞州区, and how a place stands in the English of its organs.
import type { Directory, Place } from './directory';

/** The places that a name begins with, the widest first, and what follows them. */
export interface PlacesBefore {
  readonly places: readonly Place[];
  readonly rest: string;
  /** Several places are called so, and nothing says which. */
  readonly isAmbiguous: boolean;
}

const longestName = 15;

/** The longest chain of places that a Chinese name begins with; each lies in the one before. */
export function placesBefore(directory: Directory, zh: string): PlacesBefore {
  const places: Place[] = [];
  let rest = zh;
  for (;;) {
    const found = placeBefore(directory, rest, places);
    if (!found) return { places, rest, isAmbiguous: false };
    const [first, ...others] = found.places;
    if (others.some(({ en }) => en?.full !== first!.en?.full)) return { places, rest, isAmbiguous: true };
    places.push(first!);
    rest = rest.slice(found.length);
  }
}

/** The places of the highest level among those that the longest name at the start may mean. */
function placeBefore(
  directory: Directory,
  zh: string,
  within: readonly Place[],
): { readonly places: readonly Place[]; readonly length: number } | undefined {
  for (let length = Math.min(longestName, zh.length); length > 1; length--) {
    const found = directory
      .places(zh.slice(0, length))
      .filter(({ parent }) => within.length === 0 || within.some((place) => place.zh === parent));
    if (found.length === 0) continue;
    const highest = levels.find((level) => found.some((place) => place.level === level));
    return { places: found.filter(({ level }) => level === highest), length };
  }
  return undefined;
}

const levels = ['province', 'prefecture', 'county'];

/** A place as its organs name it: `Zhejiang Province`, `Hangzhou`, `Yinzhou District, Ningbo`. */
export interface PlaceInEnglish {
  readonly place: string;
  /** Provincial, Municipal …: what stands before the name of an organ. */
  readonly adjective: string;
  readonly stem: string;
  /** `, Ningbo`: what a name ends with that does not end with the place. */
  readonly in: string;
}

/** How a place stands in the English of an organ; undefined where its own English is not sure. */
export function placeInEnglish(directory: Directory, places: readonly Place[]): PlaceInEnglish | undefined {
  const place = places.at(-1);
  if (!place?.en) return undefined;
  const { stem, full } = place.en;
  const upper = place.level === 'county' ? places.at(-2)?.en?.stem : undefined;
  const kind = directory.placeKinds().find(({ zh }) => place.zh.endsWith(zh));
  const within = upper === undefined ? '' : `, ${upper}`;
  const name = isCity(place) ? stem : full;
  return { place: name + within, adjective: adjectiveOf(place.zh, stem, full, kind), stem, in: within };
}

/** A city is called by its name alone, one that is a province by both. */
function isCity({ level, en }: Place): boolean {
  return level !== 'province' && en!.full === `${en!.stem} City`;
}

function adjectiveOf(
  zh: string,
  stem: string,
  full: string,
  kind: ReturnType<Directory['placeKinds']>[number] | undefined,
): string {
  if (!kind) return full;
  // what stands between name and kind stays: Guangxi Zhuang Autonomous Regional; Yanbian Korean Autonomous Prefecture
  const [last] = kind.adjective.split(' ').slice(-1);
  if (/Autonomous/.test(full)) return /Region$/.test(full) ? `${full}al` : full;
  return zh.endsWith(kind.zh) && !/New Area$/.test(full) ? `${stem} ${last}` : full;
}

/** Level of a place as tables name it; a municipality is a province that has no departments. */
export function levelOf({ level, en }: Place): readonly string[] {
  if (level === 'province') return /Municipality$/.test(en?.full ?? '') ? ['province', 'city'] : ['province'];
  if (level === 'county') return /City$/.test(en?.full ?? '') ? ['county', 'city'] : ['county'];
  return ['city'];
}
