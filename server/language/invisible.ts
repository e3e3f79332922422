// Characters that cannot be seen: what of them writing needs (joiners of emoji and of joined scripts) is none of them.

/**
 * One or more of one sort: no-break spaces, soft hyphens, zero-width characters, private use, replacement characters, controls.
 * A joiner stays between two pictographs (family, flag and profession emoji) and, with the marks of direction, beside letters of
 * scripts that need it (Arabic, Hebrew, Indic): there it decides what is seen. Match with `matchAll` only: the pattern is global.
 */
export const invisible =
  /\u00a0+|\u202f+|\u00ad+|(?:(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d\p{Extended_Pictographic}|(?<=[\p{L}\p{M}](?<![\p{Script=Han}\p{Script=Latin}]))[\u200c-\u200f]|[\u200c-\u200f](?=[\p{L}\p{M}](?<![\p{Script=Han}\p{Script=Latin}])))[\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff])+|[\ue000-\uf8ff]|\ufffd+|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/gu;

/** Line ends that hardly any editor shows as such: what a word processor or a PDF leaves between lines and pages. */
export const hiddenLineEnds = /[\u000b\u000c\u0085\u2028\u2029]/;

/** A text without the characters that take no room at all. Spaces and line ends stay. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, (characters) => (/[\s\u0085\ue000-\uf8ff\ufffd]/.test(characters) && characters !== '\ufeff' ? characters : ''));
}
