// A draft's front matter has the last word on its settings: the context for that draft, and what is wrong in its YAML.
import { unreadIn } from '../archive/unread';
import { cached } from '../cached';
import { mergeSettings, settingsFromYaml, type ReadSettings } from '../config/settings';
import { defaultSettings, type Context } from '../context';
import { say } from '../localized';
import { rules } from '../rules/index';
import type { Bulletin } from '../syntax/tree';
import type { FileMistake } from './layers';

export interface DraftContext {
  /** With all that could not be read. */
  readonly context: Context;
  /** What is wrong in front matter that could be read; spans in the draft. */
  readonly mistakes: readonly FileMistake[];
}

/** The context of its folder with the draft's own front matter over it; the same object for the same bulletin and context. Never throws. */
export const draftContext = cached(({ frontMatter, text }: Bulletin, folderContext: Context): DraftContext => {
  const context = withUnreadArchive(folderContext);
  if (!frontMatter) return { context, mistakes: [] };
  const { start } = frontMatter.content;
  const { settings, mistakes, isWhole } = readOrTold(text.slice(frontMatter.content));
  const placed = mistakes.map(({ span, message }): FileMistake => ({ span: { start: span.start + start, end: span.end + start }, message, severity: 'warning' }));
  if (isWhole) return { context: { ...context, settings: mergeSettings(context.settings, settings) }, mistakes: placed };
  const unread = placed.slice(0, 1).map(({ span, message }) => ({
    source: 'front-matter' as const,
    span,
    what: say(`The front matter cannot be read, so nothing of it is in force. ${message.en}`, `文首设置无法读取，未生效。${message.zh}`),
  }));
  return { context: { ...context, unread: [...(context.unread ?? []), ...unread] }, mistakes: placed.slice(1) };
});

function readOrTold(source: string): ReadSettings {
  try {
    return settingsFromYaml(source, rules.map((rule) => rule.id));
  } catch (error) {
    const { message } = error as Error;
    const mistake = { span: { start: 0, end: 0 }, message: say(`The front matter cannot be read (${message})`, `文首设置无法读取（${message}）`) };
    return { settings: defaultSettings, mistakes: [mistake], isWhole: false };
  }
}

/** One object for as long as the folder's context is one. */
const withUnreadArchive = cached((context: Context): Context => {
  const unread = context.archive ? unreadIn(context.archive) : [];
  return unread.length > 0 ? { ...context, unread: [...(context.unread ?? []), ...unread] } : context;
});

/** The context a past issue is indexed in: a kind chosen for the draft in hand says nothing of it. */
export function archivedContext(bulletin: Bulletin, context: Context): Context {
  const { severities, options } = context.settings;
  return draftContext(bulletin, { ...context, settings: { severities, options } }).context;
}
