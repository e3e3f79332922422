// Cleaning pasted text: what paper and programs did to it is undone, what the author wrote stays.
import assert from 'node:assert/strict';
import { clean } from '../../../server/intake/paste/clean';
import { fixtures, generator, samples } from '../../harness/fixtures';
import { describeWithTexts } from '../../harness/texts';
import { type Paper, printed } from './printed';

const removedBy = (text: string) => clean(text).removed.map(({ what, text: gone }) => `${what}: ${gone}`);

describe('cleaning pasted text', () => {
  describe('paragraphs', () => {
    it('joins Chinese without a space, English with one', () => {
      assert.equal(
        clean(
          '海陵新区管委会副主任欧阳静怡表示，平台首先是公共设施，不能变成\n某一家企业的车间，开放程度应当写进运营协议。\n',
        ).text,
        '海陵新区管委会副主任欧阳静怡表示，平台首先是公共设施，不能变成某一家企业的车间，开放程度应当写进运营协议。\n',
      );
      assert.equal(
        clean(
          'The deputy director said that the platform is first of all a public\nfacility, and must not become the workshop of a single company.',
        ).text,
        'The deputy director said that the platform is first of all a public facility, and must not become the workshop of a single company.',
      );
    });

    it('joins a word cut by a hyphen only when that is sure', () => {
      const line = (first: string, second: string) =>
        clean(
          `The guests of the second meeting agreed, after a long debate, that ${first}\n${second} matters, and that it should be written into every agreement.`,
        ).text;
      assert.match(line('coopera-', 'tion'), /that cooperation matters/);
      assert.match(line('high-', 'quality work'), /that high-quality work/);
      assert.match(line('a well-', 'known name'), /well-known/);
      assert.match(line('coordi\u00ad', 'nation'), /coordination/);
      // nothing says which it is
      assert.match(line('green-', 'house'), /green-house/);
      assert.match(
        clean(
          'The greenhouse was opened in spring, and the guests of the second meeting saw the green-\nhouse again in autumn, when it was warm.',
        ).text,
        /saw the greenhouse again/,
      );
    });

    it('puts a space between Chinese and digits where the text does', () => {
      assert.match(
        clean(
          '园区现有企业 23 家、平台 8 个、院所 6 家，夜间开放的实验室共有\n12 间，覆盖全部街道和乡镇，预约时段供不应求。',
        ).text,
        /共有 12 间/,
      );
      assert.match(
        clean(
          '园区现有企业23家、平台8个、院所6家，夜间开放的实验室一共只有\n12间，覆盖全部街道和乡镇，预约时段供不应求。',
        ).text,
        /只有12间/,
      );
    });

    it('keeps headings, points, fields and credits apart', () => {
      const text =
        '一、平台怎么建\n\n一是公布设备清单。各单位在年底前把可以外借的仪器列成一张表。\n\n二是统一门禁。园区与高校的门禁系统互认，凭一张卡可以进出。\n\n整理：杜若、孟凡舟\n\n电话：0580-2211334\n';
      assert.equal(clean(text).text, text);
      assert.equal(clean(text.replaceAll('\n\n', '\n')).text, text);
    });

    it('takes a Chinese line full of Latin for Chinese', () => {
      assert.equal(
        clean(
          '园区去年与 Massachusetts Institute of Tech-\nnology 开展合作，双方各派十名工程师驻场半年，费用由园区承担。',
        ).text,
        '园区去年与 Massachusetts Institute of Technology 开展合作，双方各派十名工程师驻场半年，费用由园区承担。',
      );
    });

    it('leaves lists, tables, captions and programmes in their lines', () => {
      for (const text of [
        '- 首个开放平台的代码和文档由三家单位共同维护，全年更新四次\n- 青年论坛全面升级，报名人数比上年增加三成，场地移到东区\n',
        '参会人员：\n高远，园区主任\n陆青，企业代表\n',
        '9:00 开幕式，园区主任高远主持，各单位代表在东区报告厅就座\n9:30 主旨报告：开放实验室的收费办法，主讲人陆青，企业代表\n',
        '| 区 | 企业数 |\n| --- | --- |\n| 东区 | 35 |\n',
        '表1 园区开放情况，按照区和类别分别统计，数据截至去年年底\n图2 设备分布，按照类别统计，颜色深浅表示开放时间的长短\n',
      ])
        assert.equal(clean(text).text, text);
      // a full stop left out
      assert.ok(
        clean(
          '园区坚持开放办园，企业数量不断增加，人才不断集聚，营造了良好环境\n下一年，园区将扩大开放范围，增加夜间值守人员，完善收费办法。\n',
        ).text.includes('环境\n\n下一年'),
      );
    });

    it('knows a counted sentence from a list of points', () => {
      assert.equal(
        clean(
          '比较各地做法，可以得到三点启示：一是公共平台要先行一步，\n二是软件生态要对外开放，三是需求侧的政策要及时跟上，缺一不可。',
        ).text.split('\n').length,
        1,
      );
    });

    it('makes bold whole that a page end cut', () => {
      assert.equal(
        clean(
          '一、平台怎么建\n\n海陵新区管委会副主任**欧阳静怡认为，平台首先是公共设施，而且**\n\n**不是某一家企业的车间**，开放程度应当写进运营协议。',
        ).text,
        '一、平台怎么建\n\n海陵新区管委会副主任**欧阳静怡认为，平台首先是公共设施，而且不是某一家企业的车间**，开放程度应当写进运营协议。',
      );
    });
  });

  describe('pages', () => {
    const subjects = ['仪器', '数据', '人员', '费用', '场地', '门禁', '时段', '合同', '保险', '培训', '材料', '信息'];
    /** Three pages, each of which breaks off amid a sentence. */
    const pages = (number: (page: number) => string, header = '') =>
      [1, 2, 3]
        .map(
          (page) =>
            `${subjects
              .slice(page * 4 - 4, page * 4)
              .map((subject) => `关于${subject}的开放与共享，与会代表认为应当由园区和高校共同制定规则，并把\n`)
              .join('')}规则公布在同一个网站上，供各地每一家企业\n${number(page)}\n${header}`,
        )
        .join('') + '随时查询。\n';

    for (const [what, number] of Object.entries({
      dashes: (page: number) => `— ${page} —`,
      hyphens: (page: number) => `- ${page} -`,
      Chinese: (page: number) => `第${page}页 共3页`,
      English: (page: number) => `Page ${page} of 3`,
      'digits alone': (page: number) => String(page),
      'a fraction': (page: number) => `${page} / 3`,
    })) {
      it(`takes out page numbers: ${what}`, () => {
        assert.deepEqual(
          removedBy(pages(number)),
          [1, 2, 3].map((page) => `page-number: ${number(page)}`),
        );
        assert.ok(!clean(pages(number)).text.includes(number(2)));
      });
    }

    it('takes out headers and footers, numbers in them or not', () => {
      assert.deepEqual(
        removedBy(pages((page) => `— ${page} —`, '海陵创新观察\n')).filter((gone) => !gone.startsWith('page-number')),
        Array<string>(3).fill('running-line: 海陵创新观察'),
      );
      assert.deepEqual(
        removedBy(pages((page) => `海陵创新观察 2025-3 第 ${page} 页`)),
        [1, 2, 3].map((page) => `running-line: 海陵创新观察 2025-3 第 ${page} 页`),
      );
    });

    it('knows a running head that occurs once: beside a page number, or by its masthead, within a sentence', () => {
      const [first, second] = [
        '与会代表认为，夜间开放要先把门禁、值守和收费三件事安排妥当，白天和',
        '夜间应当分开统计，并在年底前公布一次结果。',
      ];
      const whole = `${first}${second}\n`;
      assert.equal(clean(`${first}\n\n- 1 -\n\n海陵创新观察   2024-15\n\n${second}\n`).text, whole);
      assert.equal(clean(`${first}\n\n海陵创新观察   2024-15\n\n${second}\n`, ['海陵创新观察']).text, whole);
      assert.equal(
        clean(
          `海陵创新观察\n\n第3期\n\n一、夜间开放\n\n园区开放了车间，企业都来使用设备，费用统一结算。\n\n${first}\n\n海陵创新观察\n\n${second}\n`,
        ).text.split('海陵创新观察').length,
        2,
      );
      // nothing tells that it is a head: it stays a line, and nothing is joined to it
      const unsure = `${first}\n\n海陵创新观察   2024-15\n\n${second}\n`;
      assert.ok(clean(unsure).text.includes('\n\n海陵创新观察'));
      // a heading below a page number is none
      const heading =
        '与会代表认为，夜间开放要先把门禁和值守安排妥当。\n\n- 1 -\n\n下一步打算\n\n园区将公布价目，并在年底前公布一次结果。\n';
      assert.ok(clean(heading).text.includes('下一步打算'));
    });

    it('keeps the masthead at the top and takes out its repetitions', () => {
      const { text, removed } = clean(`海陵创新观察\n\n2025-3\n\n${pages((page) => `— ${page} —`, '海陵创新观察\n')}`);
      assert.match(text, /^海陵创新观察\n\n2025-3\n\n关于仪器/);
      assert.equal(removed.filter(({ what }) => what === 'running-line').length, 3);
    });

    it('keeps figures that are no page numbers, and contacts that are printed twice', () => {
      for (const text of [
        '项目数\n\n12\n\n15\n\n18\n',
        '整理：杜若\n\nE-mail: outlook@seaport.example.cn\n\n— 2 —\n\nE-mail: outlook@seaport.example.cn\n',
      ]) {
        assert.deepEqual(
          removedBy(text).filter((gone) => !gone.includes('—')),
          [],
        );
      }
    });
  });

  describe('characters', () => {
    it('writes look-alikes plainly, leaves out what cannot be seen, tells what cannot be read', () => {
      const { text, invisible, replaced, unreadable } = clean(
        '⼀是⽤好⻓三⻆的平台，\u200b把\u00ad２０２５年的 ﬁnal ofﬁce 写\ufeff清楚。\uf0b7 \ue123',
      );
      assert.equal(text, '一是用好长三角的平台，把2025年的 final office 写清楚。• \ue123');
      assert.deepEqual({ invisible, replaced, unreadable }, { invisible: 3, replaced: 11, unreadable: 1 });
    });

    it('closes up letters set apart by a PDF, not names, labels and titles', () => {
      assert.equal(
        clean('新 质 生 产 力 的 发 展 ， 需 要 科 技 体 制 的 改 革 ， 也 需 要 时 间 。').text,
        '新质生产力的发展，需要科技体制的改革，也需要时间。',
      );
      for (const text of [
        '工 作 简 报\n\n整 理：王 冰\n',
        '会议主题为“共享创新 共塑未来”，来自各地的二十位嘉宾参加了为期两天的讨论，并形成了共识。\n',
      ])
        assert.equal(clean(text).text, text);
    });

    it('leaves comments and front matter alone', () => {
      const text =
        '---\nkind: pujiang-observation\n---\n\n<!-- bulletin-disable-next-line digit-spacing -->\n\n第一，建立制度。\n\n<!-- 两行\n注释 -->\n\n第二，设立津贴。\n';
      assert.equal(clean(text).text, text);
      assert.equal(clean(text.replaceAll('\n', '\r\n')).text, text.replaceAll('\n', '\r\n'));
    });
  });

  describe('a clean text', () => {
    /** Drafts that have cuts, tabs or invisible characters on purpose, and how many lines they lose. */
    const unclean: Readonly<Record<string, number>> = {
      'full-of-mistakes': 1,
      '04-vol-issue': 2,
      '05-bilingual-cuts': 3,
      '11-tabs': 0,
    };

    for (const { name, content } of [...fixtures, ...samples]) {
      const lost = Object.entries(unclean).find(([id]) => name.includes(id))?.[1];
      it(`${name} ${lost === undefined ? 'stays as it is' : 'loses its cuts and blanks alone'}`, () => {
        const { text } = clean(content);
        if (lost === undefined) assert.equal(text, content);
        else {
          assert.equal(linesOf(content).length - linesOf(text).length, lost);
          assert.equal(wordsOf(text), wordsOf(content));
        }
        assert.equal(clean(text).text, text);
      });
    }
  });

  describe('a printed text', () => {
    const papers: Readonly<Record<string, Paper>> = {
      'pages with blank lines, header and number': {
        width: 76,
        lines: 24,
        header: '海陵创新观察 2025-3',
        footer: '— # —',
      },
      'no blank lines': { width: 76, lines: 30, blanks: false, footer: '— # —' },
      'form feeds and bare numbers': { width: 84, lines: 20, formFeed: true, header: 'Seaport Outlook', footer: '#' },
      indents: { width: 70, lines: 28, blanks: false, indent: true, footer: '第#页' },
      'lines of another width': { width: 92, lines: 999 },
    };
    for (const [what, paper] of Object.entries(papers)) {
      it(`${what}: comes back`, () => {
        let all = 0;
        let back = 0;
        for (const { content } of [...fixtures, ...samples]) {
          const draft = clean(content.replace(/<!--[\s\S]*?-->/g, '').replace(/^---\n[\s\S]*?\n---\n/, '')).text.trim();
          const paged = printed(draft, paper);
          const { text, removed } = clean(paged);
          const lines = new Set(linesOf(text));
          all += linesOf(draft).length;
          back += linesOf(draft).filter((line) => lines.has(line)).length;
          assert.equal(
            wordsOf(text).length + wordsOf(removed.map((each) => each.text).join('')).length,
            wordsOf(paged).length,
          );
          assert.equal(clean(text).text, text);
        }
        assert.ok(back >= all * 0.97, `${back} of ${all} blocks`);
      });
    }
  });

  it('cleans any text, without losing a word, to what stays as it is', () => {
    const random = generator(11);
    const pieces = [
      '海陵新区，',
      '平台先行。',
      '一、',
      '二是',
      '（1）',
      '— 3 —',
      '3',
      '\n',
      '\n\n',
      '\f',
      '\t',
      ' ',
      '　　',
      '**',
      '# ',
      'words ',
      'cut-',
      '\u00ad',
      '\u200b',
      '⼀',
      '编辑：',
      '电话：010',
      '[^1]: ',
      '<!--',
      '-->',
      '---',
      'Page 2',
      '\r\n',
      '“',
      '”',
      '2025-3',
      '海陵观察\n',
      '😀',
    ];
    for (let round = 0; round < 400; round++) {
      const source = Array.from(
        { length: 5 + Math.floor(random() * 120) },
        () => pieces[Math.floor(random() * pieces.length)]!,
      ).join('');
      const { text, removed } = clean(source);
      assert.equal(clean(text).text, text, JSON.stringify(source));
      assert.equal(
        sorted(wordsOf(text) + wordsOf(removed.map((each) => each.text).join(' '))),
        sorted(wordsOf(source)),
        JSON.stringify(source),
      );
    }
  });

  describeWithTexts('the published bulletins', (texts) => {
    for (const { id, content } of texts) {
      it(`${id}: joined where page ends cut it, else as it was`, () => {
        const { text, removed } = clean(content);
        assert.deepEqual(removed, []);
        assert.equal(wordsOf(text), wordsOf(content));
        const lines = linesOf(content);
        const joined = linesOf(text);
        // each line is one of the source or begins and ends with lines of it
        assert.ok(
          joined.every(
            (line) =>
              lines.some((each) => line.startsWith(each.slice(0, 20))) &&
              lines.some((each) => line.endsWith(each.slice(-20))),
          ),
        );
        assert.ok(joined.length < lines.length && joined.length > lines.length * 0.75);
        assert.equal(clean(text).text, text);
      });
    }
  });
});

describe('cleaning in time that grows with length', function () {
  this.timeout(60_000);
  const sentence = '海陵新区管委会副主任欧阳静怡表示，平台首先是公共设施，不能变成某一家企业的车间。';
  for (const [what, make] of Object.entries({
    'one line': () => sentence.repeat(12_000),
    paragraphs: () => `${sentence}\n\n`.repeat(12_000),
    'broken lines': () => `${sentence.slice(0, -1)}\n`.repeat(12_000),
    pages: () => `${sentence}\n— 3 —\n`.repeat(10_000),
    'page numbers': () => '— 3 —\n'.repeat(60_000),
    blanks: () => `新${' '.repeat(500_000)}质`,
    'blank lines': () => `新${'\n'.repeat(500_000)}质`,
    hyphens: () => 'cut-\n'.repeat(20_000),
    asterisks: () => '*'.repeat(300_000),
  })) {
    it(what, () => {
      const content = make();
      const half = seconds(() => clean(content.slice(0, content.length / 2)));
      const whole = seconds(() => clean(content));
      assert.ok(whole < Math.max(5, 5 * half), `half ${half.toFixed(2)} s, whole ${whole.toFixed(2)} s`);
    });
  }
});

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Letters, digits and Chinese characters, as they are after cleaning. */
function wordsOf(text: string): string {
  return text
    .replace(/^(?:[①-⑳])/u, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function seconds(action: () => void): number {
  const start = process.cpuUsage();
  action();
  return process.cpuUsage(start).user / 1_000_000;
}
