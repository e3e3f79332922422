// The directory of the product, and what names are looked up in with it.
import { readFileSync } from 'node:fs';
import { lazy } from '../../server/base/cached';
import { type Directory, openDirectory } from '../../server/knowledge/directory/directory';
import type { Names } from '../../server/knowledge/directory/organizations';
import { builtinLexicon } from '../../server/knowledge/lexicon/builtin';

export const directory = lazy((): Directory => {
  const opened = openDirectory(new Uint8Array(readFileSync('corpus/directory/directory.bin')));
  if ('mistake' in opened) throw new Error(opened.mistake.en);
  return opened;
});

export const builtinNames = lazy((): Names => ({ directory: directory(), lexicon: builtinLexicon }));
