// esbuild plugin: an imported .yaml file becomes its data at build time, so that nothing parses the built-in corpus at
// run time.
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** @type {import('esbuild').Plugin} */
export const yamlAsData = {
  name: 'yaml-as-data',
  setup(build) {
    build.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};
