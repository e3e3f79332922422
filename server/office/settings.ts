// Settings as people write them: a draft's front matter, .bulletin/config.yaml, VS Code's settings; all in one form.

import type { Severity } from '../base/finding';
import { type Localized, say } from '../base/localized';
import { defaultSettings, type Settings, type Shown } from '../base/settings';
import type { Span } from '../base/text';
import { readYaml } from '../intake/yaml';

/** What is wrong in written settings, and where in their source. */
export interface SettingsMistake {
  readonly span: Span;
  readonly message: Localized;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly mistakes: readonly SettingsMistake[];
  /** Whether the source could be read at all: else nothing of it is in force. */
  readonly isWhole: boolean;
}

/**
 * Reads settings from YAML such as
 *
 *     kind: pujiang-observation
 *     rules:
 *       digit-spacing: off
 *       length-ratio: { severity: warning, shortest: 40 }
 *
 * What cannot be read is left out and told as a mistake, with its span in `source`. Never throws.
 */
export function settingsFromYaml(source: string, knownRules: readonly string[]): ReadSettings {
  const yaml = readYaml(source);
  if (!yaml.isWhole) return { settings: defaultSettings, mistakes: yaml.mistakes, isWhole: false };
  const { settings, mistakes } = settingsFromValue(yaml.value(), knownRules);
  return {
    settings,
    mistakes: [...yaml.mistakes, ...mistakes.map(({ path, message }) => ({ span: yaml.keySpanAt(path), message }))],
    isWhole: true,
  };
}

/** Settings of a draft from the content of its front matter; mistakes in it do not stop a check. */
export function settingsFromFrontMatter(yaml: string, knownRules: readonly string[]): Settings {
  return settingsFromYaml(yaml, knownRules).settings;
}

/** Reads settings from a plain value, such as VS Code's configuration: `{ kind?, rules?, inlayHints?, codeLens? }`. */
export function settingsFromValue(
  value: unknown,
  knownRules: readonly string[],
): { readonly settings: Settings; readonly mistakes: readonly ValueMistake[] } {
  const severities: Record<string, Severity | 'off'> = {};
  const options: Record<string, unknown> = {};
  const mistakes: ValueMistake[] = [];
  const root = record(value) ?? {};
  const kind = typeof root.kind === 'string' && root.kind !== '' ? root.kind : undefined;
  if (root.kind !== undefined && kind === undefined)
    mistakes.push({
      path: ['kind'],
      message: say(
        'kind is the name of a kind, such as pujiang-observation',
        'kind 应为刊物种类的名称，如 pujiang-observation',
      ),
    });
  const written = root.rules === undefined || root.rules === null ? {} : record(root.rules);
  if (!written)
    mistakes.push({
      path: ['rules'],
      message: say(
        'rules lists one rule per line: `digit-spacing: off`',
        'rules 下每行一条规则，如 `digit-spacing: off`',
      ),
    });
  for (const [rule, setting] of Object.entries(written ?? {})) {
    const path = ['rules', rule];
    if (!knownRules.includes(rule)) {
      mistakes.push({ path, message: say(`There is no rule ${rule}`, `没有名为 ${rule} 的规则`) });
      continue;
    }
    const fields = record(setting);
    const { severity: writtenSeverity = undefined, ...rest } = fields ?? { severity: setting };
    const severity = severityOf(writtenSeverity);
    if (severity) severities[rule] = severity;
    else if (writtenSeverity !== undefined)
      mistakes.push({
        path,
        message: say('A severity is off, hint, info, warning or error', '级别只能是 off、hint、info、warning 或 error'),
      });
    if (Object.keys(rest).length > 0) options[rule] = rest;
  }
  const shown = shownOf(root);
  return { settings: { severities, options, ...(kind !== undefined && { kind }), ...(shown && { shown }) }, mistakes };
}

/** What is switched on or off: `{ inlayHints: { names: true }, codeLens: true }`; undefined when nothing is said of it. */
function shownOf({ inlayHints, codeLens }: Record<string, unknown>): Shown | undefined {
  const { names, numbers, length } = record(inlayHints) ?? {};
  const said = Object.entries({ names, numbers, length, codeLens }).filter(([, value]) => typeof value === 'boolean');
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** Settings with later ones taking precedence: built-in, user, workspace, front matter. */
export function mergeSettings(...layers: readonly Settings[]): Settings {
  return layers.reduce(
    (under, over) => ({
      severities: { ...under.severities, ...over.severities },
      options: { ...under.options, ...over.options },
      ...((over.kind ?? under.kind) !== undefined && { kind: over.kind ?? under.kind }),
      ...((over.shown ?? under.shown) && { shown: { ...under.shown, ...over.shown } }),
    }),
    defaultSettings,
  );
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
