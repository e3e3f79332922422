// The last line of a test stage, `unit: 12 passed, 0 failed`: written by the stage, read and added up by `npm test`.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {Counts} counts
 * @param {string} [stage] one word; left out for the sum of all
 */
export function closingLine({ passed, failed, skipped }, stage) {
  return `${stage ? `${stage}: ` : ''}${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * The counts in the last closing line of a stage's output, or undefined when there is none.
 * @param {string} output
 * @returns {Counts | undefined}
 */
export function readClosingLine(output) {
  const found = [...output.matchAll(/^\w+: (\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
}
