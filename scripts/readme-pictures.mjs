// Takes the pictures of README.md and README.zh.md anew in the real editor: `node scripts/readme-pictures.mjs [--locale en|zh-cn] [--vsix FILE]`.
// For each language a still one, the check of a draft full of mistakes, and a moving one: a speaker written by initials, and a number that
// differs between the languages told and mended. They go to docs/pictures/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEditor } from './editor.mjs';
import { packageExtension } from './package.mjs';
import { indexed, paletteOf, pixelsOf, pngOf } from './png.mjs';

const colours = 20;
/** What underlines an error and a note: few pixels, and the point of the pictures. */
const underlines = [0xe51400, 0x1a85ff];

/** Everything but the point that the picture writes, so that nothing else is underlined. */
const above = `浦江创新观察

Pujiang Innovation Observation

2024-16

2024-16

（总第 16 期）

(Issue 16 overall)

上海浦江创新论坛中心

2024 年 9 月 20 日

Shanghai Pujiang Innovation Forum Center

September 20, 2024

编者按：2024 浦江创新论坛期间，论坛中心举办“夜间实验室”座谈会，请嘉宾谈实验室开放。本期专报对座谈会发言进行梳理，供参考。

Editor's note: During the 2024 Pujiang Innovation Forum, the Forum Center held a seminar on "Laboratories at Night", at which guests talked about opening laboratories. This special report summarizes what was said at the seminar for your reference.

2024 浦江创新论坛专报之九

Special Report 9 of the 2024 Pujiang Innovation Forum

让实验室在夜里亮起来

Keeping the laboratories lit at night

实验室白天拥挤，夜间空着。与会嘉宾一致认为，要用共享设备培育新质生产力。

Laboratories are crowded by day and empty at night. The guests present agreed that shared equipment should foster new quality productive forces.

一、摸清家底：先看有多少设备

1. Taking stock: Seeing how much equipment there is

`;
const below = `

整理：蒋娇燕

Compiled by: Jiang Jiaoyan

编辑：殷梦宇

责任编辑：王冰

Editor: Yin Mengyu

Editor in Charge: Wang Bing

电话：021-53300806

传真：021-64381056

E-mail: wangbing@siss.sh.cn

Tel: 021-53300806

Fax: 021-64381056

E-mail: wangbing@siss.sh.cn
`;

const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({ options: { locale: text, vsix: text } });
const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-pictures-'));
try {
  const vsix = values.vsix ?? (await packageExtension(path.join(scratch, 'bulletin.vsix')));
  for (const locale of values.locale ? [values.locale] : ['en', 'zh-cn']) await take(locale, vsix);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @param {string} locale @param {string} vsix */
async function take(locale, vsix) {
  const chinese = locale !== 'en';
  const folder = path.join('docs', 'pictures', chinese ? 'zh' : 'en');
  mkdirSync(folder, { recursive: true });
  const session = await openEditor({
    vsix,
    workspace: 'corpus/samples',
    screenshots: scratch,
    ...(chinese && { locale }),
    settings: {
      'editor.minimap.enabled': false,
      'editor.lineNumbers': 'off',
      'editor.glyphMargin': false,
      'editor.folding': false,
      'editor.cursorBlinking': 'solid',
      'editor.renderLineHighlight': 'none',
      'editor.lightbulb.enabled': 'off',
      'breadcrumbs.enabled': false,
      '[bulletin]': { 'editor.wordWrap': 'bounded', 'editor.wordWrapColumn': 84 },
    },
  });
  const { page } = session.editor;
  try {
    writeFileSync(path.join(folder, 'writing.png'), await writing(session));
    writeFileSync(path.join(folder, 'check.png'), await checking(session, chinese));
  } catch (error) {
    await page.screenshot({ path: 'screenshots/readme-failure.png' });
    throw error;
  } finally {
    await session.close();
  }
}

/**
 * The moving picture.
 * @param {import('./editor.mjs').OpenEditor} session
 */
async function writing({ editor, folder }) {
  const { page } = editor;
  writeFileSync(path.join(folder, 'night.bulletin.md'), above + below);
  const line = above.split('\n').length;
  await editor.open('night.bulletin.md', line);
  // on a slow machine the server comes later than the workbench: names have their colours then
  await page.waitForTimeout(4000);
  const pane = /** @type {{ x: number, y: number }} */ (await editor.pane.boundingBox());
  const clip = { x: pane.x, y: pane.y + 256, width: 740, height: 330 };
  /** @type {{ png: Buffer, ms: number }[]} */
  const shots = [];
  const show = async (/** @type {number} */ ms) => shots.push({ png: await page.screenshot({ clip }), ms });

  /** A few characters at a time, as an input method gives them. @param {string} text @param {number} [most] */
  async function write(text, most = 1) {
    const parts = text.match(new RegExp(`[\\s\\S]{1,${most}}`, 'g')) ?? [];
    for (const part of parts) {
      await editor.type(part);
      await page.waitForTimeout(150);
      await show(120);
    }
  }

  /** Takes what is offered for a speaker. @param {string} text what is in the row */
  async function choose(text) {
    await editor.suggestions().filter({ hasText: text }).first().waitFor();
    await page.waitForTimeout(700);
    await show(1300);
    await editor.press('Enter');
    await page.waitForTimeout(900);
    await show(900);
  }

  await show(900);
  await write('一是清点设备。', 3);
  await write('@wzq', 4);
  await choose('吴志强');
  await write('指出，全市 1200 台大型设备中有三成在夜间闲置。', 5);
  await editor.press('Enter', 'Enter');
  await write('First, count the equipment. ', 7);
  await write('@wzq', 4);
  await choose('Wu Zhiqiang');
  await write('pointed out that 30% of the 1,500 large pieces of equipment in the city stand idle at night.', 9);
  await page.waitForTimeout(2000);
  await show(1500);
  await editor.hover('1,500');
  await page.waitForTimeout(800);
  await show(3000);
  await editor.click('1,500');
  await page.mouse.move(clip.x + 5, clip.y + 5);
  await page.waitForTimeout(600);
  await editor.press('Alt+Enter');
  await editor.menu().first().waitFor();
  await page.waitForTimeout(600);
  await show(1800);
  await editor.press('Enter');
  await page.waitForTimeout(1800);
  await show(3000);
  const pictures = await Promise.all(shots.map(({ png }) => pixelsOf(page, png)));
  const palette = paletteOf(pictures, colours, underlines);
  return pngOf(pictures.map((pixels, at) => ({ ...indexed(pixels, palette), ms: shots[at]?.ms ?? 0 })));
}

/**
 * The still picture.
 * @param {import('./editor.mjs').OpenEditor} session @param {boolean} chinese
 */
async function checking({ editor }, chinese) {
  const { page } = editor;
  await editor.open('full-of-mistakes.bulletin.md');
  await editor.squiggles().first().waitFor();
  await editor.command(chinese ? '刊发前检查' : 'Check Before Publication');
  await editor.webview().locator('h1').first().waitFor();
  await page.waitForTimeout(1500);
  const group = /** @type {{ x: number, y: number, width: number }} */ (
    await page.locator('.part.editor').boundingBox()
  );
  const png = await page.screenshot({ clip: { x: group.x, y: group.y + 34, width: group.width, height: 440 } });
  const pixels = await pixelsOf(page, png);
  return pngOf([{ ...indexed(pixels, paletteOf([pixels], colours, underlines)), ms: 0 }]);
}
