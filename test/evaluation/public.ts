// Texts that nothing was tuned on: what is found in them held against the verdicts of a judge, and slips made in those
// whose own mistakes were mended.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../server/base/finding';
import { Text } from '../../server/base/text';
import { check } from '../../server/rules/check';
import { parse } from '../../server/syntax/parse';
import { shippedContext } from '../harness/spelling';
import type { ReferenceText } from '../harness/texts';
import ownVerdicts from '../judgements/public.json';

export type PublicVerdict = 'right' | 'arguable' | 'wrong' | 'artefact' | 'open';

/** A finding in a public text. */
export interface Told {
  /** The text's name, without .txt. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly finding: Finding;
  /** The characters marked, at most forty. */
  readonly found: string;
  readonly verdict: PublicVerdict;
}

/** A verdict of `../shared/texts/judged.json`; `marked`: the line around the place, which stands in ⟦ ⟧. */
interface Judged {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly marked: string;
  readonly verdict: Exclude<PublicVerdict, 'open'>;
}

/** A verdict of ours, on a finding that the judge did not have. */
interface OwnVerdict {
  readonly text: string;
  readonly rule: string;
  readonly line: number;
  /** The first characters found, at most eight. */
  readonly anchor: string;
  readonly verdict: Exclude<PublicVerdict, 'open'>;
  readonly why: string;
}

/**
 * A single slip of `../shared/texts/slips.json`: `old` became `new` in a line, counted from 0, of a clean text. ∅
 * stands for `old` without its last mark, null for the loss of the whole line that begins with `old`.
 */
export interface PublicSlip {
  readonly text: string;
  readonly kind: string;
  readonly old: string;
  readonly new: string | null;
  readonly line: number;
}

/** Lines from a slip within which a finding tells of it: the other language stands there too. */
const near = 4;

const context = shippedContext();

/** All findings in the public texts that were judged, in order; the folder is that of the shared texts. */
export function toldInPublicTexts(folder: string, texts: readonly ReferenceText[]): readonly Told[] {
  const verdicts = verdictsIn(path.join(folder, 'texts', 'judged.json'));
  return texts
    .filter(({ name }) => name.startsWith('texts/') && !name.startsWith('texts/clean/'))
    .flatMap(({ name, content }) => {
      const id = name.slice('texts/'.length);
      const text = new Text(content);
      return check(parse(text), context).map((finding): Told => {
        const line = text.positionAt(finding.span.start).line + 1;
        const found = squeezed(text.slice(finding.span)).slice(0, 40);
        return { text: id, line, finding, found, verdict: verdictOn(verdicts, { text: id, line, finding, found }) };
      });
    });
}

function verdictsIn(file: string): ReadonlyMap<string, Judged['verdict']> {
  const judged = JSON.parse(readFileSync(file, 'utf8')) as readonly Judged[];
  const placed = judged.map(({ file: name, rule, line, marked, verdict }) => {
    const found = squeezed(marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧')));
    return [keyOf(name.replace(/\.txt$/, ''), rule, line, found), verdict] as const;
  });
  const own = (ownVerdicts as readonly OwnVerdict[]).map(
    ({ text, rule, line, anchor, verdict }) => [keyOf(text, rule, line, anchor), verdict] as const,
  );
  return new Map([...placed, ...own]);
}

function verdictOn(
  verdicts: ReadonlyMap<string, Judged['verdict']>,
  { text, line, finding: { rule }, found }: Omit<Told, 'verdict'>,
): PublicVerdict {
  return verdicts.get(keyOf(text, rule, line, found)) ?? 'open';
}

function keyOf(text: string, rule: string, line: number, found: string): string {
  return [text, rule, line, [...found].slice(0, 8).join('')].join('|');
}

function squeezed(found: string): string {
  return found.replace(/\s+/g, ' ').trim();
}

/** The slips made one by one in the clean texts, and whether an error or warning that was not there before tells of each. */
export function toldPublicSlips(folder: string): readonly (PublicSlip & { readonly told: boolean })[] {
  const file = path.join(folder, 'texts', 'slips.json');
  if (!existsSync(file)) return [];
  const slips = JSON.parse(readFileSync(file, 'utf8')) as readonly PublicSlip[];
  const contents = new Map<string, string>();
  const before = new Map<string, ReadonlyMap<string, number>>();
  return slips.map((slip) => {
    let content = contents.get(slip.text);
    if (content === undefined) {
      content = readFileSync(path.join(folder, 'texts', slip.text), 'utf8');
      contents.set(slip.text, content);
      before.set(slip.text, countedBySubstance(graveIn(content)));
    }
    const slipped = withSlip(new Text(content), slip);
    const known = new Map(before.get(slip.text));
    const told = graveIn(slipped).some((placed) => {
      const left = known.get(substanceOf(placed)) ?? 0;
      known.set(substanceOf(placed), left - 1);
      return left <= 0 && Math.abs(placed.line - slip.line) <= near;
    });
    return { ...slip, told };
  });
}

function withSlip({ content, lineStarts }: Text, { text, line, old, new: written }: PublicSlip): string {
  const start = content.indexOf(old, lineStarts[line]);
  if (start < 0) throw new Error(`${text} ${line + 1}: ${old} is not there`);
  const end = written === null ? lineStarts[line + 1]! : start + old.length;
  const instead = written === '∅' ? old.slice(0, -1) : (written ?? '');
  return content.slice(0, start) + instead + content.slice(end);
}

interface Placed {
  readonly rule: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/** The errors and warnings of a text. */
function graveIn(content: string): readonly Placed[] {
  const text = new Text(content);
  return check(parse(text), context)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, span, message }) => ({ rule, line: text.positionAt(span.start).line, message: message.en }));
}

function countedBySubstance(all: readonly Placed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const placed of all) counts.set(substanceOf(placed), (counts.get(substanceOf(placed)) ?? 0) + 1);
  return counts;
}

function substanceOf({ rule, message }: Placed): string {
  return `${rule} ${message}`;
}
