// `npm start` as a person runs it: serves the editor with the extension, or opens desktop VS Code, and stops cleanly.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (output += part));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, output: () => output };
}

/** The scratch folder that the output names, removed afterwards. */
function samplesIn(output: string): string {
  const folder = /samples are in (.+?): a copy/.exec(output)?.[1];
  assert.ok(folder && existsSync(folder), output);
  rmSync(path.dirname(folder), { recursive: true });
  return folder;
}

describe('npm start', () => {
  it('serves the editor and stops on Ctrl+C', async () => {
    const { child, ended, output } = start(['--serve']);
    try {
      for (let i = 0; i < 600 && !/Open http/.test(output()) && child.exitCode === null; i++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      const address = /Open (http:\S+)/.exec(output())?.[1];
      assert.ok(address, output());
      const response = await fetch(address);
      assert.equal(response.status, 200);
      assert.match(await response.text(), /workbench/);
      child.kill('SIGINT');
      assert.equal(await ended, 0, output());
      await assert.rejects(fetch(address), 'the editor is still served');
    } finally {
      child.kill('SIGKILL');
    }
    samplesIn(output());
  });

  it('installs into desktop VS Code and opens the samples there, where `code` is on PATH', async () => {
    const bin = mkdtempSync(path.join(tmpdir(), 'bulletin-code-'));
    const calls = path.join(bin, 'calls');
    writeFileSync(path.join(bin, 'code'), `#!/bin/sh\necho "$@" >> '${calls}'\n`);
    chmodSync(path.join(bin, 'code'), 0o755);
    const { ended, output } = start([], { PATH: `${bin}${path.delimiter}${process.env.PATH}` });
    assert.equal(await ended, 0, output());
    const [install, opened] = readFileSync(calls, 'utf8').trim().split('\n');
    assert.match(install!, /^--install-extension .*bulletin\.vsix --force$/);
    assert.equal(opened, `--new-window ${samplesIn(output())}`);
    rmSync(bin, { recursive: true });
  });
});
