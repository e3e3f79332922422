// Sentence frames of Chinese that lost their verb. Search for the rule garbled-phrase.

import { matches } from '../../base/matches';
import { fromWords } from '../../language/vocabulary';
import { anyWord, clausesZh, type Frame } from '../../language/words';

/** A clause that lacks a verb its neighbours have: UTF-16 offsets in the text. */
export interface BrokenFrame {
  readonly start: number;
  readonly end: number;
  /** The frame as it should be. */
  readonly right: string;
}

const part = '[^，。；：]';

interface FramePattern {
  readonly right: string;
  /** Stands where a part begins with the frame: a text without it need not be searched. */
  readonly start: string;
  readonly whole: RegExp;
  readonly broken: RegExp;
  /** What follows the broken part and closes it after all. */
  readonly closed: RegExp;
}

const frames = fromWords((): readonly FramePattern[] =>
  clausesZh().frames.flatMap((frame) => frame.opens.map((open) => patternOf(open, frame))),
);

function patternOf(open: string, { closes, without = [] }: Frame): FramePattern {
  const close = anyWord(closes);
  const closed = anyWord([...closes, ...without]);
  return {
    right: `${open}……${closes[0]}……的`,
    start: `；${open}`,
    whole: new RegExp(`(?:^|[；：])${open}${part}{1,24}${close}${part}{1,20}`, 'g'),
    broken: new RegExp(`(?<=[；：])${open}(?:(?!${closed})${part}){3,24}的(?=${part})`, 'g'),
    closed: new RegExp(`^${part}*${closed}`),
  };
}

/** A part without the second half of its frame, in a list of which two parts at least have both: 以……为……；以……的……. */
export function lostHalf(text: string): readonly BrokenFrame[] {
  if (!text.includes('；')) return [];
  return frames().flatMap((frame) => (text.includes(frame.start) ? brokenIn(text, frame) : []));
}

function brokenIn(text: string, { whole, broken, closed, right }: FramePattern): readonly BrokenFrame[] {
  return Array.from(matches(text, /[^。]+/g)).flatMap(({ 0: sentence, index }) => {
    if ((sentence.match(whole)?.length ?? 0) < 2) return [];
    return Array.from(matches(sentence, broken))
      .filter(({ 0: found, index: at }) => !closed.test(sentence.slice(at + found.length)))
      .map(({ 0: found, index: at }) => ({ start: index + at, end: index + at + found.length, right }));
  });
}

const opening = fromWords(() => anyWord(clausesZh().opening));
const bareClause = fromWords(
  () => new RegExp(`，([\\u4e00-\\u9fff]{2,6}的${anyWord(clausesZh().doing)})(?=，${opening()}[^了])`, 'g'),
);
const programme = fromWords(() => new RegExp(`(?:^|[，。；：、])${opening()}[^，。；：了]{4,30}$`));
const ownVerb = fromWords(() => new RegExp(`^(?:${opening()}|[${clausesZh().ownVerbs}])`));

/** A clause of a programme, between two that open with a verb, that is a bare noun: 未来园区的布局. */
export function lostVerb(text: string): readonly BrokenFrame[] {
  return Array.from(matches(text, bareClause()))
    .filter(
      ({ 1: clause, index }) =>
        !ownVerb().test(clause!) && programme().test(text.slice(Math.max(0, index - 34), index)),
    )
    .map(({ 0: found, 1: clause, index }) => ({ start: index + 1, end: index + found.length, right: `加快${clause}` }));
}
