// What is told of a key that a file of the office does not have.
import { type Localized, say } from '../base/localized';
import { editDistance } from '../language/shared/distance';

/** The key that is meant where one is near, else those that there are. */
export function unknownKey(name: string, known: readonly string[]): Localized {
  const near = known.find((each) => editDistance(each, name.toLowerCase()) <= 2);
  return near
    ? say(`There is no ${name} here; did you mean ${near}?`, `此处没有 ${name} 这一项；是否应为 ${near}？`)
    : say(
        `There is no ${name} here; known are ${known.join(', ')}`,
        `此处没有 ${name} 这一项；可用的有 ${known.join('、')}`,
      );
}
