// Finding one's way in an issue: outline, symbols, definitions, references, rename, linked numbers, folding, growing selections, links.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { begin, describeInEditor, eventually, until } from './session';

const sample = 'pujiang-observation-2024-15.bulletin.md';

describeInEditor('structure', 'corpus/samples', (session) => {
  const texts = (rows: Locator) => async (): Promise<string> => (await rows.allInnerTexts()).join('\n');
  const lines = async (): Promise<readonly string[]> =>
    (await session().editor.visibleText()).split('\n').filter((line) => line.trim() !== '' && line !== '⋯');
  /** Waits until the number at the caret is linked to its twin: the editor asks for that a moment after the caret came. */
  const linked = (): Promise<void> => session().editor.page.waitForTimeout(700);
  const inChinese = (line: string): boolean => /\p{Script=Han}/u.test(line);

  async function unfoldAll(): Promise<void> {
    const { editor } = session();
    await editor.page.waitForTimeout(300);
    await editor.command('Unfold All');
    await until(lines, (all) => all.includes('2024-15') && all.some((line) => line.startsWith("Editor's note")));
  }

  it('shows the outline, and where one is in it', async () => {
    const { editor } = session();
    await editor.open(sample, 41);
    const crumbs = editor.page.locator('.breadcrumbs-control');
    await crumbs.filter({ hasText: '一是把人流看清楚' }).waitFor();
    assert.match(await crumbs.innerText(), /找准需求/);
    await editor.command('Explorer: Focus on Outline View');
    // the folder's files make room
    await editor.page.locator('.pane-header').first().click();
    const rows = editor.page.locator('.outline-element');
    const outline = await until(texts(rows), (text) => text.includes('二、改进服务'));
    for (const part of ['2024-15', '从小处着手', '一、找准需求', '吴志强', '三是把经验留下来'])
      assert.ok(outline.includes(part), outline);
    await editor.shot('outline');
    await rows.filter({ hasText: '二是把场景打开' }).dblclick();
    await editor.page.locator('.statusbar-item', { hasText: /Ln 59.+selected/ }).waitFor();
    await editor.page.locator('.pane-header').first().click();
  });

  it('finds people, terms, sections and issues by pinyin', async () => {
    const { editor } = session();
    await editor.open(sample);
    for (const [typed, found] of [
      ['wzq', '吴志强'],
      ['xzscl', '新质生产力'],
      ['zzxq', '找准需求'],
      ['pjcxgc', '浦江创新观察 2024-15'],
    ] as const) {
      await editor.press('Control+T');
      await editor.type(typed);
      assert.ok((await until(texts(editor.picks()), (text) => text.includes(found))).includes(found), typed);
      await editor.shot(`symbols ${typed}`);
      await editor.press('Escape');
    }
  });

  it('highlights a person in both languages, peeks at the introduction and at all mentions', async () => {
    const { editor } = session();
    await editor.open(sample, 57);
    await editor.click('吴志强提');
    const highlighted = editor.pane.locator('.wordHighlight, .wordHighlightStrong, .wordHighlightText');
    assert.ok(
      (await until(
        () => highlighted.count(),
        (count) => count >= 2,
      )) >= 2,
    );
    await editor.shot('highlights');
    const peek = editor.page.locator('.peekview-widget');
    await editor.command('Peek Definition');
    await peek.locator('.view-line', { hasText: '吴志强认为' }).first().waitFor();
    await editor.shot('peek definition');
    await editor.press('Escape');
    await editor.command('Go to References');
    const rows = peek.locator('.referenceMatch');
    const mentions = await until(texts(rows), (text) => /吴志强/.test(text) && /Wu Zhiqiang/.test(text));
    assert.match(mentions, /吴志强[^]*Wu Zhiqiang/);
    await editor.shot('references');
    await editor.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('renames a person in both languages', async () => {
    const { editor } = session();
    await begin(
      session(),
      '一、找准需求\n\n1. Finding the needs\n\n一是看人流。同济大学教授吴小|强认为，要看人流。\n\nFirst, see people. **Wu Xiaoqiang, Professor at Tongji University,** thought so.\n\n二是看时间。吴小强提出，要看时间。\n\nSecond, see time. Wu Xiaoqiang proposed to see time.\n',
    );
    await editor.page.waitForTimeout(500);
    await editor.press('F2');
    const box = editor.page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), '吴小强');
    await editor.shot('rename');
    await box.fill('吴小刚');
    await editor.press('Enter');
    const text = await until(
      () => editor.visibleText(),
      (shown) => shown.includes('吴小刚提出') && shown.includes('Wu Xiaogang proposed'),
    );
    assert.ok(!/吴小强|Xiaoqiang/.test(text) && text.includes('**Wu Xiaogang, Professor'), text);
    await editor.shot('renamed');
  });

  it('changes a number in both languages at once', async () => {
    const { editor } = session();
    await begin(
      session(),
      '浦江创新观察\n\nPujiang Innovation Observation\n\n2024-1|\n\n2024-1\n\n（总第 1 期）\n\n(Issue 1 overall)\n\n一、找准需求\n\n1. Finding the needs\n',
    );
    await linked();
    await editor.type('3');
    await editor.shot('linked numbers');
    const number = async (line: number) => (await editor.visibleText()).split('\n')[line - 1];
    assert.equal(await eventually(() => number(7), '2024-13'), '2024-13');
    await editor.goTo(9, 6);
    await linked();
    await editor.type('3');
    assert.equal(await eventually(() => number(11), '(Issue 13 overall)'), '(Issue 13 overall)');
  });

  it('folds header, note and sections', async () => {
    const { editor } = session();
    await editor.open(sample);
    // what can be folded shows once the server has said so
    const foldable = editor.pane.locator('.codicon-folding-expanded');
    await until(
      () => foldable.count(),
      (count) => count > 1,
    );
    for (const line of [49, 37, 21, 1]) {
      await editor.goTo(line);
      await editor.press('Control+Shift+BracketLeft');
    }
    const shown = await until(lines, (all) => !all.includes('2024-15'));
    await editor.shot('folded');
    const hidden = /^(2024-15|Editor's note|1\. Finding|一是|First)/;
    assert.ok(
      ['浦江创新观察', '编者按', '一、找准需求', '二、改进服务', '整理'].every((start) =>
        shown.some((line) => line.startsWith(start)),
      ) && !shown.some((line) => hidden.test(line)),
      shown.join('\n'),
    );
    await unfoldAll();
  });

  it('keeps title and lead in sight when all is folded', async () => {
    const { editor } = session();
    await editor.press('Control+K', 'Control+0');
    const shown = await until(lines, (all) => !all.includes('2024-15'));
    await editor.shot('all folded');
    for (const start of ['从小处着手', 'Starting from', '园区好不好用', 'Whether a park'])
      assert.ok(
        shown.some((line) => line.startsWith(start)),
        shown.join('\n'),
      );
    await unfoldAll();
  });

  it('folds all English, then all Chinese, then shows both', async () => {
    const { editor } = session();
    await editor.command('Fold All English');
    let shown = await until(lines, (all) => !all.some((line) => line.startsWith('Pujiang')));
    await editor.shot('English folded');
    assert.ok(shown.length > 10 && shown.every((line) => inChinese(line) || /^\d{4}-/.test(line)), shown.join('\n'));
    await editor.command('Fold All Chinese');
    shown = await until(
      lines,
      (all) => all.some((line) => line.startsWith('Shanghai')) && !all.includes('上海浦江创新论坛中心'),
    );
    await editor.shot('Chinese folded');
    assert.ok(
      shown.some((line) => line.startsWith('Shanghai')) && !shown.includes('上海浦江创新论坛中心'),
      shown.join('\n'),
    );
    await editor.command('Show Both Languages');
    shown = await until(
      lines,
      (all) => all.includes('Pujiang Innovation Observation') && all.includes('上海浦江创新论坛中心'),
    );
    assert.ok(
      shown.includes('Pujiang Innovation Observation') && shown.includes('上海浦江创新论坛中心'),
      shown.join('\n'),
    );
  });

  it('grows a selection from the clause to the section', async () => {
    const { editor } = session();
    await unfoldAll();
    await editor.goTo(45, 30);
    const selected = async (): Promise<number> =>
      Number(
        /\((\d+) selected\)/.exec(
          await editor.page.locator('.statusbar-item', { hasText: /Ln \d+/ }).innerText(),
        )?.[1] ?? 0,
      );
    const sizes: number[] = [];
    for (let step = 0; step < 5; step++) {
      await editor.press('Shift+Alt+ArrowRight');
      sizes.push(await until(selected, (size) => size > (sizes.at(-1) ?? 0)));
      await editor.shot(`selection ${step + 1}`);
    }
    assert.deepEqual(
      sizes,
      [...new Set(sizes)].sort((a, b) => a - b),
      `it grows: ${sizes.join(', ')}`,
    );
    assert.ok(
      sizes.includes(
        '二是把供给摆出来。爱思唯尔全球高级副总裁兼大中华区总裁李琳建议，自创区每年公布一次科研设施清单，让 200 家中小企业先用起来。'
          .length,
      ),
      `the block is one step: ${sizes.join(', ')}`,
    );
  });

  it('links addresses', async () => {
    const { editor } = session();
    await editor.goTo(83);
    await editor.pane.locator('.detected-link', { hasText: 'wangbing@siss.sh.cn' }).first().waitFor();
    assert.match(await editor.hover('wangbing'), /Follow link/);
    await editor.shot('link');
  });
});
