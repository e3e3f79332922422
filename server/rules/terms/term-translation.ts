// Rule term-translation: the Chinese has a term, its English none of the accepted renderings.

import { type Localized, say } from '../../base/localized';
import type { Lexicon, Rendering, Term } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { type EnglishToken, haveStems, isContent, rootOf } from '../../language/en/words';
import { sentences } from '../../language/shared/sentences';
import { fromWords } from '../../language/vocabulary';
import { hanOrdinals } from '../../language/words';
import {
  bestTraces,
  hasOneOf,
  inPlace,
  shapeOf,
  type TermMention,
  type Traces,
  termsNamedIn,
  wordsOf,
} from '../../model/terms/renderings';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const termTranslation: Rule = {
  id: 'term-translation',
  severity: 'warning',
  source: 'office',
  ofWholeBlock: true,
  docs: {
    title: say('A policy term whose English is none of the accepted renderings', '政策术语的英译不在可用译法之列'),
    why: say(
      'A policy term has a settled English in official texts. Another wording reads as another policy, or says ' +
        'something else. The renderings and their sources are in the termbase (terms.yaml).',
      '政策术语在官方文本中有固定译法。换一种说法，读者会以为是另一项政策，或意思走样。译法及出处见术语库（terms.yaml）。',
    ),
    remedy: say(
      'Use an accepted rendering; if the wording is right all the same, add it to .bulletin/terms.yaml.',
      '改用可用译法；如确属可用，请加入 .bulletin/terms.yaml。',
    ),
    examples: [
      {
        before: '东湖科学城是改革开放的窗口。\n\nThe East Lake Science City is a window of ⟦reform and innovation⟧.\n',
      },
      {
        before:
          '各地加快发展新质生产力。\n\nAll regions are developing ⟦new quality manufacturing forces⟧ at a faster pace.\n',
      },
      {
        before:
          '各地加快发展新质生产力，推进改革开放。\n\nAll regions are developing new quality productive forces, opening up and ' +
          'carrying on with reform.\n',
      },
      {
        before:
          '发展新质生产力要靠创新，新质生产力就是先进生产力。\n\nInnovation brings new quality productive forces; ⟦new productive ' +
          'forces⟧ are advanced ones.\n',
      },
      {
        before:
          '园区围绕双碳目标改造了全部车间，做好六稳工作。\n\n⟦The park has rebuilt all of its workshops for a green future and ' +
          'kept jobs and trade in six fields stable.⟧\n',
      },
      {
        before:
          '园区围绕双碳目标改造了车间，做好六稳工作，服务三农。\n\nThe park has rebuilt its workshops to cut carbon, and kept six ' +
          'things stable for the village.\n',
      },
      {
        before:
          '我们要走绿色发展之路，推动区域协同发展。\n\nWe should take a green path and let the regions grow together.\n',
      },
    ],
  },
  *check(reading) {
    for (const { zh, en } of reading.translatedBeads) {
      for (const { here, chinese, message, shown } of mistakesIn(zh, en, reading.lexicon)) {
        const [there, counterpart] = [inPlace(here, [...en, ...zh]), inPlace(chinese, zh)];
        yield {
          span: sourceSpan(there.element.prose, there.start, there.end),
          message,
          related: [
            {
              span: sourceSpan(counterpart.element.prose, counterpart.start, counterpart.end),
              message: say('the Chinese term', '中文术语'),
            },
          ],
          evidence: { source: 'office', examples: shown },
        };
      }
    }
  },
};

/** A term that the English has otherwise or not at all. */
interface WrongRendering {
  readonly here: TermMention;
  readonly chinese: TermMention;
  readonly message: Localized;
  /** Some of the accepted renderings. */
  readonly shown: readonly string[];
}

const mistakesIn = lasting(
  (zh: readonly Element[], en: readonly Element[], lexicon: Lexicon): readonly WrongRendering[] => {
    const named = termsNamedIn(zh, lexicon);
    const rendered = termsRenderedIn(en, lexicon);
    return [...named].flatMap(([term, places]) => {
      if (!isDemanded(term, places)) return [];
      return (
        avoidedIn(term, places, en) ??
        (rendered.has(term) ? slipOf(term, places, en, lexicon) : mistakeOf(term, places, en, lexicon, named)) ??
        []
      );
    });
  },
);

/**
 * The terms whose renderings or English abbreviations stand word for word in the English; the others are looked for
 * by their words.
 */
function termsRenderedIn(en: readonly Element[], lexicon: Lexicon): ReadonlySet<Term> {
  const terms = new Set<Term>();
  for (const element of en) {
    for (const { entries } of mentionsOf(element, lexicon)) {
      for (const entry of entries) if (entry.type === 'term' && entry.as !== 'avoid') terms.add(entry.term);
    }
  }
  return terms;
}

/**
 * Words of two characters are everyday words, rendered as the sentence asks; but a number with a noun is coined: 双碳.
 */
function isDemanded(term: Term, places: readonly TermMention[]): boolean {
  const isName = places.some(({ start, end }) => end - start > 2) || isNumbered(term);
  return isName && !term.free && term.renderings.some(({ standing }) => standing !== 'avoid');
}

function isNumbered({ zh }: Term): boolean {
  return zh.length === 2 && numbers().has(zh[0]!);
}

const numbers = fromWords((): ReadonlySet<string> => new Set(`双两${hanOrdinals()}`));

/** Of a rendering's words this share shows that the passage means the term and words it otherwise. */
const tellingShare = 0.5;

/** A rendering on the avoid list, its words in whatever order; written word for word it is a discouraged term. */
function avoidedIn(term: Term, places: readonly TermMention[], en: readonly Element[]): WrongRendering | undefined {
  const avoided = term.renderings.filter(({ standing }) => standing === 'avoid').map(textOf);
  const traces = hasOneOf(avoided, en) ? bestTraces(avoided, en) : undefined;
  if (!traces || avoided.includes(traces.element.prose.text.slice(traces.start, traces.end))) return undefined;
  return otherwise(term, acceptedOf(term), places, traces);
}

function acceptedOf(term: Term): readonly string[] {
  return term.renderings.filter(({ standing }) => standing !== 'avoid').map(textOf);
}

function mistakeOf(
  term: Term,
  places: readonly TermMention[],
  en: readonly Element[],
  lexicon: Lexicon,
  named: ReadonlyMap<Term, readonly TermMention[]>,
): WrongRendering | undefined {
  const accepted = acceptedOf(term);
  const short = (term.abbreviations ?? []).filter((form) => /^[\w&-]+$/.test(form));
  const taken = (element: Element) =>
    mentionsOf(element, lexicon).filter(({ entries }) =>
      entries.some((entry) => entry.type === 'term' && entry.term !== term && named.has(entry.term)),
    );
  const expectation = { taken, expected: places[0]! };
  if (hasOneOf([...accepted, ...short], en, expectation)) return undefined;
  const near = bestTraces(accepted, en, expectation);
  // of so short a name any word of its renderings may be the rendering
  if (isNumbered(term)) return near ? undefined : leftOut(term, accepted, places[0]!, en);
  if (near && near.share >= tellingShare) return otherwise(term, accepted, places, near);
  return term.renderings[0]!.source === officialText ? leftOut(term, accepted, places[0]!, en) : undefined;
}

/** Beside a right rendering, one with a word inside left out or put for another: "new productive forces". */
function slipOf(
  term: Term,
  places: readonly TermMention[],
  en: readonly Element[],
  lexicon: Lexicon,
): WrongRendering | undefined {
  const shapes = acceptedOf(term)
    .map(shapeOf)
    .filter(({ roots, stems }) => roots.length >= fewestWords && isContent(stems[0]!));
  for (const element of shapes.length > 0 ? en : []) {
    const words = wordsOf(element);
    for (const { stems } of shapes) {
      for (const first of words.places.get(rootOf(stems[0]!)) ?? []) {
        const last = lastOfSlip(words.tokens, first, stems);
        if (last === undefined) continue;
        const [{ start }, { end }] = [words.tokens[first]!, words.tokens[last]!];
        const known = mentionsOf(element, lexicon).some(
          (mention) => mention.start < end && start < mention.end && mention.end >= end,
        );
        if (!known) return otherwise(term, acceptedOf(term), places, { element, start, end, share: 1 });
      }
    }
  }
  return undefined;
}

/** In shorter phrases a word more or less makes another phrase. */
const fewestWords = 3;

/** The last word of a phrase that begins here and differs in one word that is neither its first nor its last. */
function lastOfSlip(words: readonly EnglishToken[], first: number, stems: readonly string[]): number | undefined {
  let same = 0;
  while (same < stems.length && words[first + same]?.stem === stems[same]) same++;
  if (same >= stems.length - 1 || !isContent(stems[same]!)) return undefined;
  const goesOn = (from: number, at: number) => haveStems(words, at, stems, from);
  if (goesOn(same + 1, first + same) && stems.filter(isContent).length > fewestWords) return first + stems.length - 2;
  const other = words[first + same];
  return other && isContent(other.stem) && goesOn(same + 1, first + same + 1) ? first + stems.length - 1 : undefined;
}

/** Where the wording is the state's own, leaving it out is a fault too; other terms a translator may work round. */
const officialText = 'national official text';

function otherwise(
  term: Term,
  accepted: readonly string[],
  [chinese]: readonly TermMention[],
  traces: Traces,
): WrongRendering {
  const { element, start, share } = traces;
  const end = share === 1 ? traces.end : endOfPhrase(element.prose.text, traces.end);
  const shown = accepted.slice(0, 3);
  const wording = element.prose.text.slice(start, end);
  const message = say(
    `${term.zh} is rendered “${wording}”; accepted: ${shown.join('; ')}`,
    `“${term.zh}”在英文中作“${wording}”；可用译法：${shown.join('；')}`,
  );
  return { here: { element, start, end }, chinese: chinese!, message, shown };
}

/**
 * The wording goes on with what is joined to it and with the noun it describes: "reform" as "reform and innovation".
 */
function endOfPhrase(text: string, end: number): number {
  const rest = text.slice(end, end + 60);
  const joined = /^ (?:and|&) [\p{L}-]+/u.exec(rest) ?? describedNoun.exec(rest);
  return end + (joined?.[0].length ?? 0);
}

function leftOut(
  term: Term,
  accepted: readonly string[],
  chinese: TermMention,
  en: readonly Element[],
): WrongRendering {
  const shown = accepted.slice(0, 3);
  const message = say(
    `The English has nothing for ${term.zh}; accepted: ${shown.join('; ')}`,
    `英文中没有译出“${term.zh}”；可用译法：${shown.join('；')}`,
  );
  return { here: sentenceAt(chinese, en), chinese, message, shown };
}

/** The English sentence at the same depth as a place in the Chinese. */
function sentenceAt(place: TermMention, en: readonly Element[]): TermMention {
  const depth = place.start / Math.max(1, place.element.prose.text.length);
  const length = en.reduce((sum, { prose }) => sum + prose.text.length, 0);
  let at = depth * length;
  for (const element of en) {
    const { text } = element.prose;
    if (at < text.length || element === en.at(-1)) {
      const all = sentences(text, 'en');
      const sentence = all.find(({ end }) => end >= at) ?? all.at(-1) ?? { start: 0, end: text.length };
      return { element, start: sentence.start, end: sentence.end };
    }
    at -= text.length;
  }
  return place;
}

function textOf({ en }: Rendering): string {
  return en;
}

/** Words that begin what a noun phrase does not go on with. */
const breaking =
  'an?|the|of|in|on|at|to|for|from|by|with|and|or|that|which|has|have|' +
  'had|is|are|was|were|be|will|can|should|must|as|into';
const describedNoun = new RegExp(`^[ -](?!(?:${breaking})\\b)[\\p{L}-]+`, 'iu');
