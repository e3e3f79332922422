// What formatting, safe fixes and cleaning may do to a text, tried on our drafts, on the reference texts, on drafts made by chance and on real ones with lines moved.
import fc from 'fast-check';
import {
  assertConverges,
  assertJoinsWrapsOnly,
  assertSettled,
  assertUnharmed,
  changes,
} from '../../harness/properties';
import { changedText, generatedDraft } from '../../harness/randomDrafts';
import { describeWithReferences, holds, own, patience } from '../../harness/runs';

for (const [what, change] of Object.entries(changes)) {
  describe(what, function () {
    this.timeout(patience);

    describe('leaves letters, marks but for their width, lines, blocks and pairs', () => {
      for (const { name, content } of own) it(name, () => assertUnharmed(content, change));

      it('in drafts made by chance', () => holds(generatedDraft, ({ content }) => assertUnharmed(content, change), 3));

      it('in drafts with lines moved, lost, cut or joined', () =>
        holds(changedText, (content) => assertUnharmed(content, change), 2));
    });

    describeWithReferences(
      'leaves in the reference texts letters, marks but for their width, lines, blocks and pairs',
      (texts) => {
        for (const { name, content } of texts) it(name, () => assertUnharmed(content, change));
      },
    );

    it('joins no lines but those that paper broke', () =>
      holds(generatedDraft, (draft) => assertJoinsWrapsOnly(draft, change), 3));

    describe('changes nothing when done again', () => {
      it('in our drafts', () => own.forEach(({ content }) => assertSettled(content, change)));

      it('in drafts made by chance, or with lines moved', () =>
        holds(
          fc.oneof(
            generatedDraft.map(({ content }) => content),
            changedText,
          ),
          (content) => assertSettled(content, change),
          3,
        ));
    });

    describeWithReferences('changes nothing in the reference texts when done again', (texts) => {
      for (const { name, content } of texts) it(name, () => assertSettled(content, change));
    });
  });
}

describe('safe fixes round by round', function () {
  this.timeout(patience);

  it('change nothing in the third, in our drafts', () => own.forEach(({ content }) => assertConverges(content)));

  it('change nothing in the third, in drafts made by chance', () =>
    holds(generatedDraft, ({ content }) => assertConverges(content), 3));

  it('change nothing in the third, in drafts with lines moved, lost, cut or joined', () =>
    holds(changedText, assertConverges, 2));

  describeWithReferences('change nothing in the third, in the reference texts', (texts) => {
    for (const { name, content } of texts) it(name, () => assertConverges(content));
  });
});
