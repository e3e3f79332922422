// A draft's front matter has the last word on its settings: the context for that draft, and what is wrong in its YAML.
import { cached } from '../cached';
import { mergeSettings, settingsFromYaml } from '../config/settings';
import type { Context } from '../context';
import { rules } from '../rules/index';
import type { Bulletin } from '../syntax/tree';
import type { FileMistake } from './layers';

export interface DraftContext {
  readonly context: Context;
  /** Spans in the draft. */
  readonly mistakes: readonly FileMistake[];
}

/** The context of its folder with the draft's own front matter over it; the same object for the same bulletin and context. */
export const draftContext = cached(({ frontMatter, text }: Bulletin, context: Context): DraftContext => {
  if (!frontMatter) return { context, mistakes: [] };
  const { start } = frontMatter.content;
  const { settings, mistakes } = settingsFromYaml(text.slice(frontMatter.content), rules.map((rule) => rule.id));
  return {
    context: { ...context, settings: mergeSettings(context.settings, settings) },
    mistakes: mistakes.map(({ span, message }) => ({ span: { start: span.start + start, end: span.end + start }, message, severity: 'warning' })),
  };
});

/** The context a past issue is indexed in: a kind chosen for the draft in hand says nothing of it. */
export function archivedContext(bulletin: Bulletin, context: Context): Context {
  const { severities, options } = context.settings;
  return draftContext(bulletin, { ...context, settings: { severities, options } }).context;
}
