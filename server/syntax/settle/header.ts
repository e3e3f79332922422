// Tells mastheads, issuers, titles and headings apart among the header's unknown lines, by evidence of form and place
// that is added up.
import { endsSentence } from '../../language/shared/script';
import { isCountedField, isField, type UnsettledElement } from '../draft';
import { looksLikeMasthead, looksLikeOrganization } from '../names';
import type { Language } from '../tree';

const kinds = ['masthead', 'issuer', 'title', 'heading', 'paragraph'] as const;

/** What an unknown line of a header can be. */
type HeaderKind = (typeof kinds)[number];

/** What shows of an unknown line and its place. */
export interface HeaderLine {
  readonly readsLikeMasthead: boolean;
  readonly readsLikeOrganization: boolean;
  readonly endsSentence: boolean;
  readonly beginsWithDash: boolean;
  readonly isRunning: boolean;
  readonly isHashed: boolean;
  readonly hasLanguage: boolean;
  /** Nothing stands before it. */
  readonly isFirst: boolean;
  /**
   * No unknown line of the language follows in its part of the issue (up to the next note or series line), or none at
   * all.
   */
  readonly isLastOfPart: boolean;
  readonly isLast: boolean;
  /** A field of the header follows. */
  readonly isAboveFields: boolean;
  readonly isAboveNumbers: boolean;
  readonly isAboveDate: boolean;
  readonly hasFields: boolean;
  readonly hasBody: boolean;
  readonly hasMasthead: boolean;
  readonly hasIssuer: boolean;
  readonly hasTitle: boolean;
  /** No title stands before it in its part of the issue. */
  readonly mayBeTitle: boolean;
  readonly isBehindTitle: boolean;
}

/** One thing that speaks for a kind, or against it. */
interface Evidence {
  readonly kind: HeaderKind;
  readonly weight: number;
  readonly holds: (line: HeaderLine) => boolean;
}

/** The kind with the most weight wins. */
const evidences: readonly Evidence[] = [
  // there is one masthead
  { kind: 'masthead', weight: -100, holds: ({ hasMasthead }) => hasMasthead },
  // the name of a periodical, where a masthead may stand
  { kind: 'masthead', weight: 40, holds: (line) => line.readsLikeMasthead && standsLikeMasthead(line) },
  // whatever it is called, the periodical is named above its number
  {
    kind: 'masthead',
    weight: 20,
    holds: ({ isAboveFields, isAboveNumbers, hasLanguage }) => isAboveFields && isAboveNumbers && hasLanguage,
  },
  // the name of an organization, where the editing unit stands
  { kind: 'issuer', weight: 24, holds: (line) => line.readsLikeOrganization && standsLikeIssuer(line) },
  // the editing unit and the date close the head, by whatever name
  {
    kind: 'issuer',
    weight: 12,
    holds: ({ isAboveFields, isAboveDate, hasIssuer }) => isAboveFields && isAboveDate && !hasIssuer,
  },
  // each part of an issue has one title; above the fields there may be more
  { kind: 'title', weight: 10, holds: ({ isAboveFields, mayBeTitle }) => isAboveFields || mayBeTitle },
  // a subtitle
  { kind: 'title', weight: 3, holds: ({ isBehindTitle, beginsWithDash }) => isBehindTitle && beginsWithDash },
  { kind: 'heading', weight: 5, holds: ({ isAboveFields, isHashed }) => !isAboveFields && isHashed },
  // a sentence at the very top of a text without a head
  { kind: 'paragraph', weight: 30, holds: isLoneSentence },
  // too long for a title
  { kind: 'paragraph', weight: 15, holds: ({ isAboveFields, isRunning }) => isAboveFields && isRunning },
  // a title has words
  {
    kind: 'paragraph',
    weight: 15,
    holds: ({ isAboveFields, mayBeTitle, hasLanguage }) => !isAboveFields && mayBeTitle && !hasLanguage,
  },
  { kind: 'paragraph', weight: 1, holds: () => true },
];

function standsLikeMasthead(line: HeaderLine): boolean {
  if (line.isHashed) return line.isAboveFields && line.isAboveNumbers;
  const isNotTheTitle = !line.isLastOfPart || !line.hasBody;
  return line.isAboveFields || (!line.hasFields && isNotTheTitle) || (line.isFirst && !line.isLastOfPart);
}

function standsLikeIssuer(line: HeaderLine): boolean {
  if (line.isAboveFields) return true;
  return !line.hasTitle && !line.isHashed && !line.isLast && (line.hasMasthead || line.hasFields);
}

function isLoneSentence({ endsSentence, isHashed, hasFields, hasMasthead, hasTitle }: HeaderLine): boolean {
  return endsSentence && !isHashed && !hasFields && !hasMasthead && !hasTitle;
}

/** What a line of a header is. */
export function headerKindOf(line: HeaderLine): HeaderKind {
  const scores: Record<HeaderKind, number> = { masthead: 0, issuer: 0, title: 0, heading: 0, paragraph: 0 };
  for (const { kind, weight, holds } of evidences) if (holds(line)) scores[kind] += weight;
  return kinds.reduce((best, kind) => (scores[kind] > scores[best] ? kind : best));
}

/** A draft and its place among all drafts. */
interface Placed {
  readonly draft: UnsettledElement;
  readonly index: number;
}

/** Settles the unknown lines of all languages, in place. */
export function settleHeader(drafts: readonly UnsettledElement[]): void {
  const hasBody = drafts.some(({ kind }) => kind === 'paragraph' || kind === 'heading' || kind === 'point');
  const parts = partsOf(drafts);
  for (const language of ['zh', 'en', 'und'] as const) new Header({ drafts, parts, hasBody }, language).settle();
}

/** All drafts, and what shows of them before any of them is settled. */
interface Surroundings {
  readonly drafts: readonly UnsettledElement[];
  /** How many notes and series lines stand before each draft: each may have a title of its own behind it. */
  readonly parts: readonly number[];
  readonly hasBody: boolean;
}

/** The header of one language while it is settled, line by line. */
class Header {
  readonly #surroundings: Surroundings;
  readonly #language: Language;
  readonly #unknown: readonly Placed[];
  readonly #firstNumber: number;
  readonly #lastField: number;
  #hasMasthead: boolean;
  #hasIssuer: boolean;
  #title: Placed | undefined;

  constructor(surroundings: Surroundings, language: Language) {
    const isOwn = (draft: UnsettledElement) =>
      draft.language === language || (isField(draft) && draft.language === 'und');
    const own = surroundings.drafts.flatMap((draft, index) => (isOwn(draft) ? [{ draft, index }] : []));
    this.#surroundings = surroundings;
    this.#language = language;
    this.#unknown = own.filter(({ draft }) => draft.kind === 'unknown' && draft.language === language);
    this.#firstNumber = own.find(({ draft }) => isCountedField(draft))?.index ?? Infinity;
    this.#lastField = own.findLast(({ draft }) => isField(draft))?.index ?? -1;
    this.#hasMasthead = own.some(({ draft }) => draft.kind === 'masthead');
    this.#hasIssuer = own.some(({ draft }) => draft.kind === 'issuer');
  }

  settle(): void {
    for (let at = 0; at < this.#unknown.length; at++) {
      const line = this.#lineAt(at);
      this.#become(this.#unknown[at]!, headerKindOf(line), line);
    }
  }

  #become(placed: Placed, kind: HeaderKind, line: HeaderLine): void {
    const { draft } = placed;
    draft.kind = kind;
    if (kind === 'masthead') this.#hasMasthead = true;
    if (kind === 'heading') draft.style = 'hash';
    if (kind === 'issuer') {
      this.#hasIssuer = true;
      if (line.readsLikeOrganization) draft.value = draft.prose.text;
      draft.valueSpan ??= draft.span;
    }
    // a line without a language takes the title's place, and is none
    const isTitle = kind === 'title' || (kind === 'paragraph' && !line.hasLanguage && !isLoneSentence(line));
    if (isTitle && line.mayBeTitle && !line.isAboveFields) this.#title = placed;
  }

  #lineAt(at: number): HeaderLine {
    const { draft, index } = this.#unknown[at]!;
    const { text } = draft.prose;
    const { drafts, parts, hasBody } = this.#surroundings;
    const part = parts[index]!;
    const next = this.#unknown[at + 1];
    const title = this.#title;
    return {
      readsLikeMasthead: looksLikeMasthead(text),
      readsLikeOrganization: looksLikeOrganization(text, this.#language),
      endsSentence: endsSentence(text),
      beginsWithDash: /^[—–-]{1,2}/.test(text),
      isRunning: draft.running === true,
      isHashed: draft.hashes !== undefined,
      hasLanguage: this.#language !== 'und',
      isFirst: index === 0,
      isLastOfPart: !next || parts[next.index]! > part,
      isLast: !next,
      isAboveFields: index < this.#lastField,
      isAboveNumbers: index < this.#firstNumber,
      isAboveDate: drafts[index + 1]?.kind === 'date',
      hasFields: this.#lastField >= 0,
      hasBody,
      hasMasthead: this.#hasMasthead,
      hasIssuer: this.#hasIssuer,
      hasTitle: title !== undefined,
      mayBeTitle: !title || part > parts[title.index]!,
      isBehindTitle: title !== undefined && this.#unknown[at - 1] === title,
    };
  }
}

function partsOf(drafts: readonly UnsettledElement[]): readonly number[] {
  let count = 0;
  return drafts.map(({ kind }) => (kind === 'editors-note' || kind === 'series' ? ++count : count));
}
