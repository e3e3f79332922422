// The check before publication: a verdict on the whole issue, and everything it rests on.
import type { Evidence, Finding } from '../../base/finding';
import { type Locale, say } from '../../base/localized';
import type { Text } from '../../base/text';
import { kindFor } from '../../model/structure';
import type { CheckedFinding, CheckReport } from '../../protocol';
import { check } from '../../rules/check';
import type { Bulletin } from '../../syntax/tree';
import type { InDocument } from '../feature';
import { isOfCheck, notChecked } from './notChecked';
import { countsOf } from './status';

export const checkReport: InDocument<CheckReport> = (bulletin, context) => {
  const findings = check(bulletin, context);
  const summary = countsOf(findings);
  const missed = notChecked(bulletin, context);
  const date = headerDate(bulletin);
  return {
    verdict: verdictOn(summary, missed.length),
    notChecked: missed,
    hasSeries: kindFor(bulletin, context) !== undefined,
    ...(date !== undefined && { date }),
    findings: findings
      .filter((finding) => !isOfCheck(finding))
      .map((finding) => inReport(finding, bulletin.text, context.locale ?? 'en')),
    summary,
  };
};

/** A finding of a text in the words of a report. */
export function inReport(
  { rule, severity, message, span, fix, evidence }: Finding,
  text: Text,
  locale: Locale,
): CheckedFinding {
  const basis = evidence && evidenceInWords(evidence, locale);
  return {
    rule,
    severity,
    message: message[locale],
    range: text.rangeOf(span),
    ...(fix && { fixTitle: fix.title[locale], fixIsSafe: fix.safe }),
    ...(basis && { evidence: basis }),
  };
}

/** The date in an issue's header, ISO 8601. */
export function headerDate(bulletin: Bulletin): string | undefined {
  const date = bulletin.elements.find(({ kind }) => kind === 'date')?.value;
  return typeof date === 'string' ? date : undefined;
}

/**
 * "2 of 2 past issues", "2 of 3 places", "GB/T 15834 B.3.8", former values; empty when the finding speaks for itself.
 */
function evidenceInWords(
  { source, unit = source === 'corpus' ? 'issues' : 'places', seen, of, clause, examples }: Evidence,
  locale: Locale,
): string {
  const isPast = source === 'corpus' || source === 'office';
  const places = say(
    `${seen} of ${of} such places in ${isPast ? 'past issues' : 'this issue'}`,
    `${isPast ? '往期' : '本期'}同类 ${of} 处中有 ${seen} 处`,
  );
  const counted = unit === 'issues' ? say(`${seen} of ${of} past issues`, `往期 ${of} 期中有 ${seen} 期`) : places;
  return [seen !== undefined && of !== undefined && counted[locale], clause, examples?.join(say(', ', '、')[locale])]
    .filter(Boolean)
    .join(say('; ', '；')[locale]);
}

/** `missed`: how much of the check did not run. */
export function verdictOn({ errors, warnings }: ReturnType<typeof countsOf>, missed: number): CheckReport['verdict'] {
  if (errors > 0) return 'blocked';
  if (missed > 0) return 'incomplete';
  return warnings > 0 ? 'look' : 'ready';
}
