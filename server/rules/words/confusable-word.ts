// Rule confusable-word: a Chinese word where another was meant that is right elsewhere: 必须 and 必需.
import { type Localized, say } from '../../base/localized';
import { suspectedIn } from '../../model/suspicions';
import type { Rule } from '../rule';
import { correctionOf } from './correction';

export const confusableWord: Rule = {
  id: 'confusable-word',
  severity: 'warning',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('A Chinese word in place of another that is easily taken for it', '易混词语用错'),
    why: say(
      'Both words are right, each in its place (必须, 必需), so that no list of wrong words finds them. It is told where ' +
        'what stands around clearly asks for the other, as learnt from public official texts.',
      '两个词都对，各有用处（如“必须”与“必需”），错词表查不出来。依据从公开公文学到的上下文判断，另一词明显更合用时才报。',
    ),
    remedy: say('Look which is meant, and take the other word if it is that.', '核对文意，确为误用的，改为另一词。'),
    examples: [
      {
        before: '各单位⟦必需⟧坚持党的领导，当前经济⟦形式⟧总体向好。\n',
        after: '各单位必须坚持党的领导，当前经济形势总体向好。\n',
      },
      { before: '生活必需品供应充足，企业必须按时报送数据，形式不限。' },
      { before: '公民的权利受法律保护，国家权力属于人民。' },
    ],
    planted: [{ base: 'decision-reference-419', edits: [['签约时间由', '签约实践由']], at: '实践' }],
  },
  *check(reading) {
    for (const suspected of suspectedIn(reading))
      if (suspected.suspicion.kind === 'word') yield correctionOf(suspected, taken);
  },
};

function taken(written: string, right: string): Localized {
  return say(`“${written}” should probably be “${right}” here; both are words`, `“${written}”在此处疑应为“${right}”`);
}
