// Who is quoted by surname and form of address alone: 李教授说.
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../../language/vocabulary';
import { anyOf, chinesePostWords, compoundSurnames, nameCharacters, singleSurnames } from '../../language/words';
import { chineseReporting } from '../../language/zh/posts';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';

/** A surname with the post behind it, where it is quoted. */
export interface AddressedSurname {
  readonly surname: string;
  /** 李教授 */
  readonly words: string;
  readonly span: Span;
}

const address = fromWords(() => {
  const surnames = anyOf([...compoundSurnames(), ...singleSurnames()]);
  const ranks = anyOf(chinesePostWords().ranks);
  const posts = anyOf(chinesePostWords().ofAddress);
  const surname = `(?![${nameCharacters().rareAsSurnames}])(?:${surnames})`;
  return new RegExp(`(?<=^|[。；，：！？“”\\s])(${surname})(?:${ranks})?(?:${posts})`, 'g');
});

/** The surnames that an element quotes so, in order. */
export function addressedIn(element: Element): readonly AddressedSurname[] {
  return placesIn(element).map(({ start, end, surname, words }) => ({
    surname,
    words,
    span: sourceSpan(element.prose, start, end),
  }));
}

const placesIn = lasting(({ prose: { text } }: Element) =>
  [...matches(text, address())].flatMap(({ 0: words, 1: surname, index: start }) => {
    const end = start + words.length;
    return chineseReporting().test(text.slice(end, end + 16)) ? [{ surname: surname!, words, start, end }] : [];
  }),
);
