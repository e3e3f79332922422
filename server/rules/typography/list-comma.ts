// Rule list-comma: a comma before "and" with two names, a list in Chinese that lost a 、

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { fromWords } from '../../language/vocabulary';
import { anyWord, clausesZh, listsZh } from '../../language/words';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const listComma: Rule = {
  id: 'list-comma',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say(
      'A comma before “and” with two names, or a missing 、 in a list',
      '两个并列人名之间“, and”多逗号，或并列成分缺顿号',
    ),
    why: say(
      'Two names are joined by “and” alone; the comma is for three and more. In Chinese the equal parts of a ' +
        'list are set apart by 、 all alike (GB/T 15834-2011, 4.5).',
      '英文两项并列只用“and”，三项以上才加逗号；中文并列成分之间一律用顿号（GB/T 15834-2011 第4.5条）。',
    ),
    remedy: say('Delete the comma, or put 、 between the parts.', '删去逗号，或补上顿号。'),
    examples: [
      { before: 'Compiled by: Zhang Xiaoming⟦,⟧ and Li Jianhua', after: 'Compiled by: Zhang Xiaoming and Li Jianhua' },
      { before: '促进跨区域的⟦人才资金技术⟧等共享。', after: '促进跨区域的人才、资金、技术等共享。' },
      {
        before: '围绕科技体制改革、⟦科技成果转化科技金融合作⟧、产业集群培育等开展交流。',
        after: '围绕科技体制改革、科技成果转化、科技金融合作、产业集群培育等开展交流。',
      },
      {
        before: '园区具有人才集聚、资源集中、平台完善⟦，⟧设施齐全的特点。',
        after: '园区具有人才集聚、资源集中、平台完善、设施齐全的特点。',
      },
      {
        before: '围绕人才队伍建设、⟦实验平台建设管理制度建设⟧、对外开放合作等开展交流。',
        after: '围绕人才队伍建设、实验平台建设、管理制度建设、对外开放合作等开展交流。',
      },
      { before: '加快场地、设备、资金⟦，⟧数据等开放。', after: '加快场地、设备、资金、数据等开放。' },
      {
        before: '建成用得起、找得到、修得好⟦，⟧看得懂的设备。',
        after: '建成用得起、找得到、修得好、看得懂的设备。',
      },
      {
        before: '围绕人才队伍建设、实验平台建设和管理制度建设、对外开放合作等交流。场地、设备、资金，重要的是数据。',
      },
      { before: 'Compiled by: Zhang Xiaoming, Li Jianhua, and Wang Ming\n\nEditor: Zhao Min and Sun Li' },
      {
        before:
          '围绕科技体制改革、科技成果转化与科技金融合作、产业集群等交流，加快人才、资金、技术等流动。坚持统筹规划、协同推进，加快形成合力的格局。',
      },
    ],
  },
  *checkPassage(passage) {
    if (passage.language === 'en') yield* comma(passage);
    else if (passage.language === 'zh') {
      yield* runTogether(passage);
      yield* partsRunTogether(passage);
      yield* lastByComma(passage);
    }
  },
};

/** A credit that names two people, with a comma before "and". */
function* comma(element: Element): Iterable<RawFinding> {
  if (element.kind !== 'credit' || !Array.isArray(element.value) || element.value.length !== 2) return;
  const { text } = element.prose;
  const match = /,(?= and | & )/.exec(text);
  if (!match || text.indexOf(',') !== match.index) return;
  const fix = offeredFix(say('Delete the comma', '删去逗号'), editOf(element, match.index, match.index + 1, ''));
  yield {
    span: sourceSpan(element.prose, match.index, match.index + 1),
    message: say('Two names need no comma before “and”', '两个人名之间的“and”前不用逗号'),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}

/** Things of one class that stand in a row before 等, two of which may make one name together. */
interface Class {
  readonly run: RegExp;
  readonly parts: RegExp;
}

const classes = fromWords((): readonly Class[] =>
  listsZh().map(({ words, compounds = [] }) => {
    const word = anyWord(words);
    // the longest is tried first: a compound counts as one
    return { run: new RegExp(`${word}{3,}(?=等)`, 'g'), parts: new RegExp(anyWord([...compounds, ...words]), 'g') };
  }),
);

/** Three things of one class and more in a row are a list without its marks: 人才资金技术等. */
function* runTogether(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  if (!text.includes('等')) return;
  for (const { run, parts } of classes()) {
    for (const match of matches(text, run)) {
      const things = match[0].match(parts)!;
      if (things.length >= 3) yield missing(element, match.index, match.index + match[0].length, things.join('、'));
    }
  }
}

/**
 * Part of a list, between two 、, that falls into two: both begin, or both end, with a word that another part has there
 * too. 科技成果转化科技金融合作 beside 科技体制改革; 平台建设队伍建设 beside 制度建设.
 */
function* partsRunTogether(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  if (text.indexOf('、') === text.lastIndexOf('、')) return;
  for (const list of matches(text, /[\u4e00-\u9fff]{4,20}(?:、[\u4e00-\u9fff]{4,20}){2,}/g)) {
    const parts = list[0].split('、');
    const shared = pairsShared(parts);
    let at = list.index;
    for (const [index, part] of parts.entries()) {
      // at its ends a list runs into the sentence around it
      const isInner = index > 0 && index < parts.length - 1;
      const seam = isInner ? seamOf(part, shared) : undefined;
      if (seam !== undefined)
        yield missing(element, at, at + part.length, `${part.slice(0, seam)}、${part.slice(seam)}`);
      at += part.length + 1;
    }
  }
}

/** No part of a list has fewer characters than this where a word of two is told from the rest. */
const shortestPart = 4;

/** Two characters that several parts of a list have: anywhere, and as their last. */
interface SharedPairs {
  readonly anywhere: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

function pairsShared(parts: readonly string[]): SharedPairs {
  return { anywhere: inSeveral(parts.map(pairsOf)), last: inSeveral(parts.map((part) => [part.slice(-2)])) };
}

function pairsOf(part: string): readonly string[] {
  return Array.from({ length: part.length - 1 }, (_, at) => part.slice(at, at + 2));
}

function inSeveral(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const [seen, several] = [new Set<string>(), new Set<string>()];
  for (const pairs of lists)
    for (const pair of new Set(pairs)) {
      if (seen.has(pair)) several.add(pair);
      seen.add(pair);
    }
  return several;
}

/** Where a part is two, as a UTF-16 offset in it; undefined where it is one. */
function seamOf(part: string, shared: SharedPairs): number | undefined {
  for (let at = shortestPart; at <= part.length - shortestPart; at++) {
    const [one, other] = [part.slice(0, at), part.slice(at)];
    const [first, last] = [one.slice(0, 2), one.slice(-2)];
    const isAlike =
      (other.startsWith(first) && shared.anywhere.has(first)) || (other.endsWith(last) && shared.last.has(last));
    if (isAlike && !leadsOn().test(one) && !joins.test(one + other[0]!)) return at;
  }
  return undefined;
}

/** What joins two halves to one part. */
const joins = /[和与及或]/;

/** What leads on from one half of a part to the other. */
const leadsOn = fromWords(() => new RegExp(`[${clausesZh().leadsOn}]$`));

/** A new clause, not a fourth part. */
const goesOn = fromWords(
  () => new RegExp(`^(?:[${clausesZh().goesOnBriefly}]|${anyWord([...clausesZh().opening, ...clausesZh().goesOn])})`),
);

/**
 * Parts of one length set apart by 、, and behind ， another of the same length before 的 or 等: the comma is a slip. Two
 * characters before 的 may begin a clause: 重要的是.
 */
function* lastByComma(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  if (text.indexOf('、') === text.lastIndexOf('、')) return;
  for (const match of matches(
    text,
    /，(?<=、([\u4e00-\u9fff]{2,10})、([\u4e00-\u9fff]{2,10})，)(?=([\u4e00-\u9fff]{2,10}?)([的等]))/g,
  )) {
    const [, second, third, fourth, closer] = match as unknown as [string, string, string, string, string];
    if (second.length !== third.length || third.length !== fourth.length || goesOn().test(fourth)) continue;
    if (fourth.length === 2 && closer === '的') continue;
    const fix = offeredFix(say('Write 、', '改为“、”'), editOf(element, match.index, match.index + 1, '、'));
    yield {
      span: sourceSpan(element.prose, match.index, match.index + 1),
      message: say(
        'The last of equal parts is set apart by ， and the others by 、',
        '并列成分前几项用顿号，末项却用逗号',
      ),
      ...(fix && { fix }),
      evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.5' },
    };
  }
}

function missing(element: Element, start: number, end: number, mended: string): RawFinding {
  const edit = editOf(element, start, end, mended);
  return {
    span: sourceSpan(element.prose, start, end),
    message: say('、 is missing between parts of a list', '并列成分之间缺顿号'),
    ...(edit && { fix: { title: say(`Write ${mended}`, `改为“${mended}”`), safe: false, edits: [edit] } }),
    evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.5' },
  };
}
