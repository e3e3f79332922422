// What was typed, as the first entry of a completion list: so that Enter at the end of a heading begins a line and puts
// in nothing.
import type { CompletionItem } from 'vscode';

const chinese = /\p{Script=Han}/u;

/**
 * Whether what was typed may be meant as it stands, beside what is offered for it: 创新 beside 创新驱动发展, green beside green
 * energy.
 * After an @ it may not, nor may pinyin that Chinese is offered for.
 */
export function maybeMeant(typed: string, label: string): boolean {
  return (
    typed !== '' &&
    !/^[@＠]/.test(typed) &&
    chinese.test(typed) === chinese.test(label) &&
    !(chinese.test(typed) && /[a-z]$/i.test(typed))
  );
}

/**
 * The server's items with what was typed before them, where that may be meant and is not the first of them already. VS
 * Code takes the first of a list on Enter
 * unless that changes nothing (`editor.acceptSuggestionOnEnter` is `smart`); the arrow keys still choose any other.
 */
export function withAsTyped(
  items: readonly CompletionItem[],
  asTyped: (typed: string) => CompletionItem,
): readonly CompletionItem[] {
  const [first] = items;
  const typed = first?.filterText;
  if (!first || typed === undefined || first.insertText === typed || !maybeMeant(typed, labelOf(first))) return items;
  const item = asTyped(typed);
  item.range = first.range;
  item.filterText = typed;
  item.sortText = '!';
  return [item, ...items];
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
