// Profiles as YAML files: written one line per element, and read again.
import { type Localized, say } from '../../base/localized';
import { readYaml } from '../../intake/yaml';
import { isRecord, yamlOf } from '../../knowledge/schema/read';
import type { Profile } from './profile';

/** A profile as YAML, one line per element. */
export function profileToYaml(profile: Profile): string {
  return `# What one published issue is made of: bulletin profile. Facts, no sentences.\n${yamlOf(profile, 1)}`;
}

/** The profile in a plain value or YAML text, or what keeps it from being one. */
export function readProfile(source: string): Profile | Localized {
  const yaml = readYaml(source);
  const [mistake] = yaml.mistakes;
  if (mistake) return mistake.message;
  const value = yaml.value();
  if (!isRecord(value) || typeof value.name !== 'string' || !Array.isArray(value.elements))
    return say('This is no profile: it has no name or no elements', '这不是刊物剖面：缺少 name 或 elements');
  return { languages: [], people: [], terms: [], habits: [], ...value } as unknown as Profile;
}
