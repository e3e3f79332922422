// Opens workspaces in the real editor, served and driven by a browser: the packaged extension in, a driver of keyboard,
// mouse and screen out.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from './browser.mjs';
import { bundle } from './bundle.mjs';
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
 * @property {() => Promise<void>} close ends the window, removes the copy
 *
 * @typedef {object} ServedEditor
 * @property {(workspace: string) => Promise<OpenEditor>} open a copy of a workspace, in a window with a fresh profile
 * @property {() => Promise<void>} close ends browser and server
 */

/**
 * Starts the editor's server and a browser, for any number of workspaces.
 * @param {Omit<EditorOptions, 'workspace'>} options
 * @returns {Promise<ServedEditor>}
 */
export async function serveEditor({ vsix, screenshots, locale, settings }) {
  const undo = undoing();
  try {
    const executable = await setupBrowser();
    const workbench = await startWorkbench(await setupHost(), {
      vsix,
      locale,
      settings: { 'files.hotExit': 'off', ...settings },
    });
    undo.add(workbench.stop);
    const browser = await launchBrowser(executable);
    undo.add(browser.close);
    const { Editor } = await driver();
    return {
      open: (workspace) =>
        openWorkspace(
          workspace,
          (folder) => browser.openWindow(folderAddress(workbench, folder), { locale }),
          (page) => new Editor(page, screenshots),
        ),
      close: undo.all,
    };
  } catch (error) {
    await undo.all();
    throw error;
  }
}

/**
 * A server and browser for one workspace; `close` ends them too.
 * @param {EditorOptions} options
 * @returns {Promise<OpenEditor>}
 */
export async function openEditor({ workspace, ...options }) {
  const served = await serveEditor(options);
  try {
    const open = await served.open(workspace);
    return { ...open, close: () => open.close().finally(served.close) };
  } catch (error) {
    await served.close();
    throw error;
  }
}

/**
 * @param {string} workspace
 * @param {(folder: string) => Promise<import('./browser.mjs').Window>} openWindow
 * @param {(page: import('playwright-core').Page) => import('../test/vscode/editor').Editor} drive
 * @returns {Promise<OpenEditor>}
 */
async function openWorkspace(workspace, openWindow, drive) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-editor-'));
  const undo = undoing();
  undo.add(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 10 }));
  try {
    const folder = path.join(scratch, path.basename(path.resolve(workspace)));
    cpSync(workspace, folder, { recursive: true });
    const window = await openWindow(folder);
    undo.add(window.close);
    const editor = drive(window.page);
    await editor.ready();
    return { editor, folder, close: undo.all };
  } catch (error) {
    await undo.all();
    throw error;
  }
}

/** What to undo, last first. */
function undoing() {
  /** @type {(() => unknown)[]} */
  const steps = [];
  return {
    /** @param {() => unknown} step */
    add: (step) => void steps.push(step),
    all: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
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
