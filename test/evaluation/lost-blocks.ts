// Blocks lost from issues in two files: each English paragraph is taken out in turn, and made one with the paragraph
// below it; what the check then says of blocks and of numbers is counted.

import { Text } from '../../server/base/text';
import { alignedPairs } from '../../server/model/alignment/align';
import { builtinContext } from '../../server/model/builtin';
import { has } from '../../server/model/kinds';
import { passages } from '../../server/model/passages';
import { joinSides } from '../../server/model/side-by-side';
import { checkWith } from '../../server/rules/check';
import { rules } from '../../server/rules/index';
import { parse } from '../../server/syntax/parse';
import type { Bulletin } from '../../server/syntax/tree';

/** What came of it, paragraph by paragraph. */
export interface Losses {
  /** English paragraphs taken out. */
  readonly lost: number;
  /** Of these: the Chinese paragraph is told to be without English, and no other block is told anew. */
  readonly told: number;
  /** Findings on numbers and dates that only the loss brought about. */
  readonly falseNumbers: number;
  /** English neighbours made one paragraph, so that nothing is lost. */
  readonly merged: number;
  /** Of these: a block is told to be without its counterpart. */
  readonly falselyMissing: number;
  /** The first characters of the Chinese paragraphs whose loss was not told so, at most twelve of each. */
  readonly silent: readonly string[];
}

const context = builtinContext();
const missing = 'missing-translation';
const observed = rules.filter(({ id }) => [missing, 'number-mismatch', 'date-mismatch'].includes(id));

/** What is lost and told in a text whose Chinese and English stand in one file; undefined where it has no pairs. */
export function lossesIn(content: string): Losses | undefined {
  const bulletin = parse(new Text(content));
  const pairs = alignedPairs(bulletin).filter(({ zh, en }) => has(zh, 'sentences') && has(en, 'sentences'));
  const [zh, en] = (['zh', 'en'] as const).map((language) => blocksOf(bulletin, language));
  const chinese = parse(new Text(joined(zh!)));
  const before = new Set(told(chinese, en!));
  const toldAnew = (english: readonly BlockText[]) => told(chinese, english).filter((each) => !before.has(each));
  const trials = pairs.flatMap(({ zh: block, en: { span } }) => {
    const at = en!.findIndex(({ start }) => start === span.start);
    if (at < 0) return [];
    const own = bulletin.text.slice(block.span);
    return [{ own, left: toldAnew(without(en!, at)), merged: toldAnew(withBelow(en!, at)) }];
  });
  if (trials.length === 0) return undefined;
  const isMissing = (finding: string) => finding.startsWith(missing);
  const isTold = ({ own, left }: (typeof trials)[number]) => {
    const found = left.filter(isMissing);
    return found.length === 1 && `${missing} ${own}`.startsWith(found[0]!);
  };
  return {
    lost: trials.length,
    told: trials.filter(isTold).length,
    falseNumbers: trials.flatMap(({ left }) => left.filter((finding) => !isMissing(finding))).length,
    merged: trials.length,
    falselyMissing: trials.filter(({ merged }) => merged.some(isMissing)).length,
    silent: trials.filter((trial) => !isTold(trial)).map(({ own }) => own.slice(0, 12)),
  };
}

/** A block as it is printed, with its offset in the text. */
interface BlockText {
  readonly start: number;
  readonly text: string;
}

function blocksOf(bulletin: Bulletin, language: 'zh' | 'en'): readonly BlockText[] {
  return passages(bulletin)
    .filter((element) => element.language === language)
    .map(({ span }) => ({ start: span.start, text: bulletin.text.slice(span) }));
}

function joined(blocks: readonly BlockText[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

function without(blocks: readonly BlockText[], at: number): readonly BlockText[] {
  return blocks.filter((_, index) => index !== at);
}

/** The blocks with one of them and the one below on one line. */
function withBelow(blocks: readonly BlockText[], at: number): readonly BlockText[] {
  const text = blocks
    .slice(at, at + 2)
    .map((block) => block.text.trimEnd())
    .join(' ');
  return [...blocks.slice(0, at), { start: blocks[at]!.start, text }, ...blocks.slice(at + 2)];
}

/** What is told of an issue in two files, each by its rule and the words it marks. */
function told(chinese: Bulletin, english: readonly BlockText[]): readonly string[] {
  const whole = joinSides(chinese, parse(new Text(joined(english))));
  return checkWith(observed, whole, context).map(({ rule, span }) => `${rule} ${whole.text.slice(span)}`);
}
