// What the status bar shows of a draft.

import type { Severity } from '../../base/finding';
import { say } from '../../base/localized';
import { fill, packed } from '../../knowledge/schema/format';
import { kindOf } from '../../knowledge/schema/kind-of';
import type { Kind } from '../../knowledge/schema/schema';
import type { Context } from '../../model/context';
import { ruleOf } from '../../model/structure';
import type { FindingCounts, Status } from '../../protocol';
import { check } from '../../rules/check';
import type { Bulletin } from '../../syntax/tree';
import { type InDocument, inWords } from '../feature';
import { issueName } from '../read/explain';
import { notChecked } from './notChecked';
import { toDo } from './toDo';

export const status: InDocument<Status> = (bulletin, context) => {
  const kind = kindOf(bulletin, context.schema, context.settings.kind);
  const { unfinished, untranslated, mistakes } = toDo(bulletin, context);
  return {
    kind: kind?.id ?? null,
    kindName: kind?.name ?? null,
    issue: issueNumber(bulletin, kind) ?? null,
    findings: countsOf(check(bulletin, context)),
    toDo: { unfinished: unfinished.length, untranslated: untranslated.length, mistakes: mistakes.length },
    notChecked: notChecked(bulletin, context).map(({ what }) => what),
    ...(kind && { schemaEvidence: kindEvidence(kind, context) }),
  };
};

/** The number of an issue as its series writes it, else as it is printed, without what a conversion left around it. */
export function issueNumber(bulletin: Bulletin, kind: Kind | undefined): string | undefined {
  const issue = bulletin.elements.find((element) => element.kind === 'issue');
  if (!issue) return undefined;
  const template = kind && ruleOf(issue, bulletin, kind)?.formats?.[0]?.value;
  const date = bulletin.elements.find((element) => element.kind === 'date')?.value;
  const year = issue.year ?? (typeof date === 'string' ? Number(date.slice(0, 4)) : undefined);
  const inForm =
    template !== undefined &&
    issue.number !== undefined &&
    fill(template, { number: issue.number, ...(year !== undefined && { year }) });
  return inForm || packed(issue.prose.text);
}

export function countsOf(findings: readonly { readonly severity: Severity }[]): FindingCounts {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}

/** What a kind was learnt from. */
export function kindEvidence(kind: Kind, context: Context): string {
  const names = kind.issues.map((issue) => issueName(issue, context));
  return inWords(
    context,
    say(
      `learnt from ${names.length} ${names.length === 1 ? 'issue' : 'issues'}: ${names.join(', ')}`,
      `据 ${names.length} 期往期归纳：${names.join('、')}`,
    ),
  );
}
