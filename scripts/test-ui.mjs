// Runs test/vscode/ui, or the files whose path contains an argument: a browser drives the real workbench with the packaged extension; screenshots go to screenshots/.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openEditor } from './editor.mjs';
import { runTests } from './mocha.mjs';
import { packageExtension } from './package.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { vsix: { type: 'string' } } });
const vsix = values.vsix ?? (await packageExtension());
const screenshots = 'screenshots';
if (positionals.length === 0) rmSync(screenshots, { recursive: true, force: true });
/** @type {import('../test/vscode/ui/session').OpenWorkspace} */
const open = (workspace, options) => openEditor({ vsix, workspace, screenshots, ...options });
globalThis.openWorkspace = open;
await runTests({ stage: 'ui', folders: ['test/vscode/ui'], wanted: positionals, timeout: 120_000 });
