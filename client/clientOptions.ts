// How the language client behaves: which documents it speaks of, and when it asks for findings.
import { type CancellationToken, type FoldingRange, type TextDocument, workspace } from 'vscode';
import { DiagnosticPullMode, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol';
import type { Checking } from './checking';
import { previewScheme } from './cleaningPreview';
import { goingToWritten } from './goTo';

export function clientOptions(
  initializationOptions: InitializationOptions,
  provideDiagnostics: Checking['provide'],
  foldingRanges: (document: TextDocument, token: CancellationToken) => Promise<FoldingRange[] | undefined>,
): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'bulletin' },
      { language: 'yaml', pattern: '**/.bulletin/*.yaml' },
      { pattern: '**/.bulletin/*.csv' },
    ],
    initializationOptions,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: true, filter: waitsForSave },
    middleware: {
      provideDiagnostics,
      provideFoldingRanges: (document, _context, token) => foldingRanges(document, token),
      // both sides of a preview are bulletins to look at, not to check
      didOpen: async (document, next) => {
        if (document.uri.scheme !== previewScheme) await next(document);
      },
      resolveCodeAction: async (item, token, next) => {
        const action = await next(item, token);
        return action && goingToWritten(action);
      },
    },
  };
}

/** With `bulletin.check.run` set to `onSave` typing asks for nothing. */
function waitsForSave(document: TextDocument, mode: DiagnosticPullMode): boolean {
  return (
    mode === DiagnosticPullMode.onType && workspace.getConfiguration('bulletin', document).get('check.run') === 'onSave'
  );
}
