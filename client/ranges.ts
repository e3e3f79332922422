// Places as the server names them, for the editor's API.
import { Range } from 'vscode';
import type { Range as Place } from '../server/base/text';

export function rangeOf({ start, end }: Place): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
