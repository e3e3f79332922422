// Lists by key.

/** The list that a map has for a key, an empty one put there when it has none. */
export function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key);
  if (list) return list;
  const empty: V[] = [];
  lists.set(key, empty);
  return empty;
}
