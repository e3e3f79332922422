// Workflow commands of GitHub Actions: each finding becomes an annotation on its line.
import type { Locale } from '../localized';
import type { Finding } from '../rules/rule';
import type { Checked } from './checked';

const levels: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** One line per finding; lines and columns count from 1. Columns are given for findings on one line only: GitHub refuses others. */
export function formatGithub(files: readonly Checked[], locale: Locale): string {
  const lines = files.flatMap(({ path, text, findings }) =>
    findings.map(({ rule, severity, message, span }) => {
      const { start, end } = text.rangeOf(span);
      const columns = start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${Math.max(end.character, start.character + 1)}`] : [];
      const place = [`file=${property(path)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`, ...columns, `title=${property(rule)}`];
      return `::${levels[severity]} ${place.join(',')}::${data(message[locale])}\n`;
    }),
  );
  return lines.join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
