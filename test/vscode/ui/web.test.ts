// The extension as on vscode.dev: VS Code's web worker host runs it, and its server is a worker in the browser.
import assert from 'node:assert/strict';
import { describeInEditor } from './session';

describeInEditor(
  'in the browser alone',
  'corpus/samples',
  (session) => {
    it('finds, explains and offers as on the desktop', async () => {
      const { editor } = session();
      await editor.open('full-of-mistakes.bulletin.md');
      await editor.squiggles('error').first().waitFor();
      await editor.open('pujiang-observation-2024-15.bulletin.md', 35);
      assert.match(await editor.hover('新质生产力'), /new quality productive forces/i);
      await editor.shot('web hover');
    });
  },
  { settings: { 'remote.extensionKind': { 'bulletin.bulletin': ['web'] } } },
);
