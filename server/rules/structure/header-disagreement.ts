// Rule header-disagreement: one field says two things: in its two languages, or the year of the issue number and that
// of the date.

import type { Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Text } from '../../base/text';
import { bare } from '../../knowledge/schema/format';
import { elementNames, meaningOf } from '../../knowledge/schema/names';
import { type Kind, ruleFor } from '../../knowledge/schema/schema';
import { fromWords } from '../../language/vocabulary';
import { fieldLabels } from '../../language/words';
import type { Reading } from '../../model/reading';
import { renumberedField } from '../../model/renumbered-field';
import { capitalized } from '../../model/structure';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Rule } from '../rule';

export const headerDisagreement: Rule = {
  id: 'header-disagreement',
  severity: 'error',
  source: 'pair',
  docs: {
    title: say(
      'A header field that differs between the languages, or an issue of another year than its date',
      '刊头某项中英文不一致，或期号年份与日期年份不同',
    ),
    why: say(
      'Issue number, cumulative number, series number and date are typed twice, once per language, and only ' +
        'one of them gets changed for the next issue. Holds for every series, known or not.',
      '期号、总期号、专报序号和日期在两种语言中各写一次，沿用旧稿时往往只改一处。不论是否已知的刊物，都作检查。',
    ),
    remedy: say('Find out which one holds and set the other.', '核实后改正不对的一处。'),
    examples: [
      {
        before:
          '夜间实验室简报\n\nNight Laboratory Bulletin\n\n2024-5\n\n⟦2024-6⟧\n\n2024 年 5 月 6 日\n\n⟦May 7, ' +
          '2024⟧\n\n实验室在夜里亮起来\n\nKeeping the laboratories lit at night',
        after:
          '夜间实验室简报\n\nNight Laboratory Bulletin\n\n2024-5\n\n2024-5\n\n2024 年 5 月 6 日\n\nMay 6, ' +
          '2024\n\n实验室在夜里亮起来\n\nKeeping the laboratories lit at night',
      },
      {
        before: '夜间实验室简报\n\n⟦2023-5⟧\n\n2024 年 5 月 6 日\n\n实验室在夜里亮起来',
        after: '夜间实验室简报\n\n2024-5\n\n2024 年 5 月 6 日\n\n实验室在夜里亮起来',
      },
      {
        before:
          '夜间实验室简报\n\nNight Laboratory Bulletin\n\n第 5 期（总第 17 期）\n\nIssue 5 (Issue 17 overall)\n\n2024 年 5 月 ' +
          '6 日\n\nMay 6, 2024',
      },
    ],
  },
  *check(reading) {
    for (const field of fields) yield* betweenLanguages(field, reading);
    yield* betweenContacts(reading);
    yield* yearOfIssue(reading);
  },
};

const fields: readonly ElementKind[] = ['issue', 'cumulative-issue', 'volume', 'series', 'date'];

/** Compares every field with the first of its kind: the language that comes first is the one written first. */
function* betweenLanguages(kind: ElementKind, reading: Reading): Iterable<RawFinding> {
  const found = reading.elements.filter((element) => element.kind === kind && valueOf(element) !== undefined);
  const [model] = found;
  if (!model) return;
  for (const element of found) {
    if (element === model || valueOf(element) === valueOf(model)) continue;
    // in one language a second number is something else, but the series line is printed twice
    if (element.language === model.language && kind !== 'series') continue;
    yield disagreement(element, model, elementNames[kind], reading);
  }
}

function valueOf({ kind, number, year, value, prose }: Element): string | undefined {
  if (kind === 'date') return typeof value === 'string' ? value : undefined;
  if (number === undefined) return undefined;
  const printedYear = kind === 'series' ? /(?:19|20)\d\d/.exec(prose.text)?.[0] : year;
  return `${printedYear ?? ''} ${number}`;
}

function disagreement(element: Element, model: Element, name: Localized, reading: Reading): RawFinding {
  const [shown, other] = [element, model].map(({ prose }) => prose.text.trim());
  const fix = setTo(element, model, reading);
  const reverse = setTo(model, element, reading);
  return {
    span: element.span,
    message: say(
      `${capitalized(name.en)} disagrees: “${other}” and “${shown}”`,
      `${name.zh}不一致：“${other}”与“${shown}”`,
    ),
    ...(fix && { fix }),
    ...(reverse && { alternatives: [reverse] }),
    related: [{ span: model.span, message: say('The other one', '另一处') }],
    evidence: { source: 'pair' },
  };
}

function setTo(element: Element, model: Element, reading: Reading): Fix | undefined {
  const printed = reading.text.slice(element.span);
  const newText = renumberedField(element, printed, model);
  return newText === undefined || newText === printed
    ? undefined
    : { title: say(`Write “${newText}”`, `改为“${newText}”`), safe: false, edits: [{ span: element.span, newText }] };
}

/** Labels whose values do not depend on the language, by meaning. */
const counterparts = fromWords((): ReadonlyMap<string, string> => new Map(Object.entries(fieldLabels().counterparts)));

/** Contacts of one meaning: one in each language, unless several are listed. */
function* betweenContacts({ elements, kind, text }: Reading): Iterable<RawFinding> {
  const byMeaning = new Map<string, Element[]>();
  for (const element of elements) {
    const meaning = meaningInBoth(element, kind);
    if (meaning !== undefined) byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []).slice(0, 2), element]);
  }
  for (const [model, element, further] of byMeaning.values()) {
    // several numbers may be listed: which belong together is not known
    if (!model || !element || further || model.language === element.language) continue;
    if (digest(element) !== digest(model)) yield contactDisagreement(element, model, text);
  }
}

/**
 * What a contact is about, where its value does not depend on the language: phone, fax, e-mail and postcode. Where the
 * series has a constant, unusual-value says it.
 */
function meaningInBoth(element: Element, kind: Kind | undefined): string | undefined {
  if (element.kind !== 'contact' || typeof element.value !== 'string') return undefined;
  const isConstant = kind !== undefined && ruleFor(kind, element)?.constant !== undefined;
  return isConstant ? undefined : counterparts().get(meaningOf(element.label ?? ''));
}

function contactDisagreement(element: Element, model: Element, text: Text): RawFinding {
  const span = element.valueSpan ?? element.span;
  const [usual, shown] = [String(model.value), String(element.value)];
  return {
    span,
    message: say(
      `“${model.label}” and “${element.label}” disagree: ${usual} and ${shown}`,
      `“${model.label}”与“${element.label}”不一致：${usual}与${shown}`,
    ),
    ...(model.valueSpan && {
      fix: {
        title: say(`Write “${usual}”`, `改为“${usual}”`),
        safe: false,
        edits: [{ span, newText: text.slice(model.valueSpan) }],
      },
    }),
    related: [{ span: model.span, message: say('The other one', '另一处') }],
    evidence: { source: 'pair' },
  };
}

/** Of phone numbers the last digits: one side may add +86. */
function digest({ value }: Element): string {
  const text = String(value);
  return text.includes('@') ? bare(text).toLowerCase() : text.replace(/\D/g, '').slice(-7);
}

function* yearOfIssue(reading: Reading): Iterable<RawFinding> {
  const relation = reading.kind?.relations.find(({ relation }) => relation === 'year-of-date');
  // a series that has broken it before may do so again
  if (relation && relation.seen < relation.of) return;
  const date = reading.elements.find((element) => element.kind === 'date' && typeof element.value === 'string');
  if (!date) return;
  const yearOfDate = Number(String(date.value).slice(0, 4));
  const model = reading.elements.find((element) => element.kind === 'issue' && element.year !== undefined);
  for (const element of reading.elements) {
    // that the languages disagree has been said
    if (
      element.kind !== 'issue' ||
      element.year === undefined ||
      element.year === yearOfDate ||
      (element !== model && element.year !== model?.year)
    )
      continue;
    const printed = reading.text.slice(element.span);
    const newText = printed.replace(String(element.year), String(yearOfDate));
    yield {
      span: element.span,
      message: say(
        `The issue number is of ${element.year}, the date of ${yearOfDate}`,
        `期号为 ${element.year} 年，日期为 ${yearOfDate} 年`,
      ),
      ...(newText !== printed && {
        fix: {
          title: say(`Write “${newText}”`, `改为“${newText}”`),
          safe: false,
          edits: [{ span: element.span, newText }],
        },
      }),
      related: [{ span: date.span, message: say('The date', '日期') }],
      evidence: { source: 'text' },
    };
  }
}
