// The light bulb and what writes a new point: fixes and rewriting in both languages of the editor, introductions, reporting verbs, translated headings.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor, eventually, type Session } from './session';

const draft = `一、打开大门

1. Opening the gate

一是东湖大学校长吴志强指出，园区要列“门禁清单”,2024年增长百分之五。

First, Wu Zhiqiang, President of Donghu University, pointed out that the zone should keep “door lists” and grew by 5% in 2024.

`;

/** Opens the light bulb on words of the draft, and waits for what it should offer. */
async function bulbOn({ editor }: Session, words: string, offer: string, picture: string): Promise<void> {
  await editor.open('bulb.bulletin.md', 5);
  await editor.squiggles().first().waitFor();
  await editor.click(words);
  await editor.press('Control+.');
  await editor.menu().filter({ hasText: offer }).first().waitFor();
  await editor.shot(picture);
}

describeInEditor('the light bulb', 'corpus/samples', (session) => {
  before(() => writeFileSync(path.join(session().folder, 'bulb.bulletin.md'), draft));

  it('offers to mend, to switch off and to add, and leads to the new entry', async () => {
    const { editor, folder } = session();
    await bulbOn(session(), '门禁清单', 'Add 门禁清单 to terms.yaml', 'light-bulb');
    await editor.press('Enter');
    await editor.page.locator('.tab.active', { hasText: 'terms.yaml' }).waitFor();
    await editor.press('Control+s');
    const added = () => {
      try {
        return readFileSync(path.join(folder, '.bulletin/terms.yaml'), 'utf8');
      } catch {
        return '';
      }
    };
    await editor.shot('new-term');
    const expected = 'terms:\n  - zh: 门禁清单\n    renderings:\n      - en: door lists\n';
    assert.equal(await eventually(added, expected), expected);
  });

  it('writes a number otherwise', async () => {
    const { editor } = session();
    await bulbOn(session(), '百分之五', 'Write as 5%', 'rewrite-number');
    await editor.menu().filter({ hasText: 'Write as 5%' }).first().click();
    await editor.pane.locator('.view-line', { hasText: '增长5%' }).waitFor();
  });
});

describeInEditor(
  'the light bulb in Chinese',
  'corpus/samples',
  (session) => {
    before(() => writeFileSync(path.join(session().folder, 'bulb.bulletin.md'), draft));

    it('speaks Chinese', async () => {
      await bulbOn(session(), '门禁清单', '将门禁清单加入 terms.yaml', 'light-bulb zh-cn');
      await session().editor.press('Escape');
    });
  },
  { locale: 'zh-cn' },
);

describeInEditor('a new point', 'corpus/samples', (session) => {
  it('is written with introduction and verb, and its English with theirs', async () => {
    const { editor, folder } = session();
    writeFileSync(path.join(folder, 'point.bulletin.md'), `${draft}二是要开后门。`);
    await editor.open('point.bulletin.md', 9, 8);
    await editor.page
      .locator('.statusbar-item', { hasText: /^Bulletin$/ })
      .first()
      .waitFor();
    await editor.type('@wjx');
    await editor.suggestions().filter({ hasText: '吴家喜' }).first().waitFor();
    await editor.shot('point introduction');
    await editor.press('Enter');
    await editor.pane.locator('.view-line', { hasText: '吴家喜' }).first().waitFor();
    await editor.type('qd');
    await editor.suggestions().filter({ hasText: '强调' }).first().waitFor();
    await editor.shot('point verb');
    await editor.press('Enter');
    await editor.pane.locator('.view-line', { hasText: '吴家喜强调' }).waitFor();
    await editor.paste('，后门也要开。\n\nSecond, ');
    await editor.pane.locator('.view-line', { hasText: 'Second,' }).waitFor();
    await editor.type('@');
    await editor.suggestions().filter({ hasText: 'Wu Jiaxi' }).first().waitFor();
    await editor.shot('point English introduction');
    await editor.press('Enter');
    await editor.pane.locator('.view-line', { hasText: 'Wu Jiaxi' }).waitFor();
    await editor.press('Control+Space');
    await editor.suggestions().filter({ hasText: 'emphasized' }).first().waitFor();
    await editor.shot('point English verb');
    await editor.press('Enter');
    await editor.pane.locator('.view-line', { hasText: 'emphasized' }).waitFor();
  });

  it('translates a heading as it was translated before', async () => {
    const { editor, folder } = session();
    writeFileSync(path.join(folder, 'heading.bulletin.md'), `${draft}二、打开大门\n\n`);
    await editor.open('heading.bulletin.md', 11);
    await editor.page
      .locator('.statusbar-item', { hasText: /^Bulletin$/ })
      .first()
      .waitFor();
    await editor.press('Control+Space');
    await editor.suggestions().filter({ hasText: '2. Opening the gate' }).first().waitFor();
    await editor.shot('heading translated');
    await editor.press('Enter');
    await editor.pane.locator('.view-line', { hasText: '2. Opening the gate' }).waitFor();
  });
});
