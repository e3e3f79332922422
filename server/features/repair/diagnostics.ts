// Findings as the editor shows them.

import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../../base/finding';
import type { Context } from '../../model/context';
import { unfinishedRule } from '../../protocol';
import { check } from '../../rules/check';
import type { Bulletin } from '../../syntax/tree';
import { inWords } from '../feature';

/** What a diagnostic of ours carries in `data`. */
export interface DiagnosticData {
  readonly rule: string;
  /** The obvious remedy, if there is one. */
  readonly fix?: { readonly title: string; readonly safe: boolean };
}

/** Where a rule's page is, for an editor that can open it; `{rule}` stands for the id. */
export type RulePage = string;

/**
 * All findings of a draft at `uri`, each with its rule, the page about it when there is one, and the places that
 * explain it.
 */
export function diagnostics(bulletin: Bulletin, context: Context, uri: string, rulePage?: RulePage): Diagnostic[] {
  return check(bulletin, context).map((finding) => diagnosticOf(finding, bulletin, context, uri, rulePage));
}

function diagnosticOf(
  finding: Finding,
  bulletin: Bulletin,
  context: Context,
  uri: string,
  rulePage?: RulePage,
): Diagnostic {
  const { text } = bulletin;
  const data: DiagnosticData = {
    rule: finding.rule,
    ...(finding.fix && { fix: { title: inWords(context, finding.fix.title), safe: finding.fix.safe } }),
  };
  return {
    range: text.rangeOf(finding.span),
    ...shownAs(finding, context),
    source: 'bulletin',
    code: finding.rule,
    ...(rulePage && { codeDescription: { href: rulePage.replace('{rule}', finding.rule) } }),
    message: inWords(context, finding.message),
    ...(finding.related?.length && {
      relatedInformation: finding.related.map((related) => ({
        location: { uri: related.path ?? uri, range: (related.text ?? text).rangeOf(related.span) },
        message: inWords(context, related.message),
      })),
    }),
    data,
  };
}

/**
 * A place still to be filled in is no mistake while the draft is being written: it is shown faintly, unless the author
 * has
 * said how; the check before publication counts it in full.
 */
function shownAs({ rule, severity }: Finding, { settings }: Context): Pick<Diagnostic, 'severity' | 'tags'> {
  if (rule !== unfinishedRule || settings.severities[rule] !== undefined) return { severity: severities[severity] };
  return { severity: DiagnosticSeverity.Hint, tags: [DiagnosticTag.Unnecessary] };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
