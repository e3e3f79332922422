// Rule number-mismatch: a number that differs between the Chinese and the English.

import type { Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { compareNumerals } from '../../language/shared/compare-numerals';
import { cardinalWords, hanNumber } from '../../language/shared/numerals';
import type { Numeral } from '../../language/shared/running-text';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';
import { ofTexts, type TextPair } from '../../model/alignment/texts';
import type { Reading } from '../../model/reading';
import type { Rule } from '../rule';
import { isCode } from './contact-mismatch';
import { disagreement } from './disagreement';

export const numberMismatch: Rule = {
  id: 'number-mismatch',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say('A number differs between the two languages', '两种语言的数字不一致'),
    why: say(
      'Numbers are what readers quote. They are compared by value: 5 万 is 50,000, 五成 is 50%, 翻一番 is doubled, ' +
        '十余 is more than ten. Numerals inside terms (一国两制, 四面八方) and rounded figures said to be rounded are left ' +
        'alone.',
      '数字最常被引用。比对的是数值：5万即50,000，五成即50%，翻一番即doubled，十余即more than ten。术语、成语中的数字（一国两制、四面八方）以及注明约数的数字不比对。',
    ),
    remedy: say('Check the source and correct the wrong side.', '核对原始材料，改正错误的一方。'),
    examples: [
      {
        before: '全市投入3.5亿元，增长五成。\n\nThe city invested 350 million yuan, an increase of ⟦60%⟧.',
        after: '全市投入3.5亿元，增长五成。\n\nThe city invested 350 million yuan, an increase of 50%.',
      },
      {
        before:
          '园区实施九大工程，引进十余家企业。\n\nThe park has launched ⟦eight⟧ projects and attracted more than ten companies.',
        after:
          '园区实施九大工程，引进十余家企业。\n\nThe park has launched nine projects and attracted more than ten companies.',
      },
      {
        before: '全市企业超过5万家。\n\nThe city has more than ⟦5,000⟧ companies.',
        after: '全市企业超过5万家。\n\nThe city has more than 50,000 companies.',
      },
      {
        before: 'Sixty percent of the 30 laboratories took part.\n\n⟦40⟧家实验室中，六成参加。',
        after: 'Sixty percent of the 30 laboratories took part.\n\n30家实验室中，六成参加。',
      },
      {
        before:
          '千亿产业集群的产值翻一番，三分之一来自２０２０年以后，排名第五，数万人参与，坚持“一国两制”。\n\nThe output of the 100 billion yuan cluster ' +
          'doubled; one third of it came after 2020. It ranks fifth, tens of thousands of people take part, ' +
          'and "one country, two systems" is upheld.',
      },
      {
        before:
          '会议通知\n\n## 参会企业 30 家 ⟦32⟧ companies\n\n* 第一场 10:00 First session 10:00\n\n* 茶歇 Coffee break',
        after:
          '会议通知\n\n## 参会企业 30 家 30 companies\n\n* 第一场 10:00 First session 10:00\n\n* 茶歇 Coffee break',
      },
      {
        before:
          '两位专家从三个方面作了介绍，统计约44.83万件。\n\nBoth experts spoke on three aspects and counted about 448.3 thousand pieces.',
      },
    ],
  },
  *check(reading) {
    for (const pair of reading.textPairs) {
      if (![pair.zh, pair.en].every(({ elements }) => isCode(elements[0]!.value))) yield* differences(reading, pair);
    }
  },
};

const numeralsThatDiffer = fromWords(() => ofTexts(compareNumerals));

function* differences(reading: Reading, pair: TextPair): Iterable<RawFinding> {
  for (const { zh, en } of numeralsThatDiffer()(pair)) {
    const [inZh, inEn] = [zh && pair.zh.source(zh), en && pair.en.source(en)];
    if (zh && en && inZh && inEn)
      yield {
        ...disagreement(reading, inZh, inEn),
        ...remedies(reading, { numeral: zh, span: inZh }, { numeral: en, span: inEn }),
      };
    else if (isRunningText(pair)) yield inZh ? onlyInChinese(reading, inZh) : onlyInEnglish(reading, inEn!);
  }
}

/** A number with its span in the source. */
interface Placed {
  readonly numeral: Numeral;
  readonly span: Span;
}

/** The translation with the original's number in place of its own, or the original with the translation's. */
function remedies({ text, translation }: Reading, zh: Placed, en: Placed): Pick<RawFinding, 'fix' | 'alternatives'> {
  const [printedZh, printedEn] = [text.slice(zh.span), text.slice(en.span)];
  const toChinese = fix(zh.span, printedZh, inChinese(en.numeral, printedZh));
  const toEnglish = fix(en.span, printedEn, inEnglish(zh.numeral, printedEn));
  const [here, there] = translation === 'en' ? [toEnglish, toChinese] : [toChinese, toEnglish];
  return { ...(here && { fix: here }), ...(there && { alternatives: [there] }) };
}

function onlyInChinese({ text }: Reading, span: Span): RawFinding {
  const printed = text.slice(span);
  return withoutCounterpart(
    span,
    say(
      `${printed} stands in the Chinese only: the English has no such number`,
      `“${printed}”只见于中文，英文没有对应的数字`,
    ),
  );
}

function onlyInEnglish({ text }: Reading, span: Span): RawFinding {
  const printed = text.slice(span);
  return withoutCounterpart(
    span,
    say(
      `${printed} stands in the English only: the Chinese has no such number`,
      `“${printed}”只见于英文，中文没有对应的数字`,
    ),
  );
}

function withoutCounterpart(span: Span, message: Localized): RawFinding {
  return { span, message, severity: 'warning', evidence: { source: 'pair' } };
}

/**
 * Only whole paragraphs of likely length are said to lack a number: a title may leave out the year, and blocks may be
 * paired wrongly.
 */
function isRunningText({ zh, en }: TextPair): boolean {
  const kinds = ['lead', 'paragraph', 'point', 'list-item', 'editors-note'];
  const ratio = en.text.length / zh.text.length;
  return (
    zh.elements.length === 1 &&
    en.elements.length === 1 &&
    kinds.includes(zh.elements[0]!.kind) &&
    kinds.includes(en.elements[0]!.kind) &&
    zh.text.length > 15 &&
    ratio > 1.5 &&
    ratio < 7
  );
}

function fix(span: Span, printed: string, newText: string | undefined): Fix | undefined {
  if (newText === undefined || newText === printed) return undefined;
  return {
    title: say(`Change “${printed}” to “${newText}”`, `将“${printed}”改为“${newText}”`),
    safe: false,
    edits: [{ span, newText }],
  };
}

/** A number in the way another one is printed in English; undefined when that way is not plain. */
function inEnglish({ kind, values: [value = 0] }: Numeral, printed: string): string | undefined {
  if (kind === 'percent')
    return /^\d+(?:\.\d+)?%?$/.test(printed) ? `${Number((value * 100).toPrecision(10))}%` : undefined;
  const word = [...cardinalWords()].find(([, number]) => number === value)?.[0];
  if (cardinalWords().has(printed.toLowerCase()))
    return word && (/^[A-Z]/.test(printed) ? word[0]!.toUpperCase() + word.slice(1) : word);
  if (!/^\d[\d,]*$/.test(printed) || !Number.isInteger(value) || ['fraction', 'multiple', 'time'].includes(kind))
    return undefined;
  return kind === 'year' || value < 1000 ? String(value) : value.toLocaleString('en-US');
}

const hanNumeral = fromWords(() => new RegExp(`^[${hanOrdinals()}]+$`));

/** A number in the way another one is printed in Chinese; undefined when that way is not plain. */
function inChinese({ kind, values: [value = 0] }: Numeral, printed: string): string | undefined {
  if (kind === 'percent')
    return /^\d+(?:\.\d+)?%?$/.test(printed) ? `${Number((value * 100).toPrecision(10))}%` : undefined;
  if (!Number.isInteger(value) || ['fraction', 'multiple', 'time'].includes(kind)) return undefined;
  if (hanNumeral().test(printed)) return value >= 3 && value < 100 ? hanNumber(value) : undefined;
  return /^\d+$/.test(printed) && value < 10_000 ? String(value) : undefined;
}
