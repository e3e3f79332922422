// Rule element-format: a field that is not written in the series' form, and braces left over from a conversion.
import type { Fix, RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import type { Text } from '../../base/text';
import { bare, fill, matches, type Values } from '../../knowledge/schema/format';
import type { ElementRule, Kind } from '../../knowledge/schema/schema';
import { hasChineseNumerals, standardDateStyle } from '../../language/shared/dates';
import type { Reading } from '../../model/reading';
import { bySeen, capitalized, evidenceOf, issuesOf, nameOf } from '../../model/structure';
import { lasting } from '../../syntax/lasting';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const elementFormat: Rule = {
  id: 'element-format',
  severity: 'warning',
  source: 'corpus',
  ofWholeBlock: true,
  docs: {
    title: say(
      'A number, date, credit or contact not in the form of past issues',
      '期号、日期、署名或联系方式的写法与往期不同',
    ),
    why: say(
      'Past issues write a field in one form: 2024-13, （总第 13 期）, September 9, 2024. Spaces and the width of ' +
        'marks are left to the typography rules. Braces around a line are left over from a conversion and never ' +
        'belong in print.',
      '往期的写法一致，如 2024-13、（总第 13 期）。空格和标点全半角由排版规则检查。整行外的花括号是转换文件时的残留，不应付印。',
    ),
    remedy: say('Write it as past issues do; delete the braces.', '按往期写法改写；删去花括号。'),
    examples: [
      {
        before: '⟦{No.7 Vol. 168}⟧\n\nLending laboratories\n\nThe guests agreed that lending is cheap.',
        after: 'No.7 Vol. 168\n\nLending laboratories\n\nThe guests agreed that lending is cheap.',
      },
      {
        kind: 'decision-reference',
        before: '决策参阅\n\n第 5 期\n\n(总第 419 期)\n\n⟦2022-02-18⟧\n\n怎样办好技术市场',
        after: '决策参阅\n\n第 5 期\n\n(总第 419 期)\n\n二〇二二年二月十八日\n\n怎样办好技术市场',
      },
      {
        kind: 'decision-reference',
        before: '决策参阅\n\n第 5 期\n\n(总第 419 期)\n\n2022年2月18日\n\n怎样办好技术市场',
      },
      {
        kind: 'decision-reference',
        before:
          '决策参阅\n\n第5期\n\n（总第419期）\n\n二〇二二年二月十八日\n\n怎样办好技术市场\n\n集合 {a, b} 有两项。',
      },
    ],
  },
  *check(reading) {
    yield* bracesIn(reading);
    const { kind } = reading;
    if (!kind) return;
    for (const element of reading.elements) {
      const rule = reading.ruleOf(element);
      if (rule && isWrittenOtherwise(element, rule)) yield problemFor(element, rule, reading, kind);
    }
  },
};

/** Fields whose line is set in braces: one finding per line. */
function* bracesIn({ text, elements }: Reading): Iterable<RawFinding> {
  let done = -1;
  for (const element of elements) {
    const { line } = text.positionAt(element.span.start);
    if (line === done || element.prose.text.length > 120) continue;
    done = line;
    const start = text.lineStarts[line]!;
    const printed = text.content.slice(start, text.lineStarts[line + 1]).trim();
    if (!/^[{｛][^{}｛｝]+[}｝]$/.test(printed)) continue;
    const from = text.content.indexOf(printed, start);
    const to = from + printed.length;
    yield {
      span: { start: from, end: to },
      message: say('Braces left over from a conversion', '花括号为转换文件时的残留'),
      fix: {
        title: say('Delete the braces', '删去花括号'),
        safe: false,
        edits: [
          { span: { start: from, end: from + 1 }, newText: '' },
          { span: { start: to - 1, end: to }, newText: '' },
        ],
      },
      evidence: { source: 'text' },
    };
  }
}

const isWrittenOtherwise = lasting((element: Element, { formats, constant }: ElementRule): boolean => {
  if (!formats) return false;
  // another value than ever is the business of unusual-value, however it is written
  if (element.kind === 'contact' && constant !== undefined && bare(String(element.value ?? '')) !== bare(constant))
    return false;
  const printed = element.prose.text.replace(/[{}｛｝]/g, '');
  // a series that writes its date in Chinese numerals may take to the standard form, which date-style asks for
  if (
    element.kind === 'date' &&
    formats.every(({ value }) => hasChineseNumerals(value)) &&
    matches(standardDateStyle, printed)
  )
    return false;
  return !formats.some(({ value }) => matches(value, printed));
});

function problemFor(element: Element, rule: ElementRule, reading: Reading, kind: Kind): RawFinding {
  const [usual] = rule.formats!;
  const seen = { seen: usual!.seen, of: rule.seen };
  const { en, zh } = issuesOf(seen, kind);
  const name = nameOf(rule, kind);
  const shown = written(usual!.value);
  const fix = rewrite(element, usual!.value, reading);
  return {
    span: element.kind === 'editors-note' ? (element.labelSpan ?? element.span) : element.span,
    message: say(
      `${capitalized(name.en)} is written “${shown.en}” in ${en}`,
      `${name.zh}的写法与往期不同：${zh}写作“${shown.zh}”`,
    ),
    severity: bySeen('warning', seen),
    ...(fix && { fix }),
    evidence: evidenceOf(seen, kind),
  };
}

/** A template in an editor's eyes: an example. */
function written(template: string): { readonly en: string; readonly zh: string } {
  const example = (names: string, text: string) =>
    fill(template, {
      number: 1,
      year: 2024,
      date: '2024-05-06',
      names,
      text,
      phone: '010-12345678',
      email: 'name@example.org',
      postcode: '100000',
    }) ?? template;
  return { en: example('…', '…'), zh: example('……', '……') };
}

/** The element's own values in the series' form; none where the draft does not say all that the form asks for. */
function rewrite(element: Element, template: string, { text, elements }: Reading): Fix | undefined {
  if (element.kind === 'editors-note') return undefined;
  const { number, span } = element;
  const year = yearOf(element, elements);
  const newText = fill(template, {
    ...valueOf(element, text),
    ...(number !== undefined && { number }),
    ...(year !== undefined && { year }),
  });
  if (newText === undefined || newText === text.slice(span) || !matches(template, newText)) return undefined;
  return { title: say(`Write “${newText}”`, `改为“${newText}”`), safe: false, edits: [{ span, newText }] };
}

/** The value of a field, in the slots that templates may have for it. */
function valueOf({ kind, value, valueSpan }: Element, text: Text): Values {
  switch (kind) {
    case 'date':
      return typeof value === 'string' ? { date: value } : {};
    case 'credit':
      return valueSpan ? { names: text.slice(valueSpan) } : {};
    case 'contact':
      return typeof value === 'string' ? { phone: value, email: value, postcode: value, text: value } : {};
    default:
      return {};
  }
}

/** The year that an element has or at least prints, else that of the issue's date. */
function yearOf(element: Element, elements: readonly Element[]): number | undefined {
  const date = element.kind === 'date' ? element : elements.find(({ kind }) => kind === 'date');
  const dated = typeof date?.value === 'string' ? date.value.slice(0, 4) : undefined;
  const year = element.year ?? /(?:19|20)\d\d/.exec(element.prose.text)?.[0] ?? dated;
  return year === undefined ? undefined : Number(year);
}
