// What the past issues of a folder teach an office: the schema of its kinds, its people with their titles over time,
// its terms with the renderings seen.

import { Text } from '../../base/text';
import { factsOf, isIssue } from '../../knowledge/archive/archive';
import type { Person, Term } from '../../knowledge/lexicon/lexicon';
import { idOf, withIds } from '../../knowledge/schema/overrides';
import type { Schema } from '../../knowledge/schema/schema';
import type { Context } from '../../model/context';
import { speakersIn } from '../../model/people/identity';
import { joinSides } from '../../model/side-by-side';
import { parse } from '../../syntax/parse';
import type { Bulletin } from '../../syntax/tree';
import { nameFor } from './corpus';
import { derive, groupOf } from './derive';
import { learnPeople } from './learn-people';
import { learnTerms } from './learn-terms';
import type { PastIssue } from './past-issue';
import { type Profile, profileOf } from './profile';

/** A text of the folder: its path below it with `/`, and the English file of an issue in two. */
export interface PastText {
  readonly path: string;
  readonly content: string;
  readonly english?: string;
}

/** Why a text taught nothing. */
export type LeftOut =
  | { readonly path: string; readonly why: 'no-issue' }
  | { readonly path: string; readonly why: 'same-number' | 'same-text'; readonly as: string };

export interface Learnt {
  readonly issues: readonly PastIssue[];
  readonly leftOut: readonly LeftOut[];
  readonly profiles: readonly Profile[];
  readonly people: readonly Person[];
  readonly terms: readonly Term[];
}

/**
 * What texts teach, whatever they are: what is no issue, or has the number or text of one before it in order of path,
 * teaches nothing and is named. `overrides` (a plain value) give the kinds of the program their ids. Never throws for
 * what is in a text.
 */
export function learn(texts: readonly PastText[], context: Context, overrides: unknown): Learnt {
  const issues: PastIssue[] = [];
  const profiles: Profile[] = [];
  const leftOut: LeftOut[] = [];
  const byNumber = new Map<string, string>();
  const byText = new Map<string, string>();
  const names = new Set<string>();
  for (const { path, content, english } of texts) {
    const whole = `${content}\0${english ?? ''}`;
    const twin = byText.get(whole);
    if (twin !== undefined) {
      leftOut.push({ path, why: 'same-text', as: twin });
      continue;
    }
    const chinese = parse(new Text(content));
    const bulletin = english === undefined ? chinese : joinSides(chinese, parse(new Text(english)));
    if (!isPastIssue(bulletin, context)) {
      leftOut.push({ path, why: 'no-issue' });
      continue;
    }
    const profile = profileOf(bulletin, '', speakersIn(bulletin, context), context.lexicon);
    const group = groupOf(profile);
    const number = numberOf(bulletin, profile.date);
    const same = number === undefined ? undefined : byNumber.get(`${group} ${number}`);
    if (same !== undefined) {
      leftOut.push({ path, why: 'same-number', as: same });
      continue;
    }
    byText.set(whole, path);
    if (number !== undefined) byNumber.set(`${group} ${number}`, path);
    const name = nameOf(path, nameFor(bulletin, idOf(group, overrides)), names);
    names.add(name);
    profiles.push({ ...profile, name });
    issues.push({ path, issue: name, ...(profile.date !== undefined && { date: profile.date }), bulletin });
  }
  return {
    issues,
    leftOut,
    profiles,
    people: learnPeople(issues, context),
    terms: learnTerms(issues, context),
  };
}

/** The schema of issues. */
export function schemaOf(profiles: readonly Profile[], overrides: unknown): Schema {
  return withIds(derive(profiles), overrides);
}

/** An issue: of a kind that is known, by its header, or where there is no masthead by a number beside a title. */
function isPastIssue(bulletin: Bulletin, context: Context): boolean {
  const facts = factsOf(bulletin, context);
  if (facts.kind !== undefined || isIssue(facts)) return true;
  const fields = bulletin.elements.filter(({ kind }) => numbered.has(kind));
  return fields.some(({ number }) => number !== undefined) && bulletin.elements.some(({ kind }) => kind === 'title');
}

const numbered: ReadonlySet<string> = new Set(['issue', 'cumulative-issue', 'volume', 'series']);

/** What no second issue of the series bears; undefined where nothing in the header says which issue it is. */
function numberOf({ elements }: Bulletin, date: string | undefined): string | undefined {
  const issue = elements.find(({ kind, number }) => kind === 'issue' && number !== undefined);
  const total = elements.find(({ kind, number }) => kind === 'cumulative-issue' && number !== undefined);
  if (total) return `total ${total.number}`;
  const year = issue?.year ?? date?.slice(0, 4);
  return issue && year !== undefined ? `${year} ${issue.number}` : undefined;
}

/** The name as `derive` gives it: kind, year and number, else the file's; where another has that, its path. */
function nameOf(path: string, named: string | undefined, taken: ReadonlySet<string>): string {
  const below = path.replace(/(?:\.(?:zh|en))?(?:\.bulletin)?\.\w+$/, '');
  return [named, below.replace(/^.*\//, ''), below].find((name) => name !== undefined && !taken.has(name)) ?? path;
}
