// What formatting, safe fixes and cleaning may do to a text, tried on our drafts, on the reference texts, on drafts made by chance and on real ones with lines moved.
import { assertConverges, assertHarmless, assertJoinsWrapsOnly, changes } from '../../harness/properties';
import { changedText, generatedDraft } from '../../harness/randomDrafts';
import { describeWithReferences, holds, own, patience } from '../../harness/runs';

for (const [what, change] of Object.entries(changes)) {
  describe(`${what} leaves letters, marks but for their width, lines, blocks and pairs, and done again changes nothing`, function () {
    this.timeout(patience);

    for (const { name, content } of own) it(name, () => void assertHarmless(content, change));

    it('in drafts made by chance, where it joins no lines but those that paper broke', () =>
      holds(generatedDraft, (draft) => assertJoinsWrapsOnly(draft, assertHarmless(draft.content, change)), 3));

    it('in drafts with lines moved, lost, cut or joined', () =>
      holds(changedText, (content) => void assertHarmless(content, change), 2));

    describeWithReferences('the reference texts', (texts) => {
      for (const { name, content } of texts) it(name, () => void assertHarmless(content, change));
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
