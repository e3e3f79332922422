// Set phrases of four characters, found by any three of them: so one is found where a single character is another.

/** In UTF-16 units. */
export const phraseLength = 4;

/** A phrase, and the character of it that does not stand there. */
export interface NearPhrase {
  readonly phrase: string;
  /** 0 to 3. */
  readonly place: number;
}

export class PhraseIndex {
  /** By the place that is left open, by the three others as one number. */
  readonly #byOthers: readonly Map<number, string[]>[];

  constructor(phrases: readonly string[]) {
    this.#byOthers = Array.from({ length: phraseLength }, (_, place) => {
      const by = new Map<number, string[]>();
      for (const phrase of phrases) {
        const key = othersOf(
          Array.from(phrase, (character) => character.charCodeAt(0)),
          0,
          place,
        );
        const own = by.get(key);
        if (own) own.push(phrase);
        else by.set(key, [phrase]);
      }
      return by;
    });
  }

  /** The phrases of which all but one character stand at a place of `units`, which may go on for less than four. */
  near(units: ArrayLike<number>, start: number): readonly NearPhrase[] {
    let found: NearPhrase[] | undefined;
    for (let place = 0; place < phraseLength; place++) {
      for (const phrase of this.#byOthers[place]!.get(othersOf(units, start, place)) ?? []) {
        if (phrase.charCodeAt(place) !== units[start + place]) (found ??= []).push({ phrase, place });
      }
    }
    return found ?? none;
  }
}

const none: readonly NearPhrase[] = [];

/** Three of four units as one number, below 2 to the power of 48. */
function othersOf(units: ArrayLike<number>, start: number, open: number): number {
  let key = 0;
  for (let each = 0; each < phraseLength; each++) if (each !== open) key = key * 0x10000 + (units[start + each] ?? 0);
  return key;
}
