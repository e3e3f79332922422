// The context every check starts from: what the published bulletins taught, before a workspace adds its own.
import type { Settings } from '../base/settings';
import { defaultSettings } from '../base/settings';
import { builtinLexicon } from '../knowledge/lexicon/builtin';
import { builtinSchema } from '../knowledge/schema/builtin';
import type { Context } from './context';

/** The built-in schema and lexicon with the given settings. */
export function builtinContext(settings: Settings = defaultSettings): Context {
  return { schema: builtinSchema, lexicon: builtinLexicon, settings };
}
