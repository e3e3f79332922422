// A bulletin as it is read with what is known: who speaks, what says the same, what is numbered. What several rules and
// features ask, answered once.

import { cached, lazy } from '../base/cached';
import type { Person, Term } from '../knowledge/lexicon/lexicon';
import { type Mention, mentionsOf } from '../knowledge/lexicon/mentions';
import type { Kind } from '../knowledge/schema/schema';
import type { Bulletin, Element } from '../syntax/tree';
import { alignedPairs, type Bead, beadsOf, type Pair } from './alignment/align';
import { type TranslatedBlocks, translatedBlocks } from './alignment/blocks';
import { counterpartOf } from './alignment/sentences';
import { type TextPair, textPairs } from './alignment/texts';
import type { Context } from './context';
import { type Entity, peopleOf } from './entities';
import { has, type Trait } from './kinds';
import { blocksOf, type Sequence, sequencesOf } from './numbering';
import { bodyEntries, type Entry, type Outline, outline } from './outline';
import { passages, passagesIn } from './passages';
import { personOf, speakersIn } from './people/identity';
import { type Misnamed, misnamed } from './people/misnamed';
import type { Speaker } from './people/speakers';
import { kindFor } from './structure';
import { type Named, termsNamedIn } from './terms/renderings';

/** Members are computed when they are first asked for, and remembered on what they were computed from. */
export interface Reading {
  readonly bulletin: Bulletin;
  readonly context: Context;
  /** The languages that whole paragraphs are written in, the one that comes first, first. */
  readonly languages: Bulletin['languages'];
  /** The series that the issue belongs to; undefined for one that is not known. */
  readonly kind: Kind | undefined;
  /** Header, note, titles, sections, credits. */
  readonly outline: Outline;
  /** What stands in the body, headings included, in order. */
  readonly entries: readonly Entry[];

  /** The elements that lie in no other: together they hold all the text, each character once. */
  readonly passages: readonly Element[];
  passagesIn(language: 'zh' | 'en'): readonly Element[];
  /** All elements of a kind with a trait, those inside of others too, in order. */
  having(trait: Trait): readonly Element[];
  /** The body's blocks in one language, without the list items inside them. */
  blocksIn(language: 'zh' | 'en'): readonly Element[];

  /** Those who are introduced or quoted, in order of their first mention. */
  readonly speakers: readonly Speaker[];
  /** The person of the lexicon that a speaker is, by name, and by title among namesakes. */
  who(speaker: Speaker): Person | undefined;
  /** The speakers and all others whom the issue names, with every place that does. */
  readonly people: readonly Entity[];
  /** Whom the two languages, or two places, call differently. */
  readonly misnamed: readonly Misnamed[];

  /** What says the same in both languages, unpaired elements among it; none in an issue of one language. */
  readonly beads: readonly Bead[];
  /** The beads of one element each. */
  readonly pairs: readonly Pair[];
  /** Running text of both languages, markers blanked out. */
  readonly textPairs: readonly TextPair[];
  /** Which blocks are there in both languages, which in one. */
  readonly translated: TranslatedBlocks;
  counterpartOf(element: Element): Element | undefined;

  /** What the lexicon knows of, wherever an element names it. */
  mentionsIn(element: Element): readonly Mention[];
  /** The terms of the lexicon that Chinese elements name, with the places in their origins. */
  termsIn(elements: readonly Element[]): ReadonlyMap<Term, readonly Named[]>;

  /** Markers that count one thing: sections, points, parts of a sentence. */
  readonly sequences: readonly Sequence[];
}

/** The reading of a bulletin; the same object for the same bulletin and context. */
export const readingOf: (bulletin: Bulletin, context: Context) => Reading = cached(
  (bulletin: Bulletin, context: Context): Reading => {
    const { lexicon } = context;
    const kind = lazy(() => kindFor(bulletin, context));
    const entries = lazy(() => bodyEntries(bulletin));
    return {
      bulletin,
      context,
      languages: bulletin.languages,
      get kind() {
        return kind();
      },
      get outline() {
        return outline(bulletin);
      },
      get entries() {
        return entries();
      },
      get passages() {
        return passages(bulletin);
      },
      passagesIn: (language) => passagesIn(language, bulletin),
      having: (trait) => elementsWith(bulletin)(trait),
      blocksIn: (language) => blocksOf(bulletin, language),
      get speakers() {
        return speakersIn(bulletin, context);
      },
      who: (speaker) => personOf(speaker, lexicon),
      get people() {
        return peopleOf(bulletin, context);
      },
      get misnamed() {
        return misnamed(bulletin, context);
      },
      get beads() {
        return beadsOf(bulletin);
      },
      get pairs() {
        return alignedPairs(bulletin);
      },
      get textPairs() {
        return textPairs(bulletin);
      },
      get translated() {
        return translatedBlocks(bulletin);
      },
      counterpartOf: (element) => counterpartOf(bulletin, element),
      mentionsIn: (element) => mentionsOf(element, lexicon),
      termsIn: (elements) => termsNamedIn(elements, lexicon),
      get sequences() {
        return sequencesOf(bulletin);
      },
    };
  },
);

const elementsWith = cached((bulletin: Bulletin) => {
  const known = new Map<Trait, readonly Element[]>();
  return (trait: Trait): readonly Element[] => {
    let found = known.get(trait);
    if (!found) known.set(trait, (found = bulletin.elements.filter((element) => has(element, trait))));
    return found;
  };
});
