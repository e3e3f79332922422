// The forms inside a line, by the character they begin with.
import { bold } from './bold';
import { code } from './code';
import { comment } from './comment';
import type { Hidden, InlineForm } from './inline';
import { link, picture } from './link';

const list: readonly InlineForm[] = [bold, code, picture, link, comment];
const byFirst: ReadonlyMap<string, InlineForm> = new Map(list.map((form) => [form.begins, form]));

/** The markup that begins at an offset of a line that ends at another; undefined where the character is text. */
export function hiddenAt(content: string, at: number, end: number, hasLink: boolean): Hidden | undefined {
  const form = byFirst.get(content[at]!);
  return form && (hasLink || !form.needsLink) ? form.read(content, at, end) : undefined;
}
