// Proof sheets of checked files: the words of the editor's report, for paper.
import { type Locale, say } from '../base/localized';
import { type ProofSheet, proofSheets, type SheetFormat } from '../base/proofSheet';
import { inReport, verdictOn } from '../features/views/checkReport';
import { isOfCheck } from '../features/views/notChecked';
import type { NameInBoth } from '../protocol';
import { type Checked, summaryOf, undoneIn, undoneWords } from './checked';

/** One document with a sheet for each file. `checked`: when, as a reader writes it. */
export function formatSheets(
  files: readonly Checked[],
  { format, locale, checked }: { readonly format: SheetFormat; readonly locale: Locale; readonly checked: string },
): string {
  return proofSheets(
    files.map((file) => sheetOf(file, locale, checked)),
    format,
    locale,
  );
}

function sheetOf(file: Checked, locale: Locale, checked: string): ProofSheet {
  const { path, text, kind, head = {}, findings, undone = {} } = file;
  const missed = [
    // of the other side a finding tells as well
    ...undoneIn(file)
      .filter(([what]) => what !== 'otherSideUnread')
      .map(([what, reason]) => ({
        what: what === 'unread' ? reason : undoneWords[locale][what] + say(': ', '：')[locale] + reason,
      })),
    ...findings.filter(isOfCheck).map(({ message }) => ({ what: message[locale] })),
  ];
  const summary = summaryOf([file]);
  return {
    report: {
      verdict: verdictOn(summary, missed.length),
      notChecked: missed,
      hasSeries: kind !== undefined,
      ...(head.date !== undefined && { date: head.date }),
      findings: findings.filter((finding) => !isOfCheck(finding)).map((finding) => inReport(finding, text, locale)),
      summary,
    },
    fileName: path,
    issue: [nameIn(locale, head.series), head.issue].filter(Boolean).join(' ') || undefined,
    checked,
    isUnread: undone.unread !== undefined,
    line: (number) => lineOf(file, number),
  };
}

function nameIn(locale: Locale, name: NameInBoth = {}): string | undefined {
  return name[locale] ?? name.zh ?? name.en;
}

/** A line of the text without its end. */
function lineOf({ text }: Checked, number: number): string {
  const start = text.lineStarts[number];
  if (start === undefined) return '';
  return text.content.slice(start, text.lineStarts[number + 1] ?? text.length).replace(/[\r\n]+$/, '');
}
