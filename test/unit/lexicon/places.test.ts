// Where entries stand in a file of the lexicon, and the pages that show the built-in one.
import assert from 'node:assert/strict';
import { builtinLexicon } from '../../../server/knowledge/lexicon/builtin';
import type { LexiconEntry } from '../../../server/knowledge/lexicon/mentions';
import { entryPlaces, placeOf } from '../../../server/knowledge/lexicon/places';
import { readLexicon } from '../../../server/knowledge/lexicon/read';
import { lexiconFiles, lexiconPage } from '../../../server/office/lexiconPages';

const source =
  '# ours\npeople:\n  - zh: 李明 # since 2020\n    en: Li Ming\n    titles:\n      - zh: 青山研究院研究员\n  - en: "Li Ming"\nterms:\n  - { zh: 开门, renderings: [opening] }\n  - zh: \'关门\'\n';
const slice = (span: { start: number; end: number }) => source.slice(span.start, span.end);

describe('places of lexicon entries', () => {
  it('are the entries with their names', () => {
    const places = entryPlaces(source);
    assert.deepEqual(
      places.map(({ type, name }) => [type, slice(name)]),
      [
        ['person', '李明'],
        ['person', '"Li Ming"'],
        ['term', '开门'],
        ['term', "'关门'"],
      ],
    );
    assert.equal(
      slice(places[0]!.span),
      'zh: 李明 # since 2020\n    en: Li Ming\n    titles:\n      - zh: 青山研究院研究员',
    );
  });

  it('are found by Chinese name, else by the English one; of namesakes the right one', () => {
    const places = entryPlaces(source);
    const person = (zh?: string, en?: string): LexiconEntry => ({
      type: 'person',
      person: { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }), titles: [] },
      as: 'name',
    });
    assert.equal(placeOf(person('李明', 'Li Ming'), places), places[0]);
    assert.equal(placeOf(person(undefined, 'Li Ming'), places), places[1]);
    assert.equal(placeOf(person('李铭', 'Li Ming'), places), places[1]);
    assert.equal(placeOf(person('王芳'), places), undefined);
    assert.equal(placeOf({ type: 'organization', organization: { zh: '开门' }, as: 'name' }, places), undefined);
  });

  it('of a file that is no lexicon are none', () => {
    for (const broken of ['', ':', 'people: x', '- a', 'people:\n  - zh: [', 'people:\n  - \n  - x\n  - *a\n'])
      assert.doesNotThrow(() => entryPlaces(broken), broken);
    assert.deepEqual(entryPlaces('people: x'), []);
  });
});

describe('pages of the built-in lexicon', () => {
  for (const file of Object.values(lexiconFiles)) {
    it(`${file} reads as what is built in, each entry at its place`, () => {
      const list = file.replace('.yaml', '') as 'people' | 'organizations' | 'terms';
      const { text, places } = lexiconPage(builtinLexicon, file, 'zh')!;
      const { lexicon, mistakes } = readLexicon(text.content);
      assert.deepEqual(
        mistakes.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.deepEqual(
        lexicon[list].map(({ zh }) => zh),
        builtinLexicon[list].map(({ zh }) => zh),
      );
      assert.deepEqual(places, entryPlaces(text.content));
    });
  }

  it('are three', () => assert.equal(lexiconPage(builtinLexicon, 'schema.yaml', 'en'), undefined));
});
