// A file of several parts that is read where it lies: what it begins with, and how it is opened.
import { type Damaged, damaged } from './damaged';

/** A kind of file. */
export interface Format<P extends string> {
  /** What it begins with, read as a number with its lowest byte first. */
  readonly magic: number;
  /** Of the layout, and of what the parts mean. */
  readonly version: number;
  /** In their order. */
  readonly parts: readonly P[];
}

/**
 * The file: these numbers, then the place and length of each part in bytes, then the parts, each at a multiple of 8.
 */
export const head = ['magic', 'version', 'length', 'checksum', 'parts'] as const;

/** Bytes before so many parts. */
export function headLengthOf(parts: number): number {
  return Math.ceil((head.length + 2 * parts) / 2) * 8;
}

/**
 * The parts of a file of this kind, or what the bytes are instead (`is damaged`). Numbers are read as this machine has
 * them, like all.
 */
export function openParts<P extends string>(
  bytes: Uint8Array,
  { magic, version, parts }: Format<P>,
): ((part: P) => Uint8Array) | Damaged {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const headLength = headLengthOf(parts.length);
  if (aligned.length < headLength) return damaged('is cut short', '不完整');
  const own = new Uint32Array(aligned.buffer, aligned.byteOffset, headLength / 4);
  const [ownMagic, ownVersion, length, checksum, count] = own;
  if (ownMagic !== magic) return damaged('is no file of words', '不是用字数据');
  if (ownVersion !== version)
    return damaged(`is of version ${ownVersion}, not ${version}`, `版本为 ${ownVersion}，应为 ${version}`);
  if (length !== aligned.length) return damaged('is cut short', '不完整');
  if (count !== parts.length || checksumOf(aligned) !== checksum) return damaged('is damaged', '已损坏');
  return (part) => {
    const at = head.length + 2 * parts.indexOf(part);
    return aligned.subarray(own[at]!, own[at]! + own[at + 1]!);
  };
}

/** Of all that stands behind the checksum. */
export function checksumOf(bytes: Uint8Array): number {
  const from = (head.indexOf('checksum') + 1) * 4;
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  let sum = 0x811c9dc5;
  for (let at = from / 4; at < numbers.length; at++) sum = Math.imul(sum ^ numbers[at]!, 0x01000193) ^ (sum >>> 15);
  return sum >>> 0;
}

/** The bytes of a part as numbers. */
export function view<T>(
  { buffer, byteOffset, byteLength }: Uint8Array,
  type: { readonly BYTES_PER_ELEMENT: number; new (buffer: ArrayBufferLike, from: number, length: number): T },
): T {
  return new type(buffer, byteOffset, byteLength / type.BYTES_PER_ELEMENT);
}
