// How the language client behaves: which documents it speaks of, and when it asks for findings.
import { workspace, type CompletionItem, type TextDocument } from 'vscode';
import { DiagnosticPullMode, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol';
import { previewScheme } from './cleaningPreview';
import { filterTextFor } from './filterText';

export function clientOptions(initializationOptions: InitializationOptions): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'bulletin' }, { language: 'yaml', pattern: '**/.bulletin/*.yaml' }],
    initializationOptions,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: true, filter: waitsForSave },
    middleware: {
      // both sides of a preview are bulletins to look at, not to check
      didOpen: async (document, next) => {
        if (document.uri.scheme !== previewScheme) await next(document);
      },
      provideCompletionItem: async (document, position, context, token, next) => {
        const found = await next(document, position, context, token);
        for (const item of Array.isArray(found) ? found : (found?.items ?? [])) {
          if (item.filterText !== undefined) item.filterText = filterTextFor(item.filterText, labelOf(item));
        }
        return found;
      },
    },
  };
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** With `bulletin.check.run` set to `onSave` typing asks for nothing. */
function waitsForSave(document: TextDocument, mode: DiagnosticPullMode): boolean {
  return mode === DiagnosticPullMode.onType && workspace.getConfiguration('bulletin', document).get('check.run') === 'onSave';
}
