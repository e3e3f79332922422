// New rows and known words in wording.yaml.

import { say } from '../base/localized';
import type { NewWording } from '../features/repair/offer';
import { readWording } from '../knowledge/wording/read';
import { keyOf } from '../knowledge/wording/wording';
import {
  type Addition,
  addToList,
  atEnd,
  flowing,
  isRefusal,
  openMapping,
  pairOf,
  type Refusal,
  written,
} from './yamlFiles';

/** What to insert into a wording.yaml so that something is never written, or why the file is left alone. */
export function neverWritten(source: string, { never, write }: NewWording): Addition | Refusal {
  return added(source, 'wording', never, { never, ...(write !== undefined && { write }) });
}

/** What to insert into a wording.yaml so that a word is known, or why the file is left alone. */
export function alsoKnown(source: string, word: string): Addition | Refusal {
  return added(source, 'known', word, word);
}

function added(source: string, list: 'wording' | 'known', word: string, item: unknown): Addition | Refusal {
  const { wording, mistakes } = readWording(source);
  const root = openMapping(
    source,
    mistakes.filter(({ severity }) => severity === 'error'),
  );
  if (root && isRefusal(root)) return root;
  const taken = [...wording.known, ...wording.rows.flatMap(({ never }) => never)].find(
    (each) => keyOf(each) === keyOf(word),
  );
  if (taken !== undefined) return { reason: isThere(taken), at: Math.max(0, source.indexOf(taken)) };
  const pair = root && pairOf(root, list);
  const { text, caret } = written([item], '  ');
  if (!pair) return atEnd(source, `${list}:\n${text}`, `${list}:\n`.length + caret);
  return addToList(source, pair, (indent) => written([item], indent), flowing(item));
}

function isThere(word: string) {
  return say(`“${word}” is in this file already`, `“${word}”已在该文件中`);
}
