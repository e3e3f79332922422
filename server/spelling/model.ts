// What the counts of many texts say of Chinese: opened from the one file that the trainer packs, where everything stays
// where it lies.
import { characterNumbers, firstCharacter } from './characters';
import { CountTable } from './countTable';
import { type Damaged, damaged } from './damaged';
import { Likeness, mostReadings } from './likeness';
import type { Ranker } from './ranker';
import { WordList } from './wordList';

/** All of it is read by these; nothing is unpacked. */
export interface SpellingModel {
  /** The number of every UTF-16 unit, and the unit of every number. */
  readonly numbers: Uint16Array;
  readonly units: Uint16Array;
  /** How often each character occurs, by its number, and all of them. */
  readonly single: Uint32Array;
  readonly total: number;
  /** Of two characters (one, the next), and of three (one, the next two as `pairOf`). */
  readonly pairs: CountTable;
  readonly triples: CountTable;
  readonly words: WordList;
  /** Words counted, and how much general usage weighs beside them: one of its counts for so many of theirs. */
  readonly wordTotal: number;
  readonly generalWeight: number;
  /** Of two words. */
  readonly wordPairs: CountTable;
  readonly likeness: Likeness;
  readonly ranker: Ranker;
  /** Above these odds a candidate is told. */
  readonly sure: number;
}

/** "BWRD", read as a number with its lowest byte first. */
export const magic = 0x44525742;
/** Of the layout and of what the candidates are known by. */
export const version = 1;

/** The file: these numbers, then the place and length of each part in bytes, then the parts, each at a multiple of 8. */
export const head = ['magic', 'version', 'length', 'checksum', 'parts'] as const;

/** The parts in their order. */
export const parts = [
  'figures',
  'units',
  'single',
  'pairs',
  'triples',
  'words2',
  'words3',
  'words4',
  'starts2',
  'starts3',
  'starts4',
  'counted',
  'general',
  'wordPairs',
  'readings',
  'classes',
  'shapeStarts',
  'shapes',
  'features',
  'thresholds',
  'values',
] as const;
export type Part = (typeof parts)[number];

/** The figures in the first part. */
export const figures = ['total', 'wordTotal', 'generalWeight', 'base', 'sure'] as const;

/** Bytes before the parts. */
export const headLength = Math.ceil((head.length + 2 * parts.length) / 2) * 8;

/**
 * The model in the bytes of a file, or what the file is instead (`is damaged`). Numbers are read as this machine has
 * them, like all.
 */
export function openModel(bytes: Uint8Array): SpellingModel | Damaged {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (aligned.length < headLength) return damaged('is cut short', '不完整');
  const own = new Uint32Array(aligned.buffer, aligned.byteOffset, headLength / 4);
  const [ownMagic, ownVersion, length, checksum, count] = own;
  if (ownMagic !== magic) return damaged('is no file of words', '不是用字数据');
  if (ownVersion !== version)
    return damaged(`is of version ${ownVersion}, not ${version}`, `版本为 ${ownVersion}，应为 ${version}`);
  if (length !== aligned.length) return damaged('is cut short', '不完整');
  if (count !== parts.length || checksumOf(aligned) !== checksum) return damaged('is damaged', '已损坏');
  return modelOf((part) => {
    const at = head.length + 2 * parts.indexOf(part);
    return aligned.subarray(own[at]!, own[at]! + own[at + 1]!);
  });
}

/** Of all that stands behind the checksum. */
export function checksumOf(bytes: Uint8Array): number {
  const from = (head.indexOf('checksum') + 1) * 4;
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let sum = 0x811c9dc5;
  for (let at = from / 4; at < numbers.length; at++) sum = Math.imul(sum ^ numbers[at]!, 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}

/** Two characters as one number. */
export function pairOf(first: number, second: number): number {
  return (first << 13) | second;
}

function modelOf(part: (name: Part) => Uint8Array): SpellingModel {
  const wide = (name: Part) => view(part(name), Uint32Array);
  const half = (name: Part) => view(part(name), Uint16Array);
  const [total, wordTotal, generalWeight, base, sure] = view(part('figures'), Float64Array);
  const known = half('units');
  const units = new Uint16Array(known.length + firstCharacter);
  units.set(known, firstCharacter);
  const readings = half('readings');
  const sounds = Uint16Array.from({ length: units.length }, (_, number) => readings[number * mostReadings]!);
  return {
    numbers: characterNumbers(known),
    units,
    single: wide('single'),
    total: total!,
    pairs: new CountTable(part('pairs')),
    triples: new CountTable(part('triples')),
    words: new WordList({
      characters: [half('words2'), half('words3'), half('words4')],
      starts: [wide('starts2'), wide('starts3'), wide('starts4')],
      counted: part('counted'),
      general: part('general'),
      sounds,
    }),
    wordTotal: wordTotal!,
    generalWeight: generalWeight!,
    wordPairs: new CountTable(part('wordPairs')),
    likeness: new Likeness({
      readings,
      classes: half('classes'),
      shapeStarts: wide('shapeStarts'),
      shapes: half('shapes'),
    }),
    ranker: {
      base: base!,
      features: part('features'),
      thresholds: view(part('thresholds'), Float32Array),
      values: view(part('values'), Float32Array),
    },
    sure: sure!,
  };
}

function view<T>(
  { buffer, byteOffset, byteLength }: Uint8Array,
  type: { readonly BYTES_PER_ELEMENT: number; new (buffer: ArrayBufferLike, from: number, length: number): T },
): T {
  return new type(buffer, byteOffset, byteLength / type.BYTES_PER_ELEMENT);
}
