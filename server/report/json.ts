// The JSON of `bulletin check --format json`, by the command-line contract.
import type { Locale } from '../base/localized';
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
        ...(fix && { fix: { title: fix.title[locale], safe: fix.safe } }),
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
