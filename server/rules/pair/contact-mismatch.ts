// Rule contact-mismatch: a phone, postcode, e-mail or web address that differs between the languages or lacks digits.
import type { Fix, RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import { addressesIn } from '../../language/shared/addresses';
import { editDistance } from '../../language/shared/distance';
import { ofTexts, type TextPair } from '../../model/alignment/texts';
import type { Reading } from '../../model/reading';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';
import { disagreement, saidDifferently } from './disagreement';

export const contactMismatch: Rule = {
  id: 'contact-mismatch',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say('A contact differs between the languages, or lacks a digit', '联系方式两种语言不一致，或位数不对'),
    why: say(
      'Nobody reads a phone number or an address for sense, so a wrong character stays; the reader who uses it reaches ' +
        'nobody. A mobile number of China has 11 digits, a postcode six.',
      '电话号码和网址没有意思可读，错一个字符很难看出，读者照此联系不上。手机号码11位，邮政编码6位。',
    ),
    remedy: say('Try the number or address, and correct the wrong side.', '拨打或访问核实，改正错误的一方。'),
    examples: [
      {
        before:
          '创新专报\n\n会议于春季召开。\n\nThe meeting was held in spring.\n\n电话：021-55500123\n\nTel: ⟦021-55500132⟧',
        after:
          '创新专报\n\n会议于春季召开。\n\nThe meeting was held in spring.\n\n电话：021-55500123\n\nTel: 021-55500123',
      },
      {
        before:
          '创新专报\n\n会议于春季召开。\n\nThe meeting was held in spring.\n\n电话：021-5550012\n\nTel: ⟦021-55500123⟧',
        after:
          '创新专报\n\n会议于春季召开。\n\nThe meeting was held in spring.\n\n电话：021-55500123\n\nTel: 021-55500123',
      },
      {
        before:
          '创新专报\n\n会议于春季召开。\n\nThe meeting was held in spring.\n\n邮箱：office@lake.example.cn\n\nEmail: ' +
          '⟦office@laek.example.cn⟧',
        after:
          '创新专报\n\n会议于春季召开。\n\nThe meeting was held in spring.\n\n邮箱：office@lake.example.cn\n\nEmail: ' +
          'office@lake.example.cn',
      },
      {
        before:
          '创新专报\n\n一、情况\n\nI. Overview\n\n报名请写信到night@lab.example.cn，截止日期为5月。\n\nTo register, write to ' +
          '⟦nigth@lab.example.cn⟧ by May.',
        after:
          '创新专报\n\n一、情况\n\nI. Overview\n\n报名请写信到night@lab.example.cn，截止日期为5月。\n\nTo register, write to ' +
          'night@lab.example.cn by May.',
      },
      { before: '创新专报\n\n会议于春季召开，各方参加。\n\n手机：⟦1381234567⟧\n\n邮编：⟦20009⟧' },
      {
        before:
          '创新专报\n\n会议于春季召开。\n\nThe meeting was held in spring.\n\n电话：（021）55500123\n\nTel: 021-5550 ' +
          '0123\n\n网址：www.lake.example.cn\n\nWebsite: https://en.lake.example.cn/',
      },
    ],
  },
  *check(reading) {
    for (const pair of reading.textPairs) {
      if (pair.zh.elements[0]!.kind === 'contact') yield* numbers(reading, pair);
      yield* addresses(reading, pair);
    }
    yield* labelledAddresses(reading);
    for (const element of reading.elements) yield* digitsLacking(element);
  },
};

/** Phone, fax and postcode: digit by digit. */
function* numbers(reading: Reading, pair: TextPair): Iterable<RawFinding> {
  const [zh, en] = [pair.zh.elements[0]!, pair.en.elements[0]!];
  if (!isCode(zh.value) || !isCode(en.value) || digitsOf(zh.value) === digitsOf(en.value)) return;
  yield findingOf(reading, { span: placeOf(zh), text: zh.value }, { span: placeOf(en), text: en.value });
}

function placeOf({ valueSpan, span }: Element): Span {
  return valueSpan ?? span;
}

/** Whether a contact is a number, which `number-mismatch` leaves to this rule. */
export function isCode(value: Element['value']): value is string {
  return typeof value === 'string' && /^[\d\s()（）+-]{4,}$/.test(value);
}

function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

/** The one e-mail and the one web address of each text of a pair, where the two are nearly the same. */
const addressesThatDiffer = ofTexts(({ text: zh }, { text: en }): readonly (readonly [zh: Span, en: Span])[] => {
  if (!/[@.]\w/.test(zh) || !/[@.]\w/.test(en)) return [];
  return [isMail, isWeb].flatMap((isOfKind) => {
    const only = (text: string) => {
      const found = addressesIn(text).filter((span) => isOfKind(text.slice(span.start, span.end)));
      return found.length === 1 ? found[0] : undefined;
    };
    const [here, there] = [only(zh), only(en)];
    return here && there && isSlipInContact(cut(zh, here), cut(en, there)) ? [[here, there] as const] : [];
  });
});

function isMail(text: string): boolean {
  return text.includes('@');
}

function isWeb(text: string): boolean {
  return !isMail(text) && /\w\.\w/.test(text);
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The e-mail and web address of the colophon: addresses are of no language, their labels are. */
function* labelledAddresses(reading: Reading): Iterable<RawFinding> {
  const contacts = reading.elements.filter(
    ({ kind, label, value }) => kind === 'contact' && label && typeof value === 'string',
  );
  for (const isOfKind of [isMail, isWeb]) {
    const fields = contacts.filter(({ value }) => isOfKind(value as string));
    const [zh, ...moreZh] = fields.filter(({ label }) => /[\u4e00-\u9fff]/.test(label!));
    const [en, ...moreEn] = fields.filter(({ label }) => !/[\u4e00-\u9fff]/.test(label!));
    if (!zh || !en || moreZh.length + moreEn.length > 0) continue;
    const [here, there] = [zh, en].map((each) => ({ span: placeOf(each), text: reading.text.slice(placeOf(each)) }));
    if (isSlipInContact(here!.text, there!.text)) yield findingOf(reading, here!, there!);
  }
}

function bare(address: string): string {
  return address.toLowerCase().replace(/^(?:mailto:|https?:\/\/)?(?:www\.)?|\/$/g, '');
}

/** A character or two apart; the pages of two languages are more, or differ in zh and en. */
function isSlipInContact(first: string, second: string): boolean {
  const [one, other] = [bare(first), bare(second)];
  const withoutLanguage = (address: string) => address.replace(/\b(?:zh|cn|en|chn|eng|chinese|english)\b/g, '');
  return one !== other && withoutLanguage(one) !== withoutLanguage(other) && editDistance(one, other, 2) <= 2;
}

function* addresses(reading: Reading, pair: TextPair): Iterable<RawFinding> {
  for (const [zh, en] of addressesThatDiffer(pair)) {
    const [zhSpan, enSpan] = [pair.zh.source(zh), pair.en.source(en)];
    yield findingOf(
      reading,
      { span: zhSpan, text: reading.text.slice(zhSpan) },
      { span: enSpan, text: reading.text.slice(enSpan) },
    );
  }
}

interface Printed {
  readonly span: Span;
  readonly text: string;
}

/** Nobody knows from the two which is wrong: the change of the likelier one comes first, the other is offered too. */
function findingOf(reading: Reading, zh: Printed, en: Printed): RawFinding {
  const [translated, original] = reading.translation === 'en' ? [en, zh] : [zh, en];
  const changes = [changed(translated, original), changed(original, translated)] as const;
  // a digit is lost in copying more easily than one is added
  const isOriginalShorter = digitsOf(original.text).length < digitsOf(translated.text).length;
  const [fix, other] = isOriginalShorter ? [changes[1], changes[0]] : changes;
  return {
    ...disagreement(reading, zh.span, en.span),
    message: saidDifferently(zh.text, en.text),
    fix,
    alternatives: [other],
  };
}

function changed(wrong: Printed, right: Printed): Fix {
  return {
    title: say(`Change “${wrong.text}” to “${right.text}”`, `将“${wrong.text}”改为“${right.text}”`),
    safe: false,
    edits: [{ span: wrong.span, newText: right.text }],
  };
}

/** A mobile number of other than 11 digits, a postcode of other than six. */
function* digitsLacking(element: Element): Iterable<RawFinding> {
  const { kind, label = '', value } = element;
  if (kind !== 'contact' || !isCode(value)) return;
  const digits = digitsOf(value);
  const isMobile = /^1[3-9]\d{8,10}$/.test(digits) && !/[-()（）+]/.test(value);
  if (!isMobile && !/邮编|邮政编码|post|zip/i.test(label)) return;
  const due = isMobile ? 11 : 6;
  if (digits.length === due) return;
  yield {
    span: placeOf(element),
    message: say(
      `${value} has ${digits.length} digits; ${due} are expected`,
      `“${value}”有${digits.length}位，应为${due}位`,
    ),
    evidence: { source: 'text' },
  };
}
