// The generated part of package.json (the setting bulletin.rules, the schemas of .bulletin files) and of its texts.
import type { Locale } from '../../server/base/localized';
import { type FileName, fileNames } from '../../server/office/folders';
import { rules } from '../../server/rules/index';
import { ruleSchema, severities } from './ruleSchema';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  };
}

/**
 * package.json with every rule, its severities and options in `bulletin.rules`, and a schema for each file of an
 * office.
 */
export function withGeneratedSettings(manifest: Manifest): unknown {
  const { contributes } = manifest;
  const { configuration } = contributes;
  const { additionalProperties: _, properties: __, ...setting } = configuration.properties['bulletin.rules']!;
  const properties = {
    ...configuration.properties,
    'bulletin.rules': { ...setting, additionalProperties: false, properties: ruleProperties() },
  };
  return {
    ...manifest,
    contributes: {
      ...contributes,
      configuration: { ...configuration, properties },
      // read by the YAML extension of Red Hat; VS Code itself knows schemas for JSON alone
      yamlValidation: fileNames.filter(isYaml).map((name) => ({
        fileMatch: `/.bulletin/${name}`,
        url: `./schemas/${schemaOf(name)}`,
      })),
    },
  };
}

/** The texts of package.json in a language with those that the rules bring along, which start with `rule.`. */
export function withRuleTexts(texts: Readonly<Record<string, string>>, locale: Locale): unknown {
  const own = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
  const ofRules = rules.flatMap(({ id, docs, options = {} }) => [
    [`rule.${id}`, docs.title[locale]],
    ...Object.entries(options).map(([name, { what }]) => [`rule.${id}.${name}`, what[locale]]),
  ]);
  return Object.fromEntries([...own, ...ofRules]);
}

function ruleProperties(): unknown {
  const severity = {
    enum: Object.keys(severities),
    enumDescriptions: Object.keys(severities).map((name) => `%severity.${name}%`),
  };
  return Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      ruleSchema(rule, severity, {
        rule: { markdownDescription: `%rule.${rule.id}%` },
        option: (name) => ({ markdownDescription: `%rule.${rule.id}.${name}%` }),
      }),
    ]),
  );
}

type YamlName = Exclude<FileName, `${string}.csv`>;

function isYaml(name: FileName): name is YamlName {
  return name.endsWith('.yaml');
}

/** The schema of a file of an office. */
export function schemaOf(name: YamlName): string {
  switch (name) {
    case 'config.yaml':
      return 'config.json';
    case 'schema.yaml':
      return 'schema.json';
    case 'words.yaml':
      return 'words.json';
    case 'wording.yaml':
      return 'wording.json';
    case 'people.yaml':
    case 'organizations.yaml':
    case 'terms.yaml':
      return 'lexicon.json';
  }
}
