// One view of the side bar: the rows that the server answered with, by id, so that what is open and selected outlives
// an edit.
import {
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { ViewNode } from '../../server/protocol';
import { findingsInWords, rowUri } from './badges';
import { iconOf, looksSame, type Rows, rowsOf } from './rows';

export interface RowsView extends Disposable {
  readonly id: string;
  readonly view: TreeView<string>;
  readonly rows: Rows;
  /** Shows rows in place of those before; nothing flickers where they look the same. */
  show(nodes: readonly ViewNode[]): void;
}

/** The command behind each row, called with the view's and the row's id. */
export const rowCommand = 'bulletin.openRow';

/** `isOpen`: whether a row is open at first. */
export function rowsView(id: string, isOpen: (node: ViewNode) => boolean): RowsView {
  const changed = new EventEmitter<void>();
  let shown: readonly ViewNode[] = [];
  let rows = rowsOf(shown);
  const view = window.createTreeView<string>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) =>
        row === undefined ? [...rows.top] : (rows.nodes.get(row)?.children ?? []).map((child) => child.id),
      getParent: (row) => rows.parents.get(row),
      getTreeItem: (row) => itemOf(id, rows.nodes.get(row) ?? { id: row, kind: 'text', label: '' }, isOpen),
    },
  });
  const disposable = Disposable.from(view, changed);
  return {
    id,
    view,
    get rows() {
      return rows;
    },
    show(nodes) {
      const isSame = looksSame(shown, nodes);
      shown = nodes;
      rows = rowsOf(nodes);
      if (!isSame) changed.fire();
    },
    dispose: () => disposable.dispose(),
  };
}

function itemOf(viewId: string, node: ViewNode, isOpen: (node: ViewNode) => boolean): TreeItem {
  const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
  const state = node.children && isOpen(node) ? Expanded : Collapsed;
  const item = new TreeItem(node.label, node.children ? state : None);
  const icon = iconOf(node);
  const findings = findingsInWords(node);
  item.id = node.id;
  item.resourceUri = rowUri(node);
  item.contextValue = [
    node.kind,
    node.state,
    node.subject && 'subject',
    node.insertion && 'insertion',
    node.target && 'target',
  ]
    .filter(Boolean)
    .join(' ');
  item.tooltip = tooltipOf(node, findings);
  item.accessibilityInformation = { label: [node.label, node.description, findings].filter(Boolean).join(', ') };
  if (node.description !== undefined) item.description = node.description;
  if (icon) item.iconPath = new ThemeIcon(icon.name, icon.color === undefined ? undefined : new ThemeColor(icon.color));
  // a row without a command opens and closes when it is clicked
  if (node.kind !== 'group' && node.kind !== 'list')
    item.command = { command: rowCommand, title: '', arguments: [viewId, node.id] };
  return item;
}

function tooltipOf({ label, description, tooltip }: ViewNode, findings: string): MarkdownString {
  const text = new MarkdownString(tooltip ?? '', true);
  if (tooltip === undefined) text.appendText([label, description].filter(Boolean).join('\n'));
  if (findings !== '') text.appendMarkdown(`\n\n*${findings}*`);
  return text;
}
