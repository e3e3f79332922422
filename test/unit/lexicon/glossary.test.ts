// The glossary: the form of every row of corpus/terms, and how it is read and joined with what a lexicon knows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import sourceNames from '../../../corpus/sources.yaml';
import { readGlossary as packed } from '../../../scripts/glossary-file.mjs';
import { builtinLexicon } from '../../../server/knowledge/lexicon/builtin';
import { glossaryFrom, withGlossary } from '../../../server/knowledge/lexicon/glossary';
import { type Lexicon, type Term, withUnverified } from '../../../server/knowledge/lexicon/lexicon';
import { mergeLexicons } from '../../../server/knowledge/lexicon/merge';
import { emptyLexicon, readLexicon } from '../../../server/knowledge/lexicon/read';
import { builtinContext, readGlossary } from '../../../server/model/builtin';
import { glossary } from '../../harness/spelling';

const files = readdirSync('corpus/terms').sort();
const rows: readonly Term[] = [...glossary().terms, ...glossary().unverified];
const { sources } = sourceNames as { readonly sources: Readonly<Record<string, string>> };

function formsOf({ zh, also = [], abbreviations = [] }: Term): readonly string[] {
  return [zh, ...also, ...abbreviations];
}

/** The rows of which something is wrong, by their Chinese and what it is. */
function faults(of: (row: Term) => readonly string[]): readonly string[] {
  return rows.flatMap((row) => of(row).map((fault) => `${row.zh}: ${fault}`));
}

describe('the rows of the glossary', () => {
  it('are many', () => assert.ok(rows.length > 1500, String(rows.length)));

  for (const file of files)
    it(`are read without a mistake: ${file}`, () =>
      assert.deepEqual(readLexicon(readFileSync(`corpus/terms/${file}`, 'utf8')).mistakes, []));

  it('are packed as they are read', () => {
    const read = files.map((file) => readLexicon(readFileSync(`corpus/terms/${file}`, 'utf8')).lexicon);
    assert.deepEqual(packed(), {
      terms: read.flatMap(({ terms }) => terms),
      unverified: read.flatMap(({ unverified = [] }) => unverified),
      definitions: Object.fromEntries(
        builtinLexicon.terms.flatMap(({ zh, definition }) => (definition ? [[zh, definition]] : [])),
      ),
    });
  });

  it('have no Chinese form twice, nor one that the bulletins taught', () => {
    const known = new Set([
      ...builtinLexicon.terms.flatMap(formsOf),
      ...builtinLexicon.organizations.flatMap(({ zh = '', also = [] }) => [zh, ...also]),
    ]);
    const twice = faults((row) =>
      formsOf(row).flatMap((form) => {
        if (known.has(form)) return [form];
        known.add(form);
        return [];
      }),
    );
    assert.deepEqual(twice, []);
  });

  it('have whole Chinese', () =>
    assert.deepEqual(
      faults(({ zh }) => (/^[\p{Script=Han}\w+、“”，]{2,40}$/u.test(zh) && isBalanced(zh) ? [] : [zh])),
      [],
    ));

  it('have whole English', () =>
    assert.deepEqual(
      faults(({ renderings }) =>
        renderings.flatMap(({ en }) =>
          /^[\p{Script=Latin}\d][\p{Script=Latin}\d ,.'&/“”-]*[\p{Script=Latin}\d”.]$/u.test(en) &&
          !/ {2}|^(?:the|an?) |,,|\.\.|\b(?:sth|sb)\b/i.test(en) &&
          isBalanced(en)
            ? []
            : [en],
        ),
      ),
      [],
    ));

  it('have no rendering twice', () =>
    assert.deepEqual(
      faults(({ renderings }) => {
        const all = renderings.map(({ en }) => en.toLowerCase());
        return all.filter((en, at) => all.indexOf(en) !== at);
      }),
      [],
    ));

  it('say where their English was found, unless nobody has looked', () =>
    assert.deepEqual(
      faults(({ renderings }) => [
        ...renderings
          .filter(({ standing, source }) => (standing === 'unverified') !== (source === undefined))
          .map(({ en }) => en),
        ...renderings.flatMap(({ source }) => (source === undefined || sources[source] ? [] : [source])),
        ...(['preferred', 'unverified'].includes(renderings[0]!.standing) ? [] : ['no preferred rendering']),
      ]),
      [],
    ));

  it('have short definitions in both languages', () =>
    assert.deepEqual(
      faults(({ definition }) => {
        if (!definition) return [];
        const { zh, en } = definition;
        const isShort = (zh.match(/\p{Script=Han}/gu) ?? []).length <= 40 && en.split(' ').length <= 25;
        return isShort && /。$/.test(zh) && /^\p{Lu}.*[.]$/u.test(en) && !/ {2}/.test(en) ? [] : [en];
      }),
      [],
    ));
});

function isBalanced(text: string): boolean {
  return text.split('“').length === text.split('”').length && !/”[^“]*“[^”]*$/.test(text);
}

describe('sources', () => {
  it('of all renderings have a Chinese name', () =>
    assert.deepEqual(
      builtinLexicon.terms.flatMap(({ renderings }) =>
        renderings.flatMap(({ source }) => (source !== undefined && sources[source] ? [] : [source])),
      ),
      [],
    ));
});

describe('the glossary’s file', () => {
  it('is told when it cannot be read or is damaged', () => {
    for (const [bytes, why] of [
      [undefined, 'cannot be read'],
      [new Uint8Array([0x7b, 0xff]), 'is damaged'],
      [new TextEncoder().encode('{"terms": []}'), 'is damaged'],
    ] as const) {
      const read = readGlossary(bytes);
      assert.equal(read.glossary, undefined);
      assert.match(read.unread![0]!.what.en, new RegExp(`terms\\.json ${why}`));
      assert.equal(builtinContext(undefined, read).lexicon, builtinLexicon);
      assert.deepEqual(builtinContext(undefined, read).unread, read.unread);
    }
  });

  it('adds its terms to the built-in ones, in one object for all contexts', () => {
    const read = readGlossary(new TextEncoder().encode(JSON.stringify(packed())));
    const { lexicon, unread } = builtinContext(undefined, read);
    assert.equal(unread, undefined);
    assert.equal(builtinContext(undefined, read).lexicon, lexicon);
    assert.equal(lexicon.terms.length, builtinLexicon.terms.length + glossary().terms.length);
  });

  it('is read from bytes alone', () => assert.equal(glossaryFrom(new Uint8Array()), undefined));
});

describe('terms whose English nobody has looked up', () => {
  const lead = (zh: string, en: string): Term => ({ zh, renderings: [{ en, standing: 'unverified' }] });
  const base: Lexicon = withGlossary(emptyLexicon, {
    definitions: {},
    terms: [],
    unverified: [lead('夜灯工程', 'Night Light Project')],
  });

  it('stand apart', () => {
    const { lexicon } = readLexicon(
      'terms:\n  - zh: 夜灯工程\n    renderings: [{ en: Night Light Project, standing: unverified }]\n' +
        '  - zh: 晨读计划\n    renderings: [Morning Reading Plan, { en: Dawn Plan, standing: unverified }]\n',
    );
    assert.deepEqual(lexicon.unverified, [lead('夜灯工程', 'Night Light Project')]);
    assert.deepEqual(lexicon.terms, [
      { zh: '晨读计划', renderings: [{ en: 'Morning Reading Plan', standing: 'accepted' }] },
    ]);
  });

  it('are among the terms for who shows them', () => {
    assert.deepEqual(withUnverified(base).terms, base.unverified);
    assert.equal(withUnverified(base), withUnverified(base));
    assert.equal(withUnverified(emptyLexicon), emptyLexicon);
  });

  it('give way to what an office knows', () => {
    const known: Term = { zh: '夜灯工程', renderings: [{ en: 'Lamp Project', standing: 'preferred' }] };
    const merged = mergeLexicons(base, { terms: [known] });
    assert.deepEqual([merged.terms, merged.unverified], [[known], undefined]);
    const other = mergeLexicons(base, { unverified: [lead('晨读计划', 'Morning Plan')] });
    assert.deepEqual(
      other.unverified?.map(({ zh }) => zh),
      ['夜灯工程', '晨读计划'],
    );
  });
});
