// Lines of a page back to paragraphs: which line breaks the paper made, and which the author.
import { countScripts, endsSentence, languageOf } from '../language/script';
import { formOf, type Form } from '../syntax/blocks';
import { markerAt } from '../syntax/markers';
import type { Language } from '../syntax/tree';
import { habitsOf, jointOf } from './joints';
import { columns, type Line } from './lines';

/** A line with what tells whether it goes on in the next. */
interface Measured extends Line {
  readonly language: Language;
  readonly width: number;
  readonly form: Form | undefined;
  readonly indented: boolean;
  readonly ends: boolean;
}

/** How wide the paper was: columns of a full line per language, where the lines were broken to a width. */
type Widths = Readonly<Record<Language, number | undefined>>;

/** Narrower lines are titles, fields and lists, broken by their author. */
const narrowest = 32;
/** Wider ones no paper has: each is a paragraph. */
const widest = { zh: 150, en: 190, und: 190 };

/** Characters at an end of a line that tell how it is joined. */
const seen = 80;

/** The text with each paragraph on a line; `joined` counts the line breaks that are gone. A blank line stands between blocks, single line breaks stay where a text without running lines has them. */
export function paragraphsOf(lines: readonly Line[]): { readonly text: string; readonly joined: number } {
  const habits = habitsOf(lines.map(({ text }) => text).join('\n'));
  const measured = measure(lines);
  const widths = widthsOf(measured);
  const apart = isSpread(measured, widths);
  const out: string[] = [];
  let joined = 0;
  let first: Measured | undefined;
  let isBold = false;
  let inBlock = '';
  let language: Language = 'und';
  measured.forEach((line, at) => {
    const before = measured[at - 1];
    let skip = 0;
    if (before && first && continues(before, line, first, { widths, inBlock, language, next: measured[at + 1] })) {
      const joint = jointOf(endOf(before.text), line.text.slice(0, seen), habits, isBold);
      if (joint.drop > 0) out.push(out.pop()!.slice(0, -joint.drop));
      if (joint.skip > 0) isBold = true;
      skip = joint.skip;
      out.push(joint.between);
      joined++;
      inBlock = (inBlock + line.text).slice(-400);
      if (language === 'und') language = line.language;
    } else {
      if (before) out.push(line.gap === 'line' && (!apart || (before.isComment && line.isComment)) ? '\n' : '\n\n');
      first = line;
      isBold = false;
      inBlock = line.text.slice(-400);
      language = line.language;
    }
    const text = line.text.slice(skip);
    isBold = isBold !== (text.split('**').length % 2 === 0);
    out.push(text);
  });
  return { text: out.join(''), joined };
}

function measure(lines: readonly Line[]): readonly Measured[] {
  const base = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  let running = false;
  return lines.map((line) => {
    // a form shows at the start of a line
    const bare = line.text.slice(0, 2400).replace(/^#{1,6}\s+/, '').replaceAll('**', '').trim();
    const language = languageOf(bare);
    const ends = endsSentence(line.text);
    const form = formOf(bare, language, !running);
    if (form === undefined && ends && bare.length >= (language === 'zh' ? 24 : 60)) running = true;
    return { ...line, language, width: columns(line.text), form, indented: line.indent - base >= 3, ends };
  });
}

/** A full line's width: what the long lines share, where enough of them do and sentences run over their ends. */
function widthsOf(lines: readonly Measured[]): Widths {
  const of = (language: Language): number | undefined => {
    const own = lines.filter((line) => line.language === language);
    // running lines that go on in the next
    const open = own.filter((line) => !line.ends && line.width >= narrowest && isRunning(line)).map(({ width }) => width).sort((a, b) => a - b);
    if (open.length === 0) return undefined;
    const full = open[Math.min(open.length - 1, Math.floor(open.length * 0.9))]!;
    if (full > widest[language]) return undefined;
    const beyond = own.filter(({ width }) => width > full * 1.25).length;
    return beyond * 4 > own.length ? undefined : full;
  };
  return { zh: of('zh'), en: of('en'), und: undefined };
}

/** Whether running lines follow each other without a blank line that the result needs. */
function isSpread(lines: readonly Measured[], widths: Widths): boolean {
  return lines.some((line, at) => {
    const before = lines[at - 1];
    return before && line.gap === 'line' && !closes(before) && !closes(line) && isRunning(before) && (isRunning(line) || isFull(before, widths) || line.form?.form === 'marker');
  });
}

function isRunning({ text, language, ends }: Measured): boolean {
  if (language === 'zh') return countScripts(text).han >= 14 && (ends || /[，。；、]/.test(text));
  return language === 'en' && (text.length >= 70 || (text.length >= 40 && /[,.;]/.test(text)));
}

function isFull({ width, language }: Measured, widths: Widths): boolean {
  const full = widths[language];
  return full !== undefined && width >= full * 0.85;
}

interface Place {
  readonly widths: Widths;
  /** The end of the block so far. */
  readonly inBlock: string;
  readonly language: Language;
  readonly next: Measured | undefined;
}

/** Whether a line goes on with what the line before began. */
function continues(before: Measured, line: Measured, first: Measured, { widths, inBlock, language, next }: Place): boolean {
  // what stands between blank lines is joined by what it says alone, see `cuts.ts`
  if (line.gap === 'blank' || before.isComment || line.isComment) return false;
  if (/^#{1,6}\s/.test(line.text) || /^#{1,6}\s/.test(before.text) || line.indented) return false;
  if (/^[•●■◆▪○◦‣➢✓]/.test(line.text) || /^(?:—|–|-)\s?(?:—|–)?[^\s\d—–-]/.test(line.text) && !isFull(before, widths)) return false;
  const full = isFull(before, widths) || isForced(before, line, widths);
  const stops = /[。！？.!?…][”’"'）)》】」』*]*$/.test(endOf(before.text));
  if (line.form) return full && !stops && line.form.form === 'marker' && isInline(line, first, inBlock);
  if (closes(before)) return before.form?.form === 'colophon' && line.gap === 'line' && (full || before.form.entries.at(-1)!.value.length === 0);
  if (line.language !== 'und' && language !== 'und' && line.language !== language) return full && !before.ends && (line.width < 12 || (next !== undefined && next.language === language && !next.form && !next.indented && next.gap === 'line' && !isSentence(line)));
  if (stops) return line.gap === 'line' && isForced(before, line, widths) && startsInside(line, language);
  if (full) return true;
  if (line.gap === 'page' || before.ends) return false;
  return dangles(before.text) || (language === 'en' && before.text.length >= 20 && /^[a-z,;)]/.test(line.text)) || (language === 'zh' && /^[，。、；：）”》]/.test(line.text));
}

/** Fields, credits, contacts and the like end with their line. */
function closes({ form }: Measured): boolean {
  return form !== undefined && form.form !== 'marker' && form.form !== 'note' && form.form !== 'footnote';
}

/** 二是 or （2） in the midst of a sentence whose 一是 or （1） stands in the same block, but does not begin it. */
function isInline({ form }: Measured, first: Measured, inBlock: string): boolean {
  if (form?.form !== 'marker') return false;
  const { number, kind, style } = form.marker;
  if (kind === 'heading' || number < 2) return false;
  const starts = markerAt(first.text.slice(0, seen).replaceAll('**', ''));
  if (starts?.style === style && starts.number === number - 1) return false;
  for (let at = 0; at < inBlock.length; at++) {
    const inside = /[（(①-⑳第其一二三四五六七八九十]/.test(inBlock[at]!) ? markerAt(inBlock.slice(at, at + 12)) : undefined;
    if (inside?.style === style && inside.number === number - 1) return true;
  }
  return false;
}

function isSentence({ text, ends }: Measured): boolean {
  return ends && text.length >= 60;
}

/** A sentence may end where a line does: what follows is the same paragraph's unless it looks like the start of another. */
function startsInside({ text, width }: Measured, language: Language): boolean {
  return width >= 8 && (language === 'zh' ? !/^[（(【〔《“]/.test(text) : /^[A-Za-z"“(*\d]/.test(text));
}

/** Whether the paper left no room for the next line's first word. */
function isForced(before: Measured, line: Measured, widths: Widths): boolean {
  const full = widths[before.language];
  const word = /^[\x21-\x7e\u2018-\u201d\u00c0-\u024f]+/.exec(line.text.replaceAll('**', ''));
  return full !== undefined && before.width + (word ? word[0].length + 1 : 2) > full;
}

const connectors = /(?:[、，和与及或]|[,&]|\b(?:of|and|the|a|an|for|to|in|on|by|with|from|or|at|as|through|into|its|their|between|under))$/;

/** Whether a text breaks off where nothing can end. */
function dangles(text: string): boolean {
  return connectors.test(endOf(text).replace(/\**$/, ''));
}

function endOf(text: string): string {
  return text.slice(-seen);
}
