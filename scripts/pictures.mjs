// Takes the project's own pictures in the real editor, once for each language: what the scripts that do so share.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openEditor } from './editor.mjs';
import { packageExtension } from './package.mjs';
import { indexed, paletteOf, pixelsOf, pngOf } from './png.mjs';

/** Settings that leave the text alone in a picture. */
const plainEditor = {
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.glyphMargin': false,
  'editor.folding': false,
  'breadcrumbs.enabled': false,
};

/**
 * Packages the extension and opens a copy of the samples in English and in Chinese; of the command line, `--locale
 * en|zh-cn` leaves one of them, `--vsix FILE` takes a packaged extension.
 * @param {{
 *   name: string,
 *   settings?: Record<string, unknown>,
 *   take: (session: import('./editor.mjs').OpenEditor, isChinese: boolean) => Promise<void>,
 * }} options `name`: of the file in screenshots/ that shows the screen where `take` fails; `settings`: besides those
 *   that leave the text alone
 */
export async function takePictures({ name, settings, take }) {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({ options: { locale: text, vsix: text } });
  const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-pictures-'));
  try {
    const vsix = values.vsix ?? (await packageExtension(path.join(scratch, 'bulletin.vsix')));
    for (const locale of values.locale ? [values.locale] : ['en', 'zh-cn']) {
      const session = await openEditor({
        vsix,
        workspace: 'corpus/samples',
        screenshots: scratch,
        ...(locale !== 'en' && { locale }),
        settings: { ...plainEditor, ...settings },
      });
      try {
        await take(session, locale !== 'en');
      } catch (error) {
        await session.editor.page.screenshot({ path: `screenshots/${name}-failure.png` });
        throw error;
      } finally {
        await session.close();
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * A PNG of few colours, so that the package stays small; of several screens a moving one.
 * @param {import('playwright-core').Page} page any, to decode with
 * @param {readonly { png: Buffer, ms: number }[]} screens `ms`: how long each is shown
 * @param {number} colours how many
 * @param {readonly number[]} [kept] colours, as 0xrrggbb, that stay however rare they are
 */
export async function pictureOf(page, screens, colours, kept) {
  const pixels = await Promise.all(screens.map(({ png }) => pixelsOf(page, png)));
  const palette = paletteOf(pixels, colours, kept);
  return pngOf(pixels.map((each, at) => ({ ...indexed(each, palette), ms: screens[at]?.ms ?? 0 })));
}
