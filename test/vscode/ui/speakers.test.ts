// Speakers and terms: offered by pinyin, characters or initials, also through an input method; explained by the hover.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor } from './session';

const start = '一、找准需求\n\n会上，';

describeInEditor('speakers and terms', 'corpus/samples', (session) => {
  let count = 0;

  /** A new draft with the caret at its end. */
  async function begin(content = start): Promise<void> {
    const { editor, folder } = session();
    const name = `speaker-${++count}.bulletin.md`;
    writeFileSync(path.join(folder, name), content);
    const lines = content.split('\n');
    await editor.open(name, lines.length, lines.at(-1)!.length + 1);
    await editor.page.locator('.statusbar-item', { hasText: /^Bulletin$/ }).first().waitFor();
  }

  for (const typed of ['@wzq', 'wuzhiqiang']) {
    it(`accepts 吴志强 typed as ${typed}, with the title before the name`, async () => {
      const { editor } = session();
      await begin();
      await editor.type(typed);
      await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
      await editor.shot(`speaker ${typed}`);
      await editor.press('Enter');
      await editor.suggestions().first().waitFor({ state: 'detached' });
      const line = (await editor.visibleText()).split('\n')[2]!;
      assert.match(line, /^会上，.+吴志强$/);
    });
  }

  it('offers the bare name at a later mention', async () => {
    const { editor } = session();
    await begin('一、找准需求\n\n同济大学原副校长吴志强认为，园区要好用。\n\n会上，');
    await editor.type('@wzq');
    await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
    await editor.press('Enter');
    await editor.suggestions().first().waitFor({ state: 'detached' });
    assert.equal((await editor.visibleText()).split('\n')[4], '会上，吴志强');
  });

  it('keeps quiet while an input method composes', async () => {
    const { editor } = session();
    await begin();
    await editor.page.waitForTimeout(1_000);
    const underlined = await editor.squiggles().count();
    await editor.compose(['w', 'wu', "wu'zhi", "wu'zhi'qiang"], '吴志强', async () => {
      assert.equal(await editor.suggestions().count(), 0, 'the list opened mid-composition');
      assert.equal(await editor.squiggles().count(), underlined, 'something was underlined mid-composition');
    });
    await editor.shot('composed');
    assert.match((await editor.visibleText()).split('\n')[2]!, /^会上，吴志强/);
  });

  it('leaves composed punctuation alone', async () => {
    const { editor } = session();
    await begin('一、找准需求\n\n');
    await editor.compose(['ren', "ren'wei"], '认为');
    await editor.compose([','], '，');
    await editor.compose(['yuan', "yuan'qu"], '园区');
    assert.equal((await editor.visibleText()).split('\n')[2], '认为，园区');
  });

  it('explains 新质生产力', async () => {
    const { editor } = session();
    await begin('一、找准需求\n\n要培育新质生产力。\n');
    assert.match(await editor.hover('新质生产力'), /new quality productive forces/i);
    await editor.shot('hover 新质生产力');
  });

  it('explains NIDZ', async () => {
    const { editor } = session();
    await begin('1. Finding the needs\n\nThe guests said that NIDZs should rely on policy advantages.\n');
    assert.match(await editor.hover('NIDZ'), /National Independent Innovation Demonstration Zone/i);
    await editor.shot('hover NIDZ');
  });
});
