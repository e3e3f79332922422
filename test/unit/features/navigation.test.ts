import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { formatting } from '../../../server/features/formatting';
import { linkedEditingRanges } from '../../../server/features/linkedEditing';
import { documentLinks } from '../../../server/features/links';
import { definition, highlights, references } from '../../../server/features/navigation';
import { prepareRename, rename } from '../../../server/features/rename';
import { selectionRange } from '../../../server/features/selection';
import type { Range } from '../../../server/text';
import { context, draft } from './drafts';

const uri = 'file:///draft.bulletin';
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

/** The issue with the cursor inside the nth occurrence of a text. */
function at(text: string, nth = 0, into = 1) {
  let offset = -1;
  for (let count = 0; count <= nth; count++) offset = issue.indexOf(text, offset + 1);
  return draft(`${issue.slice(0, offset + into)}|${issue.slice(offset + into)}`);
}

function texts(bulletin: ReturnType<typeof at>['bulletin'], places: readonly { readonly range: Range }[]): readonly string[] {
  return places.map(({ range }) => bulletin.text.slice(bulletin.text.spanOf(range)));
}

describe('going to a definition', () => {
  it('leads from a later mention to the introduction', () => {
    const { bulletin, position } = at('吕薇', 1);
    const [target] = definition(bulletin, context, position, uri);
    assert.equal(bulletin.text.offsetAt(target!.range.start), issue.indexOf('吕薇'));
  });

  it('leads from the introduction to that of the other language', () => {
    const { bulletin, position } = at('吕薇');
    assert.deepEqual(texts(bulletin, definition(bulletin, context, position, uri)), ['Lü Wei']);
  });

  it('leads from an abbreviation to its expansion', () => {
    const { bulletin, position } = at('自创区', 1);
    assert.deepEqual(texts(bulletin, definition(bulletin, context, position, uri)), ['国家自主创新示范区']);
  });

  it('leads from a heading to its counterpart', () => {
    const { bulletin, position } = at('一、');
    assert.deepEqual(texts(bulletin, definition(bulletin, context, position, uri)), ['1. Opening: Starting from the front door']);
  });
});

it('all mentions of a person are found in both languages', () => {
  const { bulletin, position } = at('吕薇');
  assert.deepEqual(texts(bulletin, references(bulletin, context, position, uri)), ['吕薇', '吕薇', 'Lü Wei', 'Lü Wei']);
  assert.equal(highlights(bulletin, context, position).length, 4);
});

describe('rename', () => {
  it('changes a name everywhere, its pinyin in English included', () => {
    const { bulletin, position } = at('吴志强');
    assert.equal(prepareRename(bulletin, context, position)?.placeholder, '吴志强');
    const renamed = rename(bulletin, context, position, '吴志刚');
    assert.ok('edits' in renamed);
    assert.deepEqual(texts(bulletin, renamed.edits).map((old, index) => [old, renamed.edits[index]!.newText]), [['吴志强', '吴志刚'], ['Wu Zhiqiang', 'Wu Zhigang']]);
  });

  it('refuses an empty name, one of two lines, and that of somebody else, with a reason', () => {
    const { bulletin, position } = at('吴志强');
    for (const name of ['', '  ', '吴\n志强', '吕薇']) assert.ok('refusal' in rename(bulletin, context, position, name), name);
    assert.equal(prepareRename(bulletin, context, at('认为').position), undefined);
  });
});

it('a selection grows from clause to sentence, block, pair, section and all', () => {
  const { bulletin, position } = at('不能等');
  const steps: string[] = [];
  for (let range: SelectionRange | undefined = selectionRange(bulletin, context, position); range; range = range.parent) steps.push(bulletin.text.slice(bulletin.text.spanOf(range.range)));
  assert.equal(steps[0], '不能等。');
  assert.equal(steps[1], '吕薇强调，不能等。');
  assert.ok(steps[2]!.startsWith('一是开前门') && steps[2]!.endsWith('不能等。'));
  assert.ok(steps[3]!.startsWith('一是开前门') && steps[3]!.endsWith('cannot wait.'));
  assert.ok(steps[4]!.startsWith('一、开门'));
  assert.equal(steps.at(-1), issue);
});

it('the issue number changes in both languages at once', () => {
  const { bulletin, position } = at('2024-3', 0, 6);
  assert.deepEqual(linkedEditingRanges(bulletin, context, position)?.ranges.map((range) => [range.start.line, range.start.character, range.end.character]), [[2, 5, 6], [4, 5, 6]]);
});

it('addresses are links', () => {
  const { bulletin } = draft(issue);
  assert.deepEqual(documentLinks(bulletin, context).map((link) => link.target), ['mailto:wzq@example.org', 'https://example.org/a']);
});

it('formatting leaves a text alone that is right, and is idempotent', () => {
  const { bulletin } = draft('一、开门\n\n前门一直锁着，应当打开。\n');
  assert.deepEqual(formatting(bulletin, context), []);
  const wrong = draft('一、开门\n\n前门一直锁着,应当打开。\n').bulletin;
  const [edit] = formatting(wrong, context);
  assert.equal(edit?.newText, '，');
});
