// Runs the suite in test/vscode/suite inside the extension host of the served VS Code, by the contract of
// @vscode/test-electron; `npm run test:desktop` runs the same suite on desktop.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { buildSuite, makeWorkspace, reportSuite } from './host-suite.mjs';
import { setupBrowser, setupHost } from './setup-host.mjs';
import { hostSuiteAddress, startWorkbench } from './workbench.mjs';

const patience = 300_000;

const suite = await buildSuite();
const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-host-'));
try {
  const folder = path.join(scratch, 'workspace');
  const result = path.join(scratch, 'result.json');
  makeWorkspace(folder);
  reportSuite(result, await runSuite(folder, result));
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
  await suite.remove();
}
process.exit();

/**
 * @param {string} folder
 * @param {string} result
 * @returns {Promise<string>} what went wrong, as far as the workbench tells
 */
async function runSuite(folder, result) {
  const executable = await setupBrowser();
  const workbench = await startWorkbench(await setupHost(), {
    testDriver: true,
    settings: { 'files.hotExit': 'off' },
    env: { BULLETIN_TEST_RESULT: result },
  });
  /** @type {string[]} */
  const errors = [];
  /** @type {(reason: string) => void} */
  let end = () => {};
  const ended = new Promise((resolve) => (end = resolve));
  const patient = setTimeout(() => end(`the suite did not end within ${patience / 1000} s`), patience);
  workbench.died.catch((error) => end(String(error)));
  const browser = await launchBrowser(executable);
  await browser.openWindow(hostSuiteAddress(workbench, { folder, extension: '.', suite: suite.entry }), {
    async prepare(page) {
      await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) =>
        end(`the suite ended with ${code}`),
      );
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ kind, /** @type {unknown[]} */ parts) => {
        if (kind === 'error')
          errors.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
      });
      page.on('crash', () => end('the page crashed'));
    },
  });
  try {
    return [await ended, ...errors].join('\n');
  } finally {
    clearTimeout(patient);
    await browser.close();
    await workbench.stop();
  }
}
