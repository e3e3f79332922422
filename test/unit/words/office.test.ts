// What an office adds to the words in its words.yaml: read, told where it is wrong, and in force wherever the lists are.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { type Lexicon, wordsOf } from '../../../server/knowledge/lexicon/lexicon';
import { extendedVocabulary, mayBeAddedTo, readWords } from '../../../server/knowledge/words/additions';
import { builtinVocabulary, withWords, wordsInForce } from '../../../server/language/vocabulary';
import { reportingVerbsZh } from '../../../server/language/words';
import { builtinContext } from '../../../server/model/builtin';
import type { Context } from '../../../server/model/context';
import { readingOf } from '../../../server/model/reading';
import { layered, readLayer } from '../../../server/office/layers';
import { check } from '../../../server/rules/check';
import { parse } from '../../../server/syntax/parse';
import type { Bulletin } from '../../../server/syntax/tree';

const base = builtinContext();
const said = '创新平台要面向企业开放，仪器要共享，数据要互通，人才要流动起来。';

function officeWith(source: string): Context {
  const { layer, mistakes } = readLayer('words.yaml', source);
  assert.deepEqual(mistakes, []);
  return layered(base, [layer]);
}

function parsedIn(context: Context, content: string, before?: Bulletin): Bulletin {
  return withWords(wordsOf(context.lexicon), () => parse(new Text(content), before));
}

function speakersIn(context: Context, content: string): readonly (string | undefined)[] {
  const bulletin = parsedIn(context, content);
  return withWords(wordsOf(context.lexicon), () => readingOf(bulletin, context).speakers.map(({ zh }) => zh));
}

function mistakesOf(source: string): readonly (readonly [string, string])[] {
  return readWords(source).mistakes.map(
    ({ span, severity }) => [severity, source.slice(span.start, span.end)] as const,
  );
}

describe('words of an office', () => {
  const office = officeWith('zh:\n  reporting: { verbs: [点题道] }\n  posts: { posts: [嘎查达] }\n');

  it('a verb quotes a speaker', () => {
    const draft = `一、讨论\n\n孟庆瑜点题道：${said}\n`;
    assert.deepEqual(speakersIn(office, draft), ['孟庆瑜']);
    assert.deepEqual(speakersIn(base, draft), []);
  });

  it('a post introduces somebody', () => {
    const draft = `一、讨论\n\n会上，前山嘎查达高建国介绍了草场。高建国希望各方来访，${said}\n`;
    assert.ok(speakersIn(office, draft).includes('高建国'));
    assert.ok(!speakersIn(base, draft).includes('高建国'));
  });

  it('two offices read by turns, each with its own words', () => {
    const draft = '会上，前山嘎查达高建国介绍了草场。\n';
    const text = new Text(draft);
    const at = (context: Context) => withWords(wordsOf(context.lexicon), () => parse(text));
    const first = at(office);
    assert.notEqual(at(base), first);
    assert.equal(at(office), first);
    assert.equal(wordsInForce(), builtinVocabulary);
  });

  it('the next version of a draft takes nothing over that was read with other words', () => {
    const draft = `一、讨论\n\n江州大学教授李维明点题道：${said}\n`;
    const before = parsedIn(base, draft);
    const typed = `${draft}\n完。\n`;
    const shape = ({ elements }: Bulletin) => elements.map(({ kind, label, span }) => [kind, label, span]);
    assert.deepEqual(shape(parsedIn(office, typed, before)), shape(parsedIn(office, typed)));
  });

  it('the check runs with them, step by step, and leaves those of before', () => {
    const draft = '会上，前山嘎查达高建国介绍了草场。\n';
    check(parsedIn(office, draft), office);
    assert.equal(wordsInForce(), builtinVocabulary);
    assert.ok(!reportingVerbsZh().has('点题道'));
    assert.ok(withWords(wordsOf(office.lexicon), () => reportingVerbsZh().has('点题道')));
  });

  it('words are put back when something fails', () => {
    assert.throws(() => withWords(wordsOf(office.lexicon), () => assert.fail('broken')), /broken/);
    assert.equal(wordsInForce(), builtinVocabulary);
  });

  it('an office without words reads with the built-in ones', () => {
    const lexicon: Lexicon = layered(base, [{}]).lexicon;
    assert.equal(wordsOf(lexicon), builtinVocabulary);
  });
});

describe('a words.yaml', () => {
  it('tells what is wrong at its place and keeps the rest', () => {
    assert.deepEqual(mistakesOf('zh:\n  reporting:\n    verbs: [点题道, "", "指[出]"]\n    verb: [谈]\n'), [
      ['error', '""'],
      ['error', '"指[出]"'],
      ['warning', 'verb'],
    ]);
    const { additions } = readWords('zh:\n  reporting:\n    verbs: [点题道, ""]\n');
    assert.deepEqual(additions, { zh: { reporting: { verbs: ['点题道'] } } });
  });

  for (const [what, source, place] of [
    ['a list where lists are named', '- 点题道\n', '- 点题道\n'],
    ['a word where a list is named', 'zh: 点题道\n', '点题道'],
    ['marks among characters', 'zh: { surnames: { single: "云-和" } }\n', '"云-和"'],
    ['a list of patterns', 'en: { phrases: { stray: [into] } }\n', 'phrases'],
    ['an entry that is a word', 'zh: { breaks: { unfinished: [草场] } }\n', '草场'],
  ] as const)
    it(`tells of ${what}`, () => assert.deepEqual(mistakesOf(source), [['error', place]]));

  it('that is no YAML adds nothing', () => {
    const { additions, isWhole, mistakes } = readWords('zh: [点题道\n');
    assert.deepEqual([additions, isWhole, mistakes.length > 0], [{}, false, true]);
  });

  it('with too many words is read as far as the limit', () => {
    const { mistakes } = readWords(`zh: { reporting: { verbs: [${Array(6000).fill('点题').join(', ')}] } }`);
    assert.equal(mistakes.length, 1);
  });
});

describe('every list of corpus/words', () => {
  const leaves = [...leavesOf(builtinVocabulary, [])];

  it('is found', () => assert.ok(leaves.length > 120, String(leaves.length)));

  for (const { path, value } of leaves)
    it(`${path.join('.')} can be added to`, () => {
      const word = typeof value === 'string' ? '旎' : '旎旎旎';
      const source = JSON.stringify(path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), [word]));
      const { additions, mistakes } = readWords(source);
      assert.deepEqual(mistakes, []);
      const extended = path.reduce<unknown>(
        (tree, key) => (tree as Readonly<Record<string, unknown>>)[key],
        extendedVocabulary(builtinVocabulary, additions),
      );
      assert.ok((extended as string | readonly string[]).includes(word));
    });
});

/** Lists of bare words and rows of characters that an office may add to. */
function* leavesOf(
  tree: unknown,
  path: readonly string[],
): Iterable<{ readonly path: readonly string[]; readonly value: string | readonly unknown[] }> {
  if (path.length > 1 && !mayBeAddedTo(path)) return;
  if (typeof tree === 'string') yield { path, value: tree };
  else if (Array.isArray(tree)) {
    if (tree.some((item) => typeof item === 'string')) yield { path, value: tree };
  } else if (typeof tree === 'object' && tree !== null)
    for (const [key, value] of Object.entries(tree)) yield* leavesOf(value, [...path, key]);
}
