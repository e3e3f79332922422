// Takes the pictures of README.md and README.zh.md anew in the real editor: `node scripts/readme-pictures.mjs
// [--locale en|zh-cn] [--vsix FILE]`.
// For each language a still one, the check of a draft full of mistakes, and a moving one: a speaker written by
// initials, and a number that differs between the languages, underlined and mended. They go to docs/pictures/.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureOf, takePictures } from './pictures.mjs';

const colours = 20;
/** What underlines an error and a note: few pixels, and the point of the pictures. */
const underlines = [0xe51400, 0x1a85ff];

/**
 * Everything but the point that the picture writes, so that nothing else is underlined in it. Series, offices, people
 * and numbers are invented.
 */
const above = `青山开放观察

Qingshan Open Observation

2026-3

2026-3

（总第 58 期）

(Issue 58 overall)

青山开放研究院

2026 年 4 月 2 日

Qingshan Institute of Open Research

April 2, 2026

编者按：2026 年青山开放论坛期间，研究院举办“夜间实验室”座谈会，请嘉宾谈实验室开放。本期专报对座谈会发言进行梳理，供参考。

Editor's note: During the 2026 Qingshan Open Forum, the Institute held a seminar on "Laboratories at Night", at which guests talked about opening laboratories. This special report summarizes what was said at the seminar for your reference.

让实验室在夜里亮起来

Keeping the laboratories lit at night

实验室白天拥挤，夜间空着。与会嘉宾一致认为，要用共享设备培育新质生产力。

Laboratories are crowded by day and empty at night. The guests present agreed that shared equipment should foster new quality productive forces.

一、摸清家底：先看有多少设备

1. Taking stock: Seeing how much equipment there is

`;
const below = `

整理：林之远

Compiled by: Lin Zhiyuan

编辑：欧阳静怡

责任编辑：石晓溪

Editor: Ouyang Jingyi

Editor in Charge: Shi Xiaoxi

电话：010-55500123

传真：010-55500124

E-mail: editors@qingshan.example

Tel: 010-55500123

Fax: 010-55500124

E-mail: editors@qingshan.example
`;

await takePictures({
  name: 'readme',
  settings: {
    'editor.cursorBlinking': 'solid',
    'editor.renderLineHighlight': 'none',
    'editor.lightbulb.enabled': 'off',
    '[bulletin]': { 'editor.wordWrap': 'bounded', 'editor.wordWrapColumn': 84 },
  },
  take: async (session, isChinese) => {
    const folder = path.join('docs', 'pictures', isChinese ? 'zh' : 'en');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'writing.png'), await writing(session));
    writeFileSync(path.join(folder, 'check.png'), await checking(session, isChinese));
  },
});

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
  return pictureOf(page, shots, colours, underlines);
}

/**
 * The still picture.
 * @param {import('./editor.mjs').OpenEditor} session @param {boolean} isChinese
 */
async function checking({ editor }, isChinese) {
  const { page } = editor;
  await editor.open('full-of-mistakes.bulletin.md');
  await editor.squiggles().first().waitFor();
  await editor.command(isChinese ? '刊发前检查' : 'Check Before Publication');
  await editor.webview().locator('h1').first().waitFor();
  await page.waitForTimeout(1500);
  const group = /** @type {{ x: number, y: number, width: number }} */ (
    await page.locator('.part.editor').boundingBox()
  );
  const png = await page.screenshot({ clip: { x: group.x, y: group.y + 34, width: group.width, height: 440 } });
  return pictureOf(page, [{ png, ms: 0 }], colours, underlines);
}
