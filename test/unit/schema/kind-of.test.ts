// Which kind a draft is, from its first line on.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { builtinSchema } from '../../../server/knowledge/schema/builtin';
import { kindOf } from '../../../server/knowledge/schema/kind-of';
import { parse } from '../../../server/syntax/parse';

const kind = (text: string, chosen?: string) => kindOf(parse(new Text(text)), builtinSchema, chosen)?.id;

const cases: readonly (readonly [string, string, string | undefined])[] = [
  ['a masthead alone', '浦江创新观察\n', 'pujiang-observation'],
  ['an English masthead alone', 'Pujiang Innovation Observation\n', 'pujiang-observation'],
  ['a masthead with its letters set apart', '决 策 参 阅\n\n第 5 期\n', 'decision-reference'],
  ['half a header', '内部资料\n\n决策参阅\n\n第', 'decision-reference'],
  [
    'a misprinted masthead, when the issuer agrees',
    '浦江创新观查\n\n2024-15\n\n上海浦江创新论坛中心\n\n2024 年 9 月 20 日\n',
    'pujiang-observation',
  ],
  ['a misprinted masthead by itself', '浦江创新观查\n\n2024-15\n', undefined],
  [
    'another masthead of the same issuer',
    '浦江创新快报\n\n2024-15\n\n上海浦江创新论坛中心\n\n2024 年 9 月 20 日\n',
    undefined,
  ],
  [
    'a lost masthead, by the series line',
    '2024-15\n\n2024 年 9 月 20 日\n\n2024 浦江创新论坛专报之九\n\n让实验室亮起来\n',
    'pujiang-observation',
  ],
  [
    'a series without masthead, by its series line',
    'No.7 Vol. 168\n\nMay 6, 2024\n\n2024 Pujiang Innovation Forum Bulletin VII\n\nLending laboratories\n',
    'pujiang-bulletin',
  ],
  [
    'a report on an event',
    '## 2024年青年工作坊在蓉举办\n\n5月18日，工作坊在成都举办，百余人参加。\n\n张三作了报告。\n',
    'event-report',
  ],
  ['an essay without header', '# 技术市场的出路\n\n技术市场是桥梁，应当常开。\n', undefined],
  [
    'another office’s bulletin',
    '园区动态\n\n2005年第一期（总第5期）\n\n技术市场怎样办\n\n技术市场是桥梁。\n',
    undefined,
  ],
  ['nothing', '', undefined],
];

describe('kind of a draft', () => {
  for (const [what, text, expected] of cases) it(what, () => assert.equal(kind(text), expected));

  it('what the author chose wins, unless there is no such kind', () => {
    assert.equal(kind('园区动态\n\n第 5 期', 'decision-reference'), 'decision-reference');
    assert.equal(kind('浦江创新观察', 'no-such-kind'), 'pujiang-observation');
  });
});
