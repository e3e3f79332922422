// From texts to profiles and from an archive to its schema: what `bulletin profile` and `bulletin derive` do.

import type { Localized } from '../../base/localized';
import { Text } from '../../base/text';
import type { Lexicon } from '../../knowledge/lexicon/lexicon';
import { idOf, withIds } from '../../knowledge/schema/overrides';
import { readSchema } from '../../knowledge/schema/read';
import type { Schema } from '../../knowledge/schema/schema';
import { knownNames } from '../../model/people/known';
import { speakersOf } from '../../model/people/speakers';
import { parse } from '../../syntax/parse';
import type { Bulletin } from '../../syntax/tree';
import { derive, groupOf, mergeSchemas } from './derive';
import { type Profile, profileOf } from './profile';
import { readProfile } from './read';

/** A file of an archive. */
export interface Source {
  readonly path: string;
  readonly content: string;
}

export interface Derived {
  readonly schema: Schema;
  readonly mistakes: readonly { readonly path: string; readonly message: Localized }[];
}

/**
 * The profile of one published issue, named after its kind, year and number; `overrides` (a plain value) give the
 * kind's id.
 */
export function profileIssue({ path, content }: Source, lexicon: Lexicon, overrides: unknown): Profile {
  const bulletin = parse(new Text(content));
  const profile = profileOf(bulletin, '', speakersOf(bulletin, knownNames(lexicon)), lexicon);
  const fallback = path.replace(/^.*[\\/]/, '').replace(/(?:\.bulletin)?\.\w+$/, '');
  return { ...profile, name: nameFor(bulletin, idOf(groupOf(profile), overrides)) ?? fallback };
}

/**
 * The schema of an archive: texts of issues, profiles (YAML with `elements`), schemas derived from parts of it (YAML
 * with `kinds`), in any order. A YAML file that is neither, or cannot be read, is left out and told.
 */
export function deriveSchema(sources: readonly Source[], lexicon: Lexicon, overrides: unknown): Derived {
  const profiles: Profile[] = [];
  const schemas: Schema[] = [];
  const mistakes: { path: string; message: Localized }[] = [];
  for (const source of sources) {
    if (!/\.ya?ml$/i.test(source.path)) profiles.push(profileIssue(source, lexicon, overrides));
    else if (/^kinds:/m.test(source.content)) {
      const { schema, mistakes: found } = readSchema(source.content);
      schemas.push(schema);
      mistakes.push(...found.map(({ message }) => ({ path: source.path, message })));
    } else {
      const profile = readProfile(source.content);
      if ('name' in profile) profiles.push(profile);
      else mistakes.push({ path: source.path, message: profile });
    }
  }
  const schema = [derive(profiles), ...schemas].reduce(mergeSchemas);
  return { schema: withIds(schema, overrides), mistakes };
}

/** `pujiang-observation-2024-13`, or undefined for an issue of no named kind. */
export function nameFor({ elements }: Bulletin, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const issue = elements.find(({ kind }) => kind === 'issue');
  const date = elements.find(({ kind }) => kind === 'date')?.value;
  const title = elements.find(({ kind }) => kind === 'title')?.prose.text ?? '';
  const year = issue?.year ?? (typeof date === 'string' ? date.slice(0, 4) : /(?:19|20)\d\d/.exec(title)?.[0]);
  return [id, year, issue?.number].filter((part) => part !== undefined).join('-');
}
