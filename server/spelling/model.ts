// What the counts of many texts say of Chinese: opened from the one file that the trainer packs, where everything stays
// where it lies.
import { characterNumbers, firstCharacter } from './characters';
import { type Counts, CountTable } from './countTable';
import { type Damaged, isDamaged } from './damaged';
import { Likeness, mostReadings } from './likeness';
import { type Format, openParts, view } from './packedFile';
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
  readonly pairs: Counts;
  readonly triples: Counts;
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

const parts = [
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

/** The file, which begins with "BWRD". The version is that of what the candidates are known by, too. */
export const modelFormat: Format<Part> = { magic: 0x44525742, version: 1, parts };

/** The figures in the first part. */
export const figures = ['total', 'wordTotal', 'generalWeight', 'base', 'sure'] as const;

/** The model in the bytes of a file, or what the file is instead (`is damaged`). */
export function openModel(bytes: Uint8Array): SpellingModel | Damaged {
  const part = openParts(bytes, modelFormat);
  return isDamaged(part) ? part : modelOf(part);
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
