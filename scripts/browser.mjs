// Opens the served workbench in a headless browser that reaches nothing but this machine.
import { chromium } from 'playwright-core';

/**
 * @typedef {object} Window
 * @property {import('playwright-core').Page} page
 * @property {() => Promise<void>} close leaves the page first, so that the workbench ends its extension host
 *
 * @typedef {object} Browser
 * @property {(address: string, options?: WindowOptions) => Promise<Window>} openWindow that knows nothing of those before it
 * @property {() => Promise<void>} close
 *
 * @typedef {object} WindowOptions
 * @property {string} [locale] display language, e.g. zh-cn
 * @property {(page: import('playwright-core').Page) => Promise<void>} [prepare] runs before the page loads
 */

/**
 * Starts a browser for addresses that startWorkbench() serves.
 * @param {string} executable
 * @returns {Promise<Browser>}
 */
export async function launchBrowser(executable) {
  // Chromium's sandbox needs a user other than root.
  const args = [
    '--no-sandbox',
    '--force-color-profile=srgb',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  const browser = await chromium.launch({ executablePath: executable, args });
  /**
   * One for each language, whose cache of files its windows share: the workbench is large.
   * @type {Map<string, Promise<import('playwright-core').BrowserContext>>}
   */
  const contexts = new Map();
  return {
    async openWindow(address, { locale = 'en', prepare } = {}) {
      if (!contexts.has(locale)) contexts.set(locale, openContext(browser, locale));
      const context = /** @type {import('playwright-core').BrowserContext} */ (await contexts.get(locale));
      const { origin } = new URL(address);
      const page = await context.newPage();
      const close = async () => {
        page.on('dialog', (dialog) => void dialog.accept());
        await page.goto('about:blank').catch(() => undefined);
        const devtools = await context.newCDPSession(page);
        await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: kept });
        await page.close();
      };
      try {
        await context.addCookies([{ name: 'vscode.nls.locale', value: locale, url: address }]);
        if (locale !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)}`);
        await prepare?.(page);
        await page.goto(address);
        return { page, close };
      } catch (error) {
        await close();
        throw error;
      }
    },
    close: () => browser.close(),
  };
}

/** What a window keeps of what was done in it, by the names of the DevTools protocol. */
const kept = 'cookies,file_systems,indexeddb,local_storage,service_workers,websql';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} locale
 */
function openContext(browser, locale) {
  return browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}
