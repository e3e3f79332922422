// Caches on immutable objects: what was computed from a bulletin, a lexicon, an archive is known as long as these live.

/**
 * The same function, computed once for the same object, or the same two objects, as long as they live; a result of
 * `undefined` is remembered too. The objects must not change, and the function must declare them one by one, without
 * defaults (its `length` tells how many there are). What throws is remembered by nobody: the next call computes anew.
 * So does a call for the same objects from within `compute`, which ends no sooner than the function itself would.
 */
export function cached<K extends readonly [object] | readonly [object, object], T>(
  compute: (...keys: K) => T,
): (...keys: K) => T;
export function cached<T>(compute: (first: object, second: object) => T): (first: object, second: object) => T {
  if (compute.length < 2) return byOne(compute as (only: object) => T);
  const byFirst = byOne((first: object) => byOne((second: object) => compute(first, second)));
  return (first, second) => byFirst(first)(second);
}

function byOne<T>(compute: (key: object) => T): (key: object) => T {
  const known = new WeakMap<object, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined && !known.has(key)) known.set(key, (value = compute(key)));
    return value as T;
  };
}

/** What a function computes: when it is first asked for, and once. */
export function lazy<T>(compute: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: compute() }).value;
}
