// Which language a line is in, and which lines say a thing in both.

import assert from 'node:assert/strict';
import { languageOf, saidInBoth } from '../../../server/language/shared/language';

const chinese = [
  '园区使用 requestAnimationFrame 替代 setTimeout',
  '与 Massachusetts Institute of Technology 开展合作',
  '下一步将升级 React Native、Kubernetes 和 PostgreSQL Operator',
  '会上放映了 Blowin’ in the Wind，观众反响热烈。',
  '论坛由麻省理工学院（Massachusetts Institute of Technology，MIT）与东湖大学主办',
  '［5］ESI：',
  '［8］1+5+N：',
  'MIT：麻省理工学院',
  'WebXR（20分钟）',
  'Web Components 与 Shadow DOM',
  'Lakeside Systems发布LakeKit Runtime',
  '供采对接周 a supply and purchase matching week',
  '1. 周明（东湖大学） Zhou Ming (Donghu University)',
];

const english = [
  'The director (张三，东湖科技创新研究院院长) spoke at the forum.',
  'Zhou Ming (周明，东湖科技创新研究院院长) spoke at the forum',
  'The experts discussed 新质生产力的发展 at length and agreed to meet again.',
  '张三 said the park would be open to all companies of the region from May.',
  'East Lake Science Park',
  'Plan 甲 for East Lake Park',
  'GDP',
];

describe('language of a line', () => {
  for (const text of chinese) it(`Chinese: ${text}`, () => assert.equal(languageOf(text), 'zh'));
  for (const text of english) it(`English: ${text}`, () => assert.equal(languageOf(text), 'en'));
  it('none: figures and marks', () => assert.equal(languageOf('2024-13'), 'und'));
});

describe('a line that says a thing in both languages', () => {
  const both: readonly (readonly [text: string, zh: string, en: string])[] = [
    ['参会人员 Attendees', '参会人员', 'Attendees'],
    ['1. 周明（东湖大学） Zhou Ming (Donghu University)', '周明（东湖大学）', 'Zhou Ming (Donghu University)'],
    ['1. 李红（东湖）Li Hong（East Lake）', '李红（东湖）', 'Li Hong（East Lake）'],
    ['9:30-9:45 开幕 Opening', '开幕', 'Opening'],
    ['茶歇（三楼） / Coffee break (third floor)', '茶歇（三楼）', 'Coffee break (third floor)'],
    ['会后请填写问卷。 Please fill in the form.', '会后请填写问卷。', 'Please fill in the form.'],
    ['现场记录 Minutes：https://example.org/minutes', '现场记录', 'Minutes'],
    ['Web性能 Web performance（20分钟）', 'Web性能', 'Web performance'],
  ];
  for (const [text, zh, en] of both)
    it(text, () => {
      const found = saidInBoth(text)!;
      assert.deepEqual(
        [found.zh, found.en].map(({ start, end }) => text.slice(start, end)),
        [zh, en],
      );
    });

  const other = [
    '园区采用 React Native',
    '与会者来自 Massachusetts Institute of Technology',
    '国内外专家围绕园区开放、企业服务、人才培养等议题讨论了新的 API',
    '张三 said yes',
    'Zhou Ming 周明',
    '东湖大学（Donghu University）',
    'WASM 在多媒体场景的实践',
    '园区与 MIT 合作。',
  ];
  for (const text of other) it(`no such line: ${text}`, () => assert.equal(saidInBoth(text), undefined));
});
