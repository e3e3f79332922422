// Whole lines and their beginnings: what was translated before, the next number, header fields, credits and contacts as
// the series has them.
import { kindAfter } from '../../../knowledge/archive/last';
import type { Lexicon } from '../../../knowledge/lexicon/lexicon';
import { lexiconIndex } from '../../../knowledge/lexicon/lookup';
import { matchable, queryOf, rankOf } from '../../../knowledge/lexicon/matching';
import { type Kind, ruleFor } from '../../../knowledge/schema/schema';
import { romanizations } from '../../../language/zh/names';
import { counterpartOf } from '../../../model/alignment/sentences';
import type { Context } from '../../../model/context';
import { isBody, kindFor } from '../../../model/structure';
import type { Memory } from '../../../past/memory/memory';
import type { Bulletin, Element, Language } from '../../../syntax/tree';
import { fieldText, isField, labelText, missingFields, valuesFor } from '../fields';
import { nextMarkers } from './markers';
import { type CompletionPlace, languagesAt } from './place';
import type { Proposal } from './proposal';
import type { Query } from './query';
import { headingLines, translationLines } from './translations';

const longestLine = 80;

/**
 * What may stand on the line at whose beginning the author types, or after its label; undefined when the line already
 * holds a block's text. `others`: the memories of other issues.
 */
export function lineProposals(
  place: CompletionPlace,
  context: Context,
  memories: readonly Memory[],
  others: readonly Memory[],
): { readonly query: Query; readonly proposals: readonly Proposal[] } | undefined {
  if (!place.startsBlock || place.before.length > longestLine || place.after.trim() !== '') return undefined;
  const value = valueProposals(place, context);
  if (value) return value;
  const typed = place.before.trimStart();
  const previous = place.previous;
  const [markers, fields] = [markerLines(place, typed), fieldLines(place, context, typed)];
  const known = [...translationLines(place, context, memories, typed), ...headingLines(place, others, typed)];
  const lines = [...known, ...(previous && isBody(previous.kind) ? [...markers, ...fields] : [...fields, ...markers])];
  const proposals = lines
    .filter(({ text }) => continues(text, typed))
    .map(({ text, kind }, index): Proposal => ({ label: text.trim(), insert: text, kind, rank: [-1, index] }));
  return { query: { typed, sought: typed, mention: false }, proposals };
}

interface Line {
  readonly text: string;
  readonly kind: Proposal['kind'];
}

function markerLines(place: CompletionPlace, typed: string): readonly Line[] {
  return nextMarkers(place, languagesAt(place, typed)).map(({ text }) => ({ text, kind: 'marker' }));
}

/**
 * What the series has next and the draft lacks; in a draft of no known series how one begins, or the label that is
 * being typed.
 */
function fieldLines(place: CompletionPlace, context: Context, typed: string): readonly Line[] {
  const others = place.bulletin.elements.filter((element) => element !== place.element);
  const known = kindFor(place.bulletin, context);
  const kind = known && kindAfter(known, context.archive);
  const texts = kind
    ? missingFields(kind, others, place.previous).flatMap((rule) =>
        valuesFor(rule, kind, { elements: others }, context.today).flatMap((values) => fieldText(rule, values) ?? []),
      )
    : [...(others.length === 0 ? beginnings(context) : []), ...(typed === '' ? [] : labels(context))];
  return [...new Set(texts)].map((text) => ({ text, kind: 'field' }));
}

/** What an issue of each known series begins with: its masthead, or the first of its fields. */
function beginnings({ schema, archive, today }: Context): readonly string[] {
  return schema.kinds.flatMap((known) => {
    const kind = kindAfter(known, archive);
    const mastheads = kind.elements.filter(({ element }) => element === 'masthead');
    const first = mastheads.length > 0 ? mastheads : kind.elements.filter(isField).slice(0, 1);
    return first.flatMap((rule) => fieldText(rule, valuesFor(rule, kind, { elements: [] }, today)[0]!) ?? []);
  });
}

/** Labels of all series, and dates in their forms. */
function labels({ schema, today }: Context): readonly string[] {
  const rules = schema.kinds.flatMap((kind) => kind.elements.filter(isField));
  return rules.flatMap(
    (rule) =>
      (rule.element === 'date' && today !== undefined ? fieldText(rule, { date: today }) : labelText(rule)) ?? [],
  );
}

/** After the label of a credit or contact: the value that is the same in every issue of the series. */
function valueProposals(
  { before, element, bulletin }: CompletionPlace,
  context: Context,
): { readonly query: Query; readonly proposals: readonly Proposal[] } | undefined {
  if (element?.kind !== 'credit' && element?.kind !== 'contact') return undefined;
  const typed = /[:：]\s*([^:：]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const kind = kindFor(bulletin, context);
  const constants = (kind ? [kind] : context.schema.kinds).flatMap(
    (each) => constantFor(each, element.language, element.label) ?? [],
  );
  const texts = [
    ...namesOfCounterpart(bulletin, element, context),
    ...constants,
    ...(element.kind === 'credit' && kind && constants.length === 0
      ? compilersOf(kind, element.language, context)
      : []),
  ];
  const space = /:$/.test(before) ? ' ' : '';
  const proposals = [...new Set(texts)]
    .filter((text) => continues(text, typed))
    .map(
      (text, index): Proposal => ({
        label: text,
        insert: space + text,
        kind: 'value',
        rank: [-1, index],
      }),
    );
  return { query: { typed, sought: typed, mention: false }, proposals };
}

/** The names of the other language's credit, when all of them are known in this one. */
function namesOfCounterpart(bulletin: Bulletin, element: Element, { lexicon }: Context): readonly string[] {
  const value = element.kind === 'credit' ? counterpartOf(bulletin, element)?.value : undefined;
  if (typeof value !== 'object' || value.length === 0) return [];
  const names = value.map((name) => nameIn(lexicon, name, element.language));
  return names.every((name) => name !== undefined) ? [names.join(element.language === 'en' ? ', ' : '、')] : [];
}

function nameIn(lexicon: Lexicon, name: string, language: Language): string | undefined {
  const [person, ...others] = lexiconIndex(lexicon).personsNamed(name);
  const named = language === 'en' ? person?.en : person?.zh;
  const known = others.length > 0 ? undefined : named;
  return known ?? (language === 'en' && /^\p{Script=Han}{2,4}$/u.test(name) ? romanizations()(name)[0] : undefined);
}

/** Those named in the credits of past issues of a series, latest first. */
function compilersOf(kind: Kind, language: Language, { lexicon }: Context): readonly string[] {
  return lexicon.people
    .flatMap(({ zh, en, seen = [] }) => {
      const name = language === 'en' ? en : zh;
      const last = seen
        .filter(({ issue }) => kind.issues.includes(issue))
        .map(({ issue }) => kind.issues.indexOf(issue))
        .sort((a, b) => b - a)[0];
      return name === undefined || last === undefined ? [] : [{ name, last }];
    })
    .sort((a, b) => b.last - a.last)
    .map(({ name }) => name);
}

function constantFor(kind: Kind, language: 'zh' | 'en' | 'und', label: string | undefined): string | undefined {
  const tagged = label === undefined ? {} : { label };
  const rule = (['credit', 'contact'] as const)
    .map((element) => ruleFor(kind, { kind: element, language, ...tagged }))
    .find((found) => found);
  return rule?.language === 'en' ? rule.constant?.replaceAll('、', ', ') : rule?.constant;
}

/**
 * Whether a line begins with what was typed (case, width and spaces aside), or with the Chinese that it is the pinyin
 * of, and goes on.
 */
function continues(line: string, typed: string): boolean {
  if (bare(line).startsWith(bare(typed))) return bare(line) !== bare(typed);
  const rank = /^[a-z]{2,}$/.test(typed)
    ? rankOf(
        queryOf(typed),
        matchable({
          zh: /^\p{Script=Han}+/u.exec(line.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''))?.[0] ?? '',
        }),
      )
    : undefined;
  return rank !== undefined && rank <= 1;
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
