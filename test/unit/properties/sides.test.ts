// An issue in two files, whatever stands in them: each is told of and mended by itself.
import fc from 'fast-check';
import { assertInside, assertKept } from '../../harness/propertiesOfSides';
import { changedText, generatedDraft } from '../../harness/randomDrafts';
import { holds, own, patience } from '../../harness/runs';

const half = fc.oneof(
  generatedDraft.map(({ content }) => content),
  changedText,
  fc.constantFrom('', '---\nkind: x\n---', '会议指出，要加强', 'and then'),
);
const issue = fc.tuple(half, half);

describe('an issue in two files', function () {
  this.timeout(patience);

  for (const side of ['zh', 'en'] as const) {
    it(`tells and mends in the ${side} file what lies in it`, () =>
      holds(issue, ([zh, en]) => assertInside(side, zh, en), 2));

    it(`fixed, the ${side} file keeps what it had and gets nothing of the other`, () =>
      holds(issue, ([zh, en]) => assertKept(side, zh, en), 2));
  }

  it('of our drafts, each beside some, tells in each what lies in it', () => {
    for (const zh of own)
      for (const en of own.slice(0, 4))
        for (const side of ['zh', 'en'] as const) assertInside(side, zh.content, en.content);
  });
});
