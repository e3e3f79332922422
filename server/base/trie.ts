// A trie over numbers: what is known by a sequence of them, found step by step in one table.

/** A fraction of the golden ratio and another odd number: what multiplies by them is spread over all bits. */
const [spreadNode, spreadKey] = [0x9e3779b1, 0x85ebca6b];

const none = -1;

/** Of each step: the node it leads from, its key, the node it leads to; a fourth place keeps a step in one line. */
const width = 4;

/**
 * Values by sequences of whole numbers from 0 on: UTF-16 units of a word, numbers of words. A node is a number, 0 the
 * root. The steps stand in one typed array, an open hash table, so that a large lexicon takes little memory and a step
 * makes no object.
 */
export class Trie<V> {
  #table = emptyTable(1 << 12);
  #steps = 0;
  readonly #values: (V | undefined)[] = [undefined];
  /** 1 for each key of a first step, as far as it is a UTF-16 unit: most look-ups end there. */
  readonly #begins = new Uint8Array(0x10000);

  /** The value of a sequence of at least one number; made where it has none yet. */
  valueAt(keys: readonly number[], make: () => V): V {
    let node = 0;
    for (const key of keys) node = this.step(node, key) || this.#added(node, key);
    return (this.#values[node] ??= make());
  }

  /** The node behind the first step; 0 when there is none. */
  begin(key: number): number {
    return this.#begins[key] === 0 ? 0 : this.step(0, key);
  }

  /** The node behind a step; 0 when there is none, as no step leads to the root. */
  step(node: number, key: number): number {
    const table = this.#table;
    const at = placeOf(table, node, key);
    return table[at] === none ? 0 : table[at + 2]!;
  }

  /** The value of the sequence that leads to a node. */
  at(node: number): V | undefined {
    return this.#values[node];
  }

  #added(node: number, key: number): number {
    const next = this.#values.push(undefined) - 1;
    if (node === 0) this.#begins[key] = 1;
    if (++this.#steps * 2 * width > this.#table.length) this.#grow();
    put(this.#table, node, key, next);
    return next;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = emptyTable((old.length / width) * 2);
    for (let at = 0; at < old.length; at += width)
      if (old[at] !== none) put(this.#table, old[at]!, old[at + 1]!, old[at + 2]!);
  }
}

/** `size`: a power of two. */
function emptyTable(size: number): Int32Array {
  return new Int32Array(size * width).fill(none);
}

/** Where a step stands in a table, or would. */
function placeOf(table: Int32Array, node: number, key: number): number {
  const mask = table.length - 1;
  const hash = Math.imul(node, spreadNode) ^ Math.imul(key, spreadKey);
  let at = Math.imul(hash ^ (hash >>> 16), width) & mask;
  while (table[at] !== none && !(table[at] === node && table[at + 1] === key)) at = (at + width) & mask;
  return at;
}

function put(table: Int32Array, node: number, key: number, next: number): void {
  const at = placeOf(table, node, key);
  table[at] = node;
  table[at + 1] = key;
  table[at + 2] = next;
}
