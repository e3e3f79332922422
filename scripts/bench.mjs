// Runs the benchmarks of test/bench, or those named: `npm run bench -- rules`. Latency is that of the built server, run
// as in the editor: by the Node that VS Code brings. The checkers that ours is compared with are installed for the run,
// beside the project's own packages and never with them.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { bundle } from './bundle.mjs';
import { capture, run } from './commands.mjs';
import { projectFolder } from './dependencies.mjs';
import { setupHost } from './setup-host.mjs';

const named = process.argv.slice(2);
const wanted = named.length > 0 ? named : ['rules', 'keystroke', 'latency', 'across', 'popups'];
/** Those of the built server. */
const ofServer = new Set(['keystroke', 'latency']);
const outdir = `out/bench-${process.pid}`;
const yardsticks = ['autocorrect-node@2.14', 'markdownlint@0.40', 'zhlint@0.8'];
try {
  await mkdir(outdir, { recursive: true });
  await writeFile(`${outdir}/package.json`, '{"private":true}');
  if (wanted.includes('rules'))
    await capture(
      'npm',
      ['install', '--prefix', outdir, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...yardsticks],
      { cwd: projectFolder },
    );
  for (const name of wanted) {
    console.log(`— ${name}`);
    const [program] = await bundle([`test/bench/${name}.mts`], outdir);
    await run(ofServer.has(name) ? (await setupHost()).node : 'node', [program], { cwd: projectFolder });
  }
} finally {
  await rm(outdir, { recursive: true, force: true });
}
