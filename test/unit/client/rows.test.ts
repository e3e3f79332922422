// Rows of the side bar: found by place, compared with the rows before, their state shown.
import assert from 'node:assert/strict';
import { badgeOf, badgeQuery, iconOf, looksSame, rowAt, rowsOf } from '../../../client/sideBar/rows';
import type { ViewNode } from '../../../server/protocol';

const lines = (start: number, end: number) => ({
  start: { line: start, character: 0 },
  end: { line: end, character: 9 },
});
const nodes: readonly ViewNode[] = [
  {
    id: 'header',
    kind: 'group',
    label: 'Header',
    children: [
      {
        id: 'date',
        kind: 'field',
        label: 'Date',
        description: '2024',
        extents: [lines(2, 2), lines(4, 4)],
        target: lines(2, 2),
      },
    ],
  },
  {
    id: 'section',
    kind: 'section',
    label: '一',
    extents: [lines(6, 6)],
    children: [
      {
        id: 'point',
        kind: 'point',
        label: '一是',
        extents: [lines(8, 12)],
        children: [{ id: 'item', kind: 'item', label: '（1）', extents: [lines(9, 9)] }],
      },
    ],
  },
];

describe('rows of the side bar', () => {
  it('are found by place: the innermost, in both languages', () => {
    const rows = rowsOf(nodes);
    const at = (line: number) => rowAt(rows, { line, character: 3 });
    assert.deepEqual([1, 2, 4, 6, 8, 9, 10, 13].map(at), [
      undefined,
      'date',
      'date',
      'section',
      'point',
      'item',
      'point',
      undefined,
    ]);
    assert.equal(rows.parents.get('item'), 'point');
  });

  it('look the same when only their places have moved', () => {
    const moved: readonly ViewNode[] = JSON.parse(
      JSON.stringify(nodes).replaceAll('"line":4', '"line":5'),
    ) as ViewNode[];
    assert.ok(looksSame(nodes, moved));
    assert.ok(!looksSame(nodes, JSON.parse(JSON.stringify(nodes).replace('"2024"', '"2025"')) as ViewNode[]));
    assert.ok(
      !looksSame(
        nodes,
        nodes.map((node) => ({ ...node, insertion: { range: lines(0, 0), newText: 'x' } })),
      ),
    );
  });

  it('show their state', () => {
    const field: ViewNode = { id: 'a', kind: 'field', label: 'A', state: 'fine' };
    assert.equal(iconOf(field)?.name, 'check');
    assert.equal(iconOf({ ...field, errors: 1, warnings: 2 })?.name, 'error');
    assert.equal(iconOf({ ...field, warnings: 2 })?.name, 'warning');
    assert.equal(iconOf({ ...field, state: 'missing' })?.name, 'circle-slash');
    assert.deepEqual(badgeOf(badgeQuery({ ...field, errors: 1, warnings: 2 })), {
      isMissing: false,
      errors: 1,
      warnings: 2,
    });
    assert.deepEqual(badgeOf(badgeQuery({ ...field, state: 'missing' })), { isMissing: true, errors: 0, warnings: 0 });
    assert.equal(badgeOf(badgeQuery(field)), undefined);
  });
});
