// Runs the benchmarks of test/bench, or those named: `npm run bench -- rules`. Latency is that of the built server.
import * as esbuild from 'esbuild';
import { rm } from 'node:fs/promises';
import { projectFolder } from './dependencies.mjs';
import { run } from './commands.mjs';
import { yamlAsData } from './yaml-plugin.mjs';

const wanted = process.argv.slice(2);
const outdir = `out/bench-${process.pid}`;
try {
  for (const name of wanted.length > 0 ? wanted : ['rules', 'latency']) {
    console.log(`— ${name}`);
    const outfile = `${outdir}/${name}.mjs`;
    await esbuild.build({ entryPoints: [`test/bench/${name}.mts`], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', target: 'es2022', logLevel: 'warning', plugins: [yamlAsData] });
    await run('node', [outfile], { cwd: projectFolder });
  }
} finally {
  await rm(outdir, { recursive: true, force: true });
}
