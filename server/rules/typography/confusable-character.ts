// Rule confusable-character: a character that looks like the one that is meant: ⼦, full-width ＡＩ, a Cyrillic М, 二O二四.
import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { countUnits, unitsOfClass } from '../../base/units';
import { type Confusable, confusablesIn } from '../../language/shared/look-alikes';
import { editOf, offeredFix } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const confusableCharacter: Rule = {
  id: 'confusable-character',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A character that only looks like the one that is meant', '形似而实为另一字符'),
    why: say(
      'Radicals out of a PDF (⼦ for 子), letters of another alphabet (a Cyrillic М in МIT), O for 〇 and full-width ' +
        'letters ' +
        'among half-width ones look right, but are not found by a search and set in another font. A text that has ' +
        'most of its figures in full width is left alone.',
      'PDF带来的部首字符（⼦）、别的字母表的字母（МIT里的西里尔字母М）、代替“〇”的字母O、夹杂的全角字母数字，看着没错，却检索不到，排出来字体也不同。全文数字以全角为主的不提示。',
    ),
    remedy: say('Type the character anew.', '重新输入该字符。'),
    examples: [
      {
        before:
          '2024年第12期：园区与⟦МIT⟧合作，引进⟦ＡＩ⟧企业⟦３４５⟧家和2名电⼦工程师，自二⟦O⟧二一年起采用⟦СО⟧₂监测技术。'.replace(
            '⼦',
            '⟦⼦⟧',
          ),
        after: '2024年第12期：园区与MIT合作，引进AI企业345家和2名电子工程师，自二〇二一年起采用CO₂监测技术。',
      },
      { before: '园区建设5G基站，研究TNF-α和ΔT，二〇二四年与莫斯科的МГУ和АН签约，Ω型设备到位。' },
      { before: '到２０２０年，园区引进企业３４５家，与ＡＩ企业签约5项。' },
    ],
  },
  *check(reading) {
    const isSlip = isHalfWidth(reading);
    for (const passage of reading.passages)
      for (const found of confusables(passage)) if (found.kind !== 'width' || isSlip) yield findingOf(passage, found);
  },
};

const confusables = lasting((passage: Element) => confusablesIn(passage.prose.text));

/** Whether the text mostly writes letters and figures in half width, so that full-width ones are slips and no habit. */
function isHalfWidth({ passages }: Reading): boolean {
  const chinese = passages.filter(({ language }) => language !== 'en').map(({ prose }) => prose.text);
  const amount = (units: Uint8Array) => chinese.reduce((sum, text) => sum + countUnits(text, units), 0);
  return amount(halfWidthUnits) > amount(fullWidthUnits);
}

const halfWidthUnits = unitsOfClass('0-9A-Za-z');
const fullWidthUnits = unitsOfClass('０-９Ａ-Ｚａ-ｚ');

function findingOf(passage: Element, { start, end, right, kind }: Confusable): RawFinding {
  const printed = passage.prose.text.slice(start, end);
  const fix = offeredFix(say(`Write ${right}`, `改为“${right}”`), editOf(passage, start, end, right));
  return {
    span: sourceSpan(passage.prose, start, end),
    message: messages[kind](printed, right),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}

const messages: Readonly<Record<Confusable['kind'], (printed: string, right: string) => Localized>> = {
  radical: (printed, right) =>
    say(`${printed} is a radical or compatibility form, not ${right}`, `“${printed}”是部首或兼容字符，不是“${right}”`),
  alphabet: (printed, right) =>
    say(
      `Letters of another alphabet in ${printed}; ${right} is meant`,
      `“${printed}”里有别的字母表的字母，应为“${right}”`,
    ),
  zero: (printed) => say(`${printed} stands for 〇 among Chinese numerals`, `汉字数字中的“${printed}”应为“〇”`),
  width: (printed, right) =>
    say(
      `Full-width ${printed} beside half-width ones; ${right} is expected`,
      `“${printed}”为全角，文中其他为半角，应为“${right}”`,
    ),
};
