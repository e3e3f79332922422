// The parser: text to Bulletin. Total, lossless, and ignorant of any series: it knows forms only.

import type { Span, Text } from '../base/text';
import { countScripts, endsSentence, languageOf } from '../language/shared/script';
import { type Block, blocksOf, followedLines } from './blocks';
import { classificationOf, issuerOf, looksLikeMasthead, looksLikeOrganization } from './fields';
import { isLineStyle, type LineForm } from './layoutForms';
import { type Line, layOut } from './lines';
import { type Marker, markerAt } from './markers';
import { proseOf, sourceOffset, sourceSpan } from './prose';
import { type Reading, Reuse } from './reuse';
import type { Bulletin, Certainty, Cut, Element, ElementKind, Emphasis, Language, LineWidths, Prose } from './tree';
import { cutAt, isLatinOrMark, isUnfinished, lineWidthsOf, splitsWord } from './wrapping';

/** So many unfinished blocks are looked at for a word cut in two, so that the work stays linear. */
const mostLookedUp = 40;

const cache = new WeakMap<Text, Bulletin>();
const readings = new WeakMap<Bulletin, Reading>();

/**
 * The tree of a text; the same object for the same Text. Never throws, loses nothing: the pieces printed are the text. `before`: the
 * version that was edited to make this one; the tree is the same with and without it, but what did not change need not be read again.
 */
export function parse(text: Text, before?: Bulletin): Bulletin {
  let bulletin = cache.get(text);
  if (!bulletin) {
    const reuse = new Reuse(text.content, before && readings.get(before));
    bulletin = read(text, reuse);
    cache.set(text, bulletin);
    readings.set(bulletin, reuse.reading);
  }
  return bulletin;
}

/** The tree of a text, if it has been made. */
export function parsed(text: Text): Bulletin | undefined {
  return cache.get(text);
}

/** An element while it is being built: `unknown` stands for a header line that is a masthead, an issuer or a title, to be told by its place. */
interface Draft {
  kind: ElementKind | 'unknown';
  language: Language;
  lines: Span[];
  span: Span;
  prose: Prose;
  emphases: readonly Emphasis[];
  cuts: Cut[];
  hashes?: number;
  label?: string;
  labelSpan?: Span;
  number?: number;
  value?: string | readonly string[];
  valueSpan?: Span;
  level?: number;
  style?: string;
  year?: number;
  running?: boolean;
}

const proseKinds: ReadonlySet<string> = new Set([
  'editors-note',
  'lead',
  'paragraph',
  'point',
  'list-item',
  'footnote',
]);

function read(text: Text, reuse: Reuse): Bulletin {
  const layout = layOut(text);
  const lineWidths = lineWidthsOf(followedLines(text.content, layout.groups));
  const drafts = draftsOf(text.content, layout.groups, lineWidths, reuse);
  const languages = languagesOf(drafts);
  settleHeader(drafts);
  settleLanguages(drafts, languages);
  settleLabels(drafts);
  settleLeads(drafts);
  settleLevels(drafts);
  const elements = drafts
    .flatMap((draft) => [finish(draft), ...within(draft)])
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((element) => reuse.element(element));
  return {
    text,
    pieces: layout.pieces,
    elements,
    ...(layout.frontMatter && { frontMatter: layout.frontMatter }),
    comments: layout.comments,
    lineWidths,
    languages: languages.length > 0 ? languages : languagesInHeader(drafts),
  };
}

/**
 * The drafts of the elements. A page end that left no trace looks like a full stop left out: it is taken for one only in a text
 * that page ends have cut elsewhere, so that text is read twice.
 */
function draftsOf(content: string, groups: readonly (readonly Line[])[], widths: LineWidths, reuse: Reuse): Draft[] {
  const reader = new Reader(content, widths, reuse, false);
  const drafts = reader.read(groups);
  return reader.provenCuts > 0 && reader.possibleCuts > 0
    ? new Reader(content, widths, reuse, true).read(groups)
    : drafts;
}

/** Reads blocks in order into drafts; state is which language's header is still open and what the last draft was. */
class Reader {
  readonly #content: string;
  readonly #reuse: Reuse;
  readonly #drafts: Draft[] = [];
  readonly #bodyStarted = { zh: false, en: false, und: false };
  readonly #widths: LineWidths;
  readonly #isCutUp: boolean;
  #pendingNote: Draft | undefined;
  #isPageEnd = false;
  #lookedUp = 0;
  /** How often a page end cut a text for sure or likely. */
  provenCuts = 0;
  /** How often that may have been, or a full stop is missing. */
  possibleCuts = 0;

  /** `isCutUp`: page ends have cut the text where it shows, so they are believed to where it does not. */
  constructor(content: string, widths: LineWidths, reuse: Reuse, isCutUp: boolean) {
    this.#content = content;
    this.#widths = widths;
    this.#reuse = reuse;
    this.#isCutUp = isCutUp;
  }

  read(groups: readonly (readonly Line[])[]): Draft[] {
    let listed = false;
    for (const group of groups) {
      const open = { zh: this.#inHeader('zh'), en: this.#inHeader('en'), und: this.#inHeader('und') };
      const state = [open.zh, open.en, open.und, this.#widths.zh, this.#widths.en].join(' ');
      const surroundings = { inHeader: (language: Language) => open[language], widths: this.#widths };
      const blocks = this.#reuse.blocks(group, state, (content, lines) => blocksOf(content, lines, surroundings));
      // a table of contents names the headings that come: it is no part of the structure
      const label = blocks.findIndex((block) => block.form?.form === 'contents');
      const isList = listed && blocks.every((block) => !block.running);
      for (const block of isList ? [] : label < 0 ? blocks : blocks.slice(0, label)) this.#take(block);
      listed = label >= 0 && label === blocks.length - 1;
    }
    return this.#drafts;
  }

  #inHeader(language: Language): boolean {
    if (language !== 'und') return !this.#bodyStarted[language];
    const last = this.#drafts.at(-1)?.language ?? 'und';
    return (!this.#bodyStarted.zh && !this.#bodyStarted.en) || (last !== 'und' && !this.#bodyStarted[last]);
  }

  #take(block: Block): void {
    const { form, language } = block;
    if (form?.form === 'residue') {
      this.#isPageEnd ||= form.isPageNumber;
      return;
    }
    const continues = this.#continuesLast(block);
    this.#isPageEnd = false;
    if (continues) return;
    const pending = this.#pendingNote;
    this.#pendingNote = undefined;
    switch (form?.form) {
      case 'note': {
        const draft = this.#add('editors-note', block);
        draft.label = form.label;
        draft.labelSpan = sourceSpan(block.prose, form.labelStart, form.labelStart + form.label.length);
        if (form.length >= block.prose.text.length) this.#pendingNote = draft;
        return;
      }
      case 'footnote': {
        const draft = this.#add('footnote', block);
        draft.label = form.label;
        draft.style = 'note';
        draft.labelSpan = sourceSpan(block.prose, 0, form.length);
        const number = footnoteNumber(form.label);
        if (number !== undefined) draft.number = number;
        return;
      }
      case 'colophon':
        for (const entry of form.entries) {
          const draft = this.#addPart(entry.kind, block, entry.start, entry.end);
          if (entry.label !== '') {
            draft.label = entry.label;
            draft.labelSpan = sourceSpan(block.prose, entry.start, entry.labelEnd);
          }
          draft.value = entry.value;
          draft.valueSpan = sourceSpan(block.prose, entry.valueStart, entry.valueEnd);
          if (/^[A-Za-z -]+$/.test(entry.label) && entry.kind === 'contact' && /mail|web|url/i.test(entry.label))
            draft.language = 'und';
        }
        return;
      case 'classification':
        this.#add('classification', block);
        return;
      case 'series':
        this.#add('series', block).number = form.number;
        return;
      case 'issuer': {
        const draft = this.#add('issuer', block);
        if (form.label !== undefined) draft.label = form.label;
        draft.value = block.prose.text.slice(form.start, form.end);
        draft.valueSpan = sourceSpan(block.prose, form.start, form.end);
        return;
      }
      case 'fields':
        this.#takeFields(block, form);
        return;
      case 'line':
        this.#takeLine(block, form);
        return;
      case 'marker':
        if (block.hashes > 0 || !this.#takeMarker(block, form.marker)) this.#takeUnmarked(block, pending);
        return;
      default:
        if (language !== 'und' || !this.#inHeader('und')) this.#takeUnmarked(block, pending);
        else this.#add('unknown', block);
    }
  }

  #takeFields(block: Block, form: Extract<Block['form'], { form: 'fields' }>): void {
    const { text } = block.prose;
    const language = hasEnglishWord(text) || block.language !== 'en' ? block.language : 'und';
    const parts: { start: number; end: number; make: () => void }[] = form.fields.map((field) => ({
      ...field,
      make: () => {
        // braces around the line belong to its first and last field: they are residue that a check must see
        const start = field.start === form.fields[0]!.start && form.rests.length === 0 ? 0 : field.start;
        const end = field.end === form.fields.at(-1)!.end && form.rests.length === 0 ? text.length : field.end;
        const draft = this.#addPart(field.kind, block, start, end);
        // 第5期 / Issue 5: each in its own language; a bare number in that of its line
        const own = draft.prose.text;
        draft.language = languageOf(own) === 'zh' ? 'zh' : hasEnglishWord(own) ? 'en' : language;
        if (field.number !== undefined) draft.number = field.number;
        if (field.year !== undefined) draft.year = field.year;
        if (field.value !== undefined) draft.value = field.value;
        draft.valueSpan = sourceSpan(block.prose, field.start, field.end);
      },
    }));
    for (const rest of form.rests) {
      const words = text.slice(rest.start, rest.end);
      const issuer = issuerOf(words, block.language);
      parts.push({
        ...rest,
        make: () => {
          const kind =
            issuer && !looksLikeMasthead(words)
              ? 'issuer'
              : classificationOf(words)
                ? 'classification'
                : looksLikeMasthead(words) || rest.start === 0
                  ? 'masthead'
                  : 'issuer';
          const draft = this.#addPart(kind, block, rest.start, rest.end);
          if (kind !== 'issuer') return;
          if (issuer?.label !== undefined) draft.label = issuer.label;
          const [start, end] = issuer ? [rest.start + issuer.start, rest.start + issuer.end] : [rest.start, rest.end];
          draft.value = text.slice(start, end);
          draft.valueSpan = sourceSpan(block.prose, start, end);
        },
      });
    }
    for (const part of parts.sort((a, b) => a.start - b.start)) part.make();
  }

  /** A list item, or a paragraph that is a line of its own: a table's row, a caption, a quotation. */
  #takeLine(block: Block, { style, length }: LineForm): void {
    const isItem = style === 'bullet';
    const draft = isItem
      ? this.#add('list-item', block)
      : this.#addPart('paragraph', block, length, block.prose.text.length);
    draft.style = style;
    if (isItem) {
      draft.label = block.prose.text.slice(0, length).trim();
      draft.labelSpan = sourceSpan(block.prose, 0, draft.label.length);
    }
    if (block.language !== 'und') this.#bodyStarted[block.language] = true;
  }

  /** A heading, point or list item; false when the marker turns out to be none. */
  #takeMarker(block: Block, marker: Marker): boolean {
    const { text } = block.prose;
    let { kind, number } = marker;
    if (number === 0 || marker.style === 'sequence') {
      const before = this.#lastPoint(block.language);
      if (number === 0) {
        if (!before) return false;
        number = before + 1;
      }
    }
    const bodyLength = text.length - marker.length;
    if (bodyLength <= 0 && kind !== 'heading') return false;
    if (
      kind === 'heading' &&
      /^arabic/.test(marker.style) &&
      isNumberedParagraph(text.slice(marker.length), block.language)
    )
      kind = 'point';
    const headingEnd = kind === 'heading' ? runInEnd(block, marker) : undefined;
    const draft = headingEnd === undefined ? this.#add(kind, block) : this.#addPart(kind, block, 0, headingEnd);
    draft.number = number;
    draft.label = marker.label;
    draft.style = marker.style;
    draft.labelSpan = sourceSpan(block.prose, 0, marker.label.length);
    if (block.language !== 'und') this.#bodyStarted[block.language] = true;
    if (headingEnd !== undefined) {
      let start = headingEnd;
      while (/\s/.test(text[start] ?? '')) start++;
      this.#addPart('paragraph', block, start, text.length).running = true;
    }
    return true;
  }

  #takeUnmarked(block: Block, pending: Draft | undefined): void {
    const { language, running, hashes } = block;
    if (pending && pending.language === (language === 'und' ? pending.language : language) && hashes === 0) {
      this.#extend(pending, block);
      return;
    }
    const header = this.#inHeader(language) && !(language !== 'und' && this.#otherBodyOnly(language));
    if (header && !running && !(endsSentence(block.prose.text) && this.#hasTitle(language))) {
      const draft = this.#add('unknown', block);
      if (hashes > 0) draft.hashes = hashes;
      return;
    }
    if (hashes > 0 || isBareHeading(block)) {
      const draft = this.#add('heading', block);
      draft.style = hashes > 0 ? 'hash' : 'bold';
      if (hashes > 0) draft.hashes = hashes;
      const marker = markerAt(block.prose.text);
      if (marker?.kind === 'heading') {
        draft.number = marker.number;
        draft.label = marker.label;
        draft.style = marker.style;
        draft.labelSpan = sourceSpan(block.prose, 0, marker.label.length);
      }
      if (language !== 'und') this.#bodyStarted[language] = true;
      return;
    }
    this.#add('paragraph', block).running = running;
    if (language !== 'und') this.#bodyStarted[language] = true;
  }

  /** Whether the other language's issue is complete, credits and all, so that this language's header may yet begin; a stray line in between is no header. */
  #otherBodyOnly(language: 'zh' | 'en'): boolean {
    const other = language === 'zh' ? 'en' : 'zh';
    if (!this.#bodyStarted[other]) return false;
    const started = this.#drafts.some(
      (draft) => draft.language === language && draft.kind !== 'contact' && draft.kind !== 'credit',
    );
    return !started && !this.#drafts.some((draft) => draft.kind === 'credit' || draft.kind === 'contact');
  }

  /** Whether a line that may be the title stands after the fields (other than the one given). */
  #hasTitle(language: Language, before?: Draft): boolean {
    for (let i = this.#drafts.length - 1; i >= 0; i--) {
      const draft = this.#drafts[i]!;
      if (draft === before) continue;
      if (isField(draft) || draft.kind === 'series' || draft.kind === 'editors-note') return false;
      if (draft.language === language && draft.kind === 'unknown')
        return draft.hashes !== undefined || !looksLikeMasthead(draft.prose.text);
    }
    return false;
  }

  #lastPoint(language: Language): number | undefined {
    for (let i = this.#drafts.length - 1; i >= 0; i--) {
      const draft = this.#drafts[i]!;
      if (draft.language !== language) continue;
      if (draft.kind === 'point') return draft.number;
      if (draft.kind === 'heading') return undefined;
    }
    return undefined;
  }

  /** Joins the block to the element before it when a page end (a blank line amid a sentence, an open bold run) cut it in two. */
  #continuesLast(block: Block): boolean {
    const last = this.#drafts.at(-1);
    if (!last || last.language !== block.language || block.hashes > 0 || isLineStyle(last.style)) return false;
    const opened = last.emphases.at(-1)?.closed === false;
    const closes = opened && block.emphases.at(-1)?.closed === false;
    const form = block.form?.form;
    if (form !== undefined && !(closes && form === 'marker')) return false;
    const { text } = last.prose;
    const next = block.prose.text;
    // a running head that was left between the halves of a sentence
    if (looksLikeMasthead(next)) return false;
    if (closes && next.length > 0) return this.#cut(last, block, 'likely');
    if (
      last.kind === 'unknown' &&
      this.#hasTitle(last.language, last) &&
      isSentenceLike(text, last.language) &&
      !endsSentence(text)
    ) {
      return (block.running || endsSentence(next)) && this.#isCut(last, block, 'paragraph');
    }
    if (last.kind === 'unknown' || last.kind === 'heading' || last.kind === 'title') {
      return !block.running && isUnfinished(text, last.language) && this.#cut(last, block, 'likely');
    }
    return proseKinds.has(last.kind) && this.#isCut(last, block);
  }

  /** Whether the block goes on with what came before it; then they are joined. */
  #isCut(last: Draft, block: Block, kind = last.kind): boolean {
    const before = last.prose.text;
    const after = block.prose.text;
    const evidence = cutAt({
      before,
      after,
      language: block.language,
      isPageEnd: this.#isPageEnd && isLongEnough(before, block.language, 12, 40),
      splitsWord: () => this.#splitsWord(last, block),
    });
    if (evidence === 'likely' && !isLongEnough(before, block.language, 12, 30)) return false;
    if (evidence === 'possible') {
      const least = /[，。；]/.test(before) ? 12 : 30;
      if (!isLongEnough(before, block.language, least, 80) || !(block.running || endsSentence(after))) return false;
      this.possibleCuts++;
      return this.#isCutUp && this.#cut(last, block, 'likely', kind);
    }
    return evidence !== undefined && this.#cut(last, block, evidence, kind);
  }

  /** Whether the gap lies within a word. A text that stops again and again without a mark is none that pages cut. */
  #splitsWord(last: Draft, block: Block): boolean {
    if (++this.#lookedUp > mostLookedUp) return false;
    return splitsWord(this.#content, last.prose.text, block.prose.text, last.span.end - 1);
  }

  #cut(last: Draft, block: Block, certainty: Certainty, kind = last.kind): boolean {
    this.provenCuts++;
    if (kind === 'paragraph' && last.language !== 'und') this.#bodyStarted[last.language] = true;
    last.kind = kind;
    const before = last.prose.text.length;
    const gap = { start: last.span.end, end: block.span.start };
    this.#extend(last, block);
    let at = before;
    while (last.prose.text[at] === ' ') at++;
    last.cuts.push({ ...gap, at, certainty });
    return true;
  }

  #extend(draft: Draft, block: Block): void {
    draft.lines.push(...block.lines);
    draft.span = { start: draft.span.start, end: block.span.end };
    // appended to, not rebuilt: a paragraph of a thousand pieces stays linear
    if (draft.emphases.at(-1)?.closed === false || block.emphases.at(-1)?.closed === false)
      ({ prose: draft.prose, emphases: draft.emphases } = proseOf(this.#content, draft.lines));
    else {
      const joined = join(draft.prose, block.prose);
      draft.prose = joined;
      draft.emphases = [...draft.emphases, ...block.emphases];
    }
    if (block.running || endsSentence(draft.prose.text)) draft.running = true;
  }

  #add(kind: Draft['kind'], block: Block): Draft {
    const { lines, span, prose, emphases, language } = block;
    const draft: Draft = { kind, language, lines: [...lines], span, prose, emphases, cuts: [] };
    this.#drafts.push(draft);
    return draft;
  }

  /** An element of a part of a block, from one prose offset to another; the whole block when that is all of it. */
  #addPart(kind: ElementKind, block: Block, start: number, end: number): Draft {
    if (start === 0 && end === block.prose.text.length) return this.#add(kind, block);
    const span = sourceSpan(block.prose, start, end);
    if (start === 0) (span as { start: number }).start = block.span.start;
    // an emphasis that opens right before or closes right after belongs to the part
    const from =
      this.#content.startsWith('**', span.start - 2) &&
      span.start - 2 >= block.span.start &&
      block.emphases.some((each) => each.span.start === span.start)
        ? span.start - 2
        : span.start;
    const to = block.emphases.some((each) => each.closed && each.span.end === span.end) ? span.end + 2 : span.end;
    const lines = block.lines
      .filter((line) => line.start < to && from < line.end)
      .map((line) => ({ start: Math.max(line.start, from), end: Math.min(line.end, to) }));
    const { prose, emphases } = proseOf(this.#content, lines);
    const language = kind === 'paragraph' ? block.language : languageOf(prose.text) === 'und' ? 'und' : block.language;
    const draft: Draft = { kind, language, lines, span: { start: from, end: to }, prose, emphases, cuts: [] };
    this.#drafts.push(draft);
    return draft;
  }
}

/** Tells mastheads, issuers and titles apart among the header's unknown lines, by their place among the fields. */
function settleHeader(drafts: Draft[]): void {
  // how many notes and series lines stand before each draft: each may have a title of its own after it
  let count = 0;
  const parts = drafts.map(({ kind }) => (kind === 'editors-note' || kind === 'series' ? ++count : count));
  const hasBody = drafts.some(
    (draft) => draft.kind === 'paragraph' || draft.kind === 'heading' || draft.kind === 'point',
  );
  for (const language of ['zh', 'en', 'und'] as const) {
    const own = drafts
      .map((draft, index) => ({ draft, index }))
      .filter(({ draft }) => draft.language === language || (isField(draft) && draft.language === 'und'));
    const unknown = own.filter(({ draft }) => draft.kind === 'unknown' && draft.language === language);
    if (unknown.length === 0) continue;
    const firstNumber =
      own.find(({ draft }) => /^(issue|cumulative-issue|volume|date)$/.test(draft.kind))?.index ?? Infinity;
    const lastField = own.filter(({ draft }) => isField(draft)).at(-1)?.index ?? -1;
    let masthead = own.find(({ draft }) => draft.kind === 'masthead')?.draft;
    let titled: Draft | undefined;
    let titledAt = -1;
    for (let i = 0; i < unknown.length; i++) {
      const { draft, index } = unknown[i]!;
      const { text } = draft.prose;
      const beforeFields = index < lastField;
      const lastUnknown = i === unknown.length - 1 || parts[unknown[i + 1]!.index]! > parts[index]!;
      const organization = looksLikeOrganization(text, language);
      if (
        !masthead &&
        !draft.hashes &&
        looksLikeMasthead(text) &&
        (beforeFields || (lastField < 0 && (!lastUnknown || !hasBody)) || (index === 0 && !lastUnknown))
      )
        masthead = become(draft, 'masthead');
      else if (!masthead && draft.hashes && looksLikeMasthead(text) && beforeFields && index < firstNumber)
        masthead = become(draft, 'masthead');
      else if (lastField < 0 && !masthead && !titled && !draft.hashes && endsSentence(text)) become(draft, 'paragraph');
      else if (beforeFields && organization) become(draft, 'issuer').value = text;
      else if (beforeFields && !masthead && index < firstNumber && language !== 'und')
        masthead = become(draft, 'masthead');
      else if (beforeFields)
        become(
          draft,
          titled || draft.running
            ? 'paragraph'
            : drafts[index + 1]?.kind === 'date' && own.every((other) => other.draft.kind !== 'issuer')
              ? 'issuer'
              : 'title',
        );
      else if (!titled && organization && !draft.hashes && i < unknown.length - 1 && (masthead || lastField >= 0))
        become(draft, 'issuer').value = text;
      else if (!titled || parts[index]! > parts[titledAt]!) {
        titled = become(draft, language === 'und' ? 'paragraph' : 'title');
        titledAt = index;
      } else if (draft.hashes) {
        become(draft, 'heading').style = 'hash';
      } else if (/^[—–-]{1,2}/.test(text) && unknown[i - 1]?.draft === titled) become(draft, 'title');
      else become(draft, 'paragraph');
      if (draft.kind === 'issuer' && draft.valueSpan === undefined) draft.valueSpan = draft.span;
    }
  }
}

function become(draft: Draft, kind: ElementKind): Draft {
  draft.kind = kind;
  return draft;
}

function isField(draft: Draft): boolean {
  return (
    draft.kind === 'issue' ||
    draft.kind === 'cumulative-issue' ||
    draft.kind === 'volume' ||
    draft.kind === 'date' ||
    draft.kind === 'issuer'
  );
}

/** The languages that running text is in; a stray sentence of the other one does not make a bulletin bilingual. */
function languagesOf(drafts: readonly Draft[]): readonly ('zh' | 'en')[] {
  const found: ('zh' | 'en')[] = [];
  const amount = { zh: 0, en: 0 };
  for (const { kind, language, prose } of drafts) {
    if (language === 'und' || !(proseKinds.has(kind) || kind === 'heading') || kind === 'footnote') continue;
    if (!found.includes(language)) found.push(language);
    amount[language] += language === 'zh' ? prose.text.length * 3 : prose.text.length;
  }
  return found.filter((language) => amount[language] * 12 >= amount.zh + amount.en);
}

function languagesInHeader(drafts: readonly Draft[]): readonly ('zh' | 'en')[] {
  return (['zh', 'en'] as const).filter((language) => drafts.some((draft) => draft.language === language));
}

/** Gives fields without letters (2024-13) the language of their place. */
function settleLanguages(drafts: Draft[], body: readonly ('zh' | 'en')[]): void {
  const languages = body.length > 0 ? body : languagesInHeader(drafts);
  const [only, other] = languages;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (languages.length === 1) {
      // Tel: in a Chinese bulletin is that bulletin's
      if (draft.language === 'und' || draft.kind === 'contact') draft.language = only!;
      continue;
    }
    if (draft.language !== 'und' || languages.length === 0) continue;
    if (draft.kind === 'contact') {
      const near =
        drafts[i - 1]?.kind === 'contact' || drafts[i - 1]?.kind === 'credit' ? drafts[i - 1] : drafts[i + 1];
      draft.language = near?.language ?? 'und';
    } else if (isField(draft)) {
      // twice: one for each language, next to each other or each in its language's header
      const second = drafts.slice(i + 1).filter((each) => each.kind === draft.kind && each.language === 'und');
      if (second.length === 1) {
        draft.language = only!;
        second[0]!.language = other!;
        continue;
      }
      const counterparts = drafts.filter(
        (each) => each !== draft && each.kind === draft.kind && each.language !== 'und',
      );
      if (counterparts.length === 1) draft.language = counterparts[0]!.language === only ? other! : only!;
    }
  }
}

const verbs = /[是有了在将为应要能已被把对就使让给会可从以于由到着过]|指出|表示|认为|强调|提出|介绍/;
const saying =
  /(?:指出|认为|表示|强调|提出|提到|介绍|说|道|称|如下|包括|看来|问|答|写道|谈到|建议|呼吁|例如|比如|即|一是|主题为|所示|透露|坦言|总结|发现|显示|如|就是)$/;

/** Run-in labels (中关村国家自主创新示范区。 / 美国…中心：) of paragraphs. One that ends like a sentence needs a sibling of the same form. */
function settleLabels(drafts: Draft[]): void {
  const candidates = drafts.flatMap((draft) => {
    if (draft.kind !== 'paragraph') return [];
    const end = labelEnd(draft);
    return end === undefined ? [] : [{ draft, ...end }];
  });
  const siblings = { zh: 0, en: 0, und: 0 };
  for (const { draft } of candidates) siblings[draft.language]++;
  for (const { draft, length, certain } of candidates) {
    if (!certain && siblings[draft.language] < 2) continue;
    draft.label = draft.prose.text.slice(0, length).replace(/[。：:.\s]+$/, '');
    draft.labelSpan = sourceSpan(draft.prose, 0, draft.label.length);
  }
}

function labelEnd(draft: Draft): { length: number; certain: boolean } | undefined {
  const { text } = draft.prose;
  const rest = (length: number) => text.length - length >= 20;
  const bold = draft.emphases[0];
  if (bold?.closed && sourceOffset(draft.prose, 0) === bold.span.start) {
    const length = bold.span.end - bold.span.start;
    const label = text.slice(0, length).trim();
    const after = text.slice(length, length + 2);
    if (
      label.length <= (draft.language === 'zh' ? 30 : 100) &&
      (/[。：:.]$/.test(label) || /^\s?[：:]/.test(after)) &&
      rest(length) &&
      !saying.test(label.replace(/[。：:]$/, ''))
    )
      return { length, certain: true };
  }
  if (draft.language === 'zh') {
    const match = /^([^，。、；！？,;!?“”"\n]{2,32}?)([。：:])(?=\s*\S)/.exec(text);
    if (!match || !rest(match[0].length)) return undefined;
    const [, label, mark] = match as unknown as [string, string, string];
    if (saying.test(label) || (/\d$/.test(label) && /^\s?\d/.test(text.slice(match[0].length)))) return undefined;
    if (mark === '。')
      return verbs.test(label) || label.length > 26 ? undefined : { length: match[0].length, certain: false };
    return { length: match[0].length, certain: label.length <= 24 && !verbs.test(label) };
  }
  const match =
    /^((?:[A-Z][\w&’'()/-]*|[a-z]{1,3}|\d{4})(?:,? (?:[A-Z][\w&’'()/-]*|[a-z]{1,3}|\d{1,4})){0,13})([.:]) (?=\S)/.exec(
      text,
    );
  if (!match || !rest(match[0].length)) return undefined;
  const words = match[1]!.split(/\s+/);
  if (!/^[A-Z]/.test(words[0]!)) return undefined;
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length;
  if (
    /^(Dr|Mr|Mrs|Ms|Prof|St|No|Vol|Dept|Gen|Sen|U\.S|Rev|Jr|Sr)$/.test(words.at(-1)!) ||
    (match[2] === '.' && words.length < 2)
  )
    return undefined;
  return capitals * 3 >= words.length * 2
    ? { length: match[0].length, certain: match[2] === ':' && words.length <= 8 }
    : undefined;
}

/** The unmarked paragraphs before the first heading, point or labelled paragraph lead in; without any of these only the first does. */
function settleLeads(drafts: Draft[]): void {
  const hasFrame = drafts.some(
    (draft) => draft.kind === 'title' || draft.kind === 'masthead' || draft.kind === 'editors-note' || isField(draft),
  );
  if (!hasFrame) return;
  for (const language of ['zh', 'en'] as const) {
    const own = drafts.filter((draft) => draft.language === language);
    const structured = own.findIndex(
      (draft) =>
        draft.kind === 'heading' || draft.kind === 'point' || (draft.kind === 'paragraph' && draft.label !== undefined),
    );
    const before = (structured >= 0 ? own.slice(0, structured) : own).filter(
      (draft) => draft.kind === 'paragraph' && (draft.running || endsSentence(draft.prose.text)),
    );
    for (const draft of structured >= 0 ? before : before.slice(0, 1)) draft.kind = 'lead';
  }
}

/** Heading levels: 一、 and what stands in its place 1, （一） 2, a number below them deeper. */
function settleLevels(drafts: Draft[]): void {
  for (const language of ['zh', 'en', 'und'] as const) {
    const headings = drafts.filter((draft) => draft.kind === 'heading' && draft.language === language);
    const styles = new Set(headings.map((draft) => draft.style));
    const has = (style: string) => styles.has(style);
    const top = has('han-comma') || has('roman-dot') || has('part');
    const parent = headings.find((draft) => draft.style === 'hash')?.hashes ?? 1;
    for (const draft of headings) {
      const { style } = draft;
      if (style === 'part') draft.level = 1;
      else if (style === 'han-comma' || style === 'roman-dot') draft.level = has('part') ? 2 : 1;
      else if (style === 'han-paren' || style === 'roman-paren') draft.level = 2;
      else if (style === 'arabic-dot' || style === 'arabic-comma')
        draft.level = has('han-paren') || has('roman-paren') ? 3 : top ? 2 : 1;
      else if (style === 'hash') draft.level = Math.max(1, (draft.hashes ?? 1) - parent + 1);
      else draft.level = top ? 2 : 1;
    }
  }
}

type Read = Omit<Element, 'origin'>;

function finish(draft: Draft): Read {
  const {
    kind,
    language,
    span,
    prose,
    emphases,
    cuts,
    label,
    labelSpan,
    number,
    value,
    valueSpan,
    level,
    style,
    year,
  } = draft;
  return {
    kind: kind === 'unknown' ? 'paragraph' : kind,
    language,
    span,
    prose,
    emphases,
    cuts,
    ...(label !== undefined && { label }),
    ...(labelSpan && { labelSpan }),
    ...(number !== undefined && { number }),
    ...(value !== undefined && { value }),
    ...(valueSpan && { valueSpan }),
    ...(level !== undefined && { level }),
    ...(style !== undefined && { style }),
    ...(year !== undefined && { year }),
  };
}

const inlineItem = /[（(]\s*(\d{1,2})\s*[)）]|([①-⑳])/g;
const inlineNote = /\[\^([\w-]{1,12})\]|([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)/g;

/** Elements inside a paragraph: its numbered items （1）（2） and its footnote marks. */
function within(draft: Draft): Read[] {
  if (!proseKinds.has(draft.kind) && draft.kind !== 'title' && draft.kind !== 'heading') return [];
  const { text } = draft.prose;
  const found: Read[] = [];
  const items = /[（(①]/.test(text) && draft.kind !== 'list-item' ? [...text.matchAll(inlineItem)] : [];
  const numbers = items.map((match) => (match[1] !== undefined ? Number(match[1]) : match[2]!.charCodeAt(0) - 0x245f));
  if (items.length >= 2 && numbers[0] === 1 && numbers.some((number) => number > 1)) {
    items.forEach((match, i) => {
      let end = items[i + 1]?.index ?? text.length;
      const body = text.slice(match.index, end).replace(/[\s；;，,。.]*(?:\s(?:and|or)\s*)?$/, '');
      end = match.index + Math.max(body.length, match[0].length);
      const span = sourceSpan(draft.prose, match.index, end);
      found.push({
        kind: 'list-item',
        language: draft.language,
        span,
        prose: slice(draft.prose, match.index, end),
        emphases: [],
        cuts: [],
        label: match[0],
        labelSpan: sourceSpan(draft.prose, match.index, match.index + match[0].length),
        number: numbers[i]!,
        style: match[1] !== undefined ? 'arabic-paren' : 'circled',
      });
    });
  }
  if (/[[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/.test(text)) {
    const from = draft.kind === 'footnote' ? 1 : 0;
    for (const match of text.matchAll(inlineNote)) {
      if (match.index < from || isExponent(text, match.index, match[0])) continue;
      const span = sourceSpan(draft.prose, match.index, match.index + match[0].length);
      const label = (match[1] ?? match[2])!;
      const number = footnoteNumber(label);
      found.push({
        kind: 'footnote',
        language: draft.language,
        span,
        prose: slice(draft.prose, match.index, match.index + match[0].length),
        emphases: [],
        cuts: [],
        label,
        labelSpan: span,
        ...(number !== undefined && { number }),
        style: 'mark',
      });
    }
  }
  return found;
}

/** Whether a raised number is part of a quantity and no footnote mark: km², 10¹², s⁻¹, R². */
function isExponent(text: string, at: number, mark: string): boolean {
  if (mark[0] === '[') return false;
  const before = text.slice(Math.max(0, at - 5), at);
  return (
    /[\u207a\u207b]$|(?<![\d.,])10$/.test(before) ||
    (mark.length === 1 &&
      (power.test(before) || (/[\u00b2\u00b3\u2074]/.test(mark) && (unit.test(before) || metre.test(before)))))
  );
}

/** A number that may be raised to a power; behind a year stands a note. */
const power = /(?<!(?<!\d)(?:19|20)\d)\d$/;
/** A unit of length or time, CO, or the one letter of a quantity. */
const unit = /(?<![A-Za-z])(?:[kcdmhn\u00b5\u03bc]?m|ft|yd|mi|CO|[a-zR\u0391-\u03c9])$/;
/** 平方米 is square already. */
const metre = /(?<!(?:平方|立方)[千公厘毫分]?)[米里]$/;

function footnoteNumber(label: string): number | undefined {
  const digits = label.replace(/[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/g, (mark) =>
    String('\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'.indexOf(mark)),
  );
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

function slice(prose: Prose, start: number, end: number): Prose {
  const segments = prose.segments.flatMap(({ at, source, length }) => {
    const from = Math.max(at, start);
    const to = Math.min(at + length, end);
    return from < to ? [{ at: from - start, source: source + from - at, length: to - from }] : [];
  });
  return { text: prose.text.slice(start, end), start: prose.start, segments };
}

function join(a: Prose, b: Prose): Prose {
  const space = a.text !== '' && b.text !== '' && isLatinOrMark(a.text.at(-1)!) && isLatinOrMark(b.text[0]!) ? ' ' : '';
  const shift = a.text.length + space.length;
  const further = b.segments.map((segment) => ({
    ...segment,
    at: segment.at + shift,
    source: segment.source + b.start - a.start,
  }));
  return { text: a.text + space + b.text, start: a.start, segments: [...a.segments, ...further] };
}

/** Whether a field has words of English besides No. and Vol., which every language uses. */
function hasEnglishWord(text: string): boolean {
  return /[A-Za-z]{3,}/.test(text.replace(/\b(?:No|Vol|Volume|Number)\b/gi, ''));
}

/** Whether a text is as long as running text: so many Chinese characters, or characters of English. */
function isLongEnough(text: string, language: Language, zh: number, en: number): boolean {
  return language === 'zh' ? countScripts(text).han >= zh : text.length >= en;
}

function isSentenceLike(text: string, language: Language): boolean {
  return language === 'zh' ? countScripts(text).han >= 12 && /[，；。]/.test(text) : text.length >= 60;
}

/** Whether the whole block is one short bold run without a full stop. */
function isBareHeading(block: Block): boolean {
  const [bold, second] = block.emphases;
  if (!bold?.closed || second) return false;
  const { text } = block.prose;
  return (
    bold.span.end - bold.span.start >= text.length - 1 &&
    text.length <= (block.language === 'zh' ? 40 : 140) &&
    !endsSentence(text)
  );
}

/** `1. A long sentence, or several.` is a numbered paragraph, `1. A few words` a heading. */
function isNumberedParagraph(body: string, language: Language): boolean {
  if (language === 'zh') {
    const stop = body.indexOf('。');
    return stop < 0 ? body.length > 60 : stop > 40 || (stop === body.length - 1 && body.length > 30);
  }
  return body.length > 200 || (/[.!?] [A-Z]/.test(body) && body.length > 120);
}

/** Where a run-in heading （一）小标题。正文 ends in the block's prose; undefined when the block is the heading alone. */
function runInEnd(block: Block, marker: Marker): number | undefined {
  const { text } = block.prose;
  const bold = block.emphases[0];
  if (bold?.closed && bold.span.start - block.lines[0]!.start <= 2 + marker.length) {
    let end = bold.span.end - bold.span.start + Math.max(0, bold.span.start - block.lines[0]!.start - 2);
    if (/[。：:]/.test(text[end] ?? '')) end++;
    if (end <= 90 && text.length - end >= 12) return end;
  }
  if (block.language === 'zh') {
    const stop = text.indexOf('。', marker.length);
    return stop > marker.length && stop - marker.length <= 40 && text.length - stop > 12 ? stop + 1 : undefined;
  }
  const stop = text.slice(marker.length, marker.length + 140).search(/[a-z)][.] [A-Z]/);
  return stop > 0 && text.length - stop > 100 ? marker.length + stop + 2 : undefined;
}
