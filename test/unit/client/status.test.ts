// The words of the status bar item and of the New Issue fields.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { filesLike, patternFor } from '../../../client/filePatterns';
import { fieldsOf, objectionTo } from '../../../client/issueFields';
import {
  offText,
  offTooltip,
  statusText,
  statusTooltip,
  stoppedText,
  stoppedTooltip,
} from '../../../client/statusText';
import type { Status } from '../../../server/protocol';

const say = (message: string, ...args: (string | number)[]) => message.replace('{0}', String(args[0]));
const known: Status = {
  kind: 'riverside',
  kindName: { zh: '河畔观察', en: 'Riverside Observation' },
  issue: '2025-3',
  findings: { errors: 2, warnings: 1, infos: 4, hints: 1 },
  toDo: { unfinished: 0, untranslated: 0, mistakes: 0 },
  notChecked: [],
  schemaEvidence: 'learnt from 2 issues',
};
const unknown: Status = {
  kind: null,
  kindName: null,
  issue: null,
  findings: { errors: 0, warnings: 0, infos: 0, hints: 0 },
  toDo: { unfinished: 0, untranslated: 0, mistakes: 0 },
  notChecked: [],
};

describe('status', () => {
  it('of a known kind', () =>
    assert.equal(statusText(known, 'en', say), '$(book) Riverside Observation 2025-3  $(error) 2  $(warning) 1'));
  it('in Chinese', () =>
    assert.equal(statusText(known, 'zh-cn', say), '$(book) 河畔观察 2025-3  $(error) 2  $(warning) 1'));
  it('of an unknown kind without findings', () =>
    assert.equal(statusText(unknown, 'en', say), '$(book) Bulletin of unknown kind  $(check)'));
  it('tells what it rests on', () =>
    assert.equal(
      statusTooltip(known, 'en', say),
      '**Riverside Observation 2025-3** — learnt from 2 issues\n\n$(error) Blocks publication: 2 &nbsp; $(warning) To look at: 1 &nbsp; $(info) Notes: 5\n\n[Check Before Publication](command:bulletin.check)',
    ));
  it('counts places to fill in', () => {
    const begun = {
      ...known,
      findings: { ...known.findings, errors: 8 },
      toDo: { unfinished: 6, untranslated: 3, mistakes: 2 },
    };
    assert.equal(
      statusText(begun, 'en', say),
      '$(book) Riverside Observation 2025-3  $(error) 8  $(warning) 1  $(edit) 6',
    );
    assert.match(statusTooltip(begun, 'en', say), /^\$\(edit\) Still to do: 6 to fill in, 3 to translate, 2 to mend$/m);
  });
  it('has no tick when not everything was checked, and says what', () => {
    const partly = { ...unknown, notChecked: ['past issues could not be read'] };
    assert.equal(statusText(partly, 'en', say), '$(book) Bulletin of unknown kind  $(circle-slash) not all checked');
    assert.match(statusTooltip(partly, 'en', say), /^\$\(circle-slash\) Not checked: past issues could not be read$/m);
  });
  it('of a server that has stopped', () => {
    assert.equal(stoppedText(say), '$(error) Bulletin: not checked');
    assert.equal(
      stoppedTooltip(say),
      'The checker has stopped: nothing is checked.\n\n[Restart Server](command:bulletin.restartServer)',
    );
  });
  it('takes names of a workspace for words, not for markup', () => {
    const hostile = {
      ...known,
      kindName: { en: '![x](https://evil.example/b.png)\n# Big $(sync~spin) <img src=x> &lt;' },
      issue: '**1**',
      schemaEvidence: 'learnt from [y](command:z)',
    };
    const [title] = statusTooltip(hostile, 'en', say).split('\n\n');
    assert.equal(
      title,
      '**!\\[x\\](https://evil.example/b.png) # Big \\$(sync\\~spin) \\<img src=x\\> \\&lt; \\*\\*1\\*\\*** — learnt from \\[y\\](command:z)',
    );
    assert.doesNotMatch(statusText(hostile, 'en', say).slice('$(book)'.length), /\$\(sync|\n/);
  });
});

describe('fields of a new issue', () => {
  it('are those of the series, in order', () =>
    assert.deepEqual(fieldsOf({ date: '2025-03-09', issue: '2025-3', series: '2' }), ['issue', 'series', 'date']));
  it('take numbers and days', () =>
    assert.deepEqual(
      [
        objectionTo('issue', '2025-3', say),
        objectionTo('cumulative', '418', say),
        objectionTo('date', '2024-02-29', say),
      ],
      [undefined, undefined, undefined],
    ));
  it('refuse the rest, saying what to write', () =>
    assert.deepEqual(
      [objectionTo('issue', '', say), objectionTo('date', '2025-02-29', say), objectionTo('date', '9 March', say)],
      [
        'Write the number in digits, as 15 or 2025-15.',
        'Write the date as 2025-03-09.',
        'Write the date as 2025-03-09.',
      ],
    ));
});

describe('status bar while checking is off', () => {
  it('says so and switches it on again', () => {
    assert.equal(offText(say), '$(circle-slash) Bulletin: checking is off');
    assert.match(offTooltip(say), /\(command:bulletin\.toggleChecking\)$/);
  });
});

describe('pattern of files treated as bulletins', () => {
  it('the folder and the extension', () => assert.equal(patternFor('drafts/a.txt'), '**/drafts/*.txt'));
  it('at the root', () => assert.equal(patternFor('a.md'), '**/*.md'));
  it('in words', () => {
    assert.deepEqual(filesLike('issues/drafts/a.b.txt'), { ending: '.txt', folder: 'drafts' });
    assert.deepEqual(filesLike('notes'), { ending: 'notes', folder: undefined });
  });
  it('without an extension', () => assert.equal(patternFor('drafts/notes'), '**/drafts/notes'));
  it('characters with a meaning in patterns', () => assert.equal(patternFor('2025[3]/a.txt'), '**/2025?3?/*.txt'));
});
