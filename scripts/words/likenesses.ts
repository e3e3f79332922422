// How characters sound and which look alike, as the model has it.
import { pinyin } from 'pinyin-pro';
import { firstCharacter, isHan } from '../../server/spelling/characters';
import { type LikenessParts, mostReadings } from '../../server/spelling/likeness';

/** `units`: of the characters, in the order of their numbers; `shapes`: by character, those that look like it. */
export function likenessOf(
  units: readonly number[],
  shapes: Readonly<Record<string, readonly string[]>>,
): LikenessParts {
  const sounds = new Map<string, number>();
  const numberOf = (sound: string) => sounds.get(sound) ?? sounds.set(sound, sounds.size + 1).get(sound)!;
  const readings = new Uint16Array((units.length + firstCharacter) * mostReadings);
  for (const [at, unit] of units.entries()) {
    if (!isHan(unit)) continue;
    const own = [...new Set(pinyin(String.fromCharCode(unit), { multiple: true, toneType: 'none', type: 'array' }))];
    readings.set(own.slice(0, mostReadings).map(numberOf), (at + firstCharacter) * mostReadings);
  }
  return { readings, classes: classesOf([...sounds.keys()]), ...shapesOf(units, shapes) };
}

/** By sound, from 1 on: the class of those that are nearly the same. */
function classesOf(sounds: readonly string[]): Uint16Array {
  const classes = new Map<string, number>();
  const classOf = (sound: string) => classes.get(sound) ?? classes.set(sound, classes.size + 1).get(sound)!;
  return Uint16Array.from([0, ...sounds.map((sound) => classOf(blurred(sound)))]);
}

/** A sound without what speakers of the south and typists mix up: zh and z, n and l, h and f, r and l, ing and in. */
function blurred(sound: string): string {
  return sound
    .replace(/^(zh|ch|sh)/, (initial) => initial[0]!)
    .replace(/^n(?=[aeiouü])/, 'l')
    .replace(/(an|en|in)g$/, '$1')
    .replace(/^hu(?=[aeo])/, 'f')
    .replace(/^h(?=u$)/, 'f')
    .replace(/^r/, 'l');
}

function shapesOf(
  units: readonly number[],
  shapes: Readonly<Record<string, readonly string[]>>,
): Pick<LikenessParts, 'shapeStarts' | 'shapes'> {
  const numbers = new Map(units.map((unit, at) => [String.fromCharCode(unit), at + firstCharacter]));
  const alike = Array.from({ length: units.length + firstCharacter }, () => new Set<number>());
  for (const [character, others] of Object.entries(shapes)) {
    const own = numbers.get(character);
    for (const number of others.map((other) => numbers.get(other))) {
      if (own === undefined || number === undefined || own === number) continue;
      // who takes one for the other takes the other for the one
      alike[own]!.add(number);
      alike[number]!.add(own);
    }
  }
  const all: number[] = [];
  const shapeStarts = new Uint32Array(alike.length + 1);
  for (const [number, own] of alike.entries()) {
    all.push(...[...own].sort((a, b) => a - b));
    shapeStarts[number + 1] = all.length;
  }
  return { shapeStarts, shapes: Uint16Array.from(all) };
}
