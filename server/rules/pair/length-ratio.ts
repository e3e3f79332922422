// Rule length-ratio: one language far too short for the other, as when a sentence was left out.

import { say } from '../../base/localized';
import { countScripts } from '../../language/shared/script';
import { lasting } from '../../syntax/lasting';
import type { Element } from '../../syntax/tree';
import type { Options } from '../options';
import type { Rule } from '../rule';

const options = {
  shortest: {
    type: 'number',
    default: 40,
    least: 1,
    what: say(
      'So many Chinese characters a block must have: shorter ones vary too much to tell',
      '中文段落至少有这么多个汉字才检查，更短的长度比起伏太大',
    ),
  },
} as const satisfies Options;

export const lengthRatio: Rule<typeof options> = {
  id: 'length-ratio',
  severity: 'info',
  source: 'pair',
  options,
  docs: {
    title: say('A translation far too short or too long for its original', '译文与原文长度悬殊'),
    why: say(
      'Within one text the length of a translation follows that of its original closely (Gale & Church 1993). ' +
        'A block that departs from the text’s own ratio by far has lost a sentence or gained one.',
      '同一篇文章中译文与原文的长度比很稳定（Gale & Church 1993），明显偏离时往往漏译或多译了句子。',
    ),
    remedy: say('Compare the two sentence by sentence.', '逐句对照原文与译文。'),
    examples: [
      {
        before:
          '湖畔论坛发布了区域协同创新年度报告，总结了各地在平台建设、人才引进、成果转化和产业升级方面的新进展，提出了下一步合作的方向，并邀请与会代表围绕未来三年的任务开展讨论。\n\n⟦The forum ' +
          'released its annual report.⟧',
      },
      {
        before:
          '湖畔论坛发布了区域协同创新年度报告，总结了各地在平台建设、人才引进、成果转化和产业升级方面的新进展，提出了下一步合作的方向。\n\nThe Lakeside Forum released its ' +
          'annual report on coordinated regional innovation, summed up progress across the country in building ' +
          'platforms, attracting talent, commercializing research and upgrading industry, and set out the ' +
          'direction of further cooperation.',
      },
    ],
  },
  *check(reading, { shortest }) {
    const measured = reading.pairs.flatMap((pair) => {
      const ratio = ratioOf(pair.zh, pair.en);
      return ratio === undefined || ratio.han < shortest ? [] : [{ pair, log: Math.log(ratio.value) }];
    });
    const { middle, tolerance } = expectation(measured.map(({ log }) => log));
    for (const { pair, log } of measured) {
      if (Math.abs(log - middle) <= tolerance) continue;
      const percent = Math.round(Math.exp(log - middle) * 100);
      yield {
        span: pair.en.span,
        message:
          log < middle
            ? say(
                `The English has ${percent}% of the length expected from the Chinese: something may be left out`,
                `英文长度只有按中文推算的${percent}%，可能漏译`,
              )
            : say(
                `The English has ${percent}% of the length expected from the Chinese: ` +
                  'something may be left out of the Chinese',
                `英文长度是按中文推算的${percent}%，可能多译或中文缺漏`,
              ),
        related: [{ span: pair.zh.span, message: say('The Chinese', '对应的中文') }],
        evidence: { source: 'pair' },
      };
    }
  },
};

/**
 * English letters for one Chinese character, and how far from it translations may be, when a text has too few pairs
 * of its own.
 */
const usual = { middle: Math.log(4.4), tolerance: Math.log(2.2) };
const fewestPairs = 5;
/** However even a text is, this much is no departure. */
const leastTolerance = Math.log(1.4);

/** English letters for one Chinese character (`value`), and how many characters these are (`han`, some). */
const ratioOf = lasting((zh: Element, en: Element): { readonly value: number; readonly han: number } | undefined => {
  if (zh.kind === 'heading' || zh.kind === 'title' || zh.kind === 'contact') return undefined;
  const { han } = countScripts(zh.prose.text);
  return han === 0 ? undefined : { value: (countScripts(en.prose.text).latin + 1) / han, han };
});

/** In robust deviations (Leys et al. 2013, Journal of Experimental Social Psychology 49). */
const outlier = 2.5;

/** The median of the text, and how far around it its pairs may be, by the median absolute deviation. */
function expectation(logs: readonly number[]): { readonly middle: number; readonly tolerance: number } {
  if (logs.length < fewestPairs) return usual;
  const middle = median(logs);
  const deviation = 1.4826 * median(logs.map((log) => Math.abs(log - middle)));
  return { middle, tolerance: Math.max(leastTolerance, outlier * deviation) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
