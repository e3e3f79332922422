// Right or wrong: the findings held against the editor's errata and the judgements of single findings.

import type { PublishedText } from '../harness/texts';
import published from '../judgements/errata.yaml';
import judgedFindings from '../judgements/findings.json';
import type { Placed } from './published';

/** An entry of errata.yaml; its head says what the fields mean. */
export interface Erratum {
  readonly text: string;
  readonly line: number;
  readonly rule: string;
  readonly anchor: string;
  readonly nth?: number;
  readonly optional?: boolean;
  readonly note: string;
}

/** An entry of findings.json: a finding that is not on the editor's list, judged by hand. */
interface Judged {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  readonly anchor: string;
  readonly right: boolean;
  readonly note: string;
}

export type Verdict = 'right' | 'wrong' | 'open';

export const errata: readonly Erratum[] = published as readonly Erratum[];
const judged = judgedFindings as readonly Judged[];

/** What a finding is: right when it lies on an erratum of its rule, else as judged. */
export function verdictOf(placed: Placed, texts: readonly PublishedText[]): Verdict {
  if (errata.some((erratum) => erratum.rule === placed.finding.rule && lieOn(placed, erratum, texts))) return 'right';
  const { text, finding, range, anchor } = placed;
  const judgement = judged.find(
    (entry) =>
      entry.text === text &&
      entry.rule === finding.rule &&
      entry.line === range.start.line + 1 &&
      entry.anchor === anchor,
  );
  if (judgement === undefined) return 'open';
  return judgement.right ? 'right' : 'wrong';
}

/** The findings of an erratum's own rule that lie on it, else those of another rule. */
export function foundBy(
  erratum: Erratum,
  found: readonly Placed[],
  texts: readonly PublishedText[],
): readonly Placed[] {
  const on = found.filter((placed) => lieOn(placed, erratum, texts));
  const own = on.filter(({ finding }) => finding.rule === erratum.rule);
  return own.length > 0 ? own : on.filter(({ finding }) => finding.span.end - finding.span.start < 200);
}

/** Judgements that fit no finding any more. */
export function stale(found: readonly Placed[]): readonly string[] {
  return judged
    .filter(
      (entry) =>
        !found.some(
          ({ text, finding, range, anchor }) =>
            text === entry.text &&
            finding.rule === entry.rule &&
            range.start.line + 1 === entry.line &&
            anchor === entry.anchor,
        ),
    )
    .map(({ text, line, rule, anchor }) => `${text} ${line} ${rule} ${anchor}`);
}

/** Whether a finding, or a place it relates to, covers or touches the wrong characters: a cut is marked behind them. */
function lieOn({ text, finding }: Placed, erratum: Erratum, texts: readonly PublishedText[]): boolean {
  if (text !== erratum.text) return false;
  const span = spanOf(erratum, texts);
  if (span === undefined) return false;
  return [finding.span, ...(finding.related ?? []).map((place) => place.span)].some(
    ({ start, end }) => start <= span.end && span.start <= end,
  );
}

function spanOf(
  { text, line, anchor, nth = 1 }: Erratum,
  texts: readonly PublishedText[],
): { readonly start: number; readonly end: number } | undefined {
  const content = texts.find(({ id }) => id === text)?.content ?? '';
  const lines = content.split('\n');
  const lineStart = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  let at = -1;
  for (let i = 0; i < nth; i++) at = (lines[line - 1] ?? '').indexOf(anchor, at + 1);
  return at < 0 ? undefined : { start: lineStart + at, end: lineStart + at + anchor.length };
}
