// Findings as they are shown while a draft is being written.
import type { Finding } from '../../base/finding';
import type { Context } from '../../model/context';
import { unfinishedRule } from '../../protocol';
import { check } from '../../rules/check';
import type { Bulletin } from '../../syntax/tree';
import { isWaiting, type Writing } from './beingWritten';

export interface ShownFinding {
  readonly finding: Finding;
  /**
   * A place still to be filled in is no mistake while the draft is being written: it is shown faintly, unless the
   * author has said how; the check before publication counts it in full.
   */
  readonly isFaint: boolean;
}

/** The findings of a draft, in order; those apart that wait for the author, where it is known where one is writing. */
export function shownFindings(bulletin: Bulletin, context: Context, writing?: Writing): readonly ShownFinding[] {
  const findings = check(bulletin, context);
  const waits = writing && isWaiting(bulletin, context, writing);
  return (waits ? findings.filter((finding) => !waits(finding)) : findings).map((finding) => ({
    finding,
    isFaint: finding.rule === unfinishedRule && context.settings.severities[finding.rule] === undefined,
  }));
}
