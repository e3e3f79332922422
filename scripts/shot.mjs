// Drives the real editor with the current extension and takes screenshots, for anyone who wants to see a change:
//
//   node scripts/shot.mjs [--script STEPS.mjs] [--open FILE] [--workspace DIR] [--out DIR] [--locale zh-cn]
//                         [--vsix FILE] [--setting key=json …]
//
// STEPS.mjs exports as default `async ({ page, editor, shot, folder }) => { … }`: `editor` is the driver of
// test/vscode/editor.ts (open, goTo, type, compose, hover, command, suggestions, problems …), `page` playwright's page,
// `shot('name')` takes a picture into --out (default screenshots/), `folder` is the scratch copy of the workspace
// (default corpus/samples). Without --script one picture is taken of what is open. Without --vsix the extension is
// built and packaged first. When a step fails, the picture `failure` shows the screen of that moment.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openEditor } from './editor.mjs';
import { packageExtension } from './package.mjs';

const text = /** @type {const} */ ({ type: 'string' });
const { values } = parseArgs({
  options: {
    script: text,
    open: text,
    workspace: { ...text, default: 'corpus/samples' },
    out: { ...text, default: 'screenshots' },
    locale: text,
    vsix: text,
    setting: { ...text, multiple: true, default: [] },
  },
});
const scratch = mkdtempSync(path.join(tmpdir(), 'bulletin-shot-'));
try {
  const vsix = values.vsix ?? (await packageExtension(path.join(scratch, 'bulletin.vsix')));
  const settings = Object.fromEntries(
    values.setting.map((pair) => [pair.split('=', 1)[0], JSON.parse(pair.slice(pair.indexOf('=') + 1))]),
  );
  const { editor, folder, close } = await openEditor({
    vsix,
    workspace: values.workspace,
    screenshots: values.out,
    locale: values.locale,
    settings,
  });
  const shot = async (/** @type {string} */ name) => console.log(await editor.shot(name));
  try {
    if (values.open) await editor.open(values.open);
    if (values.script)
      await (await import(pathToFileURL(path.resolve(values.script)).href)).default({
        page: editor.page,
        editor,
        shot,
        folder,
      });
    else await shot(path.basename(values.open ?? folder));
  } catch (error) {
    await shot('failure');
    throw error;
  } finally {
    await close();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
