// Formatting: what it mends, that doing it twice does no more, that the tree stays, that a range keeps to itself.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/base/edits';
import { Text } from '../../../server/base/text';
import { formatting } from '../../../server/features/repair/formatting';
import { builtinContext } from '../../../server/model/builtin';
import { check } from '../../../server/rules/check';
import { asTextEdits } from '../../../server/session/lsp/edits';
import { parse } from '../../../server/syntax/parse';
import type { Bulletin } from '../../../server/syntax/tree';
import { draft } from '../../harness/cursorDrafts';
import { fixtures, samples } from '../../harness/fixtures';
import { describeWithTexts } from '../../harness/texts';
import { edited } from '../../protocol/client';

const context = builtinContext();
const read = (content: string): Bulletin => parse(new Text(content));

function formatted(content: string): string {
  const bulletin = read(content);
  return edited(content, asTextEdits(formatting(bulletin, context), bulletin.text));
}

/** What a reader takes from the tree; a joined cut leaves it as it is. */
function treeOf(bulletin: Bulletin): unknown {
  return bulletin.elements.map(({ kind, language, label, number, level, value }) => ({
    kind,
    language,
    label: label?.replace(/[^\p{L}\p{N}]/gu, ''),
    number,
    level,
    value: value === undefined ? undefined : String(value).replace(/\s/g, ''),
  }));
}

function assertFormats(content: string): void {
  const once = formatted(content);
  assert.ok(formatted(once) === once, 'formatting again changes more');
  assert.deepEqual(treeOf(read(once)), treeOf(read(content)), 'the tree changes');
  const [before, after] = [mistakesIn(content), mistakesIn(once)];
  assert.ok(after <= before, `${before} findings before, ${after} after`);
}

/** Without those who are not in the lexicon yet: in a tidy text more of them are found. */
function mistakesIn(content: string): number {
  return check(read(content), context).filter(({ rule }) => rule !== 'unknown-speaker').length;
}

const wrappedZh =
  '与会代表认为，夜间开放要先把门禁和值守两件事安排妥当，再谈收\n费的办法和预约的规则，否则开放的时间越长，各单位的顾虑就越多，\n参加的积极性也就越低，开放办园便会停在纸上，难以真正惠及园区的\n企业和周边的居民。';
const wrappedEn =
  'First, the guests agreed that the doors should be opened at night only\nwhen somebody is there to watch them, because a laboratory without a\nwatch is a danger to everybody who works in it and also to everybody\nwho lives nearby.';

describe('formatting', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'marks of the right width': ['一、开门\n\n一是开前门,再开后门。\n', '一、开门\n\n一是开前门，再开后门。\n'],
    'no space beside a full-width mark': [
      '一、开门\n\n一是开前门 。再开后门， 关窗。\n',
      '一、开门\n\n一是开前门。再开后门，关窗。\n',
    ],
    'one space between words, none before a mark': [
      '1. Doors\n\nFirst, open  the front door , then the back door .\n',
      '1. Doors\n\nFirst, open the front door, then the back door.\n',
    ],
    'no blank lines beyond one, none at the top or the end': [
      '\n\n一、开门\n\n\n \n\n一是开前门。\n\n\n',
      '一、开门\n\n一是开前门。\n',
    ],
    'no spaces at the end of a line': ['一、开门  \n\n一是开前门。\t\n', '一、开门\n\n一是开前门。\n'],
    'no spaces at the end of a text without a last line end': [
      '一、开门\n\n一是开前门。  ',
      '一、开门\n\n一是开前门。',
    ],
    'hard-wrapped Chinese in one line': [
      `一、开门\n\n${wrappedZh}\n`,
      `一、开门\n\n${wrappedZh.replaceAll('\n', '')}\n`,
    ],
    'hard-wrapped English in one line': [
      `1. Doors\n\n${wrappedEn}\n`,
      `1. Doors\n\n${wrappedEn.replaceAll('\n', ' ')}\n`,
    ],
    'a line that begins with a small letter': [
      '1. Doors\n\nFirst, open the front door,\nthen the back door,\nand then the window.\n',
      '1. Doors\n\nFirst, open the front door, then the back door, and then the window.\n',
    ],
    'a line that begins with a mark': [
      '一、开门\n\n一是先开前门\n，再开后门。\n',
      '一、开门\n\n一是先开前门，再开后门。\n',
    ],
    'a paragraph that a page end cut, where the text shows it': [
      '1. Doors\n\nFirst, the guests agreed that the front door should be opened before the\n\nback door, and the window last of all.\n',
      '1. Doors\n\nFirst, the guests agreed that the front door should be opened before the back door, and the window last of all.\n',
    ],
    'line ends of Windows': [
      '一、开门  \r\n\r\n\r\n一是开前门,再开后门。\r\n',
      '一、开门\r\n\r\n一是开前门，再开后门。\r\n',
    ],
  };
  for (const [what, [before, after]] of Object.entries(cases)) {
    it(`makes: ${what}`, () => {
      assert.equal(formatted(before), after);
      assertFormats(before);
    });
  }

  it('leaves alone front matter, comments, indents, list items on lines of their own, and what no format can know', () => {
    for (const content of [
      '---\nkind: x  \n\n\n---\n一、开门\n\n一是开前门。\n',
      '<!--  a\n\n\n  b  -->\n\n一、开门\n',
      '一、开门\n\n　　一是开前门。\n\n　　二是开后门。\n',
      '一、开门\n\n一是分四类：\n（1）前门；\n（2）后门。\n',
      '从小处着手 让园区更好用\n\n一、开门\n\n一是开前门。\n',
      // what looks like a page end may be a full stop left out, or a sentence that is being written
      '一、夯实基础\n\n与会专家认为，要推动人才、资本和技\n\n术相互融合，形成合力。\n',
      '一、夜间开放\n\n园区开放了全部车间，设立了讲解岗位，并公布了设备目录和价目\n\n2025年，园区新增企业38家，其中六成来自外地，主要从事设备制造。\n',
      '一、夜间开放\n\n园区开放了全部车间，设立了讲解岗位，并公布了设备目录、\n\n企业也开放了样品间，周末照常接待，由讲解员带领参观。\n',
      // one paragraph a line, as plain editors write them
      '一、夜间开放\n\n园区开放了全部车间。\n企业提供了三条线路。\n学生可以预约参观，周末不休息。\n',
      // lists of people, programmes, tables, quotations, captions, sources
      '参会人员：\n高远，园区主任\n陆青，企业代表\n',
      '一、议程\n\n9:00 开幕式\n9:30 主旨报告：开放实验室的收费办法，主讲人高远\n10:30 讨论\n',
      '一、数据\n\n| 区 | 企业数 |\n| --- | --- |\n| 东区  | 35 |\n| 西区  | 12 |\n',
      '一、数据\n\n区\t企业数\t增长\n东区\t35\t20%\n西区\t12\t五成\n',
      '一、反响\n\n> 开放以后，夜里也能做实验\n> 设备不再排队\n\n——一位学生的留言\n来源：园区简报\n',
      '一、设备\n\n表1 园区开放情况\n图2 设备分布，按类别统计\n附件3 价目\n',
      '一、亮点\n\n- 车间夜间开放，周末照常\n- 价目公布\n* 预约系统上线\n• 设备目录\n· 讲解员\n',
      // lists without marks, dialogues and chronicles whose lines happen to be of one width
      '一、名单\n\n大模型在公共服务领域的示范应用和评测研究项目\n城市级数字底座关键技术与装备研发应用推广项目\n面向中小企业的开放实验室共享服务平台建设项目\n新能源汽车动力电池全生命周期管理系统建设项目\n',
      '一、问答\n\n记者：园区为什么要在夜间开放实验室，费用由谁来承担呢\n主任：白天设备排队，夜里设备闲着，费用由使用的单位承担\n记者：安全怎么保证，值守的人从哪里来，出了问题由谁负责\n主任：每个实验室都有一名值守，由学校和企业各派一人轮流。\n',
      '一、大事\n\n2021年3月，园区挂牌成立，首批十二家企业签约入驻东区\n2021年9月，开放实验室启用，首批设备二十台面向学校用\n2022年5月，夜间开放试点，三所高校的学生率先参加试用\n2023年1月，收费办法公布，企业和学校按统一标准结算。\n',
      'I. Talks\n\nBuilding shared laboratories for small companies in the region\nFinancing long-term research in a time of changing priorities\nTraining technicians who keep expensive machines in good order\nOpening data of public interest to companies and universities.\n',
      '一、代码\n\n```\na =  1\n\n\nb = 2  \n```\n',
      'I. List\n\n- the workshops open at night\n- the prices are public\n  and printed at the door\n',
      '',
    ]) {
      assert.equal(formatted(content), content);
    }
  });

  for (const { name, content } of [...fixtures, ...samples]) {
    it(`once is enough and keeps the tree: ${name}`, () => {
      assertFormats(content);
      for (const messy of [
        content.replaceAll('\n\n', '\n'),
        content.replaceAll('\n\n', '\n\n\n\n'),
        content.replaceAll('\n', ' \n'),
        content.replaceAll('\n', '\r\n'),
        content.replaceAll('，', '， '),
        content.replaceAll('，', '，\n'),
        content.replaceAll(', ', ' , '),
      ])
        assertFormats(messy);
    });
  }

  it('of a range touches nothing outside of it', () => {
    for (const { content } of [...fixtures, ...samples]) {
      const text = new Text(content);
      const lines = content.split('\n').length;
      for (let line = 0; line < lines; line += 5) {
        const range = {
          start: { line, character: 0 },
          end: { line: Math.min(lines - 1, line + 4), character: Infinity },
        };
        const span = text.spanOf(range);
        const after = applyEdits(content, formatting(parse(text), context, span));
        assert.ok(after.startsWith(content.slice(0, span.start)) && after.endsWith(content.slice(span.end)));
      }
    }
  });

  it('of a range mends what lies in it', () => {
    const { bulletin } = draft('一、开门\n\n一是开前门,再开后门。\n\n二是开天窗,再关上。\n');
    const span = { start: bulletin.text.content.indexOf('二是'), end: bulletin.text.length - 1 };
    assert.equal(
      applyEdits(bulletin.text.content, formatting(bulletin, context, span)),
      '一、开门\n\n一是开前门,再开后门。\n\n二是开天窗，再关上。\n',
    );
  });
});

describeWithTexts('formatting the published texts', (texts) => {
  for (const { id, content } of texts) it(`once is enough and keeps the tree: ${id}`, () => assertFormats(content));
});
