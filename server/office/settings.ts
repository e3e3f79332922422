// Settings as people write them: a draft's front matter, .bulletin/config.yaml, VS Code's settings; all in one form.

import type { FileMistake } from '../base/fileMistake';
import type { Severity } from '../base/finding';
import { type Localized, say } from '../base/localized';
import { defaultSettings, type OptionValue, type Settings, type ShownHints } from '../base/settings';
import { readYaml } from '../intake/yaml';
import { editDistance } from '../language/shared/distance';
import { readOption } from '../rules/options';
import type { Rule } from '../rules/rule';

export interface ReadSettings {
  readonly settings: Settings;
  readonly mistakes: readonly FileMistake[];
  /** Whether the source could be read at all: else nothing of it is in force. */
  readonly isWhole: boolean;
}

/** What settings may name: a rule with its options. */
export type KnownRule = Pick<Rule, 'id' | 'options'>;

/**
 * Reads settings from YAML such as
 *
 *     kind: pujiang-observation
 *     rules:
 *       digit-spacing: off
 *       length-ratio: { severity: warning, shortest: 60 }
 *
 * What cannot be read is left out and told as a mistake, with its span in `source` (UTF-16 offsets). Never throws.
 */
export function settingsFromYaml(source: string, known: readonly KnownRule[]): ReadSettings {
  const yaml = readYaml(source);
  if (!yaml.isWhole) return { settings: defaultSettings, mistakes: yaml.mistakes, isWhole: false };
  const { settings, mistakes } = settingsFromValue(yaml.value(), known);
  return {
    settings,
    mistakes: [...yaml.mistakes, ...mistakes.map(({ path, message }) => ({ span: yaml.keySpanAt(path), message }))],
    isWhole: true,
  };
}

/** Settings of a draft from the content of its front matter; mistakes in it do not stop a check. */
export function settingsFromFrontMatter(yaml: string, known: readonly KnownRule[]): Settings {
  return settingsFromYaml(yaml, known).settings;
}

/** Reads settings from a plain value, such as VS Code's configuration: `{ kind?, rules?, inlayHints?, codeLens? }`. */
export function settingsFromValue(
  value: unknown,
  known: readonly KnownRule[],
): { readonly settings: Settings; readonly mistakes: readonly ValueMistake[] } {
  const mistakes: ValueMistake[] = [];
  const report: Report = (path, message) => void mistakes.push({ path, message });
  const root = record(value) ?? {};
  const kind = kindOf(root, report);
  const inRules = ruleSettingsOf(root, known, report);
  const shown = shownOf(root);
  return { settings: { ...inRules, ...(kind !== undefined && { kind }), ...(shown && { shown }) }, mistakes };
}

type Report = (path: readonly string[], message: Localized) => void;

function kindOf({ kind }: Record<string, unknown>, report: Report): string | undefined {
  if (typeof kind === 'string' && kind !== '') return kind;
  if (kind !== undefined)
    report(
      ['kind'],
      say('kind is the name of a kind, such as pujiang-observation', 'kind 应为刊物种类的名称，如 pujiang-observation'),
    );
  return undefined;
}

function ruleSettingsOf(
  { rules: written }: Record<string, unknown>,
  known: readonly KnownRule[],
  report: Report,
): Pick<Settings, 'severities' | 'options'> {
  const severities: Record<string, Severity | 'off'> = {};
  const options: Record<string, Record<string, OptionValue>> = {};
  const byRule = written === undefined || written === null ? {} : record(written);
  if (!byRule)
    report(
      ['rules'],
      say('rules lists one rule per line: `digit-spacing: off`', 'rules 下每行一条规则，如 `digit-spacing: off`'),
    );
  const byId = new Map(known.map((rule) => [rule.id, rule]));
  for (const [id, setting] of Object.entries(byRule ?? {})) {
    const rule = byId.get(id);
    if (!rule) {
      report(['rules', id], unknownRule(id, known));
      continue;
    }
    const { severity: writtenSeverity = undefined, ...rest } = record(setting) ?? { severity: setting };
    const severity = severityOf(writtenSeverity);
    if (severity) severities[id] = severity;
    else if (writtenSeverity !== undefined)
      report(
        ['rules', id],
        say('A severity is off, hint, info, warning or error', '级别只能是 off、hint、info、warning 或 error'),
      );
    const own = optionsOf(rule, rest, report);
    if (Object.keys(own).length > 0) options[id] = own;
  }
  return { severities, options };
}

/** Those of a rule's written options that it has and can take. */
function optionsOf(
  { id, options = {} }: KnownRule,
  written: Readonly<Record<string, unknown>>,
  report: Report,
): Record<string, OptionValue> {
  const values: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(written)) {
    const path = ['rules', id, name];
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) {
      report(path, unknownOption(id, name, Object.keys(options)));
      continue;
    }
    const read = readOption(option, value);
    if ('value' in read) values[name] = read.value;
    else report(path, say(`${name} of ${id} is ${read.expected.en}`, `${id} 的选项 ${name} 应为${read.expected.zh}`));
  }
  return values;
}

function unknownRule(id: string, known: readonly KnownRule[]): Localized {
  const near = nearest(
    id,
    known.map((rule) => rule.id),
  );
  return near === undefined
    ? say(`There is no rule ${id}`, `没有名为 ${id} 的规则`)
    : say(`There is no rule ${id}; did you mean ${near}?`, `没有名为 ${id} 的规则；是否应为 ${near}？`);
}

function unknownOption(id: string, name: string, options: readonly string[]): Localized {
  const near = nearest(name, ['severity', ...options]);
  if (near !== undefined)
    return say(`${id} has no option ${name}; did you mean ${near}?`, `${id} 没有选项 ${name}；是否应为 ${near}？`);
  return options.length === 0
    ? say(`${id} has no options, only a severity`, `${id} 没有选项，只能设 severity（级别）`)
    : say(
        `${id} has no option ${name}; it has ${options.join(', ')}`,
        `${id} 没有选项 ${name}；可用的有 ${options.join('、')}`,
      );
}

/** The name that was probably meant. */
function nearest(written: string, names: readonly string[]): string | undefined {
  return names.find((name) => editDistance(name, written.toLowerCase(), 2) <= 2);
}

/**
 * What is switched on or off: `{ inlayHints: { names: true }, codeLens: true }`; undefined when nothing is said of it.
 */
function shownOf({ inlayHints, codeLens }: Record<string, unknown>): ShownHints | undefined {
  const { names, numbers, length } = record(inlayHints) ?? {};
  const said = Object.entries({ names, numbers, length, codeLens }).filter(([, value]) => typeof value === 'boolean');
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** Settings with later ones taking precedence, option by option: built-in, user, workspace, front matter. */
export function mergeSettings(...layers: readonly Settings[]): Settings {
  return layers.reduce(
    (under, over) => ({
      severities: { ...under.severities, ...over.severities },
      options: mergeOptions(under.options, over.options),
      ...((over.kind ?? under.kind) !== undefined && { kind: over.kind ?? under.kind }),
      ...((over.shown ?? under.shown) && { shown: { ...under.shown, ...over.shown } }),
    }),
    defaultSettings,
  );
}

function mergeOptions(under: Settings['options'], over: Settings['options']): Settings['options'] {
  const both = Object.entries(over).map(([rule, options]) => [rule, { ...under[rule], ...options }]);
  return { ...under, ...Object.fromEntries(both) };
}

interface ValueMistake {
  readonly path: readonly string[];
  readonly message: Localized;
}

/** YAML 1.1 writers say `off` and mean false; both switch a rule off. */
function severityOf(value: unknown): Severity | 'off' | undefined {
  if (value === false) return 'off';
  return (['off', 'hint', 'info', 'warning', 'error'] as const).find((severity) => severity === value);
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
