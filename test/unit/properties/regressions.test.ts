// What once broke something: every property, tried on the smallest text that shows it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { yamlAsData } from '../../../scripts/yaml-plugin.mjs';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import { draftContext } from '../../../server/office/frontMatter';
import { parse } from '../../../server/syntax/parse';
import {
  askFeatures,
  assertChecked,
  assertConverges,
  assertHarmless,
  assertPlaced,
  assertPrinted,
  changes,
} from '../../harness/properties';
import { assertInside, assertKept } from '../../harness/propertiesOfSides';
import { patience } from '../../harness/runs';
import { assertInTime, assertTold, readers } from '../../harness/yamlReaders';
import { hardDrafts, hardSides, hardYaml, rightDrafts } from './regressions';

describe('texts that once broke something', () => {
  for (const [what, content] of Object.entries(hardDrafts)) {
    describe(what, () => {
      it('is read without loss, every place within it, every rule run', () => {
        assertPrinted(content);
        assertPlaced(content);
        assertChecked(content);
      });

      it('has features at every place', () => {
        for (let place = 0; place <= 1000; place += 125) askFeatures(content, place);
      });

      for (const [change, make] of Object.entries(changes)) {
        it(`${change}: unharmed, and the same when done again`, () => void assertHarmless(content, make));
      }

      it('safe fixes: settled after the second round', () => assertConverges(content));
    });
  }

  it('front matter that cannot be read is told', () => {
    assert.ok(
      draftContext(parse(new Text(hardDrafts['bold in front matter, to YAML an alias']!)), builtinContext()).unread
        ?.length,
    );
  });
});

describe('texts that are right and once were changed', () => {
  for (const [what, content] of Object.entries(rightDrafts)) {
    for (const [change, make] of Object.entries(changes))
      it(`${what}: ${change} leaves it alone`, () => assert.equal(make(content).text, content));
  }
});

describe('issues in two files that once broke something', () => {
  for (const [zh, en] of hardSides) {
    for (const side of ['zh', 'en'] as const) {
      it(`${JSON.stringify(zh)} beside ${JSON.stringify(en)}, in ${side}: findings and edits lie within`, () =>
        assertInside(side, zh, en));
      it(`${JSON.stringify(zh)} beside ${JSON.stringify(en)}, in ${side}: kept when fixed`, () =>
        assertKept(side, zh, en));
    }
  }
});

describe('YAML that once broke something', function () {
  this.timeout(patience);

  for (const [what, yaml] of Object.entries(hardYaml)) {
    for (const [reader, read] of Object.entries(readers)) {
      it(`${what}, as ${reader}: told within the text`, () => assertTold(read, yaml));
      it(`${what}, as ${reader}: in less than a second`, () => assertInTime(read, yaml));
    }
  }

  it('nested so deep that the engine would end: every reader gives up in time, one after the other', async () => {
    // in a process of its own: what goes wrong here cannot be caught
    const contents = `
      import { settingsFromYaml } from './server/office/settings';
      import { readLexicon } from './server/knowledge/lexicon/read';
      import { readSchema } from './server/knowledge/schema/read';
      for (const nested of ['- '.repeat(2000), '['.repeat(50000), '{a: '.repeat(20000)]) {
        for (const read of [(yaml) => settingsFromYaml(yaml, []), readLexicon, readLexicon, readLexicon, readSchema]) {
          if (read(nested).mistakes.length === 0) process.exitCode = 3;
        }
      }
    `;
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      plugins: [yamlAsData],
      write: false,
    });
    const { status, signal, stderr } = spawnSync(process.execPath, ['-'], {
      input: outputFiles[0]!.text,
      encoding: 'utf8',
      timeout: 50_000,
    });
    assert.deepEqual([status, signal], [0, null], stderr.slice(0, 500));
  });
});
