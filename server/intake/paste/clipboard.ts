// What a clipboard holds, cleaned: the HTML where it says more than the plain text.
import { type Localized, say } from '../../base/localized';
import { clean } from './clean';
import type { Cleaned } from './cleaned';
import { textOfHtml } from './html';

/** A text in the forms that a program gave to the clipboard. */
export interface Clipboard {
  readonly text: string;
  readonly html?: string;
}

/** UTF-16 code units: a year of issues; more is no text for a draft. */
const longestText = 2_000_000;
/** Word writes some fifty units of styles for each of the text. */
const longestHtml = 20_000_000;

/** The cleaned text, or why there is none. `mastheads`: those that a running head may print. */
export function cleanClipboard(
  { text, html }: Clipboard,
  mastheads: readonly string[] = [],
): Cleaned | { readonly refusal: Localized } {
  const rich = html !== undefined && html.length <= longestHtml ? textOfHtml(html) : undefined;
  // pages that hide their text from the markup, or copy more than they mark up
  const leftOut =
    rich?.removed.reduce((sum, removed) => sum + (removed.what === 'hidden' ? weightOf(removed.text) : 0), 0) ?? 0;
  const isRich = rich !== undefined && (weightOf(rich.text) + leftOut) * 10 >= weightOf(text) * 9;
  const source = isRich ? rich.text.trim() : text;
  if (source.length > longestText) {
    const millions = (count: number) => (count / 1_000_000).toFixed(1);
    const tenThousands = (count: number) => Math.round(count / 10_000);
    return {
      refusal: say(
        `The text has ${millions(source.length)} million characters; ` +
          `up to ${millions(longestText)} million can be cleaned at once. Take it in parts.`,
        `文本有 ${tenThousands(source.length)} 万字符，一次最多可清理 ${tenThousands(longestText)} 万字符，请分批处理。`,
      ),
    };
  }
  const cleaned = clean(source, mastheads);
  return isRich ? { ...cleaned, removed: [...rich.removed, ...cleaned.removed] } : cleaned;
}

/** Letters and digits. */
function weightOf(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2f) weight++;
  return weight;
}
