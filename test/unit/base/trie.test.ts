// What is known by a sequence of numbers.
import assert from 'node:assert/strict';
import { Trie } from '../../../server/base/trie';

/** The value of a sequence, step by step. */
function lookUp(trie: Trie<string>, keys: readonly number[]): string | undefined {
  let node = trie.begin(keys[0]!);
  for (const key of keys.slice(1)) node = node === 0 ? 0 : trie.step(node, key);
  return node === 0 ? undefined : trie.at(node);
}

describe('trie', () => {
  it('has the value of each sequence, and none of another', () => {
    const trie = new Trie<string>();
    for (const keys of [[7], [7, 3], [0x5434, 0x5fd7, 0x5f3a], [70_000, 1]]) trie.valueAt(keys, () => keys.join('-'));
    assert.equal(lookUp(trie, [7]), '7');
    assert.equal(lookUp(trie, [7, 3]), '7-3');
    assert.equal(lookUp(trie, [0x5434, 0x5fd7]), undefined);
    assert.equal(lookUp(trie, [0x5434, 0x5fd7, 0x5f3a]), `${0x5434}-${0x5fd7}-${0x5f3a}`);
    assert.equal(lookUp(trie, [70_000, 1]), '70000-1');
    assert.equal(lookUp(trie, [3]), undefined);
    assert.equal(lookUp(trie, [0]), undefined);
  });

  it('makes a value once, and keeps all when it grows', () => {
    const trie = new Trie<string>();
    const sequences = Array.from({ length: 20_000 }, (_, at) => [at % 97, at, at * 3]);
    for (const keys of sequences) trie.valueAt(keys, () => keys.join());
    for (const keys of sequences) {
      assert.equal(lookUp(trie, keys), keys.join());
      assert.equal(
        trie.valueAt(keys, () => assert.fail()),
        keys.join(),
      );
    }
  });
});
