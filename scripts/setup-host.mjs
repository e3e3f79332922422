// Installs a real VS Code that needs no display (workbench, server and extension host out of the npm package
// code-server) and the Debian packages around it.
// `node scripts/setup-host.mjs` does both; BULLETIN_VSCODE_HOST names another folder for VS Code, CHROMIUM another
// browser.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { capture, findProgram, run } from './commands.mjs';

const codeServer = '4.139.1';
/** This VS Code needs Node 24; the project's own tools stay on the machine's Node. */
const hostNode = '24.21.0';
const stampFile = `code-server-${codeServer}.node-${hostNode}.ready`;

/**
 * @typedef {{ readonly node: string, readonly server: string }} Host the Node to run it with, and VS Code's
 *   server-main.js
 */

/**
 * The installed VS Code; installs it first where it is not. Safe when several runs do so at once and after one was
 * broken off: each installs into a folder of its own, which takes the final name only when complete.
 * @returns {Promise<Host>}
 * @throws saying what is missing and what to do about it
 */
export async function setupHost() {
  const folder =
    process.env.BULLETIN_VSCODE_HOST ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'bulletin', `vscode-${codeServer}`);
  if (!existsSync(path.join(folder, stampFile))) await install(path.resolve(folder));
  return hostIn(path.resolve(folder));
}

/**
 * The browser that tests drive; installs it, with Chinese fonts, where it is not.
 * @returns {Promise<string>} path of the executable
 */
export async function setupBrowser() {
  const browser = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (process.env.CHROMIUM && !existsSync(browser)) throw new Error(`CHROMIUM names ${browser}, which does not exist`);
  const missing = [];
  if (!existsSync(browser)) missing.push('chromium');
  if (!(await hasChineseFont())) missing.push('fonts-noto-cjk', 'fontconfig');
  await installDebian(missing);
  if (!existsSync(browser)) throw new Error(`${browser} is still missing after its installation`);
  return browser;
}

/** @param {string} folder */
async function install(folder) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `no VS Code host is published for ${process.platform}-${process.arch}: install desktop VS Code, with ` +
        '`code` on PATH, for `npm start` and `npm run test:desktop`',
    );
  }
  const tools = { 'g++': 'g++', make: 'make', python3: 'python3' };
  const missing = [];
  for (const [program, debian] of Object.entries(tools)) if (!(await findProgram(program))) missing.push(debian);
  await installDebian(missing);

  console.log(`Installing VS Code (code-server ${codeServer}) into ${folder}, once; this takes a minute or two …`);
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true });
  removeLeftovers(parent, path.basename(folder));
  const work = `${folder}.part-${process.pid}`;
  mkdirSync(work);
  try {
    const nodePackage = `node-linux-${process.arch}`;
    writeFileSync(
      path.join(work, 'package.json'),
      JSON.stringify({
        name: 'vscode-host',
        private: true,
        dependencies: { 'code-server': codeServer, [nodePackage]: hostNode },
      }),
    );
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...quietly], { cwd: work });
    // npm ci would refuse here: VS Code's shrinkwrap inside code-server is out of step with its package.json.
    const vscode = path.join(work, 'node_modules/code-server/lib/vscode');
    await run('npm', ['install', '--omit=dev', ...quietly], { cwd: vscode });
    const nodeFolder = path.join(work, 'node_modules', nodePackage);
    await capture('npm', ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], {
      cwd: vscode,
      env: {
        ...process.env,
        PATH: `${nodeFolder}/bin${path.delimiter}${process.env.PATH}`,
        npm_config_nodedir: nodeFolder,
      },
    });
    const { node, server } = hostIn(work);
    const version = (await capture(node, [server, '--version'])).split('\n')[0];
    writeFileSync(path.join(work, stampFile), `VS Code ${version}\n`);
    takeName(work, folder);
    console.log(`VS Code ${version} is installed.`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Gives a complete installation its final name, unless another run was faster.
 * @param {string} work
 * @param {string} folder
 */
function takeName(work, folder) {
  const complete = () => existsSync(path.join(folder, stampFile));
  if (!complete()) rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(work, folder);
  } catch (error) {
    if (!complete()) throw error;
  }
}

/** @param {string} folder @returns {Host} */
function hostIn(folder) {
  return {
    node: path.join(folder, `node_modules/node-linux-${process.arch}/bin/node`),
    server: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/**
 * Removes what broken-off installations left: folders whose process is gone.
 * @param {string} parent
 * @param {string} name
 */
function removeLeftovers(parent, name) {
  for (const entry of readdirSync(parent)) {
    const pid = entry.startsWith(`${name}.part-`) ? Number(entry.slice(name.length + '.part-'.length)) : undefined;
    if (pid !== undefined && (pid === process.pid || !isRunning(pid)))
      rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function hasChineseFont() {
  try {
    return (await capture('fc-list', [':lang=zh-cn', 'family'])).trim() !== '';
  } catch {
    return false;
  }
}

/** @param {readonly string[]} packages */
async function installDebian(packages) {
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!(await findProgram('apt-get')))
    throw new Error(
      `missing on this machine: ${packages.join(', ')}. ` +
        "Install them with the system's package manager, then run this again.",
    );
  if (process.getuid?.() !== 0)
    throw new Error(`missing on this machine: ${packages.join(', ')}. Run \`sudo ${command}\`, then run this again.`);
  console.log(`Installing ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  await capture('apt-get', [...patient, 'update'], { env });
  await capture('apt-get', [...patient, ...command.split(' ').slice(1)], { env });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { server } = await setupHost();
    console.log(`VS Code: ${server}\nBrowser: ${await setupBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
