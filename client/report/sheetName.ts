// What the proof sheet of a draft is called.

/** `NAME.proof.html` for `NAME.bulletin.md`, `NAME.bulletin`, `NAME.md`, `NAME.txt`; other endings stay. */
export function sheetName(draft: string, ending: string): string {
  const name = draft.replace(/(?:\.bulletin)?(?:\.(?:md|txt))?$/, '').replace(/\.bulletin$/, '');
  return `${name || draft}.proof.${ending}`;
}
