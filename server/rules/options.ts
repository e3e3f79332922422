// Options of rules: declared with type and default, read from what people write, given to the rule complete.
import { type Localized, say } from '../base/localized';
import type { OptionValue, Settings } from '../base/settings';

/** A rule's options by name. */
export type Options = Readonly<Record<string, Option>>;

/** `what`: what it decides, for an editor: a sentence without a full stop, in a rule's page and in completions. */
export type Option = { readonly what: Localized } & (
  | { readonly type: 'number'; readonly default: number; readonly least?: number; readonly most?: number }
  | { readonly type: 'truth'; readonly default: boolean }
  | { readonly type: 'text'; readonly default: string; readonly among?: readonly string[] }
  | { readonly type: 'texts'; readonly default: readonly string[] }
);

/** The value of every option, of its type. */
export type OptionsInForce<O extends Options> = { readonly [N in keyof O]: ValueOf<O[N]['type']> };

type ValueOf<T extends Option['type']> = {
  number: number;
  truth: boolean;
  text: string;
  texts: readonly string[];
}[T];

/**
 * The options of a rule under settings, the default where nothing is set. Values are of their types: `readOption` let
 * them in.
 */
export function optionsInForce<O extends Options>(
  { id, options }: { readonly id: string; readonly options?: O },
  settings: Settings,
): OptionsInForce<O> {
  if (!options) return none as OptionsInForce<O>;
  const written = settings.options[id];
  const values = Object.entries(options).map(([name, option]) => [name, written?.[name] ?? option.default]);
  return Object.fromEntries(values) as OptionsInForce<O>;
}

const none = {};

/** A written value when the option can take it, else what is expected. One text stands for a list of one. */
export function readOption(
  option: Option,
  written: unknown,
): { readonly value: OptionValue } | { readonly expected: Localized } {
  switch (option.type) {
    case 'number':
      return isNumberFor(option, written) ? { value: written } : { expected: expectedNumber(option) };
    case 'truth':
      return typeof written === 'boolean' ? { value: written } : { expected: say('true or false', 'true 或 false') };
    case 'text': {
      const { among } = option;
      if (typeof written === 'string' && (!among || among.includes(written))) return { value: written };
      return { expected: among ? say(among.join(', '), among.join('、')) : say('text', '文字') };
    }
    case 'texts': {
      const texts = [written].flat().map((text) => (typeof text === 'number' ? String(text) : text));
      return texts.every((text) => typeof text === 'string')
        ? { value: texts }
        : { expected: say('a list of texts: `[one, two]`', '文字列表，如 `[甲, 乙]`') };
    }
  }
}

type NumberOption = Extract<Option, { type: 'number' }>;

function isNumberFor({ least = -Infinity, most = Infinity }: NumberOption, written: unknown): written is number {
  return typeof written === 'number' && written >= least && written <= most;
}

function expectedNumber({ least, most }: NumberOption): Localized {
  if (least !== undefined && most !== undefined)
    return say(`a number from ${least} to ${most}`, `${least}～${most} 的数`);
  if (least !== undefined) return say(`a number of at least ${least}`, `不小于 ${least} 的数`);
  return most === undefined ? say('a number', '数') : say(`a number of at most ${most}`, `不大于 ${most} 的数`);
}
