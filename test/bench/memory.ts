// How much memory a process takes.
import { existsSync, readFileSync } from 'node:fs';

/** Resident memory of a process in MB (of 1024 × 1024 bytes); 0 where the system does not tell. */
export function residentMemory(process: number): number {
  const status = existsSync(`/proc/${process}/status`) ? readFileSync(`/proc/${process}/status`, 'utf8') : '';
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
