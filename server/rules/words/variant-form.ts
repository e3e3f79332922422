// Rule variant-form: a Chinese word in a form for which the standard recommends another.
import type { Evidence } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { suspectedIn } from '../../model/suspicions';
import type { Rule } from '../rule';
import { correctionOf } from './correction';

export const variantForm: Rule = {
  id: 'variant-form',
  severity: 'info',
  source: 'standard',
  ofWords: true,
  docs: {
    title: say('A Chinese word in a form that is not the recommended one', '异形词未用推荐词形'),
    why: say(
      'Some words are written in several ways. GF 1001-2001 recommends one form of each, and the table of standard ' +
        'characters (2013) one shape of each character; dictionaries and publishers follow both. A word that is not told ' +
        'apart from two neighbours, names and titles of works are left alone.',
      '有些词有几种写法。《第一批异形词整理表》（GF 1001-2001）为每组推荐一种，《通用规范汉字表》（2013）规定字形，出版物一般从之。人名、书名号内的文字不报。',
    ),
    remedy: say('Write the recommended form.', '改为推荐词形。'),
    examples: [
      {
        before: '专家⟦计画⟧下周提交报告，各地要⟦宏扬⟧优良传统，引进高层次⟦人材⟧。\n',
        after: '专家计划下周提交报告，各地要弘扬优良传统，引进高层次人才。\n',
      },
      { before: '企业核对了⟦帐目⟧，⟦定单⟧比去年多了一成。\n', after: '企业核对了账目，订单比去年多了一成。\n' },
      { before: '股份内容已经核实，项目总体进展顺利，造就坐拥资源的优势，专家计划下周提交报告。\n' },
      { before: '《宏扬集》收录了三十位专家的文章，各地要弘扬优良传统，引进高层次人才。\n' },
    ],
    planted: [{ base: '03-no-228', edits: [['首台订单', '首台定单']], at: '定单' }],
  },
  *check(reading) {
    for (const suspected of suspectedIn(reading))
      if (suspected.suspicion.kind === 'variant') yield correctionOf(suspected, otherForm, evidence);
  },
};

const evidence: Evidence = { source: 'standard', clause: 'GF 1001-2001' };

function otherForm(written: string, right: string): Localized {
  return say(`“${written}”: the recommended form is “${right}”`, `“${written}”宜用推荐词形“${right}”`);
}
