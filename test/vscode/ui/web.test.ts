// The extension as on vscode.dev: VS Code's web worker host runs it, and its server is a worker in the browser.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor } from './session';

describeInEditor(
  'in the browser alone',
  'corpus/samples',
  (session) => {
    it('finds, explains and offers as on the desktop', async () => {
      const { editor, folder } = session();
      await editor.open('full-of-mistakes.bulletin.md');
      await editor.squiggles().first().waitFor();
      writeFileSync(path.join(folder, 'term.bulletin.md'), '一、找准需求\n\n要培育新质生产力。\n\n会上，');
      await editor.open('term.bulletin.md', 5, 4);
      assert.match(await editor.hover('新质生产力'), /new quality productive forces/i);
      await editor.shot('web hover');
      await editor.type('@wzq');
      await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
      await editor.shot('web speaker');
    });
  },
  { settings: { 'remote.extensionKind': { 'bulletin.bulletin': ['web'] } } },
);
