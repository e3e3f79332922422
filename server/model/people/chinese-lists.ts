// People whom a Chinese text names together: lists of names, bylines, entries of a programme, who holds an office.

import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../../language/vocabulary';
import {
  anyOf,
  chinesePostWords,
  organizationEndingsBeforePeopleZh,
  reportingVerbsZh,
  wordsAfterSpeakerZh,
} from '../../language/words';
import { isLikelyName, isNoName } from '../../language/zh/likely-names';
import { splitChineseName } from '../../language/zh/names';
import { chinesePost, chinesePostAfter } from '../../language/zh/posts';
import { isJapanese } from './japanese';
import type { NameInProse } from './mention';

/** A surname and one or two characters, or a Japanese name. */
export function hasNameShape(name: string): boolean {
  if (!/^[\u4e00-\u9fff]+$/.test(name)) return false;
  if (isJapanese(name)) return true;
  const parts = splitChineseName(name);
  if (!parts || parts.given.length > 2 || parts.given.length < 1) return false;
  return name.length < 4 || parts.surname.length === 2;
}

/** What ends the name of an organization that somebody belongs to. */
export const organizationAtEnd = fromWords(() => new RegExp(`(?:${anyOf(organizationEndingsBeforePeopleZh())})$`));
const holding = fromWords(() => new RegExp(`^(?:均|分别|同时|都|还)?(?:${anyOf(chinesePostWords().holding)})`));

/** The office, behind a verb, of somebody whose name stands before a text: 担任秘书长, 为副主席. Offsets into the text. */
export function officeHeld(after: string): Span | undefined {
  const verb = holding().exec(after)?.[0].length ?? 0;
  const clause = verb > 0 ? /^[^，。；：！？、\s]{2,30}(?=$|[，。；、！])/.exec(after.slice(verb))?.[0] : undefined;
  if (clause === undefined) return undefined;
  return endsWithPost(clause) ? { start: verb, end: verb + clause.length } : undefined;
}

function endsWithPost(words: string): boolean {
  return [...matches(words, chinesePost())].some((post) => post.index + post[0].length === words.length);
}

const name = '[\\u4e00-\\u9fff]{2,4}';
/** Names with marks between them, from the start of a clause to what tells of several people. */
const list = fromWords(
  () =>
    new RegExp(
      `(?<=^|[。；，：！？”\\s由])((?:${name}、)+${name}?(?:[和与及]${name}?)?)` +
        `(?=等|分别|共同|先后|均|都|一同|一起|${anyOf([...reportingVerbsZh(), ...chinesePostWords().holding])}|` +
        `${anyOf([...wordsAfterSpeakerZh()].filter((word) => word.length > 1))})`,
      'g',
    ),
);

/**
 * The names of a list that nobody introduces: 陈先华、王敬丰、徐茂文担任主席. All of its words must look like names, and
 * half of them be nothing else.
 */
export function namesInLists(text: string): readonly NameInProse[] {
  return [...matches(text, list())].flatMap(({ 1: words, index }) => {
    const names = [...matches(words!, /[^、和与及]+/g)].map(({ 0: each, index: at }) => ({
      name: each,
      start: index + at,
      end: index + at + each.length,
    }));
    if (names.length < 2 || !names.every((each) => isNameInList(each.name))) return [];
    if (2 * names.filter((each) => isLikelyName(each.name)).length < names.length) return [];
    const last = names.at(-1)!.end;
    const held = officeHeld(text.slice(last, last + 40));
    const title = held && { start: last + held.start, end: last + held.end, shared: true as const };
    return names.map((each) => ({
      ...each,
      form: title ? 'introduced' : 'quoted',
      listed: true,
      ...(title && { title }),
    }));
  });
}

function isNameInList(word: string): boolean {
  return hasNameShape(word) && !isNoName(word) && !chinesePostAfter().test(word.slice(1));
}

const byline = fromWords(() => {
  const labels = `(?:${anyOf(chinesePostWords().ofBylines)})`;
  return new RegExp(
    `(${labels})[ \\u3000：:/／]*((?:(?!${labels})${name}[ 、，])*(?!${labels})${name})` +
      `(?=[）)]|[ \\u3000]*(?:报道|摄影|摄|$)|[ \\u3000、，]+(?:摄影|${labels}))`,
    'g',
  );
});

/** Who wrote: （记者 陈立生 通讯员 王海燕）. */
export function bylines(text: string): readonly NameInProse[] {
  return [...matches(text, byline())].flatMap(({ 1: post, 2: words, index, 0: whole }) => {
    const from = index + whole.length - words!.length;
    const names = [...matches(words!, /[^ 、，]+/g)].map(({ 0: each, index: at }) => ({
      name: each,
      start: from + at,
      end: from + at + each.length,
    }));
    const title = { start: index, end: index + post!.length, shared: true as const };
    return names.every((each) => isNameInList(each.name))
      ? names.map((each) => ({ ...each, form: 'bare' as const, title }))
      : [];
  });
}

const entry = new RegExp(
  `^((?:[^：:。；，]{2,8}[：:])?。*)(${name})(?:[ \\u3000，]+|[（(])([^。；！？）)]{3,40})[）)]?$`,
);

/** An entry of a programme or list: 主讲人：陈立生，东湖大学教授. */
export function entries(text: string): readonly NameInProse[] {
  const [, before, who, title] = entry.exec(text.trimEnd()) ?? [];
  if (who === undefined || title === undefined || !isLikelyName(who) || !endsWithPost(title)) return [];
  const start = before!.length;
  const from = text.indexOf(title, start + who.length);
  return [
    { name: who, start, end: start + who.length, form: 'introduced', title: { start: from, end: from + title.length } },
  ];
}

const bracket = new RegExp(`(?<=^|[。；，：、！？”\\s和与及])(${name})[（(]([^（）()。；]{2,36})[）)]`, 'g');

/** Those with their office or institution in brackets behind the name: 陈立生（东湖大学）、高远（青溪学院院长）. */
export function inBrackets(text: string): readonly NameInProse[] {
  return [...matches(text, bracket)].flatMap(({ 0: whole, 1: who, 2: title, index }): NameInProse[] => {
    const isPost = endsWithPost(title!);
    if (!(isPost || organizationAtEnd().test(title!)) || !isNameInList(who!)) return [];
    if (!isPost && !isLikelyName(who!)) return [];
    const end = index + whole.length - 1;
    const place = { name: who!, start: index, end: index + who!.length };
    return [{ ...place, form: 'introduced', title: { start: end - title!.length, end } }];
  });
}
