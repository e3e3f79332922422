// Rule misplaced-element: something that stands where no past issue of the series has it.
import type { Fix } from '../../base/finding';
import { say } from '../../base/localized';
import { contains, type Text } from '../../base/text';
import { departures } from '../../knowledge/schema/crx';
import { type Chain, type ElementRule, signOf } from '../../knowledge/schema/schema';
import type { Reading } from '../../model/reading';
import {
  bySeen,
  capitalized,
  type ElementPlace,
  evidenceOf,
  insertion,
  isBody,
  issuesOf,
  nameOf,
  ownLines,
  placeOf,
  removal,
} from '../../model/structure';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const misplacedElement: Rule = {
  id: 'misplaced-element',
  severity: 'warning',
  source: 'corpus',
  docs: {
    title: say('An element stands where no past issue has it', '要素的位置与往期不同'),
    why: say(
      'The order of fields, note, title, credits and contacts is learnt from past issues, per language. Of two ' +
        'that are swapped, the one whose move sets all others right is named.',
      '刊头各项、编者按、标题、署名、联系方式的次序取自往期，按语言分别比较。两项颠倒时，只提示挪动后其余都归位的那一项。',
    ),
    remedy: say('Move it to its place.', '移到应在的位置。'),
    examples: [
      {
        kind: 'decision-reference',
        before:
          '决策参阅\n\n第 5 期\n\n(总第 419 期)\n\n许昌市科技创新公共服务中心\n\n怎样办好技术市场\n\n⟦二〇二二年二月十八日⟧\n\n技术市场是成果走向企业的桥梁。\n\n手续要简，中介要懂行。',
        after:
          '决策参阅\n\n第 5 期\n\n(总第 419 期)\n\n许昌市科技创新公共服务中心\n\n二〇二二年二月十八日\n\n怎样办好技术市场\n\n技术市场是成果走向企业的桥梁。\n\n手续要简，中介要懂行。',
      },
      {
        kind: 'decision-reference',
        before:
          '决策参阅\n\n第 5 期\n\n(总第 419 期)\n\n二〇二二年二月十八日\n\n怎样办好技术市场\n\n技术市场是成果走向企业的桥梁。',
      },
    ],
  },
  *check(reading) {
    const { kind, text } = reading;
    if (!kind) return;
    for (const language of ['zh', 'en'] as const) {
      const chain = kind.order[language];
      if (!chain) continue;
      for (const { element, rule, before } of misplacedIn(reading, chain, language)) {
        const { en, zh } = issuesOf(rule, kind);
        const where = before && nameOf(before.rule, kind);
        const name = nameOf(rule, kind);
        const fix =
          moveTo(placeOf(rule, reading.bulletin, kind, element), text, element) ??
          (before && moveTo({ before: before.element }, text, element));
        yield {
          span: element.span,
          message: where
            ? say(
                `${capitalized(name.en)} belongs before the ${where.en}, as in ${en}`,
                `${name.zh}应在${where.zh}之前：${zh}如此`,
              )
            : say(`${capitalized(name.en)} belongs at the end, as in ${en}`, `${name.zh}应在最后：${zh}如此`),
          severity: bySeen('warning', rule),
          ...(fix && { fix }),
          evidence: evidenceOf(rule, kind),
        };
      }
    }
  },
};

interface Placed {
  readonly element: Element;
  readonly rule: ElementRule;
}

/**
 * The language's elements out of the chain's order; running text is what the others are placed by, and never to
 * blame.
 */
function misplacedIn(
  reading: Reading,
  chain: Chain,
  language: 'zh' | 'en',
): readonly (Placed & { readonly before: Placed | undefined })[] {
  const found = reading.elements.flatMap((element): Placed[] => {
    const rule = element.kind !== 'list-item' && element.kind !== 'footnote' ? reading.ruleOf(element) : undefined;
    return rule?.language === language ? [{ element, rule }] : [];
  });
  const signs = found.map(({ rule }) =>
    signOf({ kind: rule.element, ...(rule.label !== undefined && { label: rule.label }) }),
  );
  return departures(chain, signs)
    .misplaced.map(({ index, before }) => ({ ...found[index]!, before: found[before] }))
    .filter(({ element }) => !isBody(element.kind));
}

function moveTo(place: ElementPlace, text: Text, element: Element): Fix | undefined {
  const lines = ownLines(text, element);
  if (!lines) return undefined;
  const away = removal(text, lines);
  const here = insertion(text, place, [text.slice(lines).trim()]);
  // already there, or inside what would be taken away
  const between = text.content.slice(here.span.end, Math.max(here.span.end, away.span.start));
  if (contains(away.span, here.span) || (here.span.end <= away.span.start && between.trim() === '')) return undefined;
  return { title: say('Move it to its place', '移到应在的位置'), safe: false, edits: [away, here] };
}
