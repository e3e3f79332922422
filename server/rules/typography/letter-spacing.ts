// Rule letter-spacing: words padded by spaces between their characters: 整 理, 王 冰.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { fromWords } from '../../language/vocabulary';
import { singleSurnames } from '../../language/words';
import { chinesePost } from '../../language/zh/posts';
import { partOf } from '../../model/kinds';
import { editOf, offeredFix, safeFix } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const letterSpacing: Rule = {
  id: 'letter-spacing',
  severity: 'info',
  source: 'text',
  docs: {
    title: say('A word padded by spaces between its characters', '字间加空格撑开的词'),
    why: say(
      'Spaces typed into a word (整 理, 王 冰) hide it from searches and look uneven next to words without them. ' +
        'Mastheads and classification lines are set wide on purpose; so are two-character names when all of them ' +
        'are.',
      '用空格撑开的词（整 理、王 冰）检索不到，与未撑开的词并列也不整齐。刊头、密级行有意疏排的除外，两字人名全部撑开的也除外。',
    ),
    remedy: say('Remove the spaces; let the layout program justify.', '去掉空格，需要对齐时由排版软件处理。'),
    examples: [
      { before: '⟦整 理⟧：张小明、李建华\n编辑：⟦王 冰⟧', after: '整理：张小明、李建华\n编辑：王冰' },
      {
        before: '# 园区动态\n\n各地⟦创 新 发 展⟧成效显著，湖畔大学教授⟦陈 光⟧出席，⟦全 文⟧如下，促进国际⟦合 作⟧。',
        after: '# 园区动态\n\n各地创新发展成效显著，湖畔大学教授陈光出席，全文如下，促进国际合作。',
      },
      { before: '内 部 资 料\n\n决 策 参 阅\n\n第 4 期' },
      { before: '整 理：张小明\n编 辑：李建华\n审 核：王 冰、赵 敏' },
      {
        before: '# 聚焦新热点 打造新引擎\n\n表 一 所示，张小明 王冰 李建华出席。\n\n湖畔社3月5日电 题：园区夜间开放。',
      },
    ],
  },
  *check(reading) {
    const alike = paddedAlike(reading);
    for (const element of reading.passagesIn('zh')) {
      if (element.kind === 'masthead' || element.kind === 'classification' || element.kind === 'title') continue;
      const inColophon = isInColophon(element);
      for (const { word, at, isName } of paddedIn(element)) {
        if (inColophon && !isName && alike.has(at === 0 ? 'label' : 'name')) continue;
        yield findingOf(element, at, word, inColophon || isName || word.length > 3);
      }
    }
  },
};

interface Padded {
  readonly word: string;
  readonly at: number;
  /** Told by the post before it. */
  readonly isName: boolean;
}

/** All that is padded in an element, however its colophon is set. */
const paddedIn = lasting((element: Element): readonly Padded[] => {
  const { text } = element.prose;
  if (!spacedPair.test(text)) return [];
  const names = Array.from(matches(text, splitName())).flatMap(({ 0: word, 1: surname, index: at }) =>
    singleSurnames().has(surname!) ? [{ word, at, isName: true }] : [],
  );
  return [
    ...names,
    ...Array.from(matches(text, isInColophon(element) ? paddedWord : paddedRun), ({ 0: word, index: at }) => ({
      word,
      at,
      isName: false,
    })),
  ];
});

function isInColophon({ kind }: Element): boolean {
  return partOf({ kind }) === 'credits';
}

/** Without it nothing is padded. */
const spacedPair = /[\u4e00-\u9fff][ \u3000]{1,2}[\u4e00-\u9fff]/;

/** A post, then a surname set apart from its given name: 教授陈 光. */
const splitName = fromWords(
  () => new RegExp(`(?<=(?:${chinesePost().source}))([\\u4e00-\\u9fff])[ \\u3000][\\u4e00-\\u9fff]`, 'g'),
);

/**
 * In running text: a run of single characters, or one that a space cuts off at the edge of its clause (合 作，). 表 一 and
 * 第 一 are counted so; behind a day a dateline ends and its text begins (7月1日电 题：).
 */
const paddedRun = new RegExp(
  [
    /[\u4e00-\u9fff](?:[ \u3000][\u4e00-\u9fff]){3,}/,
    /(?<=^|[，。；：、？！“”（）])[^\u0000-\u4dff\ua000-\uffff表图第注附例式节章编卷][ \u3000][\u4e00-\u9fff](?![ \u3000])/,
    /(?<![ \u3000]|\d日)[\u4e00-\u9fff][ \u3000][\u4e00-\u9fff](?=[，。；：、？！“”（）]|$)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** A label or name of single characters, nothing else beside it. */
const paddedWord =
  /(?<![\u4e00-\u9fff][ \u3000]?)[\u4e00-\u9fff](?:[ \u3000]{1,2}[\u4e00-\u9fff])+(?![ \u3000]?[\u4e00-\u9fff])/g;

function findingOf(element: Element, start: number, word: string, isSure: boolean): RawFinding {
  const end = start + word.length;
  // two characters with one space between them may be the end of one word and the start of another
  const fixOf = isSure ? safeFix : offeredFix;
  const fix = fixOf(say('Remove the spaces', '去掉空格'), editOf(element, start, end, word.replace(/[ \u3000]/g, '')));
  return {
    span: sourceSpan(element.prose, start, end),
    message: say(`“${word}” is padded by spaces, unlike the words beside it`, `“${word}”字间加了空格，与其他词不一致`),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}

/**
 * Whether all two-character labels, or names, of the colophon (two of them at least) are padded: then that is how it
 * is set.
 */
function paddedAlike(reading: Reading): ReadonlySet<'label' | 'name'> {
  const credits = reading.elements.filter((element) => element.kind === 'credit' && element.language === 'zh');
  const alike = new Set<'label' | 'name'>();
  if (allPadded(credits.map((credit) => credit.label ?? ''))) alike.add('label');
  if (allPadded(credits.flatMap((credit) => namesAsPrinted(credit)))) alike.add('name');
  return alike;
}

function allPadded(words: readonly string[]): boolean {
  const short = words.filter((word) => word.replace(/[ \u3000]/g, '').length === 2);
  return short.length > 1 && short.every((word) => word.length > 2);
}

function namesAsPrinted({ prose, label }: Element): readonly string[] {
  return prose.text
    .slice(label?.length ?? 0)
    .split(/[:：、，,;；]/)
    .map((name) => name.trim())
    .filter(Boolean);
}
