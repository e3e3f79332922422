// Rule unexpected-element: something that no past issue of the series has.
import { say } from '../../base/localized';
import { labelOf } from '../../knowledge/schema/schema';
import { bySeen, capitalized, evidenceOf, isBody, issuesOf, nameOf } from '../../model/structure';
import type { Rule } from '../rule';

export const unexpectedElement: Rule = {
  id: 'unexpected-element',
  severity: 'warning',
  source: 'corpus',
  docs: {
    title: say('An element that the series never has', '本刊往期从未有过的要素'),
    why: say(
      'A field of another series gets into a draft when an old file is used as a pattern. Only fields, credits ' +
        'and contacts are looked at, never the text itself.',
      '拿旧稿作模板时，容易把别的刊物的要素带进来。只看刊头各项、署名和联系方式，不看正文。',
    ),
    remedy: say(
      'Delete it, or keep it if the series is to have it from now on.',
      '删去；若今后要保留，可不理会本提示。',
    ),
    examples: [
      {
        kind: 'decision-reference',
        before:
          '决策参阅\n\n第 5 期\n\n⟦编者按：本期介绍技术市场。⟧\n\n怎样办好技术市场\n\n技术市场是成果走向企业的桥梁。',
      },
      {
        kind: 'decision-reference',
        before:
          '决策参阅\n\n第 5 期\n\n怎样办好技术市场\n\n技术市场是成果走向企业的桥梁。\n\n一、手续要简\n\n一是合同要短。',
      },
    ],
  },
  *check(reading) {
    const { kind } = reading;
    if (!kind || kind.elements.length === 0) return;
    const seen = { seen: 0, of: kind.issues.length || Math.max(...kind.elements.map((rule) => rule.of)) };
    for (const element of reading.elements) {
      const { kind: what, language } = element;
      if (
        isBody(what) ||
        what === 'title' ||
        (language !== 'und' && !kind.languages.includes(language)) ||
        reading.ruleOf(element)
      )
        continue;
      const label = labelOf(element);
      const name = nameOf({ element: what, language, ...(label !== undefined && { label }) }, kind);
      const { en, zh } = issuesOf(seen, kind);
      yield {
        span: element.span,
        message: say(
          `${capitalized(name.en)} is new here: ${en} ${seen.of === 1 ? 'has' : 'have'} one`,
          `往期没有${name.zh}：${zh}有`,
        ),
        severity: bySeen('warning', seen),
        evidence: evidenceOf(seen, kind),
      };
    }
  },
};
