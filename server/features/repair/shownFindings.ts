// Findings as they are shown while a draft is being written.
import type { Finding } from '../../base/finding';
import { unfinishedRule } from '../../protocol';
import { check } from '../../rules/check';
import type { InDocument } from '../feature';

export interface ShownFinding {
  readonly finding: Finding;
  /**
   * A place still to be filled in is no mistake while the draft is being written: it is shown faintly, unless the
   * author has said how; the check before publication counts it in full.
   */
  readonly isFaint: boolean;
}

/** All findings of a draft, in order. */
export const shownFindings: InDocument<readonly ShownFinding[]> = (bulletin, context) =>
  check(bulletin, context).map((finding) => ({
    finding,
    isFaint: finding.rule === unfinishedRule && context.settings.severities[finding.rule] === undefined,
  }));
