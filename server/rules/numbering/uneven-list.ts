// Rule uneven-list: one item of a list ends with another mark than the rest.
import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { editOf, offeredFix } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const unevenList: Rule = {
  id: 'uneven-list',
  severity: 'info',
  source: 'text',
  docs: {
    title: say('One item of a list ends with another mark than the rest', '列项末尾标点不一'),
    why: say(
      'The items of a list end alike: each with a semicolon and the last with a full stop, or each with a full stop, ' +
        'or all without. One that does not was moved or put in later. Lists that mix more freely, and items of several ' +
        'sentences, are left alone.',
      '列项结尾应当一致：前几项用分号、末项用句号，或每项都用句号，或都不用。不一致的往往是后来移动或添加的。混用较多的列项、含有几句话的列项不判断。',
    ),
    remedy: say('End the item like the others.', '使该项结尾与其他各项一致。'),
    examples: [
      {
        before: '工作要求如下：\n\n（1）清点设备；\n\n（2）公开价目⟦。⟧\n\n（3）培训人员；\n\n（4）回访企业。',
        after: '工作要求如下：\n\n（1）清点设备；\n\n（2）公开价目；\n\n（3）培训人员；\n\n（4）回访企业。',
      },
      {
        before: '工作要求如下：\n\n- 清点设备。\n- 公开价目⟦；⟧\n- 培训人员。',
        after: '工作要求如下：\n\n- 清点设备。\n- 公开价目。\n- 培训人员。',
      },
      {
        before: 'The park will:\n\n- list its devices;\n- publish its fees;\n- train its staf⟦f⟧\n- visit its users.',
        after: 'The park will:\n\n- list its devices;\n- publish its fees;\n- train its staff;\n- visit its users.',
      },
      {
        before:
          '工作要求如下：\n\n（1）清点设备；\n\n（2）公开价目；\n\n（3）培训人员。\n\n参会单位：\n\n- 湖滨大学\n- 白塔集团\n- 青石研究院\n\n' +
          '注意事项：\n\n1. 提前报到。\n\n2. 自备水杯。\n\n3. 谢绝拍照！\n\n安排如下：\n\n① 上午参观；\n\n② 下午座谈。座谈由陆行舟主持。\n\n③ 晚上返程；\n\n④ 次日总结。',
      },
      {
        before:
          'The park will:\n\n- list its devices\n- publish its fees\n- train its staff, and\n- visit its ' +
          'users.\n\nSessions:\n\n- Opening\n- Panel on grids\n- Closing: the chair sums up, and everybody is asked ' +
          'to fill in the form.',
      },
    ],
    planted: [
      {
        base: '12-points-and-lists',
        edits: [
          ['第一，建立企业研发机构备案制度。', '（1）建立企业研发机构备案制度；'],
          ['第二，设立青年工程师津贴。', '（2）设立青年工程师津贴。'],
          ['第三，公布高校设备共享目录。', '（3）公布高校设备共享目录；'],
        ],
        at: '贴。',
        also: ['halfwidth-punctuation'],
      },
    ],
  },
  *check(reading) {
    for (const language of ['zh', 'en'] as const) for (const list of listsIn(reading, language)) yield* unevenIn(list);
  },
};

/** Fewer items show no way of their own. */
const leastItems = 3;

/** Items one behind the other, marked alike, with no text between: those of a list, and headings that head nothing. */
function listsIn(reading: Reading, language: 'zh' | 'en'): readonly (readonly Element[])[] {
  const lists: Element[][] = [[]];
  for (const element of reading.blocksIn(language)) {
    const [first] = lists.at(-1)!;
    if (!first || !isItem(element) || first.style !== element.style || first.level !== element.level) lists.push([]);
    if (isItem(element)) lists.at(-1)!.push(element);
  }
  return lists.filter(({ length }) => length >= leastItems);
}

function isItem({ kind, style = '' }: Element): boolean {
  return kind === 'list-item' || ((kind === 'heading' || kind === 'point') && /^(?:arabic|han-paren)/.test(style));
}

/** How an item may end; '' for none. What ends otherwise says nothing of the others. */
const ends = ['；', '。', '，', ''] as const;
type End = (typeof ends)[number];

interface Item {
  readonly element: Element;
  readonly isLast: boolean;
  readonly end: End | undefined;
}

/** Chinese and English marks by one name. */
const endOfMark: Readonly<Record<string, End>> = {
  '；': '；',
  ';': '；',
  '。': '。',
  '.': '。',
  '，': '，',
  ',': '，',
};
/** Before the last item a word joins it to the others, and the mark before that word is its own. */
const joiner = /\s(?:and|or)$/;

function endOf({ prose: { text } }: Element): End | undefined {
  const last = text.at(-1) ?? '';
  if (joiner.test(text)) return undefined;
  if (/[\p{L}\p{N}）)”’》]/u.test(last)) return '';
  return endOfMark[last];
}

function* unevenIn(list: readonly Element[]): Iterable<RawFinding> {
  const items = list.map((element, index) => ({ element, isLast: index === list.length - 1, end: endOf(element) }));
  const ways = ends.map((way) => ({
    way,
    odd: items.filter((item) => !agrees(item, way)),
    count: items.filter(({ end }) => end === way).length,
  }));
  const { way, odd, count } = ways.reduce((best, each) =>
    each.odd.length < best.odd.length || (each.odd.length === best.odd.length && each.count > best.count) ? each : best,
  );
  if (count < 2 || odd.length * leastItems > items.length) return;
  const lengths = items.flatMap((item) => (item.end === way ? [item.element.prose.text.length] : []));
  const others = { least: lengths.reduce((a, b) => Math.min(a, b)), most: lengths.reduce((a, b) => Math.max(a, b)) };
  for (const item of odd) if (!isOfAnotherKind(item, others, way)) yield findingOf(item, way);
}

/** Whether an item ends as it should where the way of the list is this one. */
function agrees({ end, isLast }: Item, way: End): boolean {
  if (end === undefined || end === way) return true;
  return isLast && end === '。';
}

/** Whether an item is more than the others are, or less: several sentences, one among phrases, a phrase among them. */
function isOfAnotherKind(
  { element, end }: Item,
  others: { readonly least: number; readonly most: number },
  way: End,
): boolean {
  const { text } = element.prose;
  if (/[。！？](?=.)|[a-z][.!?]\s+[A-Z]/.test(text)) return true;
  if (way === '') return text.length > others.most;
  return way === '。' && end === '' && text.length < others.least;
}

function findingOf({ element, isLast, end }: Item, way: End): RawFinding {
  const { text } = element.prose;
  const mark = markOf(isLast && way !== '' ? '。' : way, element);
  const from = text.length - (end === '' ? 0 : 1);
  const fix = offeredFix(
    mark === '' ? say('Delete the mark', '删去标点') : say(`End with ${mark}`, `改以“${mark}”结尾`),
    editOf(element, from, text.length, mark),
  );
  return {
    span: sourceSpan(element.prose, text.length - 1, text.length),
    message: say(
      `The other items of this list end ${way === '' ? 'without a mark' : `with ${markOf(way, element)}`}`,
      way === '' ? '其他列项末尾不用标点' : `其他列项以“${way}”结尾`,
    ),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}

function markOf(end: End, { language }: Element): string {
  if (language === 'zh') return end;
  return { '；': ';', '。': '.', '，': ',', '': '' }[end];
}
