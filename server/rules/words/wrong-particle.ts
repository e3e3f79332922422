// Rule wrong-particle: 的, 地 and 得 in each other's place.
import { type Localized, say } from '../../base/localized';
import { suspectedIn } from '../../model/suspicions';
import type { Rule } from '../rule';
import { correctionOf } from './correction';

export const wrongParticle: Rule = {
  id: 'wrong-particle',
  severity: 'warning',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('的, 地 and 得 in each other’s place', '“的”“地”“得”用错'),
    why: say(
      'The three sound alike: 的 stands before a noun, 地 before a verb, 得 behind one. What stands around tells which ' +
        'is meant; where two are in use nothing is told.',
      '三字读音相同，输入时易混淆：定语后用“的”，状语后用“地”，补语前用“得”。依据上下文判断，两可的不报。',
    ),
    remedy: say('Write the particle that is meant.', '改为应用的助词。'),
    examples: [
      {
        before: '各地要扎实推进各项工作，不断⟦取的⟧新成效。会议指出，发展⟦得⟧质量和效益稳步提升。\n',
        after: '各地要扎实推进各项工作，不断取得新成效。会议指出，发展的质量和效益稳步提升。\n',
      },
      { before: '各地要更好地服务企业，让改革的成果惠及更多的企业，把各项工作做得更加扎实。\n' },
    ],
    planted: [{ base: 'decision-reference-419', edits: [['三个城市的经验', '三个城市得经验']] }],
  },
  *check(reading) {
    for (const suspected of suspectedIn(reading))
      if (suspected.suspicion.kind === 'particle') yield correctionOf(suspected, mistaken);
  },
};

function mistaken(written: string, right: string): Localized {
  return say(`“${written}” should probably be “${right}”`, `“${written}”疑应为“${right}”`);
}
