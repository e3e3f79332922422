// From the bytes of a file to its text, whatever encoding an office saved it in; or why there is no text in it.
import { type Localized, say } from './localized';

/** How a text is written in bytes. All but `utf-8` are read and never written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** With its byte order mark as U+FEFF, where it has one. */
  readonly content: string;
  readonly encoding: Encoding;
}

/** Why something could not be read: a predicate to put behind the name of a file. */
export interface Unreadable {
  readonly mistake: Localized;
  /** There is no such file: for a file that need not be there, nothing is wrong. */
  readonly isAbsent?: true;
}

/** How an editor calls an encoding. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030 (GBK)',
};

/**
 * The text of a file: UTF-8, UTF-16 with its byte order mark, or GB18030, which holds GBK and GB 2312, the encoding of
 * most Chinese offices' old files. Bytes that could be GB18030 but give no Chinese (another country's encoding) are
 * refused rather than read as gibberish. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded | Unreadable {
  const marked = byMark(bytes);
  if (marked) return decodedAs(marked, bytes) ?? unknownEncoding;
  if (bytes.includes(0)) return { mistake: say('is a binary file, not a text', '是二进制文件，不是文本') };
  return decodedAs('utf-8', bytes) ?? (isChinese(bytes) ? decodedAs('gb18030', bytes) : undefined) ?? unknownEncoding;
}

export function isUnreadable(value: object): value is Unreadable {
  return 'mistake' in value;
}

const unknownEncoding: Unreadable = {
  mistake: say(
    'is in no encoding known here (UTF-8, UTF-16, GB18030); save it as UTF-8',
    '编码无法识别（可读 UTF-8、UTF-16、GB18030），请另存为 UTF-8',
  ),
};

/** The encoding that the first bytes tell. */
function byMark([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Undefined where the bytes are no text in this encoding. */
function decodedAs(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
  try {
    const content = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return content.includes('\0') ? undefined : { content, encoding };
  } catch {
    return undefined;
  }
}

/**
 * Whether what is not ASCII is what Chinese is written with: two in five or more are characters of level 1 of GB 2312
 * (the 3,755 common ones, lead bytes B0 to D7), its marks and full-width forms (A1 to A3), or of four bytes, which
 * nothing else looks like; at most one in ten is of another script or for private use. Of traditional characters half
 * have their place in level 1. Western, Cyrillic, Japanese and Big5 text taken for GB18030 fails one of the two; Korean
 * (EUC-KR) passes both.
 */
function isChinese(bytes: Uint8Array): boolean {
  let all = 0;
  let common = 0;
  let strange = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    const hasFourBytes = isWithin(trail, 0x30, 0x39);
    if (hasFourBytes) at += 2;
    const area = areas.find(({ leads, trails }) => isWithin(lead, ...leads) && isWithin(trail, ...trails));
    all++;
    if (hasFourBytes || area?.is === 'common') common++;
    else if (area) strange++;
  }
  return common * 5 >= all * 2 && strange * 10 <= all;
}

/** An area of two-byte characters of GB18030, by the first and last of their bytes. */
interface Area {
  readonly leads: readonly [from: number, to: number];
  readonly trails: readonly [from: number, to: number];
  readonly is: 'common' | 'strange';
}

/** Apart from each other. Level 2 and the ideographs of GBK are in neither: they are Chinese, and rare. */
const areas: readonly Area[] = [
  // of GB 2312: marks and full-width forms, level 1; kana, Greek, Cyrillic and what is unassigned, private use
  { leads: [0xa1, 0xa3], trails: [0xa1, 0xff], is: 'common' },
  { leads: [0xb0, 0xd7], trails: [0xa1, 0xff], is: 'common' },
  { leads: [0xa4, 0xaf], trails: [0xa1, 0xff], is: 'strange' },
  { leads: [0xf8, 0xff], trails: [0xa1, 0xff], is: 'strange' },
  // of GBK: private use, further marks
  { leads: [0xa1, 0xa9], trails: [0x00, 0xa0], is: 'strange' },
];

function isWithin(byte: number, from: number, to: number): boolean {
  return byte >= from && byte <= to;
}
