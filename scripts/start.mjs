// `npm start`: builds the extension, installs it and opens the samples, in desktop VS Code where `code` is on PATH,
// else in the real workbench served on this machine.
// Options: --port N (for the served workbench; a free one when left out), --serve (serve even where `code` is there).
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findProgram, run } from './commands.mjs';
import { installDependencies, projectFolder } from './dependencies.mjs';
import { packageExtension } from './package.mjs';
import { setupHost } from './setup-host.mjs';
import { folderAddress, startWorkbench } from './workbench.mjs';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, serve: { type: 'boolean', default: false } },
});

try {
  await installDependencies();
  const vsix = await packageExtension();
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'bulletin-')), 'samples');
  cpSync(path.join(projectFolder, 'corpus/samples'), folder, { recursive: true });
  const told = `The samples are in ${folder}: a copy, yours to edit; it stays when you stop.`;
  const code = values.serve ? undefined : await findProgram('code');
  await (code ? openDesktop(code, vsix, folder, told) : serve(vsix, folder, told));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} code @param {string} vsix @param {string} folder @param {string} told */
async function openDesktop(code, vsix, folder, told) {
  const options = { shell: process.platform === 'win32' };
  await run(code, ['--install-extension', vsix, '--force'], options);
  await run(code, ['--new-window', folder], options);
  console.log(`Bulletin is installed and open in VS Code.\n${told}`);
}

/** @param {string} vsix @param {string} folder @param {string} told */
async function serve(vsix, folder, told) {
  const host = await setupHost();
  const workbench = await startWorkbench(host, { vsix, port: Number(values.port), interruptCode: 0 });
  console.log(`\nOpen ${folderAddress(workbench, folder)}\n${told}\nCtrl+C stops the editor.`);
  try {
    await workbench.died;
  } finally {
    await workbench.stop();
  }
}
