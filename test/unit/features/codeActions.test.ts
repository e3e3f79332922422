import assert from 'node:assert/strict';
import { codeActions } from '../../../server/features/codeActions';
import { diagnostics } from '../../../server/features/diagnostics';
import { edited } from '../../protocol/client';
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

describe('renumbering the sections', () => {
  const renumbered = (content: string, line = 0) => {
    const { bulletin } = draft(content);
    const position = { line, character: 0 };
    const action = codeActions(bulletin, { ...context, locale: 'zh' }, { uri, range: { start: position, end: position }, diagnostics: [], only: ['refactor'] }).find(({ title }) => title === '重排各节序号');
    return action && edited(content, action.edit!.changes![uri]!);
  };

  it('gives every heading the number of its place, in each language by itself', () => {
    assert.equal(renumbered('一、开门\n\n1. Doors\n\n三、开窗\n\n3. Windows\n\n一是开天窗。\n\n三、开灯\n\n3. Lamps\n'), '一、开门\n\n1. Doors\n\n二、开窗\n\n2. Windows\n\n一是开天窗。\n\n三、开灯\n\n3. Lamps\n');
  });

  it('is offered at a heading, where there is something to do', () => {
    assert.equal(renumbered('一、开门\n\n二、开窗\n'), undefined);
    assert.equal(renumbered('一、开门\n\n三、开窗\n\n窗开着，大家都看得见。\n', 4), undefined);
  });
});

describe('the English skeleton', () => {
  const skeleton = (marked: string) => {
    const { bulletin, position } = draft(marked);
    const action = codeActions(bulletin, context, { uri, range: { start: position, end: position }, diagnostics: [], only: ['refactor.rewrite'] }).find(({ title }) => /skeleton/.test(title));
    return action && edited(bulletin.text.content, action.edit!.changes![uri]!).slice(bulletin.text.content.length - 1).trim();
  };
  const before = '一、开门\n\n1. Opening the door\n\n一是开前门，让大家进来。\n\nFirst, open the front door and let everybody in.\n\n';

  it('has marker, names with titles, terms, dates and numbers in their order', () => {
    assert.equal(
      skeleton(`${before}二是开|后门。2024 年 5 月 1 日，东湖大学校长吴志强指出，新质生产力增长 12.5%，惠及 44.83 万人、5 亿元、三个方面。\n`),
      'Second, … May 1, 2024 … Wu Zhiqiang, President of Donghu University, … new quality productive forces … 12.5% … 448,300 … 500 million … three ….',
    );
  });

  it('gives no title that is not known to be this one, and no name that nobody wrote', () => {
    assert.equal(skeleton(`${before}二是开|后门。江州大学教授樊少群指出，青山研究院很好。东湖大学副校长吴志强指出，很好。\n`), 'Second, … Qingshan Institute … Wu Zhiqiang ….');
  });

  it('is offered for Chinese blocks of a bilingual issue that have no English', () => {
    assert.equal(skeleton('一、开门\n\n一是开|前门。新质生产力。\n'), undefined);
    assert.equal(skeleton(before.replace('让大', '让|大')), undefined);
    assert.equal(skeleton(`${before}Second, open the back| door. new quality productive forces.\n`), undefined);
  });
});
