// A suspicion as a finding: the whole word is named, and the characters that differ are changed.
import type { Evidence, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { editOf, offeredFix } from '../../model/passages';
import type { Suspected } from '../../model/suspicions';
import { sourceSpan } from '../../syntax/prose';

/** The finding of what is suspected in a passage. `message`: of the word as it is written, and as it should be. */
export function correctionOf(
  { passage, suspicion }: Suspected,
  message: (written: string, right: string) => Localized,
  evidence: Evidence = { source: 'text' },
): RawFinding {
  const { span, correction, word } = suspicion;
  const { prose } = passage;
  const edit = editOf(passage, span.start, span.end, correction);
  const fix = offeredFix(say(`Write “${word.right}”`, `改为“${word.right}”`), edit);
  return {
    span: sourceSpan(prose, word.span.start, word.span.end),
    message: message(prose.text.slice(word.span.start, word.span.end), word.right),
    ...(fix && { fix }),
    evidence,
  };
}
