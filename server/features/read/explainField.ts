// What the series expects of a field, with its evidence.

import { say } from '../../base/localized';
import { plain } from '../../base/plain';
import { kindAfter } from '../../knowledge/archive/last';
import { fill } from '../../knowledge/schema/format';
import { ruleFor } from '../../knowledge/schema/schema';
import type { Context } from '../../model/context';
import { capitalized, issuesOf, kindFor, nameOf } from '../../model/structure';
import type { Bulletin, Element } from '../../syntax/tree';
import { inWords } from '../feature';
import { isField } from '../write/fields';
import { bullets } from './markdown';

/**
 * What past issues say about a header field, note, credit or contact; undefined when the kind is unknown or they say
 * nothing.
 */
export function explainField(element: Element, bulletin: Bulletin, context: Context): string | undefined {
  const known = kindFor(bulletin, context);
  const kind = known && kindAfter(known, context.archive);
  const rule = kind && ruleFor(kind, element);
  if (!rule || !(isField(rule) || rule.element === 'title')) return undefined;
  const name = nameOf(rule, kind);
  const have = issuesOf(rule, kind);
  const relations = kind.relations.filter((relation) => relation.element === element.kind);
  const facts = [
    say(`${have.en} ${rule.seen === 1 ? 'has' : 'have'} one`, `${have.zh}有`),
    ...(rule.formats ?? []).map(({ value, seen, of }) => {
      const example = exampleOf(value);
      return example === undefined
        ? say(`Written ${code(value)} in ${seen} of ${of}`, `写作 ${code(inChinese(value))}（${of} 期中 ${seen} 期）`)
        : say(`Written like ${code(example)} in ${seen} of ${of}`, `写法如 ${code(example)}（${of} 期中 ${seen} 期）`);
    }),
    ...(rule.constant === undefined ? [] : [say(`Always ${plain(rule.constant)}`, `各期均为 ${plain(rule.constant)}`)]),
    ...(rule.last === undefined
      ? []
      : [
          say(
            `Last known number: ${rule.last.year === undefined ? '' : `${rule.last.year}-`}${rule.last.number}`,
            `已知最近一期为 ${rule.last.year === undefined ? '' : `${rule.last.year}-`}${rule.last.number}`,
          ),
        ]),
    ...(rule.length === undefined ? [] : [lengthFact(rule.length, rule.language)]),
    ...relations.map(({ relation, seen, of }) =>
      relation === 'languages-agree'
        ? say(`The Chinese and the English one agree in ${seen} of ${of}`, `中英文一致（${of} 期中 ${seen} 期）`)
        : say(`Its year is that of the date in ${seen} of ${of}`, `年份与日期一致（${of} 期中 ${seen} 期）`),
    ),
  ];
  return `**${plain(capitalized(inWords(context, name)))}**\n\n${bullets(facts.map((fact) => inWords(context, fact)))}`;
}

function lengthFact({ min, max }: { readonly min: number; readonly max: number }, language: 'zh' | 'en' | 'und') {
  const range = min === max ? String(min) : `${min}–${max}`;
  return language === 'en' ? say(`${range} words long`, `${range} 词`) : say(`${range} characters long`, `${range} 字`);
}

/**
 * How a field reads by a format whose places are written in a certain way: 二〇二四年九月九日 for
 * `{year:han〇}年{month:han}月{day:han}日`; undefined for one that tells by itself.
 */
function exampleOf(template: string): string | undefined {
  return /\{[a-z]+:/.test(template) ? fill(template, { date: '2024-09-09', year: 2024, number: 2 }) : undefined;
}

/** A format with its places named for a Chinese reader: {年} 年 {月} 月. */
function inChinese(template: string): string {
  return template.replace(/\{([a-z]+)\}/g, (place, name: string) => (places[name] ? `{${places[name]}}` : place));
}

const places: Readonly<Record<string, string>> = {
  year: '年份',
  month: '月',
  day: '日',
  number: '序号',
  names: '姓名',
  phone: '号码',
  email: '邮箱',
  postcode: '邮编',
  text: '内容',
};

function code(template: string): string {
  return `\`${template.replace(/`/g, '')}\``;
}
