// bulletin lookup: its contract.
import assert from 'node:assert/strict';
import path from 'node:path';
import { lookup } from '../../../server/cli/lookup';
import { ran } from '../../harness/command';

describe('bulletin lookup', () => {
  const folder = path.resolve('corpus');

  it('gives one object with the other language', async () => {
    const { code, out } = await ran(lookup, { format: 'json' }, ['江西省科技厅'], folder);
    const { variants, source, ...answer } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(answer, {
      text: '江西省科技厅',
      kind: 'organization',
      en: 'Department of Science and Technology of Jiangxi Province',
      how: 'pattern',
    });
    assert.ok(variants.includes('Jiangxi Provincial Department of Science and Technology'));
    assert.notEqual(source, '');
  });

  it('says null for what it refuses, in the language that was wanted', async () => {
    const nothing = { kind: null, how: 'refused', variants: [], source: '' };
    for (const [text, other] of [
      ['一把椅子', { en: null }],
      ['Chair of Nothing', { zh: null }],
    ] as const)
      assert.deepEqual(JSON.parse((await ran(lookup, { format: 'json' }, [text], folder)).out), {
        text,
        ...other,
        ...nothing,
      });
  });

  it('prints the name, how it is known and what else may be written', async () =>
    assert.equal(
      (await ran(lookup, {}, ['南开大学数学科学学院院长'], folder)).out,
      'Dean of …, Nankai University\ntitle, refused\n',
    ));

  it('says where the directory is missing', async () =>
    assert.rejects(ran(lookup, {}, ['江西省'], path.resolve('docs')), /directory\.bin: cannot be read/));

  it('says of a term that came with the program that it is no office’s own', async () => {
    for (const term of ['新质生产力', '乡村振兴']) {
      const { out } = await ran(lookup, { format: 'json' }, [term]);
      assert.equal(JSON.parse(out).how, 'corpus', term);
    }
  });
});
