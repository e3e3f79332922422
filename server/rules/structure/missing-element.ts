// Rule missing-element: what every past issue of the series has and this draft lacks.
import type { Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { ElementRule, Kind } from '../../knowledge/schema/schema';
import type { Reading } from '../../model/reading';
import {
  absentLanguages,
  bySeen,
  capitalized,
  composed,
  type ElementPlace,
  evidenceOf,
  gapsIn,
  insertion,
  isAtEnd,
  isBody,
  issuesOf,
  nameOf,
  spanAt,
} from '../../model/structure';
import type { Rule } from '../rule';

export const missingElement: Rule = {
  id: 'missing-element',
  severity: 'error',
  source: 'corpus',
  docs: {
    title: say(
      'An element that every past issue has is missing, or one language of it',
      '缺少往期都有的要素，或缺其中一种语言',
    ),
    why: say(
      'What every past issue has, readers look for: issue number, date, editor’s note, credits, contacts. The ' +
        'finding says how many issues it rests on; a single past issue makes an info, not an error.',
      '期号、日期、编者按、署名、联系方式等往期都有的要素，读者会去找。提示中写明依据几期；只有一期可依据时，仅作参考。',
    ),
    remedy: say(
      'Put it in its place; what is the same in every issue is filled in.',
      '补在其位置上；各期相同的内容会自动填入。',
    ),
    examples: [
      {
        kind: 'decision-reference',
        before:
          '内部资料\n领导参阅\n\n决策参阅\n\n第 5 期\n(总第 419 期⟦)⟧\n\n二〇二二年二月十八日\n\n怎样办好技术市场\n\n技术市场是成果走向企业的桥梁。\n\n手续要简，' +
          '中介要懂行。\n\n《决策参阅》编委会 主任:冀伟 副主任:刘红 主编:王明丽\n电话:0374-2962258 邮编:461000 地址:许昌市魏武大道与尚德路交叉口许昌科技大市场',
        after:
          '内部资料\n领导参阅\n\n决策参阅\n\n第 5 期\n(总第 419 期)\n\n许昌市科技创新公共服务中心\n\n二〇二二年二月十八日\n\n怎样办好技术市场\n\n技术市场是成果走向企业的桥梁' +
          '。\n\n手续要简，中介要懂行。\n\n《决策参阅》编委会 主任:冀伟 副主任:刘红 主编:王明丽\n电话:0374-2962258 邮编:461000 ' +
          '地址:许昌市魏武大道与尚德路交叉口许昌科技大市场',
      },
      { before: '夜间实验室简报\n\n第 5 期\n\n实验室在夜里亮起来\n\n与会嘉宾一致认为，共享设备值得推广。' },
    ],
  },
  *check(reading) {
    const { kind } = reading;
    if (!kind || reading.elements.length === 0) return;
    for (const language of absentLanguages(reading.bulletin, kind)) yield wholeLanguage(language, reading, kind);
    for (const { place, rules } of gapsIn(reading.bulletin, kind)) yield problemAt(place, rules, reading, kind);
    yield* tooFew(reading, kind);
  },
};

/** What past issues print more than once: the series line above the note and above the text. */
function* tooFew(reading: Reading, kind: Kind): Iterable<RawFinding> {
  for (const rule of kind.elements) {
    const least = rule.count?.min ?? 0;
    const found = isBody(rule.element) ? [] : reading.elementsOf(rule);
    if (rule.seen < rule.of || found.length === 0 || found.length >= least) continue;
    const name = nameOf(rule, kind);
    const { en, zh } = issuesOf(rule, kind);
    yield {
      span: found.at(-1)!.span,
      message: say(
        `${capitalized(name.en)} stands ${found.length === 1 ? 'once' : `${found.length} times`}: ` +
          `${en} ${rule.seen === 1 ? 'has' : 'have'} it ${least === 2 ? 'twice' : `${least} times`}`,
        `${name.zh}只出现 ${found.length} 次：${zh}出现 ${least} 次`,
      ),
      severity: bySeen('error', rule),
      evidence: evidenceOf(rule, kind),
    };
  }
}

function problemAt(place: ElementPlace, rules: readonly ElementRule[], reading: Reading, kind: Kind): RawFinding {
  const weakest = rules.reduce((one, other) => (other.of < one.of ? other : one));
  const names = rules.map((rule) => nameOf(rule, kind));
  const [only] = names;
  const { en, zh } = issuesOf(weakest, kind);
  // what comes after all that is written is still to be written: told at the head, away from where the author types
  const isToCome = isAtEnd(place, reading.bulletin);
  const message =
    names.length === 1
      ? say(
          `${capitalized(only!.en)} is missing: ${en} ${weakest.seen === 1 ? 'has' : 'have'} one`,
          `缺${only!.zh}：${zh}有`,
        )
      : say(
          `${isToCome ? 'Still missing' : 'Missing here'}: ${listed(names, 'en')}. ` +
            `${en} ${weakest.seen === 1 ? 'has' : 'have'} them`,
          `${isToCome ? '尚' : '此处'}缺${listed(names, 'zh')}：${zh}有`,
        );
  const fix = fixFor(place, rules, reading, names);
  return {
    span: isToCome ? reading.elements[0]!.span : spanAt(place),
    message,
    severity: bySeen('error', weakest),
    ...(fix && { fix }),
    evidence: evidenceOf(weakest, kind),
  };
}

/** A draft just begun lacks two dozen things: the first few show what is meant. */
const mostListed = 6;

function listed(names: readonly Localized[], language: keyof Localized): string {
  const rest = names.length - mostListed;
  const first = names.slice(0, rest > 1 ? mostListed : names.length).map((name) => name[language]);
  if (language === 'zh') return first.join('、') + (rest > 1 ? `等 ${names.length} 项` : '');
  return first.join(', ') + (rest > 1 ? ` and ${rest} more` : '');
}

function fixFor(
  place: ElementPlace,
  rules: readonly ElementRule[],
  reading: Reading,
  names: readonly Localized[],
): Fix | undefined {
  const blocks = rules.flatMap((rule) => composed(rule, reading.elements) ?? []);
  if (blocks.length === 0) return undefined;
  const title =
    names.length === 1
      ? say(`Insert the ${names[0]!.en}`, `补上${names[0]!.zh}`)
      : say('Insert what is missing', '补上所缺要素');
  return { title, safe: false, edits: [insertion(reading.text, place, blocks)] };
}

/** A draft that is not translated yet: one finding, not one per element. */
function wholeLanguage(language: 'zh' | 'en', reading: Reading, kind: Kind): RawFinding {
  const rules = kind.elements.filter((rule) => rule.language === language);
  const seen = { seen: Math.max(...rules.map((rule) => rule.seen)), of: Math.max(...rules.map((rule) => rule.of)) };
  const { en, zh } = issuesOf(seen, kind);
  const first = reading.elements[0]!;
  return {
    span: first.span,
    message:
      language === 'en'
        ? say(`The English text is missing: ${en} have both languages`, `缺英文：${zh}为中英双语`)
        : say(`The Chinese text is missing: ${en} have both languages`, `缺中文：${zh}为中英双语`),
    severity: bySeen('error', seen),
    evidence: evidenceOf(seen, kind),
  };
}
