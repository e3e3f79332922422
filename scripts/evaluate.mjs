// npm run evaluate [-- --open --missed --alarms], npm run snapshot: bundles and runs what stands in test/evaluation.
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { bundle } from './mocha.mjs';

const wanted = process.argv.includes('--snapshot') ? 'snapshot' : 'main';
const outdir = `out/evaluate-${process.pid}`;
try {
  const [file] = await bundle([`test/evaluation/${wanted}.ts`], outdir);
  await import(pathToFileURL(file).href);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
