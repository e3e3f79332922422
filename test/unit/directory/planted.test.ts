// Slips planted into right titles: another organization, a deputy too many or too few, former lost or added. Right pairs
// must stay silent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rowsOf } from '../../../scripts/directory/tables';
import { organizationDifference } from '../../../server/knowledge/directory/compare';
import { partsOf } from '../../../server/knowledge/directory/titles';
import { rankDifference } from '../../../server/language/shared/ranks';
import { builtinNames } from '../../harness/directory';

interface Pair {
  readonly zh: string;
  readonly en: string;
}

const pairs = rowsOf(readFileSync('test/judgements/titles.tsv', 'utf8')).flatMap(({ zh = '', en = '' }): Pair[] =>
  en === '' ? [] : [{ zh, en }],
);

/** Of planted slips, how many of a hundred are told. */
function told(planted: readonly Pair[], isTold: (pair: Pair) => boolean): number {
  assert.ok(planted.length > 20, `${planted.length} planted`);
  return (100 * planted.filter(isTold).length) / planted.length;
}

const differs = ({ zh, en }: Pair) => organizationDifference(builtinNames(), zh, en) !== undefined;
const ranksDiffer = ({ zh, en }: Pair) => rankDifference(zh, en) !== undefined;

describe('slips planted in titles', () => {
  it('right pairs are silent', () => {
    assert.deepEqual(pairs.filter(differs), []);
    assert.deepEqual(pairs.filter(ranksDiffer), []);
  });

  it('another organization is told, 90 of 100', () => {
    const organizationsOf = ({ zh }: Pair) =>
      partsOf(builtinNames(), zh).parts.map(({ organization }) => organization!.forms[0]!);
    // the English of the next title but one, where that is of other organizations
    const planted = pairs.flatMap((pair, at) => {
      const other = pairs[(at + 2) % pairs.length]!;
      const own = organizationsOf(pair);
      const isOther = organizationsOf(other).every(
        (name) => !own.some((each) => each.includes(name) || name.includes(each)),
      );
      return isOther ? [{ zh: pair.zh, en: other.en }] : [];
    });
    const share = told(planted, differs);
    assert.ok(
      share >= 90,
      `${share.toFixed(0)} of 100 of ${planted.length}: ${planted
        .filter((pair) => !differs(pair))
        .map(({ zh, en }) => `${zh} / ${en}`)
        .join('; ')}`,
    );
  });

  it('a deputy too few or too many, and former, are told, 95 of 100', () => {
    const deputy = /\b(?:Deputy|Vice|Associate) /;
    const former = /\bformer /;
    const planted = pairs.flatMap(({ zh, en }): Pair[] => [
      ...(deputy.test(en) ? [{ zh, en: en.replace(new RegExp(deputy, 'g'), '') }] : [{ zh, en: `Deputy ${en}` }]),
      ...(former.test(en) ? [{ zh, en: en.replace(former, '') }] : [{ zh, en: `former ${en}` }]),
    ]);
    const share = told(planted, ranksDiffer);
    assert.ok(
      share >= 95,
      `${share.toFixed(0)} of 100: ${planted
        .filter((pair) => !ranksDiffer(pair))
        .map(({ zh, en }) => `${zh} / ${en}`)
        .join('; ')}`,
    );
  });
});
