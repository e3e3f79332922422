// What the editor shows beside and in the text: colours of names and terms in every theme, inlay hints and code lenses where they are asked for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { begin, configure, describeInEditor, eventually, until } from './session';

const sample = 'pujiang-observation-2024-15.bulletin.md';

/** The light or dark of a colour `rgb(r, g, b)`, from 0 to 1: WCAG's relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = (colour.match(/[\d.]+/g) ?? [])
    .map((value) => Number(value) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describeInEditor('beside the text', 'corpus/samples', (session) => {
  /** The colour that a text in line 41 is shown in. */
  const colourOf = (text: string): Promise<string> =>
    until(
      () =>
        session()
          .editor.pane.locator('.view-line', { hasText: '一是把人流看清楚' })
          .locator('span span', { hasText: text })
          .last()
          .evaluate((element) => getComputedStyle(element).color),
      (colour) => colour !== '',
    );

  for (const [theme, distinct] of [
    ['Default Light Modern', true],
    ['Default Dark Modern', true],
    ['Default High Contrast', true],
    ['Default High Contrast Light', false],
  ] as const) {
    it(`colours people, organizations and markers: ${theme}`, async () => {
      const { editor, folder } = session();
      configure(folder, { 'workbench.colorTheme': theme });
      await editor.open(sample, 41);
      const background = (): Promise<string> =>
        editor.pane
          .locator('.monaco-editor-background')
          .first()
          .evaluate((element) => getComputedStyle(element).backgroundColor);
      const dark = theme.includes('Dark') || theme === 'Default High Contrast';
      await until(background, (colour) => luminance(colour) < 0.5 === dark);
      const colours = (): Promise<string[]> => Promise.all(['把人流', '吴志强', '中国工程院', '一是'].map(colourOf));
      const shown = await until(colours, (all) => new Set(all).size === (distinct ? 4 : 2));
      await editor.shot(`colours ${theme}`);
      const [plain, person, organization, marker] = shown as [string, string, string, string];
      const ground = await background();
      for (const colour of [plain, person, organization, marker])
        assert.ok(contrast(colour, ground) >= 4, `${colour} on ${ground}`);
      assert.notEqual(marker, plain);
      if (distinct) assert.equal(new Set(shown).size, 4, shown.join(' '));
    });
  }

  for (const [setting, hint] of [
    ['names', '吴志强Wu Zhiqiang'],
    ['numbers', '44.83 万448,300'],
    ['length', 'characters, usually'],
  ] as const) {
    it(`hints at ${setting} where bulletin.inlayHints.${setting} is on`, async () => {
      const { editor, folder } = session();
      configure(folder, {});
      if (setting === 'numbers')
        await begin(
          session(),
          '一、算清账目\n\n一是看总数。全市有科研人员 44.83 万人。\n\nFirst, see the total. The city has 448,300 researchers.\n',
        );
      else await editor.open(sample, 41);
      const shown = (): Promise<string> => editor.visibleText();
      assert.ok(!(await until(shown, (text) => !text.includes(hint))).includes(hint), 'nothing unasked');
      configure(folder, { [`bulletin.inlayHints.${setting}`]: true });
      const text = await until(shown, (all) => all.includes(hint));
      await editor.shot(`hints ${setting}`);
      assert.ok(text.includes(hint), text);
    });
  }

  it('tells of each section above it, and leads to a counterpart that stands elsewhere', async () => {
    const { editor, folder } = session();
    configure(folder, { 'bulletin.codeLens': true });
    await editor.open(sample, 41);
    const lenses = editor.pane.locator('.codelens-decoration');
    const told = await until(
      async () => (await lenses.allInnerTexts()).join('\n'),
      (text) => /吴志强.+characters/.test(text.replaceAll('\u00a0', ' ')),
    );
    assert.match(told.replaceAll('\u00a0', ' '), /吴志强, 李琳 · \d+ characters · \d+ words · both languages complete/);
    await editor.shot('lenses');
    const twoHalves = readFileSync('test/fixtures/09-two-halves.bulletin.md', 'utf8');
    await begin(session(), `|${twoHalves}`);
    const jump = lenses.locator('a', { hasText: 'Go to the English' }).first();
    await jump.waitFor();
    await editor.shot('lenses elsewhere');
    await jump.click();
    const there = twoHalves.slice(0, twoHalves.indexOf('1. Fewer')).split('\n').length;
    await editor.page.locator('.statusbar-item', { hasText: `Ln ${there},` }).waitFor();
    await editor.shot('lens followed');
    configure(folder, {});
    assert.equal(await eventually(() => lenses.count(), 0), 0);
  });
});
