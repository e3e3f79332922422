// Words that end in a character which a function word may follow: 现在|在, 目的|的, 参与|与.
import { wordsByEnd } from '../words';

/** Whether one of these words ends at an offset (UTF-16), the last of its characters before it. */
export function wordEndsAt(text: string, offset: number): boolean {
  return (
    wordsByEnd()
      .get(text[offset - 1] ?? '')
      ?.some((word) => text.startsWith(word, offset - word.length)) ?? false
  );
}
