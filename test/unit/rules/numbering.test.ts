// What counts together, and where it breaks: neighbours of the rules' examples. Findings are marked ⟦so⟧.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { checkWith } from '../../../server/rules/check';
import { countMismatch } from '../../../server/rules/numbering/count-mismatch';
import { markerPunctuation } from '../../../server/rules/numbering/marker-punctuation';
import { numberingGap } from '../../../server/rules/numbering/numbering-gap';
import { numberingStyle } from '../../../server/rules/numbering/numbering-style';
import { footnoteUndefined } from '../../../server/rules/structure/footnote-undefined';
import { referenceUndefined } from '../../../server/rules/structure/reference-undefined';
import { parse } from '../../../server/syntax/parse';

const numbering = [countMismatch, markerPunctuation, numberingGap, numberingStyle];
const references = [footnoteUndefined, numberingGap, referenceUndefined];

const counted: Readonly<Record<string, string>> = {
  'a marker lost between commas shows by what it has left':
    '要求：一要提高认识，二要压实责任，⟦要强化督查，四要⟧总结经验。',
  'a marker lost behind a full stop': '要求：一是提高认识。⟦是压实责任。三是⟧总结经验。',
  'a sentence between two points is no lost one, but the gap is':
    '要求：一是提高认识。要组织学习。二是压实责任。⟦四是⟧总结经验。',
  'two markers lost': '建议：一是抓早；⟦抓小；抓细；四是⟧抓实。',
  'an English list without commas':
    'The team is asked to do this: first draw a map; ⟦train the staff; third⟧ open the data.',
  'English points in sentences': 'First, maps are drawn. Second, data are opened. ⟦Fourth⟧, ships are counted.',
  'the number before the wrong one is what the message counts from': '1. 甲\n\n2. 乙\n\n⟦4.⟧ 丙\n\n5. 丁\n\n⟦7.⟧ 戊',
  'the same number again under a heading of its own':
    '1. 清点\n\n设备已清点。\n\n2. 公开\n\n价目已公开。\n\n⟦2.⟧ 培训\n\n人员已培训。',
  'lines one below the other, one number left out': 'Agenda:\n\n1. Opening\n2. Keynote\n⟦4.⟧ Panel\n5. Round table',
  'a list in both languages': '议程：\n\n1. 开幕\n2. Keynote\n3. 圆桌\n4. Closing words',
  'lists with brackets and half brackets': '1.设备\n\n2.人员\n\n1）讲解员\n\n2）操作员\n\n3.资金',
  'points that go on over a heading': '一、现状\n\n一是老化。\n\n二是短缺。\n\n二、打算\n\n三是更新。\n\n四是补充。',
  'a later start is an excerpt': '三季度要点\n\n5. 设备\n\n6. 人员',
  'one idiom, two quarters and a reference are no list':
    '一是一，二是二。第一、第三季度持平。（3）见附件。五一，景区开放。十一，增加班次。',
  'four announced and the third number lost is one flaw':
    '意见有四点：第一，夯实基础；第二，引进人才；⟦优化环境；第四⟧，加强监督。',
};

const referred: Readonly<Record<string, string>> = {
  'tables out of order and one referred to that is not there':
    '数量见表1，结构见⟦表4⟧。\n\n表1 企业数量\n\n⟦表3⟧ 企业结构',
  'chapters count anew': '见图1-2和图2-1。\n\n图1-1 企业\n\n图1-2 收费\n\n图2-1 设备',
  'an annex of a list, one that is not in it, one of another document':
    '名单见附件2，价目见⟦附件3⟧，办法见《开放办法》附件5。\n\n附件：1.计划\n2.名单\n\n一、打算',
  'a table of another report': 'Fees fell, as Table 5 of the report shows (see ⟦Figure 2⟧).\n\nFigure 1. Fees by year',
  'numbers behind 表, 图 and 件 that count': '代表3人、图书5册、文件2份到场。\n\n表1 到场情况',
  'a mark without its note, a note there twice':
    '办法已有总结[1]，评价不一⟦[3]⟧。\n\n[1] 高远. 经验. 2021.\n\n⟦[1] ⟧陆青. 评价. 2022.',
  'circled items are no notes': '工作有两项：①清点设备，②公开价目。\n\n①设备\n\n②价目',
  'a range of marks': '办法已有总结[1-3]。\n\n[1] 高远. 甲. 2021.\n\n[2] 陆青. 乙. 2022.\n\n[3] 宋敏. 丙. 2023.',
};

describe('what is counted', () => {
  for (const [name, marked] of Object.entries(counted))
    it(name, () => assert.equal(findingsMarked(numbering, marked), marked));
});

describe('what is referred to', () => {
  for (const [name, marked] of Object.entries(referred))
    it(name, () => assert.equal(findingsMarked(references, marked), marked));
});

function findingsMarked(rules: typeof numbering, marked: string): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const findings = checkWith(rules, parse(new Text(text)), builtinContext({ severities: {}, options: {} }));
  return [...findings]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((so, { span: { start, end } }) => `${so.slice(0, start)}⟦${so.slice(start, end)}⟧${so.slice(end)}`, text);
}
