// What a check of files found: the input of every output format.
import type { Finding } from '../rules/rule';
import type { Text } from '../text';

/** One file's result. Spans of the findings are offsets into its text. */
export interface Checked {
  readonly path: string;
  readonly text: Text;
  /** Its kind's id; undefined when no known series fits. */
  readonly kind: string | undefined;
  readonly findings: readonly Finding[];
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** How many findings there are of each severity. */
export function summaryOf(files: readonly Checked[]): Summary {
  const count = (severity: Finding['severity']) => files.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}
