// Work that outlives an edit: what was computed from elements is known as long as these elements themselves do not change.
import type { Element } from './tree';

/** An element, several in order, or any immutable object that is swapped whole, such as a lexicon. */
type Key = object;

interface Known<T> {
  next?: WeakMap<object, Known<T>>;
  result?: { readonly value: T };
}

/** Tells [a, b], [c] from [a], [b, c]. */
const end = {};

/**
 * The same function, computed once for the same arguments. It is given each element at its origin, so that what it returns holds wherever
 * the element stands: offsets of the element's prose, or spans that count from the element's start. Nothing is kept beyond its arguments.
 */
export function lasting<K extends readonly Key[], T>(compute: (...keys: K) => T): (...keys: K) => T {
  const root: Known<T> = {};
  return (...keys) => {
    let known = root;
    for (const key of keys) {
      if (isList(key)) {
        for (const { origin } of key) known = after(known, origin);
        known = after(known, end);
      } else known = after(known, originOf(key));
    }
    return (known.result ??= { value: compute(...(keys.map((key) => (isList(key) ? key.map(originOf) : originOf(key))) as unknown as K)) }).value;
  };
}

function isList(key: Key): key is readonly Element[] {
  return Array.isArray(key) && (key as readonly Partial<Element>[])[0]?.origin !== undefined;
}

function originOf(key: Key): Key {
  return (key as Partial<Element>).origin ?? key;
}

function after<T>(known: Known<T>, key: object): Known<T> {
  known.next ??= new WeakMap();
  let next = known.next.get(key);
  if (!next) known.next.set(key, (next = {}));
  return next;
}
