// What the product says to its user, in both of her languages; the edge (editor, command line) picks one.

/** One sentence in English and in Simplified Chinese. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** The languages the product speaks to its user in. */
export type Locale = keyof Localized;

/** Both versions of a sentence. */
export function say(en: string, zh: string): Localized {
  return { en, zh };
}

/**
 * The product's language for an editor's or system's locale tag such as `zh-cn`, `zh_CN.UTF-8`, `en-US`; English when
 * unknown.
 */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
