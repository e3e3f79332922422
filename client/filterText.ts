// What VS Code filters a completion by while its author goes on typing.

/**
 * The server answers for what is typed so far, and gives just that as filter text. Every Chinese character is a word of its own to VS Code,
 * and at a new word it does not ask again but filters what it has: so an item that begins with what is typed may be typed to its end.
 * `吴` for 吴志强 becomes `吴志强`, `@` and `@吴` become `@吴志强`, because an input method may put in the whole name at once; pinyin is left as it is.
 */
export function filterTextFor(typed: string, label: string): string {
  const [, at = '', sought = ''] = /^([@＠]?)(.*)$/s.exec(typed)!;
  return typed !== '' && label.startsWith(sought) ? at + label : typed;
}
