// Which language a stretch of text is in, and whether it says one thing in both.

import { countMatches } from '../../base/matches';
import type { Span } from '../../base/text';
import { countUnits, unitsOfClass } from '../../base/units';
import { fromWords } from '../vocabulary';
import { anyOf, connectingWordsEn, functionCharactersZh, sentenceWordsEn } from '../words';
import { countScripts } from './script';

/**
 * The language of a line or block; `und` when it has neither Chinese characters nor Latin letters. What of it stands in
 * brackets or quotation marks is another language's name for something and tells little; addresses (URL, e-mail) are in
 * no language.
 *
 * - English is what stands between brackets and quotation marks where all of that is English and has small words or
 *   small letters as sentences have: The director (张三，院士) spoke.
 * - A Chinese word is about two characters and an English one about six letters, so a text is Chinese when it has at
 *   least one Chinese character for every three Latin letters.
 * - With fewer it is Chinese still where what is Latin is names, code or abbreviations: its function words are rather
 *   Chinese than English; it has none of either, and begins in Chinese or ends with a Chinese mark; or it says a thing
 *   in Chinese and then in English (`saidInBoth`).
 * - Without any Chinese character it is Chinese where an abbreviation alone has Chinese marks: ［5］ESI：
 */
export function languageOf(text: string): 'zh' | 'en' | 'und' {
  const { han, latin } = countScripts(text.includes('://') || text.includes('@') ? text.replace(addresses, '') : text);
  if (han === 0 && latin === 0) return 'und';
  if (han === 0) return isLabelOfCapitals(text) ? 'zh' : 'en';
  if (latin === 0) return 'zh';
  const own = text.replace(glosses, ' ');
  if (isEnglishAlone(own)) return 'en';
  if (han * 3 >= latin) return 'zh';
  return isChineseSentence(own) || saidInBoth(text) !== undefined ? 'zh' : 'en';
}

const addresses = /(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const glosses = /[（(][^（）()]*[)）]|[“"《][^“”"《》]*[”"》]/g;
const hanCharacter = /[\u3400-\u9fff]/;
const hanUnits = unitsOfClass('\u3400-\u9fff');

/** An abbreviation without a word of its own, with a Chinese mark: MIT：, ［8］1+5+N： */
function isLabelOfCapitals(text: string): boolean {
  return text.length <= 40 && !/[a-z]{2}/.test(text) && /[：，。；、［］（）]/.test(text);
}

/** Latin alone, in which words follow each other as in a sentence. */
function isEnglishAlone(own: string): boolean {
  return !hanCharacter.test(own) && latinSentence.test(own) && !/[，；。、]/.test(own);
}

/** Two Latin words of which the second is small. */
const latinSentence = /[A-Za-z]{2}[,;:]? [a-z]{2}/;

const sentenceWords = fromWords(() => new RegExp(`\\b(?:${anyOf(sentenceWordsEn())})\\b`, 'g'));
const connecting = fromWords(() => anyOf(connectingWordsEn()));
/** Between two capitals it is a name's. */
const connectingWords = fromWords(
  () => new RegExp(`\\b(?:${connecting()})(?= [a-z])|(?<![A-Z][\\w’'-]{0,30} )\\b(?:${connecting()})\\b`, 'g'),
);
const functionCharacters = fromWords(() => new RegExp(`[${functionCharactersZh()}]`, 'g'));

/** Whether a text of more Latin letters is a Chinese sentence or phrase full of names: 与…合作。 */
function isChineseSentence(own: string): boolean {
  if (!hanCharacter.test(own)) return false;
  const english = countMatches(own, sentenceWords()) + countMatches(own, connectingWords());
  const balance = countMatches(own, functionCharacters()) - english;
  if (balance !== 0) return balance > 0;
  if (/^[^\u3400-\u9fff]*[\u3400-\u9fff][^\u3400-\u9fff]*$/.test(own)) return false;
  // set without spaces, as Chinese has it: Lakeside发布Kit
  if (/[A-Za-z][\u3400-\u9fff]+[A-Za-z]/.test(own)) return true;
  const first = /[A-Za-z\u3400-\u9fff]/.exec(own)?.[0] ?? '';
  return /[。！？；，：]$/.test(own.trimEnd()) || hanCharacter.test(first);
}

/** A stretch that says the same in Chinese and in English, as UTF-16 offsets of its text. */
export interface SaidInBoth {
  readonly zh: Span;
  readonly en: Span;
  /** Nothing but a translation reads so: English words that are no name behind the Chinese. */
  readonly isPlain: boolean;
}

/** Beyond this no line is looked at as one that says a thing twice. */
const longestLine = 600;
/** English letters for one Chinese character; names of one and two characters have the most. */
const mostLetters = 12;

/**
 * The halves of a line that says a thing in Chinese and then in English: 参会人员 Attendees; 1. 周明（东湖大学） Zhou Ming
 * (Donghu University). Undefined where what is Latin behind the Chinese is too long or too short to be its translation,
 * goes on with the Chinese sentence, or has more Chinese behind it. A number, time or bullet before the Chinese belongs
 * to neither half.
 */
export function saidInBoth(text: string): SaidInBoth | undefined {
  if (text.length > longestLine) return undefined;
  const own = text.replace(glosses, (gloss) => '\u0001'.repeat(gloss.length));
  const han = countUnits(own, hanUnits);
  if (han < 2) return undefined;
  let end = own.length;
  while (hanUnits[own.charCodeAt(end - 1)] === 0) end--;
  const behind = /^[。！？”’》」\u0001]*(?:[ \t]?\u0001+)?[\d%]*/.exec(own.slice(end))![0].length;
  const seam = /^[\s/|·;；:：—–-]*/.exec(own.slice(end + behind))![0].length;
  const zh = { start: /[A-Za-z\u3400-\u9fff\u0001]/.exec(own)!.index, end: end + behind };
  const tail = notEnglish.exec(text);
  const en = { start: zh.end + seam, end: tail && tail.index > zh.end + seam ? tail.index : text.trimEnd().length };
  if (behind + seam === 0 || !/^["“]?[A-Z0-9a-z]/.test(text.slice(en.start))) return undefined;
  return areHalves(text.slice(zh.start, zh.end), text.slice(en.start, en.end), han)
    ? { zh, en, isPlain: isPlainEnglish(text.slice(en.start, en.end)) }
    : undefined;
}

/** What may end such a line and belongs to both halves: Chinese in brackets, an address behind a colon. */
const notEnglish = /\s*(?:[（(][^（）()]*[\u3400-\u9fff][^（）()]*[)）]|[：:]\s*(?:https?:\/\/|www\.)\S*)\s*$/;

/** Whether English is long enough to be what so many Chinese characters say, and is no part of their sentence. */
function areHalves(zh: string, en: string, han: number): boolean {
  const letters = countScripts(en).latin;
  if (letters < Math.max(3, han / 5) || letters > han * mostLetters) return false;
  if (!/[a-z]{2}/.test(en) || /[。，、；：！？]\s*$/.test(en) || hanCharacter.test(en)) return false;
  return !latinSentence.test(zh.replace(glosses, ' ')) && !continuing.test(en) && !unended().test(zh.trimEnd());
}

/** English that goes on with what stands before it: 张三 said yes. */
const continuing = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|should|must|said|says|and|or|of|to|by)\b/;
/** Chinese that is not at its end. */
const unended = fromWords(() => new RegExp(`(?:[${functionCharactersZh()}]|来自|基于|使用|采用|参见|详见|[，、：])$`));

/** Two words or more, the small ones among them, as names have not. */
function isPlainEnglish(en: string): boolean {
  return /(?:^|\s)[a-z]{2,}(?=\s|$)/.test(en.replace(glosses, ' ')) && /\S\s+\S/.test(en.trim());
}
