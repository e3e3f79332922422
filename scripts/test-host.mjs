// Runs the suite in test/vscode/suite inside the extension host of the served VS Code, by the contract of @vscode/test-electron; `npm run test:desktop` runs the same suite on desktop.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { buildSuite, makeWorkspace, reportSuite } from './host-suite.mjs';
import { setupBrowser, setupHost } from './setup-host.mjs';
import { hostSuiteAddress, startWorkbench } from './workbench.mjs';

const patience = 300_000;
const { values } = parseArgs({ options: { verbose: { type: 'boolean' } } });

const suite = await buildSuite();
const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-host-'));
const folder = path.join(scratch, 'workspace');
const result = path.join(scratch, 'result.json');
makeWorkspace(folder);
try {
  const executable = await setupBrowser();
  const workbench = await startWorkbench(await setupHost(), { testDriver: true, settings: { 'files.hotExit': 'off' }, env: { BULLETIN_TEST_RESULT: result } });
  /** @type {string[]} */
  const errors = [];
  /** @type {import('./browser.mjs').Browser | undefined} */
  let browser;
  try {
    /** @type {Promise<number>} */
    const ended = new Promise((resolve, reject) => {
      const opening = openBrowser(executable, hostSuiteAddress(workbench, { folder, extension: '.', suite: suite.entry }), {
        async prepare(page) {
          await page.exposeFunction('codeAutomationExit', resolve);
          await page.exposeFunction('codeAutomationLog', (/** @type {string} */ kind, /** @type {unknown[]} */ parts) => {
            const line = `[${kind}] ${parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`;
            if (kind === 'error') errors.push(line);
            if (values.verbose) console.log(line);
          });
          page.on('crash', () => reject(new Error('the page crashed')));
        },
      });
      opening.then((opened) => (browser = opened), reject);
      setTimeout(() => reject(new Error(`the suite did not end within ${patience / 1000} s`)), patience).unref();
    });
    await Promise.race([ended, workbench.died]);
  } finally {
    await browser?.close();
    await workbench.stop();
  }
  if (!existsSync(result)) throw new Error(`the suite wrote no result; the workbench's errors:\n${errors.join('\n')}`);
  reportSuite(JSON.parse(readFileSync(result, 'utf8')));
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
  await suite.remove();
}
process.exit();
