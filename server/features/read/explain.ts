// What is known of a person, a term, an organization or an element, in the user's language, with where it was seen.

import sourceNames from '../../../corpus/sources.yaml';
import { type Localized, say } from '../../base/localized';
import { plain } from '../../base/plain';
import type { Answer } from '../../knowledge/directory/lookup';
import type { Organization, Person, Rendering, Seen, Standing, Term } from '../../knowledge/lexicon/lexicon';
import type { Context } from '../../model/context';
import type { NamedAt } from '../../model/named-at';
import { inWords } from '../feature';
import { bullets, paragraphs } from './markdown';

/** Names in both languages, then titles, newest first, each with the issue it was seen in. */
export function explainPerson(person: Person, context: Context): string {
  const titles = person.titles.map(
    (title) =>
      `${[title.zh, title.en]
        .filter((post) => post !== undefined)
        .map(plain)
        .join(' / ')}${seenIn(title.seen, context)}`,
  );
  return paragraphs(
    heading(person.zh, person.en),
    titles.length > 0 && bullets(titles),
    person.also?.length && `${words(context, say('Also', '又作'))} ${person.also.map(plain).join(', ')}`,
    person.misspelt?.length &&
      `${words(context, say('Seen misspelt as', '曾误作'))} ${person.misspelt.map(plain).join(', ')}`,
  );
}

/** Wording, definition, renderings with their standing, short forms, where seen. */
export function explainTerm(term: Term, context: Context): string {
  const best = term.renderings.find((rendering) => rendering.standing !== 'avoid');
  const short = [...(term.also ?? []), ...(term.abbreviations ?? [])];
  return paragraphs(
    heading(term.zh, best?.en),
    term.definition && plain(inWords(context, term.definition)),
    term.renderings.length > 0 && bullets(term.renderings.map((rendering) => explainRendering(rendering, context))),
    term.avoid?.length && `${words(context, say('Do not write', '不宜写作'))} ${term.avoid.map(plain).join(', ')}`,
    short.length > 0 && `${words(context, say('Short forms', '简称'))} ${short.map(plain).join(', ')}`,
    term.seen?.length && seenLine(term.seen, context),
  );
}

export function explainOrganization(organization: Organization, context: Context): string {
  return paragraphs(
    heading(organization.zh, organization.en),
    organization.abbreviation !== undefined &&
      `${words(context, say('Short', '简称'))} ${plain(organization.abbreviation)}`,
    organization.also?.length && `${words(context, say('Also', '又作'))} ${organization.also.map(plain).join(', ')}`,
    organization.seen?.length && seenLine(organization.seen, context),
  );
}

/**
 * What the directory says of a name: the other language, how that is known and from where, what else may be written.
 */
export function explainNamed({ printed, answer }: NamedAt, context: Context): string {
  const { en, zh, draft, how, source, variants } = answer;
  const also = how === 'refused' ? say('Perhaps', '可能是') : say('Also', '又作');
  return paragraphs(
    heading(printed, en ?? zh ?? draft),
    `${words(context, say('Known', '依据'))} ${inWords(context, hows[how])}${source === '' ? '' : ` · ${plain(source)}`}`,
    variants.length > 0 && `${words(context, also)} ${variants.map(plain).join(', ')}`,
  );
}

const hows: Readonly<Record<Answer['how'], Localized>> = {
  office: say('from your own files', '本单位资料'),
  corpus: say('from the published bulletins', '已刊专报'),
  listed: say('from the directory', '名录'),
  pattern: say('by a rule, not an official name', '按规则拼成，不是官方译名'),
  refused: say('not surely', '拿不准'),
};

/** An issue by its profile name as a reader knows it: 浦江创新观察 2024-13. */
export function issueName(issue: string, context: Context): string {
  const kind = context.schema.kinds.find(({ id }) => issue.startsWith(`${id}-`));
  const name = kind && (kind.name[context.locale ?? 'en'] ?? kind.name.zh ?? kind.name.en);
  return kind && name ? `${name} ${issue.slice(kind.id.length + 1)}` : issue;
}

const standings: Readonly<Record<Standing, Localized>> = {
  preferred: say('preferred', '首选'),
  accepted: say('accepted', '可用'),
  avoid: say('avoid', '不宜'),
  unverified: say('unverified', '未核实'),
};

/** What a rendering stands between. */
const marks: Readonly<Record<Standing, string>> = { preferred: '**', accepted: '', avoid: '~~', unverified: '' };

/** The Chinese names of what the built-in renderings were found in; an office may name others. */
const { sources } = sourceNames as { readonly sources: Readonly<Record<string, string>> };

function explainRendering({ en, standing, source, note }: Rendering, context: Context): string {
  const mark = marks[standing];
  const about = [
    inWords(context, standings[standing]),
    ...(source === undefined ? [] : [plain(inWords(context, say(source, sources[source] ?? source)))]),
  ];
  const inBrackets = note ? ` (${plain(inWords(context, note))})` : '';
  return `${mark}${plain(en)}${mark} · ${about.join(', ')}${inBrackets}`;
}

function heading(zh: string | undefined, en: string | undefined): string {
  return [zh, en]
    .filter((name) => name !== undefined)
    .map((name, index) => (index === 0 ? `**${plain(name)}**` : plain(name)))
    .join(' · ');
}

function seenIn(seen: readonly Seen[], context: Context): string {
  return seen.length > 0 ? ` · ${seen.map((each) => seenAt(each, context)).join(', ')}` : '';
}

function seenLine(seen: readonly Seen[], context: Context): string {
  return `${words(context, say('Seen in', '见于'))} ${seen.map((each) => seenAt(each, context)).join(', ')}`;
}

function seenAt({ issue, date }: Seen, context: Context): string {
  return `${plain(issueName(issue, context))}${date === undefined ? '' : ` (${plain(date)})`}`;
}

function words(context: Context, label: Localized): string {
  return `*${inWords(context, label)}*`;
}
