// Rule digit-spacing: the space between Chinese and figures or Latin words, one habit for the whole text.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { addressesIn, inside } from '../../language/shared/addresses';
import { isDigit, isHan, isLatin } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { anyWord, nounsZh } from '../../language/words';
import { has } from '../../model/kinds';
import { editOf, offeredFix, safeFix } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element, ElementKind } from '../../syntax/tree';
import type { Rule } from '../rule';

export const digitSpacing: Rule = {
  id: 'digit-spacing',
  severity: 'info',
  source: 'text',
  docs: {
    title: say(
      'A space between Chinese and figures that the text otherwise lacks, or none where it has one',
      '汉字与数字、西文之间的空格与全文习惯不一致',
    ),
    why: say(
      'Both ways are in print; a text that mixes them looks pasted together. Counted are the places of running ' +
        'text where Chinese meets figures or Latin letters; a per cent sign belongs to its number, and labels ' +
        '(图1 …), captions, headings and names in quotation marks have ways of their own. The text has a way when ' +
        'three of four places have it, and five more than have the other; where it has none, its series decides.',
      '留空格与不留空格都有，混用则显得拼贴。统计正文中汉字与数字、字母相接的位置，百分号随数字计，图表等标签、标题和引号内的名称不计；四处中有三处一致且多出五处以上才算全文习惯，否则依本刊往期习惯。',
    ),
    remedy: say('Follow the way that most places of the text have.', '按全文多数的写法统一。'),
    examples: [
      {
        before: '2024年，共有30家企业入驻，占全市的⟦ 20% ⟧左右，其中5家来自外省，3家今年上市，2家明年上市。',
        after: '2024年，共有30家企业入驻，占全市的20%左右，其中5家来自外省，3家今年上市，2家明年上市。',
      },
      {
        before: '截至 2023 年，⟦8%⟧的企业与 MIT 合作，新增 5 家，共 30 家，占 20% 左右。',
        after: '截至 2023 年，8% 的企业与 MIT 合作，新增 5 家，共 30 家，占 20% 左右。',
      },
      { before: '2024年，共有30家企业入驻，占全市的 20% 左右，其中 5 家来自外省，3家今年上市。' },
      {
        before:
          '# 园区⟦ 2024 ⟧年工作\n\n2024年，共有30家企业入驻，占全市的20%左右，其中5家来自外省，3家今年上市。\n\n图1 园区布局，示意\n\n表 2-1 入驻企业，' +
          '按行业\n\n参会人员 Attendees\n\n他读了《创新 AI 规划》，参加“未来 AI 之夜”，见 https://example.org 网站。\n\nparadigm    范式，范例，' +
          '典范\n\n已有产品是否采用 Adopted in existing products or not，请说明。',
      },
      { before: '2024年，共有30家企业入驻，占20%左右，采用5G技术。' },
      {
        before: '浦江创新观察\n\n2024-15\n\n上海浦江创新论坛中心\n\n到⟦2025⟧年建成 5 所。',
        after: '浦江创新观察\n\n2024-15\n\n上海浦江创新论坛中心\n\n到 2025 年建成 5 所。',
      },
      { before: '截至 2023 年，与 MIT 合作的有 5 家。' },
    ],
  },
  *check(reading) {
    const runs = reading.passagesIn('zh').flatMap((element) => runsOf(element).map((run) => ({ ...run, element })));
    const boundaries = runs.filter(({ isRunning }) => isRunning).flatMap(boundariesOf);
    const spaced = boundaries.filter((boundary) => boundary.spaces > 0).length;
    const way = wayOf(spaced, boundaries.length) ?? wayOfSeries(reading);
    if (way === undefined) return;
    for (const run of runs) {
      const wrong = boundariesOf(run).filter((boundary) => boundary.spaces > 0 !== way.space);
      if (wrong.length > 0) yield findingOf(run, wrong, way);
    }
  },
};

/** Whether there is a space where Chinese meets figures, and how often that was seen. */
interface Way {
  readonly space: boolean;
  readonly seen: number;
  readonly of: number;
  readonly source: 'text' | 'corpus';
}

/**
 * The text's own way; undefined when it has none that is clear: three places of four, and five more than of the
 * other.
 */
function wayOf(spaced: number, all: number): Way | undefined {
  const seen = Math.max(spaced, all - spaced);
  const other = all - seen;
  return seen >= 3 * other && seen - other >= 5
    ? { space: 2 * spaced > all, seen, of: all, source: 'text' }
    : undefined;
}

function wayOfSeries({ kind }: Reading): Way | undefined {
  const habit = kind?.habits.find(({ habit: name, language }) => name === 'digit-spacing' && language === 'zh');
  return habit && { space: habit.value === 'space', seen: habit.seen, of: habit.of, source: 'corpus' };
}

/** A figure or Latin words between Chinese characters; offsets into the element's prose. */
interface Run {
  /**
   * In text that runs on in sentences: it has the habit. A figure in a heading or in the title of a work is told, but
   * the space may be meant.
   */
  readonly isRunning: boolean;
  readonly start: number;
  readonly end: number;
  readonly left: Boundary | undefined;
  readonly right: Boundary | undefined;
}

function boundariesOf({ left, right }: Run): readonly Boundary[] {
  return [left, right].filter((boundary) => boundary !== undefined);
}

/** Where Chinese and a run meet. */
interface Boundary {
  readonly at: number;
  readonly spaces: number;
}

const runsOf = lasting((element: Element): readonly Run[] => {
  const {
    kind,
    prose: { text },
  } = element;
  const runsOn = has(kind, 'prose') && /[，。；！？]/.test(text);
  if (!runsOn && !headKinds.has(kind)) return [];
  const isOpaque = inside(opaqueIn(text), text.length);
  const isTitle = inside(enclosedIn(text, /《[^《》]*》|〈[^〈〉]*〉/g), text.length);
  const runs: Run[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isWordCode(text.charCodeAt(i))) continue;
    const start = i;
    while (i < text.length && continues(text, i)) i++;
    const end = i;
    const isRunning = runsOn && !isTitle(start);
    if (
      isOpaque(start) ||
      isOpaque(end - 1) ||
      isEnglishText(text.slice(start, end)) ||
      !(isRunning || /^\d+$/.test(text.slice(start, end)))
    )
      continue;
    const left = boundary(element, start, -1);
    const right = boundary(element, end, 1);
    if (left || right) runs.push({ start, end, isRunning, left, right });
  }
  return runs;
});

const headKinds: ReadonlySet<ElementKind> = new Set(['title', 'heading']);

/**
 * What has its spaces for itself: the label that the line opens with, what quotation marks enclose as a name,
 * addresses and code.
 */
function opaqueIn(text: string): readonly Span[] {
  const label = openingLabel().exec(text)?.[0].length ?? 0;
  return [
    ...(label > 0 ? [{ start: 0, end: label }] : []),
    ...enclosedIn(text, /`[^`]*`|[“「][^“”「」，。；！？]{1,24}[”」]/g),
    ...addressesIn(text),
  ];
}

function enclosedIn(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(matches(text, pattern), ({ 0: printed, index }) => ({ start: index, end: index + printed.length }));
}

/** Three words and more are a text in English beside the Chinese one (its translation), not a word of it. */
function isEnglishText(run: string): boolean {
  return /[A-Za-z]{2,} [A-Za-z]+ [A-Za-z]{2,}/.test(run);
}

/** Words that are numbered as labels of what follows them. */
const labels = fromWords(() => anyWord(nounsZh().labels));
const number = '[\\d０-９][\\d０-９.:：/–—-]*';

/**
 * A label in front of its line, parted from it by a space: 图1 …, 表 2-1 …, 附件3 …, 第5期 …, 5 …, 9:00 …, Table 1 …,
 * 2024年5月6日 ….
 */
const openingLabel = fromWords(
  () =>
    new RegExp(
      `^(?:[-*+>•·]\\s*)?(?:${[
        `(?:${labels()}|[A-Za-z]{1,10}\\.?)\\s?${number}`,
        `第\\s?${number}\\s?[\\u4e00-\\u9fff]`,
        '\\d{4}\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?',
        '\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日',
        `${number}(?!\\s*[年月日])`,
      ].join('|')})(?=[ \\u3000\\t])`,
    ),
);

/** A run goes on over marks inside numbers and words, and over single spaces between Latin words. */
function continues(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isWordCode(code) || code === 0x25 || code === 0x2030) return true;
  if (code > 0x7e || code < 0x20) return false;
  const next = text.charCodeAt(at + 1);
  return isWordCode(next) && (code === 0x20 ? isWordCode(text.charCodeAt(at - 1)) : true);
}

function isWordCode(code: number): boolean {
  return isDigit(code) || isLatin(code);
}

/**
 * The boundary to the left (-1) or right (1) of an offset, when Chinese stands there in the same line of the source.
 * A gap of several spaces is layout.
 */
function boundary(element: Element, at: number, direction: -1 | 1): Boundary | undefined {
  const { text } = element.prose;
  const step = direction < 0 ? (i: number) => at - 1 - i : (i: number) => at + i;
  let spaces = 0;
  while (text[step(spaces)] === ' ') spaces++;
  if (spaces > 1 || !isHan(text.charCodeAt(step(spaces)))) return undefined;
  const from = direction < 0 ? at - spaces : at;
  return editOf(element, from - 1, from + spaces + 1, '') ? { at: from, spaces } : undefined;
}

function findingOf(
  run: Run & { readonly element: Element },
  wrong: readonly Boundary[],
  { space, seen, of, source }: Way,
): RawFinding {
  const { element } = run;
  const start = Math.min(run.start, ...wrong.map((boundary) => boundary.at));
  const end = Math.max(run.end, ...wrong.map((boundary) => boundary.at + boundary.spaces));
  const word = element.prose.text.slice(run.start, run.end);
  const where = source === 'text' ? say('this text has', '全文') : say('past issues have', '往期');
  const fixOf = run.isRunning ? safeFix : offeredFix;
  const fix = fixOf(
    space ? say('Insert the space', '加空格') : say('Remove the space', '去掉空格'),
    ...wrong.map(({ at, spaces }) => {
      // an insertion has no character of its own: it goes before the one to its right
      const edit = editOf(element, at, at + Math.max(spaces, 1), '')!;
      return spaces === 0 ? { span: { start: edit.span.start, end: edit.span.start }, newText: ' ' } : edit;
    }),
  );
  return {
    span: sourceSpan(element.prose, start, end),
    message: space
      ? say(
          `No space between Chinese and “${word}”; ${where.en} one at ${seen} of ${of} such places`,
          `“${word}”与汉字之间没有空格，${where.zh}${of}处中有${seen}处留空格`,
        )
      : say(
          `A space between Chinese and “${word}”; ${where.en} none at ${seen} of ${of} such places`,
          `“${word}”与汉字之间有空格，${where.zh}${of}处中有${seen}处不留空格`,
        ),
    ...(fix && { fix }),
    evidence: { source, unit: 'places', seen, of },
  };
}
