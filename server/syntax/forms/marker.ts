// Blocks that begin with a number or a word that counts: headings (一、 （一） 1. I.), points (一是 第一， First,) and list
// items (（1） ①).
import { type Marker, markerAt } from '../markers';
import { sourceSpan } from '../prose';
import type { Language } from '../tree';
import { type Block, type Form, labelAlone, type Match } from './form';

export interface MarkerMatch extends Match {
  readonly form: 'marker';
  readonly marker: Marker;
}

export const marker: Form<MarkerMatch> = {
  name: 'marker',
  matches(text) {
    const found = markerAt(text);
    return found && { form: 'marker', marker: found };
  },
  goesOn: ({ marker: { length } }, seam) => labelAlone(length, seam),
  make(block, { marker }, maker) {
    const { text } = block.prose;
    if (block.hashes > 0) return false;
    const number = marker.number === 0 ? next(maker.lastPoint(block.language)) : marker.number;
    if (number === undefined) return false;
    const body = text.slice(marker.length);
    if (body === '' && marker.kind !== 'heading') return false;
    const kind = isPoint(marker, body, block.language) ? 'point' : marker.kind;
    const end = kind === 'heading' ? runInEnd(block, marker) : undefined;
    const draft = end === undefined ? maker.add(kind, block) : maker.addPart(kind, block, 0, end);
    draft.number = number;
    draft.label = marker.label;
    draft.style = marker.style;
    draft.labelSpan = sourceSpan(block.prose, 0, marker.label.length);
    maker.startBody(block.language);
    if (end === undefined) return true;
    const start = end + /^\s*/.exec(text.slice(end))![0].length;
    maker.addPart('paragraph', block, start, text.length).running = true;
    return true;
  },
};

/** 最后 counts on from the point before. */
function next(lastPoint: number | undefined): number | undefined {
  return lastPoint ? lastPoint + 1 : undefined;
}

/** `1. A long sentence, or several.` is a numbered paragraph, `1. A few words` a heading. */
function isPoint({ kind, style }: Marker, body: string, language: Language): boolean {
  if (kind !== 'heading' || !style.startsWith('arabic')) return false;
  if (language === 'zh') {
    const stop = body.indexOf('。');
    return stop < 0 ? body.length > 60 : stop > 40 || (stop === body.length - 1 && body.length > 30);
  }
  return body.length > 200 || (/[.!?] [A-Z]/.test(body) && body.length > 120);
}

/** Where a run-in heading （一）小标题。正文 ends in the block's prose; undefined when the block is the heading alone. */
function runInEnd(block: Block, { length }: Marker): number | undefined {
  const { text } = block.prose;
  const bold = boldEnd(block, length);
  if (bold !== undefined) return bold;
  if (block.language === 'zh') {
    const stop = text.indexOf('。', length);
    return stop > length && stop - length <= 40 && text.length - stop > 12 ? stop + 1 : undefined;
  }
  const stop = text.slice(length, length + 140).search(/[a-z)][.] [A-Z]/);
  return stop > 0 && text.length - stop > 100 ? length + stop + 2 : undefined;
}

/** Where a heading in bold ends, with the stop behind it. */
function boldEnd({ prose: { text }, emphases, lines }: Block, markerLength: number): number | undefined {
  const bold = emphases[0];
  const start = bold ? bold.span.start - lines[0]!.start : 0;
  if (!bold?.closed || start > 2 + markerLength) return undefined;
  let end = bold.span.end - bold.span.start + Math.max(0, start - 2);
  if (/[。：:]/.test(text[end] ?? '')) end++;
  return end <= 90 && text.length - end >= 12 ? end : undefined;
}
