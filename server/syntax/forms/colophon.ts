// The colophon: credits, contacts and distribution lists, several of which may share a line.

import { matches } from '../../base/matches';
import { countScripts } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { formsEn, formsZh } from '../../language/words';
import { beginningWith, oneLabelOf, oneOf } from '../patterns';
import { sourceSpan } from '../prose';
import type { Form, Match } from './form';

/** A labelled entry of a line; offsets are into the line's prose. */
export interface Entry {
  readonly kind: 'credit' | 'contact' | 'distribution';
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly labelEnd: number;
  readonly value: string | readonly string[];
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface ColophonMatch extends Match {
  readonly form: 'colophon';
  readonly entries: readonly Entry[];
}

const copies = fromWords(
  () => new RegExp(`^[（(]?\\s*(?:本期)?${oneOf(formsZh().copies)}\\s*\\d+\\s*份|^\\(?\\s*\\d+ copies printed`),
);
const printing = fromWords(
  () =>
    new RegExp(
      `^[\\u4e00-\\u9fff]{4,30}${oneOf(formsZh().printers)}[\\s　]{1,20}` +
        `\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*${oneOf(formsZh().printed)}$`,
    ),
);
const printingEnd = fromWords(() => new RegExp(`日\\s*${oneOf(formsZh().printed)}$`));

const labelled = fromWords(
  () =>
    new RegExp(
      `(?<=^|[\\s　)）】、，,;；|｜（(])(?:(${oneLabelOf(formsZh().credits, formsEn().credits)})` +
        `|(${oneLabelOf(formsZh().contacts, formsEn().contacts)})` +
        `|(${oneLabelOf(formsZh().distributions, formsEn().distributions)}))[\\s　]*([:：]|(?<=by)[\\s　])[\\s　]*`,
      'gi',
    ),
);
const creditWithoutColon = fromWords(
  () =>
    new RegExp(
      `^(${oneLabelOf(formsZh().creditsWithoutColon)})[\\s　]+([\\u4e00-\\u9fff][\\u4e00-\\u9fff\\s　、，]{1,20})$`,
    ),
);
const phoneWithoutColon = fromWords(
  () =>
    new RegExp(
      `^(${oneOf(formsEn().contactsWithoutColon, formsZh().contactsWithoutColon)})\\.?\\s+(\\+?[\\d()\\s-]{7,20})$`,
    ),
);
const board = fromWords(() => new RegExp(`^《[^》]{1,30}》\\s*${oneOf(formsZh().boards)}[\\s　]+$`));
const brackets = /^[（(【\s]*$/;
const labelNearStart = /^.{0,40}?[:：]|^.{0,30}\bby\s/i;
const firstOfLabel = fromWords(() =>
  beginningWith(
    '（(【《\\s',
    formsZh().credits,
    formsZh().contacts,
    formsZh().distributions,
    formsEn().credits,
    formsEn().contacts,
    formsEn().distributions,
    formsZh().copies,
    ['本期'],
  ),
);
/** Labels stand near the start of a line: a long paragraph is not searched through. */
const longest = 2000;

export const colophon: Form<ColophonMatch> = {
  name: 'colophon',
  begins: /^[\u4e00-\u9fff（(《CEMDAWRITPSFZUV]/i,
  matches(text) {
    const entries = colophonOf(text);
    return entries && { form: 'colophon', entries };
  },
  /** A line that breaks off behind its label or a separator goes on, and nothing else does. */
  goesOn({ entries }, { before, line }) {
    const { kind, value } = entries.at(-1)!;
    return (value.length === 0 && line.text !== '') || (kind === 'distribution' && /[，、,]$/.test(before.text));
  },
  make(block, { entries }, maker) {
    for (const entry of entries) {
      const draft = maker.addPart(entry.kind, block, entry.start, entry.end);
      if (entry.label !== '') {
        draft.label = entry.label;
        draft.labelSpan = sourceSpan(block.prose, entry.start, entry.labelEnd);
      }
      draft.value = entry.value;
      draft.valueSpan = sourceSpan(block.prose, entry.valueStart, entry.valueEnd);
      if (isAddress(entry)) draft.language = 'und';
    }
    return true;
  },
};

/** An address of the net is no language's. */
function isAddress({ kind, label }: Entry): boolean {
  return kind === 'contact' && /^[A-Za-z -]+$/.test(label) && /mail|web|url/i.test(label);
}

/**
 * Takes a line of a colophon apart, or undefined when it is none. The first label must open the line, or follow the
 * name of the body it belongs to (《…》编委会).
 */
export function colophonOf(text: string): readonly Entry[] | undefined {
  if (!firstOfLabel().test(text)) return printingOf(text);
  if (copies().test(text)) return [entry('distribution', text, 0, text.length, '', 0)];
  return printingOf(text) ?? withoutColonOf(text) ?? labelledOf(text);
}

/** Who printed the issue and when: …办公室 2024年9月9日印发. */
function printingOf(text: string): readonly Entry[] | undefined {
  return printingEnd().test(text) && printing().test(text)
    ? [entry('distribution', text, 0, text.length, '', 0)]
    : undefined;
}

function withoutColonOf(text: string): readonly Entry[] | undefined {
  if (/[:：]/.test(text)) return undefined;
  const match = creditWithoutColon().exec(text) ?? phoneWithoutColon().exec(text);
  if (!match) return undefined;
  const kind = /\d/.test(match[2]!) ? 'contact' : 'credit';
  return [entry(kind, text, 0, text.length, match[1]!, text.length - match[2]!.length)];
}

function labelledOf(text: string): readonly Entry[] | undefined {
  if (text.length > longest || !labelNearStart.test(text)) return undefined;
  const found = [...matches(text, labelled())];
  const first = found[0];
  if (!first) return undefined;
  const before = text.slice(0, first.index);
  if (!brackets.test(before) && !board().test(before)) return undefined;
  const isBracketed = /^[（(【]/.test(before.trim());
  const entries = found.flatMap((match, i) => {
    const kind = kindOf(match);
    // what a distribution list names may look like a label (送：…处 发：…) only when it opens the line
    if (kind === 'distribution' && i > 0 && /^(to|cc)$/i.test(match[3]!)) return [];
    const valueStart = match.index + match[0].length;
    const next = found[i + 1]?.index ?? text.length;
    let end = next;
    while (end > valueStart && /[\s　,，;；|｜]/.test(text[end - 1]!)) end--;
    if (isBracketed && next === text.length && /[)）】]$/.test(text.slice(0, end))) end--;
    return [entry(kind, text, match.index, end, (match[1] ?? match[2] ?? match[3])!, valueStart)];
  });
  const areNames = entries.every(
    ({ kind, valueStart, valueEnd }) => kind !== 'credit' || plausibleNames(text.slice(valueStart, valueEnd)),
  );
  return areNames ? entries : undefined;
}

function kindOf(match: RegExpMatchArray): Entry['kind'] {
  if (match[1] !== undefined) return 'credit';
  return match[2] !== undefined ? 'contact' : 'distribution';
}

function entry(
  kind: Entry['kind'],
  text: string,
  start: number,
  end: number,
  label: string,
  valueStart: number,
): Entry {
  const value = text.slice(valueStart, end).trim();
  return {
    kind,
    start,
    end,
    label,
    labelEnd: start + label.length,
    value: kind === 'credit' ? namesIn(value) : value.replace(/[。;；]$/, ''),
    valueStart: Math.min(valueStart, end),
    valueEnd: end,
  };
}

/**
 * Names of a credit line: separated by 、 ， , ; / and, or by spaces when each part is a name of its own (王 冰 is one).
 */
function namesIn(value: string): readonly string[] {
  const { han, latin } = countScripts(value);
  if (han === 0 && latin > 0) {
    return value
      .split(/\s*[,;，、/&]\s*(?:and\s+)?|\s+and\s+/)
      .map((name) => name.trim().replace(/\.$/, ''))
      .filter(Boolean);
  }
  return value
    .replace(/[（(][^）)]*[)）]/g, '')
    .split(/[、，,;；/|]/)
    .flatMap((part) => {
      const words = part
        .trim()
        .split(/[\s　]+/)
        .filter(Boolean);
      return words.length > 1 && words.every((word) => word.length >= 2) ? words : [words.join('')];
    })
    .filter(Boolean);
}

function plausibleNames(value: string): boolean {
  if (value.length > 400 || /[。！？]\s*\S/.test(value)) return false;
  return namesIn(value).every((name) => name.length <= (/[\u4e00-\u9fff]/.test(name) ? 24 : 60));
}
