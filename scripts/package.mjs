// Builds the extension and packages it as a VSIX: `npm run package`; prints its path and size.
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture, run } from './commands.mjs';
import { projectFolder } from './dependencies.mjs';

/** In bytes: a bulletin office downloads it over slow lines (DESIGN §7). */
const largest = 1_500_000;

/**
 * Builds and packages; npm packages must be installed.
 * @param {string} [file] where to put the VSIX
 * @returns {Promise<string>} its path
 * @throws when building or packaging fails, or when the package is larger than 1.5 MB
 */
export async function packageExtension(file = path.join(projectFolder, 'bulletin.vsix')) {
  const options = { cwd: projectFolder };
  await run(process.execPath, ['esbuild.mjs'], options);
  await capture(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', path.resolve(file)], options);
  const { size } = statSync(file);
  const told = `${file} (${Math.ceil(size / 1000)} KB)`;
  if (size > largest) throw new Error(`${told} is larger than ${largest / 1000} KB: see what \`npx vsce ls --no-dependencies\` lists`);
  console.log(`Packaged ${told}`);
  return file;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await packageExtension();
