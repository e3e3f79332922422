// Rule unusual-value: something other than what is the same in every past issue: issuer, phone, address.

import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import { bare } from '../../knowledge/schema/format';
import type { ElementRule } from '../../knowledge/schema/schema';
import { editDistance } from '../../language/shared/distance';
import { bySeen, capitalized, evidenceOf, issuesOf, nameOf } from '../../model/structure';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Rule } from '../rule';

export const unusualValue: Rule = {
  id: 'unusual-value',
  severity: 'warning',
  source: 'corpus',
  ofWholeBlock: true,
  docs: {
    title: say(
      'An issuer, phone number or address that differs from all past issues',
      '编发单位、电话、地址等与往期都不同',
    ),
    why: say(
      'What has been the same in every issue is seldom changed and often mistyped. People in the credits do ' +
        'change: only a name one letter off the usual one is pointed out.',
      '各期都相同的内容很少改动，却常常打错。署名的人会变，因此只提示与往期仅差一字的姓名。',
    ),
    remedy: say('Restore it, or leave it if it has really changed.', '改回；确有变更的，可不理会本提示。'),
    examples: [
      {
        kind: 'decision-reference',
        before:
          '决策参阅\n\n第 5 期\n\n⟦许昌市科学创新公共服务中心⟧\n\n怎样办好技术市场\n\n技术市场是桥梁。\n\n邮编:461000\n电话:⟦0374-2962528⟧',
        after:
          '决策参阅\n\n第 5 期\n\n许昌市科技创新公共服务中心\n\n怎样办好技术市场\n\n技术市场是桥梁。\n\n邮编:461000\n电话:0374-2962258',
      },
      {
        kind: 'decision-reference',
        before:
          '决策参阅\n\n第 5 期\n\n许昌市科技创新公共服务中心\n\n怎样办好技术市场\n\n主编：张三\n邮编：461000\n电话：（0374）2962258',
      },
    ],
  },
  *check(reading) {
    const { kind } = reading;
    if (!kind) return;
    for (const element of reading.elements) {
      const rule = reading.ruleOf(element);
      const usual = rule?.constant;
      if (!rule || usual === undefined || rule.seen < rule.of || !lasting.has(element.kind) || !differs(element, rule))
        continue;
      const { en, zh } = issuesOf(rule, kind);
      const name = nameOf(rule, kind);
      const span = valueSpanOf(element);
      yield {
        span,
        message: say(`${capitalized(name.en)} is “${usual}” in ${en}`, `${name.zh}与往期不同：${zh}为“${usual}”`),
        severity: bySeen(element.kind === 'credit' ? 'info' : 'warning', rule),
        fix: { title: say(`Restore “${usual}”`, `改回“${usual}”`), safe: false, edits: [{ span, newText: usual }] },
        evidence: { ...evidenceOf(rule, kind), examples: [usual] },
      };
    }
  },
};

const lasting: ReadonlySet<ElementKind> = new Set(['classification', 'masthead', 'issuer', 'contact', 'credit']);

function differs(element: Element, { constant = '' }: ElementRule): boolean {
  const value = printedValue(element);
  if (element.kind === 'credit')
    return value.length === constant.length && value.length > 1 && editDistance(value, constant, 1) === 1;
  const digits = (text: string) => text.replace(/\D/g, '');
  const sameNumber = /^[\d\s()（）+-]+$/.test(constant) && digits(value) === digits(constant);
  return !sameNumber && bare(value) !== bare(constant);
}

function printedValue({ value, prose }: Element): string {
  return Array.isArray(value) ? value.join('、') : ((value as string | undefined) ?? prose.text);
}

/** A masthead or issuer is all value. */
function valueSpanOf({ kind, valueSpan, span }: Element): Span {
  return kind === 'masthead' || kind === 'classification' ? span : (valueSpan ?? span);
}
