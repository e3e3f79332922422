// Rule dash-style: half a dash for —— in Chinese, a hyphen in a range where the text writes ～ or 至.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { isHan } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { anyWord, nounsZh, numeralWordsZh } from '../../language/words';
import { editOf, offeredFix } from '../../model/passages';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const dashStyle: Rule = {
  id: 'dash-style',
  severity: 'info',
  source: 'standard',
  docs: {
    title: say(
      'Half a dash in Chinese, or a wide minus or hyphen where the text has another mark between names or in ranges',
      '破折号只占一字，或名称之间、数值范围的连接号与全文用法不一',
    ),
    why: say(
      'The Chinese dash —— is two characters long (GB/T 15834-2011, 4.10); a short one joins places and times. ' +
        'Ranges of numbers take ～ (4.13), and one way within a text.',
      '破折号“——”占两个字的位置（GB/T 15834-2011 第4.10条），一字线只连接地点、时间等；数值范围用浪纹线“～”（第4.13条），全文统一。',
    ),
    remedy: say('Write ——, or the range as elsewhere in the text.', '改为“——”，范围按全文写法统一。'),
    examples: [
      {
        before: '2024湖畔论坛⟦—⟧区域协同创新与产业高质量发展分论坛。湖畔论坛——开放创新的平台⟦--⟧今年办到第三届。',
        after: '2024湖畔论坛——区域协同创新与产业高质量发展分论坛。湖畔论坛——开放创新的平台——今年办到第三届。',
      },
      { before: '2021～2023年建成，增长5%～8%，新增⟦3-5⟧家。', after: '2021～2023年建成，增长5%～8%，新增3～5家。' },
      {
        before:
          '我校承办第三届湖区—海岸青年创新合作对话论坛总结会，中国—东盟战略伙伴关系新形势下的合作继续推进，粤港—澳门之间、丝绸之路经济带―中亚各国合作发展规划研究有新进展。',
      },
      {
        before: '上海⟦－⟧南京段已经通车，中国—东盟论坛和粤港—澳门年会如期举行。\n\n奖金为（收入－成本）×5%。',
        after: '上海—南京段已经通车，中国—东盟论坛和粤港—澳门年会如期举行。\n\n奖金为（收入－成本）×5%。',
      },
      {
        before: '上海－南京段已经通车，中国－东盟论坛如期举行。',
      },
      { before: '旧金山-圣何塞地区、北京—上海高速铁路、巴黎-萨克雷大学，2024-13期，电话0374-2962258，新增3-5家。' },
      { before: '2019—2023年，由上海—南京—合肥的走廊建成。1至3月增长，3到5家参加。' },
    ],
  },
  *check(reading) {
    const passages = reading.passagesIn('zh');
    yield* ranges(passages);
    yield* joins(passages);
  },
  *checkPassage(passage) {
    if (passage.language === 'zh') yield* dashes(passage);
  },
};

const dash = /—+|–+|(?<=[\u4e00-\u9fff”》）])(?:--+|－－+|──+|―+)(?=[\u4e00-\u9fff“《（])/g;

function* dashes(element: Element): Iterable<RawFinding> {
  const { text } = element.prose;
  if (!/[—–―─－-]/.test(text)) return;
  for (const { 0: mark, index: at } of matches(text, dash)) {
    if (mark === '——' || !isDash(text, at, mark)) continue;
    const fix = offeredFix(say('Write ——', '改为“——”'), editOf(element, at, at + mark.length, '——'));
    yield {
      span: sourceSpan(element.prose, at, at + mark.length),
      message: say(`A dash in Chinese is ——, not ${mark}`, `破折号应为“——”，不是“${mark}”`),
      ...(fix && { fix }),
      evidence: { source: 'standard', clause: 'GB/T 15834-2011 4.10' },
    };
  }
}

/** What joins names: —, -, or a minus as wide as a character. */
const join = /(?<=[\u4e00-\u9fff”》）])(?:(?<!—)—(?!—)|-|－)(?=[\u4e00-\u9fff“《（])/g;
const formula = /[=＝÷×＋]|[)）]\s?[/÷×*]/;

const joinsIn = lasting(({ prose: { text } }: Element) => (formula.test(text) ? [] : [...matches(text, join)]));

/** 上海－南京, where the text joins other names by — or -. */
function* joins(elements: readonly Element[]): Iterable<RawFinding> {
  const all = elements.flatMap((element) => joinsIn(element).map(({ 0: mark, index }) => ({ element, mark, index })));
  const wide = all.filter(({ mark }) => mark === '－');
  const usual = all.find(({ mark }) => mark !== '－')?.mark;
  if (!usual || wide.length * 2 >= all.length) return;
  for (const { element, index } of wide) {
    const fix = offeredFix(say(`Write ${usual}`, `改为“${usual}”`), editOf(element, index, index + 1, usual));
    yield {
      span: sourceSpan(element.prose, index, index + 1),
      message: say(
        `A wide minus joins names here, ${usual} elsewhere in the text`,
        `此处用全角减号连接名称，全文别处用“${usual}”`,
      ),
      ...(fix && { fix }),
      evidence: { source: 'text', seen: all.length - wide.length, of: all.length },
    };
  }
}

/**
 * A single one joins names and times, also long ones (上海—南京, 第三届湖区—海岸合作论坛). It stands for a dash where a long clause
 * follows what a subtitle or explanation belongs to: an event, a work, a plan. In doubt it is right.
 */
function isDash(text: string, at: number, mark: string): boolean {
  if (mark.length > 1) return true;
  return (
    run(text, at - 1, -1) >= 4 && run(text, at + 1, 1) >= 12 && explained().test(text.slice(Math.max(0, at - 4), at))
  );
}

/** What a subtitle or explanation follows; no place and no party to anything ends so. */
const explained = fromWords(() => new RegExp(`${anyWord(nounsZh().explained)}$`));

/** How many Chinese characters stand without a break from an offset on, up to 20. */
function run(text: string, from: number, step: 1 | -1): number {
  let count = 0;
  for (let i = from; count < 20 && isHan(text.charCodeAt(i)); i += step) count++;
  return count;
}

/** A range of bare numbers before what is counted; not an issue number, phone number, score or product. */
const figure = '\\d{1,4}(?:\\.\\d+)?%?';
const hyphenRange = fromWords(
  () =>
    new RegExp(
      `(?<![\\w.\\-—－/])${figure}([-－–])${figure}(?![\\w.\\-—－/])(?=\\s?(?:${anyWord(numeralWordsZh().ranged)}|，|。|、|；|）|$))`,
      'g',
    ),
);
const waveRange = /\d%?\s?[～~至]\s?\d/g;

const wavesIn = lasting(({ prose }: Element) => prose.text.match(waveRange)?.length ?? 0);
const hyphensIn = lasting(({ prose }: Element) => [...matches(prose.text, hyphenRange())]);

function* ranges(elements: readonly Element[]): Iterable<RawFinding> {
  const waves = elements.reduce((sum, element) => sum + wavesIn(element), 0);
  if (waves === 0) return;
  const found = elements.flatMap((element) => hyphensIn(element).map((match) => ({ element, match })));
  if (found.length >= waves) return;
  for (const { element, match } of found) {
    const at = match.index + match[0].indexOf(match[1]!);
    const fix = offeredFix(say('Write ～', '改为“～”'), editOf(element, at, at + 1, '～'));
    yield {
      span: sourceSpan(element.prose, match.index, match.index + match[0].length),
      message: say(
        `A range with ${match[1]}; the text writes ～ or 至 in ${waves} others`,
        `范围用了“${match[1]}”，全文另有${waves}处用“～”或“至”`,
      ),
      ...(fix && { fix }),
      evidence: { source: 'text', seen: waves, of: waves + found.length },
    };
  }
}
