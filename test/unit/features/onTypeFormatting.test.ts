// What Enter brings, the next marker in either language, and what it takes back.
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/base/edits';
import { onTypeFormatting } from '../../../server/features/write/onTypeFormatting';
import { draft } from '../../harness/cursorDrafts';

/** The text after Enter was typed at `|`, with what that brings. */
function enter(marked: string): string {
  const { bulletin, position } = draft(marked.replace('|', marked.includes('\r\n') ? '\r\n|' : '\n|'));
  return applyEdits(bulletin.text.content, onTypeFormatting(bulletin, bulletin.text.offsetAt(position)));
}

describe('formatting on type', () => {
  it('begins the next point, apart from the last as that was', () => {
    assert.equal(enter('一、开门\n\n一是开前门。|\n'), '一、开门\n\n一是开前门。\n\n二是\n');
    assert.equal(enter('一、开门\n\n一是开前门。\n二是开后门。|\n'), '一、开门\n\n一是开前门。\n二是开后门。\n三是\n');
    assert.equal(enter('1. Opening\n\nFirst, open it.|\n'), '1. Opening\n\nFirst, open it.\n\nSecond, \n');
    assert.equal(enter('一、开门\n\n第一，开前门。|'), '一、开门\n\n第一，开前门。\n\n第二，');
    assert.equal(enter('一、开门\r\n\r\n一是开前门。|\r\n'), '一、开门\r\n\r\n一是开前门。\r\n\r\n二是\r\n');
  });

  it('goes on in the other language where blocks are translated one by one', () => {
    const before = '一、开门\n\n1. Opening\n\n一是开前门。';
    assert.equal(enter(`${before}|\n`), `${before}\n\nFirst, \n`);
    const pair = `${before}\n\nFirst, open the front door.`;
    assert.equal(enter(`${pair}|\n`), `${pair}\n\n二是\n`);
    assert.equal(enter(`${pair}\n\n二是开后门。|\n`), `${pair}\n\n二是开后门。\n\nSecond, \n`);
    assert.equal(enter(`${before}|\n\nFirst, open the front door.\n`), `${before}\n\n\nFirst, open the front door.\n`);
  });

  it('goes on with the heading of the other language', () => {
    const before =
      '门开着，人就来了。门关着，人就走了。\n\nPeople come where doors are open and go where they are shut.\n\n一、开门';
    assert.equal(enter(`${before}|\n`), `${before}\n\n1. \n`);
    const section = `${before}\n\nI. Opening\n\n一是开前门。\n\nFirst, open the front door.\n\n二、开窗`;
    assert.equal(enter(`${section}|\n`), `${section}\n\nII. \n`);
    assert.equal(enter(`${before}|\n\n1. Opening\n`), `${before}\n\n\n1. Opening\n`);
    assert.equal(enter(`${before}\n\n1. Opening|\n`), `${before}\n\n1. Opening\n\n`);
  });

  it('takes a marker back that nothing was written behind', () => {
    assert.equal(enter('一、开门\n\n一是开前门。\n\n二是|\n'), '一、开门\n\n一是开前门。\n\n\n');
    assert.equal(enter('1. Opening\n\nFirst, open it.\n\nSecond, |\n'), '1. Opening\n\nFirst, open it.\n\n\n');
    assert.equal(enter('一、开门\n\n1. |\n'), '一、开门\n\n\n');
    assert.equal(enter('一、开门\r\n\r\n一是开前门。\r\n\r\n二是|'), '一、开门\r\n\r\n一是开前门。\r\n\r\n');
    assert.equal(enter('第一部分|\n'), '第一部分\n\n');
  });

  it('does nothing where the next point is there, on an empty line, within a line and elsewhere', () => {
    for (const marked of [
      '一、开门\n\n一是开前门。|\n\n二是开后门。\n',
      '一、开门\n\n一是开前门。\n|\n',
      '一、开门\n\n一是开前|门。\n',
      '一、开门|\n',
      '一、开门\n\n门开着。|\n',
      '|',
      '一、开门\n\n一是开前门。\n\n最后，开窗。|\n',
    ]) {
      assert.equal(enter(marked), marked.replace('|', '\n'), marked);
    }
  });

  it('counts each section anew', () => {
    assert.equal(
      enter('一、开门\n\n一是开前门。|\n\n二、开窗\n\n二是开天窗。\n'),
      '一、开门\n\n一是开前门。\n\n二是\n\n二、开窗\n\n二是开天窗。\n',
    );
  });
});
