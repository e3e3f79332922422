// The JSON of `bulletin check --format json`, by the command-line contract.
import type { Fix } from '../base/finding';
import type { Locale } from '../base/localized';
import type { Text } from '../base/text';
import { type Checked, summaryOf } from './checked';

/** One JSON document for all files, in order, ending in a line break. */
export function formatJson(files: readonly Checked[], locale: Locale): string {
  const report = {
    version: 1,
    files: files.map(({ path, text, kind, findings, undone }) => ({
      path,
      kind: kind ?? null,
      findings: findings.map(({ rule, severity, message, span, fix, related, evidence }) => ({
        rule,
        severity,
        message: message[locale],
        range: text.rangeOf(span),
        ...(fix && { fix: fixOf(fix, text, locale) }),
        ...(related &&
          related.length > 0 && {
            related: related.map((place) => ({
              range: (place.text ?? text).rangeOf(place.span),
              message: place.message[locale],
              ...(place.path !== undefined && { path: place.path }),
            })),
          }),
        ...(evidence && { evidence }),
      })),
      ...undone,
    })),
    summary: summaryOf(files),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** The edits of a fix do not overlap; all of them make the fix, each in the text as it was checked. */
function fixOf({ title, safe, edits }: Fix, text: Text, locale: Locale): object {
  return {
    title: title[locale],
    safe,
    edits: edits.map(({ span, newText }) => ({ range: text.rangeOf(span), newText })),
  };
}
