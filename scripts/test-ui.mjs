// Runs test/vscode/ui, or the files whose path contains an argument: a browser drives the real workbench with the
// packaged extension; screenshots go to screenshots/.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveEditor } from './editor.mjs';
import { runTests } from './mocha.mjs';
import { packageExtension } from './package.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { vsix: { type: 'string' } } });
const vsix = values.vsix ?? (await packageExtension());
const screenshots = 'screenshots';
if (positionals.length === 0) rmSync(screenshots, { recursive: true, force: true });
/**
 * One server and browser for all workspaces of a language and its settings.
 * @type {Map<string, Promise<import('./editor.mjs').ServedEditor>>}
 */
const served = new Map();
/** @type {import('../test/vscode/ui/session').OpenWorkspace} */
const open = async (workspace, options = {}) => {
  const key = JSON.stringify(options);
  if (!served.has(key)) served.set(key, serveEditor({ vsix, screenshots, ...options }));
  return /** @type {import("./editor.mjs").ServedEditor} */ (await served.get(key)).open(workspace);
};
globalThis.openWorkspace = open;
try {
  await runTests({ stage: 'ui', folders: ['test/vscode/ui'], wanted: positionals, timeout: 120_000 });
} finally {
  for (const each of served.values()) await (await each.catch(() => undefined))?.close();
}
