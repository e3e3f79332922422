// Rule count-mismatch: a text announces a number of things and lists another number of them.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import { firstFrom, type Span } from '../../base/text';
import { hasRun, unitsOf, unitTable } from '../../base/units';
import { cardinalWords, numberFromHan } from '../../language/shared/numerals';
import { fromWords } from '../../language/vocabulary';
import { anyWord, countingEn, countingZh, hanOrdinals, hanSeveral } from '../../language/words';
import type { Numbered } from '../../model/numbering/sequence';
import type { Reading } from '../../model/reading';
import { proseOffset, sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const countMismatch: Rule = {
  id: 'count-mismatch',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('Announced and listed numbers differ', '所述数目与所列项数不符'),
    why: say(
      'Who announces three points and makes two has lost one. Only lists bound to their announcement are ' +
        'counted; with 等 a list need not be complete; where it is unclear what a list takes in, the rule is ' +
        'silent.',
      '说三点而只列两点，必有遗漏。只核对与数目直接相连的列举；有“等”字的可以不列全；列举范围不明确的不判断。',
    ),
    remedy: say('Correct the number, or put back what was lost.', '改正数目，或补上遗漏的内容。'),
    examples: [
      { before: '会议明确⟦三项⟧举措：一是增加投入；二是简化流程。' },
      { before: '经验有⟦四点⟧启示。\n\n一是完善制度。\n\n二是培养人才。\n\n三是扩大开放。' },
      {
        before:
          '从需求、供给和环境⟦四个⟧方面作了分析，围绕数理化⟦4个⟧基础研究的领域布局，发布《江州年鉴》《青年手册》《政策选编》等⟦2项⟧成果。',
      },
      {
        before:
          '一、建设成效：⟦三大⟧示范区初步形成\n\n江州国家示范区。江州近年成绩显著，企业数量不断增加，人才不断集聚。\n\n临海国家示范区。临海近年成绩显著，企业数量不断增加，人才不断集聚。',
      },
      {
        before:
          'Work is needed in ⟦three⟧ aspects: (1) improving the system; and (2) training people. The ⟦four⟧ ' +
          'basic fields of mathematics, physics and chemistry are covered.',
      },
      {
        before:
          '从三个方面推进：（1）完善制度；（2）培养人才；（3）扩大开放。围绕生物医药、新材料、人工智能等五大产业，京津冀、长三角和粤港澳三个地区的200余位专家参加，上海、江苏、浙江10家企业签约，北京、' +
          '上海、广州开展两个行动，江苏、浙江的企业在三个领域合作，从人才和技术、资金和政策两个方面发力。',
      },
      {
        before:
          '县域创新的四种做法\n\n一、四个县的特点\n\n青溪县、白塔县各具特色。\n\n二、两点建议\n\n一是稳住队伍。\n\n二是用好大学。',
      },
      {
        before:
          '园区实施育人工程、提升工程和扩优工程等“九大行动”，开展送岗、送法、送医“五大行动”。提出三点要求：一是抓早；二是抓小。最后，他祝大家新年快乐。\n\n' +
          '专家有四点意见：第一，夯实基础；第二，引进人才；第四，加强监督。',
      },
      {
        before:
          'The three provinces of Hubei, Hunan and Jiangxi took two measures: first, they signed; second, they ' +
          'built. Of the five cities, Shanghai and Shenzhen came.',
      },
    ],
  },
  *check(reading) {
    yield* announcedMarkers(reading);
    yield* labelledParagraphs(reading);
  },
  *checkPassage(passage) {
    if (passage.language === 'en') yield* listsAfter(passage);
    if (passage.language !== 'zh') return;
    yield* listsBefore(passage);
    yield* worksBefore(passage);
    yield* jointNames(passage);
  },
};

const count = fromWords(() => `(?:[两${hanSeveral()}十]{1,2}|\\d{1,2})`);
/** Nouns whose number announces a list. */
const announced = fromWords(() => anyWord(countingZh().announced));
/** What stands before a number that counts a part, or the things of another list. */
const partial = fromWords(() => new RegExp(`(?:${anyWord(countingZh().partial)}|[\\d十百千万.])\\s?$`));

function findingOf(span: Span, said: string, listed: number, list: Span): RawFinding {
  const message: Localized = say(
    `“${said}” is announced, but ${listed} are listed`,
    `此处说“${said}”，实际列出${listed}项`,
  );
  return {
    span,
    message,
    related: [{ span: list, message: say('The list', '所列内容') }],
    evidence: { source: 'text' },
  };
}

/** 三个方面：（1）…（2）…; in three aspects: (1) …; and the same with points as blocks of their own. */
function* announcedMarkers(reading: Reading): Iterable<RawFinding> {
  for (const { items, after } of reading.sequences) {
    const [first] = items;
    if (!first || items.length < 2 || first.number !== 1 || after !== 0) continue;
    const above = leadIn(first.span.start, items.length, reading);
    const announcement = above && announcementAtEnd(above);
    if (!announcement || mayList(announcement, items)) continue;
    const { prose } = above.passage;
    yield findingOf(
      sourceSpan(prose, announcement.start, announcement.end),
      prose.text.slice(announcement.start, announcement.end),
      items.length,
      { start: first.span.start, end: items.at(-1)!.span.end },
    );
  }
}

/** What leads in a list: a passage, up to the list in it or its end. */
interface LeadIn {
  readonly passage: Element;
  /** The prose before the list. */
  readonly before: string;
}

/**
 * What leads in the list whose first marker is at an offset of the source: the beginning of its own passage, or, where
 * the marker opens that, the passage above. Undefined where the list goes on in further passages, or has none above
 * that may announce it.
 */
function leadIn(start: number, listed: number, { passages, text }: Reading): LeadIn | undefined {
  const at = firstFrom(passages, start + 1, ({ span }) => span.start) - 1;
  const around = passages[at];
  if (!around) return undefined;
  if (/[\p{L}\p{N}]/u.test(text.slice({ start: around.span.start, end: start }))) {
    if (neighbour(passages, at, 1)?.number === listed + 1) return undefined;
    return { passage: around, before: around.prose.text.slice(0, proseOffset(around.prose, start)) };
  }
  const above = neighbour(passages, at, -1);
  if (!above || above.kind === 'point' || around.kind === 'heading') return undefined;
  return { passage: above, before: above.prose.text };
}

function announcementAtEnd({ passage, before }: LeadIn): Announcement | undefined {
  return passage.language === 'zh' ? chineseAnnouncement(before) : englishAnnouncement(before);
}

/**
 * Whether a list agrees with its announcement. A gap in its numbers is told by numbering-gap, and 最后 or Finally may
 * lead to its last item or away from it.
 */
function mayList({ value, open }: Announcement, items: readonly Numbered[]): boolean {
  const listed = items.length;
  const last = items.at(-1)!.number;
  return value === listed || value === last || (last === 0 && value === listed - 1) || (open && value > listed);
}

/** The passage of the same language before or after one. */
function neighbour(passages: readonly Element[], at: number, step: -1 | 1): Element | undefined {
  const { language } = passages[at]!;
  let next = at + step;
  while (passages[next] && passages[next]!.language !== language) next += step;
  return passages[next];
}

interface Announcement extends Span {
  readonly value: number;
  /** Leaves room for more: 等三个方面. */
  readonly open: boolean;
}

/** Neither a mark nor a number. */
const within = fromWords(() => `[^，。；：、,;:\\d${hanSeveral()}十]`);
const chineseAnnounced = fromWords(
  () =>
    new RegExp(
      `(${count()})\\s?(?:(?:个|项|条|大|种|方面的?)\\s?${within()}{0,10}?${announced()}|点\\s?${announced()}?|步|类)` +
        `${within()}{0,6}[：:，,。]?\\s*$`,
    ),
);

const listMeasure = fromWords(() => new RegExp(`^\\s?[${countingZh().listMeasures}]`));

function chineseAnnouncement(before: string): Announcement | undefined {
  const tail = before.slice(-40);
  const match = chineseAnnounced().exec(tail);
  const value = match ? numberFromHan(match[1]!) : undefined;
  if (!match || value === undefined || partial().test(tail.slice(0, match.index)) || value > 20) return undefined;
  const start = before.length - tail.length + match.index;
  const measure = listMeasure().exec(tail.slice(match.index + match[1]!.length))?.[0] ?? '';
  return {
    value,
    start,
    end: start + match[1]!.length + measure.length,
    open: /等\s?$/.test(tail.slice(0, match.index)),
  };
}

const englishAnnounced = fromWords(
  () =>
    new RegExp(
      '\\b(two|three|four|five|six|seven|eight|nine|ten)' +
        `((?:\\s+[a-z-]+){0,3}\\s+${anyWord(countingEn().announced)})(?:\\s+[a-z]+){0,3}\\s*[:.,–—-]?\\s*$`,
      'i',
    ),
);

function englishAnnouncement(before: string): Announcement | undefined {
  const tail = before.slice(-100);
  const match = englishAnnounced().exec(tail);
  if (!match || /\b(?:of the|first|last|other|these|those|remaining|another)\s+$/i.test(tail.slice(0, match.index)))
    return undefined;
  const start = before.length - tail.length + match.index;
  return { value: cardinalWords().get(match[1]!.toLowerCase())!, start, end: start + match[1]!.length, open: false };
}

/** “九大行动” in quotation marks is a name, whatever the list before it takes out of it. */
const counted = fromWords(() => new RegExp(`(?<![“「『‘${hanSeveral()}十\\d])(${count()})\\s?(个|大)`, 'g'));
const countedNoun = fromWords(
  () => new RegExp(`\\s?[^，。；：、,;:\\d]{0,8}?${anyWord([...countingZh().announced, ...countingZh().places])}`, 'y'),
);

const listNumber = fromWords(() => new RegExp(`^\\s*(?:[${hanOrdinals()}]+|\\d+)、`));

/** 需求、供给和环境三个方面: the least and the most that the list can be taken for must leave the number out. */
function* listsBefore({ prose }: Element): Iterable<RawFinding> {
  const { text } = prose;
  if (!text.includes('、')) return;
  for (const match of matches(text, counted())) {
    countedNoun().lastIndex = match.index + match[0].length;
    if (!countedNoun().test(text)) continue;
    const value = numberFromHan(match[1]!);
    // no further back than a list may reach
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const clause = /[^，。；：,;:！？]*$/.exec(before)![0].trimEnd().replace(listNumber(), '');
    if (
      value === undefined ||
      value > 12 ||
      !clause.includes('、') ||
      partial().test(clause) ||
      notAnItem().test(clause)
    )
      continue;
    const open = clause.endsWith('等');
    const region = after(clause, countingZh().openers);
    const tightest = after(region, [...countingZh().openers, ...countingZh().closeOpeners]);
    const least = itemsIn(tightest, 'least');
    const most = itemsIn(region, 'most');
    const wrong = open ? value < least : value < least || value > most;
    if (!wrong || least < 2) continue;
    yield findingOf(
      sourceSpan(
        prose,
        match.index,
        match.index + match[1]!.length + (/^\s/.test(text.slice(match.index + match[1]!.length)) ? 2 : 1),
      ),
      match[1]! + match[2]!,
      open || value < least ? least : most,
      sourceSpan(prose, match.index - tightest.length, match.index),
    );
  }
}

/** A clause whose last part is no item but says what the items do: 北京、上海开展两个行动. */
const notAnItem = fromWords(
  () => new RegExp(`${anyWord(countingZh().notLast)}$|${anyWord(countingZh().actions)}[^、和及与]{0,6}$`),
);

/** What follows the last of these words that has a list after it. */
function after(text: string, words: readonly string[]): string {
  const lastComma = text.lastIndexOf('、');
  const starts = words
    .map((word) => text.lastIndexOf(word, lastComma))
    .map((at, index) => (at < 0 ? 0 : at + words[index]!.length));
  return text.slice(Math.max(...starts));
}

function itemsIn(list: string, bound: 'least' | 'most'): number {
  const commas = list.split('、').length;
  const conjunctions = list.match(/[和与及]|以及/g)?.length ?? 0;
  if (bound === 'least') return commas;
  // 北京、云贵川 may be four
  const joint = (list.match(joinedRun()) ?? []).reduce((sum, { length }) => sum + length - 1, 0);
  return commas + conjunctions + joint;
}

const severalWorks = /(?:《[^《》]{1,60}》[、，和及与]?\s?){2,}/g;
const numberOfWorks = fromWords(
  () => new RegExp(`(等)?\\s?[共这]?\\s?(${count()})\\s?[${countingZh().workMeasures}]`, 'y'),
);

/** 《…》《…》4项成果 */
function* worksBefore({ prose }: Element): Iterable<RawFinding> {
  if (!prose.text.includes('》')) return;
  for (const { 0: works, index } of matches(prose.text, severalWorks)) {
    const end = index + works.length;
    // the number belongs to all that stand in a row, so it is looked for behind the last alone
    numberOfWorks().lastIndex = end;
    const match = numberOfWorks().exec(prose.text);
    if (!match) continue;
    const [text, etc, printed = ''] = match;
    const value = numberFromHan(printed);
    const listed = works.split('《').length - 1;
    if (value === undefined || value === listed || (etc && value > listed)) continue;
    const start = end + text.lastIndexOf(printed);
    yield findingOf(
      sourceSpan(prose, start, end + text.length),
      prose.text.slice(start, end + text.length),
      listed,
      sourceSpan(prose, index, end),
    );
  }
}

const jointNoun = fromWords(() => anyWord([...countingZh().announced, ...countingZh().joint]));
/** A number behind a joint name, with its measure word or the noun itself; 沪苏浙皖三省一市 goes on counting. */
const jointCount = fromWords(
  () =>
    new RegExp(
      `(等)?\\s?(${count()})\\s?(?:[个大门类种项](?=[省市]|[^，。；：]{0,8}?${jointNoun()})|(?=[省市地级])(?!.{1,3}[一二两三]))`,
      'y',
    ),
);
/**
 * Runs of characters each of which names a thing of one class, and names that are joint otherwise; the longest first.
 */
const joined = fromWords(() =>
  anyWord([...countingZh().jointNames, ...countingZh().oneCharacter.map(({ names }) => `[${names}]{3,}`)]),
);
const joinedRun = fromWords(() => new RegExp(joined(), 'g'));
const jointName = fromWords(() => new RegExp(`${joined()}(?=[等两${hanSeveral()}十\\d\\s])`, 'g'));

/** What joint names are made of, and how long they are at least. */
const jointUnits = fromWords(() =>
  unitTable(unitsOf([...countingZh().jointNames, ...countingZh().oneCharacter.map(({ names }) => names)].join(''))),
);
const shortestJoint = fromWords(() => Math.min(3, ...countingZh().jointNames.map(({ length }) => length)));

/** How far a number of joint names may be off and still be a slip. */
const mostMiscounted = 3;

/** 数理化4个领域: mathematics, physics and chemistry are three. */
function* jointNames({ prose }: Element): Iterable<RawFinding> {
  const { text } = prose;
  if (!hasRun(text, jointUnits(), shortestJoint())) return;
  for (const { 0: name, index } of matches(text, jointName())) {
    const end = index + name.length;
    jointCount().lastIndex = end;
    const match = jointCount().exec(text);
    // the last of a longer list: 北京、云贵川4个地区; one thing twice is another word: 工工
    if (
      !match ||
      /(?:[、和与]|以及)$/.test(text.slice(Math.max(0, index - 2), index)) ||
      new Set(name).size < name.length
    )
      continue;
    const [whole, etc, printed = ''] = match;
    const value = numberFromHan(printed);
    if (value === undefined || value === name.length || (etc && value > name.length)) continue;
    // so many more are counted otherwise: 京津冀13个地区
    if (Math.abs(value - name.length) > mostMiscounted) continue;
    const start = end + whole.lastIndexOf(printed);
    yield findingOf(
      sourceSpan(prose, start, end + whole.length),
      text.slice(start, end + whole.length),
      name.length,
      sourceSpan(prose, index, end),
    );
  }
}

const item = "[A-Za-z][\\w'’&-]*(?:\\s+(?!and\\b|or\\b)[\\w'’&-]+){0,4}";
const listed = `${item}(?:,\\s+${item}){0,8},?\\s+and\\s+${item}`;
const listAfter = fromWords(
  () =>
    new RegExp(
      `((?:\\s+[a-z-]+){0,4}\\s+${anyWord(countingEn().listed)}\\s+of\\s+)(${listed})` +
        '(?=[,.;:)]|$|\\s+(?:is|are|was|were|has|have)\\b)',
      'y',
    ),
);
const numberWord = /\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)\b/g;

/** the four fields of mathematics, physics and chemistry */
function* listsAfter({ prose }: Element): Iterable<RawFinding> {
  for (const match of matches(prose.text, numberWord)) {
    const [printed] = match;
    listAfter().lastIndex = match.index + printed.length;
    const [, between = '', list] = listAfter().exec(prose.text) ?? [];
    if (!list) continue;
    const value = cardinalWords().get(printed.toLowerCase())!;
    const parts = list.split(/,\s+and\s+|,\s+|\s+and\s+/).length;
    if (value === parts) continue;
    const listStart = match.index + printed.length + between.length;
    yield findingOf(
      sourceSpan(prose, match.index, match.index + printed.length),
      printed,
      parts,
      sourceSpan(prose, listStart, listStart + list.length),
    );
  }
}

const headingCount = fromWords(() => new RegExp(`(${count()})\\s?(?:大|个)\\s?(\\p{Script=Han}{2,8})`, 'u'));
const headingCountEnglish = /\b(two|three|four|five|six|seven|eight|nine|ten)\s+(?:[a-z-]+\s+){0,2}([A-Z]{2,6})s?\b/i;

/** 五大自创区 over paragraphs that each begin with the name of one. */
function* labelledParagraphs(reading: Reading): Iterable<RawFinding> {
  for (const language of ['zh', 'en'] as const) {
    const blocks = reading.passagesIn(language);
    for (const [index, heading] of blocks.entries()) {
      const counted = heading.kind === 'heading' ? countInHeading(heading.prose.text, language) : undefined;
      if (!counted) continue;
      const labelled = labelledBelow(blocks, index);
      const isOther = counted.value !== undefined && counted.value !== labelled.length;
      if (labelled.length < 2 || !isOther || !nameTheThings(labelled, counted.noun, language)) continue;
      yield findingOf(
        sourceSpan(heading.prose, counted.start, counted.end),
        heading.prose.text.slice(counted.start, counted.end),
        labelled.length,
        labelled[0]!.labelSpan ?? labelled[0]!.span,
      );
    }
  }
}

/** A number with the things that it counts; its span without these. */
interface HeadingCount extends Span {
  readonly value: number | undefined;
  readonly noun: string;
}

function countInHeading(text: string, language: 'zh' | 'en'): HeadingCount | undefined {
  const match = (language === 'zh' ? headingCount() : headingCountEnglish).exec(text);
  if (!match) return undefined;
  const [whole, number = '', noun = ''] = match;
  const length = language === 'zh' ? whole.length - noun.length : number.length;
  return {
    start: match.index,
    end: match.index + length,
    value: language === 'zh' ? numberFromHan(number) : cardinalWords().get(number.toLowerCase()),
    noun,
  };
}

/** The paragraphs with a label below a heading, up to the next. */
function labelledBelow(blocks: readonly Element[], heading: number): readonly Element[] {
  const next = blocks.findIndex(({ kind }, at) => at > heading && kind === 'heading');
  return blocks
    .slice(heading + 1, next < 0 ? blocks.length : next)
    .filter(({ kind, label }) => kind === 'paragraph' && label !== undefined);
}

/** Whether each label is the name of one of the things, written out. */
function nameTheThings(labelled: readonly Element[], noun: string, language: 'zh' | 'en'): boolean {
  const isInEach = (word: string, shown: (label: string) => string) =>
    labelled.every(({ label = '' }) => isWithin(word, shown(label)));
  return language === 'zh'
    ? [4, 3, 2].some((length) => isInEach(noun.slice(0, length), (label) => label))
    : isInEach(noun.replace(/s$/, ''), (label) => label.replace(/[^A-Z]/g, ''));
}

/** Whether the characters of a short form occur in the full form in order: 自创区 in 国家自主创新示范区. */
function isWithin(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short[at]) at++;
  return at === short.length;
}
