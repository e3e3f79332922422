// What a check should rest on and could not be read, told in the draft: no rule, so that nobody can switch it off and
// take silence for praise.
import type { Finding } from '../base/finding';
import type { Text } from '../base/text';
import { topOf, type Unread, unreadableSource } from '../base/unread';

/** At its place in the draft, else in the first line that says something. */
export function unreadFindings(text: Text, unread: readonly Unread[] = []): readonly Finding[] {
  return unread.map(({ what, span }) => ({
    rule: unreadableSource,
    severity: 'warning',
    span: span ?? topOf(text),
    message: what,
  }));
}
