// How many slips of the pen are told: in each text one name, number or marker after the other is changed as a tired hand does, and the text is checked again.

import type { Finding } from '../../server/base/finding';
import { type Span, Text } from '../../server/base/text';
import { findEnglishNumerals } from '../../server/language/en/numerals';
import { findChineseNumerals } from '../../server/language/zh/numerals';
import { speakersIn } from '../../server/model/people/identity';
import { check } from '../../server/rules/check';
import { parse } from '../../server/syntax/parse';
import { sourceSpan } from '../../server/syntax/prose';
import type { Bulletin } from '../../server/syntax/tree';
import { shippedContext } from '../harness/spelling';

/** A slip: what is written instead of a stretch of the right text. */
export interface Slip {
  /** What kind of slip, in words. */
  readonly kind: string;
  readonly span: Span;
  readonly written: string;
}

/** How many slips of a kind were made, and those that nothing told of. */
export interface SlipCount {
  readonly made: number;
  readonly silent: readonly Slip[];
}

const context = shippedContext();

/** Makes each slip by itself in a text, and tells which of them bring no new finding that touches the block they are in or points there. */
export function toldIn(content: string): ReadonlyMap<string, SlipCount> {
  const bulletin = parse(new Text(content));
  const before = countsOf(bulletin);
  const told = new Map<string, { made: number; silent: Slip[] }>();
  for (const slip of slipsIn(bulletin)) {
    const { kind, span, written } = slip;
    let ofKind = told.get(kind);
    if (!ofKind) told.set(kind, (ofKind = { made: 0, silent: [] }));
    ofKind.made++;
    const block = bulletin.elements.find(
      (element) => element.span.start <= span.start && span.end <= element.span.end,
    )!.span;
    const here = { start: block.start, end: block.end + written.length - (span.end - span.start) };
    const wrong = parse(new Text(content.slice(0, span.start) + written + content.slice(span.end)), bulletin);
    const left = new Map(before);
    const isNew = (finding: Finding) => {
      const known = left.get(keyOf(finding, wrong)) ?? 0;
      left.set(keyOf(finding, wrong), known - 1);
      return known <= 0;
    };
    const fresh = check(wrong, context).filter((finding) => finding.severity !== 'hint' && isNew(finding));
    if (
      !fresh.some(({ span, related = [] }) =>
        [span, ...related.map((place) => place.span)].some(
          (place) => place.start <= here.end && here.start <= place.end,
        ),
      )
    )
      ofKind.silent.push(slip);
  }
  return told;
}

function countsOf(bulletin: Bulletin): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of check(bulletin, context))
    counts.set(keyOf(finding, bulletin), (counts.get(keyOf(finding, bulletin)) ?? 0) + 1);
  return counts;
}

function keyOf({ rule, span, message }: Finding, { text }: Bulletin): string {
  return `${rule} ${text.slice(span)} ${message.en}`;
}

function* slipsIn(bulletin: Bulletin): Iterable<Slip> {
  yield* inNames(bulletin);
  yield* inNumbers(bulletin);
  yield* inMarkers(bulletin);
}

/** Slips in names as they are printed whole. */
function* inNames(bulletin: Bulletin): Iterable<Slip> {
  for (const { mentions, zh, en } of speakersIn(bulletin, context)) {
    const where = zh !== undefined && en !== undefined ? 'in two languages' : 'in one language';
    for (const { name, language, span, form } of mentions) {
      if (form === 'bare' || bulletin.text.slice(span) !== name) continue;
      yield* language === 'zh' ? inChineseName(name, span, where) : inEnglishName(name, span, where);
    }
  }
}

/** The last character is another, or the given name's two have changed places. */
function* inChineseName(name: string, { start, end }: Span, where: string): Iterable<Slip> {
  if (!/^\p{Script=Han}{2,3}$/u.test(name)) return;
  yield {
    kind: `Chinese name, another character, ${where}`,
    span: { start: end - 1, end },
    written: [...'祥芳'].find((character) => !name.endsWith(character))!,
  };
  if (name.length === 3 && name[1] !== name[2])
    yield {
      kind: `Chinese name, characters swapped, ${where}`,
      span: { start: start + 1, end },
      written: name[2]! + name[1]!,
    };
}

/** The given name has lost a letter, or its last two have changed places. */
function* inEnglishName(name: string, { start, end }: Span, where: string): Iterable<Slip> {
  const given = name.lastIndexOf(' ') + 1;
  if (given === 0 || name.length - given < 3) return;
  yield {
    kind: `English name, a letter lost, ${where}`,
    span: { start: start + given + 1, end: start + given + 2 },
    written: '',
  };
  if (name.at(-1) !== name.at(-2))
    yield {
      kind: `English name, letters swapped, ${where}`,
      span: { start: end - 2, end },
      written: name.at(-1)! + name.at(-2)!,
    };
}

const running: ReadonlySet<string> = new Set(['lead', 'paragraph', 'point', 'editors-note', 'list-item']);

/** The last digit of a number is another. */
function* inNumbers({ elements, languages, text }: Bulletin): Iterable<Slip> {
  for (const { kind, language, prose } of elements) {
    if (!running.has(kind) || language === 'und') continue;
    for (const { start, end, weight } of language === 'en'
      ? findEnglishNumerals(prose.text)
      : findChineseNumerals(prose.text)) {
      const span = sourceSpan(prose, start, end);
      const digit = /\d(?=\D*$)/.exec(text.slice(span));
      const at = span.start + (digit?.index ?? 0);
      if (digit && weight === 'firm')
        yield {
          kind: `number, another digit, ${languages.length > 1 ? 'in two languages' : 'in one language'}`,
          span: { start: at, end: at + 1 },
          written: String((Number(digit[0]) + 3) % 10),
        };
    }
  }
}

/** The marker of a heading or point is lost. */
function* inMarkers({ elements, languages, text }: Bulletin): Iterable<Slip> {
  for (const { kind, labelSpan, number } of elements) {
    if (!labelSpan || !number || (kind !== 'heading' && kind !== 'point')) continue;
    const rest = /^[ ,，]*/.exec(text.content.slice(labelSpan.end))![0].length;
    yield {
      kind: `${kind}, marker lost, ${languages.length > 1 ? 'in two languages' : 'in one language'}`,
      span: { start: labelSpan.start, end: labelSpan.end + rest },
      written: '',
    };
  }
}
