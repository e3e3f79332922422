// Workspace symbols: what is found by what, and in which order.
import assert from 'node:assert/strict';
import {
  type Found,
  placesOf,
  type SymbolPlace,
  symbolFinder,
} from '../../../server/features/navigate/workspaceSymbols';
import { context, draft } from '../../harness/cursorDrafts';

const { bulletin } = draft(
  '青山观察\n\n2024-3\n\n让实验室开门\n\n一、开门见山\n\n1. Opening the door\n\n会上，吴志强说，很好。青山研究院研究员吕薇指出，要发展新质生产力。东湖大学校长吴志强指出，很好。\n\nLü Wei, Research Fellow of Qingshan Institute, called for new quality productive forces. Wu Zhiqiang, President of Donghu University, said it was good.\n',
);

function symbols(query: string, searched = bulletin): readonly Found<SymbolPlace>[] {
  return symbolFinder(query)(placesOf(searched, context));
}

function found(query: string): readonly string[] {
  return [...symbols(query)]
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, thing: { span } }) => {
      const around = bulletin.text.content.slice(Math.max(0, span.start - 2), span.start + 2);
      return `${name} @${around.trim()}`;
    });
}

describe('workspace symbols', () => {
  it('are everything when nothing is asked', () => {
    assert.deepEqual(found(''), [
      '青山观察 2024-3 @青山',
      '一、开门见山 · 1. Opening the door @一、',
      '吴志强 Wu Zhiqiang @校长吴志',
      '吕薇 Lü Wei @究员吕薇',
      '青山研究院 · Qingshan Institute @好。青山',
      '新质生产力 · new quality productive forces @发展新质',
    ]);
  });

  it('are found by characters, pinyin, initials and English; what an editor would drop bears the query', () => {
    assert.deepEqual(found('志强'), ['吴志强 Wu Zhiqiang @校长吴志']);
    assert.deepEqual(found('wzq'), ['吴志强 Wu Zhiqiang @校长吴志']);
    assert.deepEqual(found('xzscl'), ['新质生产力 · new quality productive forces · xzscl @发展新质']);
    assert.deepEqual(found('kaimen'), [
      '青山观察 2024-3 · kaimen @青山',
      '一、开门见山 · 1. Opening the door · kaimen @一、',
    ]);
    assert.deepEqual(found('productive'), ['新质生产力 · new quality productive forces @发展新质']);
    assert.deepEqual(found('zzzz'), []);
  });

  it('say which issue they are in', () => {
    assert.deepEqual(
      symbols('吕薇').map(({ thing }) => thing.issue),
      ['青山观察 2024-3'],
    );
    assert.deepEqual(symbols('', draft('').bulletin), []);
  });
});
