// The file of words: opened where it lies, refused when it is not whole; counts come back as they were packed.
import assert from 'node:assert/strict';
import { packTable } from '../../../scripts/words/packing';
import { wordsFrom } from '../../../server/model/spelling';
import { CountTable, scale } from '../../../server/spelling/countTable';
import { isDamaged } from '../../../server/spelling/damaged';
import { openModel } from '../../../server/spelling/model';
import { head } from '../../../server/spelling/packedFile';
import { builtinWords, smallWords } from '../../harness/spelling';

function mistakeIn(bytes: Uint8Array): string | undefined {
  const opened = openModel(bytes);
  return isDamaged(opened) ? opened.mistake.en : undefined;
}

function changed(at: number, by: number): Uint8Array {
  const bytes = smallWords();
  bytes[at]! ^= by;
  return bytes;
}

describe('the file of words', () => {
  it('is opened wherever it begins in its buffer', () => {
    const bytes = smallWords();
    const elsewhere = new Uint8Array(bytes.length + 3);
    elsewhere.set(bytes, 3);
    assert.equal(mistakeIn(bytes), undefined);
    assert.equal(mistakeIn(elsewhere.subarray(3)), undefined);
  });

  it('is refused when it is cut short, at any place', () => {
    const bytes = smallWords();
    for (const length of [0, 3, 20, 100, 1000, bytes.length - 8, bytes.length - 1])
      assert.equal(mistakeIn(bytes.slice(0, length)), 'is cut short', String(length));
  });

  it('is refused when a bit of it is another', () => {
    const { length } = smallWords();
    for (const at of [16, 300, Math.floor(length / 2), length - 9])
      assert.equal(mistakeIn(changed(at, 4)), 'is damaged');
  });

  it('is refused when it is of another version, or something else', () => {
    assert.equal(mistakeIn(changed(head.indexOf('version') * 4, 3)), 'is of version 2, not 1');
    assert.equal(mistakeIn(changed(0, 1)), 'is no file of words');
    assert.equal(mistakeIn(new TextEncoder().encode('# 用字\n'.repeat(200))), 'is no file of words');
  });

  it('says in both languages what is therefore not checked', () => {
    for (const bytes of [undefined, smallWords().slice(0, 500)]) {
      const [unread] = wordsFrom({ ...builtinWords(), zh: bytes }).unread ?? [];
      assert.equal(unread?.source, 'words');
      assert.match(
        unread.what.en,
        /^Chinese words were not checked: spelling\/zh\.bin (?:cannot be read|is cut short)\./,
      );
      assert.match(unread.what.zh, /^未检查中文用字/);
    }
  });

  it('is packed to the same bytes again', () => assert.deepEqual(smallWords(), smallWords()));

  it('of the product is small, and opens at once', () => {
    const bytes = builtinWords().zh;
    assert.ok(bytes.length < 9_000_000, String(bytes.length));
    assert.equal(mistakeIn(bytes), undefined);
    const begun = process.cpuUsage();
    openModel(bytes);
    assert.ok(process.cpuUsage(begun).user < 200_000);
  });
});

describe('a table of counts', () => {
  const entries = {
    high: Uint32Array.from({ length: 5000 }, (_, at) => at % 97),
    low: Uint32Array.from({ length: 5000 }, (_, at) => at),
    counts: Uint32Array.from({ length: 5000 }, (_, at) => 2 + at ** 2),
  };
  const table = new CountTable(packTable(entries, 12));

  it('gives each count to the nearest on its scale', () => {
    for (let at = 0; at < 5000; at++) {
      const count = entries.counts[at]!;
      const ratio = table.get(at % 97, at) / count;
      const top = scale.at(-1)!;
      assert.ok(count > top ? table.get(at % 97, at) === top : ratio >= 0.49 && ratio <= 2.01, `${at}: ${ratio}`);
    }
  });

  it('takes few sequences for counted that are not', () => {
    let taken = 0;
    for (let at = 0; at < 20_000; at++) if (table.get(at % 97, at + 10_000) > 0) taken++;
    assert.ok(taken < 20_000 / 128, String(taken));
  });

  it('of no sequence, or one, is a table too', () => {
    const none = { high: new Uint32Array(0), low: new Uint32Array(0), counts: new Uint32Array(0) };
    assert.equal(new CountTable(packTable(none, 12)).get(1, 2) >= 0, true);
    const one = { high: Uint32Array.of(7), low: Uint32Array.of(9), counts: Uint32Array.of(8) };
    assert.equal(new CountTable(packTable(one, 14)).get(7, 9), 8);
  });
});
