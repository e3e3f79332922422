// Opens the served workbench in a headless browser that reaches nothing but this machine.
import { chromium } from 'playwright-core';

/**
 * @typedef {object} Window
 * @property {import('playwright-core').Page} page
 * @property {() => Promise<void>} close leaves the page first, so that the workbench ends its extension host
 *
 * @typedef {object} Browser
 * @property {(address: string, options?: WindowOptions) => Promise<Window>} openWindow in a profile of its own
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
  ];
  const browser = await chromium.launch({ executablePath: executable, args });
  return {
    async openWindow(address, { locale = 'en', prepare } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      try {
        await context.addCookies([{ name: 'vscode.nls.locale', value: locale, url: address }]);
        const page = await context.newPage();
        await page.route(
          ({ hostname }) => hostname !== '127.0.0.1',
          (route) => route.abort(),
        );
        if (locale !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)}`);
        await prepare?.(page);
        await page.goto(address);
        const close = async () => {
          page.on('dialog', (dialog) => void dialog.accept());
          await page.goto('about:blank').catch(() => undefined);
          await context.close();
        };
        return { page, close };
      } catch (error) {
        await context.close();
        throw error;
      }
    },
    close: () => browser.close(),
  };
}
