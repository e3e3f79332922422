// How the language client behaves: which documents it speaks of, and when it asks for findings.
import { workspace, type TextDocument } from 'vscode';
import { DiagnosticPullMode, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol';

export function clientOptions(initializationOptions: InitializationOptions): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'bulletin' }, { language: 'yaml', pattern: '**/.bulletin/*.yaml' }],
    initializationOptions,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: true, filter: waitsForSave },
  };
}

/** With `bulletin.check.run` set to `onSave` typing asks for nothing. */
function waitsForSave(document: TextDocument, mode: DiagnosticPullMode): boolean {
  return mode === DiagnosticPullMode.onType && workspace.getConfiguration('bulletin', document).get('check.run') === 'onSave';
}
