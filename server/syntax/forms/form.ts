// What a form is: how a line or block is told by its text alone, what of the lines below goes on with it, what it
// makes of the tree.
import type { Span } from '../../base/text';
import type { UnsettledElement } from '../draft';
import type { Line } from '../lines';
import type { ElementKind, Emphasis, Language, Prose } from '../tree';

/** Where a line stands, as far as it decides what the line can be. */
export interface LinePlace {
  readonly language: Language;
  /** The header of the line's language is still open. */
  readonly inHeader: boolean;
}

/** What a form told a line by; offsets are in the line's text without markup. */
export interface Match {
  readonly form: string;
}

/** One construct that a bulletin can hold. To add one: a file here, a line in `index.ts`. */
export interface Form<M extends Match = Match> {
  readonly name: string;
  /** Told only there; everywhere without it. */
  readonly where?: 'header' | 'body';
  /** What the first character is like, so that other lines are not looked at; without it any will do. */
  readonly begins?: RegExp;
  /** `text` is trimmed and has neither bold marks nor the targets of links. */
  matches(text: string, place: LinePlace): M | undefined;
  /**
   * The style of its elements. Lines of such a form stand for themselves: no line before or behind belongs to them, but
   * for what `goesOn` says.
   */
  readonly style?: string;
  /** Whether the line behind belongs to the block; undefined: what the lines' width and words tell. */
  goesOn?(match: M, seam: LineSeam): boolean | undefined;
  /** Lines of this form are no text: no paragraph ends with them. */
  readonly isFurniture?: true;
  /** Adds to the tree; false when the block turns out to be no such thing, but plain text. */
  make(block: Block, match: M, maker: Maker): boolean | undefined;
}

/** A match and the form that made it. */
export interface Recognized {
  readonly by: Form;
  readonly match: Match;
}

/** A line and what it is by itself. */
export interface ReadLine {
  readonly line: Line;
  /** Without # and bold marks. */
  readonly text: string;
  readonly language: Language;
  readonly told: Recognized | undefined;
  readonly isHashed: boolean;
  /** Has bold marks without their partners. */
  readonly turnsBold: boolean;
}

/** Two lines one below the other, of which only the first has a form. */
export interface LineSeam {
  /** The first line of the block. */
  readonly first: ReadLine;
  readonly before: ReadLine;
  readonly line: ReadLine;
  /** Of the block's lines so far. */
  readonly count: number;
}

/** One or several lines that are one thing. */
export interface Block {
  readonly lines: readonly Span[];
  readonly span: Span;
  readonly prose: Prose;
  readonly emphases: readonly Emphasis[];
  readonly language: Language;
  /** Number of # before the text. */
  readonly hashes: number;
  /** What its first line was told to be. */
  readonly told?: Recognized;
  /** Long enough, or closed like one: running text, not a name, title or field. */
  readonly running: boolean;
}

/** What a form may ask of the reader, and make with it. */
export interface Maker {
  /** An element of the whole block. */
  add(kind: UnsettledElement['kind'], block: Block): UnsettledElement;
  /** An element of a part of a block, from one prose offset to another; the whole block when that is all of it. */
  addPart(kind: ElementKind, block: Block, start: number, end: number): UnsettledElement;
  /** The body of this language has begun: its header is closed. */
  startBody(language: Language): void;
  /** Whether a name or title may still come, so that a short line is one. */
  inHeader(language: Language): boolean;
  /** Whether a line in this language would be the header of an issue, and not a stray line in the other language's. */
  isHeaderOf(language: Language): boolean;
  /** Whether a line that may be the title stands after the fields. */
  hasTitle(language: Language): boolean;
  /** The number of the last point in this language below its last heading. */
  lastPoint(language: Language): number | undefined;
  /** A note's label stands alone: the next block is its text. */
  awaitText(note: UnsettledElement): void;
  /** Gives the block to the note whose label stood alone before it; false when there is none. */
  giveToNote(block: Block): boolean;
  /** A page number says that a page ended here. */
  endPage(): void;
}

/** A label alone on the first line: what it is the label of stands on the next. */
export function labelAlone(length: number, { first, count }: LineSeam): true | undefined {
  return count === 1 && length >= first.text.length ? true : undefined;
}
