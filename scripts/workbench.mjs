// Serves the real VS Code workbench on this machine, on a folder, with a fresh profile; the editor behind `npm start`
// and every end-to-end test.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { capture, stopGroup } from './commands.mjs';

/** The server is in a process group of its own, so that Ctrl+C does not reach it. */
const interrupts = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Quiet settings: nothing pops up that is not the project's. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [vsix] the extension to install; without it none is
 * @property {number} [port] 0, the default, takes a free one
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 * @property {string} [locale] display language of extensions, e.g. zh-cn; en when left out
 * @property {boolean} [testDriver] obey extensionTestsPath in the page's payload; see hostSuiteAddress()
 * @property {NodeJS.ProcessEnv} [env] on top of this process's
 * @property {number} [interruptCode] what this process exits with when it is interrupted, after stopping the workbench;
 *   130 when left out
 *
 * @typedef {object} Workbench
 * @property {string} url where the workbench is served, without a slash at the end
 * @property {() => string} log what the server printed so far
 * @property {Promise<never>} died rejects when the server ends by itself
 * @property {() => Promise<void>} stop ends server and extension host and removes the profile
 */

/**
 * Starts VS Code's server with a fresh profile in the system's folder for temporary files.
 * @param {import('./setup-host.mjs').Host} host
 * @param {WorkbenchOptions} [options]
 * @returns {Promise<Workbench>}
 * @throws with the server's output, when it does not start within 60 s
 */
export async function startWorkbench(
  host,
  { vsix, port = 0, settings = {}, locale, testDriver = false, env = {}, interruptCode = 130 } = {},
) {
  const profile = mkdtempSync(path.join(tmpdir(), 'bulletin-vscode-'));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const common = [host.server, ...dataArguments(profile, { settings, locale })];
  const environment = { ...process.env, EXTENSIONS_GALLERY: '{}', TMPDIR: profile, ...env };

  let log = '';
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server;
  try {
    if (vsix)
      log += await capture(host.node, [...common, '--install-extension', path.resolve(vsix)], { env: environment });
    const child = (server = spawn(host.node, [...common, ...servingArguments({ port, locale, testDriver })], {
      env: environment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    }));
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (log += part));
    let stopping = false;
    /** @type {Promise<never>} */
    const died = new Promise((_, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => stopping || reject(new Error(`VS Code's server ended with ${code}:\n${log}`)));
    });
    died.catch(() => {});
    const url = await Promise.race([died, listening(() => log)]);
    const stop = async () => {
      stopping = true;
      await stopGroup(child);
      remove();
      for (const signal of interrupts) process.off(signal, interrupt);
    };
    const interrupt = () => void stop().finally(() => process.exit(interruptCode));
    for (const signal of interrupts) process.on(signal, interrupt);
    return { url, log: () => log, died, stop };
  } catch (error) {
    if (server?.pid) await stopGroup(server);
    remove();
    throw error;
  }
}

/**
 * Fills a profile, and gives the arguments that make the server take it.
 * @param {string} profile
 * @param {Pick<WorkbenchOptions, 'settings' | 'locale'>} options
 */
function dataArguments(profile, { settings, locale }) {
  const serverData = path.join(profile, 'server');
  writeJson(path.join(serverData, 'data/User/settings.json'), { ...quietSettings, ...settings });
  if (locale) writeJson(path.join(serverData, 'data/languagepacks.json'), languagePack(locale, profile));
  const extensions = path.join(profile, 'extensions');
  return ['--server-data-dir', serverData, '--extensions-dir', extensions, '--accept-server-license-terms'];
}

/** @param {Pick<WorkbenchOptions, 'port' | 'locale' | 'testDriver'>} options */
function servingArguments({ port, locale, testDriver }) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...['--without-connection-token', '--telemetry-level', 'off'],
    ...(locale ? ['--locale', locale] : []),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/**
 * Address of the workbench with a folder open.
 * @param {Workbench} workbench
 * @param {string} folder
 */
export function folderAddress({ url }, folder) {
  return `${url}/?folder=${encodeURIComponent(path.resolve(folder))}`;
}

/**
 * Address that makes the workbench run a test suite in its extension host, as desktop VS Code does with
 * --extensionTestsPath.
 * @param {Workbench} workbench
 * @param {{ folder: string, extension: string, suite: string }} paths the suite's module exports run()
 */
export function hostSuiteAddress(workbench, { folder, extension, suite }) {
  /** @param {string} file */
  const remote = (file) => `vscode-remote://${new URL(workbench.url).host}${path.resolve(file)}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ];
  return `${folderAddress(workbench, folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** @param {() => string} log */
async function listening(log) {
  for (let i = 0; i < 600; i++) {
    const address = /Web UI available at (http:\/\/\S+)/.exec(log())?.[1];
    if (address) return new URL(address).origin.replace('localhost', '127.0.0.1');
    await wait(100);
  }
  throw new Error(`VS Code's server told no address within 60 s:\n${log()}`);
}

/**
 * The workbench's own words stay English without Microsoft's language pack; this is enough to make extensions speak the
 * language.
 * @param {string} locale
 * @param {string} profile
 */
function languagePack(locale, profile) {
  const translations = path.join(profile, 'language-pack.json');
  writeJson(translations, { contents: {} });
  return {
    [locale]: {
      hash: 'bulletin',
      label: locale,
      extensions: [{ extensionIdentifier: { id: 'bulletin.language-pack' }, version: '1.0.0' }],
      translations: { vscode: translations },
    },
  };
}

/** @param {string} file @param {unknown} value */
function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}
