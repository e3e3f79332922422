// A bulletin as it is read with what is known: who speaks, what says the same, what is numbered. What several rules and
// features ask, answered once.

import { cached, lazy } from '../base/cached';
import type { Text } from '../base/text';
import type { Lexicon, Person, Term } from '../knowledge/lexicon/lexicon';
import { type LexiconIndex, lexiconIndex } from '../knowledge/lexicon/lookup';
import { type EntryMention, mentionsOf } from '../knowledge/lexicon/mentions';
import type { ElementRule, Kind } from '../knowledge/schema/schema';
import type { Bulletin, Element } from '../syntax/tree';
import { alignedPairs, type Bead, beadsOf, type Pair } from './alignment/align';
import { type BlockPairs, blockPairs } from './alignment/blocks';
import { type LostMarker, lostMarkers } from './alignment/lost-markers';
import { type Halves, ownPairs } from './alignment/own-pairs';
import { counterpartOf } from './alignment/sentences';
import { type TextPair, textPairs, translationOf } from './alignment/texts';
import { type Caption, captionsOf, listedAnnexes } from './captions';
import type { Context } from './context';
import { type Entity, peopleOf } from './entities';
import { has, type Trait } from './kinds';
import { blocksOf } from './numbering/blocks';
import type { Sequence } from './numbering/sequence';
import { sequencesOf } from './numbering/sequences';
import { bodyEntries, type Entry, type Outline, outline } from './outline';
import { passages, passagesIn } from './passages';
import { personOf, speakersIn } from './people/identity';
import { type MisspeltName, misspeltNames } from './people/misspelt';
import type { Speaker } from './people/speakers';
import { kindFor, occurrences, ruleOf } from './structure';
import { type TermMention, type Translated, termsNamedIn, translatedBeads } from './terms/renderings';

/** Members are computed when they are first asked for, and remembered on what they were computed from. */
export class Reading {
  readonly bulletin: Bulletin;
  readonly context: Context;
  readonly text: Text;
  /** All elements, those inside of others too, in order. */
  readonly elements: readonly Element[];
  /** The languages that whole paragraphs are written in, the one that comes first, first. */
  readonly languages: Bulletin['languages'];
  readonly lexicon: Lexicon;
  readonly #kind = lazy(() => kindFor(this.bulletin, this.context));
  readonly #entries = lazy(() => bodyEntries(this.bulletin));

  constructor(bulletin: Bulletin, context: Context) {
    this.bulletin = bulletin;
    this.context = context;
    this.text = bulletin.text;
    this.elements = bulletin.elements;
    this.languages = bulletin.languages;
    this.lexicon = context.lexicon;
  }

  /** The series that the issue belongs to; undefined for one that is not known. */
  get kind(): Kind | undefined {
    return this.#kind();
  }

  /** What the series says of an element; undefined for one that it does not have, and in a series not known. */
  readonly ruleOf = (element: Element): ElementRule | undefined =>
    this.kind && ruleOf(element, this.bulletin, this.kind);

  /** The elements that a rule of the series is about, in order. */
  readonly elementsOf = (rule: ElementRule): readonly Element[] =>
    (this.kind && occurrences(this.bulletin, this.kind).get(rule)) ?? [];

  /** Header, note, titles, sections, credits. */
  get outline(): Outline {
    return outline(this.bulletin);
  }

  /** What stands in the body, headings included, in order. */
  get entries(): readonly Entry[] {
    return this.#entries();
  }

  /** The elements that lie in no other: together they hold all the text, each character once. */
  get passages(): readonly Element[] {
    return passages(this.bulletin);
  }

  readonly passagesIn = (language: 'zh' | 'en'): readonly Element[] => passagesIn(language, this.bulletin);

  /** All elements of a kind with a trait, those inside of others too, in order. */
  readonly having = (trait: Trait): readonly Element[] => elementsWith(this.bulletin)(trait);

  /** The body's blocks in one language, without the list items inside them. */
  readonly blocksIn = (language: 'zh' | 'en'): readonly Element[] => blocksOf(this.bulletin, language);

  /** Those who are introduced or quoted, in order of their first mention. */
  get speakers(): readonly Speaker[] {
    return speakersIn(this.bulletin, this.context);
  }

  /** The person of the lexicon that a speaker is, by name, and by title among namesakes. */
  readonly who = (speaker: Speaker): Person | undefined => personOf(speaker, this.lexicon);

  /** The speakers and all others whom the issue names, with every place that does. */
  get people(): readonly Entity[] {
    return peopleOf(this.bulletin, this.context);
  }

  /** Whom the two languages, or two places, call differently. */
  get misspeltNames(): readonly MisspeltName[] {
    return misspeltNames(this.bulletin, this.context);
  }

  /** What says the same in both languages, unpaired elements among it; none in an issue of one language. */
  get beads(): readonly Bead[] {
    return beadsOf(this.bulletin);
  }

  /** The beads that have both languages, list items left to their paragraph. */
  get translatedBeads(): readonly Translated[] {
    return translatedBeads(this.bulletin);
  }

  /** The beads of one element each. */
  get pairs(): readonly Pair[] {
    return alignedPairs(this.bulletin);
  }

  /** The lines that say a thing in Chinese and then in English, with their halves. */
  get ownPairs(): ReadonlyMap<Element, readonly Halves[]> {
    return ownPairs(this.bulletin);
  }

  /** Running text of both languages, markers blanked out. */
  get textPairs(): readonly TextPair[] {
    return textPairs(this.bulletin);
  }

  /** Which language is the translation: the one that mostly comes second. */
  get translation(): 'zh' | 'en' {
    return translationOf(this.bulletin);
  }

  /** Which blocks are there in both languages, which in one. */
  get translated(): BlockPairs {
    return blockPairs(this.bulletin);
  }

  /** What says the same as an element in the other language. */
  readonly counterpartOf = (element: Element): Element | undefined => counterpartOf(this.bulletin, element);

  /** The lexicon's look-up by name. */
  get index(): LexiconIndex {
    return lexiconIndex(this.lexicon);
  }

  /** What the lexicon knows of, wherever an element names it. */
  readonly mentionsIn = (element: Element): readonly EntryMention[] => mentionsOf(element, this.lexicon);

  /** The terms of the lexicon that Chinese elements name, with the places in their origins. */
  readonly termsIn = (elements: readonly Element[]): ReadonlyMap<Term, readonly TermMention[]> =>
    termsNamedIn(elements, this.lexicon);

  /** Markers that count one thing: sections, points, parts of a sentence. */
  get sequences(): readonly Sequence[] {
    return sequencesOf(this.bulletin);
  }

  /** The captions of figures, tables and annexes. */
  get captions(): readonly Caption[] {
    return captionsOf(this.bulletin);
  }

  /** The numbers in a list of annexes: 附件：1.… 2.… */
  get listedAnnexes(): ReadonlySet<string> {
    return listedAnnexes(this.bulletin);
  }

  /** Markers that one language of a pair has and the other has lost. */
  get lostMarkers(): readonly LostMarker[] {
    return lostMarkers(this.bulletin);
  }
}

/** The reading of a bulletin; the same object for the same bulletin and context. */
export const readingOf: (bulletin: Bulletin, context: Context) => Reading = cached(
  (bulletin: Bulletin, context: Context) => new Reading(bulletin, context),
);

const elementsWith = cached((bulletin: Bulletin) => {
  const known = new Map<Trait, readonly Element[]>();
  return (trait: Trait): readonly Element[] => {
    let found = known.get(trait);
    if (!found) known.set(trait, (found = bulletin.elements.filter((element) => has(element, trait))));
    return found;
  };
});
