// Which kind of bulletin a draft is: chosen by its author, else told by its masthead, else by what else it shares
// with one series alone.

import { editDistance } from '../../language/shared/distance';
import type { Bulletin, Element } from '../../syntax/tree';
import { bare, matches, packed } from './format';
import { type Kind, ruleFor, type Schema } from './schema';

interface KnownSchemaKind {
  readonly schema: Schema;
  readonly chosen: string | undefined;
  readonly kind: Kind | undefined;
}

const cache = new WeakMap<Bulletin, KnownSchemaKind>();

/**
 * The kind of a draft, or undefined when no known series fits. `chosen` (front matter, else settings) wins.
 * A masthead in one language is enough; one that is a letter off counts when something else agrees; a masthead of no
 * known series is of no known kind.
 */
export function kindOf(bulletin: Bulletin, schema: Schema, chosen?: string): Kind | undefined {
  const known = cache.get(bulletin);
  if (known && known.schema === schema && known.chosen === chosen) return known.kind;
  const kind = find(bulletin, schema, chosen);
  cache.set(bulletin, { schema, chosen, kind });
  return kind;
}

function find(bulletin: Bulletin, schema: Schema, chosen: string | undefined): Kind | undefined {
  const own = schema.kinds.find((kind) => kind.id === chosen);
  if (own) return own;
  const mastheads = bulletin.elements.filter(({ kind }) => kind === 'masthead').map(({ prose }) => packed(prose.text));
  if (mastheads.length > 0) return byMasthead(bulletin, schema, mastheads);
  const scored = schema.kinds
    .map((kind) => ({ kind, score: agreement(bulletin, kind) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best && best.score >= 3 && best.score > (second?.score ?? 0)) return best.kind;
  return schema.kinds.find((kind) => hasShapeOf(bulletin, kind));
}

function byMasthead(bulletin: Bulletin, schema: Schema, mastheads: readonly string[]): Kind | undefined {
  const names = ({ group, name, elements }: Kind) =>
    elements.some(({ element }) => element === 'masthead') || group.startsWith('masthead:')
      ? [
          name.zh,
          name.en,
          ...elements.flatMap(({ element, constant }) => (element === 'masthead' ? (constant ?? []) : [])),
        ].flatMap((each) => each ?? [])
      : [];
  const same = schema.kinds.find((kind) =>
    names(kind).some((name) => mastheads.some((masthead) => bare(masthead).toLowerCase() === bare(name).toLowerCase())),
  );
  if (same) return same;
  const near = schema.kinds.find(
    (kind) =>
      names(kind).some((name) => mastheads.some((masthead) => isMisprint(masthead, name))) &&
      agreement(bulletin, kind) >= 2,
  );
  // a series without masthead is known by its series line, whatever stands above it
  return near ?? schema.kinds.find((kind) => names(kind).length === 0 && hasSeriesLineOf(bulletin, kind));
}

function isMisprint(masthead: string, name: string): boolean {
  return (
    name.length >= 4 &&
    Math.abs(masthead.length - name.length) <= 1 &&
    editDistance(masthead, name) <= (name.length > 12 ? 2 : 1)
  );
}

/** How much of what is the same in all of a kind's issues the draft has. */
function agreement(bulletin: Bulletin, kind: Kind): number {
  const has = (test: (element: Element) => boolean) => bulletin.elements.filter(test).length;
  const constants = has(
    (element) => (element.kind === 'contact' || element.kind === 'classification') && isConstant(element, kind),
  );
  return (
    (hasSeriesLineOf(bulletin, kind) ? 3 : 0) +
    (has((element) => element.kind === 'issuer' && isConstant(element, kind)) > 0 ? 2 : 0) +
    (constants > 1 ? 2 : 0) +
    (has((element) => (element.kind === 'issue' || element.kind === 'cumulative-issue') && isWrittenAs(element, kind)) >
    0
      ? 1
      : 0)
  );
}

function hasSeriesLineOf(bulletin: Bulletin, kind: Kind): boolean {
  return bulletin.elements.some((element) => element.kind === 'series' && isWrittenAs(element, kind));
}

function isWrittenAs(element: Element, kind: Kind): boolean {
  return ruleFor(kind, element)?.formats?.some(({ value }) => matches(value, element.prose.text)) ?? false;
}

function isConstant(element: Element, kind: Kind): boolean {
  const constant = ruleFor(kind, element)?.constant;
  const value = typeof element.value === 'string' ? element.value : element.prose.text;
  return constant !== undefined && bare(value) === bare(constant);
}

const headerKinds: ReadonlySet<string> = new Set([
  'masthead',
  'issue',
  'cumulative-issue',
  'volume',
  'issuer',
  'editors-note',
  'series',
]);

/** Whether a text without header reads like a kind without header: the words of its title tell. */
function hasShapeOf({ elements, languages }: Bulletin, { titleWords, languages: own }: Kind): boolean {
  if (
    !titleWords ||
    elements.some(({ kind }) => headerKinds.has(kind)) ||
    languages.some((language) => !own.includes(language))
  )
    return false;
  const title = elements.find(({ kind }) => kind === 'title')?.prose.text;
  return title !== undefined && titleWords.some((word) => title.includes(word));
}
