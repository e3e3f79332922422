// The commands a compiler works with: New Issue, Check Before Publication, Treat as Bulletin, Show Rule.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor } from './session';

describeInEditor('commands', 'corpus/samples', (session) => {
  it('Check Before Publication gives a verdict and links to each finding', async () => {
    const { editor } = session();
    await editor.open('full-of-mistakes.bulletin.md');
    await editor.squiggles().first().waitFor();
    await editor.command('Check Before Publication');
    const report = editor.webview();
    await report.locator('h1, h2').first().waitFor();
    await editor.shot('report');
    assert.match(await report.locator('h1').innerText(), /not ready/i);
    await report.getByText('Line 39', { exact: true }).first().click();
    await editor.page.locator('.active-line-number', { hasText: '39' }).waitFor();
    await editor.shot('report-followed');
  });

  it('Toggle Checking takes what is found away, and the status bar brings it back', async () => {
    const { editor } = session();
    await editor.open('full-of-mistakes.bulletin.md');
    await editor.squiggles().first().waitFor();
    await editor.command('Toggle Checking');
    const off = editor.page.locator('.statusbar-item', { hasText: 'checking is off' });
    await off.waitFor();
    await editor.squiggles().first().waitFor({ state: 'hidden' });
    await editor.shot('checking-off');
    await off.click();
    await editor.squiggles().first().waitFor();
    await off.waitFor({ state: 'hidden' });
  });

  it("Open the Office's Settings opens the nearest, or a new one", async () => {
    const { editor, folder } = session();
    await editor.open('full-of-mistakes.bulletin.md');
    await editor.command('Open the Office’s Settings');
    await editor.page.locator('.tab.active[data-resource-name="config.yaml"]').waitFor();
    assert.notEqual((await editor.visibleText()).trim(), '');
    await editor.command('View: Close Editor');
    const file = path.join(folder, '.bulletin/config.yaml');
    const settings = readFileSync(file);
    rmSync(file);
    await editor.open('full-of-mistakes.bulletin.md');
    await editor.command('Open the Office’s Settings');
    await editor.page.locator('.tab.active[data-resource-name="config.yaml"]').waitFor();
    writeFileSync(file, settings);
    assert.equal((await editor.visibleText()).trim(), '');
    await editor.shot('office-settings');
  });

  it('New Issue opens a draft with the header filled in', async () => {
    const { editor } = session();
    await editor.command('New Issue');
    await editor.picks().filter({ hasText: 'Pujiang Innovation Observation' }).first().click();
    const input = editor.page.locator('.quick-input-widget input');
    await editor.page.locator('.quick-input-widget', { hasText: '1/' }).waitFor();
    await editor.shot('new-issue');
    const suggested = await input.inputValue();
    assert.match(suggested, /^20\d\d-\d+$/);
    while (await input.isVisible()) {
      await editor.press('Enter');
      await editor.page.waitForTimeout(300);
    }
    await editor.pane.locator('.view-line', { hasText: '浦江创新观察' }).waitFor();
    await editor.shot('new-issue-draft');
    const text = await editor.visibleText();
    assert.ok(text.includes(suggested), text);
  });

  it('Show Rule explains a rule', async () => {
    const { editor } = session();
    await editor.press('Escape');
    await editor.command('Show Rule');
    await editor.picks().filter({ hasText: 'digit-spacing' }).first().waitFor();
    await editor.type('digit-spacing');
    await editor.press('Enter');
    await editor.page.getByRole('tab', { name: /digit-spacing/ }).waitFor();
    await editor.webview().getByText('digit-spacing').first().waitFor();
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
