// Rule numbering-gap: a number left out or repeated in headings, points or lists.
import type { Edit, Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { breaksIn, type Numbered, renumbered, type Sequence } from '../../model/numbering';
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
      { before: '3、4月份是申报高峰。\n\n5. 1号楼已经启用。' },
      { before: '一、夯实基础\n\n统一是前提，之一是人才。（2024）年度计划见附件（3）。' },
    ],
  },
  *check(reading) {
    const lost = new Set(reading.lostMarkers.map(({ bare }) => bare.span.start));
    for (const sequence of reading.sequences) yield* problemsIn(sequence, lost);
  },
};

function problemsIn({ items, after }: Sequence, lost: ReadonlySet<number>): readonly RawFinding[] {
  return breaksIn({ items, after }).flatMap(({ item, index, before, due }): readonly RawFinding[] => {
    // with a marker lost between the two they are right: marker-mismatch tells of that
    if (before && [...lost].some((start) => before.span.end <= start && start < item.span.start)) return [];
    const fix = fixFrom(items, index, due);
    return [
      {
        span: item.span,
        message: messageFor(item, before, due),
        ...(fix && { fix }),
        ...(before && { related: [{ span: before.span, message: say('The one before', '前一个编号') }] }),
        evidence: { source: 'text' },
      },
    ];
  });
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
  if (item.number === before.number + 2)
    return say(
      `“${item.marker}” follows “${before.marker}”: “${expected}” is left out`,
      `“${before.marker}”之后是“${item.marker}”，缺“${expected}”`,
    );
  return say(
    `“${item.marker}” follows “${before.marker}”: “${expected}” is due here`,
    `“${before.marker}”之后是“${item.marker}”，此处应为“${expected}”`,
  );
}

/** A fix that rewrites more than this is none; it also keeps a text of endless wrong numbers linear. */
const mostEdits = 100;

/** Renumbers from a marker on, as far as the markers after it are wrong too. */
function fixFrom(items: readonly Numbered[], index: number, due: number): Fix | undefined {
  const edits: Edit[] = [];
  for (const [offset, { number, marker, span }] of items.slice(index).entries()) {
    if (number === 0 || number === due + offset) break;
    const newText = renumbered(marker, due + offset);
    if (offset >= mostEdits || newText === undefined || span.end - span.start !== marker.length) return undefined;
    edits.push({ span, newText });
  }
  return { title: say('Renumber', '重新编号'), safe: false, edits };
}
