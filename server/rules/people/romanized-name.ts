// Rule romanized-name: the English name is not the Chinese name's pinyin, nor a rendering the lexicon knows.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import {
  hasPinyinGivenName,
  isPinyinOf,
  isSpeltAbroad,
  looksLikePinyinName,
  splitChineseName,
} from '../../language/zh/names';
import { pinyinName } from '../../model/people/identity';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';
import { respell } from './respell';

export const romanizedName: Rule = {
  id: 'romanized-name',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say('The English name is not the pinyin of the Chinese name', '英文姓名与中文姓名的拼音不符'),
    why: say(
      'A Chinese name is romanized surname first, the given name joined (GB/T 28039). ü after l or n is ü or ' +
        'yu, not v. A name as it is spelt in Hong Kong, Macao, Taiwan or abroad (Chan Mo-po) is accepted where it ' +
        'can be that.',
      '中国人名按姓前名后、名连写拼写（GB/T 28039）；l、n 后的 ü 写作 ü 或 yu，不写作 v。港澳台及海外人士的惯用拼写（Chan Mo-po）只要可信即予接受。',
    ),
    remedy: say(
      'Correct the name, in all places; if the person writes it so, add it to .bulletin/people.yaml.',
      '改正全文中的拼写；如本人确实这样写，请加入 .bulletin/people.yaml。',
    ),
    examples: [
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授樊少群指出，要加强研究。\n\n**⟦Fan Shaoqing⟧, Professor at Jiangzhou University,** ' +
          'pointed out that research matters.\n',
        after:
          '一、讨论\n\n1. Views\n\n江州大学教授樊少群指出，要加强研究。\n\n**Fan Shaoqun, Professor at Jiangzhou University,** ' +
          'pointed out that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授吕敏指出，要加强研究。\n\n**⟦Lv Min⟧, Professor at Jiangzhou University,** pointed ' +
          'out that research matters.\n',
        after:
          '一、讨论\n\n1. Views\n\n江州大学教授吕敏指出，要加强研究。\n\n**Lü Min, Professor at Jiangzhou University,** pointed out ' +
          'that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授解敏指出，要加强研究。\n\n**Xie Min, Professor at Jiangzhou University,** pointed ' +
          'out that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授仇明远指出，要加强研究。\n\n**⟦Chou Mingyuan⟧, Professor at Jiangzhou University,** ' +
          'pointed out that research matters.\n',
        after:
          '一、讨论\n\n1. Views\n\n江州大学教授仇明远指出，要加强研究。\n\n**Qiu Mingyuan, Professor at Jiangzhou University,** ' +
          'pointed out that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n香港湖岸大学校长黄志文指出，要加强研究。\n\n**Wong Chi-man, President of the Lakeside University ' +
          'of Hong Kong,** pointed out that research matters.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n海岸银行行长蔡文杰指出，要加强研究。\n\n**Tsai Wen-chieh, President of Coast Bank,** pointed ' +
          'out that research matters.\n',
      },
    ],
  },
  *check(reading) {
    for (const speaker of reading.speakers) {
      const zh = speaker.spellings.zh.find((name) => splitChineseName(name));
      if (zh === undefined) continue;
      const names = speaker.spellings.en.filter((name) => name.includes(' '));
      // of two spellings the one that is no pinyin is wrong, and inconsistent-name says so too
      for (const en of names) {
        const places = speaker.mentions.filter((mention) => mention.language === 'en' && mention.name === en);
        const spans = places.map(({ span }) => span);
        const finding = findingOf(zh, en, speaker.spellings.zh, spans, reading);
        const chinese = speaker.mentions.find((mention) => mention.language === 'zh');
        if (finding)
          for (const span of spans)
            yield {
              ...finding,
              span,
              ...(chinese && {
                related: [{ span: chinese.span, message: say(`${zh} stands here`, `中文姓名“${zh}”在此`) }],
              }),
            };
      }
    }
    yield* credits(reading);
  },
};

/** Names of credit lines that correspond, by their order. */
function* credits(reading: Reading): Iterable<RawFinding> {
  for (const { zh, en } of reading.pairs) {
    if (
      zh.kind !== 'credit' ||
      !Array.isArray(zh.value) ||
      !Array.isArray(en.value) ||
      zh.value.length !== en.value.length
    )
      continue;
    for (const [i, chinese] of (zh.value as readonly string[]).entries()) {
      const english = (en.value as readonly string[])[i]!;
      const at = en.prose.text.indexOf(english);
      if (
        at < 0 ||
        !splitChineseName(chinese) ||
        !looksLikePinyinShape(english) ||
        (zh.value as readonly string[]).some((other) => other !== chinese && isPinyinOf(english, other) === 'standard')
      )
        continue;
      const span = sourceSpan(en.prose, at, at + english.length);
      const finding = findingOf(chinese, english, [chinese], [span], reading);
      if (finding)
        yield {
          ...finding,
          span,
          related: [
            { span: zh.valueSpan ?? zh.span, message: say(`${chinese} stands here`, `中文姓名“${chinese}”在此`) },
          ],
        };
    }
  }
}

function findingOf(
  zh: string,
  en: string,
  spellings: readonly string[],
  spans: readonly Span[],
  reading: Reading,
): Omit<RawFinding, 'span'> | undefined {
  const match = isPinyinOf(en, zh);
  if (match === 'standard') return undefined;
  const { index } = reading;
  const persons = spellings.flatMap((name) => [...index.personsNamed(name), ...index.personMisspelt(name)]);
  if (persons.some((person) => index.personsNamed(en).includes(person))) return undefined;
  if (match === false && persons.length === 0 && !isMeantAsPinyin(en, zh)) return undefined;
  const right = persons.find((person) => person.en !== undefined)?.en ?? pinyinName(zh);
  if (right === undefined || right === en) return undefined;
  return {
    message:
      match === 'nonstandard'
        ? say(
            `${en} is not the standard pinyin of ${zh}: ${right} (GB/T 28039)`,
            `“${en}”不是“${zh}”的规范拼写，应为“${right}”（GB/T 28039）`,
          )
        : say(`${en} is not the pinyin of ${zh}: ${right}`, `“${en}”不是“${zh}”的拼音，应为“${right}”`),
    fix: respell(spans, right),
    evidence: { source: persons.length > 0 ? 'office' : 'standard', clause: 'GB/T 28039', examples: [right] },
  };
}

/** Whether a name that is not the pinyin of a Chinese one is meant to be: not as Hong Kong or Taiwan spell it. */
function isMeantAsPinyin(en: string, zh: string): boolean {
  if (isSpeltAbroad(en, zh)) return false;
  return hasPinyinGivenName(en, zh) || looksLikePinyinName(en) || sharesSurname(en, zh);
}

function sharesSurname(en: string, zh: string): boolean {
  return pinyinName(zh)?.split(' ')[0]?.toLowerCase() === en.split(' ')[0]!.toLowerCase();
}

function looksLikePinyinShape(name: string): boolean {
  return /^[A-Z][a-zü]+ [A-Z][a-zü'’-]+$/.test(name);
}
