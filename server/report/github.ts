// Workflow commands of GitHub Actions: each finding becomes an annotation on its line.
import type { Finding } from '../base/finding';
import type { Locale } from '../base/localized';
import { type Checked, undoneIn, undoneWords } from './checked';
import { withoutControls } from './visible';

const levels: Readonly<Record<Finding['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * One line per finding, and per thing that could not be done for a file; lines and columns count from 1. Columns are
 * given for findings on one line only: GitHub refuses others.
 */
export function formatGithub(files: readonly Checked[], locale: Locale): string {
  return files
    .flatMap((file) => [
      ...undoneLines(file, locale),
      ...file.findings.map((finding) => annotation(finding, file, locale)),
    ])
    .join('');
}

function undoneLines(file: Checked, locale: Locale): readonly string[] {
  const place = `file=${property(file.path)}`;
  return undoneIn(file).map(
    ([what, reason]) => `::error ${place},title=${property(undoneWords[locale][what])}::${data(reason)}\n`,
  );
}

function annotation({ rule, severity, message, span }: Finding, { path, text }: Checked, locale: Locale): string {
  const { start, end } = text.rangeOf(span);
  const columns =
    start.line === end.line
      ? [`col=${start.character + 1}`, `endColumn=${Math.max(end.character, start.character + 1)}`]
      : [];
  const place = [
    `file=${property(path)}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    ...columns,
    `title=${property(rule)}`,
  ];
  return `::${levels[severity]} ${place.join(',')}::${data(message[locale])}\n`;
}

/** Line ends as workflow commands have them, all else that cannot be seen as escapes. */
function data(text: string): string {
  return text
    .split(/(\r|\n)/)
    .map((part) => lineEnds[part] ?? withoutControls(part).replace(/%/g, '%25'))
    .join('');
}

const lineEnds: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A' };

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
