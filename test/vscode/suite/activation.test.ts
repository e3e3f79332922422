// The extension as VS Code sees it: found, activated by a bulletin, quickly.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('is installed', () => {
    assert.ok(vscode.extensions.getExtension('bulletin.bulletin'));
  });
});
