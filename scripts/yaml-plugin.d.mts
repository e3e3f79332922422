// What tests in TypeScript know of the plugin.
import type { Plugin } from 'esbuild';

export const yamlAsData: Plugin;
export function readYaml(
  source: string,
  ofWords: boolean,
): { data: unknown; problems: { text: string; line: number; column: number; lineText: string }[] };
