// Bundles the tests below test/unit and test/protocol (or those whose path contains an argument) and runs them with mocha.
import * as esbuild from 'esbuild';
import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { yamlAsData } from './yaml-plugin.mjs';

const wanted = process.argv.slice(2);
const sources = ['test/unit', 'test/protocol']
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => path.join(folder, file)))
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort();
const outdir = `out/test-${process.pid}`;
await esbuild.build({ entryPoints: sources, outdir, outbase: 'test', bundle: true, platform: 'node', format: 'cjs', packages: 'external', target: 'es2022', sourcemap: 'inline', logLevel: 'warning', plugins: [yamlAsData] });
process.setSourceMapsEnabled(true);
const mocha = new Mocha({ ui: 'bdd', timeout: 30000, reporter: process.env.CI ? 'dot' : 'spec' });
for (const source of sources) mocha.addFile(path.join(outdir, source.slice('test/'.length).replace(/\.ts$/, '.js')));
mocha.run(async (failures) => {
  await rm(outdir, { recursive: true, force: true });
  process.exitCode = failures ? 1 : 0;
});
