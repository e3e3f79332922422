// Opens the served workbench in a headless browser that reaches nothing but this machine.
import { chromium } from 'playwright-core';

/**
 * @typedef {{ page: import('playwright-core').Page, close: () => Promise<void> }} Browser
 */

/**
 * Opens an address that startWorkbench() serves.
 * @param {string} executable
 * @param {string} address
 * @param {{ locale?: string, prepare?: (page: import('playwright-core').Page) => Promise<void> }} [options]
 *   `locale`: display language, e.g. zh-cn; `prepare`: runs before the page loads
 * @returns {Promise<Browser>}
 */
export async function openBrowser(executable, address, { locale = 'en', prepare } = {}) {
  // Chromium's sandbox needs a user other than root.
  const args = ['--no-sandbox', '--force-color-profile=srgb', '--disable-background-networking', '--disable-component-update', '--disable-quic', '--disable-sync', '--no-first-run'];
  const browser = await chromium.launch({ executablePath: executable, args });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale, permissions: ['clipboard-read', 'clipboard-write'] });
    await context.addCookies([{ name: 'vscode.nls.locale', value: locale, url: address }]);
    const page = await context.newPage();
    await page.route(({ hostname }) => hostname !== '127.0.0.1', (route) => route.abort());
    if (locale !== 'en') await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)}`);
    await prepare?.(page);
    await page.goto(address);
    return { page, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
