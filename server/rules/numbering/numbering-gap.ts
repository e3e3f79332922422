// Rule numbering-gap: a number left out or repeated in headings, points or lists.
import type { Edit, Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { bareBlock, firstWordOf, putBefore } from '../../model/numbering/bare';
import {
  type Break,
  breaksIn,
  captionStyle,
  type Numbered,
  renumbered,
  type Sequence,
} from '../../model/numbering/sequence';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const numberingGap: Rule = {
  id: 'numbering-gap',
  severity: 'error',
  source: 'text',
  docs: {
    title: say(
      'A number is left out or repeated: 一、三、  First, Second, Second  (1) (3)',
      '编号缺漏或重复：一、三、；一是、二是、二是；（1）（3）',
    ),
    why: say(
      'Readers and the other language’s editor go by the numbers: a gap says that something was lost. Numbers ' +
        'start again in each section, and a last point may begin with 最后 or Finally.',
      '读者和译者按编号核对内容，编号中断意味着可能有遗漏。每一节内可重新编号，末条可用“最后”。',
    ),
    remedy: say('Renumber, or put back what was lost.', '重新编号，或补上遗漏的内容。'),
    examples: [
      {
        before: '一、夯实基础\n\n⟦三、⟧扩大开放\n\n四、加强协同',
        after: '一、夯实基础\n\n二、扩大开放\n\n三、加强协同',
      },
      {
        before:
          '一、夯实基础\n\n一是稳投入。\n\n二是引人才。\n\n⟦二是⟧建平台。\n\n二、扩大开放\n\n一是拓市场。\n\n最后，优环境。',
        after:
          '一、夯实基础\n\n一是稳投入。\n\n二是引人才。\n\n三是建平台。\n\n二、扩大开放\n\n一是拓市场。\n\n最后，优环境。',
      },
      {
        before: 'I. Foundations\n\nFirst, invest.\n\nSecond, recruit.\n\n⟦Second⟧, build.\n\n⟦III.⟧ Opening up',
        after: 'I. Foundations\n\nFirst, invest.\n\nSecond, recruit.\n\nThird, build.\n\nII. Opening up',
      },
      {
        before: '一、夯实基础\n\n工作分三步：一是稳投入；⟦三是⟧引人才；四是建平台。重点有二：（1）设备；⟦（3）⟧人员。',
        after: '一、夯实基础\n\n工作分三步：一是稳投入；二是引人才；三是建平台。重点有二：（1）设备；（2）人员。',
      },
      {
        before:
          '一、夯实基础\n\n首先，稳投入。\n\n其次，引人才。\n\n再次，建平台。\n\n最后，优环境。\n\n二、扩大开放\n\n第一，拓市场。\n\n第二，促交流。',
      },
      {
        before:
          '三点建议：一要借助力量；⟦要成立机构；三要⟧争取支持，⟦要定期回访，五要⟧公开结果。\n\n经验有四条。第一，重在坚持。⟦第四⟧，贵在公开。',
        after:
          '三点建议：一要借助力量；二要成立机构；三要争取支持，四要定期回访，五要公开结果。\n\n经验有四条。第一，重在坚持。第二，贵在公开。',
      },
      {
        before:
          'The park took three steps: first, it mapped the sites; ⟦it trained the staff; and third⟧, it opened the ' +
          'data. The team is asked to do this: first draw a map; ⟦train the staff; third⟧ open the data.',
        after:
          'The park took three steps: first, it mapped the sites; second, it trained the staff; and third, it opened ' +
          'the data. The team is asked to do this: first draw a map; second train the staff; third open the data.',
      },
      {
        before:
          '工作有三项：⟦夯实基础；二是⟧引进人才；三是扩大开放。\n\nThe park took three steps: ⟦it mapped the sites; second⟧, it ' +
          'trained the staff; third, it opened the data.',
        after:
          '工作有三项：一是夯实基础；二是引进人才；三是扩大开放。\n\nThe park took three steps: first, it mapped the sites; second, ' +
          'it trained the staff; third, it opened the data.',
      },
      {
        before:
          '首先要夯实基础；二是引进人才；三是扩大开放。\n\n重点工作一是抓早；二是抓小；三是抓细。\n\n要求提高认识。一是组织学习。\n\n大家都参加。二是加强宣传。三是总结经验。\n\n' +
          'The first thing is to map the sites; second, the staff is trained; third, the data are opened.',
      },
      {
        before:
          '（一）水源\n\n1.联合调度。\n\n2.枯水期预案提前启动，各县（市、区）备用水源全部完成检修，应急管线在八月底以前完成试压，调度中心实行双人值守，每四小时报送一次水位。\n\n3.跨区补水。\n\n（二）管网\n\n4.改造老旧管网。\n\n5.更换水表。\n\n参会人员：\n\n1. ' +
          '陆行舟\n1. Nora Field\n1. 许南枝\n\n附件：1.数据表\n2.改造计划\n3.人员名单',
      },
      {
        before:
          '# Records\n\n## 1. Aims\n\nThe questions were: (1) which fields are needed;\n(2) who keeps the list; ' +
          'and\n(3) how old records are kept.\n\n## 2. Results\n\nThe prizes: first prize, Harbor Labs; special ' +
          'prize, Lakeside; third prize, Baita. Sales rose: first half, 3 percent; year to date, 5 percent; third ' +
          'quarter, 7 percent.\n\n1. Stations\n   1. North\n   2. South\n2. Records\n\nThe next list:\n\n4. ' +
          'Ships\n5. Ports',
      },
      {
        before:
          '企业数量见表1，结构见表2。\n\n表1 企业数量\n\n⟦表3⟧ 企业结构\n\nFigure 1. Firms\n\n⟦Figure 1⟧. Fees\n\n图1 企业\n\n图1（续）\n\n图2 收费',
      },
      // one block between two markers has lost its own
      {
        before:
          '一、夯实基础\n\n园区加大投入。\n\n⟦扩大开放⟧\n\n园区打开大门。\n\n三、做好服务\n\n一是减材料。\n\n⟦少跑路⟧。\n\n三是办得快。',
        after:
          '一、夯实基础\n\n园区加大投入。\n\n二、扩大开放\n\n园区打开大门。\n\n三、做好服务\n\n一是减材料。\n\n二是少跑路。\n\n三是办得快。',
      },
      {
        before:
          'I. Foundations\n\nThe park invests.\n\n⟦Opening⟧ up\n\nIt opens its gates.\n\nIII. Services\n\n⟦It⟧ cuts ' +
          'the paperwork.\n\nSecond, it answers at once.',
        after:
          'I. Foundations\n\nThe park invests.\n\nII. Opening up\n\nIt opens its gates.\n\nIII. Services\n\nFirst, it cuts ' +
          'the paperwork.\n\nSecond, it answers at once.',
      },
      // a heading of another section is none of this one
      {
        before:
          '一、夯实基础\n\n园区加大投入。\n\n小结与展望\n\n投入逐年增加。\n\n二、扩大开放\n\n园区打开大门。\n\n⟦（二）⟧建好平台\n\n平台全年开放。\n\n（三）用好数据\n\n数据按月公布。',
        after:
          '一、夯实基础\n\n园区加大投入。\n\n小结与展望\n\n投入逐年增加。\n\n二、扩大开放\n\n园区打开大门。\n\n（一）建好平台\n\n平台全年开放。\n\n（二）用好数据\n\n数据按月公布。',
      },
      // with two blocks between nobody knows which
      {
        before: '一、夯实基础\n\n一是稳投入。\n\n投入逐年增加。\n\n引人才。\n\n⟦三是⟧建平台。',
        after: '一、夯实基础\n\n一是稳投入。\n\n投入逐年增加。\n\n引人才。\n\n二是建平台。',
      },
      { before: '3、4月份是申报高峰。\n\n5. 1号楼已经启用。' },
      { before: '一、夯实基础\n\n统一是前提，之一是人才。（2024）年度计划见附件（3）。' },
    ],
  },
  *check(reading) {
    const lost = new Set(reading.lostMarkers.map(({ bare }) => bare.span.start));
    for (const sequence of reading.sequences) {
      for (const found of breaksIn(sequence)) {
        const { before, item } = found;
        // with a marker lost between the two they are right: marker-mismatch tells of that
        if (before && [...lost].some((start) => before.span.end <= start && start < item.span.start)) continue;
        const { content } = reading.text;
        const bare = bareBlock(reading.bulletin, found);
        if (bare) {
          yield bareFinding(found, sequence, bare);
          continue;
        }
        const part = before ? lostPart(content, before, item) : lostFirst(content, item);
        // "first half; third quarter" count nothing: that they do shows in the part between them
        if (part || !isBareWord(reading.text.content, item)) yield findingOf(found, sequence, part);
      }
    }
  },
};

function findingOf({ item, index, before, due }: Break, { items }: Sequence, part: LostPart | undefined): RawFinding {
  const fix = part ? part.fix : fixFrom(items, index, due);
  return {
    span: part ? { start: part.start, end: item.span.end } : item.span,
    message: messageFor(item, before, due),
    ...(fix && { fix }),
    ...(before && { related: [{ span: before.span, message: say('The one before', '前一个编号') }] }),
    evidence: { source: 'text' },
  };
}

/** At the block that has lost its marker: to put that back comes before counting anew. */
function bareFinding({ item, index, before, due }: Break, { items }: Sequence, bare: Element): RawFinding {
  const marker = renumbered((before ?? item).marker, due);
  const insert: Fix | undefined =
    marker === undefined
      ? undefined
      : { title: say(`Insert “${marker}”`, `补上“${marker}”`), safe: false, edits: [putBefore(bare, marker)] };
  const renumber = fixFrom(items, index, due);
  const expected = renumbered(item.marker, due) ?? String(due);
  return {
    span: firstWordOf(bare),
    message: before
      ? say(
          `“${item.marker}” follows “${before.marker}”: “${expected}” is left out, it seems here`,
          `“${before.marker}”之后是“${item.marker}”，缺“${expected}”，疑在此处`,
        )
      : say(
          `The numbering starts with “${item.marker}”: “${expected}” is missing, it seems here`,
          `编号从“${item.marker}”开始，缺“${expected}”，疑在此处`,
        ),
    ...(insert ? { fix: insert, ...(renumber && { alternatives: [renumber] }) } : renumber && { fix: renumber }),
    related: [
      ...(before ? [{ span: before.span, message: say('The one before', '前一个编号') }] : []),
      { span: item.span, message: say('The next one', '后一个编号') },
    ],
    evidence: { source: 'text' },
  };
}

function isBareWord(content: string, { style, span }: Numbered): boolean {
  return style === 'ordinal-word' && content[span.end] === ' ';
}

/** The part of a sentence that has lost its marker. */
interface LostPart {
  /** Offset in the text. */
  readonly start: number;
  readonly fix?: Fix;
}

/** A mark between parts, as it stands before a marker. */
const partEnd = /([；;。，])[”"’]?\s*(?:and\s+|or\s+)?\**$/;
/** Of the mark, the word behind it and the asterisks of bold type, UTF-16 code units. */
const longestPartEnd = 12;
/** Words of a marker that stay where its number is lost: 二要成立 → 要成立. */
const stays = /^[是要]/;

/**
 * Where markers are left out in the midst of a sentence whose parts ； sets apart, and there are as many parts: the
 * first without one. Behind 。 and ， such parts show by what the marker has left behind.
 */
function lostPart(content: string, before: Numbered, item: Numbered): LostPart | undefined {
  const missing = item.number - before.number - 1;
  if (missing < 1) return undefined;
  const between = content.slice(before.span.end, item.span.start);
  const mark = partEnd.exec(between.slice(-longestPartEnd))?.[1];
  if (mark === undefined) return undefined;
  const parts = [...between.matchAll(new RegExp(`(?<=${mark})\\s*[^${mark}]+(?=${mark})`, 'g'))];
  const bare = /[；;]/.test(mark) ? parts : parts.filter(([part]) => stays.test(part.trimStart()));
  const [first] = bare;
  if (!first || bare.length !== missing) return undefined;
  const start = before.span.end + first.index + /^\s*/.exec(first[0])![0].length;
  const marker = missing === 1 ? markerLike(content, before) : undefined;
  if (marker === undefined) return { start };
  const newText = stays.test(content.slice(start)) ? marker.replace(/[是要]$/, '') : marker;
  const title = say(`Insert “${newText.trim()}”`, `补上“${newText}”`);
  return { start, fix: { title, safe: false, edits: [{ span: { start, end: start }, newText }] } };
}

/** The first part of a paragraph, which has lost its marker: from the colon or stop before it to the second part. */
function lostFirst(content: string, item: Numbered): LostPart | undefined {
  const line = Math.max(content.lastIndexOf('\n', item.span.start - 1), item.span.start - longestFirstPart) + 1;
  const above = content.slice(line, item.span.start);
  const end = above.length - (firstPartEnd.exec(above)?.[0].length ?? above.length);
  if (end === 0) return undefined;
  const lead = /^(?:.*[：:。！？]|.*[.!?](?=\s))[”’"）)]?\s*/s.exec(above.slice(0, end))?.[0].length ?? 0;
  if (lead >= end) return undefined;
  const start = line + lead;
  const marker = markerLike(content, { ...item, number: 0 });
  if (marker === undefined) return { start };
  const title = say(`Insert “${marker.trim()}”`, `补上“${marker}”`);
  return { start, fix: { title, safe: false, edits: [{ span: { start, end: start }, newText: marker }] } };
}

/** A mark between the first part and the second, which may be sentences. */
const firstPartEnd = /[；;。，.][”"’]?\s*(?:and\s+|or\s+)?\**$/;
/** UTF-16 code units. */
const longestFirstPart = 400;

/** The marker after one, with the mark or blank behind that one. */
function markerLike(content: string, { marker, number, span }: Numbered): string | undefined {
  const behind = /^[，,]?\s?/.exec(content.slice(span.end, span.end + 2))![0];
  const next = renumbered(marker, number + 1);
  return next && next + behind;
}

function messageFor(item: Numbered, before: Numbered | undefined, due: number): Localized {
  const expected = renumbered(item.marker, due) ?? String(due);
  if (!before)
    return say(
      `The numbering starts with “${item.marker}”: “${expected}” is missing`,
      `编号从“${item.marker}”开始，缺“${expected}”`,
    );
  if (item.number === before.number)
    return say(
      `“${item.marker}” comes twice: “${expected}” is due here`,
      `“${item.marker}”重复，此处应为“${expected}”`,
    );
  if (item.number < due)
    return say(
      `“${item.marker}” follows “${before.marker}”: “${expected}” is due here`,
      `“${before.marker}”之后是“${item.marker}”，此处应为“${expected}”`,
    );
  const lastMissing = renumbered(item.marker, item.number - 1) ?? String(item.number - 1);
  return item.number === due + 1
    ? say(
        `“${item.marker}” follows “${before.marker}”: “${expected}” is left out`,
        `“${before.marker}”之后是“${item.marker}”，缺“${expected}”`,
      )
    : say(
        `“${item.marker}” follows “${before.marker}”: “${expected}” to “${lastMissing}” are left out`,
        `“${before.marker}”之后是“${item.marker}”，缺“${expected}”至“${lastMissing}”`,
      );
}

/** A fix that rewrites more than this is none; it also keeps a text of endless wrong numbers linear. */
const mostEdits = 100;

/** Renumbers from a marker on, as far as the markers after it are wrong too. */
function fixFrom(items: readonly Numbered[], index: number, due: number): Fix | undefined {
  const edits: Edit[] = [];
  // a caption's number is in the text that refers to it, too
  if (items[index]!.style === captionStyle) return undefined;
  for (const [offset, { number, marker, span }] of items.slice(index).entries()) {
    if (number === 0 || number === due + offset) break;
    const newText = renumbered(marker, due + offset);
    if (offset >= mostEdits || newText === undefined || span.end - span.start !== marker.length) return undefined;
    edits.push({ span, newText });
  }
  return { title: say('Renumber', '重新编号'), safe: false, edits };
}
