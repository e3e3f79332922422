// Bundles and runs a program of test/evaluation: `evaluate.mjs main` (npm run evaluate), `snapshot`, `verbs`.
import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const outdir = `out/evaluate-${process.pid}`;
try {
  const [file] = await bundle([`test/evaluation/${process.argv[2]}.ts`], outdir);
  await import(pathToFileURL(file).href);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
