// What goes beyond one draft, as its author sees it: references in other issues, the preview of a rename, symbols of closed issues.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor } from './session';

const issue = (number: number) =>
  `青山观察\n\n2024-${number}\n\n2024 年 ${number} 月 8 日\n\n一、开门\n\n1. Opening\n\n一是开前门。青山研究院研究员高明远指出，门要开。\n\nFirst, open it. **Gao Mingyuan, Research Fellow of Qingshan Institute,** pointed out that doors should be open.\n`;

describeInEditor(
  'beyond one draft',
  'corpus/samples',
  (session) => {
    it('references are shown from other issues', async () => {
      const { editor, folder } = session();
      mkdirSync(path.join(folder, '往期'));
      writeFileSync(path.join(folder, '往期/1.bulletin.md'), issue(1));
      writeFileSync(path.join(folder, 'second.bulletin.md'), issue(2));
      writeFileSync(path.join(folder, 'third.bulletin.md'), issue(3));
      await editor.open('third.bulletin.md');
      await editor.pane.locator('.view-line', { hasText: '高明远' }).first().waitFor();
      await editor.click('高明远');
      await editor.press('Shift+F12');
      const files = editor.page.locator(
        '.zone-widget .ref-tree .monaco-list-row .reference-file, .zone-widget .ref-tree .monaco-list-row .monaco-icon-label',
      );
      await files.filter({ hasText: 'second.bulletin.md' }).first().waitFor();
      await files.filter({ hasText: '1.bulletin.md' }).first().waitFor();
      await editor.shot('across-references');
      await editor.press('Escape');
    });

    it('a rename is previewed where it reaches other issues, and changes what is confirmed', async () => {
      const { editor, folder } = session();
      await editor.click('高明远');
      await editor.press('F2');
      const box = editor.page.locator('.rename-box input');
      await box.fill('高鸣岐');
      await box.press('Enter');
      const panel = editor.page.locator('.bulk-edit-panel');
      await panel.getByText('second.bulletin.md').first().waitFor();
      await editor.shot('across-rename-preview');
      await panel.getByText('Apply', { exact: true }).first().click();
      await editor.pane.locator('.view-line', { hasText: '高鸣岐' }).first().waitFor();
      assert.ok(
        !readFileSync(path.join(folder, '往期/1.bulletin.md'), 'utf8').includes('高鸣岐'),
        'what is not confirmed stays',
      );
    });

    it('people of closed issues are found by pinyin', async () => {
      const { editor } = session();
      await editor.press('Control+T');
      await editor.type('gaomingyuan');
      await editor.picks().filter({ hasText: '青山观察 2024-2' }).first().waitFor();
      await editor.shot('across-symbols');
      await editor.press('Escape');
    });
  },
  { settings: { 'bulletin.archive': '往期' } },
);
