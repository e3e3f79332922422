// Builds the extension, the language server, the browser worker and the command line into dist/.
import * as esbuild from 'esbuild';
import { rm } from 'node:fs/promises';
import { yamlAsData } from './scripts/yaml-plugin.mjs';

const common = { bundle: true, minify: true, sourcemap: false, target: 'es2022', logLevel: 'warning', plugins: [yamlAsData] };
const node = { ...common, platform: 'node', format: 'cjs' };
const browser = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

await rm('dist', { recursive: true, force: true });
await Promise.all([
  esbuild.build({ ...node, entryPoints: { 'client/node': 'client/node.ts' }, outdir: 'dist', external: ['vscode'] }),
  esbuild.build({ ...browser, entryPoints: { 'client/browser': 'client/browser.ts' }, outdir: 'dist', external: ['vscode'] }),
  esbuild.build({ ...node, entryPoints: { server: 'server/node.ts', cli: 'server/cli.ts' }, outdir: 'dist' }),
  esbuild.build({ ...browser, format: 'iife', entryPoints: { 'server-worker': 'server/browser.ts' }, outdir: 'dist' }),
]);
