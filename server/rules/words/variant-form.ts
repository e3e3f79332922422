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
      'GF 1001-2001 recommends one form of each word that is written in several ways, and the table of standard ' +
        'characters one shape of each character. Names and titles of works are left alone.',
      '《第一批异形词整理表》（GF 1001-2001）和《通用规范汉字表》为有几种写法的词推荐一种。人名、书名号内的文字不报。',
    ),
    remedy: say('Write the recommended form.', '改为推荐词形。'),
    examples: [
      {
        before: '专家⟦计画⟧下周提交报告，各地要⟦宏扬⟧优良传统，引进高层次⟦人材⟧。\n',
        after: '专家计划下周提交报告，各地要弘扬优良传统，引进高层次人才。\n',
      },
      { before: '股份内容已经核实，《宏扬集》已经出版，专家计划下周提交报告。\n' },
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
