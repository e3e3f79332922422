// How the language client behaves: which documents it speaks of, when it asks for findings, and where the code of a finding leads.
import { Uri, workspace, type Diagnostic, type TextDocument } from 'vscode';
import { DiagnosticPullMode, RevealOutputChannelOn, vsdiag, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol';

export function clientOptions(initializationOptions: InitializationOptions): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'bulletin' }],
    initializationOptions,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: true, filter: isCheckedLater },
    middleware: {
      handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(linkedToRule)),
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        return report?.kind === vsdiag.DocumentDiagnosticReportKind.full ? { ...report, items: report.items.map(linkedToRule) } : report;
      },
    },
  };
}

/** With `bulletin.check.run` set to `onSave` typing asks for nothing. */
function isCheckedLater(document: TextDocument, mode: DiagnosticPullMode): boolean {
  return mode === DiagnosticPullMode.onType && workspace.getConfiguration('bulletin', document).get('check.run') === 'onSave';
}

/** The code of a finding is a rule's id, and opens the rule's page. */
function linkedToRule(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  const id = typeof code === 'object' ? code.value : code;
  if (typeof id === 'string') diagnostic.code = { value: id, target: showRuleUri(id) };
  return diagnostic;
}

function showRuleUri(id: string): Uri {
  return Uri.parse(`command:bulletin.showRule?${encodeURIComponent(JSON.stringify([id]))}`);
}
