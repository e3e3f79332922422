// Rule duplicate-element: something printed twice that an issue has once.
import type { Fix, RawFinding } from '../../base/finding';
import { listAt } from '../../base/lists';
import { say } from '../../base/localized';
import { bare } from '../../knowledge/schema/format';
import type { Kind } from '../../knowledge/schema/schema';
import type { Reading } from '../../model/reading';
import { bySeen, capitalized, evidenceOf, isBody, issuesOf, nameOf, ownLines, removal } from '../../model/structure';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Rule } from '../rule';

export const duplicateElement: Rule = {
  id: 'duplicate-element',
  severity: 'warning',
  source: 'corpus',
  docs: {
    title: say('An element or a whole paragraph stands twice in one language', '同一语言中某一要素或整段文字出现两次'),
    why: say(
      'A field pasted twice leaves the reader to guess which one holds. How often an issue has an element is ' +
        'known from past issues; a paragraph that is repeated word for word is a slip in any series.',
      '重复的要素让读者无所适从。一期中某要素出现几次，以往期为准；整段文字一字不差地重复，在任何刊物中都是差错。',
    ),
    remedy: say('Delete the one that is too many.', '删去多余的一处。'),
    examples: [
      { before: '夜间实验室简报\n\n电话：010-12345678\n\n⟦电话：010-12345678⟧' },
      {
        before:
          '一、共享设备\n\n实验室白天拥挤，夜间空着，设备应当在夜里继续开放给中小企业使用，费用由园区统一结算。\n\n⟦实验室白天拥挤，夜间空着，设备应当在夜里继续开放给中小企业使用，费用由园区统一结算。' +
          '⟧\n\n值守人员要经过培训。',
        after:
          '一、共享设备\n\n实验室白天拥挤，夜间空着，设备应当在夜里继续开放给中小企业使用，费用由园区统一结算。\n\n值守人员要经过培训。',
      },
      // short ones, one directly below the other
      {
        before: '一、共享设备\n\n设备目录已向社会公布。\n\n⟦设备目录已向社会公布。⟧\n\n企业可以预约。',
        after: '一、共享设备\n\n设备目录已向社会公布。\n\n企业可以预约。',
      },
      {
        before:
          '一、共享设备\n\n一是清点设备。\n\n二、开放服务\n\n一是清点设备。\n\n电话：010-12345678\n\n电话：010-12345679',
      },
    ],
  },
  *check(reading) {
    const { kind } = reading;
    const tooMany = kind ? beyondPast(reading, kind) : [];
    yield* tooMany;
    const told = new Set(tooMany.map(({ span }) => span.start));
    for (const finding of repeated(reading)) if (!told.has(finding.span.start)) yield finding;
  },
};

/** Fields that come more often than in any past issue. */
function beyondPast(reading: Reading, kind: Kind): readonly RawFinding[] {
  return kind.elements.flatMap((rule) => {
    if (isBody(rule.element) || !rule.count) return [];
    const found = reading.elementsOf(rule);
    const most = rule.count.max;
    return found.slice(most).map((element): RawFinding => {
      const name = nameOf(rule, kind);
      const { en, zh } = issuesOf(rule, kind);
      const times =
        most === 1
          ? say('it stands once', '只出现一次')
          : say(`it stands at most ${most} times`, `至多出现 ${most} 次`);
      return {
        span: element.span,
        message: say(
          `${capitalized(name.en)} stands here again: in ${en} ${times.en}`,
          `${name.zh}重复：${zh}${times.zh}`,
        ),
        severity: bySeen('warning', rule),
        ...fixFor(reading, element, found.slice(0, most)),
        related: [{ span: found[0]!.span, message: say('It stands here already', '此处已有') }],
        evidence: evidenceOf(rule, kind),
      };
    });
  });
}

/**
 * What may rightly be printed twice word for word: title and series line above the note and above the text, an issuer
 * that signs.
 */
const repeatable: ReadonlySet<ElementKind> = new Set([
  'masthead',
  'series',
  'title',
  'issuer',
  'date',
  'classification',
  'heading',
  'footnote',
  'list-item',
  'distribution',
]);

/** Shorter pieces of running text recur: 一是完善机制。 */
const longEnough = { zh: 30, en: 100 };
/** Those that stand directly below each other are pasted twice. */
const longEnoughBelow = { zh: 10, en: 30 };

function* repeated(reading: Reading): Iterable<RawFinding> {
  const known = new Map<string, Element[]>();
  const last = new Map<string, Element>();
  for (const element of reading.elements) {
    const { kind, language, prose } = element;
    const above = last.get(language);
    last.set(language, element);
    // a number without language stands once for each: 2024-13, 2024-13
    if (language === 'und' || repeatable.has(kind)) continue;
    const least = above?.prose.text === prose.text ? longEnoughBelow : longEnough;
    if (isBody(kind) && prose.text.length < least[language]) {
      // the next may be the same again
      if (prose.text.length >= longEnoughBelow[language]) listAt(known, prose.text).push(element);
      continue;
    }
    const alike = known.get(prose.text);
    const first = alike?.find(
      (other) => other.language === language && (other.kind === kind || (isBody(other.kind) && isBody(kind))),
    );
    if (!alike) known.set(prose.text, [element]);
    else if (!first) alike.push(element);
    else {
      yield {
        span: element.span,
        message: say('This stands word for word above', '与上文一字不差地重复'),
        ...fixFor(reading, element, [first]),
        related: [{ span: first.span, message: say('It stands here already', '此处已有') }],
        evidence: { source: 'text' },
      };
    }
  }
}

/**
 * Only what says the same as one that stays is deleted without a thought; which of two numbers holds is for people to
 * say.
 */
function fixFor(reading: Reading, element: Element, others: readonly Element[]): { fix?: Fix } {
  const lines = ownLines(reading.text, element);
  if (!lines || others.every((other) => bare(other.prose.text) !== bare(element.prose.text))) return {};
  return { fix: { title: say('Delete this one', '删去此处'), safe: false, edits: [removal(reading.text, lines)] } };
}
