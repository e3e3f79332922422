import assert from 'node:assert/strict';
import { readLexicon } from '../../../server/lexicon/read';
import type { Person } from '../../../server/lexicon/lexicon';
import { additionTo, addToPeople } from '../../../server/workspace/addToPeople';
import { editsBetween } from '../../../server/workspace/tokens';
import { Text } from '../../../server/text';

const person: Person = { zh: '樊少群', en: 'Fan Shaoqun', titles: [{ zh: '江州大学教授', en: 'Professor: Jiangzhou University', seen: [] }] };

function added(source: string): string | undefined {
  const addition = additionTo(source, person);
  return addition && source.slice(0, addition.at) + addition.newText + source.slice(addition.at);
}

describe('adding to people.yaml', () => {
  const sources = {
    'an empty file': '',
    'a comment alone': '# ours\n',
    'an empty list': 'people:\n',
    'an empty list before others': 'people:\nterms:\n  - zh: 门\n',
    'other lists alone': 'terms:\n  - zh: 门\n',
    'a list': 'people:\n  - zh: 李明\n    titles:\n      - 园丁 # for now\n\n# the end\nterms:\n  - zh: 门\n',
    'a list without indent': 'people:\n- zh: 李明\n- { zh: 王芳 }\n',
    'no line end': 'people:\n    -   zh: 李明',
  };
  for (const [name, source] of Object.entries(sources)) {
    it(`keeps ${name}`, () => {
      const now = added(source)!;
      let at = 0;
      for (const line of source.split('\n')) assert.ok((at = now.indexOf(line, at)) >= 0, now);
      const { lexicon, mistakes } = readLexicon(now);
      assert.deepEqual(mistakes, []);
      const before = readLexicon(source).lexicon;
      assert.deepEqual(lexicon, { ...before, people: [...before.people, person] });
    });
  }

  it('refuses what it would have to rewrite', () => {
    for (const source of ['people: [{ zh: 李明 }]\n', 'people: [', '{}', '- zh: 李明\n']) assert.equal(added(source), undefined, source);
  });

  it('creates the file where the editor can', () => {
    const file = { uri: 'file:///a/.bulletin/people.yaml' };
    assert.deepEqual(addToPeople([person], file, {}, 'en'), []);
    const [action] = addToPeople([person], file, { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } } }, 'zh');
    assert.equal(action?.title, '将樊少群加入 people.yaml');
    assert.equal(action.edit?.documentChanges?.length, 2);
    assert.equal(addToPeople([person], { ...file, text: new Text('people:\n') }, {}, 'en')[0]?.edit?.changes?.[file.uri]?.length, 1);
  });
});

describe('changes of semantic tokens', () => {
  it('are one edit around what differs, or none', () => {
    for (const [from, to] of [[[1, 2, 3], [1, 2, 3]], [[1, 2, 3], [1, 3]], [[], [1]], [[1, 1], [1, 1, 1]], [[1, 2, 3], [4]], [[1], []]] as [number[], number[]][]) {
      const edits = editsBetween(from, to);
      assert.equal(edits.length, from.join() === to.join() ? 0 : 1);
      const result = [...from];
      for (const { start, deleteCount, data = [] } of edits) result.splice(start, deleteCount, ...data);
      assert.deepEqual(result, to);
    }
  });
});
