// `npm run directory`: packs the tables of corpus/directory into corpus/directory/directory.bin; with `-- gather FOLDER`
// it makes them anew out of a folder of candidates first.
import { rm } from 'node:fs/promises';
import { run } from './commands.mjs';
import { installDependencies, projectFolder } from './dependencies.mjs';

process.chdir(projectFolder);
await installDependencies();
// what needs the packages
const { bundle } = await import('./bundle.mjs');
const outdir = `out/directory-${process.pid}`;
try {
  const [program] = await bundle(['scripts/directory/main.ts'], outdir, 'scripts/directory');
  await run('node', [program, ...process.argv.slice(2)], { cwd: projectFolder });
} finally {
  await rm(outdir, { recursive: true, force: true });
}
