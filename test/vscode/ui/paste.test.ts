// Pasting out of a PDF: ordinary paste first, the cleaned text on request, after a look at it, and one step to undo.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor, eventually } from './session';

const page = (number: number, subjects: readonly string[]) => [
  ...subjects.map((subject) => `关于${subject}的开放与共享，与会代表认为应当由园区和高校共同制定规则，并把`),
  '规则公布在同一个网站上，供各地每一家企业',
  `— ${number} —`,
  '海陵创新观察 2025-3',
];
const pdf = [
  ...page(1, ['仪器', '数据', '人员', '费用']),
  ...page(2, ['场地', '门禁', '时段', '合同']),
  '随时查询。',
  '',
].join('\n');

describeInEditor('pasting from a PDF', 'corpus/samples', (session) => {
  const lines = async () => (await session().editor.visibleText()).split('\n').filter((line) => line.trim() !== '');

  before(async () => {
    const { editor, folder } = session();
    writeFileSync(path.join(folder, 'pasted.bulletin.md'), '海陵创新观察\n\n2025-3\n\n');
    await editor.open('pasted.bulletin.md', 5);
  });

  it('ordinary paste changes nothing; its widget offers the cleaned text', async () => {
    const { editor } = session();
    await editor.paste(pdf);
    await editor.page.locator('.post-edit-widget').first().click();
    await editor.page.locator('.action-widget .monaco-list-row', { hasText: 'Paste Cleaned' }).waitFor();
    assert.ok((await lines()).includes('— 1 —'));
    await editor.shot('paste-widget');
  });

  it('shows what becomes of it and inserts it on request', async () => {
    const { editor } = session();
    await editor.page.locator('.action-widget .monaco-list-row', { hasText: 'Paste Cleaned' }).click();
    const told = editor.page.locator('.notification-toast', { hasText: 'Cleaned:' });
    await told.waitFor();
    assert.match(
      await told.innerText(),
      /2 page numbers removed: “— 1 —”, “— 2 —”; 2 repeated headers and footers removed/,
    );
    await editor.shot('paste-preview');
    await told.getByText('Insert', { exact: true }).click();
    await editor.page.locator('.tab.active[data-resource-name="pasted.bulletin.md"]').waitFor();
    assert.equal(await eventually(async () => (await lines()).some((line) => line.includes('— 1 —')), false), false);
    assert.equal((await editor.visibleText()).match(/海陵创新观察/g)?.length, 1);
    await editor.shot('paste-inserted');
  });

  it('is undone in one step', async () => {
    const { editor } = session();
    await editor.press('Control+Z');
    assert.equal(await eventually(async () => (await lines()).length, 2), 2);
  });

  it('the command does the same to text that is in the draft', async () => {
    const { editor } = session();
    await editor.paste(pdf);
    await editor.pane.locator('.view-line', { hasText: '— 1 —' }).first().waitFor();
    await editor.command('Clean Up Selection or Document');
    await editor.page.locator('.notification-toast', { hasText: 'Cleaned:' }).waitFor();
    await editor.shot('clean-up-preview');
    await editor.command('Insert Cleaned Text');
    await editor.page.locator('.tab.active[data-resource-name="pasted.bulletin.md"]').waitFor();
    assert.equal(await eventually(async () => (await lines()).some((line) => line.includes('— 1 —')), false), false);
  });

  it('the buttons of its message say so when the text is in already', async () => {
    const { editor } = session();
    const told = editor.page.locator('.notification-toast', { hasText: 'Cleaned:' });
    await told.getByText('Insert', { exact: true }).click();
    await editor.page.locator('.notification-toast', { hasText: 'inserted already' }).waitFor();
    await editor.shot('inserted-already');
  });
});
