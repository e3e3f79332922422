// Rule marker-mismatch: the numbering of a block differs from that of its counterpart.

import type { Fix, RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { contains, firstFrom } from '../../base/text';
import type { LostMarker } from '../../model/alignment/lost-markers';
import type { PairedText } from '../../model/alignment/texts';
import { has } from '../../model/kinds';
import { firstWordOf, putBefore } from '../../model/numbering/bare';
import { isCountedByMarkdown } from '../../model/numbering/blocks';
import { breaksIn, renumbered, type Sequence } from '../../model/numbering/sequence';
import type { Reading } from '../../model/reading';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const markerMismatch: Rule = {
  id: 'marker-mismatch',
  severity: 'warning',
  source: 'pair',
  docs: {
    title: say(
      'Numbering that differs between the two languages: 二是 against “Third,”',
      '两种语言的编号不一致：二是与“Third,”',
    ),
    why: say(
      'Readers of both versions find their place by the numbers; when they differ, a point was lost or moved ' +
        'in one language.',
      '读者靠编号对照两种语言；编号不同，说明一方有遗漏或错位。',
    ),
    remedy: say('Renumber the wrong side, or put back what was lost.', '改正编号，或补上遗漏的内容。'),
    examples: [
      {
        before: '二是完善制度。\n\n⟦Third⟧, improve the system.',
        after: '二是完善制度。\n\nSecond, improve the system.',
      },
      { before: '一、夯实基础\n\n1. Laying foundations\n\n二、扩大开放\n\n3. Opening up' },
      {
        before:
          '一是完善制度。\n\nFirst, improve the system.\n\n二是培养人才。\n\n⟦Train⟧ people.\n\n三是扩大开放。\n\nThird, open up.',
        after:
          '一是完善制度。\n\nFirst, improve the system.\n\n二是培养人才。\n\nSecond, train people.\n\n三是扩大开放。\n\nThird, open up.',
      },
      {
        before:
          '一、夯实基础\n\n1. Laying foundations\n\n一是完善制度。\n\nFirst, improve the system.\n\n⟦扩大开放⟧\n\n2. Opening up',
        after:
          '一、夯实基础\n\n1. Laying foundations\n\n一是完善制度。\n\nFirst, improve the system.\n\n二、扩大开放\n\n2. Opening up',
      },
      {
        before:
          '工作有三步：（1）完善制度；（2）培养人才；（3）扩大开放。\n\nThe work has three steps: ⟦(1)⟧ improving the system; (2) ' +
          'training people and opening up.',
      },
      {
        before:
          '一是完善制度。\n\nFirst, improve the system.\n\n二是培养人才。\n\nSecond, train people.\n\n最后，扩大开放。\n\nThird, open up.',
      },
      {
        before:
          '# 会议纪要\n\n# Minutes\n\n## 参会人员\n\n1. 陆行舟（湖滨大学）\n1. 何知夏（白塔实验室）\n\n## Participants\n\n1. Lu Xingzhou ' +
          '(Lakeside University)\n1. He Zhixia (Baita Lab)',
      },
    ],
  },
  *check(reading) {
    const sequences = placed(reading.sequences);
    const breaks = new Set(
      reading.sequences.flatMap((sequence) => breaksIn(sequence).map(({ item }) => item.span.start)),
    );
    for (const marker of reading.lostMarkers) yield lost(marker, reading);
    for (const { zh, en } of reading.textPairs) {
      yield* markersOf(reading, zh, en, breaks);
      yield* countsOf(reading, sequences, zh, en);
    }
  },
};

/**
 * The markers that open the two blocks. Where one of them breaks its own language's numbering, that is what is wrong,
 * and told by numbering-gap.
 */
function* markersOf(
  reading: Reading,
  { elements: [zh] }: PairedText,
  { elements: [en] }: PairedText,
  breaks: ReadonlySet<number>,
): Iterable<RawFinding> {
  if (
    !zh?.labelSpan ||
    !en?.labelSpan ||
    !zh.number ||
    !en.number ||
    zh.number === en.number ||
    !isNumbered(zh) ||
    !isNumbered(en) ||
    [zh, en].some((element) => isCountedByMarkdown(reading.bulletin, element)) ||
    breaks.has(zh.labelSpan.start) !== breaks.has(en.labelSpan.start)
  )
    return;
  const [wrong, right] = reading.translation === 'en' ? [en, zh] : [zh, en];
  const marker = reading.text.slice(wrong.labelSpan!);
  const newText = renumbered(marker, right.number!);
  const fix: Fix | undefined =
    newText === undefined
      ? undefined
      : {
          title: say(`Change “${marker}” to “${newText}”`, `将“${marker}”改为“${newText}”`),
          safe: false,
          edits: [{ span: wrong.labelSpan!, newText }],
        };
  yield {
    span: wrong.labelSpan!,
    message: say(
      `“${reading.text.slice(zh.labelSpan)}” in the Chinese is “${reading.text.slice(en.labelSpan)}” in the English`,
      `中文编号为“${reading.text.slice(zh.labelSpan)}”，英文为“${reading.text.slice(en.labelSpan)}”`,
    ),
    ...(fix && { fix }),
    related: [{ span: right.labelSpan!, message: say('Its counterpart', '对应的编号') }],
    evidence: { source: 'pair' },
  };
}

/** A marker in one language only: lost while the block was being edited. */
function lost({ bare, numbered, marker }: LostMarker, reading: Reading): RawFinding {
  const printed = reading.text.slice(numbered.labelSpan!);
  const what = numbered.kind === 'heading' ? say('heading', '标题') : say('point', '要点');
  return {
    span: numbered.kind === 'heading' ? bare.span : firstWordOf(bare),
    message:
      bare.language === 'zh'
        ? say(
            `The English ${what.en} is numbered “${printed}”; this one has no number`,
            `英文${what.zh}编号为“${printed}”，此处没有编号`,
          )
        : say(
            `The Chinese ${what.en} is numbered “${printed}”; this one has no number`,
            `中文${what.zh}编号为“${printed}”，此处没有编号`,
          ),
    ...(marker !== undefined && {
      fix: { title: say(`Insert “${marker}”`, `补上“${marker}”`), safe: false, edits: [putBefore(bare, marker)] },
    }),
    related: [{ span: numbered.labelSpan!, message: say('Its counterpart', '对应的编号') }],
    evidence: { source: 'pair' },
  };
}

function isNumbered({ kind }: Element): boolean {
  return has(kind, 'numbered');
}

/** Items numbered inside the two blocks: (1) (2) (3) against two. One language may number what the other does not. */
function* countsOf(
  reading: Reading,
  sequences: readonly Placed[],
  zh: PairedText,
  en: PairedText,
): Iterable<RawFinding> {
  const [ofZh, ofEn] = [within(sequences, zh), within(sequences, en)];
  if (ofZh.length !== ofEn.length) return;
  for (const [index, own] of ofZh.entries()) {
    const other = ofEn[index]!;
    if (own.items.length === other.items.length) continue;
    const [wrong, right] = reading.translation === 'en' ? [other, own] : [own, other];
    yield {
      span: wrong.items[0]!.span,
      message: say(
        `The Chinese numbers ${own.items.length} items, the English ${other.items.length}`,
        `中文编了${own.items.length}项，英文编了${other.items.length}项`,
      ),
      related: [{ span: right.items[0]!.span, message: say('Its counterpart', '对应的编号') }],
      evidence: { source: 'pair' },
    };
  }
}

/** A sequence of several items, the first of which starts at `start`; `order`: its place among all sequences. */
interface Placed extends Sequence {
  readonly start: number;
  readonly order: number;
}

function placed(sequences: readonly Sequence[]): readonly Placed[] {
  return sequences
    .map((sequence, order) => ({ ...sequence, order, start: sequence.items[0]?.span.start ?? 0 }))
    .filter(({ items }) => items.length > 1)
    .sort((a, b) => a.start - b.start);
}

function within(sequences: readonly Placed[], { elements }: PairedText): readonly Placed[] {
  const startOf = ({ start }: Placed) => start;
  return elements
    .flatMap(({ span }) =>
      sequences.slice(firstFrom(sequences, span.start, startOf), firstFrom(sequences, span.end, startOf)),
    )
    .filter(({ items }) => items.every(({ span }) => elements.some((element) => contains(element.span, span))))
    .sort((a, b) => a.order - b.order);
}
