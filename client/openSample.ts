// Open the Sample: a bulletin of our own to try things on, as a text that is not saved anywhere.
import { Uri, window, workspace } from 'vscode';

/** Where the sample is in the extension's package. */
const sample = 'corpus/samples/full-of-mistakes.bulletin.md';

export async function openSample(extensionUri: Uri): Promise<void> {
  const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, sample)));
  await window.showTextDocument(await workspace.openTextDocument({ language: 'bulletin', content }));
}
