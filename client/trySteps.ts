// The buttons of the walkthrough: each does its step on the sample, at the right place, whatever is open.
import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  languages,
  Range,
  Selection,
  type TextEditor,
  type Uri,
} from 'vscode';
import { openSample } from './openSample';

/** The steps that are tried on the sample, by the name their buttons pass. */
const steps: Readonly<Record<string, Step>> = {
  speaker: { at: /与会嘉宾/, run: ['editor.action.triggerSuggest'], types: '@wzq' },
  mend: { at: 'finding', run: ['editor.action.quickFix'] },
  hover: { at: /新质生产力/, run: ['editor.action.showHover'] },
  twoColumns: { run: ['bulletin.twoColumns'] },
  fold: { run: ['bulletin.foldNextLanguage'] },
  paste: { run: ['bulletin.pasteCleaned'] },
  cleanUp: { run: ['bulletin.cleanUp'] },
  check: { run: ['bulletin.check'] },
};

interface Step {
  /** Where the caret goes: words of the sample, or the first finding with a remedy; absent: where it is. */
  readonly at?: RegExp | 'finding';
  /** What is typed there. */
  readonly types?: string;
  readonly run: readonly string[];
}

/** What a step that was done is known by: `bulletin.tried.mend`. */
const done = (step: string) => `bulletin.tried.${step}`;

/** How long a finding of the sample is waited for, and how often one looks, in milliseconds. */
const patience = 20_000;
const pause = 100;

export async function tryStep(extensionUri: Uri, name: string): Promise<void> {
  const step = steps[name];
  if (!step) return;
  const editor = await openSample(extensionUri);
  const place = await placeOf(step, editor);
  if (place) {
    editor.selection = new Selection(place.start, place.start);
    editor.revealRange(place);
  }
  if (step.types !== undefined) await commands.executeCommand('type', { text: step.types });
  for (const command of step.run) await commands.executeCommand(command);
  await commands.executeCommand('setContext', done(name), true);
}

async function placeOf({ at }: Step, { document }: TextEditor): Promise<Range | undefined> {
  if (at === 'finding') return firstFinding(document.uri);
  const found = at?.exec(document.getText());
  return found ? new Range(document.positionAt(found.index), document.positionAt(found.index)) : undefined;
}

async function firstFinding(uri: Uri): Promise<Range | undefined> {
  for (
    const end = Date.now() + patience;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, pause))
  ) {
    for (const { range } of languages.getDiagnostics(uri).toSorted(byPlace)) {
      // a text that has just changed has findings of before, to which there are no remedies
      if (await hasRemedy(uri, range)) return range;
    }
  }
  return undefined;
}

async function hasRemedy(uri: Uri, range: Range): Promise<boolean> {
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new Range(range.start, range.start),
    CodeActionKind.QuickFix.value,
  );
  return actions.length > 0;
}

const byPlace = (a: Diagnostic, b: Diagnostic) => a.range.start.compareTo(b.range.start);
