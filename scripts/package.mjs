// Builds the extension and packages it as a VSIX: `npm run package`; prints its path and size.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { capture, run } from './commands.mjs';
import { projectFolder } from './dependencies.mjs';

/** Made of README.md at packaging. */
const packedReadme = 'dist/README.md';

/**
 * What may be packed, by part, in bytes as packed: what an office waits for on a slow line, and what an editor loads at
 * its start.
 */
const budgets = [
  { part: 'code loaded at start on the desktop', largest: 900_000, files: /^dist\/(?:server|client\/node)\.js$/ },
  {
    part: 'code loaded at start in the browser',
    largest: 900_000,
    files: /^dist\/(?:server-worker|client\/browser)\.js$/,
  },
  { part: 'language data', largest: 9_000_000, files: /^dist\/spelling\// },
  { part: 'names and terms', largest: 400_000, files: /^dist\/(?:directory\/|terms\.json$)/ },
  { part: 'pictures', largest: 300_000, files: /^(?:media\/|icon\.png)/ },
];

/**
 * Builds and packages; npm packages must be installed.
 * @param {string} [file] where to put the VSIX
 * @returns {Promise<string>} its path
 * @throws when building or packaging fails, or when a part is larger than its budget
 */
export async function packageExtension(file = path.join(projectFolder, 'bulletin.vsix')) {
  const options = { cwd: projectFolder };
  await run(process.execPath, ['esbuild.mjs'], options);
  const { repository } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8');
  // with a repository vsce makes addresses of the relative links
  writeFileSync(path.join(projectFolder, packedReadme), repository ? readme : selfContained(readme));
  const vsce = 'node_modules/@vscode/vsce/vsce';
  const pack = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    ...(repository ? [] : ['--no-rewrite-relative-links']),
    '--readme-path',
    packedReadme,
    '--out',
    path.resolve(file),
  ];
  await capture(process.execPath, [vsce, ...pack], options);
  const listed = await capture(process.execPath, [vsce, 'ls', '--no-dependencies'], options);
  checkBudgets(listed.split('\n').filter((name) => name !== '' && existsSync(path.join(projectFolder, name))));
  console.log(`Packaged ${file} (${Math.ceil(statSync(file).size / 1000)} KB)`);
  return file;
}

/**
 * The README as the extension's page can show it while no repository is named: that page takes pictures from https: alone and knows no other file
 * of the project, so pictures and the list of documents go out, and of links to files only the words stay.
 * @param {string} readme
 */
function selfContained(readme) {
  return readme
    .replace(/^## More\n[\s\S]*?(?=^## )/m, '')
    .replace(/^!?\[[^\]]+\]\((?!\w+:)[^)]+\)\n\n/gm, '')
    .replace(/\[([^\]]+)\]\((?!\w+:)[^)]+\)/g, '$1');
}

/** @param {readonly string[]} names files of the package, relative to the project */
function checkBudgets(names) {
  for (const { part, largest, files } of budgets) {
    const own = names.filter((name) => files.test(name));
    const size = own.reduce(
      (sum, name) => sum + deflateRawSync(readFileSync(path.join(projectFolder, name))).length,
      0,
    );
    const told = `${part}: ${Math.ceil(size / 1000)} of ${largest / 1000} KB`;
    if (own.length === 0 || size > largest) throw new Error(`${told} (${own.join(', ') || 'no file'})`);
    console.log(told);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await packageExtension();
