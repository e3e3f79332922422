// The check before publication: a verdict on the whole issue, and everything it rests on.
import type { Context } from '../context';
import { say } from '../localized';
import type { CheckReport } from '../protocol';
import { check } from '../rules/check';
import type { Evidence } from '../rules/rule';
import { type InDocument, inWords } from './feature';
import { countsOf } from './status';

export const checkReport: InDocument<CheckReport> = (bulletin, context) => {
  const findings = check(bulletin, context);
  const summary = countsOf(findings);
  return {
    verdict: summary.errors > 0 ? 'blocked' : summary.warnings > 0 ? 'look' : 'ready',
    findings: findings.map(({ rule, severity, message, span, fix, evidence }) => {
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

/** "2 of 2 past issues", "GB/T 15834 B.3.8", former values; empty when the finding speaks for itself. */
function evidenceInWords({ seen, of, clause, examples }: Evidence, context: Context): string {
  return [
    seen !== undefined && of !== undefined && inWords(context, say(`${seen} of ${of} past issues`, `往期 ${of} 期中有 ${seen} 期`)),
    clause,
    examples?.join(inWords(context, say(', ', '、'))),
  ].filter(Boolean).join(inWords(context, say('; ', '；')));
}
