// Parsing, checking and the features survive any text: nothing lost, nothing thrown, places within the text and between characters, an edit read as the whole anew.
import fc from 'fast-check';
import { askFeatures, assertChecked, assertPlaced, assertPrinted, assertReadAnew } from '../../harness/properties';
import { anyText, changedText, keystroke } from '../../harness/randomDrafts';
import { describeWithReferences, holds, own, patience } from '../../harness/runs';

const anything = fc.oneof(anyText, changedText);

describe('any text at all', function () {
  this.timeout(patience);

  it('is printed as it was read', () => holds(anything, assertPrinted, 10));

  it('has its elements, findings and edits within it and between characters', () => holds(anything, assertPlaced, 5));

  it('is checked by every rule', () => holds(anything, assertChecked, 3));

  it('is read after edits as if for the first time', () =>
    holds(
      fc.tuple(anything, fc.array(keystroke, { minLength: 1, maxLength: 6 })),
      ([content, keystrokes]) => assertReadAnew(content, keystrokes),
      3,
    ));

  it('has features at every place', () =>
    holds(fc.tuple(anything, fc.nat({ max: 1000 })), ([content, place]) => askFeatures(content, place), 2));
});

describe('places in our drafts', function () {
  this.timeout(patience);

  for (const { name, content } of own) it(name, () => assertPlaced(content));
});

describeWithReferences('places in the reference texts', (texts) => {
  for (const { name, content } of texts) it(name, () => assertPlaced(content));
});
