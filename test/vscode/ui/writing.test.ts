// Mending and writing: formatting in every way VS Code asks for it, and every kind of code action.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { begin, configure, describeInEditor, eventually, until } from './session';

const messy = '一、找准需求\n\n\n\n一是把人流看清楚 \n，白天和夜间要分开统计。  \n\n二是把供给摆出来,再公布。\n';
const tidy = '一、找准需求\n\n一是把人流看清楚，白天和夜间要分开统计。\n\n二是把供给摆出来，再公布。\n';

describeInEditor('mending and writing', 'corpus/samples', (session) => {
  /** What stands in the editor, saved to its file. */
  async function written(file: string, expected: string): Promise<string> {
    return eventually(async () => {
      await session().editor.press('Control+S');
      return readFileSync(file, 'utf8');
    }, expected);
  }

  /** Opens the menu at the caret and chooses what says so. */
  async function choose(title: RegExp | string, picture: string): Promise<void> {
    const { editor } = session();
    const row = editor.menu().filter({ hasText: title }).first();
    for (let attempt = 0; ; attempt++) {
      await editor.press('Control+.');
      try {
        await row.waitFor({ timeout: 3_000 });
        break;
      } catch (error) {
        if (attempt === 3) throw error;
        await editor.press('Escape');
      }
    }
    await editor.shot(picture);
    await row.click();
  }

  it('formats a document; once is enough', async () => {
    const { editor } = session();
    const file = await begin(session(), messy);
    await editor.shot('before formatting');
    await editor.command('Format Document');
    assert.equal(await written(file, tidy), tidy);
    await editor.shot('formatted');
    await editor.command('Format Document');
    await editor.page.waitForTimeout(500);
    assert.equal(await written(file, tidy), tidy);
  });

  it('formats a selection and nothing else', async () => {
    const { editor } = session();
    const file = await begin(session(), messy);
    await editor.goTo(8);
    await editor.press('Shift+End');
    await editor.command('Format Selection');
    const expected = messy.replace('出来,再', '出来，再');
    assert.equal(await written(file, expected), expected);
  });

  it('formats on save where that is on', async () => {
    const { editor, folder } = session();
    const file = await begin(session(), messy);
    configure(folder, { 'editor.formatOnSave': true });
    await editor.type('三是');
    assert.equal(await written(file, `${tidy}三是`), `${tidy}三是`);
    configure(folder, {});
  });

  it('goes on counting on Enter, in the language whose turn it is, and takes a marker back', async () => {
    const { editor } = session();
    const file = await begin(session(), '一、找准需求\n\n1. Finding the needs\n\n一是把人流看清楚。');
    const shows = async (line: string): Promise<void> =>
      void assert.equal(
        await eventually(async () => (await editor.visibleText()).trimEnd().split('\n').at(-1)!.trim(), line),
        line,
      );
    await editor.press('Enter');
    await shows('First,');
    await editor.type('see clearly where people go.');
    await editor.press('Enter');
    await shows('二是');
    await editor.shot('counting on');
    await editor.press('Enter');
    await shows('First, see clearly where people go.');
    const expected =
      '一、找准需求\n\n1. Finding the needs\n\n一是把人流看清楚。\n\nFirst, see clearly where people go.\n\n';
    assert.equal(await written(file, expected), expected);
  });

  it('begins a line on Enter behind an ordinary word, for which nothing pops up', async () => {
    const { editor } = session();
    const file = await begin(session(), '一、找准需求\n\n');
    await editor.type('1. Going ');
    await editor.page.keyboard.type('green', { delay: 150 });
    await editor.page.waitForTimeout(1_000);
    assert.equal(await editor.suggestions().count(), 0, 'a list opened at an ordinary word');
    await editor.press('Enter');
    await editor.type('Text.');
    const expected = '一、找准需求\n\n1. Going green\nText.';
    assert.equal(await written(file, expected), expected);
  });

  it('puts in a snippet on Tab, surrounds a selection, and shows no snippet while one writes', async () => {
    const { editor } = session();
    let file = await begin(session(), '一、找准需求\n\n');
    await editor.compose(["yi'ji", "yi'ji'biao'ti"], '一级标题');
    assert.equal(await editor.suggestions().filter({ hasText: 'Section' }).count(), 0);
    await editor.press('Tab');
    const snippet = '一、找准需求\n\n一、小标题\n\n1. Heading\n\n';
    assert.equal(await written(file, snippet), snippet);
    file = await begin(session(), '1. Finding the needs\n\nFirst, see. |Wu Jun');
    await editor.press('Shift+End');
    await editor.type('**');
    const bold = '1. Finding the needs\n\nFirst, see. **Wu Jun**';
    assert.equal(await written(file, bold), bold);
  });

  it('leaves bold marks as they are typed', async () => {
    const { editor } = session();
    const file = await begin(session(), '1. Finding the needs\n\nFirst, see. ');
    await editor.type('**Wu Jun,** said "so" (twice).');
    const expected = '1. Finding the needs\n\nFirst, see. **Wu Jun,** said "so" (twice).';
    assert.equal(await written(file, expected), expected);
  });

  it('mends one mistake, all of its rule, or none here', async () => {
    const { editor } = session();
    const draft = '一、夜间实验室\n\n实验室白天拥|挤,夜间空着。\n\n门口,窗口,路口都要亮灯。\n';
    const mended = draft.replace('|', '').replaceAll(',', '，');
    let file = await begin(session(), draft.replace('拥|挤,', '拥挤|,'));
    await editor.squiggles('warning').first().waitFor();
    await choose(/^Replace , by ，/, 'actions of a mistake');
    const first = draft.replace('|', '').replace('挤,', '挤，');
    assert.equal(await written(file, first), first);
    file = await begin(session(), draft.replace('拥|挤,', '拥挤|,'));
    await editor.squiggles('warning').first().waitFor();
    await choose(/^Fix all 3/, 'fix all of a rule');
    assert.equal(await written(file, mended), mended);
    file = await begin(session(), draft.replace('拥|挤,', '拥挤|,'));
    await editor.squiggles('warning').first().waitFor();
    const way = editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Disable here' });
    // findings that arrive while the menu is open close it
    for (let attempt = 0; attempt < 3 && !(await way.isVisible()); attempt++) {
      await choose(/^Switch off…/, 'switch off');
      await way.waitFor({ timeout: 5_000 }).catch(() => undefined);
    }
    await way.click();
    const disabled = draft
      .replace('|', '')
      .replace('实验室白天', '<!-- bulletin-disable-next-line halfwidth-punctuation -->\n实验室白天');
    assert.equal(await written(file, disabled), disabled);
  });

  it('mends everything that is safe', async () => {
    const { editor } = session();
    const file = await begin(session(), '一、夜间实验室\n\n实验室白天拥挤,夜间空着。。\n');
    await editor.squiggles('warning').first().waitFor();
    await editor.command('Fix All');
    // the doubled mark is the author's to delete
    const expected = '一、夜间实验室\n\n实验室白天拥挤，夜间空着。。\n';
    assert.equal(await written(file, expected), expected);
  });

  it('puts in the English skeleton of a block', async () => {
    const { editor } = session();
    await begin(
      session(),
      '一、找准需求\n\n1. Finding the needs\n\n一是把人流看清楚。|同济大学原副校长吴志强认为，200 家企业要用好新质生产力。\n',
    );
    await choose('English skeleton', 'skeleton offered');
    const text = await until(
      () => editor.visibleText(),
      (shown) => shown.includes('First,'),
    );
    assert.match(text.replaceAll('\n', ' '), /First, .*Wu Zhiqiang.* … 200 … new quality productive +forces …/);
    await editor.shot('skeleton');
  });

  it('renumbers the sections', async () => {
    const file = await begin(
      session(),
      '一、找准|需求\n\n要看。\n\n三、改进服务\n\n要改。\n\n四、总结经验\n\n要记。\n',
    );
    await choose('Renumber the sections', 'renumber');
    const expected = '一、找准需求\n\n要看。\n\n二、改进服务\n\n要改。\n\n三、总结经验\n\n要记。\n';
    assert.equal(await written(file, expected), expected);
  });

  it('writes an unknown speaker down in people.yaml', async () => {
    const { editor, folder } = session();
    await begin(session(), '一、找准需求\n\n一是把人流看清楚。青溪县科技局局长章|小满认为，园区规划要先看人流。\n');
    await editor.page.waitForTimeout(500);
    await choose(/章小满/, 'add to people');
    const people = path.join(folder, '.bulletin', 'people.yaml');
    const saved = await until(
      () => (existsSync(people) ? readFileSync(people, 'utf8') : ''),
      (yaml) => yaml.includes('章小满'),
    );
    if (!saved.includes('章小满')) await editor.command('File: Save All');
    assert.match(
      await until(
        () => (existsSync(people) ? readFileSync(people, 'utf8') : ''),
        (yaml) => yaml.includes('章小满'),
      ),
      /章小满[^]*青溪县科技局局长/,
    );
    await editor.shot('added to people');
  });
});
