// Rule footnote-undefined: a footnote mark without its note, or a note without its mark.
import type { RawFinding } from '../../base/finding';
import { listAt } from '../../base/lists';
import { say } from '../../base/localized';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const footnoteUndefined: Rule = {
  id: 'footnote-undefined',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say(
      'A footnote mark without note, a note without mark or there twice, marks out of order',
      '脚注有号无注、有注无号、重复或次序颠倒',
    ),
    why: say(
      'A mark that leads nowhere is what is left when a page is converted or a paragraph moved.',
      '转换或移动段落时，注文或注号容易丢失一半。',
    ),
    remedy: say('Supply the note, or delete the mark.', '补上注文，或删去注号。'),
    examples: [
      { before: 'Bases in the three cities⟦¹⟧ were built.', after: 'Bases in the three cities were built.' },
      {
        before: '三地⟦[^2]⟧建成了基地[^1]。\n\n[^1]: 据当地统计。',
        after: '三地建成了基地[^1]。\n\n[^1]: 据当地统计。',
      },
      {
        before: '开放办园已有总结①，各地评价不一②，办法尚待完善⟦④⟧。\n\n①见年度报告。\n\n②见调查。\n\n⟦③⟧据访谈。',
        after: '开放办园已有总结①，各地评价不一②，办法尚待完善。\n\n①见年度报告。\n\n②见调查。\n\n③据访谈。',
      },
      {
        before:
          'Open parks are known [1], and so are their costs ⟦[3]⟧, as others saw [2]. Some doubt it [1, 2].\n\n[1] Field N. Parks. 2021.\n\n' +
          '[2] Gao Y. Costs. 2022.\n\n[3] Lu Q. Fees. 2023.\n\n⟦[3] ⟧Song M. Users. 2024.',
      },
      { before: '工作有两项：①清点设备，②公开价目。参数见附表［19］，数组a[3]不变。\n\n①设备\n\n②价目' },
      { before: 'The bases[^1] were built over 40 km² of land, or 6,000 hm², for 10¹² yuan.\n\n[^1]: In 2023.' },
    ],
  },
  *check(reading) {
    const notes = reading.elements.filter((element) => element.kind === 'footnote');
    const forms = new Map<NoteForm, Element[]>();
    for (const note of notes) listAt(forms, formOf(note)).push(note);
    for (const [form, ofForm] of forms) yield* unanswered(form, ofForm);
  },
};

/** `caret`: [^1] and ¹, which are one; `bracket`: [1]; `circled`: ①. */
type NoteForm = 'caret' | 'bracket' | 'circled';

function formOf({ label = '', labelSpan, span, style, prose }: Element): NoteForm {
  if (/^[①-⑳]$/.test(label)) return 'circled';
  const printed = style === 'mark' || !labelSpan ? prose.text : prose.text.slice(0, labelSpan.end - span.start);
  return /^[[［]\d/.test(printed) ? 'bracket' : 'caret';
}

function isMark({ style }: Element): boolean {
  return style === 'mark';
}

function* unanswered(form: NoteForm, notes: readonly Element[]): Iterable<RawFinding> {
  const definitions = notes.filter((note) => !isMark(note));
  const marks = notes.filter(isMark);
  // notes of other forms may be printed elsewhere, and what looks like a mark be something else
  if (form !== 'caret' && (definitions.length === 0 || marks.length === 0)) return;
  const defined = new Set(definitions.map(keyOf));
  const used = new Set(marks.flatMap(keysOf));
  for (const mark of marks) if (!keysOf(mark).every((key) => defined.has(key))) yield withoutNote(mark);
  for (const note of definitions) if (!used.has(keyOf(note))) yield withoutMark(note);
  yield* definedTwice(definitions.filter(({ prose }) => /^[[［]/.test(prose.text)));
  yield* outOfOrder(marks.filter((mark) => defined.has(keyOf(mark))));
}

/** Each language counts its notes by itself; ¹ and [^1] are one. */
function keyOf({ number, label }: Element): string {
  return number === undefined ? (label ?? '') : String(number);
}

/** Of a mark of several notes, too: [1, 3-5]. */
function keysOf(mark: Element): readonly string[] {
  const { label = '' } = mark;
  if (!/^\d+\s?[,，、–-]/.test(label)) return [keyOf(mark)];
  return label.split(/[,，、]/).flatMap((part) => {
    const [from, to] = part.split(/[–-]/).map(Number) as [number, number?];
    const length = Math.min(mostInRange, Math.max(0, (to ?? from) - from)) + 1;
    return Array.from({ length }, (_, index) => String(from + index));
  });
}

/** Notes that one mark may stand for. */
const mostInRange = 50;

function withoutNote({ span, label }: Element): RawFinding {
  return {
    span,
    message: say(`Footnote mark ${label} has no note`, `脚注号“${label}”没有对应的注文`),
    fix: { title: say('Delete the mark', '删去注号'), safe: false, edits: [{ span, newText: '' }] },
    evidence: { source: 'text' },
  };
}

function withoutMark({ span, label, labelSpan }: Element): RawFinding {
  return {
    span: labelSpan ?? span,
    message: say(`Note ${label ?? ''} is marked nowhere in the text`, `脚注“${label ?? ''}”在正文中没有注号`),
    evidence: { source: 'text' },
  };
}

/** Raised and circled figures begin anew on each page, those in brackets do not. */
function* definedTwice(definitions: readonly Element[]): Iterable<RawFinding> {
  const first = new Map<string, Element>();
  for (const note of definitions) {
    const key = `${note.language} ${keyOf(note)}`;
    const before = first.get(key);
    if (!before) first.set(key, note);
    else
      yield {
        span: note.labelSpan ?? note.span,
        message: say(`Note ${note.label} is there twice`, `注文“${note.label}”重复`),
        related: [{ span: before.span, message: say('The first one', '前一处') }],
        evidence: { source: 'text' },
      };
  }
}

/**
 * The first mark that is ahead of its turn, when the one it has passed comes later. Lists of literature in the order of
 * the alphabet have many such places, so that only one is told.
 */
function* outOfOrder(marks: readonly Element[]): Iterable<RawFinding> {
  for (const language of ['zh', 'en', 'und'] as const) {
    const firsts = new Map<number, Element>();
    for (const mark of marks)
      if (mark.language === language && mark.number !== undefined && !firsts.has(mark.number))
        firsts.set(mark.number, mark);
    const order = [...firsts.keys()];
    const drops = order.filter((number, index) => index > 0 && number < order[index - 1]!);
    const ahead = order.find((number, index) =>
      order.slice(index + 1, index + 1 + farthest).some((later) => later < number),
    );
    if (drops.length !== 1 || ahead === undefined) continue;
    yield {
      span: firsts.get(ahead)!.span,
      severity: 'info',
      message: say(
        `Note mark ${ahead} comes before ${drops[0]}: marks are numbered in the order of the text`,
        `注号“${ahead}”先于“${drops[0]}”出现，注号应按出现顺序编排`,
      ),
      related: [{ span: firsts.get(drops[0]!)!.span, message: say('The earlier number', '较小的注号') }],
      evidence: { source: 'text' },
    };
  }
}

/** Marks that one of them may have got ahead of. */
const farthest = 20;
