// Terms: the Chinese wording in a Chinese block, the rendering in an English one.
import { cached } from '../../../base/cached';
import { say } from '../../../base/localized';
import {
  isUnverified,
  type Lexicon,
  type Rendering,
  type Term,
  withUnverified,
} from '../../../knowledge/lexicon/lexicon';
import { lexiconIndex, type Ranked } from '../../../knowledge/lexicon/lookup';
import { mentionsOf } from '../../../knowledge/lexicon/mentions';
import type { Context } from '../../../model/context';
import { lasting } from '../../../syntax/lasting';
import type { Bulletin, Element } from '../../../syntax/tree';
import { inWords } from '../../feature';
import type { CompletionPlace } from './place';
import type { Proposal } from './proposal';
import type { Query } from './query';
import { isTermMeant } from './worth';

/**
 * The terms that what was typed may mean, in a language; those of the Chinese block being rendered first, then those of
 * this issue.
 */
export function termProposals(
  place: CompletionPlace,
  context: Context,
  query: Query,
  language: 'zh' | 'en',
): readonly Proposal[] {
  const { lexicon } = context;
  const used = usedIn(place.bulletin, lexicon);
  const rendered = language === 'en' ? place.rendered?.prose.text : undefined;
  const found = termsFor(query, withUnverified(lexicon)).flatMap(({ item: term, rank: fit }) => {
    const here =
      rendered === undefined
        ? -1
        : firstIndex(rendered, [term.zh, ...(term.also ?? []), ...(term.abbreviations ?? [])]);
    if (!isTermMeant(query, { fit, isRendered: here >= 0 }, language)) return [];
    return [{ term, fit, here, inIssue: used.has(term) }];
  });
  return found.flatMap(({ term, fit, here, inIssue }, position) =>
    wordings(term, language, used, found.length <= 2).map((wording, variant) => ({
      label: wording,
      insert: language === 'en' ? capitalizedAs(query.sought, wording) : wording,
      kind: 'term',
      description: described(term, language, context),
      rank: [
        here < 0 ? 1 : 0,
        variant > 0 ? 1 : 0,
        fit,
        isUnverified(term) ? 2 : 1,
        inIssue ? 0 : 1,
        Math.max(here, 0),
        position,
        variant,
      ],
      subject: { term: term.zh },
    })),
  );
}

/** Its wording in the other language, and that nobody has looked its English up. */
function described(term: Term, language: 'zh' | 'en', context: Context): string {
  const wording = language === 'en' ? term.zh : (offered(term)[0]?.en ?? '');
  return isUnverified(term) ? `${wording} · ${inWords(context, say('unverified', '未核实'))}` : wording;
}

/**
 * What to write for a term at a place, in a language: in English the rendering the issue already uses before the
 * preferred one.
 */
export function termWording(place: CompletionPlace, { lexicon }: Context, term: Term, language: 'zh' | 'en'): string {
  return wordings(term, language, usedIn(place.bulletin, lexicon), false)[0] ?? term.zh;
}

/** Terms of which what was typed is a beginning, after an `@` also those that hold it. */
function termsFor({ sought, mention }: Query, lexicon: Lexicon): readonly Ranked<Term>[] {
  if (sought === '') return lexicon.terms.map((item) => ({ item, rank: 0 }));
  return lexiconIndex(lexicon).termsMatching(sought, 'en', mention ? 3 : 1);
}

/**
 * What to write for a term: the rendering this issue already uses before the preferred one, the others only when asked
 * for so precisely that there is room.
 */
function wordings(term: Term, language: 'zh' | 'en', used: Used, all: boolean): readonly string[] {
  const forms =
    language === 'zh'
      ? [term.zh]
      : [...offered(term)].sort((a, b) => Number(used.has(b)) - Number(used.has(a))).map(({ en }) => en);
  return all ? forms : forms.slice(0, 1);
}

/** Renderings that may be offered, preferred first. */
function offered(term: Term): readonly Rendering[] {
  return term.renderings.filter((rendering) => rendering.standing !== 'avoid');
}

/** The terms that an issue names in either language, and the renderings it has for them. */
type Used = ReadonlySet<Term | Rendering>;

const usedIn = cached(
  (bulletin: Bulletin, lexicon: Lexicon): Used =>
    new Set(bulletin.elements.flatMap((element) => termsIn(element, lexicon))),
);

const termsIn = lasting((element: Element, lexicon: Lexicon): readonly (Term | Rendering)[] =>
  mentionsOf(element, lexicon).flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.type === 'term' ? [entry.term, ...(entry.rendering ? [entry.rendering] : [])] : [],
    ),
  ),
);

function capitalizedAs(typed: string, wording: string): string {
  return /^\p{Lu}\p{Ll}/u.test(typed) ? wording.slice(0, 1).toUpperCase() + wording.slice(1) : wording;
}

function firstIndex(text: string, forms: readonly string[]): number {
  return forms
    .map((form) => text.indexOf(form))
    .filter((at) => at >= 0)
    .reduce((first, at) => (first < 0 || at < first ? at : first), -1);
}
