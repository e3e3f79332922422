// The documents of an issue: one in both languages, or the Chinese and the English file of one in two.

import { type TextDocument, workspace } from 'vscode';
import { otherSide as otherFile } from '../../server/base/sides';
import type { Pairs } from '../../server/protocol';
import type { ServerRequests } from '../serverRequests';
import type { Side } from './counterparts';

/** The two documents, the same one twice when the issue is in one file. */
export type Sides = Readonly<Record<Side, TextDocument>>;

/** Both files of an issue in two; the document twice where the other file is not there. */
export async function sidesOf(document: TextDocument): Promise<Sides> {
  const file = otherFile(document.uri.path);
  if (!file) return { zh: document, en: document };
  try {
    const other = await workspace.openTextDocument(document.uri.with({ path: file.other }));
    return file.side === 'zh' ? { zh: document, en: other } : { zh: other, en: document };
  } catch {
    return { zh: document, en: document };
  }
}

/** What belongs together in an issue; null when the server does not have it open. */
export function pairsOf(server: ServerRequests, { zh, en }: Sides): Promise<Pairs | null> {
  return server.pairs(zh.uri, zh === en ? undefined : en.uri);
}
