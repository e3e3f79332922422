// Renaming within an issue, and an entry of the lexicon.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/base/edits';
import { inflected } from '../../../server/features/navigate/inflected';
import { renamable, renameIn, renamingAt, staying } from '../../../server/features/navigate/rename';
import { renameEntry } from '../../../server/knowledge/lexicon/rename';
import { placeIn } from '../../harness/cursorDrafts';

const issue = `青山观察

2024-3

吴志强谈开门

一、开门

1. Opening

一是开前门。东湖大学校长吴志强认为，自创区可以先开前门。青山研究院研究员吕薇强调，不急。与会的还有吴志、李明。

First, open the front door. **Wu Zhiqiang, President of Donghu University,** thought that national independent innovation demonstration zones may open it. WU Zhiqiang added that it was late. **Lü Wei, Research Fellow of Qingshan Institute,** disagreed.

二是国家自主创新示范区先行。

Second, a national independent innovation demonstration zone goes first.

整理：吴志强
`;

/** The issue after a rename of what stands at the nth occurrence of a text, or why there is none. */
function renamed(text: string, newName: string, nth = 0, content = issue): string {
  let offset = -1;
  for (let count = 0; count <= nth; count++) offset = content.indexOf(text, offset + 1);
  const here = placeIn(`${content.slice(0, offset + 1)}|${content.slice(offset + 1)}`);
  const renaming = renamingAt(here, newName);
  return 'refusal' in renaming
    ? `refused: ${renaming.refusal.en}`
    : applyEdits(content, renameIn(here.reading.bulletin, renaming.entity.mentions, renaming));
}

describe('rename', () => {
  it('changes a Chinese name everywhere, in title and credits too, and its pinyin as it is written', () => {
    const after = renamed('吴志强', '李志刚', 1);
    assert.equal(
      after,
      issue
        .replaceAll('吴志强', '李志刚')
        .replaceAll('Wu Zhiqiang', 'Li Zhigang')
        .replaceAll('WU Zhiqiang', 'LI Zhigang'),
    );
    assert.ok(after.includes('吴志、李明'));
  });

  it('finds a name that is spaced out in the credits, and leaves it so', () => {
    const text =
      '一、开门\n\n1. Opening\n\n一是开前门。青山研究院研究员吕薇强调，不急。\n\nFirst, open it. **Lü Wei, Research Fellow of Qingshan Institute,** stressed that there was time.\n\n责任编辑：吕 薇\n\nEditor in Charge: Lü Wei\n';
    assert.equal(
      renamed('吕薇', '吴敏', 0, text),
      text.replace('吕薇', '吴敏').replace('吕 薇', '吴 敏').replaceAll('Lü Wei', 'Wu Min'),
    );
    const credits =
      '一、开门\n\n1. Opening\n\n一是开前门，不急。\n\nFirst, open it.\n\n责任编辑：吕 薇\n\nEditor in Charge: Lü Wei\n';
    assert.equal(renamed('Lü Wei', 'Lyu Wei', 0, credits), credits.replace('Lü Wei', 'Lyu Wei'));
    assert.equal(renamed('吕 薇', '吴　敏', 0, credits), credits.replace('吕 薇', '吴 敏').replace('Lü Wei', 'Wu Min'));
  });

  it('keeps the given name first where an issue has it so', () => {
    const text =
      '一、开门\n\n1. Opening\n\n一是开前门。东湖大学教授王海涛认为，很好。\n\nFirst, open it. **Haitao Wang, Professor at Donghu University,** thought it was good.\n';
    assert.equal(
      renamed('王海涛', '李海波', 0, text),
      text.replace('王海涛', '李海波').replace('Haitao Wang', 'Haibo Li'),
    );
  });

  it('changes an English name alone when that is pointed at', () => {
    assert.equal(renamed('Lü Wei', 'Lyu Wei'), issue.replace('Lü Wei', 'Lyu Wei'));
  });

  it('changes an English name in each of its forms, in capitals too', () => {
    assert.equal(
      renamed('Wu Zhiqiang', 'Wu Zhigang'),
      issue.replaceAll('Wu Zhiqiang', 'Wu Zhigang').replaceAll('WU Zhiqiang', 'WU Zhigang'),
    );
  });

  it('says that the Chinese name stays, unless the new English one is its pinyin', () => {
    const said = (text: string, newName: string) => {
      const renaming = renamingAt(placeIn(issue.replace(text, `${text[0]}|${text.slice(1)}`)), newName);
      return 'refusal' in renaming ? renaming.refusal.en : staying(renaming.entity.names.zh, renaming)?.en;
    };
    assert.match(said('Lü Wei', 'Elena Petrova')!, /^Only the English name changes, 吕薇 stays/);
    assert.equal(said('Lü Wei', 'Lyu Wei'), undefined);
    assert.equal(said('吕薇', '吴敏'), undefined);
  });

  it('never touches a longer name', () => {
    const text = '一、开门\n\n会上，东湖大学校长吴志说，很好。吴志强调，要快。与会的还有吴志强、李明。\n';
    assert.equal(renamed('吴志', '武志', 0, text), text.replace('吴志说', '武志说').replace('吴志强调', '武志强调'));
    const english =
      '1. Doors\n\nFirst, open. **Li Lin, President of Donghu University,** said yes. **Li Ling, Dean of Donghu School,** said no. Li Lin said so twice.\n';
    assert.equal(renamed('Li Lin', 'Li Min', 0, english), english.replaceAll(/Li Lin\b/g, 'Li Min'));
  });

  it('keeps bold marks that cut a name', () => {
    const text = '一、开门\n\n会上，东湖大学校长**吴志**强说，很好。吴志强强调，要快。\n';
    assert.equal(renamed('吴志强', '李刚', 0, text), text.replace('**吴志**强', '**李刚**').replace('吴志强', '李刚'));
  });

  it('changes the form of a term that is pointed at, in number and case', () => {
    assert.equal(
      renamed('national independent innovation demonstration zones', 'model areas'),
      issue
        .replace('national independent innovation demonstration zones', 'model areas')
        .replace('national independent innovation demonstration zone', 'model area'),
    );
    assert.equal(renamed('自创区', '示范区'), issue.replace('自创区', '示范区'));
    assert.deepEqual(
      [
        inflected('hub', 'zone', 'Zones'),
        inflected('agency', 'bodies', 'body'),
        inflected('pilot city', 'trial zone', 'Trial Zones'),
        inflected('hub', 'zone', 'area'),
      ],
      ['Hubs', 'agency', 'Pilot Cities', undefined],
    );
  });

  it('is refused with a reason: empty, markup alone, two lines, somebody else, something else', () => {
    for (const name of ['', '  ', '\u3000', '**', '<!-- -->', '**李刚**', '吴\n志强', '吕薇', '强'.repeat(300)])
      assert.match(renamed('吴志强', name), /^refused: /, `${JSON.stringify(name)}: ${renamed('吴志强', name)}`);
    assert.match(renamed('自创区', '新质生产力'), /^refused: .*something else/);
    assert.match(renamed('一是', '李刚'), /^refused: Nothing known/);
  });

  it('offers the name without what breaks it', () => {
    const content = '一、开门\n\n会上，东湖大学校长吴志强说，很好。\n';
    assert.equal(renamable(placeIn(content.replace('吴', '吴|')))?.placeholder, '吴志强');
    assert.equal(renamable(placeIn(content.replace('一', '一|'))), undefined);
  });
});

describe('renaming the entry of a lexicon file', () => {
  const becomes = (name: string) => ({ 吴志强: '吴志刚', 'Wu Zhiqiang': 'Wu Zhigang' })[name];
  const after = (
    source: string,
    type: 'person' | 'term' = 'person',
    change: (name: string) => string | undefined = becomes,
  ) =>
    [...renameEntry(source, type, ['吴志强', 'Wu Zhiqiang', '自创区'], change)]
      .reverse()
      .reduce((text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end), source);

  it('changes its names, and nothing else', () => {
    const source =
      '# ours\npeople:\n  - zh: 吴志强 # the president\n    en: "Wu Zhiqiang"\n    also: [ \'吴志强\' ]\n    titles:\n      - zh: 吴志强基金会主席\n  - zh: 吴志\n';
    assert.equal(
      after(source),
      source
        .replace('zh: 吴志强 #', 'zh: 吴志刚 #')
        .replace('"Wu Zhiqiang"', '"Wu Zhigang"')
        .replace("'吴志强'", "'吴志刚'"),
    );
  });

  it('changes a rendering, quoted where YAML wants it', () => {
    const source =
      'terms:\n  - zh: 自创区\n    renderings:\n      - demonstration zone\n      - { en: demonstration zone, standing: avoid }\n';
    assert.equal(
      after(source, 'term', (name) => (name === 'demonstration zone' ? 'zone: a model' : undefined)),
      source
        .replace('- demonstration zone', '- "zone: a model"')
        .replace('en: demonstration zone', 'en: "zone: a model"'),
    );
  });

  it('leaves alone what is no YAML, has no such entry, or has the new name already', () => {
    for (const source of [
      'people: [',
      '',
      '- 吴志强',
      'people:\n  - zh: 吕薇\n',
      'people:\n  - zh: 吴志强\n  - zh: 吴志刚\n',
    ])
      assert.equal(after(source), source);
  });
});
