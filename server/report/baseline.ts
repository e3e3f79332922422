// Baselines: the findings an archive already has, so that only new ones are told.
import type { Checked } from './checked';
import { fingerprintOf } from './fingerprint';

/** Per path: how often each fingerprint was found. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The baseline that these results are all known in. */
export function baselineOf(files: readonly Checked[]): Baseline {
  return new Map(files.map((file) => [keyOf(file.path), counted(file)]));
}

/** What a baseline knows of some files, under the keys it has for them. */
export function knownIn(baseline: Baseline, files: readonly Pick<Checked, 'path'>[]): Baseline {
  return new Map(
    files.flatMap(({ path }) => {
      const known = baseline.get(keyOf(path));
      return known ? [[keyOf(path), known] as const] : [];
    }),
  );
}

/**
 * The results without what the baseline knows; of findings alike, as many as it knows are left out, the first ones
 * first.
 */
export function withoutKnown(files: readonly Checked[], baseline: Baseline): readonly Checked[] {
  return files.map((file) => {
    const known = new Map(baseline.get(keyOf(file.path)));
    const findings = file.findings.filter((finding) => {
      const fingerprint = fingerprintOf(finding, file.text);
      const left = known.get(fingerprint) ?? 0;
      if (left > 0) known.set(fingerprint, left - 1);
      return left === 0;
    });
    return { ...file, findings };
  });
}

/** A baseline as the file it is kept in: JSON, sorted, one fingerprint per line, so that changes are small. */
export function formatBaseline(baseline: Baseline): string {
  const files = Object.fromEntries(
    [...baseline]
      .filter(([, known]) => known.size > 0)
      .sort(byKey)
      .map(([path, known]) => [path, Object.fromEntries([...known].sort(byKey))]),
  );
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}

/** Reads what `formatBaseline` wrote; throws an Error that says what is wrong. */
export function readBaseline(json: string): Baseline {
  const value: unknown = JSON.parse(json);
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.files))
    throw new Error('not a baseline: it has no version 1 and files');
  return new Map(
    Object.entries(value.files).map(([path, known]) => {
      if (!isRecord(known)) throw new Error(`not a baseline: ${path} has no fingerprints`);
      return [
        path,
        new Map(
          Object.entries(known).map(([fingerprint, count]) => [fingerprint, typeof count === 'number' ? count : 1]),
        ),
      ];
    }),
  );
}

function counted({ findings, text }: Checked): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const finding of findings) {
    const fingerprint = fingerprintOf(finding, text);
    known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
  }
  return known;
}

/** One key for a path on every system. */
function keyOf(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\.\//, '');
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a > b) - Number(a < b);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
