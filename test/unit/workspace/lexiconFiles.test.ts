// What the workspace writes: entries of the lexicon, rules switched off; and changes of semantic tokens.
import assert from 'node:assert/strict';
import type { NewEntry } from '../../../server/features/repair/offer';
import type { Lexicon } from '../../../server/knowledge/lexicon/lexicon';
import { emptyLexicon, readLexicon } from '../../../server/knowledge/lexicon/read';
import { switchedOff } from '../../../server/office/configFile';
import { additionTo } from '../../../server/office/lexiconFiles';
import { settingsFromYaml } from '../../../server/office/settings';
import { type Addition, isRefusal, type Refusal } from '../../../server/office/yamlFiles';
import { rules } from '../../../server/rules/index';
import { editsBetween } from '../../../server/session/tokens';

function applied(source: string, made: Addition | Refusal): { readonly now: string; readonly caret: number } {
  assert.ok(!isRefusal(made), JSON.stringify(made));
  return {
    now: source.slice(0, made.span.start) + made.newText + source.slice(made.span.end),
    caret: made.span.start + made.caret,
  };
}

/** The file with a `|` where its author goes on. */
function marked(source: string, made: Addition | Refusal): string {
  const { now, caret } = applied(source, made);
  return `${now.slice(0, caret)}|${now.slice(caret)}`;
}

const person: NewEntry = {
  list: 'people',
  person: {
    zh: '樊少群',
    en: 'Fan Shaoqun',
    titles: [{ zh: '江州大学教授', en: 'Professor: Jiangzhou University', seen: [] }],
  },
};
const organization: NewEntry = {
  list: 'organizations',
  organization: { zh: '江州大学', en: 'Jiangzhou University', abbreviation: 'JZU' },
};
const term: NewEntry = { list: 'terms', term: { zh: '夜间实验室', en: 'night laboratory', abbreviation: '夜实验' } };
const entries: readonly (readonly [NewEntry, Partial<Lexicon>])[] = [
  [person, { people: [person.person] }],
  [organization, { organizations: [organization.organization] }],
  [
    term,
    {
      terms: [
        { zh: '夜间实验室', abbreviations: ['夜实验'], renderings: [{ en: 'night laboratory', standing: 'accepted' }] },
      ],
    },
  ],
];

describe('an entry added to a file of the lexicon', () => {
  for (const [entry, expected] of entries) {
    const { list } = entry;
    const sources = {
      'an empty file': '',
      'a comment alone': '# ours\n',
      'an empty list': `${list}:\n`,
      'an empty list before others': `${list}:\n${list === 'terms' ? 'people' : 'terms'}:\n  - zh: 门\n`,
      'other lists alone': `${list === 'terms' ? 'people' : 'terms'}:\n  - zh: 门\n`,
      'a list': `${list}:\n  - zh: 李明 # for now\n\n# the end\n${list === 'terms' ? 'people' : 'terms'}:\n  - zh: 门\n`,
      'a list without indent': `${list}:\n- zh: 李明\n- { zh: 王芳 }\n`,
      'no line end': `${list}:\n    -   zh: 李明`,
      'a list in brackets': `${list}: [{ zh: 李明 }] # ours\n`,
      'empty brackets': `${list}: [] # ours\n`,
    };
    for (const [name, source] of Object.entries(sources)) {
      it(`keeps ${name} of ${list}`, () => {
        const { now } = applied(source, additionTo(source, entry));
        let at = 0;
        for (const word of source.split(/[\s[\]]+/)) assert.ok((at = now.indexOf(word, at)) >= 0, now);
        const { lexicon, mistakes } = readLexicon(now);
        assert.deepEqual(mistakes, []);
        const before = readLexicon(source).lexicon;
        assert.deepEqual(lexicon[list], [...before[list], ...expected[list]!]);
        for (const other of ['people', 'organizations', 'terms'] as const)
          if (other !== list) assert.deepEqual(lexicon[other], before[other]);
      });
    }
  }

  it('leads to what is missing', () => {
    const chinese: NewEntry = { list: 'terms', term: { zh: '夜间实验室' } };
    assert.equal(marked('', additionTo('', chinese)), 'terms:\n  - zh: 夜间实验室\n    renderings:\n      - en: |\n');
    assert.equal(
      marked('', additionTo('', { list: 'terms', term: { en: 'night laboratory' } })),
      'terms:\n  - zh: |\n    renderings:\n      - en: night laboratory\n',
    );
    assert.equal(
      marked('', additionTo('', organization)),
      'organizations:\n  - zh: 江州大学\n    en: Jiangzhou University\n    abbreviation: JZU|\n',
    );
    assert.equal(
      marked('terms: [{ zh: 门, renderings: [door] }]', additionTo('terms: [{ zh: 门, renderings: [door] }]', chinese)),
      'terms: [{ zh: 门, renderings: [door] }, { zh: 夜间实验室, renderings: [ { en: | } ] }]',
    );
  });

  it('is one more rendering of a term that the file has', () => {
    const source = 'terms:\n  - zh: 夜间实验室 # ours\n    renderings:\n      - night lab\n  - zh: 门\n';
    assert.equal(
      marked(source, additionTo(source, { list: 'terms', term: { zh: '夜间实验室', en: 'night laboratory' } })),
      'terms:\n  - zh: 夜间实验室 # ours\n    renderings:\n      - night lab\n      - en: night laboratory|\n  - zh: 门\n',
    );
  });

  it('is refused where the file has mistakes, and told where', () => {
    for (const source of [
      'people: [',
      '{}',
      '- zh: 李明\n',
      'people: 李明\n',
      'people:\n  - zh: 王芳\n  - note: nobody\n',
    ]) {
      const made = additionTo(source, person);
      assert.ok(isRefusal(made), source);
      assert.ok(made.reason.zh.length > 4 && made.at <= source.length, source);
    }
    const made = additionTo('terms: []\npeople:\n  - note: nobody\n', person);
    assert.ok(isRefusal(made) && made.at > 20);
    assert.deepEqual(readLexicon('people: [').lexicon, emptyLexicon);
  });
});

describe('a rule switched off in config.yaml', () => {
  const sources = {
    '': 'rules:\n  length-ratio: off|',
    '# ours\nkind: a\n': '# ours\nkind: a\nrules:\n  length-ratio: off|',
    'rules:\n': 'rules:\n  length-ratio: off|\n',
    'rules:\n    digit-spacing: hint # why\nkind: a\n':
      'rules:\n    digit-spacing: hint # why\n    length-ratio: off|\nkind: a\n',
    'rules:\n  length-ratio: hint # why\n': 'rules:\n  length-ratio: off| # why\n',
    'rules: { digit-spacing: hint }\n': 'rules: { length-ratio: off|, digit-spacing: hint }\n',
    'rules: {}\n': 'rules: { length-ratio: off| }\n',
    'rules:\n  length-ratio: { severity: error, shortest: 40 }\n':
      'rules:\n  length-ratio: { severity: off|, shortest: 40 }\n',
    'rules:\n  length-ratio:\n    shortest: 40\n': 'rules:\n  length-ratio:\n    shortest: 40\n    severity: off|\n',
  };
  for (const [source, expected] of Object.entries(sources)) {
    it(`keeps what is there: ${JSON.stringify(source)}`, () => {
      const made = switchedOff(source, 'length-ratio');
      assert.equal(marked(source, made).trimEnd(), expected.trimEnd());
      const { settings, mistakes } = settingsFromYaml(applied(source, made).now, rules);
      assert.deepEqual(mistakes, []);
      assert.equal(settings.severities['length-ratio'], 'off');
    });
  }

  it('is refused where the file has mistakes', () => {
    for (const source of ['rules: [', 'rules:\n  no-such-rule: off\n', '- a\n'])
      assert.ok(isRefusal(switchedOff(source, 'length-ratio')), source);
  });
});

describe('changes of semantic tokens', () => {
  it('are one edit around what differs, or none', () => {
    for (const [from, to] of [
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [
        [1, 2, 3],
        [1, 3],
      ],
      [[], [1]],
      [
        [1, 1],
        [1, 1, 1],
      ],
      [[1, 2, 3], [4]],
      [[1], []],
    ] as [number[], number[]][]) {
      const edits = editsBetween(from, to);
      assert.equal(edits.length, from.join() === to.join() ? 0 : 1);
      const result = [...from];
      for (const { start, deleteCount, data = [] } of edits) result.splice(start, deleteCount, ...data);
      assert.deepEqual(result, to);
    }
  });
});
