// What the UI run's tests start from: a workspace open in the real editor, closed at the end, with a picture of the screen when a test fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EditorOptions, OpenEditor } from '../../../scripts/editor.mjs';
import type { Editor } from '../editor';

export type OpenWorkspace = (workspace: string, options?: Partial<EditorOptions>) => Promise<OpenEditor>;

declare global {
  /** Provided by scripts/test-ui.mjs, which knows the packaged extension. */
  var openWorkspace: OpenWorkspace;
}

/** The editor, and the workspace that is open in it. */
export interface Session {
  readonly editor: Editor;
  readonly folder: string;
}

/** `describe` with a workspace open; the tests run in order and share the editor. */
export function describeInEditor(
  title: string,
  workspace: string,
  body: (session: () => Session) => void,
  options?: Partial<EditorOptions>,
): void {
  describe(title, () => {
    let open: OpenEditor | undefined;
    before(async () => {
      open = await openWorkspace(workspace, options);
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed')
        await open?.editor.shot(`failed ${this.currentTest.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`);
    });
    after(() => open?.close());
    body(() => {
      if (!open) throw new Error('the editor is not open');
      return open;
    });
  });
}

let drafts = 0;

/** Writes a draft, opens it with the caret at its `|` (else at its end) and waits until it is checked; returns its path. */
export async function begin({ editor, folder }: Session, marked: string): Promise<string> {
  const at = marked.includes('|') ? marked.indexOf('|') : marked.length;
  const name = `draft-${++drafts}.bulletin.md`;
  const file = path.join(folder, name);
  writeFileSync(file, marked.replace('|', ''));
  const before = marked.slice(0, at).split('\n');
  await editor.open(name, before.length, before.at(-1)!.length + 1);
  await editor.page
    .locator('.statusbar-item', { hasText: /^Bulletin$/ })
    .first()
    .waitFor();
  return file;
}

/** Writes the workspace's settings; the editor takes them up by itself a moment later. */
export function configure(folder: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
}

/** Asks until the answer is the expected one, for 10 s, and returns the last answer. */
export async function eventually<T>(ask: () => T | Promise<T>, expected: T): Promise<T> {
  return until(ask, (answer) => answer === expected);
}

/** Asks until the answer will do, for 10 s, and returns the last answer. */
export async function until<T>(ask: () => T | Promise<T>, will: (answer: T) => boolean): Promise<T> {
  for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const answer = await ask();
    if (will(answer) || Date.now() > end) return answer;
  }
}
