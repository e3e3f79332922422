// English words in their forms, and in the case of another word.
import assert from 'node:assert/strict';
import { forms, inCaseOf, waysToWrite } from '../../../server/language/en/inflection';

describe('forms of English words', () => {
  for (const [word, ...expected] of [
    ['leverage', 'leverages', 'leveraged', 'leveraged', 'leveraging'],
    ['utilize', 'utilizes', 'utilized', 'utilized', 'utilizing'],
    ['carry', 'carries', 'carried', 'carried', 'carrying'],
    ['deploy', 'deploys', 'deployed', 'deployed', 'deploying'],
    ['agree', 'agrees', 'agreed', 'agreed', 'agreeing'],
    ['plan', 'plans', 'planned', 'planned', 'planning'],
    ['commit', 'commits', 'committed', 'committed', 'committing'],
    ['focus', 'focuses', 'focused', 'focused', 'focusing'],
    ['develop', 'develops', 'developed', 'developed', 'developing'],
    ['maintain', 'maintains', 'maintained', 'maintained', 'maintaining'],
    ['make', 'makes', 'made', 'made', 'making'],
    ['undertake', 'undertakes', 'undertook', 'undertaken', 'undertaking'],
    ['lie', 'lies', 'lied', 'lied', 'lying'],
    ['person', 'people', 'personed', 'personed', 'personing'],
    ['approach', 'approaches', 'approached', 'approached', 'approaching'],
  ] as const)
    it(word, () =>
      assert.deepEqual(
        forms.slice(1).map((form) => waysToWrite(word, form)[0]),
        expected,
      ),
    );

  for (const [word, form] of [
    ['new', 's'],
    ['good', 's'],
    ['even', 'ing'],
    ['house', 'ing'],
    ['unite', 'past'],
  ] as const)
    it(`${word} has none in -${form} that is not another word`, () => assert.deepEqual(waysToWrite(word, form), []));

  it('take the case of what they stand for', () => {
    assert.equal(inCaseOf('use', 'Leverage', 'leverage'), 'Use');
    assert.equal(inCaseOf('use', 'LEVERAGE', 'leverage'), 'USE');
    assert.equal(inCaseOf('make use of', 'Take Advantage of', 'take advantage of'), 'Make Use of');
  });
});
