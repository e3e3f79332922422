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
    all++;
    const trail = bytes[++at] ?? 0;
    const isInGb2312 = trail >= 0xa1;
    if (trail >= 0x30 && trail <= 0x39) {
      at += 2;
      common++;
    } else if (isInGb2312 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
    else if (isInGb2312 ? (lead >= 0xa4 && lead <= 0xaf) || lead >= 0xf8 : lead >= 0xa1 && lead <= 0xa9) strange++;
  }
  return common * 5 >= all * 2 && strange * 10 <= all;
}
