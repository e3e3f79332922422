// Makes JavaScript that Node runs of the project's TypeScript programs that are not shipped: tests, evaluation,
// benchmarks, generators.
import path from 'node:path';
import * as esbuild from 'esbuild';
import { yamlAsData } from './yaml-plugin.mjs';

/**
 * Bundles programs, npm packages left outside: those in .ts to CommonJS, those in .mts to modules.
 * @param {readonly string[]} sources all of one kind
 * @param {string} outdir a folder inside the project, so that packages are found from there
 * @param {string} base the folder that all sources are below
 * @returns {Promise<[string, ...string[]]>} the absolute paths of the programs, in the order of the sources
 */
export async function bundle(sources, outdir, base = 'test') {
  const isModule = sources.every((source) => source.endsWith('.mts'));
  const ending = isModule ? '.mjs' : '.cjs';
  await esbuild.build({
    bundle: true,
    platform: 'node',
    format: isModule ? 'esm' : 'cjs',
    packages: 'external',
    // a module alone, which programs in CommonJS cannot load
    alias: { 'cspell-trie-lib': './node_modules/cspell-trie-lib/dist/index.js' },
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    entryPoints: [...sources],
    outdir,
    outbase: base,
    outExtension: { '.js': ending },
    plugins: [yamlAsData],
  });
  return /** @type {[string, ...string[]]} */ (
    sources.map((source) => path.resolve(outdir, path.relative(base, source).replace(/\.m?ts$/, ending)))
  );
}
