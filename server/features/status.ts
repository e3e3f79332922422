// What the status bar shows of a draft.
import type { Context } from '../context';
import { say } from '../localized';
import type { FindingCounts, Status } from '../protocol';
import { check } from '../rules/check';
import type { Severity } from '../rules/rule';
import { kindOf } from '../schema/kind-of';
import type { Kind } from '../schema/schema';
import { issueName } from './explain';
import { type InDocument, inWords } from './feature';

export const status: InDocument<Status> = (bulletin, context) => {
  const kind = kindOf(bulletin, context.schema, context.settings.kind);
  const issue = bulletin.elements.find((element) => element.kind === 'issue');
  return {
    kind: kind?.id ?? null,
    kindName: kind?.name ?? null,
    issue: issue?.prose.text ?? null,
    findings: countsOf(check(bulletin, context)),
    ...(kind && { schemaEvidence: kindEvidence(kind, context) }),
  };
};

export function countsOf(findings: readonly { readonly severity: Severity }[]): FindingCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}

/** What a kind was learnt from. */
export function kindEvidence(kind: Kind, context: Context): string {
  const names = kind.issues.map((issue) => issueName(issue, context));
  return inWords(context, say(`learnt from ${names.length} ${names.length === 1 ? 'issue' : 'issues'}: ${names.join(', ')}`, `据 ${names.length} 期往期归纳：${names.join('、')}`));
}
