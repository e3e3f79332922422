// Lines of a page back to paragraphs: which line breaks the paper made, and which the author.

import { languageOf } from '../../language/shared/language';
import { countScripts, endsSentence } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';
import { type FormMatch, formOf } from '../../syntax/forms';
import { markerAt } from '../../syntax/markers';
import type { Language, LineWidths } from '../../syntax/tree';
import {
  columnsOf,
  cutAt,
  isFull,
  lineWidthsOf,
  opensItem,
  runningToStop,
  splitsWord,
  wrapAt,
} from '../../syntax/wrapping';
import { habitsOf, jointOf } from './joints';
import type { Line } from './lines';

/** A line with what tells whether it goes on in the next. */
interface Measured extends Line {
  readonly language: Language;
  readonly width: number;
  readonly form: FormMatch | undefined;
  readonly indented: boolean;
  readonly ends: boolean;
}

/** Characters at an end of a line that tell how it is joined. */
const seen = 80;

/**
 * The text with each paragraph on a line; `joined` counts the line breaks that are gone. A blank line stands between
 * blocks, single line breaks stay where a text without running lines has them.
 */
export function paragraphsOf(lines: readonly Line[]): { readonly text: string; readonly joined: number } {
  const content = lines.map(({ text }) => text).join('\n');
  const habits = habitsOf(content);
  const measured = measure(lines);
  const runs = runsOf(measured);
  const widths = widthsOf(measured, runs);
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
    if (
      before &&
      first &&
      continues({
        ...{ before, line, first, next: measured[at + 1] },
        ...{ inBlock, language, runsToStop: runs[at - 1]!, widths, content },
      })
    ) {
      const joint = jointOf(endOf(before.text), line.text.slice(0, seen), habits, isBold);
      if (joint.drop > 0) out.push(out.pop()!.slice(0, -joint.drop));
      if (joint.skip > 0) isBold = true;
      skip = joint.skip;
      out.push(joint.between);
      joined++;
      inBlock = (inBlock + line.text).slice(-400);
      if (language === 'und') language = line.language;
    } else {
      if (before)
        out.push(
          line.gap === 'line' &&
            (!apart ||
              (before.isComment && line.isComment) ||
              (before.form?.form === 'line' && line.form?.form === 'line'))
            ? '\n'
            : '\n\n',
        );
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
    const bare = line.text
      .slice(0, 2400)
      .replace(/^#{1,6}\s+/, '')
      .replaceAll('**', '')
      .trim();
    const language = languageOf(bare);
    const ends = endsSentence(line.text);
    const form = formOf(bare, language, !running);
    if (form === undefined && ends && bare.length >= (language === 'zh' ? 24 : 60)) running = true;
    return { ...line, language, width: columnsOf(line.text), form, indented: line.indent - base >= 3, ends };
  });
}

/**
 * For each line whether it and those below it come to a final mark before a blank line or a line that stands for
 * itself.
 */
function runsOf(lines: readonly Measured[]): readonly boolean[] {
  const starts = lines.flatMap(({ gap }, at) => (at === 0 || gap === 'blank' ? [at] : []));
  return starts.flatMap((start, index) => {
    const run = lines.slice(start, starts[index + 1]);
    return runningToStop(run.map(({ text, form }) => ({ text, stands: form?.form === 'line' })));
  });
}

/** Narrower lines are titles, fields and lists. In columns. */
const narrowest = 36;

/** Of how many open lines a width is learnt where lines are few: that of a clipboard with one paragraph. */
const few = 1;
const several = 3;

/** How wide the paper was, and whether many lines say so. */
interface Widths {
  readonly of: LineWidths;
  readonly certain: LineWidths;
  /**
   * Each paragraph that ends amid a line has a blank line, an indent or a page end behind it: so where none is, none
   * ends.
   */
  readonly marksParagraphs: boolean;
}

function widthsOf(lines: readonly Measured[], runs: readonly boolean[]): Widths {
  const followed = lines.slice(0, -1).flatMap((line, at) => {
    const next = lines[at + 1]!;
    const stands = [line, next].some(({ form }) => form?.form === 'line');
    return stands || next.gap === 'blank' || !isRunning(line)
      ? []
      : [{ language: line.language, text: line.text, next: next.text, runsToStop: runs[at]! }];
  });
  const certain = lineWidthsOf(followed, several);
  const isUnmarked = (line: Measured, next: Measured) =>
    line.ends && isRunning(line) && next.gap === 'line' && !next.indented && !fills(line, next, certain);
  return {
    of: lineWidthsOf(followed, few),
    certain,
    marksParagraphs: !lines.slice(0, -1).some((line, at) => isUnmarked(line, lines[at + 1]!)),
  };
}

/** Whether running lines follow each other without a blank line that the result needs. */
function isSpread(lines: readonly Measured[], widths: Widths): boolean {
  return lines.some((line, at) => {
    const before = lines[at - 1];
    return (
      before &&
      line.gap === 'line' &&
      !closes(before) &&
      !closes(line) &&
      isRunning(before) &&
      (isRunning(line) || fills(before, line, widths.of) || line.form?.form === 'marker')
    );
  });
}

function isRunning({ text, language, ends }: Measured): boolean {
  if (language === 'zh') return countScripts(text).han >= 14 && (ends || /[，。；、]/.test(text));
  return language === 'en' && (text.length >= 70 || (text.length >= 40 && /[,.;]/.test(text)));
}

/** Whether a line takes the width, so that its end is the paper's. */
function fills(line: Measured, next: Measured, widths: LineWidths): boolean {
  const full = line.language === 'und' ? undefined : widths[line.language];
  return full !== undefined && isFull(line.text, next.text, full);
}

/** The end of a line, with what stands on both sides of it: the paper's or its author's? */
interface Seam {
  readonly before: Measured;
  readonly line: Measured;
  readonly next: Measured | undefined;
  /** The line that the block begins with. */
  readonly first: Measured;
  /** The end of the block so far. */
  readonly inBlock: string;
  /** That of the block. */
  readonly language: Language;
  /** From the line before on, see `runsOf`. */
  readonly runsToStop: boolean;
  readonly widths: Widths;
  /** All lines. */
  readonly content: string;
}

/** Tells whether the line goes on with what the line before began; undefined for a seam that is not its own. */
type Reading = (seam: Seam) => boolean | undefined;

/** In order: the first that knows decides. */
const readings: readonly Reading[] = [
  betweenBlocks,
  beforeForm,
  behindField,
  betweenLanguages,
  continuesOnNextPage,
  continuesOnNextLine,
];

/** Whether a line goes on with what the line before began. */
function continues(seam: Seam): boolean {
  for (const reading of readings) {
    const goesOn = reading(seam);
    if (goesOn !== undefined) return goesOn;
  }
  return false;
}

/** What stands between blank lines is joined by what it says alone, see `cuts.ts`. */
function betweenBlocks({ before, line }: Seam): false | undefined {
  const isApart = line.gap === 'blank' || line.indented || line.form?.form === 'line' || standsAlone(before);
  return isApart || [before, line].some((each) => each.isComment || isMarkdownHeading(each)) ? false : undefined;
}

function isMarkdownHeading({ text }: Measured): boolean {
  return /^#{1,6}\s/.test(text);
}

/** A form begins something new, but for a marker in the midst of a sentence. */
function beforeForm({ before, line, first, inBlock, widths }: Seam): boolean | undefined {
  if (!line.form) return undefined;
  return isInline(line, first, inBlock) && fills(before, line, widths.of) && !stops(before);
}

/** A field ends with its line; a credit or contact that fills it, or has only its label there, goes on. */
function behindField({ before, line, widths }: Seam): boolean | undefined {
  if (!closes(before)) return undefined;
  if (before.form?.form !== 'colophon' || line.gap !== 'line') return false;
  return fills(before, line, widths.certain) || before.form.entries.at(-1)!.value.length === 0;
}

/** Amid a sentence stands some of the other language, if the line is short or the block's own language follows. */
function betweenLanguages({ before, line, next, language, widths }: Seam): boolean | undefined {
  if (line.language === 'und' || language === 'und' || languageIn(line, language, before) === language)
    return undefined;
  if (before.ends || !fills(before, line, widths.certain)) return false;
  return (
    line.width < 12 || (!isSentence(line) && next !== undefined && isPlainLine(next) && next.language === language)
  );
}

/** Whether a line follows the one before it without anything that tells them apart. */
function isPlainLine({ form, indented, gap }: Measured): boolean {
  return form === undefined && !indented && gap === 'line';
}

/** Behind a page end, where nothing but the page's number and its running line stood between. */
function continuesOnNextPage({ before, line, widths, content, language }: Seam): boolean | undefined {
  if (line.gap !== 'page') return undefined;
  if (before.ends || line.language === 'und') return false;
  if (fills(before, line, widths.certain)) return true;
  const isSplit = () => splitsWord(content, before.text, line.text, -1);
  const evidence = cutAt({
    before: endOf(before.text),
    after: line.text,
    language,
    isPageEnd: true,
    splitsWord: isSplit,
  });
  return isRunning(before) && (evidence === 'sure' || evidence === 'likely');
}

function continuesOnNextLine({ before, line, first, widths, language, runsToStop }: Seam): boolean {
  const lineEnd = { before: before.text, after: line.text, language, first: first.text, runsToStop };
  const wrap = wrapAt({ ...lineEnd, widths: widths.certain });
  if (wrap === 'sure') return true;
  // where paragraphs follow each other line by line, a full line that ends a sentence may end its paragraph
  if (before.ends && !widths.marksParagraphs) return false;
  if (isBrokenShort(before.text)) return false;
  if (wrap !== undefined) return true;
  // where few lines tell the width, what begins like a sentence may be a paragraph of its own
  const mayOpen = line.language === 'en' ? /^[^a-z]*[A-Z]/.test(line.text) : opensItem(line.text);
  const isListed = before.form?.form === 'marker' && before.form.marker.kind === 'heading';
  return (
    !before.ends &&
    isRunning(before) &&
    !isListed &&
    line.language !== 'und' &&
    !mayOpen &&
    wrapAt({ ...lineEnd, widths: widths.of }) !== undefined
  );
}

/** Whether a line is so short that its author broke it, and no mark says that it goes on. */
export function isBrokenShort(line: string): boolean {
  return columnsOf(line) < narrowest && !/[，、；]\**$/.test(line);
}

/**
 * The language of a line within a block: a Chinese one full of Latin, or the rest of a Latin name in it, is Chinese.
 */
function languageIn({ text, language }: Measured, inBlock: Language, before: Measured): Language {
  if (inBlock !== 'zh') return language;
  return /[\u4e00-\u9fff]/.test(text) || /[A-Za-z]-$/.test(before.text) ? 'zh' : language;
}

/** A table's row, a caption and the like; of list items the paper may have broken long ones. */
function standsAlone({ form }: Measured): boolean {
  return form?.form === 'line' && form.style !== 'bullet';
}

function stops({ text }: Measured): boolean {
  return /[。！？.!?…][”’"'）)》】」』*]*$/.test(endOf(text));
}

/** Fields, credits, contacts and the like end with their line. */
function closes({ form }: Measured): boolean {
  return (
    form !== undefined &&
    form.form !== 'marker' &&
    form.form !== 'note' &&
    form.form !== 'footnote' &&
    form.form !== 'line'
  );
}

const startsMarker = fromWords(() => new RegExp(`[（(①-⑳第其${hanOrdinals()}]`));

/** 二是 or （2） in the midst of a sentence whose 一是 or （1） stands in the same block, but does not begin it. */
function isInline({ form }: Measured, first: Measured, inBlock: string): boolean {
  if (form?.form !== 'marker') return false;
  const { number, kind, style } = form.marker;
  if (kind === 'heading' || number < 2) return false;
  const starts = markerAt(first.text.slice(0, seen).replaceAll('**', ''));
  if (starts?.style === style && starts.number === number - 1) return false;
  for (let at = 0; at < inBlock.length; at++) {
    const inside = startsMarker().test(inBlock[at]!) ? markerAt(inBlock.slice(at, at + 12)) : undefined;
    if (inside?.style === style && inside.number === number - 1) return true;
  }
  return false;
}

function isSentence({ text, ends }: Measured): boolean {
  return ends && text.length >= 60;
}

function endOf(text: string): string {
  return text.slice(-seen);
}
