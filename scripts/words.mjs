// `npm run words`: counts a folder of texts, learns to tell wrong characters, packs corpus/spelling/zh.bin and prints
// how good it is. Training again gives the same bytes. Options: --texts FOLDER (*.txt, *.txt.br, a sentence a line),
// --sets FOLDER (wrong and right sentences, *.tsv), --shapes FILE, --out FILE.
// `npm run words -- english` packs corpus/spelling/en.bin out of the dictionaries among the development packages.
// The dictionary that texts are cut with is installed for the run, beside the project's own packages and never with
// them.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { capture, run } from './commands.mjs';
import { installDependencies, projectFolder } from './dependencies.mjs';

const dictionary = { package: '@node-rs/jieba', version: '2.0.3', file: 'dict.txt' };

process.chdir(projectFolder);
await installDependencies();
// what needs the packages
const { bundle } = await import('./bundle.mjs');
const outdir = `out/words-${process.pid}`;
try {
  await mkdir(outdir, { recursive: true });
  const [what] = process.argv.slice(2);
  await (what === 'english' || what === 'usage' ? runProgram(what) : trainChinese());
} finally {
  await rm(outdir, { recursive: true, force: true });
}

/** @param {string} name */
async function runProgram(name) {
  const [program] = await bundle([`scripts/words/${name}.ts`], outdir, 'scripts/words');
  await run('node', [program, ...process.argv.slice(3)], { cwd: projectFolder });
}

async function trainChinese() {
  await writeFile(`${outdir}/package.json`, '{"private":true}');
  await capture(
    'npm',
    [
      'install',
      ...['--prefix', outdir, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional'],
      `${dictionary.package}@${dictionary.version}`,
    ],
    { cwd: projectFolder, shell: process.platform === 'win32' },
  );
  const [program] = await bundle(['scripts/words/train.ts'], outdir, 'scripts/words');
  const list = `${outdir}/node_modules/${dictionary.package}/${dictionary.file}`;
  // the sequences of fifty million characters are sorted in memory
  await run('node', ['--max-old-space-size=8000', program, '--dictionary', list, ...process.argv.slice(2)], {
    cwd: projectFolder,
  });
}
