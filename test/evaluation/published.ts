// The findings in the published texts, told by place, rule and a few characters; no sentence of the texts leaves them.
import type { Finding } from '../../server/base/finding';
import { type Range, Text } from '../../server/base/text';
import { check } from '../../server/rules/check';
import { parse } from '../../server/syntax/parse';
import { shippedContext } from '../harness/spelling';
import type { PublishedText } from '../harness/texts';

/** A finding with its place in a published text. */
export interface Placed {
  /** 000 … 004 */
  readonly text: string;
  readonly finding: Finding;
  readonly range: Range;
  /** The first characters found, at most eight. */
  readonly anchor: string;
}

const context = shippedContext();

/** All findings of all rules in the texts, in order. */
export function findingsIn(texts: readonly PublishedText[]): readonly Placed[] {
  return texts.flatMap(({ id, content }) => {
    const text = new Text(content);
    return check(parse(text), context).map((finding) => ({
      text: id,
      finding,
      range: text.rangeOf(finding.span),
      anchor: anchorOf(text.slice(finding.span)),
    }));
  });
}

/** One line of the snapshot: 000 23:5-23:9 info digit-spacing 2024 */
export function line({ text, finding, range: { start, end }, anchor }: Placed): string {
  return `${text} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${finding.severity} ${finding.rule} ${anchor}`.trimEnd();
}

function anchorOf(found: string): string {
  return [...found.replace(/\s+/g, ' ')].slice(0, 8).join('').trim();
}
