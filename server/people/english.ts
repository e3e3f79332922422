// Finds speakers in English: a title after the name, a reporting verb, bold, a form of address.
import { looksLikePinyinName } from '../language/names';
import { englishPostBefore, englishReporting, englishReportingAfterTitle, englishTitleStart } from '../language/posts';
import type { Mention } from './mention';

const word = "[A-ZÀ-Þ][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*";
const name = new RegExp(`(?<![\\w’'-])(?:(?:Dr|Prof|Mr|Ms|Mrs)\\.? |Professor |Academician )?(${word}(?: (?:[A-Z]\\.|de|da|del|van|von|der|la|le|bin|al|el|Ma?c[A-Z][a-z]+|${word})){1,3})`, 'g');
const addressed = new RegExp(`(?<![\\w’'-])(?:Dr|Prof|Mr|Ms|Mrs)\\.? (${word})(?= )|(?<![\\w’'-])(?:Professor|Academician) (${word})(?= )`, 'g');
/** Capitalized words that no name contains. */
const notNames =
  /\b(?:The|This|That|These|Those|In|At|On|As|For|And|But|While|With|From|Of|First|Second|Third|China|Chinese|National|International|Province|City|District|County|University|Institute|Academy|Center|Centre|Committee|Commission|Department|Ministry|Bureau|Office|Council|Forum|Conference|Congress|Report|Bulletin|Party|State|Government|Zone|Park|Delta|River|Area|Bay|Science|Technology|Innovation|Development|Research|School|College|Company|Group|Association|Society|Foundation|Agency|Bank|Union|Nations|Programme?|Project|Plan|Initiative|Special|Administrative|Region|Regional|Municipal(?:ity)?|Autonomous|Republic|North|South|East|West|New|Hong Kong|Greater|Road|Avenue|Street|Building|Secretary|Director|President|Dean|Deputy|Vice|Former|Chief|Minister|Belt|Silicon|European|American|United|Global|World|Asian|African|Digital|Economic|Industrial|Central|Bureau|Chairman|Member|Market|Index|Framework|Agreement|Press|News|Times|Daily)\b/;

/** What a bold run covers, in offsets of the text. */
export interface Bold {
  readonly start: number;
  readonly end: number;
}

/** The people an English text introduces by a title, or quotes. Offsets are into the text. `known` tells names that need no proof. */
export function mentionsInEnglish(text: string, bolds: readonly Bold[], known: (name: string) => boolean): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(name)) {
    const taken = properName(match[1]!, match.index + match[0].length - match[1]!.length, known);
    if (!taken || (found.at(-1)?.end ?? -1) > taken.start) continue;
    const mention = readMention(text, taken, bolds, known, match[0] !== match[1]);
    if (mention) found.push(mention);
  }
  for (const match of text.matchAll(addressed)) {
    const surname = (match[1] ?? match[2])!;
    const start = match.index + match[0].length - surname.length;
    if (found.some((mention) => mention.start <= start && start < mention.end)) continue;
    if (englishReporting.test(text.slice(start + surname.length).trimStart())) found.push({ name: surname, start, end: start + surname.length, form: 'quoted' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Takes words before a name off it (`Similarly Wu Zhiqiang`), and refuses names of places and institutions. */
function properName(words: string, start: number, known: (name: string) => boolean): { name: string; start: number; end: number } | undefined {
  const end = start + words.length;
  if (known(words)) return { name: words, start, end };
  const parts = words.split(' ');
  if (parts.length > 2) {
    const two = parts.slice(-2).join(' ');
    if (known(two) || looksLikePinyinName(two)) return { name: two, start: end - two.length, end };
    const firstTwo = parts.slice(0, 2).join(' ');
    if (looksLikePinyinName(firstTwo)) return { name: firstTwo, start, end: start + firstTwo.length };
  }
  return notNames.test(words) ? undefined : { name: words, start, end };
}

function readMention(text: string, { name, start, end }: { name: string; start: number; end: number }, bolds: readonly Bold[], known: (name: string) => boolean, honoured: boolean): Mention | undefined {
  const after = text.slice(end, end + 500);
  const sure = honoured || known(name) || looksLikePinyinName(name);
  const bold = bolds.find((each) => each.start <= start && start - each.start <= 12 && end <= each.end);
  if (/^, /.test(after) && englishTitleStart.test(after.slice(2, 90)) && !notNames.test(name)) {
    const titleStart = end + 2;
    const titleEnd = endOfTitle(text, titleStart, bold);
    if (titleEnd !== undefined) return { name, start, end, form: 'introduced', title: { start: titleStart, end: titleEnd } };
  }
  if (englishReporting.test(after.trimStart()) && /^\s|^,\s/.test(after) && (sure || bold || englishPostBefore.test(text.slice(Math.max(0, start - 30), start)))) return { name, start, end, form: 'quoted' };
  if (sure && /(?:^|[.;:]\s|\b)According to\s$/i.test(text.slice(Math.max(0, start - 14), start))) return { name, start, end, form: 'quoted' };
  return undefined;
}

/** A title ends with its bold run, at the verb, or with the sentence; undefined when nothing shows that somebody speaks or attends. */
function endOfTitle(text: string, start: number, bold: Bold | undefined): number | undefined {
  const tail = text.slice(start, start + 420);
  const verb = englishReportingAfterTitle.exec(tail);
  const stop = /(?<!\b(?:Dr|Prof|U\.S|No|St|Co|Ltd|Inc))[.;]\s|[.;]$|, (?:who|which|whose)\b/.exec(tail);
  // a bold run that stops inside the title does not end it
  const closed = bold && (/,\s*$/.test(text.slice(start, bold.end)) || /^\s*(?:[,.;(]|$)/.test(text.slice(bold.end)));
  if (bold && closed && bold.end > start && (!verb || bold.end <= start + verb.index + 2)) return trimEnd(text, start, bold.end);
  if (verb && (!stop || verb.index < stop.index)) return trimEnd(text, start, start + verb.index);
  return stop ? trimEnd(text, start, start + stop.index) : undefined;
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && /[\s,;]/.test(text[end - 1]!)) end--;
  return end;
}
