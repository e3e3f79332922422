// Bytes to text: which encodings are read, and that what is none of them is told, not guessed.
import assert from 'node:assert/strict';
import { decode, type Encoding, isUnreadable } from '../../../server/base/encoding';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
/** 夜里，实验室也有人值守。 */
const gbk = 'd2b9c0efa3accab5d1e9cad2d2b2d3d0c8cbd6b5cad8a1a3';

describe('encodings', () => {
  const readable: readonly (readonly [string, Uint8Array, string, Encoding])[] = [
    ['UTF-8', new TextEncoder().encode('夜里 night'), '夜里 night', 'utf-8'],
    ['UTF-8 with its mark', bytes('efbbbf41'), '\ufeffA', 'utf-8'],
    ['nothing', bytes(''), '', 'utf-8'],
    ['ASCII', bytes('4e6f2e'), 'No.', 'utf-8'],
    ['UTF-16, little endian', bytes('fffe1c59cc910a00'), '\ufeff夜里\n', 'utf-16le'],
    ['UTF-16, big endian', bytes('feff591c91cc000a'), '\ufeff夜里\n', 'utf-16be'],
    ['GBK', bytes(gbk), '夜里，实验室也有人值守。', 'gb18030'],
    ['GBK of one word', bytes('bdf1ccec'), '今天', 'gb18030'],
    ['GBK with a name of four bytes', bytes(`8139ee39${gbk}`), '㐀夜里，实验室也有人值守。', 'gb18030'],
    [
      'traditional characters in GBK',
      bytes('967cb7bdbc74d06cd0c7c563884495f8f05ea3ac95fed768cad2d2b2d3d0c8cbd6b5cad8a1a3'),
      '東方紅衛星與圖書館，會議室也有人值守。',
      'gb18030',
    ],
    ["English with an office's quotation marks in GBK", bytes('54686520a1b06e69676874a1b1'), 'The “night”', 'gb18030'],
  ];
  for (const [what, input, content, encoding] of readable) {
    it(`${what}: read`, () => assert.deepEqual(decode(input), { content, encoding }));
  }

  const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a binary file', bytes('410042'), /binary/],
    ['UTF-16 without a mark', bytes('1c590a00'), /binary/],
    ['half a surrogate pair in UTF-16', bytes('fffe3dd8'), /no encoding known/],
    ['UTF-32', bytes('fffe00001c590000'), /no encoding known/],
    ['GBK cut within a character', bytes(gbk.slice(0, -2)), /no encoding known/],
    ['Western European', bytes('6c27e974e92c206c657320e96cf8766573e9'), /no encoding known/],
    ['Windows quotation marks', bytes('936e6967687494'), /no encoding known/],
    ['Japanese (Shift_JIS)', bytes('93fa967b82cc8ca48b868f8a82cd96e982e0906c82aa82a282e9'), /no encoding known/],
    ['Japanese (EUC-JP)', bytes('c6fccbdca4ceb8a6b5e6bdeaa4cfcceba4e2bfcda4aca4a4a4eb'), /no encoding known/],
    [
      'traditional Chinese in Big5',
      bytes('a95db8ccb9eac5e7abc7a45da6b3a448adc8a675a141b35db3c6a5d1a454ae61b3e6a6eca640badea143'),
      /no encoding known/,
    ],
    ['Russian (Windows-1251)', bytes('cbe0e1eef0e0f2eef0e8e820f0e0e1eef2e0fef220e820edeef7fcfe'), /no encoding known/],
  ];
  for (const [what, input, reason] of refused) {
    it(`${what}: refused with a reason in both languages`, () => {
      const read = decode(input);
      assert.ok(isUnreadable(read), JSON.stringify(read));
      assert.match(read.mistake.en, reason);
      assert.match(read.mistake.zh, /[\u4e00-\u9fff]/);
    });
  }

  it('any bytes: never throw', () => {
    let seed = 7;
    const next = () => (seed = Math.imul(seed, 1103515245) + 12345) >>> 24;
    for (let round = 0; round < 2000; round++) {
      const read = decode(Uint8Array.from({ length: round % 40 }, next));
      assert.ok(isUnreadable(read) || !read.content.includes('\0'));
    }
  });
});
