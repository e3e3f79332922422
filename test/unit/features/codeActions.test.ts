import assert from 'node:assert/strict';
import { codeActions } from '../../../server/features/codeActions';
import { diagnostics } from '../../../server/features/diagnostics';
import { context, draft } from './drafts';

const uri = 'file:///draft.bulletin';

describe('code actions', () => {
  const { bulletin } = draft('一、开门\n\n前门一直锁着,应当打开。\n\n三、开窗\n\n窗子一直关着,应当打开。\n');
  const asked = (line: number, character: number, only?: readonly string[]) => {
    const position = { line, character };
    return codeActions(bulletin, { ...context, locale: 'zh' }, { uri, range: { start: position, end: position }, diagnostics: diagnostics(bulletin, context, uri), ...(only && { only }) });
  };

  it('speak of the findings at the cursor only, the obvious remedy first', () => {
    const actions = asked(2, 6);
    assert.ok(actions[0]?.isPreferred);
    assert.ok(actions.every((action) => action.diagnostics?.every((diagnostic) => diagnostic.code === 'halfwidth-punctuation')));
    assert.deepEqual(asked(2, 1), []);
  });

  it('hold unsafe fixes back from what runs on save', () => {
    assert.ok(asked(4, 0).some((action) => action.diagnostics?.[0]?.code === 'numbering-gap' && action.isPreferred));
    const [all] = asked(0, 0, ['source']);
    assert.deepEqual(all?.edit?.changes?.[uri]?.map((edit) => edit.newText), ['，', '，']);
  });

  it('are given by the kinds asked for', () => {
    assert.deepEqual(asked(2, 6, ['refactor']), []);
    assert.ok(asked(2, 6, ['quickfix']).length > 0);
    assert.deepEqual(asked(2, 6, ['source.organizeImports']), []);
  });
});
