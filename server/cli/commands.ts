// The commands of the command line, in the order of the help.
import { check } from './check';
import { derive } from './derive';
import type { Command } from './failure';
import { learn } from './learn';
import { lookup } from './lookup';
import { lsp } from './lsp';
import { newDraft } from './new';
import { profile } from './profile';
import { rules } from './rules';
import { tree } from './tree';

export const commands: Readonly<Record<string, Command>> = {
  check,
  new: newDraft,
  tree,
  profile,
  derive,
  learn,
  rules,
  lookup,
  lsp,
};
