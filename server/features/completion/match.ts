// Whether what was typed finds a name or term: by Chinese characters, pinyin in full or as initials, English, or characters followed by pinyin.
import { pinyinKeys } from '../../language/names';

/** What a name or term can be found by; all Latin keys in lower case without spaces and marks. */
export interface Keys {
  readonly chinese: readonly string[];
  /** Pinyin in full, and English forms. */
  readonly full: readonly string[];
  readonly initials: readonly string[];
  /** English forms from a later word on: a given name, "productive forces". */
  readonly later: readonly string[];
}

export function keysOf(chinese: readonly string[], english: readonly string[]): Keys {
  const spoken = chinese.map(pinyinKeys);
  const words = english.map((form) => form.split(/[\s-]+/));
  return {
    chinese,
    full: [...new Set([...spoken.flatMap((keys) => keys.full), ...english.map(plain)])],
    initials: [...new Set(spoken.flatMap((keys) => keys.initials))],
    later: words.flatMap((form) => form.slice(1).map((_, at) => plain(form.slice(at + 1).join('')))),
  };
}

/** How well what was typed fits: 0 as a beginning in characters, pinyin or English, 1 as initials, 2 as a later word; undefined when it does not. Nothing typed fits everything. */
export function quality(keys: Keys, sought: string): number | undefined {
  if (keys.chinese.some((form) => form.startsWith(sought))) return 0;
  const mixed = /^(\p{Script=Han}+)([a-zü'\s]+)$/u.exec(sought);
  if (mixed) return keys.chinese.some((form) => form.startsWith(mixed[1]!) && continues(form.slice(mixed[1]!.length), plain(mixed[2]!))) ? 0 : undefined;
  const key = plain(sought);
  if (key === '' || /\p{Script=Han}/u.test(key)) return undefined;
  if (keys.full.some((form) => form.startsWith(key))) return 0;
  if (key.length > 1 && keys.initials.some((form) => form.startsWith(key))) return 1;
  return key.length > 2 && keys.later.some((form) => form.startsWith(key)) ? 2 : undefined;
}

function continues(rest: string, key: string): boolean {
  if (rest === '') return false;
  const { full, initials } = pinyinKeys(rest);
  return [...full, ...initials].some((form) => form.startsWith(key));
}

function plain(form: string): string {
  return form.toLowerCase().replace(/ü/g, 'v').replace(/[\s'’‘·.,&-]+/g, '');
}
