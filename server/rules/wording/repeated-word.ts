// Rule repeated-word: a word printed twice, or two English function words that cannot meet: the the, 的的, in of.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { isHan, isLatin } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { anyWord, commonWordsZh, doubledEn, doubledZh } from '../../language/words';
import { wordEndsAt } from '../../language/zh/word-ends';
import { has } from '../../model/kinds';
import { editOf } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const repeatedWord: Rule = {
  id: 'repeated-word',
  severity: 'warning',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('A word printed twice, or two prepositions where one is meant', '词语重复，或英文介词连用'),
    why: say(
      '“the the”, 的的 and “in of” are left behind when a sentence is reworded; a spelling checker passes over them.',
      '“的的”“the the”“in of”多为改写时的残留，拼写检查查不出来。',
    ),
    remedy: say('Delete the word that is too many.', '删去多余的词。'),
    examples: [
      { before: '⟦The the⟧ growth ⟦of of⟧ the park.', after: 'The growth of the park.' },
      { before: 'Characteristics ⟦in of⟧ the five zones.' },
      {
        before: '企业在网上预约。We visited ⟦the the⟧ park. 平台支持 open source 与 Open Open 协议。',
        after: '企业在网上预约。We visited the park. 平台支持 open source 与 Open Open 协议。',
      },
      {
        before: '推动⟦的的⟧过程，⟦让让⟧企业放心，建设⟦高质量高质量⟧发展示范区，⟦加快加快⟧进度。',
        after: '推动的过程，让企业放心，建设高质量发展示范区，加快进度。',
      },
      {
        before:
          '的的确确，了了解情况后，发展和和平、与与会嘉宾交流，在在线平台上一步一步推进，实实在在，研究研究再说。',
      },
      {
        before:
          '他现在在上海，问题存在在细节里，这一目的的实现靠参与与共享，合同标的的价格已定，埃及及周边国家反对对抗，试一试试一试，行不行行不行。',
      },
      { before: '平台⟦在在⟧北京，标准⟦的的⟧制定与⟦这这⟧次会议无关', after: '平台在北京，标准的制定与这次会议无关' },
      {
        before:
          '园区⟦积极积极⟧运用媒体，⟦专家专家⟧一致认为，⟦要要⟧落实目标，⟦可可⟧节约用水，再⟦次次⟧检查，⟦各各⟧厂商参加。2026⟦年 年⟧1—6月，同比增⟦长 长⟧5.2%。',
        after:
          '园区积极运用媒体，专家一致认为，要落实目标，可节约用水，再次检查，各厂商参加。2026年1—6月，同比增长5.2%。',
      },
      {
        before:
          '企业企业家联合会、俄罗斯罗斯托夫、可可西里和可可豆产地代表天天讨论讨论，人人高高兴兴，刚刚好，主要要求一个一个落实，次次到会，持续发展 展示成果。',
      },
      {
        before:
          'The state it was in in 2020 changed when the team moved on on Monday; the centre they live in in ' +
          'May is new. Growth ⟦in in⟧ the park rose.',
      },
      {
        before:
          'He said that that was in fact of course, as of late, Boutros Boutros-Ghali had had it, in 2024 2024 ' +
          'firms and so on and on.',
      },
    ],
  },
  *checkPassage(passage) {
    if (passage.language === 'zh') yield* inChinese(passage);
    // English words stand in a Chinese passage, too
    if (passage.language === 'en' || /[a-z] [a-z]/.test(passage.prose.text)) yield* inEnglish(passage);
  },
};

/**
 * Function words that cannot follow themselves, with what may make a right phrase of the second one and the next
 * character.
 */
const single = fromWords(() => byCode(doubledZh().single));
const opening = fromWords(() => byCode(doubledZh().opening));
const behind = fromWords(() => byCode(doubledZh().behind));

function byCode(words: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  return new Map(Object.entries(words).map(([word, next]) => [word.charCodeAt(0), next]));
}

function* inChinese(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  for (let i = 0; i + 1 < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code)) continue;
    if (code === text.charCodeAt(i + 1)) {
      if (isLeftOver(text, i)) yield findingOf(element, i, 1, 1);
      continue;
    }
    if (text[i + 1] === ' ' && isAcrossBlank(element, i)) yield findingOf(element, i, 1, 1);
    const length = repeatedFrom(text, i);
    if (length === 0) continue;
    // a line may rightly begin with the words the one before ends with
    if (editOf(element, i, i + 2 * length, '')) yield findingOf(element, i, length, length);
    i += 2 * length - 1;
  }
}

/** Whether a character that comes twice from an offset cannot follow itself there. */
function isLeftOver(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = text[at - 1] ?? '';
  // 实实在在 is one word
  const inFourfold = (at > 1 && before === text[at - 2]) || (at + 3 < text.length && text[at + 2] === text[at + 3]);
  if (inFourfold) return false;
  if (before !== '' && behind().get(code)?.includes(before)) return true;
  const right = single().get(code) ?? (/^$|[，。；：、！？]/.test(before) ? opening().get(code) : undefined);
  return right !== undefined && !right.includes(text[at + 2] ?? ' ') && !wordEndsAt(text, at + 1);
}

/**
 * Whether a character of a sentence stands again behind a blank, as a line end leaves it: 2026年 年1月. Behind it begins
 * no word with it (发展 展示), and the blank sets no phrases or columns apart.
 */
function isAcrossBlank({ kind, prose: { text } }: Element, at: number): boolean {
  if (!has(kind, 'sentences') || text[at] !== text[at + 2] || (text.match(/ /g)?.length ?? 0) > mostBlanks)
    return false;
  const [before = '', after = ''] = [text[at - 1], text[at + 3]];
  if (!/[\u4e00-\u9fff\d]/.test(before) || !/[\u4e00-\u9fff\d，。；、]/.test(after)) return false;
  const near = text.slice(Math.max(0, at - nearby), at + nearby);
  return near.split(' ').length - 1 <= mostBlanks && !commonWordsZh().has(text[at]! + after);
}

/** Among more blanks near by words are set apart, or columns. UTF-16 code units around the place. */
const nearby = 30;
const mostBlanks = 4;

/**
 * Words of two characters that cannot follow themselves: some whatever stands around them, and all common ones but
 * those that may (研究研究). Rarer ones may meet by chance (践行先行先试, 巴西巴西利亚).
 */
const twice = fromWords((): ReadonlySet<string> => new Set(doubledZh().twice));
const twiceRightly = fromWords((): ReadonlySet<string> => new Set(doubledZh().twiceRightly));

/** Whether a word of two characters that comes twice from an offset is left over from rewording. */
function isTwiceByMistake(text: string, at: number): boolean {
  const word = text.slice(at, at + 2);
  if (twice().has(word)) return true;
  return (
    commonWordsZh().has(word) &&
    !twiceRightly().has(word) &&
    !word.startsWith('一') &&
    !doubledZh().twiceBefore.includes(text[at + 4] ?? ' ')
  );
}

/** The length of the stretch of two to eight Chinese characters that comes twice from an offset, or 0. */
function repeatedFrom(text: string, at: number): number {
  const code = text.charCodeAt(at);
  for (let length = 8; length >= 2; length--) {
    if (code !== text.charCodeAt(at + length)) continue;
    let same = 1;
    while (
      same < length &&
      text.charCodeAt(at + same) === text.charCodeAt(at + length + same) &&
      isHan(text.charCodeAt(at + same))
    )
      same++;
    if (same === length && !isDoubled(text.slice(at, at + length)) && (length > 2 || isTwiceByMistake(text, at)))
      return length;
  }
  return 0;
}

/** A form that says something twice already may be said twice as well: 试一试试一试, 行不行, 一步一步. */
function isDoubled(words: string): boolean {
  return /^(.)[一了不]\1$|^(..)\2$/.test(words);
}

/**
 * Verbs that a preposition may close (the state it was in, when he moved on): the next one begins a place or time (in
 * 2020).
 */
const closedBy = fromWords(
  () => new RegExp(`(?<![A-Za-z])${anyWord(doubledEn().closedBy)}(?: it| them| him| her)?$`, 'i'),
);
const prepositions = fromWords((): ReadonlySet<string> => new Set(doubledEn().prepositions));

/** Words that may rightly be doubled: "that that", "had had", "more and more, much much". */
const mayDouble = fromWords((): ReadonlySet<string> => new Set(doubledEn().mayDouble));
/** `of` after a preposition or article, and others that cannot meet. */
const clashes = fromWords(
  (): ReadonlySet<string> => new Set([...doubledEn().beforeOf.map((word) => `${word} of`), ...doubledEn().clashes]),
);
/** "in of itself", "of course" and "of late" are right. */
const rightAfterOf = /^ (?:course|late|itself|old|necessity)\b/;

/** Looks at the words on both sides of each space. */
function* inEnglish(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLatin(code)) continue;
    if (code === space && at > start) {
      let end = at + 1;
      while (isLatin(text.charCodeAt(end))) end++;
      const found = end > at + 1 ? meeting(element, start, at, end) : undefined;
      if (found) yield found;
    }
    start = at + 1;
  }
}

const space = 32;

/** The word from `start` to `middle` meets the one after it, up to `end`. */
function meeting(element: Element, start: number, middle: number, end: number): RawFinding | undefined {
  const { text } = element.prose;
  // nearly all words differ in length or first letter already, which saves cutting them out
  if (end - middle - 1 === middle - start && (text.charCodeAt(start) | 32) === (text.charCodeAt(middle + 1) | 32))
    return isTwice(text, start, middle, end) ? findingOf(element, start, middle - start, middle - start) : undefined;
  return isClash(text, start, middle, end) ? clash(element, start, end) : undefined;
}

/** Whether the two words are one and the same, and not rightly so. */
function isTwice(text: string, start: number, middle: number, end: number): boolean {
  const [first, second] = [text.slice(start, middle), text.slice(middle + 1, end)];
  const word = first.toLowerCase();
  return (
    word === second.toLowerCase() &&
    !mayDouble().has(word) &&
    !areNames(first, second) &&
    !isPartOfWord(text, start, end) &&
    !closesVerb(word, text.slice(Math.max(0, start - 24), start))
  );
}

/** Two capitals are a name (Boutros Boutros-Ghali), or two that meet; so is a single letter, but for the article. */
function areNames(first: string, second: string): boolean {
  return (first.length === 1 && first !== 'a') || (/^[A-Z]/.test(first) && /^[A-Z]/.test(second));
}

/** A hyphen or apostrophe beside a word belongs to it. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  return /[-'’\w]/.test(text[start - 1] ?? '') || /[-'’]/.test(text[end] ?? '');
}

/** Whether the first of two prepositions closes the verb before it: the state it was in in 2020. */
function closesVerb(word: string, before: string): boolean {
  return prepositions().has(word) && closedBy().test(before.trimEnd());
}

/** The letters of the longest first word that clashes, and of the longest second one. */
const longestClash = fromWords(() => ({
  first: Math.max(...Array.from(clashes(), (words) => words.indexOf(' '))),
  second: Math.max(...Array.from(clashes(), (words) => words.length - words.indexOf(' ') - 1)),
}));

function isClash(text: string, start: number, middle: number, end: number): boolean {
  return (
    middle - start <= longestClash().first &&
    end - middle - 1 <= longestClash().second &&
    clashes().has(text.slice(start, end).toLowerCase()) &&
    !rightAfterOf.test(text.slice(end, end + 12))
  );
}

function clash({ prose }: Element, start: number, end: number): RawFinding {
  const words = prose.text.slice(start, end);
  return {
    span: sourceSpan(prose, start, end),
    message: say(`“${words}”: one of the two words is too many`, `“${words}”两词不能连用，疑有一词多余`),
    evidence: { source: 'text' },
  };
}

/** A word of `length` characters comes again, in English after a space. */
function findingOf(element: Element, start: number, length: number, again: number): RawFinding {
  const { text } = element.prose;
  const end = start + length + again + (text[start + length] === ' ' ? 1 : 0);
  const word = text.slice(start, start + length);
  const edit = editOf(element, start + length, end, '');
  return {
    span: sourceSpan(element.prose, start, end),
    message: say(`“${word}” stands twice`, `“${word}”重复`),
    ...(edit && { fix: { title: say('Delete the second one', '删去后一个'), safe: false, edits: [edit] } }),
    evidence: { source: 'text' },
  };
}
