// The tables of the directory: the form of every row, no name twice, nothing without a source, packed as they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { damageOf } from '../../../scripts/directory/gather';
import { packed } from '../../../scripts/directory/packing';
import { fileOf, organizationTables, type Row, readTable, tableNames, tables } from '../../../scripts/directory/tables';
import { openDirectory } from '../../../server/knowledge/directory/directory';
import { packedEnd } from '../../../server/knowledge/directory/packed';

/** Rows that something is wrong with, each with what it is. */
function faults(rows: readonly Row[], faultOf: (row: Row) => string | false | undefined): readonly string[] {
  return rows.flatMap((row) => {
    const fault = faultOf(row);
    return fault ? [`${Object.values(row).slice(0, 2).join(' ')}: ${fault}`] : [];
  });
}

describe('tables of the directory', () => {
  for (const name of tableNames) {
    it(`${name}: every row has its cells, a source and a date`, () => {
      const [head = '', ...lines] = readFileSync(fileOf(name), 'utf8').replace(/\n$/, '').split('\n');
      assert.deepEqual(head.split('\t'), [...tables[name]]);
      assert.deepEqual(
        lines.filter(
          (line) =>
            line.split('\t').length !== tables[name].length || /(?:^|\t)\s|\s(?:\t|$)/.test(line.replace(/\t+/g, '\t')),
        ),
        [],
      );
      const wrong = faults(readTable(name), ({ source = '', date = '' }) => {
        if (!/^20\d\d(?:-\d\d)?$/.test(date)) return `date ${date}`;
        return (source === '' || /know\b|unverified/.test(source)) && `source ${source}`;
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('names of organizations are whole, in both languages', () => {
    const rows = organizationTables.flatMap(readTable);
    assert.deepEqual(
      faults(rows, ({ zh = '', en = '' }) => damageOf(zh, en)),
      [],
    );
    assert.deepEqual(
      faults(rows, ({ zh_also = '', en_also = '' }) =>
        [
          ...zh_also
            .split('|')
            .filter(Boolean)
            .map((form) => damageOf(form, 'X ')),
          ...en_also
            .split('|')
            .filter(Boolean)
            .map((form) => damageOf('中国', form)),
        ].find(Boolean),
      ),
      [],
    );
  });

  it('has no organization twice', () => {
    const seen = new Set<string>();
    const twice = organizationTables.flatMap(readTable).filter(({ zh = '' }) => seen.has(zh) || !seen.add(zh));
    assert.deepEqual(twice, []);
  });

  it('has no place, field, form or post twice', () => {
    for (const [name, keyOf] of [
      ['places', ({ code }: Row) => code!],
      ['organs', ({ zh }: Row) => zh!],
      ['posts', ({ zh, context }: Row) => `${zh} ${context}`],
      ['forms', ({ zh }: Row) => zh!],
    ] as const) {
      const keys = readTable(name).map(keyOf);
      assert.equal(new Set(keys).size, keys.length, name);
    }
  });

  it('gives places whose reading rests on one vote no English', () =>
    assert.deepEqual(
      ['临安区', '临平区', '清新区'].map((zh) => readTable('places').find((row) => row.zh === zh)?.en),
      ['', '', ''],
    ));

  it('every pattern has its places filled by what is known of a place or organization', () =>
    assert.deepEqual(
      [...readTable('forms'), ...readTable('units')].filter((row) =>
        /\{(?!place\}|adjective\}|stem\}|subject\}|organization\}|name\})/.test(row.en! + row.en_also!),
      ),
      [],
    ));

  it('is packed as it is: npm run directory', () => {
    const bytes = readFileSync('corpus/directory/directory.bin');
    assert.ok(Buffer.from(packed(readTable)).equals(bytes), 'corpus/directory/directory.bin is not of these tables');
  });

  it('is refused when it is something else or cut short', () => {
    const bytes = new Uint8Array(readFileSync('corpus/directory/directory.bin'));
    const mistake = (read: Uint8Array) => {
      const opened = openDirectory(read);
      return 'mistake' in opened ? opened.mistake.en : undefined;
    };
    assert.equal(mistake(bytes), undefined);
    assert.equal(mistake(bytes.slice(0, -packedEnd.length)), 'is damaged');
    assert.equal(mistake(new TextEncoder().encode('目录\n')), 'is damaged');
  });
});
