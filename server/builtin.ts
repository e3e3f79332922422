// The context every check starts from: what the published bulletins taught, before a workspace adds its own.
import type { Context, Settings } from './context';
import { defaultSettings } from './context';
import { builtinLexicon } from './lexicon/builtin';
import { builtinSchema } from './schema/builtin';

/** The built-in schema and lexicon with the given settings. */
export function builtinContext(settings: Settings = defaultSettings): Context {
  return { schema: builtinSchema, lexicon: builtinLexicon, settings };
}
