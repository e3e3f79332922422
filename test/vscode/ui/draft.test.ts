// A trivial pass.
import { describeInEditor } from './session';

describeInEditor('a draft', 'test/vscode/workspace', (session) => {
  it('opens', async () => {
    const { editor } = session();
    await editor.open('draft.bulletin.md');
    await editor.shot('draft');
  });
});
