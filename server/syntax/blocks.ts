// The second cut of the source: lines to blocks, and what each block is by its form alone.
import { countScripts, endsSentence, languageOf } from '../language/script';
import type { Span } from '../text';
import { type Entry, colophonOf } from './colophon';
import { type Field, type Rest, classificationOf, fieldsOf, issuerOf, looksLikeMasthead, looksLikeOrganization, seriesNumberOf } from './fields';
import type { Line } from './lines';
import { type Marker, markerAt } from './markers';
import { proseOf } from './prose';
import type { Emphasis, Language, Prose } from './tree';

/** What a line or block is recognised by. */
export type Form =
  | { readonly form: 'residue' }
  | { readonly form: 'contents' }
  | { readonly form: 'footnote'; readonly label: string; readonly length: number }
  | { readonly form: 'note'; readonly label: string; readonly labelStart: number; readonly length: number }
  | { readonly form: 'classification' }
  | { readonly form: 'series'; readonly number: number }
  | { readonly form: 'fields'; readonly fields: readonly Field[]; readonly rests: readonly Rest[] }
  | { readonly form: 'issuer'; readonly label?: string; readonly start: number; readonly end: number }
  | { readonly form: 'colophon'; readonly entries: readonly Entry[] }
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
const noteLabel = /^[【\[［〔（(]?\s*((?:编\s*者\s*按|編\s*者\s*按|编者的话|编\s*者\s*注|编辑按|按语)(?=[】\]］〕）)：:\s]|$)|导读(?=[】\]：:])|本期导读(?=[】\]：:])|Editor(?:[’'‘]s|s[’'])?\s+[Nn]otes?(?=\s*[\]】)]?\s*[:：]|$)|Editorial [Nn]ote(?=\s*[\]】)]?\s*[:：]|$))\s*[】\]］〕）)]?\s*[:：]?\s*/;
const footnote = /^(?:\[\^([\w-]{1,12})\]\s*[:：]?|([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)(?=\s*\S))\s*/;
const residue = /^(?:[-—–·\s]*\d{1,3}[-—–·\s]*|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,3}\s*\/\s*\d{1,3}|[-*_=—─━]{3,}|!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>)$/i;
const contents = /^[【\[［]?(?:本期要目|本期目录|本期内容|要\s*目|目\s*录|Contents|In this issue|Table of contents)[】\]］]?[:：]?$/i;
const columns = { zh: 100, en: 220, und: 220 };

/** Splits one run of lines (no blank line between) into blocks, each with its form. */
export function blocksOf(content: string, group: readonly Line[], inHeader: (language: Language) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  let lines: Span[] = [];
  let first: { text: string; language: Language; form: Form | undefined } | undefined;
  let language: Language = 'und';
  let lastText = '';
  const close = () => {
    if (lines.length > 0) blocks.push(blockOf(content, lines, first?.form));
    lines = [];
  };
  for (const { span, indented } of group) {
    const raw = content.slice(span.start, Math.min(span.end, span.start + 2400));
    const text = raw.replace(hash, '').replaceAll('**', '').trim();
    const own = languageOf(text);
    const form = formOf(text, own, inHeader(own));
    const starts =
      !first ||
      indented ||
      form !== undefined ||
      hash.test(raw) ||
      (own !== 'und' && language !== 'und' && own !== language) ||
      endsField(first.form, lastText, text) ||
      isTitleBehindNote(first.form, lastText, text) ||
      isOpenHeading(first.form, lines.length, lastText, text) ||
      (lastText.length > columns[own] && endsSentence(lastText)) ||
      (inHeader(own) && lines.length === 1 && startsHeaderLine(lastText, text, own));
    if (starts) {
      close();
      first = { text, language: own, form };
      language = own;
    } else if (language === 'und') language = own;
    lines.push(span);
    lastText = text;
  }
  close();
  return blocks;
}

/** The form of a line or block, by its text without markup. Header forms only where a header may stand. */
export function formOf(text: string, language: Language, header: boolean): Form | undefined {
  if (text.length <= 200 && residue.test(text)) return { form: 'residue' };
  if (header && text.length <= 24 && contents.test(text)) return { form: 'contents' };
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
  return marker && { form: 'marker', marker };
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
  return { lines: inner, span, prose, emphases, language, hashes, ...(form && { form }), running: length > (language === 'zh' ? 64 : 230) || (length > long && endsSentence(prose.text)) };
}

/** What is left of a line of fields must itself be a name, or the line is a sentence that mentions a date. */
function plausible(rests: readonly Rest[], text: string, language: Language): boolean {
  return rests.every(({ start, end }) => {
    const rest = text.slice(start, end);
    if (/[。；！？!?;]/.test(rest)) return false;
    return issuerOf(rest, language) !== undefined || looksLikeMasthead(rest) || rest.length <= 1 || (/^[\u4e00-\u9fff\s·]{2,16}$/.test(rest) && !/[的了在是于由就]/.test(rest)) || (language === 'en' && rest.length <= 60 && /^[A-Z][\w&'’ .-]*$/.test(rest) && !/\s[a-z]{4,}\s/.test(rest)) || classificationOf(rest);
  });
}

/** Fields, credits and the like are whole on their line, unless the line breaks off after its label or a separator. */
function endsField(form: Form | undefined, last: string, next: string): boolean {
  if (!form || form.form === 'marker' || form.form === 'note' || form.form === 'footnote') return false;
  if (form.form !== 'colophon') return true;
  const { kind, value } = form.entries.at(-1)!;
  return !(value.length === 0 && next !== '') && !(kind === 'distribution' && /[，、,]$/.test(last));
}

/** A short heading line followed by a sentence: the heading ends with its line. */
function isOpenHeading(form: Form | undefined, lines: number, heading: string, next: string): boolean {
  if (form?.form !== 'marker' || form.marker.kind !== 'heading' || lines !== 1) return false;
  const short = languageOf(heading) === 'zh' ? heading.length <= 45 : heading.length <= 60;
  return short && endsSentence(next) && !/[，、,]$/.test(heading);
}

/** Behind a note that is complete, a short line without any stop is the title. */
function isTitleBehindNote(form: Form | undefined, last: string, next: string): boolean {
  return form?.form === 'note' && endsSentence(last) && next.length <= (languageOf(next) === 'zh' ? 45 : 140) && !/[，。；：,.;:]/.test(next);
}

/** In a header without blank lines a name on its own line is a field: an organization, or what follows a masthead. */
function startsHeaderLine(last: string, next: string, language: Language): boolean {
  return looksLikeMasthead(last) || looksLikeOrganization(next, language) || looksLikeOrganization(last, language);
}
