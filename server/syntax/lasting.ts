// Work that outlives an edit: what was computed from elements is known as long as these elements themselves do not
// change.
import type { Element } from './tree';

/** An element, several in order, any immutable object that is swapped whole, such as a lexicon, or a plain value. */
type Key = object | string;

/** What a function last gave, and for which arguments. */
interface Remembered {
  readonly keys: readonly Key[];
  readonly value: unknown;
}

/** An origin's memory, one place for each function; no part of what the element is. */
const memory = Symbol('memory');

let functions = 0;

/**
 * The same function, computed once as long as it is asked for the same: its last result is remembered by the element
 * that comes first. It is given each element at its origin, so that what it returns holds wherever the element
 * stands: offsets of the element's prose, or spans that count from the element's start.
 */
export function lasting<K extends readonly [Element | readonly Element[], ...Key[]], T>(
  compute: (...keys: K) => T,
): (...keys: K) => T {
  const place = functions++;
  return (...keys) => {
    const only = keys[0];
    const first = isList(only) ? only[0] : only;
    if (!first) return compute(...keys);
    const remembered = memoryOf(first.origin);
    const known = remembered[place];
    if (known !== undefined && isFor(known.keys, keys)) return known.value as T;
    const origins = keys.map(originOf) as unknown as K;
    const value = compute(...origins);
    remembered[place] = { keys: origins, value };
    return value;
  };
}

function memoryOf(origin: Element & { [memory]?: (Remembered | undefined)[] }): (Remembered | undefined)[] {
  let known = origin[memory];
  if (!known) Object.defineProperty(origin, memory, { value: (known = []) });
  return known;
}

function isFor(origins: readonly Key[], keys: readonly Key[]): boolean {
  for (let at = 0; at < keys.length; at++) if (!isOriginOf(origins[at]!, keys[at]!)) return false;
  return true;
}

function isOriginOf(origin: Key, key: Key): boolean {
  if (origin === key) return true;
  if (typeof key === 'string') return false;
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
