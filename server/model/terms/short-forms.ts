// Short forms in running text: where one is explained, and what is written like one.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { lasting } from '../../syntax/lasting';
import type { Element } from '../../syntax/tree';

/** A stretch of an element's prose. */
export interface ShortFormMention {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/**
 * How a short form is explained: `behind` ABBR (Full Name); `brackets` Full Name (ABBR); `notice` hereinafter, 以下简称.
 */
export interface Explained extends ShortFormMention {
  readonly by: 'behind' | 'brackets' | 'notice';
}

interface ShortForm extends Span {
  readonly name: string;
}

const chineseNotice =
  /[（(]\s*(?:以下)?(?:简|统|合)称(?:为)?\s*[：:]?\s*[“"「『]?([^“”"「」『』（）()，,]{2,16}?)\s*[”"」』]?\s*[）)]/g;
const englishNotice =
  /\((?:herein|here)?after(?: (?:collectively )?(?:referred to as|called|known as))?,? (?:the )?["“']?([A-Z][\w&-]{1,12})["”']?\)/gi;
const inBrackets =
  /[（(](?:the )?["“']?([A-Z][A-Z&]{1,7})s?["”']?[）)]|[（(][^（）()]{4,80}[,，;；] ?([A-Z][A-Z&]{1,7})s?[）)]/g;
const behind =
  /(?<![\w&-])([A-Z][A-Z&]{1,7})s? ?[（(]((?:[A-Z][\w'’-]*|of|the|and|for|in|on|[\u4e00-\u9fff]+)(?: (?:[A-Z][\w'’-]*|of|the|and|for|in|on)){1,15}|[\u4e00-\u9fff]{4,30})[）)]/g;

/** Where an element explains short forms, each by its singular name, as offsets of its prose. */
export const explanations: (element: Element) => readonly (ShortForm & Pick<Explained, 'by'>)[] = lasting(
  (element: Element) => [...explanationsIn(element)],
);

function* explanationsIn({ language, prose: { text } }: Element): Iterable<ShortForm & Pick<Explained, 'by'>> {
  if (!/[（(]/.test(text)) return;
  const place = (match: RegExpExecArray, name: string) => {
    const start = match.index + match[0].indexOf(name);
    return { start, end: start + name.length };
  };
  for (const match of matches(text, language === 'zh' ? chineseNotice : englishNotice))
    yield { ...place(match, match[1]!), name: singular(match[1]!), by: 'notice' };
  for (const match of matches(text, inBrackets)) {
    const name = (match[1] ?? match[2])!;
    if (/[\p{L}”"』」]\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
      yield { ...place(match, name), name, by: 'brackets' };
  }
  // In Chinese such a bracket is a gloss: DAU（日活跃用户）.
  if (language === 'en')
    for (const match of matches(text, behind)) yield { ...place(match, match[1]!), name: match[1]!, by: 'behind' };
}

/**
 * Words in capitals that are short forms, as offsets of an element's prose: no Roman numerals, no parts of addresses
 * and codes, no shouting.
 */
export const capitals: (element: Element) => readonly ShortForm[] = lasting((element: Element) => [
  ...capitalsIn(element),
]);

function* capitalsIn({ prose: { text } }: Element): Iterable<ShortForm> {
  if (!/[A-Z]{2}/.test(text) || isShouted(text)) return;
  for (const match of matches(text, /(?<![\w@.&/-])([A-Z][A-Z&]*[A-Z])(s?)(?![\w@&]|-?\d|[./]\w)/g)) {
    const name = match[1]!;
    if (name.length > 8 || /^[IVXLCDM]+$/.test(name)) continue;
    yield { start: match.index, end: match.index + match[0].length, name };
  }
}

/** Whether a text is in capitals for the most part. */
function isShouted(text: string): boolean {
  let [capital, small] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) capital++;
    else if (code >= 97 && code <= 122) small++;
  }
  return capital > small && capital > 12;
}

function singular(name: string): string {
  return /^[A-Z][A-Z&]*s$/.test(name) ? name.slice(0, -1) : name;
}
