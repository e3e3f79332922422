// All that is counted in a bulletin.

import { cached } from '../../base/cached';
import { listAt } from '../../base/lists';
import { fromWords } from '../../language/vocabulary';
import { captionLabels } from '../../language/words';
import { lasting } from '../../syntax/lasting';
import type { Bulletin, Element } from '../../syntax/tree';
import { type Caption, captionsOf } from '../captions';
import { passages } from '../passages';
import { blockSequences } from './blocks';
import { headlessSequences, inlineSequences, mayHoldFirst } from './inline';
import { captionStyle, type Sequence } from './sequence';

/** All sequences of a bulletin: of blocks, and of the parts of one sentence or paragraph. Cached per bulletin. */
export const sequencesOf = cached((bulletin: Bulletin): readonly Sequence[] => {
  const ofBlocks = blockSequences(bulletin);
  const counted = new Set(ofBlocks.flatMap(({ items }) => items.map(({ span }) => span.start)));
  const inline = passages(bulletin).flatMap(inlineSequences);
  return [
    ...ofBlocks,
    ...captionSequences(bulletin),
    ...inline.filter(({ items }) => !counted.has(items[0]!.span.start)),
    ...headless(bulletin, counted),
  ];
});

/** Those that go on from no element above them in their section. */
function headless(bulletin: Bulletin, counted: ReadonlySet<number>): readonly Sequence[] {
  const begun = { zh: false, en: false };
  return passages(bulletin).flatMap((passage) => {
    const { language, kind } = passage;
    if (language === 'und') return [];
    if (kind === 'heading') {
      begun[language] = false;
      return [];
    }
    const found = begun[language] ? [] : headlessSequences(passage);
    begun[language] ||= passage.number !== undefined || holdsFirst(passage);
    return found.filter(({ items }) => !counted.has(items[0]!.span.start));
  });
}

const holdsFirst = lasting(
  ({ language, prose }: Element): boolean => language !== 'und' && mayHoldFirst(prose.text, language),
);

/** Captions with one label, chapter by chapter. A 1 begins anew: annexes are listed first and printed then. */
function captionSequences(bulletin: Bulletin): readonly Sequence[] {
  const labels = new Map<string, Caption[][]>();
  for (const caption of captionsOf(bulletin)) {
    if (caption.isContinued) continue;
    const lists = listAt(labels, `${caption.label} ${caption.chapter}`);
    const last = lists.at(-1)?.at(-1);
    const beginsAnew = !last || (caption.number === 1 && (last.number > 1 || annexes().has(caption.label)));
    if (beginsAnew) lists.push([caption]);
    else lists.at(-1)!.push(caption);
  }
  return [...labels.values()].flat().map((captions) => ({
    items: captions.map(({ number, span, marker }) => ({ number, span, marker, style: captionStyle })),
    after: 0,
  }));
}

const annexes = fromWords(
  (): ReadonlySet<string> => new Set(captionLabels().find((labels) => labels.includes('附件'))),
);
