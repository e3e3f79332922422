// Runs the suite in test/vscode/suite on desktop VS Code: the one named by BULLETIN_VSCODE, else the one whose `code`
// is on PATH, else one that @vscode/test-electron downloads.

import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findProgram, run } from './commands.mjs';
import { buildSuite, makeWorkspace, reportSuite } from './host-suite.mjs';

await run(process.execPath, ['esbuild.mjs']);
const suite = await buildSuite();
const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-desktop-'));
const folder = path.join(scratch, 'workspace');
const result = path.join(scratch, 'result.json');
makeWorkspace(folder);
try {
  let trouble = '';
  await runTests({
    vscodeExecutablePath: process.env.BULLETIN_VSCODE ?? (await installedExecutable()),
    extensionDevelopmentPath: path.resolve('.'),
    extensionTestsPath: suite.entry,
    extensionTestsEnv: { BULLETIN_TEST_RESULT: result },
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      `--user-data-dir=${path.join(scratch, 'profile')}`,
    ],
  }).catch((error) => (trouble = String(error)));
  reportSuite(result, trouble);
} finally {
  await suite.remove();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 10 });
}

/** The program behind the `code` command, which itself is a script that does not pass the suite's exit code on. */
async function installedExecutable() {
  const command = await findProgram('code');
  if (!command) return undefined;
  const bin = path.dirname(realpathSync(command));
  return ['../code', '../Code.exe', '../../../MacOS/Electron']
    .map((place) => path.join(bin, place))
    .find((file) => existsSync(file));
}
