// The title, organization or place at a place of a text that the directory knows.
import { matches } from '../base/matches';
import type { Span } from '../base/text';
import { type Answer, lookUp, organizationAnswer, placeAnswer, titleAnswer } from '../knowledge/directory/lookup';
import { findWhole, type Names } from '../knowledge/directory/organizations';
import { placesBefore } from '../knowledge/directory/places';
import type { At } from './at';
import { namesFor } from './directory';
import { titleText } from './people/identity';

/** What is named, as printed, and what is known of it; the span lies in the element's prose. */
export interface NamedAt extends Span {
  readonly printed: string;
  readonly answer: Answer;
}

/** The title of somebody at a place of a Chinese text, with its English or why it has none. */
export function titleNamedAt({ reading, element, inProse }: At): NamedAt | undefined {
  const names = namesFor(reading.bulletin, reading.context);
  if (!names || element?.language !== 'zh') return undefined;
  for (const { mentions } of reading.speakers)
    for (const mention of mentions) {
      const { title } = mention;
      if (mention.element !== element || !title || inProse < title.start || inProse > title.end) continue;
      const printed = titleText(mention)!;
      const answer = titleAnswer(names, printed);
      return answer && { start: title.start, end: title.end, printed, answer };
    }
  return undefined;
}

/** The organization or place at a place, in either language. */
export function organizationNamedAt({ reading, element, inProse }: At): NamedAt | undefined {
  const names = namesFor(reading.bulletin, reading.context);
  if (!names || !element) return undefined;
  const { text } = element.prose;
  return element.language === 'en' ? inEnglish(names, text, inProse) : inChinese(names, text, inProse);
}

/** No name is looked for farther than this from the place, in UTF-16 units, and none that is shorter. */
const longest = 24;
const shortest = 3;

function inChinese(names: Names, text: string, at: number): NamedAt | undefined {
  const before = /[\p{Script=Han}（）·]*$/u.exec(text.slice(Math.max(0, at - longest), at))![0].length;
  const after = /^[\p{Script=Han}（）·]*/u.exec(text.slice(at, at + longest))![0].length;
  for (let start = at - before; start <= at; start++) {
    const isPlace = placesBefore(names.directory, text.slice(start, start + longest)).places.length > 0;
    for (let end = at + after; end >= Math.max(at, start + shortest); end--) {
      const printed = text.slice(start, end);
      const isListed = names.directory.organizations(printed).length > 0;
      const answer =
        isListed || isPlace
          ? (organizationAnswer(names, printed, findWhole) ?? placeAnswer(names, printed))
          : undefined;
      if (answer && (answer.en !== undefined || answer.variants.length > 0)) return { start, end, printed, answer };
    }
  }
  return undefined;
}

const mostWords = 10;

function inEnglish(names: Names, text: string, at: number): NamedAt | undefined {
  const words = Array.from(matches(text, /[^\s,;:()“”"]+/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const here = words.findIndex(({ start, end }) => start <= at && at <= end);
  if (here < 0) return undefined;
  for (let first = Math.max(0, here - mostWords); first <= here; first++) {
    if (!/^\p{Lu}/u.test(text.slice(words[first]!.start))) continue;
    for (let last = Math.min(words.length - 1, first + mostWords); last >= here; last--) {
      const span = { start: words[first]!.start, end: words[last]!.end };
      const printed = text.slice(span.start, span.end).replace(/[.’']s?$/, '');
      const answer = names.directory.organizationsInEnglish(printed).length > 0 ? lookUp(names, printed) : undefined;
      if (answer?.kind === 'organization') return { ...span, printed, answer };
    }
  }
  return undefined;
}
