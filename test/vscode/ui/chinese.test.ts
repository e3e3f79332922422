// The editor in Simplified Chinese: the extension speaks it too.
import assert from 'node:assert/strict';
import { describeInEditor } from './session';

describeInEditor(
  'in Chinese',
  'corpus/samples',
  (session) => {
    it('says in Chinese what is wrong', async () => {
      const { editor } = session();
      await editor.open('full-of-mistakes.bulletin.md');
      await editor.squiggles('error').first().waitFor();
      const rows = await editor.problems();
      const messages = (await rows.filter({ hasText: /\[Ln \d+/ }).allInnerTexts()).map((row) => row.split('\n')[0]!);
      assert.ok(messages.length > 0);
      for (const message of messages) assert.match(message, /\p{Script=Han}{2}/u);
      await editor.shot('zh problems');
      await editor.command('View: Close Panel');
    });

    it('explains a term in Chinese', async () => {
      const { editor } = session();
      await editor.open('pujiang-observation-2024-15.bulletin.md', 35);
      assert.match(await editor.hover('新质生产力'), /\p{Script=Han}{10}/u);
      await editor.shot('zh hover');
    });

    it('names its commands in Chinese', async () => {
      const { editor } = session();
      await editor.press('F1');
      await editor.type('简报');
      await editor.picks().first().waitFor();
      await editor.shot('zh commands');
      const titles = await editor.picks().allInnerTexts();
      assert.ok(titles.some((title) => /检查/.test(title)), titles.join('\n'));
      await editor.press('Escape');
    });
  },
  { locale: 'zh-cn' },
);
