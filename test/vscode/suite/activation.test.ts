// The extension as VS Code sees it: found, its contributions, activated by a bulletin.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open } from './drafts';

const extension = () => {
  const found = vscode.extensions.getExtension('bulletin.bulletin');
  assert.ok(found, 'the extension is not installed');
  return found;
};

describe('activation', () => {
  for (const name of ['a.bulletin', 'a.bulletin.md', 'a.bulletin.txt']) {
    it(`takes ${name} for a bulletin`, async () => {
      const { languageId } = await open(`names/${name}`, '浦江创新观察\n');
      assert.equal(languageId, 'bulletin');
    });
  }

  it('leaves other Markdown and text alone', async () => {
    assert.equal((await open('names/a.md', '# a\n')).languageId, 'markdown');
    assert.equal((await open('names/a.txt', 'a\n')).languageId, 'plaintext');
  });

  it('starts when a bulletin is opened', async () => {
    await open('names/b.bulletin.md', '浦江创新观察\n');
    await extension().activate();
    assert.ok(extension().isActive);
  });

  it('provides every command that it declares', async () => {
    const declared: string[] = extension().packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const present = await vscode.commands.getCommands(true);
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter((command) => !present.includes(command)),
      [],
    );
  });

  it('describes every setting', () => {
    const { configuration } = extension().packageJSON.contributes;
    const settings = [configuration]
      .flat()
      .flatMap(
        ({ properties }: { properties: Record<string, { description?: string; markdownDescription?: string }> }) =>
          Object.entries(properties),
      );
    assert.ok(settings.length > 0);
    for (const [name, { description, markdownDescription }] of settings)
      assert.doesNotMatch(
        description ?? markdownDescription ?? '%',
        /^%/,
        `${name} has no description in this language`,
      );
  });
});
