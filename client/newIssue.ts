// New Issue: choose the series, settle number and date, write into a draft with places to fill in.
import {
  env,
  l10n,
  languages,
  QuickInputButtons,
  type QuickPickItem,
  SnippetString,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { IssueValues, KindTitle } from '../server/protocol';
import { fieldsOf, type IssueField, objectionTo, promptFor } from './issueFields';
import type { ServerRequests } from './serverRequests';
import { nameIn } from './statusText';

export async function newIssue(server: ServerRequests): Promise<void> {
  const kind = await chosenKind(server);
  const offer = kind && (await server.newIssue(kind.id));
  if (!offer) return;
  const values = await settled(offer.suggested, nameIn(env.language, kind.name) ?? kind.id);
  const issue = values && (await server.newIssue(kind.id, values));
  if (!issue) return;
  const document = await workspace.openTextDocument(await untitled(issue.fileName));
  const editor = await window.showTextDocument(await languages.setTextDocumentLanguage(document, 'bulletin'), {
    preview: false,
  });
  await editor.insertSnippet(new SnippetString(issue.snippet));
}

async function chosenKind(server: ServerRequests): Promise<KindTitle | undefined> {
  const kinds = server.kinds().then((titles) =>
    titles.map((kind): QuickPickItem & { readonly title: KindTitle } => {
      const label = nameIn(env.language, kind.name) ?? kind.id;
      const other = [kind.name.zh, kind.name.en].find((name) => name !== undefined && name !== label);
      return { label, description: other, detail: kind.evidence, title: kind };
    }),
  );
  const chosen = await window.showQuickPick(kinds, {
    title: l10n.t('New Issue'),
    placeHolder: l10n.t('Which series?'),
    matchOnDescription: true,
  });
  return chosen?.title;
}

/** Asks for each field in turn, with a way back; undefined when given up. */
async function settled(suggested: IssueValues, title: string): Promise<IssueValues | undefined> {
  const fields = fieldsOf(suggested);
  const values: Record<string, string | undefined> = { ...suggested };
  let step = 0;
  while (step < fields.length) {
    const field = fields[step]!;
    const answer = await askFor(field, values[field] ?? '', { title, step: step + 1, totalSteps: fields.length });
    if (answer === undefined) return undefined;
    if (answer === back) step--;
    else {
      values[field] = answer;
      step++;
    }
  }
  return values;
}

const back = Symbol('back');

function askFor(
  field: IssueField,
  value: string,
  place: { title: string; step: number; totalSteps: number },
): Promise<string | typeof back | undefined> {
  const input = window.createInputBox();
  Object.assign(input, place, {
    value,
    prompt: promptFor(field, l10n.t),
    ignoreFocusOut: true,
    buttons: place.step > 1 ? [QuickInputButtons.Back] : [],
  });
  const validate = (): boolean =>
    (input.validationMessage = objectionTo(field, input.value.trim(), l10n.t)) === undefined;
  return new Promise((resolve) => {
    input.onDidChangeValue(validate);
    input.onDidTriggerButton(() => finish(back));
    input.onDidAccept(() => validate() && finish(input.value.trim()));
    input.onDidHide(() => finish(undefined));
    input.show();
    function finish(answer: string | typeof back | undefined): void {
      resolve(answer);
      input.dispose();
    }
  });
}

/**
 * A place for a new file in the first folder; untitled without a place when there is no folder or a file of that name
 * is there.
 */
async function untitled(fileName: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const file = folder && Uri.joinPath(folder, fileName);
  const isTaken =
    file &&
    (await workspace.fs.stat(file).then(
      () => true,
      () => false,
    ));
  return file && !isTaken ? file.with({ scheme: 'untitled' }) : Uri.from({ scheme: 'untitled', path: fileName });
}
