// What is told of a file of words that cannot be used.
import { type Localized, say } from '../base/localized';

/** Why bytes are no file of words: `is damaged`, behind the file's name. */
export interface Damaged {
  readonly mistake: Localized;
}

export function isDamaged(opened: object): opened is Damaged {
  return 'mistake' in opened;
}

export function damaged(en: string, zh: string): Damaged {
  return { mistake: say(en, zh) };
}
