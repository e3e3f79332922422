// What the rules on names share: the speakers of a bulletin as the lexicon knows them, and places of their names.
import type { Context } from '../context';
import { romanizations } from '../language/names';
import type { Person } from '../lexicon/lexicon';
import { lexiconIndex } from '../lexicon/lookup';
import { boldsOf, speakersOf, type PlacedMention, type Speaker } from '../people/speakers';
import { knownNames } from '../people/known';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin } from '../syntax/tree';
import type { Span } from '../text';
import type { Fix } from './rule';
import { say } from '../localized';

/** The speakers, found with the lexicon's help. */
export function speakersIn(bulletin: Bulletin, context: Context): readonly Speaker[] {
  return speakersOf(bulletin, knownNames(context.lexicon));
}

/** The one person of the lexicon that a speaker is; undefined for strangers and where namesakes cannot be told apart. */
export function personOf(speaker: Speaker, context: Context): Person | undefined {
  const index = lexiconIndex(context.lexicon);
  for (const name of [...speaker.spellings.zh, ...speaker.spellings.en]) {
    const named = [...index.personsNamed(name), ...index.personMisspelt(name)];
    if (named.length === 1) return named[0];
    if (named.length > 1) return undefined;
  }
  return undefined;
}

/** Where the title of an introduction stands. */
export function titleSpan(mention: PlacedMention): Span | undefined {
  return mention.title && sourceSpan(mention.element.prose, mention.title.start, mention.title.end);
}

/** The title of an introduction, as printed. */
export function titleText(mention: PlacedMention): string | undefined {
  return mention.title && mention.element.prose.text.slice(mention.title.start, mention.title.end);
}

/** The bold run that the mention's name lies in, in offsets of its prose. */
export function boldAt(mention: PlacedMention): { readonly start: number; readonly end: number; readonly closed: boolean } | undefined {
  return boldsOf(mention.element).find((bold) => bold.start <= mention.start && mention.end <= bold.end);
}

/** Replaces all places by the right spelling at once. */
export function respell(places: readonly Span[], right: string): Fix {
  return { title: say(`Change to ${right}${places.length > 1 ? ` (${places.length} places)` : ''}`, `改为${right}${places.length > 1 ? `（${places.length} 处）` : ''}`), safe: false, edits: places.map((span) => ({ span, newText: right })) };
}

/** The name in pinyin by GB/T 28039, most usual reading first. */
export function pinyinName(zh: string): string | undefined {
  return romanizations(zh)[0];
}
