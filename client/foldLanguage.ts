// Folding all of one language, to read the other alone.
import { commands, window } from 'vscode';
import { languageFoldKinds } from '../server/protocol';
import type { ServerRequests } from './serverRequests';

type FoldedLanguage = keyof typeof languageFoldKinds;

/** What a draft shows after the next press of the key: Chinese alone, English alone, both. */
const nextFold = new Map<string, FoldedLanguage | undefined>();

/** One key for all three: folds English, then Chinese instead, then nothing. */
export async function foldNextLanguage(server: ServerRequests): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString() ?? '';
  const folded = nextFold.has(uri) ? nextFold.get(uri) : 'en';
  nextFold.set(uri, folded === 'en' ? 'zh' : folded === 'zh' ? undefined : 'en');
  await foldLanguage(server, folded);
}

/** Folds what stands in a language and opens what stands in the other; without a language both are opened. */
export async function foldLanguage(server: ServerRequests, folded?: FoldedLanguage): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'bulletin') return;
  const ranges = await server.foldingRanges(document.uri);
  const linesOf = (language: FoldedLanguage) => ranges.filter(({ kind }) => kind === languageFoldKinds[language]).map(({ startLine }) => startLine);
  await run('editor.unfold', (['zh', 'en'] as const).filter((language) => language !== folded).flatMap(linesOf));
  if (folded) await run('editor.fold', linesOf(folded));
}

/** With levels VS Code folds the range that starts at a line; without, a second call would fold what is around it. No line would mean all. */
async function run(command: 'editor.fold' | 'editor.unfold', selectionLines: readonly number[]): Promise<void> {
  if (selectionLines.length > 0) await commands.executeCommand(command, { selectionLines, levels: 1, direction: 'down' });
}
