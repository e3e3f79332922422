// Blocks to drafts: hands each block to its form and remembers what the next one depends on.
import { languageOf } from '../language/shared/language';
import { blocksOf } from './blocks';
import { Cuts, endsSentenceOrRuns } from './cuts';
import { isColophon, isField, type UnsettledElement } from './draft';
import { contents } from './forms/contents';
import type { Block, Maker } from './forms/form';
import { makeText } from './forms/text';
import type { Line } from './lines';
import { looksLikeMasthead } from './names';
import { joinedProse, proseOf, sourceSpan } from './prose';
import type { Reuse } from './reuse';
import type { ElementKind, Language, LineWidths } from './tree';

/**
 * The drafts of the elements. A page end that left no trace looks like a full stop left out: it is taken for one only
 * in a text that page ends have cut elsewhere, so that text is read twice.
 */
export function draftsOf(
  content: string,
  groups: readonly (readonly Line[])[],
  widths: LineWidths,
  reuse: Reuse,
): UnsettledElement[] {
  const reader = new Reader(content, widths, reuse, false);
  const drafts = reader.read(groups);
  return reader.isCutUp ? new Reader(content, widths, reuse, true).read(groups) : drafts;
}

/**
 * Reads blocks in order into drafts; its state is which language's header is still open and what the last draft was.
 */
class Reader implements Maker {
  readonly #content: string;
  readonly #reuse: Reuse;
  readonly #widths: LineWidths;
  readonly #drafts: UnsettledElement[] = [];
  readonly #bodyStarted = { zh: false, en: false, und: false };
  readonly #cuts: Cuts;
  /** The note whose text the block at hand may be, and the one that awaits its text behind it. */
  #openNote: UnsettledElement | undefined;
  #awaitingNote: UnsettledElement | undefined;
  #isPageEnd = false;

  /** `believesCuts`: page ends have cut the text where it shows, so they are believed to where it does not. */
  constructor(content: string, widths: LineWidths, reuse: Reuse, believesCuts: boolean) {
    this.#content = content;
    this.#widths = widths;
    this.#reuse = reuse;
    this.#cuts = new Cuts(content, believesCuts);
  }

  /** Page ends cut the text for sure somewhere, and may have done so elsewhere. */
  get isCutUp(): boolean {
    return this.#cuts.proven > 0 && this.#cuts.possible > 0;
  }

  read(groups: readonly (readonly Line[])[]): UnsettledElement[] {
    let isListed = false;
    for (const group of groups) {
      const blocks = this.#blocksOf(group);
      // a table of contents names the headings that come: it is no part of the structure
      const label = blocks.findIndex(({ told }) => told?.by === contents());
      const isList = isListed && blocks.every((block) => !block.running);
      if (!isList) for (const block of label < 0 ? blocks : blocks.slice(0, label)) this.#take(block);
      isListed = label >= 0 && label === blocks.length - 1;
    }
    return this.#drafts;
  }

  #blocksOf(group: readonly Line[]): readonly Block[] {
    const open = { zh: this.inHeader('zh'), en: this.inHeader('en'), und: this.inHeader('und') };
    const state = `${open.zh} ${open.en} ${open.und} ${this.#widths.zh} ${this.#widths.en}`;
    const surroundings = { inHeader: (language: Language) => open[language], widths: this.#widths };
    return this.#reuse.blocks(group, state, (content, lines) => blocksOf(content, lines, surroundings));
  }

  #take(block: Block): void {
    const { by, match } = block.told ?? {};
    if (by?.isFurniture) {
      by.make(block, match!, this);
      return;
    }
    const isContinued = this.#continuesLast(block);
    this.#isPageEnd = false;
    if (isContinued) return;
    this.#openNote = this.#awaitingNote;
    this.#awaitingNote = undefined;
    if (!by || by.make(block, match!, this) === false) makeText(block, this);
  }

  /**
   * Joins the block to the element before it when a page end (a blank line amid a sentence, an open bold run) cut it
   * in two.
   */
  #continuesLast(block: Block): boolean {
    const last = this.#drafts.at(-1);
    if (!last) return false;
    const hasTitle = () => this.#hasTitle(last.language, last);
    const cut = this.#cuts.between({ last, block, isPageEnd: this.#isPageEnd, hasTitle });
    if (!cut) return false;
    if (cut.kind === 'paragraph') this.startBody(last.language);
    last.kind = cut.kind;
    const gap = { start: last.span.end, end: block.span.start };
    const before = last.prose.text.length;
    this.#extend(last, block);
    const at = before + /^ */.exec(last.prose.text.slice(before))![0].length;
    last.cuts.push({ ...gap, at, certainty: cut.certainty });
    return true;
  }

  #extend(draft: UnsettledElement, block: Block): void {
    draft.lines.push(...block.lines);
    draft.span = { start: draft.span.start, end: block.span.end };
    // appended to, not rebuilt: a paragraph of a thousand pieces stays linear
    if (draft.emphases.at(-1)?.closed === false || block.emphases.at(-1)?.closed === false)
      ({ prose: draft.prose, emphases: draft.emphases } = proseOf(this.#content, draft.lines));
    else {
      draft.prose = joinedProse(draft.prose, block.prose);
      draft.emphases = [...draft.emphases, ...block.emphases];
    }
    if (endsSentenceOrRuns(block, draft.prose.text)) draft.running = true;
  }

  add(kind: UnsettledElement['kind'], block: Block): UnsettledElement {
    const { lines, span, prose, emphases, language } = block;
    return this.#added({ kind, language, lines: [...lines], span, prose, emphases, cuts: [] });
  }

  addPart(kind: ElementKind, block: Block, start: number, end: number): UnsettledElement {
    if (start === 0 && end === block.prose.text.length) return this.add(kind, block);
    const tight = sourceSpan(block.prose, start, end);
    const span = start === 0 ? { start: block.span.start, end: tight.end } : tight;
    // an emphasis that opens right before or closes right after belongs to the part
    const opens =
      this.#content.startsWith('**', span.start - 2) &&
      span.start - 2 >= block.span.start &&
      block.emphases.some((each) => each.span.start === span.start);
    const closes = block.emphases.some((each) => each.closed && each.span.end === span.end);
    const [from, to] = [opens ? span.start - 2 : span.start, closes ? span.end + 2 : span.end];
    const lines = block.lines
      .filter((line) => line.start < to && from < line.end)
      .map((line) => ({ start: Math.max(line.start, from), end: Math.min(line.end, to) }));
    const { prose, emphases } = proseOf(this.#content, lines);
    const isOfBlock = kind === 'paragraph' || languageOf(prose.text) !== 'und';
    const language = isOfBlock ? block.language : 'und';
    return this.#added({ kind, language, lines, span: { start: from, end: to }, prose, emphases, cuts: [] });
  }

  #added(draft: UnsettledElement): UnsettledElement {
    this.#drafts.push(draft);
    return draft;
  }

  startBody(language: Language): void {
    if (language !== 'und') this.#bodyStarted[language] = true;
  }

  inHeader(language: Language): boolean {
    if (language !== 'und') return !this.#bodyStarted[language];
    const last = this.#drafts.at(-1)?.language ?? 'und';
    return (!this.#bodyStarted.zh && !this.#bodyStarted.en) || (last !== 'und' && !this.#bodyStarted[last]);
  }

  /**
   * Only when the other language's issue is complete, credits and all, may this language's header begin behind its
   * body.
   */
  isHeaderOf(language: Language): boolean {
    if (language === 'und' || !this.#bodyStarted[language === 'zh' ? 'en' : 'zh']) return true;
    return this.#drafts.some((draft) => isColophon(draft) || draft.language === language);
  }

  hasTitle(language: Language): boolean {
    return this.#hasTitle(language);
  }

  /** `before`: the draft that is not looked at. */
  #hasTitle(language: Language, before?: UnsettledElement): boolean {
    for (let i = this.#drafts.length - 1; i >= 0; i--) {
      const draft = this.#drafts[i]!;
      if (draft === before) continue;
      if (isField(draft) || draft.kind === 'series' || draft.kind === 'editors-note') return false;
      if (draft.language === language && draft.kind === 'unknown')
        return draft.hashes !== undefined || !looksLikeMasthead(draft.prose.text);
    }
    return false;
  }

  lastPoint(language: Language): number | undefined {
    const last = this.#drafts.findLast(
      (draft) => draft.language === language && (draft.kind === 'point' || draft.kind === 'heading'),
    );
    return last?.kind === 'point' ? last.number : undefined;
  }

  awaitText(note: UnsettledElement): void {
    this.#awaitingNote = note;
  }

  giveToNote(block: Block): boolean {
    const note = this.#openNote;
    if (!note || (block.language !== 'und' && note.language !== block.language)) return false;
    this.#extend(note, block);
    return true;
  }

  endPage(): void {
    this.#isPageEnd = true;
  }
}
