// The side bar and the two columns as the author sees them.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { Editor } from '../editor';
import { halfTranslated } from '../half-translated';
import { describeInEditor, eventually } from './session';

const row = ({ page }: Editor, name: string | RegExp, view = 'This Issue'): Locator =>
  page.locator(`.pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`, { hasText: name }).first();

/** Opens the side bar by its icon, beside the badge on it. */
async function openSideBar({ page }: Editor, name = 'Bulletin'): Promise<void> {
  await page
    .locator(`.activitybar .action-label[aria-label^="${name}"]`)
    .first()
    .click({ force: true, position: { x: 4, y: 4 } });
  await page.mouse.move(700, 500);
}

/** The n-th column from the left. */
const column = ({ page }: Editor, at: number): Locator =>
  page.locator('.editor-group-container').nth(at).locator('.editor-instance');

/** The rows of a column on which a text stands. */
const lines = (editor: Editor, at: number, text: string): Locator =>
  column(editor, at)
    .locator('.view-line')
    .filter({ hasText: new RegExp(text.replaceAll(' ', '\\s')) });

describeInEditor('side bar', 'corpus/samples', (session) => {
  it('invites where no bulletin is open', async () => {
    const { editor } = session();
    await openSideBar(editor);
    await editor.page.getByRole('button', { name: 'New Issue' }).first().waitFor();
    await editor.shot('side-bar-welcome');
    await editor.page.getByRole('button', { name: 'Open the Sample' }).click();
    await row(editor, 'Issue number').waitFor();
  });

  it('shows the issue with what is wrong and what is missing, and goes there', async () => {
    const { editor } = session();
    await editor.command('Show Explorer');
    await editor.open('full-of-mistakes.bulletin.md');
    await openSideBar(editor);
    await row(editor, 'Issue number').waitFor();
    await row(editor, '刘冬梅', 'People').waitFor();
    await row(editor, '新质生产力', 'Terms').waitFor();
    await editor.shot('side-bar');
    assert.match(await row(editor, 'English editor').innerText(), /missing/);
    await row(editor, '吕薇', 'People').click();
    await editor.page.locator('.active-line-number', { hasText: '45' }).waitFor();
  });

  it('follows the caret without taking the focus', async () => {
    const { editor } = session();
    await editor.goTo(9);
    await editor.page.locator('.pane-body .monaco-list-row.selected', { hasText: 'Cumulative issue number' }).waitFor();
    await editor.type('x');
    assert.match(await editor.visibleText(), /x\(总第/);
    await editor.press('Control+Z');
  });

  it('finds a known person by initials and inserts him at the caret', async () => {
    const { editor } = session();
    await editor.goTo(31);
    await editor.press('End');
    await editor.command('Find a Person');
    await editor.page.getByPlaceholder('Name, pinyin, initials or English').waitFor();
    await editor.type('wzq');
    await row(editor, '吴志强', 'People').waitFor();
    await editor.press('Enter');
    await editor.shot('side-bar-people');
    await row(editor, '吴志强', 'People').click();
    assert.equal(
      await eventually(
        async () => /。吴志强|士吴志强|任吴志强|家吴志强|长吴志强/.test(await editor.visibleText()),
        true,
      ),
      true,
      await editor.visibleText(),
    );
  });
});

describeInEditor('two columns', 'corpus/samples', (session) => {
  before(async () => {
    const { editor, folder } = session();
    await editor.page.setViewportSize({ width: 1440, height: 1100 });
    writeFileSync(path.join(folder, 'half.bulletin.md'), halfTranslated);
    await editor.open('half.bulletin.md', 39);
    await editor.command('Two Columns');
    await lines(editor, 1, 'Getting the accounts straight').first().waitFor();
    assert.equal(await eventually(() => lines(editor, 0, 'Getting the accounts straight').count(), 0), 0);
    assert.equal(await eventually(() => lines(editor, 1, '一是清点存量').count(), 0), 0);
    // the columns are filled in once both are folded
    await editor.page.waitForTimeout(1500);
  });

  it('fold a language each and say what is not translated yet, in both', async () => {
    const { editor } = session();
    assert.equal(await lines(editor, 0, 'First, count').count(), 0);
    assert.equal(await lines(editor, 1, '一是清点存量').count(), 0);
    await editor.shot('two-columns');
  });

  it('scroll together', async () => {
    const { editor } = session();
    const box = (await column(editor, 0).boundingBox())!;
    await editor.page.mouse.move(box.x + 200, box.y + 300);
    for (let turn = 0; turn < 8; turn++) await editor.page.mouse.wheel(0, 200);
    await lines(editor, 1, 'Editor in Charge').first().waitFor();
    await lines(editor, 1, 'First, count').first().waitFor({ state: 'detached' });
    for (let turn = 0; turn < 16; turn++) await editor.page.mouse.wheel(0, -200);
    await lines(editor, 1, 'Pujiang Innovation Observation').first().waitFor();
    await editor.shot('two-columns-top');
  });

  it('make room for the missing English, and know it once it is written', async () => {
    const { editor } = session();
    await openSideBar(editor);
    const point = row(editor, '二是核算成本');
    await point.hover();
    await point.locator('.actions .action-label').first().click();
    await column(editor, 1).locator('.active-line-number', { hasText: '45' }).waitFor();
    await editor.type('Second, work out the cost.');
    assert.equal(await eventually(async () => /no English yet/.test(await point.innerText()), false), false);
    await editor.shot('two-columns-written');
  });

  it('end when one of them is closed', async () => {
    const { editor } = session();
    await editor.command('View: Close Editor');
    assert.equal(await eventually(() => editor.page.locator('.editor-group-container').count(), 1), 1);
    await lines(editor, 0, 'Second, work out the cost').first().waitFor();
    await lines(editor, 0, '二是核算成本').first().waitFor();
  });
});

describeInEditor(
  'side bar in Chinese',
  'corpus/samples',
  (session) => {
    it('speaks Chinese', async () => {
      const { editor, folder } = session();
      await editor.page.setViewportSize({ width: 1440, height: 1100 });
      writeFileSync(path.join(folder, 'half.bulletin.md'), halfTranslated);
      await editor.open('half.bulletin.md', 39);
      await editor.command('双栏对照');
      await lines(editor, 1, 'Getting the accounts straight').first().waitFor();
      await openSideBar(editor, '专报');
      await row(editor, '报头', '本期').waitFor();
      await row(editor, /尚无英文/, '本期').waitFor();
      await editor.shot('two-columns-zh');
    });
  },
  { locale: 'zh-cn' },
);
