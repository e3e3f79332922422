// What the published bulletins taught about wording, part of every build: the reporting verbs of the series. Their
// sentences are not in the project.
import published from '../../../corpus/verbs.yaml';
import type { Memory } from './memory';
import type { VerbUse } from './verbs';

/** Made by `npm run corpus`, so its shape is known to be right. */
export const publishedMemory: Memory = {
  units: [],
  verbs: (published as { readonly verbs: readonly VerbUse[] }).verbs,
};
