// Entry of the suite inside the extension host: VS Code, served or desktop, loads this module and calls run().

import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Runs every test beside this file; writes counts and the report to the file named by BULLETIN_TEST_RESULT after each, because the host's console does not reach the runner. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const log: string[] = [];
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => void log.push(format(...parts));
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  for (const file of readdirSync(__dirname).sort())
    if (file.endsWith('.test.cjs')) mocha.addFile(path.join(__dirname, file));
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      report(true);
      resolve(failed);
    });
    runner.on('test end', () => report(false));
    const report = (finished: boolean): void => {
      const { passes, failures, pending } = runner.stats as Mocha.Stats;
      const result = process.env.BULLETIN_TEST_RESULT;
      if (result)
        writeFileSync(
          result,
          JSON.stringify({ finished, passed: passes, failed: failures, skipped: pending, log: log.join('\n') }),
        );
    };
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
