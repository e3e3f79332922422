// Packs what was counted and learnt into the one file that `openModel` reads.
import { countBits, headUnits, locate, type Place, type Shape, scale } from '../../server/spelling/countTable';
import { figures, modelFormat, type Part } from '../../server/spelling/model';
import { checksumOf, type Format, head, headLengthOf } from '../../server/spelling/packedFile';

/** Sequences as two numbers each, with how often they occur. */
export interface Entries {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly counts: Uint32Array;
}

/** A table of counts with slots of so many bits: a peeling order is sought for one seed after the other. */
export function packTable(entries: Entries, bits: number): Uint8Array {
  for (let seed = 1; seed < 100; seed++) {
    const shape = shapeFor(entries.high.length, bits, seed);
    const packed = tryTable(entries, shape);
    if (packed) return packed;
  }
  throw new Error('no order was found in which the slots can be filled: are there two sequences that are the same?');
}

/** Sizes after Graf and Lemire (2022), for three places. */
function shapeFor(count: number, bits: number, seed: number): Shape {
  const size = Math.max(count, 2);
  const segment = Math.min(2 ** 14, 2 ** Math.floor(Math.log(size) / Math.log(3.33) + 2.25));
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(size));
  const segments = Math.max(1, Math.ceil((size * factor) / segment) - 2);
  return { seed, segment, segments, bits };
}

function tryTable(entries: Entries, shape: Shape): Uint8Array | undefined {
  const slots = (shape.segments + 2) * shape.segment;
  const order = peel(entries, shape, slots);
  if (!order) return undefined;
  const values = new Uint32Array(slots);
  const place: Place = { first: 0, second: 0, third: 0, fingerprint: 0 };
  for (let at = order.entries.length - 1; at >= 0; at--) {
    const entry = order.entries[at]!;
    locate(shape, entries.high[entry]!, entries.low[entry]!, place);
    const value = (place.fingerprint << countBits) | levelOf(entries.counts[entry]!);
    values[order.slots[at]!] = 0;
    values[order.slots[at]!] = value ^ values[place.first]! ^ values[place.second]! ^ values[place.third]!;
  }
  return inBits(values, shape);
}

/** In which order the entries are taken out, each from a slot that no other is in. */
function peel(
  { high, low }: Entries,
  shape: Shape,
  slots: number,
): { readonly entries: Uint32Array; readonly slots: Uint32Array } | undefined {
  const waiting = new Uint8Array(slots);
  const together = new Uint32Array(slots);
  const place: Place = { first: 0, second: 0, third: 0, fingerprint: 0 };
  const each = (entry: number, change: 1 | -1) => {
    locate(shape, high[entry]!, low[entry]!, place);
    for (const slot of [place.first, place.second, place.third]) {
      waiting[slot]! += change;
      together[slot]! ^= entry;
    }
  };
  for (let entry = 0; entry < high.length; entry++) each(entry, 1);
  const stack: number[] = [];
  for (let slot = 0; slot < slots; slot++) if (waiting[slot] === 1) stack.push(slot);
  const order = { entries: new Uint32Array(high.length), slots: new Uint32Array(high.length) };
  let taken = 0;
  for (let slot = stack.pop(); slot !== undefined; slot = stack.pop()) {
    if (waiting[slot] !== 1) continue;
    const entry = together[slot]!;
    order.entries[taken] = entry;
    order.slots[taken++] = slot;
    each(entry, -1);
    for (const next of [place.first, place.second, place.third]) if (waiting[next] === 1) stack.push(next);
  }
  return taken === high.length ? order : undefined;
}

function inBits(values: Uint32Array, { seed, segment, segments, bits }: Shape): Uint8Array {
  const bytes = new Uint8Array(headUnits * 4 + Math.ceil((values.length * bits) / 8) + 2);
  new Uint32Array(bytes.buffer, 0, headUnits).set([seed, segment, segments, bits]);
  for (let slot = 0; slot < values.length; slot++) {
    const bit = slot * bits;
    const shifted = values[slot]! << (bit & 7);
    const at = headUnits * 4 + (bit >>> 3);
    bytes[at]! |= shifted & 255;
    bytes[at + 1]! |= (shifted >>> 8) & 255;
    bytes[at + 2]! |= (shifted >>> 16) & 255;
  }
  return bytes;
}

/**
 * The same table with fingerprints one bit shorter, as it would have been packed with them: slots are xored, so that the
 * bit can be left out of each.
 */
export function shortened(packed: Uint8Array): Uint8Array {
  const [seed, segment, segments, bits] = new Uint32Array(packed.buffer, packed.byteOffset, headUnits);
  const shape = { seed: seed!, segment: segment!, segments: segments!, bits: bits! };
  const values = Uint32Array.from({ length: (shape.segments + 2) * shape.segment }, (_, slot) => {
    const value = slotOf(packed, slot, shape.bits);
    return ((value >>> (countBits + 1)) << countBits) | (value & (2 ** countBits - 1));
  });
  return inBits(values, { ...shape, bits: shape.bits - 1 });
}

function slotOf(packed: Uint8Array, slot: number, bits: number): number {
  const bit = slot * bits;
  const at = headUnits * 4 + (bit >>> 3);
  const three = packed[at]! | (packed[at + 1]! << 8) | (packed[at + 2]! << 16);
  return (three >>> (bit & 7)) & (2 ** bits - 1);
}

/** The level on the scale that is nearest to a count, as ratios go. */
function levelOf(count: number): number {
  let level = 0;
  while (level + 1 < scale.length && count * count >= scale[level]! * scale[level + 1]!) level++;
  return level;
}

type Figures = Readonly<Record<(typeof figures)[number], number>>;

/** The parts that are tables of counts. */
type TablePart = 'pairs' | 'triples' | 'wordPairs';

/** All parts but the figures, which are handed over by name. */
export type Contents = Readonly<Record<TablePart, Uint8Array>> &
  Readonly<Record<Exclude<Part, 'figures' | TablePart>, Uint8Array | Uint16Array | Uint32Array | Float32Array>>;

/** The bytes of the file. */
export function packModel(values: Figures, contents: Contents): Uint8Array {
  return packParts(modelFormat, { ...contents, figures: Float64Array.from(figures, (name) => values[name]) });
}

/** The bytes of a file of parts. */
export function packParts<P extends string>(
  { magic, version, parts }: Format<P>,
  contents: Readonly<Record<P, ArrayBufferView>>,
): Uint8Array {
  const all = parts.map((part) => {
    const { buffer, byteOffset, byteLength } = contents[part];
    return new Uint8Array(buffer, byteOffset, byteLength);
  });
  const headLength = headLengthOf(parts.length);
  const length = all.reduce((sum, part) => sum + padded(part.length), headLength);
  const bytes = new Uint8Array(length);
  const own = new Uint32Array(bytes.buffer, 0, headLength / 4);
  let from = headLength;
  for (const [at, part] of all.entries()) {
    own.set([from, part.length], head.length + 2 * at);
    bytes.set(part, from);
    from += padded(part.length);
  }
  own.set([magic, version, length, 0, parts.length]);
  own[head.indexOf('checksum')] = checksumOf(bytes);
  return bytes;
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
