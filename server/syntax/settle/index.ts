// What drafts are by their place among the others: the passes in order, each of which sees what those before it told.
import type { UnsettledElement } from '../draft';
import { settleHeader } from './header';
import { settleLabels } from './labels';
import { headerLanguages, runningLanguages, settleLanguages } from './languages';
import { settleLeads } from './leads';
import { settleLevels } from './levels';
import { settleNotes } from './notes';

/** Settles the drafts of a text in place; the languages that it is written in, the one that comes first, first. */
export function settle(drafts: readonly UnsettledElement[]): readonly ('zh' | 'en')[] {
  const running = runningLanguages(drafts);
  settleHeader(drafts);
  settleNotes(drafts);
  settleLanguages(drafts, running);
  settleLabels(drafts);
  settleLeads(drafts);
  settleLevels(drafts);
  return running.length > 0 ? running : headerLanguages(drafts);
}
