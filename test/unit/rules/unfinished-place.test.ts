// Rule unfinished-place against everything the product puts into a draft for the author to replace, and against right
// texts that look like it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Text } from '../../../server/base/text';
import { newIssue, withoutPlaces } from '../../../server/features/write/newIssue';
import { insertSkeleton } from '../../../server/features/write/skeleton';
import { elementHints } from '../../../server/knowledge/schema/hints';
import type { Kind } from '../../../server/knowledge/schema/schema';
import { builtinContext } from '../../../server/model/builtin';
import { memoryOf } from '../../../server/past/memory/memory';
import { check, checkWith } from '../../../server/rules/check';
import { applyFixes } from '../../../server/rules/fixes';
import { unfinishedPlace } from '../../../server/rules/structure/unfinished-place';
import { parse } from '../../../server/syntax/parse';
import { elementKinds } from '../../../server/syntax/tree';

const context = { ...builtinContext(), today: '2026-11-30' };

function foundIn(source: string): readonly { readonly start: number; readonly end: number }[] {
  return checkWith([unfinishedPlace], parse(new Text(source)), context).map(({ span }) => span);
}

function open(source: string): readonly string[] {
  return foundIn(source).map(({ start, end }) => source.slice(start, end));
}

describe('unfinished place: what the product inserts', () => {
  for (const file of readdirSync('snippets')) {
    const snippets = JSON.parse(readFileSync(path.join('snippets', file), 'utf8')) as Record<
      string,
      { readonly body: readonly string[] }
    >;
    for (const [name, { body }] of Object.entries(snippets)) {
      const { text, places } = expanded(body.join('\n'));
      // a rule's name in a comment is no text
      const printed = places.filter(({ start, end }) => text.slice(start, end) !== 'rule-id');
      it(`snippet ${name}: ${printed.length} places`, () => {
        const found = foundIn(text);
        const missed = printed.filter(
          (place) => !found.some(({ start, end }) => start < place.end && place.start < end),
        );
        assert.deepEqual(
          missed.map(({ start, end }) => text.slice(start, end)),
          [],
        );
      });
    }
  }

  for (const { id } of context.schema.kinds) {
    for (const locale of ['zh', 'en'] as const) {
      it(`new ${id} in ${locale}: nothing but its places, each of them`, () => {
        const { snippet } = newIssue(id, undefined, { ...context, locale })!;
        const bulletin = parse(new Text(withoutPlaces(snippet)));
        const findings = check(bulletin, { ...context, settings: { ...context.settings, kind: id } });
        const places = Array.from(snippet.matchAll(/\$\{\d+:/g));
        assert.ok(places.length > 2);
        assert.deepEqual(
          findings.map(({ rule }) => rule).filter((rule) => rule !== 'unfinished-place'),
          [],
        );
        assert.equal(
          findings.filter(({ rule, severity }) => rule === 'unfinished-place' && severity === 'error').length,
          places.length,
        );
      });
    }
  }
});

describe('unfinished place: hints and dots that the product inserts', () => {
  it('the hint of every element, in a series that prescribes nothing', () => {
    for (const language of ['zh', 'en'] as const) {
      const elements = elementKinds
        .filter((element) => element !== 'list-item' && element !== 'footnote')
        .map((element) => ({ element, language, seen: 2, of: 2 }));
      const kind: Kind = {
        ...context.schema.kinds[0]!,
        id: 'bare',
        languages: [language],
        elements,
        habits: [],
        relations: [],
      };
      const { snippet } = newIssue('bare', undefined, { ...context, schema: { kinds: [kind] } })!;
      const source = withoutPlaces(snippet);
      const found = foundIn(source);
      for (const { element } of elements) {
        const at = source.search(new RegExp(`(?<=^|[：、]|一是|[,.:] )${elementHints[element][language]}$`, 'im'));
        assert.ok(at >= 0, `${element} is in the draft`);
        assert.ok(
          found.some(({ start, end }) => start <= at && at < end),
          `${language} ${element}: ${elementHints[element][language]}`,
        );
      }
    }
  });

  it('the dots of a skeleton', () => {
    const source =
      '河边的桥\n\nThe Bridge by the River\n\n一是桥要修好。\n\nFirst, the bridge is to be mended.\n\n' +
      '二是吴志强介绍，投入448,300元，2024年9月8日开工。';
    const bulletin = parse(new Text(source));
    const skeleton = insertSkeleton(bulletin, context, bulletin.elements.at(-1)!, [
      memoryOf(bulletin, context.lexicon),
    ]);
    assert.ok(skeleton && 'edit' in skeleton);
    const filled = applyFixes(source, [{ title: { en: '', zh: '' }, safe: false, edits: [skeleton.edit()] }]);
    const dots = filled.split('…').length - 1;
    assert.ok(dots >= 3, filled);
    assert.deepEqual(open(filled), Array(dots).fill('…'));
  });

  it('the label that a remedy of missing-element puts in', () => {
    assert.deepEqual(open('河畔观察\n\n桥修好了\n\n桥在九月通车。\n\n整理：\n\n编辑：\n\n电话：'), [
      '整理：',
      '编辑：',
      '电话：',
    ]);
  });
});

const chineseStart = '河边的桥\n\n桥在九月通车，两岸的人都来看。';
const englishStart = 'The Bridge by the River\n\nThe bridge was opened in September, and people came from both banks.';

describe('unfinished place: what authors write', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['会议由XX大学与××研究院主办，第××届论坛于20XX年X月X日举行。', ['XX', '××', '××', 'XX', 'X', 'X']],
    ['第X届论坛由xx市科技局承办，某某院士出席。', ['第X', 'xx', '某某']],
    ['某某某指出，创新要靠人。', ['某某某']],
    ['〇〇大学校长出席，○○同志主持。', ['〇〇', '○○']],
    ['经费【】万元，由（　）承担，见《》。', ['【】', '（　）', '《》']],
    ['姓名____，单位＿＿＿＿。', ['____', '＿＿＿＿']],
    ['投入若干（数据待核实），名单（待补充）。', ['数据待核实', '待补充']],
    ['待补充。', ['待补充']],
    ['TODO：补上数据。', ['TODO']],
    ['单击此处输入文字', ['单击此处输入文字']],
    ['Professor XX of XX University said that TBD people took part in 20XX.', ['XX', 'XX', 'TBD', 'XX']],
    ['FIXME: the name of the forum. Lorem ipsum dolor sit amet.', ['FIXME', 'Lorem ipsum']],
    ['The [fill in name of the forum] was held in ______ City.', ['[fill in name of the forum]', '______']],
    ['会议于202X年召开，下届为2027年×月。', ['202X', '×']],
  ];
  for (const [line, expected] of cases)
    it(line, () =>
      assert.deepEqual(open(`${/[一-龥]/.test(line) ? '河边的桥' : 'The Bridge by the River'}\n\n${line}`), expected),
    );

  const right: readonly string[] = [
    '说明',
    'XX 世纪的桥，XXL 号的衣服，型号 XX-3 与 GJ-XX，性染色体 XX/XY。',
    '被告人王某某、张××、李XX均已到案，“某某公司”为化名。',
    '热线 138XXXX0000，网址 https://example.org/XX/a__b___c，变量 `XX`，代码 `TODO`。',
    '时间、地点待定。制度有待补充，方案待完善后公布，人选待确认，数据待查证后再报。',
    '二〇〇八年和二○○六年，长3××5米的说法不对，3×5＝15，错误码为 4XX 和 5xx。',
    '【导语】今年以来，各地加快建设。【地点】上海。见《关于加强管理的意见》（2024年）。',
    '写新闻要有标题、导语和段落，要点要清楚，请在编者按里说明。',
    '某某好，某某不好，这样比没有意思。',
    'The XX century, Part XX, Super Bowl XX, XX chromosomes, the XXX Olympiad and size XXL.',
    'The venue is TBD. Her to-do list is long; the TODO list app helps. Call main() twice.',
    'He listed boats, bridges, ferries, … and ended: “We … shall go …”',
    'The title of the talk is a point in itself, and its lead paragraph names the date.',
    '- [ ] Buy boats\n- [x] Build bridges',
    '---\n\n桥修好了。\n\n___\n\n船也修好了。',
  ];
  for (const line of right)
    it(`right: ${line.slice(0, 40)}`, () =>
      assert.deepEqual(open(`${/[一-龥]/.test(line) ? chineseStart : englishStart}\n\n${line}`), []));
});

/** A snippet as the editor puts it in, and where its places are. */
function expanded(body: string): {
  readonly text: string;
  readonly places: readonly { readonly start: number; readonly end: number }[];
} {
  const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '30' };
  const hints = new Map(
    Array.from(body.matchAll(/\$\{(\d+):((?:\\.|[^}])*)\}/g), ([, number, hint]) => [number!, hint!]),
  );
  const places: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of body.matchAll(/\$\{([A-Z_]+)[^}]*\}|\$\{\d+\|([^,}]*)[^}]*\}|\$\{?(\d+)(?::(?:\\.|[^}])*\})?/g)) {
    text += body.slice(from, match.index);
    const [whole, variable, choice, number] = match;
    const hint = number === undefined ? undefined : hints.get(number);
    const put = variable !== undefined ? variables[variable]! : (choice ?? hint ?? '');
    if (hint !== undefined) places.push({ start: text.length, end: text.length + put.length });
    text += put;
    from = match.index + whole.length;
  }
  return { text: text + body.slice(from), places };
}
