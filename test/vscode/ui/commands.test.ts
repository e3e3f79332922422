// The commands a compiler works with: New Issue, Check Before Publication, Treat as Bulletin, Show Rule.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor } from './session';

describeInEditor('commands', 'corpus/samples', (session) => {
  it('Check Before Publication gives a verdict and links to each finding', async () => {
    const { editor } = session();
    await editor.open('full-of-mistakes.bulletin.md');
    await editor.squiggles('error').first().waitFor();
    await editor.command('Check Before Publication');
    const report = editor.webview();
    await report.locator('h1, h2').first().waitFor();
    await editor.shot('report');
    const link = report.locator('a').first();
    await link.click();
    await editor.page.locator('.tab.active', { hasText: 'full-of-mistakes' }).waitFor();
  });

  it('New Issue opens a draft with the header filled in', async () => {
    const { editor } = session();
    await editor.command('New Issue');
    await editor.picks().first().waitFor();
    await editor.shot('new-issue');
  });

  it('Show Rule explains a rule', async () => {
    const { editor } = session();
    await editor.press('Escape');
    await editor.command('Show Rule');
    await editor.picks().filter({ hasText: 'digit-spacing' }).first().waitFor();
    await editor.type('digit-spacing');
    await editor.press('Enter');
    await editor.webview().getByRole('heading').first().waitFor();
    await editor.shot('rule');
  });

  it('Treat as Bulletin checks a plain text file', async () => {
    const { editor, folder } = session();
    writeFileSync(path.join(folder, 'plain.txt'), '一、夜间实验室\n\n实验室白天拥挤,夜间空着。\n');
    await editor.open('plain.txt');
    assert.equal(await editor.squiggles().count(), 0);
    await editor.command('Treat as Bulletin');
    await editor.squiggles('warning').first().waitFor();
    await editor.shot('treated');
  });
});
