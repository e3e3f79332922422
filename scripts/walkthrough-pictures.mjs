// Takes the walkthrough's pictures anew in the real editor, in both languages: `node scripts/walkthrough-pictures.mjs
// [--locale en|zh-cn] [--vsix FILE]`.
// They go to media/walkthrough/ as PNGs of few colours, so that the package stays small.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureOf, takePictures } from './pictures.mjs';

const colours = 32;
/** pixels */
const size = { width: 560, height: 310 };

/** As a PDF gives it: lines broken to a width, a page number, a running header. */
const printedPage = `二是统一门禁。园区与高校的门禁系统互认，研究人员凭一张卡可以进出
所有开放的实验室，值守人员由园区和高校轮流派出，费用列入年度预算，不
得向企业另行收取，使用情况每季度公布一
— 2 —
浦江创新观察 2025-3
次。
三是让小企业付得起。夜间时段的收费可以减半，由财政给予适当补贴。
— 3 —
浦江创新观察 2025-3
`;

/** A picture each, in the order in which one window shows them. */
const acts = [newIssue, speaker, mend, hover, translate, paste, report, ownSideBar];

await takePictures({
  name: 'walkthrough',
  settings: { 'workbench.sideBar.location': 'left' },
  take: async (session, isChinese) => {
    const scene = sceneOf(session, isChinese);
    for (const act of acts) await act(scene);
  },
});

/**
 * What an act plays with: the editor, a text in its language, the box of its pane, and the camera.
 * @typedef {{ x: number, y: number, width: number, height: number }} Box
 * @typedef {object} Scene
 * @property {import('./editor.mjs').OpenEditor} session
 * @property {(en: string, zh: string) => string} say
 * @property {() => Promise<Box>} pane
 * @property {(name: string, clip?: Partial<Box>) => Promise<void>} picture
 */

/** @param {import('./editor.mjs').OpenEditor} session @param {boolean} isChinese @returns {Scene} */
function sceneOf(session, isChinese) {
  const folder = path.join('media', 'walkthrough', isChinese ? 'zh' : 'en');
  mkdirSync(folder, { recursive: true });
  const { page } = session.editor;
  const pane = async () => /** @type {Box} */ (await page.locator('.part.editor').boundingBox());
  return {
    session,
    say: (en, zh) => (isChinese ? zh : en),
    pane,
    picture: async (name, clip = {}) => {
      await page.waitForTimeout(600);
      const box = await pane();
      const png = await page.screenshot({ clip: { x: box.x + 1, y: box.y + 1, ...size, ...clip } });
      const file = path.join(folder, `${name}.png`);
      const small = await pictureOf(page, [{ png, ms: 0 }], colours);
      writeFileSync(file, small);
      console.log(`${file} ${Math.round(small.length / 1024)} KB`);
    },
  };
}

/** @param {Scene} scene */
async function newIssue({ session, say, picture }) {
  const { editor } = session;
  const { page } = editor;
  // on a slow machine commands come later than the workbench
  await editor.open('full-of-mistakes.bulletin.md');
  await editor.squiggles().first().waitFor({ timeout: 60_000 });
  await editor.command(say('New Issue', '新建一期'));
  await editor
    .picks()
    .filter({ hasText: say('Pujiang Innovation Observation', '浦江创新观察') })
    .first()
    .click();
  const input = page.locator('.quick-input-widget input');
  await page.locator('.quick-input-widget', { hasText: '1/' }).waitFor();
  for (let step = 0; (await input.isVisible()) && step < 9; step++) {
    await editor.press('Enter');
    await page.waitForTimeout(500);
  }
  await editor.pane.locator('.view-line', { hasText: '浦江创新观察' }).waitFor();
  await picture('new-issue');
  await editor.press('Escape', 'Escape');
}

/** @param {Scene} scene */
async function speaker({ session, picture }) {
  const { editor } = session;
  writeFileSync(path.join(session.folder, 'speaker.bulletin.md'), '浦江创新观察\n\n2025-3\n\n一、夜间实验室\n\n');
  await editor.open('speaker.bulletin.md', 7);
  await editor.type('@wzq');
  await editor.suggestions().first().waitFor();
  await picture('speaker');
  await editor.press('Escape');
}

/** @param {Scene} scene */
async function mend({ session, pane, picture }) {
  const { editor } = session;
  const { page } = editor;
  await editor.open('full-of-mistakes.bulletin.md');
  await editor.squiggles().first().waitFor();
  await editor.goTo(39);
  await editor.press('F8');
  await page.waitForTimeout(800);
  await editor.press('Escape');
  await editor.press('Control+.');
  await editor.menu().first().waitFor();
  const menu = /** @type {{ y: number }} */ (await page.locator('.action-widget').first().boundingBox());
  await picture('mend', { y: Math.max((await pane()).y, Math.min(menu.y - 120, 800 - size.height - 30)) });
  await editor.press('Escape');
}

/** @param {Scene} scene */
async function hover({ session, pane, picture }) {
  const { editor } = session;
  const { page } = editor;
  await editor.open('pujiang-observation-2024-15.bulletin.md');
  await editor.goTo(40);
  await page.waitForTimeout(1500);
  await editor.hover('新质生产力').catch(() => editor.hover('吴志强'));
  const shown = /** @type {{ y: number }} */ (await page.locator('.monaco-hover:not(.hidden)').first().boundingBox());
  await picture('hover', { y: Math.max((await pane()).y, Math.min(shown.y - 100, 800 - size.height - 30)) });
  await page.mouse.move(700, 60);
}

/** @param {Scene} scene */
async function translate({ session, picture }) {
  const { editor } = session;
  const { page } = editor;
  writeFileSync(
    path.join(session.folder, 'paste.bulletin.md'),
    '浦江创新观察\n\n2025-3\n\n一、夜间实验室\n\n一是先清点设备。同济大学原副校长吴志强提出，要在年底前把 120 台可以外借的仪器列成一张表。\n\n',
  );
  await editor.open('paste.bulletin.md', 7);
  await page.waitForTimeout(1000);
  await editor.press('Control+.');
  await editor.menu().first().waitFor();
  await picture('translate');
  await editor.press('Escape');
}

/** @param {Scene} scene */
async function paste({ session, say, pane, picture }) {
  const { editor } = session;
  const { page } = editor;
  await editor.goTo(9);
  await editor.paste(printedPage);
  await page.locator('.post-edit-widget').first().click();
  await page.locator('.action-widget .monaco-list-row', { hasText: 'PDF' }).click();
  await page.locator('.notification-toast').first().waitFor();
  await page.waitForTimeout(800);
  await picture('paste', { width: (await pane()).width - 2, height: 300 });
  await editor.command(say('Discard Cleaned Text', '放弃清理'));
}

/** @param {Scene} scene */
async function report({ session, say, picture }) {
  const { editor } = session;
  const { page } = editor;
  await editor.open('full-of-mistakes.bulletin.md');
  await editor.command(say('Check Before Publication', '刊发前检查'));
  await editor.webview().locator('h1').first().waitFor();
  const report = /** @type {{ x: number, y: number }} */ (
    await page.locator('iframe.webview.ready').last().boundingBox()
  );
  await picture('check', { x: Math.min(report.x, 1280 - size.width), y: report.y });
}

/** @param {Scene} scene */
async function ownSideBar({ session, picture }) {
  const { editor } = session;
  const { page } = editor;
  await editor.open('pujiang-observation-2024-15.bulletin.md');
  await page
    .locator('.activitybar .action-label[aria-label*="专报"], .activitybar .action-label[aria-label*="Bulletin"]')
    .first()
    .click();
  await page.waitForTimeout(2000);
  await picture('own', { x: 0, y: 36, height: 420 });
}
