// Rule sum-mismatch: parts and shares that do not add up to the whole they are said to be of.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import { round } from '../../language/shared/numerals';
import { fromWords } from '../../language/vocabulary';
import { anyOf, countingZh } from '../../language/words';
import { factsOf } from '../../model/facts';
import { type Amount, type Division, divisionsIn } from '../../model/numbering/amounts';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const sumMismatch: Rule = {
  id: 'sum-mismatch',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('Parts or shares that do not add up', '分项之和、占比之和与总数不符'),
    why: say(
      'Who reads 12 projects, 5 of class A and 8 of class B, believes neither number. Parts that are said to be all ' +
        'must make the whole; where only some are named (其中) they must not be more. Numbers that are said to be ' +
        'rounded, parts that may overlap (women, members), and lists with 等 are left alone.',
      '“共12项，其中甲类5项、乙类8项”，读者无从判断哪个数对。说明列全的，各部分之和应等于总数；“其中”只列一部分的，不应超过总数。约数、可能重叠的部分（女性、党员）和带“等”的列举不判断。',
    ),
    remedy: say('Check the whole and its parts against the source.', '对照来源核对总数与各部分。'),
    examples: [
      { before: '全区共有⟦12⟧个项目，其中甲类5个、乙类8个。入选课题⟦10⟧项，其中重点课题12项。' },
      { before: '评出一等奖2项、二等奖5项、三等奖10项，共⟦18⟧项。园区有⟦30⟧家企业：制造业12家，服务业16家。' },
      {
        before:
          '专家组由3名院士、5名教授组成。专家组⟦9⟧人，由3人负责评审、5人负责复核组成。全区有⟦7⟧所学校（甲类3所、乙类5所）。',
      },
      { before: '已投产⟦20⟧家，其中已达标12家，其余7家正在整改。' },
      { before: '第一产业占⟦12%⟧、第二产业占45%、第三产业占53%。企业投入占⟦60%⟧，财政投入占30%，其余占20%。' },
      { before: '三次产业结构调整为⟦8.1:42.3:59.6⟧。' },
      {
        before:
          'The park has ⟦12⟧ rooms, consisting of 5 large and 8 small ones. Firms account for ⟦60 percent⟧, ' +
          'universities for 30 percent, and the remaining 20 percent is public money.',
      },
      {
        before:
          '共有12个项目，其中甲类5个、乙类7个。会员12人，其中女性8人、党员9人。新增企业5家，总数300家，增加12家，其中规模以上企业15家。投资3.5亿元，其中设备1.75亿元、' +
          '厂房1.76亿元。共有12个项目，其中甲类5个、乙类3个等。每组5人、每队6人，共110人。女性占60%，青年占70%。企业投入占60%，财政投入占30%，其余占10%。市级5项、省级以上9项，' +
          '约15项。三种物料的配方比例为3:2:1。',
      },
      {
        before:
          '10个县各建2所学校，其中甲县3所。签约12家，其中本地企业5家，外地企业4家，外资企业3家。产值增长60%，税收增长50%，占全省的30%。专家12人（院士3人、教授5人）。院士3人、专家20人，共80人参会。' +
          '总投资10亿元：一期3亿元，二期4亿元，三期另计。重复利用率提高到70.7%，其中工业达到80.9%。',
      },
      {
        before:
          'The park has 12 rooms, including 8 large ones and 6 with a view. It has 12 rooms, comprising 5 large and ' +
          '7 small ones. Sales rose 60 percent, fees rose 30 percent, and the rest rose 20 percent.',
      },
    ],
    planted: [
      { base: 'pujiang-observation-2024-15', edits: [['写成手册', '写成6本手册，其中市级3本、区级4本']], at: '6' },
    ],
  },
  *checkPassage(passage) {
    const { language } = passage;
    if (language === 'und') return;
    for (const division of divisionsIn(factsOf(passage, language))) yield* inDivision(passage, division);
    if (language === 'zh') yield* inRatios(passage);
  },
};

function* inDivision({ prose }: Element, { whole, parts, isComplete, isDisjoint }: Division): Iterable<RawFinding> {
  const sum = round(parts.reduce((total, { value }) => total + value, 0));
  const slack = [...parts, ...(whole ? [whole] : [])].reduce((total, part) => total + part.slack, 0) + smallest;
  const most = whole?.value ?? 1;
  const tooLarge = whole && parts.find(({ value, slack: own }) => value > whole.value + whole.slack + own + smallest);
  const isOff = isComplete ? Math.abs(sum - most) > slack : isDisjoint && sum > most + slack;
  if (!tooLarge && !isOff) return;
  const { start, end } = whole ?? parts[0]!;
  const [first, last] = [parts[0]!, parts.at(-1)!];
  yield {
    span: sourceSpan(prose, start, end),
    message: isOff ? sumOf(prose.text, sum, whole, isComplete) : partOf(prose.text, tooLarge!, whole!),
    related: [{ span: sourceSpan(prose, first.start, last.end), message: say('The parts', '各部分') }],
    evidence: { source: 'text' },
  };
}

/** What the sum of fractions may be off for being binary. */
const smallest = 1e-6;

function sumOf(text: string, sum: number, whole: Amount | undefined, isComplete: boolean): Localized {
  if (!whole) {
    const percent = round(sum * 100);
    return say(`The shares make ${percent} percent together`, `各部分占比合计${percent}%`);
  }
  const said = text.slice(whole.start, whole.end);
  const parts = inUnitOf(said, whole.value, sum);
  return isComplete
    ? say(`The parts make ${parts}, the whole is said to be ${said}`, `各部分合计${parts}，与总数“${said}”不符`)
    : say(`The parts make ${parts}, more than the whole of ${said}`, `各部分合计${parts}，超过总数“${said}”`);
}

function partOf(text: string, part: Amount, whole: Amount): Localized {
  const [one, all] = [part, whole].map(({ start, end }) => text.slice(start, end));
  return say(`A part of ${one} is more than the whole of ${all}`, `其中一部分为“${one}”，超过总数“${all}”`);
}

/** A number written like another one: of 3.5亿, 360,000,000 is 3.6亿. */
function inUnitOf(said: string, value: number, sum: number): string {
  const printed = /\d[\d,]*(?:\.\d+)?/.exec(said)?.[0];
  if (printed === undefined) return String(sum);
  const scale = value / Number(printed.replaceAll(',', ''));
  return said.replace(printed, String(round(sum / scale)));
}

/** Three numbers or more that are shares of a hundred by their sum, or nearly: 8.1:42.3:49.6. */
const ratio = fromWords(
  () =>
    new RegExp(
      `(?:${anyOf(countingZh().ratios)})[^，。；：\\d]{0,10}` +
        '(\\d+(?:\\.\\d+)?(?:\\s?[:：∶]\\s?\\d+(?:\\.\\d+)?){2,5})(?![\\d:：∶])',
      'g',
    ),
);
/** Numbers that make less than this, or more than 200 less it, are no shares of a hundred. */
const nearHundred = 85;

function* inRatios({ prose }: Element): Iterable<RawFinding> {
  for (const { 0: printed, 1: written = '', index } of matches(prose.text, ratio())) {
    const shares = written.split(/[:：∶]/).map(Number);
    const sum = round(shares.reduce((total, share) => total + share, 0));
    const off = Math.abs(sum - 100);
    if (off > 100 - nearHundred || off <= shares.length * roundedShare(written) + smallest) continue;
    yield {
      span: sourceSpan(prose, index + printed.length - written.length, index + printed.length),
      message: say(`The shares make ${sum} together, not 100`, `各部分占比合计${sum}，不是100`),
      evidence: { source: 'text' },
    };
  }
}

function roundedShare(written: string): number {
  return written.includes('.') ? 0.05 : 0.5;
}
