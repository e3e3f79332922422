// Scripts: which characters are Chinese, which Latin; where a stretch of text ends.

/** Whether a UTF-16 code unit is (half of) a Chinese character. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd87f)
  );
}

/** Whether a UTF-16 code unit is a Latin letter, accented ones included. */
export function isLatin(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** Whether a UTF-16 code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a code unit is set in a full square: Chinese characters, kana, CJK and full-width punctuation. */
export function isWide(code: number): boolean {
  return (
    isHan(code) ||
    (code >= 0x3000 && code <= 0x30ff) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/** Numbers of Chinese characters and Latin letters in a string. */
export function countScripts(text: string): { han: number; latin: number } {
  let han = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isLatin(code)) latin++;
  }
  return { han, latin };
}

/**
 * Whether running text ends here as a paragraph would: 。 . ! ? : ; or an ellipsis, closing quotes and brackets passed
 * over.
 */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0) {
    const last = text[end - 1]!;
    const passed = beforeCloser(text, end);
    if (passed === end) return last === '）' || last === ')' ? isWholeSentence(text, end) : closing.includes(last);
    end = passed;
  }
  return false;
}

/** What a paragraph closes with. */
const closing = '。！？；：….!?;:—';

/** The offset before the space, quotation mark, emphasis or footnote mark that ends at an offset; else the offset. */
function beforeCloser(text: string, end: number): number {
  const last = text[end - 1]!;
  if (/[\s”’"'》」』】*_\u00b9\u00b2\u00b3\u2070-\u2079]/.test(last)) return end - 1;
  const isMark = last === ']' && /\[\^?[\w-]{1,12}\]$/.test(text.slice(Math.max(0, end - 16), end));
  return isMark ? text.lastIndexOf('[', end - 1) : end;
}

/** Whether what is in brackets up to an offset ends a sentence: 。（张三） and （他来了。） do, 上海（浦东） does not. */
function isWholeSentence(text: string, end: number): boolean {
  const open = Math.max(text.lastIndexOf('（', end - 1), text.lastIndexOf('(', end - 1));
  return (
    open === 0 ||
    (open > 0 &&
      (/[。！？.!?；]/.test(text[end - 2]!) || /[。！？.!?；;]\s*$/.test(text.slice(Math.max(0, open - 3), open))))
  );
}
