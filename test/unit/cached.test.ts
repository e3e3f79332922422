// What is computed once for the same objects.
import assert from 'node:assert/strict';
import { cached } from '../../server/base/cached';

describe('cached', () => {
  it('computes once for one object, and for each object', () => {
    const asked: object[] = [];
    const named = cached((item: { readonly name: string }) => {
      asked.push(item);
      return { named: item.name };
    });
    const [one, other] = [{ name: 'a' }, { name: 'a' }];
    assert.equal(named(one), named(one));
    assert.deepEqual(named(one), { named: 'a' });
    assert.notEqual(named(other), named(one));
    assert.deepEqual(asked, [one, other]);
    assert.equal(asked[1], other);
  });

  it('computes once for a pair, in this order', () => {
    let times = 0;
    const joined = cached(
      (first: { readonly name: string }, second: { readonly name: string }) => `${first.name}${second.name}${++times}`,
    );
    const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    const all = () => [joined(a, b), joined(a, c), joined(b, a), joined(b, c), joined(a, a)];
    assert.deepEqual(all(), ['ab1', 'ac2', 'ba3', 'bc4', 'aa5']);
    assert.deepEqual(all(), ['ab1', 'ac2', 'ba3', 'bc4', 'aa5']);
  });

  it('takes keys apart in the head of a function', () => {
    let times = 0;
    const sum = cached(({ value }: { readonly value: number }, { value: other }: { readonly value: number }) => {
      times++;
      return value + other;
    });
    const [two, three] = [{ value: 2 }, { value: 3 }];
    assert.deepEqual([sum(two, three), sum(two, two), sum(two, three)], [5, 4, 5]);
    assert.equal(times, 2);
  });

  for (const nothing of [undefined, null, false, 0, '']) {
    it(`remembers that the result is ${JSON.stringify(nothing) ?? 'undefined'}`, () => {
      let times = 0;
      const one = cached((_: object) => (times++, nothing));
      const two = cached((_: object, _other: object) => (times++, nothing));
      const [a, b] = [{}, {}];
      assert.deepEqual([one(a), one(a), two(a, b), two(a, b)], [nothing, nothing, nothing, nothing]);
      assert.equal(times, 2);
    });
  }

  it('computes anew what has thrown', () => {
    let times = 0;
    const late = cached((_: object, _other: object) => {
      if (++times < 3) throw new Error(`not yet, ${times}`);
      return times;
    });
    const [a, b] = [{}, {}];
    assert.throws(() => late(a, b), /not yet, 1/);
    assert.throws(() => late(a, b), /not yet, 2/);
    assert.equal(late(a, b), 3);
    assert.equal(late(a, b), 3);
  });

  it('may ask itself for other objects', () => {
    interface Link {
      readonly next?: Link;
    }
    let times = 0;
    const length = cached(({ next }: Link): number => (times++, next ? length(next) + 1 : 1));
    const chain: Link = { next: { next: {} } };
    assert.equal(length(chain), 3);
    assert.equal(length(chain.next!), 2);
    assert.equal(times, 3);
  });

  it('functions do not share what they know', () => {
    const item = {};
    const [one, two] = [cached((_: object) => 1), cached((_: object) => 2)];
    assert.deepEqual([one(item), two(item), one(item)], [1, 2, 1]);
  });
});
