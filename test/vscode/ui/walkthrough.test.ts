// First steps: the walkthrough in both languages, commands found by the words of either, keys.
import assert from 'node:assert/strict';
import { describeInEditor, eventually } from './session';

for (const { locale, title, step, start } of [
  { locale: 'en', title: 'First Steps', step: 'Start an issue', start: 'New Issue' },
  { locale: 'zh-cn', title: '打开入门指引', step: '新建一期', start: '新建一期' },
]) {
  describeInEditor(
    `first steps (${locale})`,
    'corpus/samples',
    (session) => {
      it('shows the walkthrough with its pictures', async () => {
        const { editor } = session();
        await editor.command(title);
        await editor.page.locator('.getting-started-step', { hasText: step }).first().waitFor();
        // pictures are shown where there is room beside the steps
        await editor.press('Control+b');
        const picture = editor.page.locator('.getting-started-media img').first();
        await picture.waitFor();
        assert.equal(
          await eventually(
            () => picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth > 200),
            true,
          ),
          true,
        );
        await editor.shot(`walkthrough-${locale}`);
      });

      for (const words of ['刊发前检查', 'Check Before', '粘贴并清理', 'Paste Cleaned']) {
        it(`finds a command by ${words}`, async () => {
          const { editor } = session();
          await editor.open('full-of-mistakes.bulletin.md');
          await editor.press('F1');
          await editor.type(words);
          await editor
            .picks()
            .filter({ hasText: /刊发前检查|粘贴并清理/ })
            .first()
            .waitFor();
          await editor.shot(`palette-${locale}-${words.replace(' ', '-')}`);
          await editor.press('Escape');
        });
      }

      it('New Issue is in the walkthrough as a button', async () => {
        const { editor } = session();
        await editor.command(title);
        await editor.page.locator('.getting-started-step').getByText(start, { exact: true }).last().waitFor();
      });

      it('keys: check, remedies, counterpart', async () => {
        const { editor } = session();
        await editor.open('pujiang-observation-2024-15.bulletin.md', 21);
        await editor.press('Control+K', 'Control+N');
        assert.equal(
          await eventually(() => editor.page.locator('.active-line-number').first().innerText(), '23'),
          '23',
        );
        await editor.open('full-of-mistakes.bulletin.md', 1);
        await editor.squiggles().first().waitFor();
        await editor.press('F8', 'Escape', 'Alt+Enter');
        await editor.menu().first().waitFor();
        await editor.shot(`remedies-${locale}`);
        await editor.press('Escape', 'Control+K', 'Control+G');
        await editor.webview().locator('h1').first().waitFor();
      });
    },
    { locale },
  );
}

describeInEditor('the buttons of the walkthrough', 'corpus/samples', (session) => {
  /** Presses the button of a step; the first time nothing else is open. */
  async function pressButton(step: string, label: string): Promise<void> {
    const { editor } = session();
    await editor.command('First Steps');
    const card = editor.page.locator('.getting-started-step', { hasText: step }).first();
    await card.click();
    await card.getByText(label, { exact: true }).last().click();
  }

  it('open the sample at the right place, and do what they say', async () => {
    const { editor } = session();
    await pressButton('Name a speaker', 'Try It in a Sample');
    await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
    await editor.shot('button speaker');
    await editor.press('Escape');
    await pressButton('See and mend', 'Show Remedies');
    await editor.menu().first().waitFor();
    await editor.shot('button mend');
    await editor.press('Escape');
    await pressButton('Read what', 'Show a Term');
    await editor.page.locator('.monaco-hover:not(.hidden)', { hasText: 'new quality productive forces' }).waitFor();
    await editor.shot('button hover');
    await pressButton('Check before', 'Check Before Publication');
    await editor.webview().locator('h1').first().waitFor();
    await editor.shot('button check');
  });
});
