// Findings in a draft, and mistakes in files of a .bulletin folder, as LSP has them.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { GradedMistake } from '../../base/fileMistake';
import type { Severity } from '../../base/finding';
import type { Locale } from '../../base/localized';
import type { Text } from '../../base/text';
import type { ShownFinding } from '../../features/repair/shownFindings';

/** What a diagnostic of ours carries in `data`. */
export interface DiagnosticData {
  readonly rule: string;
  /** The obvious remedy, if there is one. */
  readonly fix?: { readonly title: string; readonly safe: boolean };
}

export interface DiagnosticOptions {
  /** Of the draft. */
  readonly uri: string;
  readonly locale: Locale;
  /** Where a rule's page is, `{rule}` standing for the id; absent where the editor can open none. */
  readonly rulePage?: string | undefined;
}

/** Each finding with its rule, the page about it when there is one, and the places that explain it. */
export function asDiagnostics(found: readonly ShownFinding[], text: Text, options: DiagnosticOptions): Diagnostic[] {
  return found.map((each) => asDiagnostic(each, text, options));
}

function asDiagnostic({ finding, isFaint }: ShownFinding, text: Text, options: DiagnosticOptions): Diagnostic {
  const { uri, locale, rulePage } = options;
  const { rule, span, message, severity, fix, related } = finding;
  const data: DiagnosticData = { rule, ...(fix && { fix: { title: fix.title[locale], safe: fix.safe } }) };
  return {
    range: text.rangeOf(span),
    ...(isFaint ? faint : { severity: severities[severity] }),
    source,
    code: rule,
    ...(rulePage && { codeDescription: { href: rulePage.replace('{rule}', rule) } }),
    message: message[locale],
    ...(related?.length && {
      relatedInformation: related.map((place) => ({
        location: { uri: place.path ?? uri, range: (place.text ?? text).rangeOf(place.span) },
        message: place.message[locale],
      })),
    }),
    data,
  };
}

const source = 'bulletin';

const faint: Pick<Diagnostic, 'severity' | 'tags'> = {
  severity: DiagnosticSeverity.Hint,
  tags: [DiagnosticTag.Unnecessary],
};

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Mistakes in settings and lexicon files; one without extent is shown on one character, so that it can be seen. */
export function asFileDiagnostics(mistakes: readonly GradedMistake[], text: Text, locale: Locale): Diagnostic[] {
  return mistakes.map(({ span, message, severity }) => ({
    range: text.rangeOf(
      span.end > span.start ? span : { start: Math.max(0, Math.min(span.start, text.length - 1)), end: span.start + 1 },
    ),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source,
    message: message[locale],
  }));
}
