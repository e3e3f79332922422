// A draft written by hand: what is wrong is underlined, and mended with the keyboard.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor, eventually } from './session';

describeInEditor('a draft', 'corpus/samples', (session) => {
  it('opens as a bulletin, with its kind and number in the status bar', async () => {
    const { editor } = session();
    await editor.open('pujiang-observation-2024-15.bulletin.md');
    await editor.page.locator('.statusbar-item', { hasText: '2024-15' }).waitFor();
    await editor.shot('sample');
    assert.equal(await editor.squiggles('error').count(), 0);
  });

  it('shows what is wrong in the sample full of mistakes', async () => {
    const { editor } = session();
    await editor.open('full-of-mistakes.bulletin.md');
    await editor.squiggles().first().waitFor();
    await editor.shot('mistakes');
  });

  it('lists it in the Problems panel', async () => {
    const { editor } = session();
    const rows = await editor.problems();
    await rows.filter({ hasText: 'header-disagreement' }).first().waitFor();
    await editor.shot('problems');
    await editor.command('View: Hide Panel');
  });

  it('underlines a half-width comma as it is typed', async () => {
    const { editor, folder } = session();
    writeFileSync(path.join(folder, 'mine.bulletin.md'), '');
    await editor.open('mine.bulletin.md');
    await editor.type('一、夜间实验室');
    await editor.press('Enter', 'Enter');
    await editor.type('实验室白天拥挤,夜间空着。');
    await editor.squiggles('warning').first().waitFor();
    await editor.shot('typed');
  });

  it('mends it with Ctrl+.', async () => {
    const { editor, folder } = session();
    await editor.goTo(3, 8);
    await editor.press('Control+.');
    await editor.menu().first().waitFor();
    await editor.shot('quick-fix');
    await editor.press('Enter');
    await editor.squiggles('warning').first().waitFor({ state: 'detached' });
    await editor.press('Control+s');
    const mended = '一、夜间实验室\n\n实验室白天拥挤，夜间空着。';
    assert.equal(await eventually(() => readFileSync(path.join(folder, 'mine.bulletin.md'), 'utf8'), mended), mended);
  });
});
