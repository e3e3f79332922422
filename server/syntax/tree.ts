// The tree of a bulletin: logical elements over the exact text they came from.
import type { Span, Text } from '../base/text';

/** What an element can be. Names are part of the command-line contract (`bulletin tree`). */
export const elementKinds = [
  'classification',
  'masthead',
  'issue',
  'cumulative-issue',
  'volume',
  'issuer',
  'date',
  'editors-note',
  'series',
  'title',
  'lead',
  'heading',
  'point',
  'paragraph',
  'list-item',
  'footnote',
  'credit',
  'contact',
  'distribution',
] as const;

export type ElementKind = (typeof elementKinds)[number];

/** `und`: no language of its own (2024-13) in a bulletin of two languages. */
export type Language = 'zh' | 'en' | 'und';

/**
 * Running text without markup and line breaks, each character of it traceable to the source.
 * A line break inside a block is nothing between Chinese characters and one space between Latin words.
 */
export interface Prose {
  readonly text: string;
  /** The offset in the source from which the segments count. */
  readonly start: number;
  /**
   * Ascending. The character at `at + k` of `text` stands at `start + source + k` of the source, for 0 ≤ k < length.
   * Characters in no segment (a joining space) have no source.
   */
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/** Where a page end cut an element in two: from the end of the first half to the start of the second, in the source. */
export interface Cut extends Span {
  /** Whether the text itself shows it, so that formatting may join the halves; else it reads so. */
  readonly certainty: Certainty;
  /** Offset in the element's prose at which the second half starts. */
  readonly at: number;
}

/**
 * How sure it is that a text goes on behind a line or page end. `sure`: the text itself shows it, so formatting may
 * join. `likely`: it reads so, but a join is for the author to decide.
 */
export type Certainty = 'sure' | 'likely';

/**
 * Columns that a full line of the text takes, a Chinese character two, by language; none where lines are not broken
 * to a width.
 */
export interface LineWidths {
  readonly zh?: number;
  readonly en?: number;
}

/** A piece of the issue that means one thing: a field, a heading, a paragraph. */
export interface Element {
  /**
   * The same element standing alone, at offset 0: one object from version to version of a draft, as long as neither
   * its text nor its reading changes. What is computed from an element's own text is cached on it, and so outlives an
   * edit elsewhere.
   */
  readonly origin: Element;
  readonly kind: ElementKind;
  readonly language: Language;
  /** From the first to the last character in the source, markup included; both halves of an element that was cut. */
  readonly span: Span;
  /** The printed text without markup, line breaks joined. */
  readonly prose: Prose;
  readonly cuts: readonly Cut[];
  /** Bold runs, as spans of the source without their asterisks. */
  readonly emphases: readonly Emphasis[];
  /** The printed label: 整 理, 编者按, 中关村国家自主创新示范区, First. */
  readonly label?: string;
  /** Where label, or a point's or heading's marker, stands in the source. */
  readonly labelSpan?: Span;
  /** The field's number: the 13 of 2024-13, the 6 of 专报之六, the 2 of 二是. */
  readonly number?: number;
  /** The normalised value: ISO 8601 date, bare contact value, list of names of a credit. */
  readonly value?: string | readonly string[];
  /** Where the value stands in the source. */
  readonly valueSpan?: Span;
  /** Depth of a heading: 1 for 一、, 2 for （一）. */
  readonly level?: number;
  /**
   * What the marker or number is written with: 一、 is `han-comma`, I. is `roman` (see `markers.ts`); of a line that
   * stands for itself what it is: `bullet`, `table-row`, `caption` … (see `forms/`).
   */
  readonly style?: string;
  /** The year written into an issue number (2024-13, 2005年第一期). */
  readonly year?: number;
}

export interface Emphasis {
  readonly span: Span;
  /** False when an opening ** found no closing one in its element. */
  readonly closed: boolean;
}

/** A parsed issue or draft. Immutable; made by `parse`, cached per Text. */
export interface Bulletin {
  readonly text: Text;
  /** The whole source in order, without gap or overlap: joined, they print the text. */
  readonly pieces: readonly Piece[];
  /** In document order, by span start. list-items lie inside their point. */
  readonly elements: readonly Element[];
  readonly frontMatter?: FrontMatter;
  readonly comments: readonly Comment[];
  /** How wide the paper was that the text's lines were broken to, if they were. */
  readonly lineWidths: LineWidths;
  /** The languages that whole paragraphs are written in, the one that comes first, first. */
  readonly languages: readonly ('zh' | 'en')[];
}

export interface Piece {
  readonly kind: 'front-matter' | 'block' | 'blank' | 'comment' | 'code';
  readonly span: Span;
}

/** The YAML between two `---` lines at the top; the parser does not look into it. */
export interface FrontMatter {
  readonly span: Span;
  /** The YAML alone, without its fences. */
  readonly content: Span;
}

/** An HTML comment: `<!-- bulletin-disable-next-line rule-id -->`. */
export interface Comment {
  readonly span: Span;
  /** Between the dashes, trimmed. */
  readonly text: string;
}
