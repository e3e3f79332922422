// Opens a workspace in the real editor, served and driven by a browser: the packaged extension in, a driver of keyboard, mouse and screen out.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser.mjs';
import { bundle } from './mocha.mjs';
import { setupBrowser, setupHost } from './setup-host.mjs';
import { folderAddress, startWorkbench } from './workbench.mjs';

/**
 * @typedef {object} EditorOptions
 * @property {string} vsix the packaged extension
 * @property {string} workspace copied first, so that steps may edit
 * @property {string} screenshots folder that pictures go to
 * @property {string} [locale] display language, e.g. zh-cn
 * @property {Record<string, unknown>} [settings]
 *
 * @typedef {object} OpenEditor
 * @property {import('../test/vscode/editor').Editor} editor
 * @property {string} folder the copy of the workspace
 * @property {() => Promise<void>} close ends browser and server, removes the copy
 */

/**
 * @param {EditorOptions} options
 * @returns {Promise<OpenEditor>}
 */
export async function openEditor({ vsix, workspace, screenshots, locale, settings }) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-editor-'));
  /** What to undo, last first. @type {(() => unknown)[]} */
  const undo = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 10 })];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const folder = path.join(scratch, path.basename(path.resolve(workspace)));
    cpSync(workspace, folder, { recursive: true });
    const executable = await setupBrowser();
    const workbench = await startWorkbench(await setupHost(), { vsix, locale, settings: { 'files.hotExit': 'off', ...settings } });
    undo.push(workbench.stop);
    const browser = await openBrowser(executable, folderAddress(workbench, folder), { locale });
    undo.push(browser.close);
    const { driveEditor } = await driver();
    const editor = driveEditor(browser.page, screenshots);
    await editor.ready();
    return { editor, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @returns {Promise<typeof import('../test/vscode/editor')>} */
async function driver() {
  const outdir = `out/editor-${process.pid}`;
  try {
    const [file] = await bundle(['test/vscode/editor.ts'], outdir);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
