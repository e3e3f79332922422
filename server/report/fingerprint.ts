// Fingerprints of findings: the same for the same finding when lines move or other paragraphs change.
import type { Finding } from '../base/finding';
import type { Text } from '../base/text';

/**
 * Characters before and after a finding, within its lines, that tell it from others of its kind; spaces do not count.
 */
const contextLength = 12;

/**
 * 16 hexadecimal digits from the rule, the characters found and what stands next to them; message and severity are left
 * out, because they change with language and settings.
 */
export function fingerprintOf({ rule, span }: Finding, text: Text): string {
  const { content } = text;
  const lineStart = text.lineStarts[text.positionAt(span.start).line]!;
  const nextLine = text.lineStarts[text.positionAt(span.end).line + 1] ?? content.length;
  const before = content
    .slice(Math.max(lineStart, span.start - 2 * contextLength), span.start)
    .replace(/\s+/g, '')
    .slice(-contextLength);
  const after = content
    .slice(span.end, Math.min(nextLine, span.end + 2 * contextLength))
    .replace(/\s+/g, '')
    .slice(0, contextLength);
  const key = [rule, before, content.slice(span.start, span.end).replace(/\s+/g, ''), after].join('\n');
  return hash(key, 0x811c9dc5) + hash(key, 0x01234567);
}

/** FNV-1a (Fowler, Noll, Vo 1991) over UTF-16 units, from a given basis. */
function hash(key: string, basis: number): string {
  let value = basis;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
