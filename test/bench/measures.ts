// What benchmarks measure with.
import { existsSync, readFileSync } from 'node:fs';

/** Resident memory of a process in MB (of 1024 × 1024 bytes); 0 where the system does not tell. */
export function residentMemory(process: number): number {
  const status = existsSync(`/proc/${process}/status`) ? readFileSync(`/proc/${process}/status`, 'utf8') : '';
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** The measured value that a share of all, from 0 to 1, lies below: the median at 0.5. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

/** What the main thread of a process has computed so far, in ms; 0 where the system does not tell. */
export function computing(process: number): number {
  const file = `/proc/${process}/task/${process}/schedstat`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000_000 : 0;
}
