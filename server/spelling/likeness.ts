// Which characters are mistaken for one another: those that sound alike, or nearly, and those that look alike.
import { firstCharacter } from './characters';

/** How a character is like another; what looks alike as well as sounding alike is of both kinds. */
export const sameSound = 1;
export const nearSound = 2;
export const sameShape = 4;

/** Readings of one character that are kept. */
export const mostReadings = 4;

export interface LikenessParts {
  /** By number of character, up to `mostReadings` sounds each, 0 where there are no more; the commonest first. */
  readonly readings: Uint16Array;
  /** By sound: the class of sounds that it is nearly the same as (zh and z, n and l, in and ing). */
  readonly classes: Uint16Array;
  /** By number of character, where those that look like it begin in `shapes`; one more than characters. */
  readonly shapeStarts: Uint32Array;
  readonly shapes: Uint16Array;
}

export class Likeness {
  readonly #parts: LikenessParts;
  /** The characters of each class of sounds. */
  readonly #inClass: readonly (readonly number[])[];
  readonly #known: (Uint32Array | undefined)[] = [];

  constructor(parts: LikenessParts) {
    this.#parts = parts;
    const inClass: number[][] = Array.from({ length: Math.max(0, ...parts.classes) + 1 }, () => []);
    const characters = parts.readings.length / mostReadings;
    for (let character = firstCharacter; character < characters; character++)
      for (const each of new Set(this.#soundsOf(character).map((sound) => parts.classes[sound]!)))
        inClass[each]!.push(character);
    this.#inClass = inClass;
  }

  /** The characters like one, in order: the number, and above 16 bits how it is like it. */
  of(character: number): Uint32Array {
    return (this.#known[character] ??= this.#find(character));
  }

  #find(character: number): Uint32Array {
    const { classes, shapeStarts, shapes } = this.#parts;
    const own = this.#soundsOf(character);
    const found = new Map<number, number>();
    for (const each of new Set(own.map((sound) => classes[sound]!)))
      for (const other of this.#inClass[each]!)
        found.set(other, this.#soundsOf(other).some((sound) => own.includes(sound)) ? sameSound : nearSound);
    for (let at = shapeStarts[character]!; at < shapeStarts[character + 1]!; at++)
      found.set(shapes[at]!, (found.get(shapes[at]!) ?? 0) | sameShape);
    found.delete(character);
    return Uint32Array.from(found, ([other, kind]) => other | (kind << 16)).sort();
  }

  #soundsOf(character: number): readonly number[] {
    const from = character * mostReadings;
    return [...this.#parts.readings.subarray(from, from + mostReadings)].filter((sound) => sound > 0);
  }
}
