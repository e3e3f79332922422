// Counts of short sequences, looked up where they lie packed: a binary fuse filter (Graf and Lemire 2022), whose slots
// hold a fingerprint of the sequence and its count on a logarithmic scale, xored over three places.

/** What a packed table begins with: seed, slots of a segment, segments, bits of a slot. */
export const headUnits = 4;

/** Bits of a slot that hold the count; the others hold the fingerprint. */
export const countBits = 4;

/** What each count on the scale stands for. */
export const scale = [2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256, 1024, 4096, 16384, 65536] as const;

/** Where a sequence is looked up, and by what it is known. */
export interface Place {
  first: number;
  second: number;
  third: number;
  fingerprint: number;
}

export interface Shape {
  readonly seed: number;
  /** Slots of a segment, a power of two. */
  readonly segment: number;
  /** Segments in which a sequence may begin. */
  readonly segments: number;
  /** Of a slot. */
  readonly bits: number;
}

/** Finds the place of a sequence, given as two numbers of 32 bits at most. */
export function locate({ seed, segment, segments, bits }: Shape, high: number, low: number, place: Place): void {
  const x = mixed(Math.imul(high ^ seed, 0x85ebca6b) ^ Math.imul((low + 0x7f4a7c15) | 0, 0xc2b2ae35));
  const y = mixed(Math.imul(low ^ 0x165667b1, 0x9e3779b1) ^ Math.imul((high + seed) | 0, 0x27d4eb2f));
  const mask = segment - 1;
  place.first = Math.floor((x >>> 0) * ((segment * segments) / 0x100000000));
  place.second = (place.first + segment) ^ (y & mask);
  place.third = (place.first + 2 * segment) ^ ((y >>> 16) & mask);
  place.fingerprint = mixed(x ^ Math.imul(y, 0x2545f491)) >>> (32 - bits + countBits);
}

function mixed(value: number): number {
  let x = value ^ (value >>> 15);
  x = Math.imul(x, 0x2c1b3c6d);
  x ^= x >>> 12;
  x = Math.imul(x, 0x297a2d39);
  return x ^ (x >>> 15);
}

/** How often sequences occur, given as two numbers of 32 bits at most. */
export interface Counts {
  get(high: number, low: number): number;
}

/** How often sequences occur. One in 2 ** (bits - 4) that were never counted is taken for one that was. */
export class CountTable implements Counts {
  readonly #shape: Shape;
  readonly #bytes: Uint8Array;
  readonly #mask: number;
  readonly #place: Place = { first: 0, second: 0, third: 0, fingerprint: 0 };

  /** `packed`: the head, then the slots, with two bytes to spare behind them. */
  constructor(packed: Uint8Array) {
    const [seed, segment, segments, bits] = new Uint32Array(packed.buffer, packed.byteOffset, headUnits);
    this.#shape = { seed: seed! | 0, segment: segment!, segments: segments!, bits: bits! };
    this.#bytes = packed.subarray(headUnits * 4);
    this.#mask = 2 ** bits! - 1;
  }

  /** The count of a sequence, to the nearest on the scale; 0 for one that is not in the table. */
  get(high: number, low: number): number {
    const level = this.levelOf(high, low);
    return level < 0 ? 0 : scale[level]!;
  }

  /** The level of a sequence on the scale; -1 for one that is not in the table. */
  levelOf(high: number, low: number): number {
    const place = this.#place;
    locate(this.#shape, high, low, place);
    const slot = this.#slot(place.first) ^ this.#slot(place.second) ^ this.#slot(place.third);
    return slot >>> countBits === place.fingerprint ? slot & 15 : -1;
  }

  #slot(at: number): number {
    const bit = at * this.#shape.bits;
    const byte = bit >>> 3;
    const bytes = this.#bytes;
    const three = bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16);
    return (three >>> (bit & 7)) & this.#mask;
  }
}
