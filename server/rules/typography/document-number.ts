// Rule document-number: the year of an official document's number in other brackets than 〔〕.
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

/** 国办发[2018]12号: issuer and kind of document, year, number. */
const number = /(?<=[\u4e00-\u9fff])([[［【(（])((?:19|20)\d{2})([\]］】)）])(?=\s?第?\d{1,5}\s?号)/g;

export const documentNumber: Rule = {
  id: 'document-number',
  severity: 'warning',
  source: 'standard',
  docs: {
    title: say('The year of a document number in other brackets than 〔〕', '发文字号的年份未用六角括号'),
    why: say(
      'The number of an official document has its year in 〔〕 (GB/T 9704-2012, 7.2.5); quoted otherwise it is not ' +
        'found. ' +
        'Numbers of court rulings have round brackets before the issuer and are another thing.',
      '发文字号的年份用六角括号“〔〕”括入（GB/T 9704-2012 第7.2.5条），引用时写成别的括号不易检索。法院案号另有规定，不在此列。',
    ),
    remedy: say('Write 〔〕.', '改用“〔〕”。'),
    examples: [
      {
        before: '根据湖区办发⟦[2018]⟧12号和湖区科函⟦（2020）⟧第7号文件开展工作。',
        after: '根据湖区办发〔2018〕12号和湖区科函〔2020〕第7号文件开展工作。',
      },
      { before: '根据湖区办发〔2018〕12号文件和（2019）湖区民终12号判决，论坛（2018）设在5号楼，见[2018]年鉴。' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'zh') return;
    for (const { 0: printed, 2: year, index } of matches(passage.prose.text, number)) {
      const end = index + printed.length;
      const fix = offeredFix(say('Write 〔〕', '改为“〔〕”'), editOf(passage, index, end, `〔${year}〕`));
      yield {
        span: sourceSpan(passage.prose, index, end),
        message: say(
          `The year of a document number stands in 〔〕: 〔${year}〕`,
          `发文字号的年份用六角括号：〔${year}〕`,
        ),
        ...(fix && { fix }),
        evidence: { source: 'standard', clause: 'GB/T 9704-2012 7.2.5' },
      };
    }
  },
};
