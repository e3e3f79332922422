// Builds the extension, the language server, the browser worker and the command line into dist/; `--debug` keeps names
// and writes source maps.

import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { readGlossary } from './scripts/glossary-file.mjs';
import { yamlAsShipped } from './scripts/yaml-plugin.mjs';

/**
 * htmlparser2 also offers documents, which nothing here asks for; its packages do not say that they can be left out.
 * @type {esbuild.Plugin}
 */
const withoutDocuments = {
  name: 'without documents',
  setup(build) {
    build.onResolve(
      { filter: /^(?:domhandler|domutils|dom-serializer)$/ },
      async ({ path: name, pluginData, ...from }) => {
        if (pluginData === 'resolving') return undefined;
        return { ...(await build.resolve(name, { ...from, pluginData: 'resolving' })), sideEffects: false };
      },
    );
  },
};

/**
 * How four-character idioms are read, a third of what pinyin-pro brings: no name is one, and what characters of a term
 * are read like is in the rest.
 * @type {esbuild.Plugin}
 */
const withoutIdioms = {
  name: 'without readings of idioms',
  setup(build) {
    build.onLoad({ filter: /pinyin-pro[\\/]dist[\\/]esm[\\/]data[\\/]dict4\.mjs$/ }, () => ({
      contents: 'export const Pattern4 = [];',
    }));
  },
};

const alias = {
  // `vscode-languageserver-protocol` brings a copy of its own, one patch older: one of them is enough
  'vscode-languageserver-types': './node_modules/vscode-languageserver-types/lib/esm/main.js',
  // the package gives Node CommonJS only, of which nothing can be left out; this is the same code
  yaml: './node_modules/yaml/browser/dist/index.js',
};

const debug = process.argv.includes('--debug');
const common = {
  bundle: true,
  minify: !debug,
  sourcemap: debug,
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
  outdir: 'dist',
  alias,
  plugins: [yamlAsShipped, withoutDocuments, withoutIdioms],
};
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };
const browser = { ...common, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

const results = await Promise.all([
  esbuild.build({ ...node, entryPoints: { 'client/node': 'client/node.ts' }, external: ['vscode'] }),
  esbuild.build({ ...browser, entryPoints: { 'client/browser': 'client/browser.ts' }, external: ['vscode'] }),
  esbuild.build({ ...node, entryPoints: { server: 'server/node.ts', cli: 'server/cli.ts' } }),
  esbuild.build({ ...browser, format: 'iife', entryPoints: { 'server-worker': 'server/browser.ts' } }),
]);

// What lies beside the program and is read when it is needed.
const packed = ['spelling/zh.bin', 'spelling/usage.bin', 'spelling/en.bin', 'directory/directory.bin'];
for (const file of packed) {
  await mkdir(path.dirname(`dist/${file}`), { recursive: true });
  await copyFile(`corpus/${file}`, `dist/${file}`);
}
const glossary = 'terms.json';
await writeFile(`dist/${glossary}`, JSON.stringify(readGlossary()));

// What an earlier build left goes last, so that an extension running out of dist/ is never without its files.
const built = new Set(
  [
    ...results.flatMap(({ metafile }) => Object.keys(metafile.outputs)),
    ...[...packed, glossary].map((file) => `dist/${file}`),
  ].map((file) => path.normalize(file)),
);
for (const entry of await readdir('dist', { recursive: true, withFileTypes: true })) {
  const file = path.join(entry.parentPath ?? entry.path, entry.name);
  if (entry.isFile() && !built.has(path.relative('.', file))) await rm(file);
}
