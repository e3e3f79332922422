// Folding all of one language, to read the other alone. Only while that is wished for has the editor these folds: Fold
// All would hide title and lead in them.
import {
  type CancellationToken,
  commands,
  type Disposable,
  type FoldingRange,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, FoldingRangeRequest } from 'vscode-languageclient';
import { languageFoldKinds } from '../server/protocol';
import type { ServerRequests } from './serverRequests';

type FoldedLanguage = keyof typeof languageFoldKinds;

export type LanguageFolding = ReturnType<typeof languageFolding>;

/**
 * The folds that an editor is given for a document, and the way to change them; client and server are asked for when
 * they are there.
 */
export function languageFolding(client: () => BaseLanguageClient, server: () => ServerRequests) {
  /** The documents in which a language is folded, with the one that was last. */
  const folded = new Map<string, FoldedLanguage>();
  const kinds: readonly (string | undefined)[] = Object.values(languageFoldKinds);

  /** Folds what stands in a language and opens what stands in the other; without a language both are opened. */
  async function fold(language?: FoldedLanguage): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'bulletin') return;
    const ranges = await server().foldingRanges(document.uri);
    const linesOf = (of: FoldedLanguage) =>
      ranges.filter(({ kind }) => kind === languageFoldKinds[of]).map(({ startLine }) => startLine);
    const show = () =>
      client().getFeature(FoldingRangeRequest.method)?.getProvider(document)?.onDidChangeFoldingRange.fire();
    const uri = document.uri.toString();
    const isNew = language !== undefined && !folded.has(uri);
    if (language) folded.set(uri, language);
    if (isNew) show();
    await run('editor.unfold', (['zh', 'en'] as const).filter((other) => other !== language).flatMap(linesOf));
    if (language) await run('editor.fold', linesOf(language));
    else if (folded.delete(uri)) show();
  }

  return {
    fold,
    /** One key for all three: folds English, then Chinese instead, then nothing. */
    foldNext: (): Promise<void> => {
      const last = folded.get(window.activeTextEditor?.document.uri.toString() ?? '');
      if (last === undefined) return fold('en');
      return fold(last === 'en' ? 'zh' : undefined);
    },
    provide: async (document: TextDocument, token: CancellationToken): Promise<FoldingRange[] | undefined> => {
      const ranges = await server().foldingRanges(document.uri);
      return client().protocol2CodeConverter.asFoldingRanges(
        folded.has(document.uri.toString()) ? [...ranges] : ranges.filter(({ kind }) => !kinds.includes(kind)),
        token,
      );
    },
    forgetsClosed: (): Disposable => workspace.onDidCloseTextDocument(({ uri }) => folded.delete(uri.toString())),
  };
}

/**
 * With levels VS Code folds the range that starts at a line; without, a second call would fold what is around it. No
 * line would mean all.
 */
async function run(command: 'editor.fold' | 'editor.unfold', selectionLines: readonly number[]): Promise<void> {
  if (selectionLines.length > 0)
    await commands.executeCommand(command, { selectionLines, levels: 1, direction: 'down' });
}
