// Adding people to .bulletin/people.yaml, which keeps all it says, its comments and its layout.
import { CodeActionKind, type ClientCapabilities, type CodeAction, type TextDocumentEdit } from 'vscode-languageserver';
import { isMap, isNode, isScalar, isSeq, parseDocument, stringify, type Node } from 'yaml';
import type { Person } from '../lexicon/lexicon';
import { say, type Locale } from '../localized';
import { Text } from '../text';
import type { OwnFile } from './workspace';

/** One action for each person; none where the editor cannot create the file, or the file cannot be added to without rewriting it. */
export function addToPeople(people: readonly Person[], file: OwnFile, { workspace }: ClientCapabilities, locale: Locale): CodeAction[] {
  const creates = workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.resourceOperations?.includes('create');
  if (!file.text && !creates) return [];
  return people.flatMap((person): CodeAction[] => {
    const { uri, text = new Text('') } = file;
    const addition = additionTo(text.content, person);
    if (!addition) return [];
    const edits = [{ range: text.rangeOf({ start: addition.at, end: addition.at }), newText: addition.newText }];
    const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
    const name = person.zh ?? person.en ?? '';
    return [{
      title: say(`Add ${name} to people.yaml`, `将${name}加入 people.yaml`)[locale],
      kind: CodeActionKind.QuickFix,
      edit: file.text ? { changes: { [uri]: edits } } : { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] },
    }];
  });
}

export interface Addition {
  /** Offset in the file. */
  readonly at: number;
  readonly newText: string;
}

/** What to insert into a people file to add a person, and where; undefined for a file that is no YAML or whose list is written in brackets. */
export function additionTo(source: string, person: Person): Addition | undefined {
  const document = parseDocument(source, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  if (!contents || (isScalar(contents) && contents.value === null)) return atEnd(source, `people:\n${entry(person, '  ')}`);
  if (!isMap(contents) || contents.flow) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'people');
  if (!pair) return atEnd(source, `people:\n${entry(person, '  ')}`);
  const { key, value } = pair;
  const people = isNode(value) ? value : undefined;
  if (people && isSeq(people) && !people.flow && people.items.length > 0) {
    const first = people.items[0] as Node;
    const dash = source.lastIndexOf('-', first.range![0]);
    return behindLine(source, people.range!, entry(person, source.slice(source.lastIndexOf('\n', dash) + 1, dash)));
  }
  const isEmpty = !people || (isScalar(people) && people.value === null);
  return isEmpty ? behindLine(source, (key as Node).range!, entry(person, '  ')) : undefined;
}

function atEnd(source: string, newText: string): Addition {
  return { at: source.length, newText: (source === '' || source.endsWith('\n') ? '' : '\n') + newText };
}

/** Below the line in which a node ends. */
function behindLine(source: string, [start, valueEnd]: readonly number[], newText: string): Addition {
  const end = source.slice(0, valueEnd).trimEnd().length;
  const lineEnd = source.indexOf('\n', Math.max(start ?? 0, end));
  return lineEnd < 0 ? { at: source.length, newText: `\n${newText}` } : { at: lineEnd + 1, newText };
}

function entry({ zh, en, titles }: Person, indent: string): string {
  const posts = titles.map(({ seen: _, ...title }) => title).filter((title) => title.zh !== undefined || title.en !== undefined);
  const yaml = stringify([{ ...(zh !== undefined && { zh }), ...(en !== undefined && { en }), ...(posts.length > 0 && { titles: posts }) }], { lineWidth: 0 });
  return yaml.replace(/^(?=.)/gm, indent);
}
