// The editor in Simplified Chinese: the extension speaks it too.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor } from './session';

describeInEditor(
  'in Chinese',
  'corpus/samples',
  (session) => {
    it('says in Chinese what is wrong', async () => {
      const { editor } = session();
      await editor.open('full-of-mistakes.bulletin.md');
      await editor.squiggles().first().waitFor();
      const rows = await editor.problems();
      const messages = (
        await rows
          .filter({ has: editor.page.locator('.codicon-error, .codicon-warning, .codicon-info') })
          .allInnerTexts()
      ).map((row) => row.split('\n')[0]!);
      assert.ok(messages.length > 0);
      for (const message of messages) assert.match(message, /\p{Script=Han}{2}/u);
      await editor.shot('zh problems');
      await editor.command('View: Hide Panel');
    });

    it('explains a term in Chinese', async () => {
      const { editor, folder } = session();
      writeFileSync(path.join(folder, 'term.bulletin.md'), '一、找准需求\n\n要培育新质生产力。\n');
      await editor.open('term.bulletin.md');
      assert.match(await editor.hover('新质生产力'), /\p{Script=Han}{10}/u);
      await editor.shot('zh hover');
    });

    it('names its commands in Chinese', async () => {
      const { editor } = session();
      await editor.press('F1');
      await editor.type('专报刊发');
      await editor.picks().filter({ hasText: '刊发前检查' }).first().waitFor();
      await editor.shot('zh commands');
      const titles = await editor.picks().allInnerTexts();
      assert.ok(
        titles.some((title) => /刊发前检查/.test(title)),
        titles.join('\n'),
      );
      await editor.press('Escape');
    });
  },
  { locale: 'zh-cn' },
);
