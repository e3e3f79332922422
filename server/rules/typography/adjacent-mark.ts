// Rule adjacent-mark: marks next to each other that should not be: 》、《  ”、“  、等  ……等  。。

import { lazy } from '../../base/cached';
import type { Evidence, RawFinding, Severity } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { inside } from '../../language/shared/addresses';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const adjacentMark: Rule = {
  id: 'adjacent-mark',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say(
      'Marks that do not stand next to each other: doubled 。。, 、 between 》 and 《 or ” and “, 、等, ……等',
      '标点连用不当：。。等叠用，》《、”“之间加顿号，“、等”“……等”',
    ),
    why: say(
      'Quoted or titled parts of a list are set apart by their own marks, so that no 、 is needed (GB/T ' +
        '15834-2011, 4.5.3.5), unless the list has other parts too; 等 says what a comma or an ellipsis before it ' +
        'would say; a doubled mark is a slip.',
      '标有引号、书名号的并列成分之间通常不用顿号（GB/T 15834-2011 第4.5.3.5条），与其他成分混排时除外；“等”与其前的顿号、省略号重复；标点叠用是误植。',
    ),
    remedy: say('Delete the mark that is too many.', '删去多余的标点。'),
    examples: [
      {
        before: '发布了《蓝皮书》⟦、⟧《指数报告》和“揭榜”⟦、⟧“赛马”两项机制。',
        after: '发布了《蓝皮书》《指数报告》和“揭榜”“赛马”两项机制。',
      },
      { before: '人才、资金⟦、⟧等要素加快流动⟦。。⟧', after: '人才、资金等要素加快流动。' },
      { before: '包括材料、芯片⟦……⟧等领域⟦，。⟧', after: '包括材料、芯片等领域⟦，。⟧'.replace(/[⟦⟧]/g, '') },
      { before: 'The output grew⟦,,⟧ and so did the park.', after: 'The output grew, and so did the park.' },
      {
        before:
          '坚持“敢试”、“敢闯”、鼓励创新的方针，推广《指南》、《手册》、年报等成果，人才、“揭榜”、“赛马”都是办法。',
      },
      { before: '发布了《蓝皮书》（2023）、《指数报告》，他问：“真的吗？！”……就这样、等级不同。' },
      { before: 'Equipment, etc., was bought... and installed.' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language === 'zh') yield* find(passage, chineseMistakes, chinesePattern);
    else if (passage.language === 'en') yield* find(passage, englishMistakes, englishPattern);
  },
};

interface DoubledMark {
  readonly pattern: RegExp;
  readonly severity: Severity;
  readonly message: Localized;
  /** What takes the mark's place; absent when only the author knows. */
  readonly newText?: (mark: string) => string;
  readonly evidence: Evidence;
  /** Only between parts of a list of which each has such marks: one with other parts needs the mark throughout. */
  readonly inList?: true;
}

const noComma: Omit<DoubledMark, 'pattern'> = {
  severity: 'info',
  message: say(
    'No 、 is needed between parts that have their own quotation or title marks',
    '标有引号或书名号的并列成分之间通常不用顿号',
  ),
  newText: () => '',
  evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.5.3.5' },
};

const chinesePattern = /[、，。；：…？！]/;
const chineseMistakes: readonly DoubledMark[] = [
  { pattern: /、(?<=》.)(?=《)/g, ...noComma, inList: true },
  { pattern: /、(?<=”.)(?=“)/g, ...noComma, inList: true },
  {
    pattern: /、(?=等(?![待级同效候额价值分距差边于份到式号]))/g,
    severity: 'warning',
    message: say('、 before 等', '“等”前不用顿号'),
    newText: () => '',
    evidence: { source: 'text' },
  },
  {
    pattern: /……(?=等(?![待级同效候]))/g,
    severity: 'warning',
    message: say('…… and 等 say the same', '省略号与“等”重复'),
    newText: () => '',
    evidence: { source: 'standard' },
  },
  {
    // three full stops and more are meant for an ellipsis
    pattern: /([，；：、])\1+|(?<!。)。。(?!。)/g,
    severity: 'warning',
    message: say('A doubled mark', '标点重复'),
    newText: (mark) => mark[0]!,
    evidence: { source: 'text' },
  },
  {
    pattern: /(?:[，、；：](?=[，、；：。？！])|。(?=[，、；：？！])|[？！](?=[，、；：。]))[，、；：。？！]/g,
    severity: 'warning',
    message: say('Two marks where one is meant', '两个标点连用，应只留一个'),
    evidence: { source: 'text' },
  },
];

const englishPattern = /[,;.]/;
const englishMistakes: readonly DoubledMark[] = [
  {
    pattern: /([,;:])\1+/g,
    severity: 'warning',
    message: say('A doubled mark', '标点重复'),
    newText: (mark) => mark[0]!,
    evidence: { source: 'text' },
  },
  {
    pattern: /\.\.(?<=[A-Za-z]{2}..)(?![./\w])/g,
    severity: 'warning',
    message: say('A doubled full stop', '句号重复'),
    newText: () => '.',
    evidence: { source: 'text' },
  },
  {
    pattern: /,\s?[.;](?!\.)/g,
    severity: 'warning',
    message: say('Two marks where one is meant', '两个标点连用，应只留一个'),
    evidence: { source: 'text' },
  },
];

function* find(element: Element, mistakes: readonly DoubledMark[], worthwhile: RegExp): Iterable<RawFinding> {
  const { text } = element.prose;
  if (!worthwhile.test(text)) return;
  const isOfMixedList = lazy(() => inside(mixedListsIn(text), text.length));
  for (const { pattern, severity, message, newText, evidence, inList } of mistakes) {
    for (const match of matches(text, pattern)) {
      if (inList && isOfMixedList()(match.index)) continue;
      // the same mark twice is the doubled one's business
      if (newText === undefined && match[0].length === 2 && match[0][0] === match[0][1]) continue;
      const end = match.index + match[0].length;
      const fix =
        newText &&
        offeredFix(
          say('Delete what is too many', '删去多余的标点'),
          editOf(element, match.index, end, newText(match[0])),
        );
      yield { span: sourceSpan(element.prose, match.index, end), severity, message, ...(fix && { fix }), evidence };
    }
  }
}

/** Lists of quoted or titled parts with 、 that have a bare part before or behind them. */
function mixedListsIn(text: string): readonly Span[] {
  return Array.from(matches(text, markedList), ({ 0: list, index }) => ({
    start: index,
    end: index + list.length,
  })).filter(({ start, end }) => text[start - 1] === '、' || text[end] === '、');
}

const markedList = /(?:[“《][^“”《》]{1,60}[”》])(?:、?[“《][^“”《》]{1,60}[”》])+/g;
