// What may be written below `rules`, as JSON Schema: for VS Code's settings and for config.yaml.
import { say } from '../../server/base/localized';
import type { Option } from '../../server/rules/options';
import type { Rule } from '../../server/rules/rule';

export type JsonSchema = Readonly<Record<string, unknown>>;

export const severities = {
  error: say('Blocks publication.', '改正后方可刊发。'),
  warning: say('To be looked at before publication.', '刊发前需要核对。'),
  info: say('A note.', '供参考。'),
  hint: say('An offer, shown faintly.', '提议，以淡色显示。'),
  off: say('Not checked.', '不检查。'),
} as const;

/**
 * A rule's setting: a severity, or a mapping with the severity and the rule's options. `texts`: how its texts are
 * given.
 */
export function ruleSchema(
  { id, options = {} }: Rule,
  severity: JsonSchema,
  texts: { readonly rule: JsonSchema; option(name: string): JsonSchema },
): JsonSchema {
  const names = Object.keys(options);
  if (names.length === 0) return { ...texts.rule, ...severity };
  const properties = Object.fromEntries(
    names.map((name) => [name, { ...texts.option(name), ...optionSchema(options[name]!) }]),
  );
  const mapping = {
    type: 'object',
    additionalProperties: false,
    properties: { severity, ...properties },
    defaultSnippets: [{ label: id, body: { [names[0]!]: options[names[0]!]!.default } }],
  };
  return { ...texts.rule, anyOf: [severity, mapping] };
}

function optionSchema(option: Option): JsonSchema {
  switch (option.type) {
    case 'number': {
      const { least, most } = option;
      return {
        type: 'number',
        default: option.default,
        ...(least !== undefined && { minimum: least }),
        ...(most !== undefined && { maximum: most }),
      };
    }
    case 'truth':
      return { type: 'boolean', default: option.default };
    case 'text':
      return { type: 'string', default: option.default, ...(option.among && { enum: option.among }) };
    case 'texts':
      return { type: 'array', items: { type: 'string' }, default: option.default };
  }
}
