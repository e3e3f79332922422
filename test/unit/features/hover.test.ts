// What a hover says, and where there is none.
import assert from 'node:assert/strict';
import { hover } from '../../../server/features/read/hover';
import { builtinContext } from '../../../server/model/builtin';
import type { Context } from '../../../server/model/context';
import { context, placeIn } from '../../harness/cursorDrafts';
import { directory } from '../../harness/directory';

function hovered(marked: string, known: Context = context): string | undefined {
  return hover(placeIn(marked, known))?.markdown;
}

describe('hover', () => {
  it('explains a term: definition, renderings with standing, where seen', () => {
    assert.equal(
      hovered('园区培育新质|生产力，大家都说好。'),
      '**新质生产力** · new quality productive forces\n\nProductivity led by innovation.\n\n- **new quality productive forces** · preferred, national official text\n- new-quality productive forces · accepted\n- ~~new-type productivity~~ · avoid\n\n*Seen in* a-2024-2 (2024-05-01)',
    );
    assert.match(
      hovered('园区培育新质|生产力，大家都说好。', { ...context, locale: 'zh' }) ?? '',
      /以创新为主导的生产力。[^]*首选[^]*不宜/,
    );
  });

  it('shows a term whose English nobody has looked up, marked so, unless what is known says more', () => {
    const known = {
      ...context,
      lexicon: {
        ...context.lexicon,
        unverified: [
          { zh: '夜灯工程', renderings: [{ en: 'Night Light Project', standing: 'unverified' }] },
          { zh: '新质生产力指数', renderings: [{ en: 'index of such forces', standing: 'unverified' }] },
          { zh: '生产力', renderings: [{ en: 'productivity', standing: 'unverified' }] },
        ],
      },
    } satisfies Context;
    assert.equal(
      hovered('园区办好夜灯|工程，大家都说好。', known),
      '**夜灯工程** · Night Light Project\n\n- Night Light Project · unverified',
    );
    assert.match(hovered('园区办好夜灯|工程，大家都说好。', { ...known, locale: 'zh' }) ?? '', /· 未核实$/);
    assert.match(hovered('发布新质|生产力指数，大家都说好。', known) ?? '', /^\*\*新质生产力指数/);
    assert.match(hovered('园区培育新质生|产力，大家都说好。', known) ?? '', /^\*\*新质生产力\*\*/);
    assert.equal(hovered('园区办好夜灯|工程，大家都说好。'), undefined);
  });

  it('names the document that a rendering was found in, in the user’s language', () => {
    const known = {
      ...context,
      lexicon: {
        ...context.lexicon,
        terms: [
          {
            zh: '夜灯工程',
            renderings: [
              { en: 'Night Light Project', standing: 'preferred', source: '2024 Government Work Report' },
              { en: 'Lamp Project', standing: 'accepted', source: 'our style sheet' },
            ],
          },
        ],
      },
    } satisfies Context;
    const marked = '园区办好夜灯|工程，大家都说好。';
    assert.match(hovered(marked, known) ?? '', /preferred, 2024 Government Work Report\n/);
    assert.match(
      hovered(marked, { ...known, locale: 'zh' }) ?? '',
      /首选, 2024年政府工作报告\n.*可用, our style sheet$/,
    );
  });

  it('explains an abbreviation in either language by what it stands for', () => {
    assert.match(hovered('Many NI|DZs have opened their doors.') ?? '', /^\*\*国家自主创新示范区\*\*/);
    assert.match(hovered('自|创区都开了门，大家都说好。') ?? '', /A zone that tries new policy first\./);
  });

  it('tells a person’s titles, newest first, and where they were seen', () => {
    assert.equal(
      hovered('会上，吴志|强说，门要常开。'),
      '**吴志强** · Wu Zhiqiang\n\n- 东湖大学校长 / President of Donghu University · a-2024-2 (2024-05-01)\n- 东湖大学教授 / Professor at Donghu University · a-2023-1 (2023-05-01)',
    );
  });

  it('shows both of two namesakes, or the one whom the issue means', () => {
    assert.equal((hovered('At the forum Wu J|un said that doors should be open.') ?? '').split('---').length, 2);
    assert.match(
      hovered('一是开门。青山开发区管委会副主任吴俊说，很好。\n\nFirst, open it. Wu J|un said so.') ?? '',
      /^\*\*吴俊\*\*(?![^]*Linhai)/,
    );
  });

  it('explains an organization', () =>
    assert.equal(hovered('大家到青山研|究院开门。'), '**青山研究院** · Qingshan Institute\n\n*Seen in* a-2024-2'));

  it('explains organizations and titles that only the directory knows, with how they are known', () => {
    const known: Context = { ...context, directory: directory() };
    assert.match(
      hovered('大家到南开|大学开门。', known) ?? '',
      /^\*\*南开大学\*\* · Nankai University\n\n\*Known\* from the directory · ROR .*, 2026-06/,
    );
    assert.match(
      hovered('They opened Nankai Uni|versity again.', known) ?? '',
      /^\*\*Nankai University\*\* · 南开大学/,
    );
    const title = hovered('江西省科技厅副|厅长樊少群指出，门要常开。', known) ?? '';
    assert.match(title, /Deputy Director of the Department of Science and Technology of Jiangxi Province/);
    assert.match(title, /by a rule, not an official name[^]*\*Also\* .*Jiangxi Provincial Department/);
    const both = hovered('江西省科技|厅副厅长樊少群指出，门要常开。', known) ?? '';
    assert.equal(both.split('---').length, 2);
    assert.match(
      hovered('南开大学数学科学学院|院长樊少群指出，门要常开。', known) ?? '',
      /Dean of …, Nankai University/,
    );
    assert.match(hovered('大家到东海|大学开门。', known) ?? '', /\*Perhaps\* Tokai University, Tunghai University/);
  });

  it('says what the series expects of a field, with its evidence, and what the other language has', () => {
    const known = builtinContext();
    const text =
      hovered(
        '浦江创新观察\n\nPujiang Innovation Observation\n\n2024-15\n\n2024-15\n\n（总第 1|5 期）\n\n(Issue 15 overall)\n\n会上大家都说，门要常开。',
        known,
      ) ?? '';
    assert.match(text, /2 of 2 issues of 浦江创新观察 have one/);
    assert.match(text, /`（总第 \{number\} 期）`/);
    assert.match(text, /> \(Issue 15 overall\)/);
    assert.match(
      hovered('浦江创新观察\n\nPujiang Innovation Observation\n\n2024-1|5\n\n2024-15\n\n会上大家都说，门要常开。', {
        ...known,
        locale: 'zh',
      }) ?? '',
      /`\{年份\}-\{序号\}`/,
    );
  });

  it('shows by an example how a date or number is written', () => {
    const known = builtinContext();
    const header =
      '浦江创新观察\n\nPujiang Innovation Observation\n\n2024-15\n\n2024-15\n\n2024 年 9 月 12 日\n\nSeptember| 12, 2024\n\n会上大家都说，门要常开。';
    assert.match(hovered(header, known) ?? '', /Written like `September 9, 2024` in 2 of 2/);
    assert.match(hovered(header, { ...known, locale: 'zh' }) ?? '', /写法如 `September 9, 2024`（2 期中 2 期）/);
  });

  it('quotes the sentence of the other language', () => {
    assert.match(
      hovered('一是开门。门|要常开。\n\nFirst, open the door. It should always be open.') ?? '',
      /> It should always be open\./,
    );
  });

  it('says nothing where there is nothing to say', () => assert.equal(hovered('门要|常开，大家都说好。'), undefined));
});
