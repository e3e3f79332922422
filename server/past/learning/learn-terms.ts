// The terms of past issues with the English that the office printed: only what the pairs of several issues show.

import { matches } from '../../base/matches';
import type { Rendering, Seen, Term } from '../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../knowledge/lexicon/lookup';
import type { Context } from '../../model/context';
import { termsNamedIn, translatedBeads } from '../../model/terms/renderings';
import type { Element } from '../../syntax/tree';
import type { PastIssue } from './past-issue';

/** So many issues have to show a rendering. */
const fewestIssues = 2;

/** The issues in which each English stands for a Chinese term. */
type Evidence = Map<string, Map<string, Seen[]>>;

/**
 * Terms that at least two issues render alike: known ones with the rendering that the office uses, and expressions that
 * stand in quotation marks in both languages, as often in each, always with the same counterpart. In order of the
 * Chinese.
 */
export function learnTerms(issues: readonly PastIssue[], context: Context): readonly Term[] {
  const known: Evidence = new Map();
  const quoted: Evidence = new Map();
  for (const { issue, date, bulletin } of issues) {
    const seen: Seen = { issue, ...(date !== undefined && { date }) };
    for (const { zh, en } of translatedBeads(bulletin)) {
      for (const [term] of termsNamedIn(zh, context.lexicon)) {
        const printed = printedIn(term, en);
        // two of its renderings in one passage: nobody can say which stands for it
        if (printed.length === 1 && printed[0]!.standing !== 'avoid') note(known, term.zh, printed[0]!.en, seen);
      }
      for (const [chinese, english] of quotedPairs(zh, en)) note(quoted, chinese, english, seen);
    }
  }
  const index = lexiconIndex(context.lexicon);
  const isNew = (zh: string) => index.termsNamed(zh).length + index.organizationsNamed(zh).length === 0;
  const terms = [
    ...[...known].flatMap(([zh, renderings]) => termFrom(zh, renderings, false)),
    ...[...quoted].flatMap(([zh, renderings]) => (isNew(zh) ? termFrom(zh, renderings, true) : [])),
  ];
  return terms.sort((a, b) => Number(a.zh > b.zh) - Number(a.zh < b.zh));
}

/** `alone`: only where no other English was seen for it. */
function termFrom(zh: string, renderings: ReadonlyMap<string, readonly Seen[]>, alone: boolean): readonly Term[] {
  if (alone && renderings.size > 1) return [];
  const good = [...renderings].filter(([, seen]) => seen.length >= fewestIssues);
  if (good.length === 0) return [];
  const seen = new Map(good.flatMap(([, places]) => places).map((place) => [place.issue, place]));
  return [
    {
      zh,
      renderings: good
        .sort(([, a], [, b]) => b.length - a.length)
        .map(([en]) => ({ en, standing: 'accepted' as const })),
      seen: [...seen.values()],
    },
  ];
}

function note(evidence: Evidence, zh: string, en: string, seen: Seen): void {
  const renderings = evidence.get(zh) ?? new Map<string, Seen[]>();
  evidence.set(zh, renderings);
  // a capital at the beginning of a sentence makes no other rendering
  const key = [...renderings.keys()].find((each) => each.toLowerCase() === en.toLowerCase()) ?? en;
  const places = renderings.get(key) ?? [];
  renderings.set(key, places);
  if (!places.some(({ issue }) => issue === seen.issue)) places.push(seen);
}

/** Renderings that stand in the English word for word, those within a longer one left out. */
function printedIn({ renderings }: Term, elements: readonly Element[]): readonly Rendering[] {
  const texts = elements.map(({ prose }) => ` ${wordsOf(prose.text)} `);
  const printed = renderings.filter(({ en }) => texts.some((text) => text.includes(` ${wordsOf(en)} `)));
  return printed.filter(({ en }) => !printed.some((other) => other.en !== en && other.en.includes(en)));
}

/** Lower case, one blank between words, a plural as its singular. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
    .join(' ')
    .trim();
}

const quote = /[“"]([^“”"]{2,60})[”"]/g;

/** What stands in quotation marks, place by place, where both languages quote equally often and no sentence is quoted. */
function quotedPairs(zh: readonly Element[], en: readonly Element[]): readonly (readonly [string, string])[] {
  const inside = (elements: readonly Element[]) =>
    elements.flatMap(({ prose: { text } }) => [...matches(text, quote)].map((found) => found[1]!.trim()));
  const [chinese, english] = [inside(zh), inside(en).map((text) => text.replace(/[.,;]$/, ''))];
  // with two or more, the languages may order them differently
  if (chinese.length !== 1 || english.length !== 1) return [];
  const [one, other] = [chinese[0]!, english[0]!];
  const isTerm = /^\p{Script=Han}{2,12}$/u.test(one) && /^[\p{L}\d][\p{L}\d ’'-]*$/u.test(other);
  return isTerm && other.split(' ').length <= 8 ? [[one, other]] : [];
}
