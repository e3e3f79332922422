// Characters that cannot be seen: what of them writing needs (joiners of emoji and of joined scripts) is none of them.

/** A letter of a script that needs joiners and marks of direction: neither Chinese nor Latin. */
const foreignLetter = '[\\p{L}\\p{M}](?<![\\p{Script=Han}\\p{Script=Latin}])';
/**
 * A joiner between two pictographs (family, profession and flag emoji), or a joiner or mark of direction beside such
 * a letter.
 */
const needed = [
  '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d\\p{Extended_Pictographic}',
  `(?<=${foreignLetter})[\\u200c-\\u200f]`,
  `[\\u200c-\\u200f](?=${foreignLetter})`,
].join('|');

/**
 * One or more of one sort: no-break spaces, soft hyphens, zero-width characters and hidden line ends, private use,
 * replacement characters, controls. What emoji, Arabic, Hebrew and Indic scripts need to be seen as they are is left
 * out. The pattern is global: for `matchAll` and `replace` only.
 */
export const invisible = new RegExp(
  [
    '\\u00a0+',
    '\\u202f+',
    '\\u00ad+',
    `(?:(?!${needed})[\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff])+`,
    '[\\ue000-\\uf8ff]',
    '\\ufffd+',
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]+',
  ].join('|'),
  'gu',
);

/** Whether a text has a character that may be one of them: most have none, and asking this costs little. */
export function mayHaveInvisible(text: string): boolean {
  return candidates.test(text);
}

const candidates =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ue000-\uf8ff\ufeff\ufffd]/;

/** Line ends that hardly any editor shows as such: what a word processor or a PDF leaves between lines and pages. */
export const hiddenLineEnds = /[\u000b\u000c\u0085\u2028\u2029]/;

/** A text without the characters that take no room at all. Spaces and line ends stay. */
export function withoutInvisible(text: string): string {
  if (!mayHaveInvisible(text)) return text;
  return text.replace(invisible, (characters) =>
    /[\s\u0085\ue000-\uf8ff\ufffd]/.test(characters) && characters !== '\ufeff' ? characters : '',
  );
}
