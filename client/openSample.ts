// The sample: a bulletin of our own to try things on, as a text that is not saved anywhere.
import { type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';

/** Where the sample is in the extension's package. */
const sample = 'corpus/samples/full-of-mistakes.bulletin.md';

let opened: TextDocument | undefined;

/** Opens it in front; the one that is open already, with what was tried on it. */
export async function openSample(extensionUri: Uri): Promise<TextEditor> {
  if (!opened || opened.isClosed) {
    const content = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, sample)));
    opened = await workspace.openTextDocument({ language: 'bulletin', content });
  }
  return window.showTextDocument(opened);
}
