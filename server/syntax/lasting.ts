// Work that outlives an edit: what was computed from elements is known as long as these elements themselves do not
// change.
import type { Element } from './tree';

/** An element, several in order, any immutable object that is swapped whole, such as a lexicon, or a plain value. */
type Key = object | string;

type Keys =
  | readonly [Element | readonly Element[]]
  | readonly [Element | readonly Element[], Key]
  | readonly [Element | readonly Element[], Key, Key];

/** What a function last gave, and for which arguments. */
interface Remembered {
  readonly first: Key;
  readonly second: Key | undefined;
  readonly third: Key | undefined;
  readonly value: unknown;
}

/** An origin's memory, one place for each function; no part of what the element is. */
const memory = Symbol('memory');

let functions = 0;

/**
 * The same function, of up to three arguments, computed once as long as it is asked for the same: its last result is
 * remembered by the element that comes first. It is given each element at its origin, so that what it returns holds
 * wherever the element stands: offsets of the element's prose, or spans that count from the element's start.
 */
export function lasting<K extends Keys, T>(compute: (...keys: K) => T): (...keys: K) => T {
  const place = functions++;
  const make = compute as unknown as (first: Key, second?: Key, third?: Key) => T;
  // asked for every element by every rule: named arguments, as a list of them would be made for each call
  const remembering = (first: Element | readonly Element[], second?: Key, third?: Key): T => {
    const holder = isList(first) ? first[0] : first;
    if (!holder) return make(first, second, third);
    const remembered = memoryOf(holder.origin);
    const known = remembered[place];
    const isKnown =
      known !== undefined &&
      isOriginOf(known.first, first) &&
      isOriginOf(known.second, second) &&
      isOriginOf(known.third, third);
    if (isKnown) return known.value as T;
    const origins = { first: originOf(first), second: second && originOf(second), third: third && originOf(third) };
    const value = make(origins.first, origins.second, origins.third);
    remembered[place] = { ...origins, value };
    return value;
  };
  return remembering as unknown as (...keys: K) => T;
}

function memoryOf(origin: Element & { [memory]?: (Remembered | undefined)[] }): (Remembered | undefined)[] {
  let known = origin[memory];
  if (!known) Object.defineProperty(origin, memory, { value: (known = new Array(functions)) });
  return known;
}

function isOriginOf(origin: Key | undefined, key: Key | undefined): boolean {
  if (origin === key) return true;
  if (origin === undefined || key === undefined || typeof key === 'string') return false;
  if (!isList(key)) return (key as Partial<Element>).origin === origin;
  const origins = origin as readonly Element[];
  if (!isList(origin) || origins.length !== key.length) return false;
  for (let at = 0; at < key.length; at++) if (key[at]!.origin !== origins[at]) return false;
  return true;
}

function isList(key: Key): key is readonly Element[] {
  return Array.isArray(key) && (key.length === 0 || (key as readonly Partial<Element>[])[0]!.origin !== undefined);
}

function originOf(key: Key): Key {
  if (typeof key === 'string') return key;
  return isList(key) ? key.map(({ origin }) => origin) : ((key as Partial<Element>).origin ?? key);
}
