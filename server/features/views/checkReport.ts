// The check before publication: a verdict on the whole issue, and everything it rests on.
import type { Evidence } from '../../base/finding';
import { say } from '../../base/localized';
import type { Context } from '../../model/context';
import { kindFor } from '../../model/structure';
import type { CheckReport } from '../../protocol';
import { check } from '../../rules/check';
import { type InDocument, inWords } from '../feature';
import { isOfCheck, notChecked } from './notChecked';
import { countsOf } from './status';

export const checkReport: InDocument<CheckReport> = (bulletin, context) => {
  const findings = check(bulletin, context);
  const summary = countsOf(findings);
  const missed = notChecked(bulletin, context);
  return {
    verdict: verdictOn(summary, missed.length),
    notChecked: missed,
    hasSeries: kindFor(bulletin, context) !== undefined,
    findings: findings
      .filter((finding) => !isOfCheck(finding))
      .map(({ rule, severity, message, span, fix, evidence }) => {
        const basis = evidence && evidenceInWords(evidence, context);
        return {
          rule,
          severity,
          message: inWords(context, message),
          range: bulletin.text.rangeOf(span),
          ...(fix && { fixTitle: inWords(context, fix.title), fixIsSafe: fix.safe }),
          ...(basis && { evidence: basis }),
        };
      }),
    summary,
  };
};

/**
 * "2 of 2 past issues", "2 of 3 places", "GB/T 15834 B.3.8", former values; empty when the finding speaks for itself.
 */
function evidenceInWords(
  { source, unit = source === 'corpus' ? 'issues' : 'places', seen, of, clause, examples }: Evidence,
  context: Context,
): string {
  const isPast = source === 'corpus' || source === 'office';
  const places = say(
    `${seen} of ${of} such places in ${isPast ? 'past issues' : 'this issue'}`,
    `${isPast ? '往期' : '本期'}同类 ${of} 处中有 ${seen} 处`,
  );
  const counted = unit === 'issues' ? say(`${seen} of ${of} past issues`, `往期 ${of} 期中有 ${seen} 期`) : places;
  return [
    seen !== undefined && of !== undefined && inWords(context, counted),
    clause,
    examples?.join(inWords(context, say(', ', '、'))),
  ]
    .filter(Boolean)
    .join(inWords(context, say('; ', '；')));
}

function verdictOn({ errors, warnings }: ReturnType<typeof countsOf>, missed: number): CheckReport['verdict'] {
  if (errors > 0) return 'blocked';
  if (missed > 0) return 'incomplete';
  return warnings > 0 ? 'look' : 'ready';
}
