// Mistakes in settings and lexicon files as the editor shows them.

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { GradedMistake } from '../base/fileMistake';
import type { Locale } from '../base/localized';
import type { Text } from '../base/text';

/** A mistake without extent is shown on one character, so that it can be seen. */
export function fileDiagnostics(text: Text, mistakes: readonly GradedMistake[], locale: Locale): Diagnostic[] {
  return mistakes.map(({ span, message, severity }) => ({
    range: text.rangeOf(
      span.end > span.start ? span : { start: Math.max(0, Math.min(span.start, text.length - 1)), end: span.start + 1 },
    ),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'bulletin',
    message: message[locale],
  }));
}
