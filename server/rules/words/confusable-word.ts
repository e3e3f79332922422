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
      'Both words are right, each in its place (必须 must, 必需 essential; 权利 a right, 权力 power), so that no list of ' +
        'wrong words finds them. What stands around tells which is meant, as learnt from public official texts; it is ' +
        'told only where the other word is the usual one by far.',
      '两个词本身都对，各有各的用处（如“必须”与“必需”、“权利”与“权力”、“截至”与“截止”），错词表查不出来。依据从公开公文类文本学到的上下文判断，只有另一词明显更合用时才报。',
    ),
    remedy: say('Look which is meant, and take the other word if it is that.', '核对文意，确为误用的，改为另一词。'),
    examples: [
      {
        before: '各单位⟦必需⟧坚持党的领导，认真落实各项部署。当前经济⟦形式⟧总体向好，发展的质量稳步提升。\n',
        after: '各单位必须坚持党的领导，认真落实各项部署。当前经济形势总体向好，发展的质量稳步提升。\n',
      },
      {
        before: '要加快推动⟦行程⟧新发展格局，维护群众合法⟦权宜⟧。\n',
        after: '要加快推动形成新发展格局，维护群众合法权益。\n',
      },
      { before: '生活必需品供应充足，企业必须按时报送数据。报名截止日期为6月30日，截至目前已有40家单位报名。\n' },
      { before: '公民的权利受法律保护，国家权力属于人民。市场反应良好，报告反映了真实情况。\n' },
    ],
    planted: [{ base: 'decision-reference-419', edits: [['签约时间由', '签约实践由']], at: '实践' }],
  },
  *check(reading) {
    for (const suspected of suspectedIn(reading))
      if (suspected.suspicion.kind === 'word') yield correctionOf(suspected, taken);
  },
};

function taken(written: string, right: string): Localized {
  return say(
    `“${written}” should probably be “${right}” here: both are words, but this one seldom stands in such a place`,
    `“${written}”在此处疑应为“${right}”（两词都有，此处通常用后者）`,
  );
}
