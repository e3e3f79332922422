// What the author may be in the middle of typing: the stretches before the cursor that a completion could replace.

export interface Query {
  /** Exactly what stands in the text, `@` included. */
  readonly typed: string;
  /** What to look for. */
  readonly sought: string;
  /** Whether it follows an `@`. */
  readonly mention: boolean;
}

const mostWords = 6;
const mostHan = 12;

const mention = /[@＠]([\p{L}\p{M}'’·. -]{0,40})$/u;
const inWord = /[\p{Script=Latin}\d._-]$/u;
/** Latin letters joined by single spaces and the apostrophes that input methods put between syllables. */
const latinWords =
  /[\p{Script=Latin}\p{M}]['’\p{Script=Latin}\p{M}\d&-]*(?: [\p{Script=Latin}\p{M}\d]['’\p{Script=Latin}\p{M}\d&-]*)*$/u;
const hanRun = /[\p{Script=Han}·]+$/u;
const hanThenLatin = /\p{Script=Han}{1,4}[a-zü']{1,30}$/u;

/**
 * The stretches that end at the cursor, longest first, given the line's text before it. A completion replaces the first
 * one that something is found for.
 * An `@` within a word (an e-mail address) is none.
 */
export function queriesAt(before: string): readonly Query[] {
  const tail = before.slice(-120);
  const called = mention.exec(tail);
  if (called)
    return inWord.test(tail.slice(0, called.index)) ? [] : [{ typed: called[0], sought: called[1]!, mention: true }];
  const found: string[] = [];
  const mixed = hanThenLatin.exec(tail)?.[0];
  if (mixed) for (let start = 0; /\p{Script=Han}/u.test(mixed[start]!); start++) found.push(mixed.slice(start));
  const words = latinWords.exec(tail)?.[0].split(' ') ?? [];
  for (let count = Math.min(words.length, mostWords); count > 0; count--) found.push(words.slice(-count).join(' '));
  const han = hanRun.exec(tail)?.[0] ?? '';
  for (let length = Math.min(han.length, mostHan); length > 0; length--) found.push(han.slice(-length));
  return found.map((typed) => ({ typed, sought: typed, mention: false }));
}
