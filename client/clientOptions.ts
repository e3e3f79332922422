// How the language client behaves: which documents it speaks of, and when it asks for findings.
import {
  type CancellationToken,
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  type FoldingRange,
  l10n,
  type TextDocument,
  workspace,
} from 'vscode';
import { DiagnosticPullMode, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol';
import { previewScheme } from './cleaningPreview';
import { goingToWritten } from './goTo';
import { withAsTyped } from './typedCompletion';

export function clientOptions(
  initializationOptions: InitializationOptions,
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
      provideFoldingRanges: (document, _context, token) => foldingRanges(document, token),
      // both sides of a preview are bulletins to look at, not to check
      didOpen: async (document, next) => {
        if (document.uri.scheme !== previewScheme) await next(document);
      },
      resolveCodeAction: async (item, token, next) => {
        const action = await next(item, token);
        return action && goingToWritten(action);
      },
      provideCompletionItem: async (document, position, context, token, next) => {
        const found = await next(document, position, context, token);
        return found instanceof CompletionList
          ? new CompletionList([...withAsTyped(found.items, asTyped)], found.isIncomplete)
          : found;
      },
    },
  };
}

function asTyped(typed: string): CompletionItem {
  return new CompletionItem({ label: typed, description: l10n.t('as it stands') }, CompletionItemKind.Text);
}

/** With `bulletin.check.run` set to `onSave` typing asks for nothing. */
function waitsForSave(document: TextDocument, mode: DiagnosticPullMode): boolean {
  return (
    mode === DiagnosticPullMode.onType && workspace.getConfiguration('bulletin', document).get('check.run') === 'onSave'
  );
}
