// Rule wrong-character: a Chinese character that should be another, of the same sound or of a similar shape.

import { type Localized, say } from '../../base/localized';
import { lookInSteps, suspectedIn } from '../../model/suspicions';
import type { Rule } from '../rule';
import { correctionOf } from './correction';

/** So much surer than to be told at all, in log-odds, it has to be for a warning; what is fainter is an info. */
const beyondDoubt = 1;

export const wrongCharacter: Rule = {
  id: 'wrong-character',
  severity: 'warning',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('A wrong Chinese character', '错别字'),
    why: say(
      'Typed by sound, a word becomes another that sounds alike; scanned, a character becomes one that looks alike. ' +
        'What stands here is unlikely after what stands before it, and the other is likely, as counted in public ' +
        'official texts. Names, titles in 《》, entries of the lexicon and what the draft writes three times are ' +
        'left alone, and so are texts in another style.',
      '拼音输入易错成同音字词，扫描识别易错成形近字。依据对公开公文类文本的统计：此处的写法在上下文中很少见，而另一写法常见。人名、书名号内的文字、词库条目以及本文多次使用的写法不报，其他文体（如网络用语、古文）不报。',
    ),
    remedy: say(
      'Look at the place, and take the correction if it is what was meant.',
      '核对原文，确为笔误的，采用所给的改法。',
    ),
    examples: [
      {
        before: '会议要求各单位⟦认真管彻⟧落实有关部署，确保各项工作取得实效。要加快科技成果⟦砖化⟧。\n',
        after: '会议要求各单位认真贯彻落实有关部署，确保各项工作取得实效。要加快科技成果转化。\n',
      },
      {
        before: '专家⟦建意⟧，政府应当加大对基础研究的投入，培养更多的⟦清年⟧人才，营造良好的创新⟦生太⟧。\n',
        after: '专家建议，政府应当加大对基础研究的投入，培养更多的青年人才，营造良好的创新生态。\n',
      },
      // what is right, with rare characters, names, titles of works, and what the draft means to write
      { before: '会议要求各单位认真贯彻落实有关部署，确保各项工作取得实效。要加快科技成果转化，完善体制机制。\n' },
      { before: '园区里的垚鑫餐厅和甪直古镇的企业签了约，参观者购买了《管彻与砖化》一书。\n' },
      {
        before: '砖化中心在东湖成立。砖化中心面向企业开放平台，推动科技成果落地，砖化中心的经费由园区承担。\n',
      },
      // a word that sounds alike
      {
        before: '各级政府要认真落实有关⟦步数⟧，确保各项工作取得⟦时小⟧。\n',
        after: '各级政府要认真落实有关部署，确保各项工作取得实效。\n',
      },
      // another style
      { before: '姐妹们快冲，这家奶茶店新出的杨枝甘露绝绝子，谁懂啊家人们，排了两小时的队，心太崩了，笑死我了。\n' },
    ],
    planted: [
      { base: 'decision-reference-419', edits: [['培育新质', '陪育新质']] },
      { base: 'decision-reference-419', edits: [['举办一次', '举办一此']], at: '此' },
    ],
  },
  prepare: lookInSteps,
  *check(reading) {
    const certain = (reading.context.spelling?.zh?.sure ?? 0) + beyondDoubt;
    for (const suspected of suspectedIn(reading)) {
      const { kind, confidence } = suspected.suspicion;
      if (kind !== 'character') continue;
      yield { ...correctionOf(suspected, misspelt), ...(confidence < certain && { severity: 'info' }) };
    }
  },
};

function misspelt(written: string, right: string): Localized {
  return say(`“${written}” should probably be “${right}”`, `“${written}”疑为“${right}”之误`);
}
