// Chinese through an input method, by composition events as a browser gets them: nothing interferes, nothing is lost or doubled.
import assert from 'node:assert/strict';
import { begin, describeInEditor, eventually, until } from './session';

describeInEditor('an input method', 'corpus/samples', (session) => {
  /** The last line that is written. */
  const lastLine = async (): Promise<string> => (await session().editor.visibleText()).trimEnd().split('\n').at(-1)!;

  it('composes without a list, an underline or an edit in between', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n会上，');
    await editor.page.waitForTimeout(1_000);
    const underlined = await editor.squiggles().count();
    await editor.compose(['w', 'wu', "wu'zhi", "wu'zhi'qiang"], '吴志强', async () => {
      assert.equal(await editor.suggestions().count(), 0, 'the list opened mid-composition');
      assert.equal(await editor.squiggles().count(), underlined, 'something was underlined mid-composition');
    });
    await editor.shot('composed');
    assert.equal(await eventually(lastLine, '会上，吴志强'), '会上，吴志强');
  });

  it('puts in marks, quotes and brackets once', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n');
    for (const [steps, text] of [
      [["ren'wei"], '认为'],
      [[','], '，'],
      [['“'], '“'],
      [["yuan'qu"], '园区'],
      [['”'], '”'],
      [['《'], '《'],
      [['shu'], '书'],
      [['》'], '》'],
      [['（'], '（'],
      [['yi'], '一'],
      [['）'], '）'],
      [['。'], '。'],
    ] as const) {
      await editor.compose(steps, text);
    }
    assert.equal(await eventually(lastLine, '认为，“园区”《书》（一）。'), '认为，“园区”《书》（一）。');
  });

  it('puts a whole name behind an @, and the list is there', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n会上，');
    await editor.type('@');
    await editor.suggestions().first().waitFor();
    await editor.compose(['wu', "wu'zhi"], '吴志');
    await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
    await editor.shot('composed behind an @');
    await editor.press('Enter');
    assert.match(await until(lastLine, (line) => line.endsWith('吴志强')), /^会上，.+院士.*吴志强$/);
  });

  it('types space, number and comma without the list taking them', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n会上，');
    for (const key of [' ', '1', '，']) {
      await editor.type('@wzq');
      await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
      if (key === '，') await editor.compose([key], key);
      else await editor.type(key);
      await editor.type('，');
    }
    assert.equal(await eventually(lastLine, '会上，@wzq ，@wzq1，@wzq，，'), '会上，@wzq ，@wzq1，@wzq，，');
  });

  it('goes on under an open list, of which Enter takes nothing unasked; ordinary words open none', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n会上，');
    await editor.compose(["wu'zhi"], '吴志');
    await editor.suggestions().filter({ hasText: '吴志强' }).first().waitFor();
    await editor.compose(['qiang'], '强');
    assert.equal(await eventually(lastLine, '会上，吴志强'), '会上，吴志强');
    await editor.suggestions().filter({ hasText: '院士' }).first().waitFor();
    await editor.shot('a list over composed text');
    await editor.press('ArrowDown', 'Enter');
    assert.match(await until(lastLine, (line) => line.length > 10), /^会上，.+院士.*吴志强$/);
    await begin(session(), '一、找准需求\n\n二、推动');
    await editor.compose(['chuang', "chuang'xin"], '创新');
    await editor.page.waitForTimeout(1_000);
    assert.equal(await editor.suggestions().count(), 0, 'a list opened at an ordinary word');
    await editor.press('Enter');
    await editor.compose(['jia'], '加');
    const text = '一、找准需求\n\n二、推动创新\n加';
    assert.equal(await eventually(() => editor.visibleText(), text), text);
  });

  it('composes in a number that both languages share', async () => {
    const { editor } = session();
    await begin(
      session(),
      '浦江创新观察\n\nPujiang Innovation Observation\n\n2024-1|\n\n2024-1\n\n一、找准需求\n\n1. Finding the needs\n',
    );
    await editor.page.waitForTimeout(700);
    await editor.compose(['3'], '3');
    assert.equal(await eventually(async () => (await editor.visibleText()).split('\n')[6], '2024-13'), '2024-13');
    await editor.compose(['shi', "shi'wu"], '十五');
    const both = async (): Promise<string> => (await editor.visibleText()).split('\n').slice(4, 7).join('/');
    assert.equal(await eventually(both, '2024-13十五//2024-13'), '2024-13十五//2024-13');
  });

  it('begins to compose right behind Enter, and behind what Enter brought', async () => {
    const { editor } = session();
    await begin(session(), '一、找准需求\n\n一是把人流看清楚。');
    await editor.press('Enter');
    let atOnce = '';
    await editor.compose(['ba', "ba'gong'ji"], '把供给', async () => {
      const line = await lastLine();
      assert.match(line, /^(二是)?ba/, 'the line changed mid-composition');
      if (atOnce) assert.equal(line.startsWith('二是'), atOnce.startsWith('二是'), 'formatted mid-composition');
      atOnce = line;
    });
    assert.match(await until(lastLine, (line) => line.endsWith('把供给')), /^(二是)?把供给$/);
    await begin(session(), '一、找准需求\n\n一是把人流看清楚。');
    await editor.press('Enter');
    assert.equal(await eventually(lastLine, '二是'), '二是');
    await editor.compose(['ba', "ba'gong'ji"], '把供给');
    assert.equal(await eventually(lastLine, '二是把供给'), '二是把供给');
    await editor.shot('composed behind a marker');
  });
});
