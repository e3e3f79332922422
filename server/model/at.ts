// What stands at a place of a bulletin: what a request asks of the place it points to, each thing looked for once.

import { cached, lazy } from '../base/cached';
import type { Span } from '../base/text';
import { type EntryMention, type LexiconEntry, mentionsOf } from '../knowledge/lexicon/mentions';
import type { Element, Language } from '../syntax/tree';
import { numberPairAt } from './alignment/numbers';
import { type Cursor, cursorAt } from './element';
import { type Entity, entityAt } from './entities';
import { entriesAt } from './entries';
import type { Reading } from './reading';
import { type ShortFormAt, shortFormAt } from './terms/short-form-at';

/** Members are computed when they are first asked for. */
export interface At extends Cursor {
  readonly reading: Reading;
  /** Of the element; `und` where there is none. */
  readonly language: Language;
  /** What says the same as the element in the other language. */
  readonly counterpart: Element | undefined;
  /** The form at the place that the lexicon knows. */
  readonly mention: EntryMention | undefined;
  /** The person, term or organization named here. */
  readonly entity: Entity | undefined;
  /** The entries of the lexicon for what is named here: the speaker's, else all that the form stands for. */
  readonly entries: readonly LexiconEntry[];
  /** The short form here that the issue explains, or the one whose full form is here. */
  readonly shortForm: ShortFormAt | undefined;
  /** The number or date here and the same one in the other language, as spans of the source. */
  readonly numbers: readonly [Span, Span] | undefined;
  /**
   * The word that the place is in or at the end of, as a span of the source: Latin letters and digits, or a run of
   * Chinese characters.
   */
  readonly word: Span | undefined;
}

/**
 * What stands at an offset of the source, in UTF-16 units; the same object as long as the same place of the same
 * reading is asked for.
 */
export function at(reading: Reading, offset: number): At {
  const last = lastOf(reading);
  if (last.at?.offset !== offset) last.at = lookedAt(reading, offset);
  return last.at;
}

/** The place that was last asked about: the steps of one request ask about one place. */
const lastOf = cached((_reading: Reading): { at?: At } => ({}));

function lookedAt(reading: Reading, offset: number): At {
  const { bulletin, context } = reading;
  const cursor = cursorAt(bulletin, offset);
  const { element } = cursor;
  const counterpart = lazy(() => element && reading.counterpartOf(element));
  const mention = lazy(
    () =>
      element &&
      mentionsOf(element, context.lexicon).find(({ start, end }) => start <= cursor.inProse && cursor.inProse <= end),
  );
  const entity = lazy(() => entityAt(bulletin, context, cursor));
  const entries = lazy(() => entriesAt(bulletin, context, cursor));
  const shortForm = lazy(() => shortFormAt(bulletin, context, cursor));
  const numbers = lazy(() => numberPairAt(bulletin, cursor));
  const word = lazy(() => wordAt(bulletin.text.content, offset));
  return {
    ...cursor,
    reading,
    language: element?.language ?? 'und',
    get counterpart() {
      return counterpart();
    },
    get mention() {
      return mention();
    },
    get entity() {
      return entity();
    },
    get entries() {
      return entries();
    },
    get shortForm() {
      return shortForm();
    },
    get numbers() {
      return numbers();
    },
    get word() {
      return word();
    },
  };
}

/** No word is looked for farther than this from the place, in UTF-16 units. */
const longestWord = 100;

function wordAt(content: string, offset: number): Span | undefined {
  const before = content.slice(Math.max(0, offset - longestWord), offset);
  const after = content.slice(offset, offset + longestWord);
  for (const [ending, beginning] of [
    [/[\p{Script=Latin}\p{M}\d'’-]*$/u, /^[\p{Script=Latin}\p{M}\d'’-]*/u],
    [/\p{Script=Han}*$/u, /^\p{Script=Han}*/u],
  ] as const) {
    const [start, end] = [offset - ending.exec(before)![0].length, offset + beginning.exec(after)![0].length];
    if (end > start) return { start, end };
  }
  return undefined;
}
