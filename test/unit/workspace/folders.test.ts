// Where the setting for past issues leads, and which values of it are mistakes.
import assert from 'node:assert/strict';
import { archiveFolder } from '../../../server/office/folders';

const draft = 'file:///work/office/a.bulletin';
const folder = (setting: string, rest: object = {}) =>
  archiveFolder(setting, { draft, workspaceFolders: ['file:///work/office'], home: 'file:///home/li', ...rest });

describe('the folder of past issues', () => {
  const folders: readonly (readonly [string, string])[] = [
    ['往期', 'file:///work/office/%E5%BE%80%E6%9C%9F'],
    ['../published/', 'file:///work/published'],
    ['a b#1?', 'file:///work/office/a%20b%231%3F'],
    ['sub\\past', 'file:///work/office/sub/past'],
    ['/srv/past', 'file:///srv/past'],
    ['C:\\往期', 'file:///C:/%E5%BE%80%E6%9C%9F'],
    ['~/past', 'file:///home/li/past'],
    ['~', 'file:///home/li'],
    ['~li', 'file:///work/office/~li'],
    ['//server/past', 'file://server/past'],
    ['\\\\server\\往期', 'file://server/%E5%BE%80%E6%9C%9F'],
    ['vscode-vfs://host/past', 'vscode-vfs://host/past'],
    ['.', 'file:///work/office'],
  ];
  for (const [setting, wanted] of folders) it(`${setting} is one`, () => assert.equal(folder(setting), wanted));

  const mistakes: readonly (readonly [string, RegExp])[] = [
    ['//a b', /no path/],
    ['\\\\my server\\往期', /no path/],
    ['//[', /no path/],
    ['\ud800', /no path/],
    ['https://[', /no path/],
    ['/', /a whole disk/],
    ['//', /no path|a whole disk/],
    ['../..', /a whole disk/],
    ['../../../../..', /a whole disk/],
    ['C:\\', /a whole disk/],
    ['C:', /a whole disk/],
    ['file:///', /a whole disk/],
    ['file:///c%3A/', /a whole disk/],
  ];
  for (const [setting, reason] of mistakes) {
    it(`${JSON.stringify(setting)} is a mistake`, () => {
      const found = folder(setting);
      assert.ok(typeof found === 'object', String(found));
      assert.match(found.mistake.en, reason);
      assert.match(found.mistake.zh, /[\u4e00-\u9fff]/);
      assert.doesNotMatch(found.mistake.en, /\p{Surrogate}/u);
    });
  }

  it('is a mistake where there is nothing that it is relative to', () => {
    assert.match(JSON.stringify(folder('往期', { workspaceFolders: [] })), /none is open/);
    assert.match(JSON.stringify(folder('~/past', { home: undefined })), /no folder here/);
    assert.equal(folder('/srv/past', { workspaceFolders: [] }), 'file:///srv/past');
  });
});
