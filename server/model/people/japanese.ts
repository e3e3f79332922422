// Japanese names in Chinese texts: a surname of two or three characters and a given name of one to three.
import { fromWords } from '../../language/vocabulary';
import { japaneseSurnames } from '../../language/words';

/** Characters that Japanese surnames begin with. */
export const japaneseStarts = fromWords(
  (): ReadonlySet<string> => new Set([...japaneseSurnames()].map((surname) => surname[0]!)),
);

/** Whether a name of four or five characters is a Japanese one. */
export function isJapanese(name: string): boolean {
  return (
    (name.length === 4 && japaneseSurnames().has(name.slice(0, 2))) ||
    (name.length >= 4 && name.length <= 5 && japaneseSurnames().has(name.slice(0, 3)))
  );
}
