// Text of drafts, names and settings at the edge: nothing in it steers a terminal, nor the log of a build.

/**
 * One line of text for people, with what cannot be seen or would steer a terminal as escapes (`\u001b`): control
 * characters of C0 and C1, line ends among them, line and paragraph separators, and those that turn the direction of
 * writing (Bidi_Control in Unicode's table); so is the sign that makes the line a command. Not for what programs read:
 * JSON and YAML have escapes of their own.
 */
export function visible(text: string): string {
  return withoutControls(text).replace(commandSign, (sign) => sign.slice(0, -1) + escaped(sign.at(-1)!));
}

/** As `visible`, for a place that cannot become a command. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, escaped);
}

/**
 * What makes a line a command to those who read the log of a build, its last character the one to be taken away.
 * GitHub's runner drops white space and then reads `::error …::`; `##[error]` (GitHub) and `##vso[…]` (Azure) count
 * anywhere in a line, `##teamcity[…]` at its beginning.
 */
export const commandSign = /^\s*:(?=:)|#(?=#[a-z]*\[[a-z])/gi;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
