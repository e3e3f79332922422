// A draft's front matter has the last word on its settings: the context for that draft.

import { cached } from '../base/cached';
import { say } from '../base/localized';
import { defaultSettings } from '../base/settings';
import type { Unread } from '../base/unread';
import { unreadIn } from '../knowledge/archive/unread';
import type { Context } from '../model/context';
import { rules } from '../rules/index';
import type { Bulletin } from '../syntax/tree';
import { mergeSettings, type ReadSettings, settingsFromYaml } from './settings';

/**
 * The context of its folder with the draft's own front matter over it, and all that could not be read in `unread`; the
 * same object for the same bulletin and context. Never throws.
 */
export const draftContext = cached(({ frontMatter, text }: Bulletin, folderContext: Context): Context => {
  const context = withUnreadArchive(folderContext);
  if (!frontMatter) return context;
  const { settings, mistakes, isWhole } = readOrTold(text.slice(frontMatter.content));
  // where nothing of it can be read, the first mistake is the reason for all others
  const told = isWhole ? mistakes : mistakes.slice(0, 1);
  const unread = told.map(
    ({ span, message }): Unread => ({
      source: 'front-matter',
      span: { start: span.start + frontMatter.content.start, end: span.end + frontMatter.content.start },
      what: isWhole
        ? say(`Not in force in the front matter: ${message.en}`, `文首设置有一处未生效：${message.zh}`)
        : say(
            `The front matter cannot be read, so nothing of it is in force. ${message.en}`,
            `文首设置无法读取，未生效。${message.zh}`,
          ),
    }),
  );
  return {
    ...context,
    ...(isWhole && { settings: mergeSettings(context.settings, settings) }),
    ...(unread.length > 0 && { unread: [...(context.unread ?? []), ...unread] }),
  };
});

function readOrTold(source: string): ReadSettings {
  try {
    return settingsFromYaml(source, rules);
  } catch (error) {
    const { message } = error as Error;
    const mistake = {
      span: { start: 0, end: 0 },
      message: say(`The front matter cannot be read (${message})`, `文首设置无法读取（${message}）`),
    };
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
  return draftContext(bulletin, { ...context, settings: { severities, options } });
}
