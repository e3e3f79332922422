// Blocks without a form: a line of the header, a heading by its # or bold type, running text.
import { endsSentence } from '../../language/shared/script';
import { markerAt } from '../markers';
import { sourceSpan } from '../prose';
import type { Block, Maker } from './form';

/** Makes what a block without a form is by its place. */
export function makeText(block: Block, maker: Maker): void {
  const { language, running, hashes } = block;
  if (!block.told && language === 'und' && maker.inHeader('und')) {
    maker.add('unknown', block);
    return;
  }
  if (hashes === 0 && maker.giveToNote(block)) return;
  const isHeader = maker.inHeader(language) && maker.isHeaderOf(language) && !isNumberedSection(block);
  if (isHeader && !running && !(endsSentence(block.prose.text) && maker.hasTitle(language))) {
    const draft = maker.add('unknown', block);
    if (hashes > 0) draft.hashes = hashes;
    return;
  }
  if (hashes > 0 || isBold(block)) makeHeading(block, maker);
  else maker.add('paragraph', block).running = running;
  maker.startBody(language);
}

/** ## 一、 is a section though nothing stands above it; # 一、 may be the title of a chapter. */
function isNumberedSection({ hashes, prose }: Block): boolean {
  return hashes > 1 && markerAt(prose.text)?.style.startsWith('han') === true;
}

function makeHeading(block: Block, maker: Maker): void {
  const { hashes, prose } = block;
  const draft = maker.add('heading', block);
  draft.style = hashes > 0 ? 'hash' : 'bold';
  if (hashes > 0) draft.hashes = hashes;
  const marker = markerAt(prose.text);
  if (marker?.kind !== 'heading') return;
  draft.number = marker.number;
  draft.label = marker.label;
  draft.style = marker.style;
  draft.labelSpan = sourceSpan(prose, 0, marker.label.length);
}

/** Whether the whole block is one short bold run without a full stop. */
function isBold({ emphases: [bold, second], prose: { text }, language }: Block): boolean {
  if (!bold?.closed || second) return false;
  return (
    bold.span.end - bold.span.start >= text.length - 1 &&
    text.length <= (language === 'zh' ? 40 : 140) &&
    !endsSentence(text)
  );
}
