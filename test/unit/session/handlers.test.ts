// The tables of handlers: no method twice, every request of the extension answered, told to an editor what it can use.
import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver';
import { methods } from '../../../server/protocol';
import { handlers } from '../../../server/server';
import { capabilitiesOf } from '../../../server/session/handlers/handler';

const able: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { workspaceFolders: true },
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    semanticTokens: { requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] },
    inlayHint: {},
    codeLens: {},
    diagnostic: {},
    rename: { prepareSupport: true },
  },
};

/** Those that the server sends, and the editor answers. */
const ofServer: readonly string[] = [methods.statusChanged, methods.readFile, methods.findFiles, methods.readData];

describe('tables of handlers', () => {
  it('have each method once', () => {
    const names = handlers.map(({ method }) => method);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
  });

  it('answer every request of the protocol beyond LSP', () => {
    const own = handlers.map(({ method }) => method).filter((method) => method.startsWith('bulletin/'));
    assert.deepEqual(
      own.sort(),
      Object.values(methods)
        .filter((method) => !ofServer.includes(method))
        .sort(),
    );
  });

  it('tell of each capability once', () => {
    const told = handlers.flatMap(({ capability }) => Object.keys(capability(able) ?? {}));
    assert.deepEqual(told.sort(), Object.keys(capabilitiesOf(handlers, able)).sort());
    assert.equal(told.length, 24);
  });

  it('do not tell of what an editor could not use', () => {
    const lacking = Object.keys(capabilitiesOf(handlers, {}));
    assert.deepEqual(
      Object.keys(capabilitiesOf(handlers, able))
        .filter((each) => !lacking.includes(each))
        .sort(),
      [
        'codeActionProvider',
        'codeLensProvider',
        'diagnosticProvider',
        'inlayHintProvider',
        'positionEncoding',
        'semanticTokensProvider',
        'workspace',
      ],
    );
  });
});
