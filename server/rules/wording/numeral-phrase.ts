// Rule numeral-phrase: a numeral that lost its measure word.

import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { fromWords } from '../../language/vocabulary';
import { hanFigures, hanOrdinals, hanSeveral } from '../../language/words';
import { editOf } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

interface NumeralStyle {
  readonly pattern: RegExp;
  /** What is missing after group 1. */
  readonly missing: string;
}

const han = fromWords(() => `[两${hanOrdinals()}百]`);

const unit = fromWords(() => `[${hanFigures()}]`);
/** Fifteen, twenty-five, some ten, 15; not ten and twenty. */
const notRound = fromWords(() =>
  [
    `${han()}*十${unit()}`,
    `[${hanSeveral()}]十${unit()}`,
    `${han()}{1,3}[余多]`,
    '\\d{0,2}[1-9]',
    '\\d{1,3}\\s?[余多]',
  ].join('|'),
);

/**
 * A number that is not round before 来 or 以来 counts years: 十五来 lost its 年; 十来 (about ten) before a measure word and
 * 一来…二来 are right.
 */
const forms = fromWords((): readonly NumeralStyle[] => [
  {
    pattern: new RegExp(
      `(?<=^|[，。；：、,;\\s]|近|过去|最近|这)(${notRound()})\\s?(?=来(?:[，,。；]|\\p{Script=Han}))(?!来[自到往访源年个家项名位岁天])`,
      'gu',
    ),
    missing: '年',
  },
  { pattern: new RegExp(`(?<=近|过去|最近)([两${hanSeveral()}])(?=来(?!自))`, 'g'), missing: '年' },
  { pattern: /(?<=自|从|^|[，。；：、,;\s])((?:19|20)\d{2})(?=\s?(?:以来|至今))/g, missing: '年' },
  { pattern: /(?<=党的)(十[五六七八九]|二十)(?=以来|召开|报告|精神)/g, missing: '大' },
]);

export const numeralPhrase: Rule = {
  id: 'numeral-phrase',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A numeral without its measure word: 十五来 for 十五年来', '数词缺量词：“十五来”应为“十五年来”'),
    why: say('The reader has to guess what is counted.', '读者无从知道所指的单位。'),
    remedy: say('Put the measure word back.', '补上量词。'),
    examples: [
      {
        before: '⟦十五来⟧，园区不断壮大。近⟦十余来⟧成果丰硕，⟦2018以来⟧尤其如此；党的⟦十八以来⟧成绩显著。',
        after: '十五年来，园区不断壮大。近十余年来成果丰硕，2018年以来尤其如此；党的十八大以来成绩显著。',
      },
      {
        before:
          '十五年来，十来家企业落户。一来成本低，二来人才多。来自20来个国家的客人五十来岁，等了10来分钟，党的十八大以来、2018年以来来了三百多人。',
      },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'zh') return;
    for (const { pattern, missing } of forms()) {
      for (const match of matches(passage.prose.text, pattern)) {
        const numeral = match[1]!.trimEnd();
        const end = match.index + numeral.length;
        const tail = /^\s?(?:以来|来|至今|召开|报告|精神)/.exec(passage.prose.text.slice(end))?.[0] ?? '';
        const edit = editOf(passage, end - 1, end, numeral.at(-1)! + missing);
        yield {
          span: sourceSpan(passage.prose, match.index, end + tail.length),
          message: say(
            `“${numeral}${tail}” lacks a measure word: ${numeral}${missing}${tail}?`,
            `“${numeral}${tail}”缺量词，应为“${numeral}${missing}${tail}”？`,
          ),
          ...(edit && { fix: { title: say(`Insert ${missing}`, `补“${missing}”`), safe: false, edits: [edit] } }),
          evidence: { source: 'text' },
        };
      }
    }
  },
};
