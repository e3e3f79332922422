// Writes the generated files; see files.ts for what they are.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bundle.mjs';

/**
 * Writes what is out of date, below the working directory, which is the project's folder.
 * @returns {Promise<string[]>} the files that were written or removed
 * @throws when the rules cannot be built, or a new group has no name
 */
export async function generate() {
  // first the list of rules: what follows is made from the rules on it
  const { indexModule, ruleFiles } = await bundled('ruleIndex.ts');
  const written = put('server/rules/index.ts', indexModule(ruleFiles('server/rules')));
  const { generatedFiles, generatedFolders } = await bundled('files.ts');
  /** @type {Record<string, string>} */
  const files = generatedFiles((/** @type {string} */ file) => readFileSync(file, 'utf8'));
  for (const [file, content] of Object.entries(files)) written.push(...put(file, content));
  for (const folder of generatedFolders) written.push(...removeOthers(folder, Object.keys(files)));
  return written;
}

/** Writes a file unless it says so already. @param {string} file @param {string} content */
function put(file, content) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return [];
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return [file];
}

/** Removes what an earlier run left. @param {string} folder @param {readonly string[]} kept */
function removeOthers(folder, kept) {
  const others = readdirSync(folder).map((name) => `${folder}/${name}`);
  const gone = others.filter((file) => !kept.includes(file));
  for (const file of gone) rmSync(file);
  return gone.map((file) => `${file} (removed)`);
}

/** A part of the generator. It asks the rules themselves. @param {string} name */
async function bundled(name) {
  const outdir = `out/generate-${process.pid}`;
  try {
    const [file] = await bundle([`scripts/generate/${name}`], outdir, 'scripts');
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
