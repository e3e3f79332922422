// The texts that are counted: which lines teach what.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** Lines of a folder's texts, by what they are for; by file where that matters. */
export interface Texts {
  /** Counted. */
  readonly counted: readonly string[];
  /** Errors are planted in these, from which the ranker learns. */
  readonly lessons: ReadonlyMap<string, readonly string[]>;
  /** Neither counted nor learnt from: what the result is measured with. */
  readonly measures: ReadonlyMap<string, readonly string[]>;
}

/** A sentence that is wrong, maybe, and how it should be; of one length. */
export type Row = readonly [written: string, right: string];

/** Of each text's lines so many, and at most that share, are kept from counting. */
const held = 30_000;
const heldShare = 0.15;
/** Of those, what is learnt from; the others measure. */
const learntShare = 0.8;

/** Texts whose name ends in this are not counted at all. */
const uncounted = /-dev$/;

/** Reads the texts of a folder: .txt and .txt.br, a sentence a line. */
export function readTexts(folder: string): Texts {
  const counted: string[] = [];
  const lessons = new Map<string, readonly string[]>();
  const measures = new Map<string, readonly string[]>();
  const files = readdirSync(folder)
    .filter((file) => /\.txt(?:\.br)?$/.test(file))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no text (*.txt, *.txt.br)`);
  for (const file of files) {
    const name = file.replace(/\.txt(?:\.br)?$/, '');
    const lines = linesOf(path.join(folder, file));
    const kept = uncounted.test(name) ? lines.length : Math.min(held, Math.floor(lines.length * heldShare));
    const first = lines.length - kept;
    const middle = first + Math.floor(kept * learntShare);
    for (const line of lines.slice(0, first)) counted.push(line);
    lessons.set(name, lines.slice(first, middle));
    measures.set(name, lines.slice(middle));
  }
  return { counted, lessons, measures };
}

/** The rows of a set: wrong and right, parted by a tab. */
export function readRows(file: string): readonly Row[] {
  return linesOf(file).flatMap((line): Row[] => {
    const [written, right] = line.split('\t');
    return written !== undefined && right !== undefined && written.length === right.length ? [[written, right]] : [];
  });
}

export function linesOf(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
  return text.split(/\r?\n/).filter((line) => line !== '');
}
