// Colours in the themes that VS Code brings: a right text is not red, and people, organizations and terms differ.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeInEditor } from './session';

const text = `浦江创新观察

2024-16（总第 16 期）

No. 2024-16

一、把门打开

I. Opening the Door

编者按：《门窗纲要》谈新质生产力。

一是开前门。吕薇认为，中国科学院有新质生产力，增长了 12.5%。

First, open the front door.

整理：吴志强
`;

/** By the file of the theme, which the workbench's class names. */
const themes = {
  'light_modern-json': 'Light Modern',
  'light_plus-json': 'Light+',
  '2026-light-json': 'Light 2026',
  'dark_modern-json': 'Dark Modern',
  '2026-dark-json': 'Dark 2026',
  'hc_black-json': 'Default High Contrast',
  'hc_light-json': 'Default High Contrast Light',
};

/** A strong colour around red: what an editor takes for a mistake. */
function isRed(colour: string): boolean {
  const [red, green, blue] = colour.match(/\d+/g)!.map(Number) as [number, number, number];
  return red > 1.8 * Math.max(green, blue) && red > 90;
}

describeInEditor('colours', 'corpus/samples', (session) => {
  for (const [file, theme] of Object.entries(themes))
    it(`are calm and told apart in ${theme}`, async () => {
      const { editor, folder } = session();
      mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      writeFileSync(path.join(folder, 'colours.bulletin.md'), text);
      await editor.open('colours.bulletin.md');
      await editor.page.locator(`.monaco-workbench[class*="${file}"]`).waitFor();
      const spans = editor.page.locator('.view-line span span');
      const colours = () =>
        spans.evaluateAll((all) =>
          all.map((span) => [span.textContent!.trim(), getComputedStyle(span).color] as const),
        );
      const of = (all: Awaited<ReturnType<typeof colours>>, words: string) =>
        all.find(([content]) => content === words)?.[1];
      const named = ['吕薇', '中国科学院', '新质生产力'];
      let shown = await colours();
      for (let tries = 0; tries < 60 && new Set(named.map((words) => of(shown, words))).size < 3; tries++) {
        await editor.page.waitForTimeout(250);
        shown = await colours();
      }
      await editor.shot(`colours ${theme}`);
      const kinds = named.map((words) => of(shown, words));
      assert.ok(!kinds.includes(undefined) && new Set(kinds).size === 3, JSON.stringify(shown));
      assert.deepEqual(
        shown.filter(([, colour]) => isRed(colour)),
        [],
      );
    });
});
