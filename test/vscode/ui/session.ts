// What the UI run's tests start from: a workspace open in the real editor, closed at the end, with a picture of the screen when a test fails.
import type { EditorOptions, OpenEditor } from '../../../scripts/editor.mjs';
import type { Editor } from '../editor';

export type OpenWorkspace = (workspace: string, options?: Partial<EditorOptions>) => Promise<OpenEditor>;

declare global {
  /** Provided by scripts/test-ui.mjs, which knows the packaged extension. */
  var openWorkspace: OpenWorkspace;
}

/** `describe` with a workspace open; the tests run in order and share the editor. */
export function describeInEditor(title: string, workspace: string, body: (session: () => { editor: Editor; folder: string }) => void, options?: Partial<EditorOptions>): void {
  describe(title, () => {
    let open: OpenEditor | undefined;
    before(async () => {
      open = await openWorkspace(workspace, options);
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await open?.editor.shot(`failed ${this.currentTest.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`);
    });
    after(() => open?.close());
    body(() => {
      if (!open) throw new Error('the editor is not open');
      return open;
    });
  });
}

/** Asks until the answer is the expected one, for 10 s, and returns the last answer. */
export async function eventually<T>(ask: () => T | Promise<T>, expected: T): Promise<T> {
  for (const end = Date.now() + 10_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const answer = await ask();
    if (answer === expected || Date.now() > end) return answer;
  }
}
