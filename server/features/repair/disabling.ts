// Comments that switch a rule off: for one place, or for the whole issue.
import type { Edit } from '../../base/finding';
import { lineEndOf, type Span } from '../../base/text';
import type { Bulletin } from '../../syntax/tree';

/** A comment on a line of its own above the line where a finding starts. */
export function disablingHere(bulletin: Bulletin, rule: string, finding: Span): Edit {
  const { text } = bulletin;
  const start = text.lineStarts[text.positionAt(finding.start).line]!;
  return {
    span: { start, end: start },
    newText: `<!-- bulletin-disable-next-line ${rule} -->${lineEndOf(text.content)}`,
  };
}

/** A comment at the top of the issue, below its front matter; the rule joins those that one there names already. */
export function disablingInIssue(bulletin: Bulletin, rule: string): Edit {
  const { text, comments, frontMatter } = bulletin;
  const start = frontMatter ? lineAfter(bulletin, frontMatter.span.end) : 0;
  const first = comments[0];
  const named =
    first && text.content.slice(start, first.span.start).trim() === ''
      ? /^bulletin-disable\s+\S/.exec(first.text)
      : undefined;
  if (first && named) {
    const end = first.span.start + text.slice(first.span).lastIndexOf(first.text) + first.text.length;
    return { span: { start: end, end }, newText: ` ${rule}` };
  }
  const lineEnd = lineEndOf(text.content);
  const atEnd = start > 0 && !/[\r\n]/.test(text.content[start - 1]!);
  return {
    span: { start, end: start },
    newText: `${atEnd ? lineEnd : ''}<!-- bulletin-disable ${rule} -->${lineEnd}${lineEnd}`,
  };
}

function lineAfter({ text }: Bulletin, offset: number): number {
  return text.lineStarts[text.positionAt(Math.max(0, offset - 1)).line + 1] ?? text.length;
}
