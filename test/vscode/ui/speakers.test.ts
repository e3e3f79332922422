// Speakers and terms: offered by pinyin, characters or initials; explained by the hover, as are numbers and headings.
import assert from 'node:assert/strict';
import { begin, describeInEditor, eventually, until } from './session';

const start = '一、找准需求\n\n会上，';

describeInEditor('speakers and terms', 'corpus/samples', (session) => {
  /** Asks for a line of the screen, from 0; it is drawn a moment after it was written. */
  const line = (number: number) => async () => (await session().editor.visibleText()).split('\n')[number] ?? '';

  for (const typed of ['@wzq', 'wuzhiqiang']) {
    it(`accepts 吴志强 typed as ${typed}, with the title before the name`, async () => {
      const { editor } = session();
      await begin(session(), start);
      await editor.type(typed, 150);
      await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
      await editor.shot(`speaker ${typed}`);
      await editor.press('Enter');
      const written = /^会上，.+吴志强$/;
      assert.match(await until(line(2), (text) => written.test(text)), written);
    });
  }

  it('offers the bare name at a later mention', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n同济大学原副校长吴志强认为，园区要好用。\n\n会上，');
    await editor.type('@wzq');
    await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
    await editor.press('Enter');
    assert.equal(await eventually(line(4), '会上，吴志强'), '会上，吴志强');
  });

  it('explains 新质生产力', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n要培育新质生产力。\n');
    assert.match(await editor.hover('新质生产力'), /new quality productive forces/i);
    await editor.shot('hover 新质生产力');
  });

  it('explains a name, a number and a heading', async () => {
    const { editor } = session();
    await editor.open('pujiang-observation-2024-15.bulletin.md', 53);
    assert.match(await editor.hover('吴俊'), /Wu Jun[^]*张江科学城/);
    await editor.shot('hover 吴俊');
    assert.match(await editor.hover('40%'), /the processing time was cut by 40%/);
    await editor.shot('hover 40%');
    assert.match(await editor.hover('改进服务'), /Improving services/);
  });

  it('finds a term by its pinyin', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n要培育');
    // as fast as people type: VS Code asks no more where the empty answer to the first letter comes after the last one
    await editor.type('xzscl', 150);
    await editor.suggestions().filter({ hasText: '新质生产力' }).first().waitFor();
    await editor.shot('term xzscl');
    await editor.press('Enter');
    assert.equal(await eventually(line(2), '要培育新质生产力'), '要培育新质生产力');
  });

  it('explains NIDZ', async () => {
    const { editor } = session();
    await begin(session(), '1. Finding the needs\n\nThe guests said that NIDZs should rely on policy advantages.\n');
    assert.match(await editor.hover('NIDZ'), /National Independent Innovation Demonstration Zone/i);
    await editor.shot('hover NIDZ');
  });
});
