// The second cut of the source: lines to blocks, and what each block is by its form alone.

import type { Span } from '../base/text';
import { countScripts, endsSentence, languageOf } from '../language/shared/script';
import { colophonOf, type Entry } from './colophon';
import {
  classificationOf,
  type Field,
  fieldsOf,
  issuerOf,
  looksLikeMasthead,
  looksLikeOrganization,
  type Rest,
  seriesNumberOf,
} from './fields';
import { isRowOfCells, type LineForm, lineFormOf } from './layoutForms';
import type { Line } from './lines';
import { type Marker, markerAt } from './markers';
import { proseOf, withoutTargets } from './prose';
import type { Emphasis, Language, LineWidths, Prose } from './tree';
import { type FollowedLine, runningToStop, wrapAt } from './wrapping';

/** What a line or block is recognised by. */
export type Form =
  | { readonly form: 'residue'; readonly isPageNumber: boolean }
  | { readonly form: 'contents' }
  | { readonly form: 'footnote'; readonly label: string; readonly length: number }
  | { readonly form: 'note'; readonly label: string; readonly labelStart: number; readonly length: number }
  | { readonly form: 'classification' }
  | { readonly form: 'series'; readonly number: number }
  | { readonly form: 'fields'; readonly fields: readonly Field[]; readonly rests: readonly Rest[] }
  | { readonly form: 'issuer'; readonly label?: string; readonly start: number; readonly end: number }
  | { readonly form: 'colophon'; readonly entries: readonly Entry[] }
  | LineForm
  | { readonly form: 'marker'; readonly marker: Marker };

export interface Block {
  readonly lines: readonly Span[];
  readonly span: Span;
  readonly prose: Prose;
  readonly emphases: readonly Emphasis[];
  readonly language: Language;
  /** Number of # before the text. */
  readonly hashes: number;
  readonly form?: Form;
  /** Long enough, or closed like one: running text, not a name, title or field. */
  readonly running: boolean;
}

const hash = /^(#{1,6})[ \t]+(?=\S)/;
const noteLabel =
  /^[【[［〔（(]?\s*((?:编\s*者\s*按|編\s*者\s*按|编者的话|编\s*者\s*注|编辑按|按语)(?=[】\]］〕）)：:\s]|$)|导读(?=[】\]：:])|本期导读(?=[】\]：:])|Editor(?:[’'‘]s|s[’'])?\s+[Nn]otes?(?=\s*[\]】)]?\s*[:：]|$)|Editorial [Nn]ote(?=\s*[\]】)]?\s*[:：]|$))\s*[】\]］〕）)]?\s*[:：]?\s*/;
const footnote = /^(?:\[\^([\w-]{1,12})\]\s*[:：]?|([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)(?=\s*\S))\s*/;
const residue =
  /^(?:[-—–·\s]*\d{1,3}[-—–·\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,3}\s*\/\s*\d{1,3}|[-*_=—─━]{3,}|!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>)$/i;
const contents =
  /^[【[［]?(?:本期要目|本期目录|本期内容|要\s*目|目\s*录|Contents|In this issue|Table of contents)[】\]］]?[:：]?$/i;

/** What blocks are read in: which headers are still open, and how wide the text's lines are. */
export interface Surroundings {
  readonly inHeader: (language: Language) => boolean;
  readonly widths: LineWidths;
}

/** Splits one run of lines (no blank line between) into blocks, each with its form. */
export function blocksOf(
  content: string,
  group: readonly Line[],
  { inHeader, widths }: Surroundings,
): readonly Block[] {
  const blocks: Block[] = [];
  let lines: Span[] = [];
  let first: Read | undefined;
  let language: Language = 'und';
  let before: Read | undefined;
  let isBold = false;
  const close = () => {
    if (lines.length > 0) blocks.push(blockOf(content, lines, first?.form));
    lines = [];
  };
  const all = group.map((line) => readLine(content, line, inHeader));
  const runs = runningToStop(all.map(({ text, form }) => ({ text, stands: form?.form === 'line' })));
  for (const [at, read] of all.entries()) {
    const { line } = read;
    if (
      first &&
      before &&
      goesOn({
        first,
        before,
        line: read,
        language,
        count: lines.length,
        isBold,
        runsToStop: runs[at - 1]!,
        inHeader,
        widths,
      })
    ) {
      if (language === 'und') language = read.language;
    } else {
      close();
      first = read;
      language = read.language;
      isBold = false;
    }
    isBold = isBold !== read.turnsBold;
    lines.push(line.span);
    before = read;
  }
  close();
  return blocks;
}

/** A line and what it is by itself. */
interface Read {
  readonly line: Line;
  /** Without # and bold marks. */
  readonly text: string;
  readonly language: Language;
  readonly form: Form | undefined;
  readonly isHashed: boolean;
  /** Has bold marks without their partners. */
  readonly turnsBold: boolean;
}

/** As much of a line as its form shows in, UTF-16 code units. */
const shown = 2400;

function readLine(content: string, line: Line, inHeader: (language: Language) => boolean): Read {
  const raw = content.slice(line.span.start, Math.min(line.span.end, line.span.start + shown));
  const text = plainText(raw);
  const language = languageOf(text);
  return {
    line,
    text,
    language,
    form: formOf(text, language, inHeader(language)),
    isHashed: hash.test(raw),
    turnsBold: raw.split('**').length % 2 === 0,
  };
}

/** A line without its # and bold marks, link targets and code. */
function plainText(raw: string): string {
  return withoutTargets(raw.replace(hash, '').replaceAll('**', '')).trim();
}

/** Lines that another follows with no blank line between, without those that stand for themselves: what the width of a text is told by. */
export function followedLines(content: string, groups: readonly (readonly Line[])[]): readonly FollowedLine[] {
  return groups.flatMap((group) => {
    if (group.length < 2) return [];
    const texts = group.map(({ span }) => plainText(content.slice(span.start, Math.min(span.end, span.start + shown))));
    const lines = texts.map((text) => ({ text, stands: lineFormOf(text, false) !== undefined || isRowOfCells(text) }));
    const runs = runningToStop(lines);
    return texts.slice(0, -1).flatMap((text, at) => {
      const next = texts[at + 1]!;
      const stands = lines[at]!.stands || lines[at + 1]!.stands || markerAt(next) !== undefined;
      if (stands || hardBreak.test(text)) return [];
      return [{ language: languageOf(text), text, next, runsToStop: runs[at]! }];
    });
  });
}

/** A line end that Markdown's authors make on purpose. */
const hardBreak = /\\$/;

interface Seam {
  readonly first: Read;
  readonly before: Read;
  readonly line: Read;
  /** The block's so far. */
  readonly language: Language;
  /** Of its lines so far. */
  readonly count: number;
  /** A bold run is open at the end of the line before. */
  readonly isBold: boolean;
  /** From the line before on, see `runningToStop`. */
  readonly runsToStop: boolean;
  readonly inHeader: (language: Language) => boolean;
  readonly widths: LineWidths;
}

/** Whether a line goes on with the block before it. */
function goesOn({ first, before, line, language, count, isBold, runsToStop, inHeader, widths }: Seam): boolean {
  if (line.form !== undefined || line.isHashed) return false;
  if (first.form?.form === 'line') return isIndentedItem(first, line);
  if (line.line.indented || hardBreak.test(before.text)) return false;
  if (line.language !== 'und' && language !== 'und' && line.language !== language) return false;
  if (endsField(first.form, before.text, line.text) || isTitleBehindNote(first.form, before.text, line.text))
    return false;
  if (first.form?.form === 'colophon' || isLabelAlone(first, count) || (isBold && line.turnsBold)) return true;
  if (isHeaderLine(before, line, inHeader))
    return !(count === 1 && startsHeaderLine(before.text, line.text, line.language));
  return (
    wrapAt({
      before: before.text,
      after: line.text,
      language: language === 'und' ? line.language : language,
      first: first.text,
      runsToStop,
      widths,
    }) !== undefined
  );
}

/** Markdown: a line below a list item, as deep as its text, belongs to it. */
function isIndentedItem(first: Read, { line }: Read): boolean {
  return (
    first.form?.form === 'line' && first.form.style === 'bullet' && line.indent >= 2 && line.indent > first.line.indent
  );
}

/** A note's or point's label that has its line to itself. */
function isLabelAlone({ form, text }: Read, count: number): boolean {
  if (count !== 1) return false;
  return (
    (form?.form === 'note' && form.length >= text.length) ||
    (form?.form === 'marker' && form.marker.length >= text.length)
  );
}

/** Names, titles and fields of a header: a title may be printed over two lines. */
function isHeaderLine(before: Read, line: Read, inHeader: (language: Language) => boolean): boolean {
  return (
    before.form === undefined &&
    inHeader(line.language) &&
    [before, line].every(
      ({ text, language }) =>
        !endsSentence(text) && text.length <= (language === 'zh' ? 45 : 140) && !/[。；]/.test(text),
    )
  );
}

/** The form of a line or block, by its text without markup. Header forms only where a header may stand. */
export function formOf(text: string, language: Language, header: boolean): Form | undefined {
  if (text.length <= 200 && residue.test(text))
    return { form: 'residue', isPageNumber: /\d/.test(text) && !/^[!<]/.test(text) };
  if (header && text.length <= 24 && contents.test(text)) return { form: 'contents' };
  const line = lineFormOf(text, header);
  if (line) return line;
  const note = noteLabel.exec(text);
  if (note) return { form: 'note', label: note[1]!, labelStart: note[0].indexOf(note[1]!), length: note[0].length };
  const mark = footnote.exec(text);
  if (mark) return { form: 'footnote', label: (mark[1] ?? mark[2])!, length: mark[0].length };
  if (header) {
    const bare = text.replace(/^[{｛]\s*|\s*[}｝]$/g, '');
    if (classificationOf(text)) return { form: 'classification' };
    const series = seriesNumberOf(bare);
    const found = fieldsOf(text);
    if (found && plausible(found.rests, text, language)) return { form: 'fields', ...found };
    if (series !== undefined) return { form: 'series', number: series };
  }
  const entries = colophonOf(text);
  if (entries) return { form: 'colophon', entries };
  if (header) {
    const issuer = issuerOf(text, language);
    if (issuer && (issuer.label !== undefined || issuer.end < text.length)) return { form: 'issuer', ...issuer };
  }
  const marker = markerAt(text);
  if (marker) return { form: 'marker', marker };
  return !header && isRowOfCells(text) ? { form: 'line', style: 'table-row', length: 0 } : undefined;
}

function blockOf(content: string, lines: readonly Span[], form: Form | undefined): Block {
  const span = { start: lines[0]!.start, end: lines.at(-1)!.end };
  const hashed = hash.exec(content.slice(span.start, Math.min(span.end, span.start + 12)));
  const hashes = hashed ? hashed[1]!.length : 0;
  const inner = hashed ? [{ start: span.start + hashed[0].length, end: lines[0]!.end }, ...lines.slice(1)] : lines;
  const { prose, emphases } = proseOf(content, inner);
  const language = languageOf(prose.text);
  const length = language === 'zh' ? countScripts(prose.text).han : prose.text.length;
  const long = language === 'zh' ? 30 : 110;
  return {
    lines: inner,
    span,
    prose,
    emphases,
    language,
    hashes,
    ...(form && { form }),
    running: length > (language === 'zh' ? 64 : 230) || (length > long && endsSentence(prose.text)),
  };
}

/** What is left of a line of fields must itself be a name, or the line is a sentence that mentions a date. */
function plausible(rests: readonly Rest[], text: string, language: Language): boolean {
  return rests.every(({ start, end }) => {
    const rest = text.slice(start, end);
    if (/[。；！？!?;]/.test(rest)) return false;
    return (
      issuerOf(rest, language) !== undefined ||
      looksLikeMasthead(rest) ||
      rest.length <= 1 ||
      (/^[\u4e00-\u9fff\s·]{2,16}$/.test(rest) && !/[的了在是于由就]/.test(rest)) ||
      (language === 'en' && rest.length <= 60 && /^[A-Z][\w&'’ .-]*$/.test(rest) && !/\s[a-z]{4,}\s/.test(rest)) ||
      classificationOf(rest)
    );
  });
}

/** Fields, credits and the like are whole on their line, unless the line breaks off after its label or a separator. */
function endsField(form: Form | undefined, last: string, next: string): boolean {
  if (!form || form.form === 'marker' || form.form === 'note' || form.form === 'footnote') return false;
  if (form.form !== 'colophon') return true;
  const { kind, value } = form.entries.at(-1)!;
  return !(value.length === 0 && next !== '') && !(kind === 'distribution' && /[，、,]$/.test(last));
}

/** Behind a note that is complete, a short line without any stop is the title. */
function isTitleBehindNote(form: Form | undefined, last: string, next: string): boolean {
  return (
    form?.form === 'note' &&
    endsSentence(last) &&
    next.length <= (languageOf(next) === 'zh' ? 45 : 140) &&
    !/[，。；：,.;:]/.test(next)
  );
}

/** In a header without blank lines a name on its own line is a field: an organization, or what follows a masthead. */
function startsHeaderLine(last: string, next: string, language: Language): boolean {
  return looksLikeMasthead(last) || looksLikeOrganization(next, language) || looksLikeOrganization(last, language);
}
