// Definition, declaration, references, highlights and linked editing within an issue.
import assert from 'node:assert/strict';
import { contains, type Span } from '../../../server/base/text';
import { declaration, definition, highlights, references } from '../../../server/features/navigate/navigation';
import { links } from '../../../server/features/read/links';
import { selections } from '../../../server/features/read/selection';
import { formatting } from '../../../server/features/repair/formatting';
import { linkedPlaces } from '../../../server/features/write/linkedEditing';
import type { At } from '../../../server/model/at';
import { asSelectionRange, atPosition } from '../../../server/session/lsp/positions';
import { context, draft, placeIn } from '../../harness/cursorDrafts';
import { describeWithTexts } from '../../harness/texts';

const issue = `青山观察

2024-3

2024-3

一、开门：从前门开始

1. Opening: Starting from the front door

一是开前门。青山研究院研究员吕薇指出，国家自主创新示范区（以下简称“自创区”）可以先开前门。吕薇强调，不能等。

First, open the front door. **Lü Wei, Research Fellow of Qingshan Institute,** pointed out that national independent innovation demonstration zones ("NIDZs") may open it first. Lü Wei stressed that it cannot wait.

二是开后门。东湖大学校长吴志强认为，自创区也可以开后门。

Second, open the back door. **Wu Zhiqiang, President of Donghu University,** thought that NIDZs may open it as well.

联系人：吴志强，电子邮件 wzq@example.org，网址 https://example.org/a。
`;

/** The place inside the nth occurrence of a text in the issue. */
function at(text: string, nth = 0, into = 1): At {
  let offset = -1;
  for (let count = 0; count <= nth; count++) offset = issue.indexOf(text, offset + 1);
  return placeIn(`${issue.slice(0, offset + into)}|${issue.slice(offset + into)}`);
}

function texts({ reading }: At, places: readonly { readonly span: Span }[]): readonly string[] {
  return places.map(({ span }) => reading.bulletin.text.slice(span));
}

/** Where a definition leads, as what it selects. */
function targets(here: At): readonly string[] {
  return definition(here).ways.map(({ selection }) => here.reading.bulletin.text.slice(selection));
}

describe('going to a definition', () => {
  it('leads from a later mention to the introduction', () => {
    const {
      ways: [way],
      entries,
    } = definition(at('吕薇', 1));
    const textOf = ({ start, end }: Span) => issue.slice(start, end);
    assert.equal(way!.selection.start, issue.indexOf('吕薇'));
    assert.equal(textOf(way!.origin!), '吕薇');
    assert.ok(textOf(way!.target).startsWith('一是开前门'));
    assert.deepEqual(entries, []);
  });

  it('leads from the introduction to that of the other language and to the lexicon', () => {
    const here = at('吕薇');
    assert.deepEqual(targets(here), ['Lü Wei']);
    assert.deepEqual(
      definition(here).entries.map((entry) => entry.type === 'person' && entry.person.en),
      ['Lü Wei'],
    );
    assert.deepEqual(declaration(at('吕薇', 1)).entries.length, 1);
  });

  it('leads from an abbreviation to its expansion', () => {
    const here = at('自创区', 1);
    assert.deepEqual(targets(here), ['国家自主创新示范区']);
  });

  it('leads from a heading to its counterpart', () => {
    const here = at('一、');
    assert.deepEqual(targets(here), ['1.']);
  });
});

describe('where nothing is named', () => {
  const pair =
    '一、开门\n\n1. Opening\n\n一是把门打开。今年修了 12.5 万次，花了两周。\n\nFirst, open the door. It was mended 125,000 times this year and took two weeks.\n\n二是关门。\n\nSecond, shut it.\n';
  const inPair = (before: string) => placeIn(pair.replace(before, `${before}|`));

  it('a sentence leads to the one that says the same', () => {
    const here = inPair('把门');
    assert.deepEqual(targets(here), ['First, open the door.']);
  });

  it('a number leads to the same number, and both are highlighted', () => {
    const here = inPair('12.5');
    assert.deepEqual(targets(here), ['125,000']);
    assert.deepEqual(texts(here, highlights(here)), ['12.5 万', '125,000']);
  });

  it('a marker leads to the marker', () => {
    const here = inPair('二');
    assert.deepEqual(targets(here), ['Second']);
  });

  it('the dates of the header are highlighted together', () => {
    const here = placeIn(
      '青山观察\n\nQingshan Review\n\n2024年9|月9日\n\nSeptember 9, 2024\n\n一、开门\n\n1. Opening\n\n一是把门打开。\n\nFirst, open the door.\n',
    );
    assert.deepEqual(texts(here, highlights(here)), ['2024年9月9日', 'September 9, 2024']);
  });
});

describe('footnotes', () => {
  const noted =
    '三地建成了基地[^1]，占地 40 km²。后来又扩建了一次[^1]。\n\nBases were built in the three places¹ and later enlarged.\n\n[^1]: 据青山统计所。\n\n¹ By the Qingshan Bureau.\n';
  const inNoted = (text: string, nth = 0) => {
    let offset = -1;
    for (let count = 0; count <= nth; count++) offset = noted.indexOf(text, offset + 1);
    return placeIn(`${noted.slice(0, offset + 1)}|${noted.slice(offset + 1)}`);
  };

  it('lead from the mark to the note of its language, and from the note to the first mark', () => {
    const mark = inNoted('[^1]', 1);
    assert.deepEqual(targets(mark), ['[^1]:']);
    const english = inNoted('¹');
    assert.deepEqual(targets(english), ['¹']);
    assert.equal(definition(english).ways[0]!.selection.start, noted.lastIndexOf('¹'));
    assert.equal(definition(inNoted('[^1]:')).ways[0]!.selection.start, noted.indexOf('[^1]'));
  });

  it('list their marks and the note', () => {
    const here = inNoted('[^1]:');
    assert.deepEqual(texts(here, references(here)), ['[^1]', '[^1]', '[^1]:']);
    assert.equal(highlights(here).length, 3);
  });

  it('may be circled numbers, where a block of that number follows', () => {
    const here = placeIn('三地建成了基地①|，占地很大。\n\n后来又扩建了一次②。\n\n① 据青山统计所。\n\n② 同上。\n');
    assert.deepEqual(texts(here, references(here)), ['①', '①']);
    assert.deepEqual(targets(here), ['①']);
    const items = placeIn('门有三种：①|前门；②后门；③侧门。\n');
    assert.deepEqual(references(items), []);
  });

  it('lead nowhere without a note', () => {
    const here = placeIn('三地建成了基地[^7]|。\n');
    assert.deepEqual(targets(here), []);
    assert.equal(references(here).length, 1);
  });
});

describe('short forms that the lexicon does not know', () => {
  const cases: readonly (readonly [marked: string, full: string])[] = [
    ['The Donghu Space Data Alliance (DSDA) was founded. Later the DS|DA grew.\n', 'Donghu Space Data Alliance'],
    [
      'They met at the Office of Open Doors (hereinafter referred to as "OODs"). All OO|Ds were open.\n',
      'Office of Open Doors',
    ],
    ['DSDA (Donghu Space Data Alliance) was founded. Later the DS|DA grew.\n', 'Donghu Space Data Alliance'],
    ['会上成立了东湖科学数据联盟（以下简称“数据联盟”）。数据|联盟成员共有十家。\n', '东湖科学数据联盟'],
    ['平台引入外来直接投资（WDI）。WD|I 增长很快。\n', '平台引入外来直接投资'],
    ['平台的 DAU（日活跃用户）很高。D|AU 还会增长。\n', '日活跃用户'],
  ];
  for (const [marked, full] of cases) {
    it(`${full}: from the short form`, () => {
      const here = placeIn(marked);
      assert.deepEqual(targets(here), [full]);
      assert.ok(texts(here, references(here)).includes(full));
    });
  }

  it('all their places are found, and those of the full form', () => {
    const here = placeIn(
      'The Donghu Space Data Alliance (DSDA) was founded. Later the DS|DA grew; DSDAX did not. The Donghu Space Data Alliance is ours.\n',
    );
    assert.deepEqual(texts(here, references(here)), [
      'Donghu Space Data Alliance',
      'DSDA',
      'DSDA',
      'Donghu Space Data Alliance',
    ]);
  });

  it('lead nowhere when nothing explains them', () => {
    const here = placeIn('Later the DS|DA grew.\n');
    assert.deepEqual(targets(here), []);
  });
});

it('all mentions of a person are found in both languages', () => {
  const here = at('吕薇');
  assert.deepEqual(texts(here, references(here)), ['吕薇', '吕薇', 'Lü Wei', 'Lü Wei']);
  assert.deepEqual(texts(here, references(here, false)), ['吕薇', 'Lü Wei']);
  assert.equal(highlights(here).length, 4);
});

it('a selection grows from clause to sentence, block, pair, section and all', () => {
  const here = at('不能等');
  const steps = selections(here).map(({ start, end }) => issue.slice(start, end));
  assert.equal(steps[0], '不能等。');
  assert.equal(steps[1], '吕薇强调，不能等。');
  assert.ok(steps[2]!.startsWith('一是开前门') && steps[2]!.endsWith('不能等。'));
  assert.ok(steps[3]!.startsWith('一是开前门') && steps[3]!.endsWith('cannot wait.'));
  assert.ok(steps[4]!.startsWith('一、开门'));
  assert.equal(steps.at(-1), issue);
});

it('the issue number changes in both languages at once', () => {
  const here = at('2024-3', 0, 6);
  assert.deepEqual(
    linkedPlaces(here)?.spans.map((span) => {
      const { start, end } = here.reading.bulletin.text.rangeOf(span);
      return [start.line, start.character, end.character];
    }),
    [
      [2, 5, 6],
      [4, 5, 6],
    ],
  );
});

describe('linked editing of a date', () => {
  const header = (zh: string, en: string) =>
    `青山观察\n\nQingshan Review\n\n${zh}\n\n${en}\n\n一、开门\n\n1. Opening\n\n一是把门打开。\n\nFirst, open the door.\n`;
  const linked = (zh: string, en: string) => {
    const here = placeIn(header(zh, en));
    const { text } = here.reading.bulletin;
    return linkedPlaces(here)?.spans.map((span) => {
      const { line, character } = text.positionAt(span.start);
      return `${text.slice(span)} ${line}:${character}`;
    });
  };

  it('day and year change together, in either order of the English', () => {
    assert.deepEqual(linked('2024年9月|9日', 'September 9, 2024'), ['9 4:7', '9 6:10']);
    assert.deepEqual(linked('2024年9月9日', 'September 9|, 2024'), ['9 6:10', '9 4:7']);
    assert.deepEqual(linked('20|24 年 9 月 9 日', '9 September 2024'), ['2024 4:0', '2024 6:12']);
    assert.deepEqual(linked('2024年9月18|日', '18 September 2024'), ['18 4:7', '18 6:0']);
  });

  it('a month links to a number, not to a word or to the day', () => {
    assert.equal(linked('2024年9|月9日', 'September 9, 2024'), undefined);
    assert.deepEqual(linked('2024年9|月9日', '2024-9-9'), ['9 4:5', '9 6:5']);
  });

  it('nothing links where the languages differ, or where there is one language', () => {
    assert.equal(linked('2024年9月|9日', 'September 10, 2024'), undefined);
    assert.equal(linkedPlaces(placeIn('青山观察\n\n2024年9月|9日\n\n一、开门\n\n门开着。\n')), undefined);
  });
});

it('addresses are links', () => {
  const { bulletin } = draft(issue);
  assert.deepEqual(
    links(bulletin, context).map((link) => link.target),
    ['mailto:wzq@example.org', 'https://example.org/a'],
  );
});

it('the title of one past issue is a link to it, that of several or of none is not', () => {
  const entry = (path: string, zh: string, en?: string) => ({
    path,
    digest: path,
    mastheads: [],
    issuers: [],
    title: { zh, ...(en !== undefined && { en }) },
  });
  const archive = {
    folder: 'file:///past/',
    mistakes: [],
    entries: [
      entry('2023/第 1 期.md', '让 门开着', 'Keeping the door open'),
      entry('b.md', '把门关上'),
      entry('c.md', '把门关上'),
    ],
  };
  const { bulletin } = draft(
    '参见《让门开着》《把门关上》《别的书名》。\n\nSee “Keeping the Door Open” and “other works”.\n',
  );
  assert.deepEqual(
    links(bulletin, { ...context, archive }).map(({ span, target }) => [bulletin.text.slice(span), target]),
    [
      ['让门开着', 'file:///past/2023/%E7%AC%AC%201%20%E6%9C%9F.md'],
      ['Keeping the Door Open', 'file:///past/2023/%E7%AC%AC%201%20%E6%9C%9F.md'],
    ],
  );
});

describeWithTexts('growing selections of published texts', (texts) => {
  for (const { id, content } of texts) {
    it(id, () => {
      const { bulletin } = draft(content);
      for (let offset = 0; offset < content.length; offset += 97) {
        const steps: string[] = [];
        let inner: Span | undefined;
        const range = asSelectionRange(
          selections(atPosition(bulletin, context, bulletin.text.positionAt(offset))),
          bulletin.text,
        );
        for (let step: typeof range | undefined = range; step; step = step.parent) {
          const span = bulletin.text.spanOf(step.range);
          assert.ok(span.start <= offset && offset <= span.end, `${offset}: ${steps.join(' < ')}`);
          assert.ok(
            !inner || (contains(span, inner) && span.end - span.start > inner.end - inner.start),
            `${offset}: each step is larger`,
          );
          inner = span;
          steps.push(bulletin.text.slice(span));
        }
        assert.equal(steps.at(-1), content);
        const element = bulletin.elements.find(
          ({ span, kind }) => kind === 'point' && span.start <= offset && offset < span.end,
        );
        if (element) assert.ok(steps.includes(bulletin.text.slice(element.span)), `${offset}: the point is a step`);
      }
    });
  }
});

it('formatting leaves a text alone that is right, and is idempotent', () => {
  const { bulletin } = draft('一、开门\n\n前门一直锁着，应当打开。\n');
  assert.deepEqual(formatting(bulletin, context), []);
  const wrong = draft('一、开门\n\n前门一直锁着,应当打开。\n').bulletin;
  const [edit] = formatting(wrong, context);
  assert.equal(edit?.newText, '，');
});
