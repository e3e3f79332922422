// What the files of a .bulletin folder add to the built-in context, and what is wrong in them.

import type { GradedMistake } from '../base/fileMistake';
import { say } from '../base/localized';
import type { Settings } from '../base/settings';
import type { Unread } from '../base/unread';
import { type Lexicon, wordsOf } from '../knowledge/lexicon/lexicon';
import { mergeLexicons } from '../knowledge/lexicon/merge';
import { emptyLexicon, readLexicon } from '../knowledge/lexicon/read';
import { layeredSchema } from '../knowledge/schema/builtin';
import { readSchema } from '../knowledge/schema/read';
import type { Schema } from '../knowledge/schema/schema';
import { readWording } from '../knowledge/wording/read';
import { readWordingTable } from '../knowledge/wording/read-table';
import { extendedVocabulary, readWords, type WordAdditions } from '../knowledge/words/additions';
import type { Context } from '../model/context';
import { rules } from '../rules/index';
import type { FileName } from './folders';
import { mergeSettings, settingsFromYaml } from './settings';

/** One file's share of a context. */
export interface Layer {
  readonly settings?: Settings;
  readonly lexicon?: Lexicon;
  readonly schema?: Schema;
  readonly words?: WordAdditions;
}

export interface ReadLayer {
  readonly layer: Layer;
  readonly mistakes: readonly GradedMistake[];
  /** Whether the file could be read to its end. */
  readonly isWhole: boolean;
}

/** Reads one file of a .bulletin folder. Never throws. */
export function readLayer(name: FileName, source: string): ReadLayer {
  try {
    return layerIn(name, source);
  } catch (error) {
    const { message } = error as Error;
    const mistake = say(`This file cannot be read (${message})`, `该文件无法读取（${message}）`);
    return {
      layer: {},
      mistakes: [{ span: { start: 0, end: 0 }, message: mistake, severity: 'error' }],
      isWhole: false,
    };
  }
}

function layerIn(name: FileName, source: string): ReadLayer {
  switch (name) {
    case 'config.yaml': {
      const { settings, mistakes, isWhole } = settingsFromYaml(source, rules);
      return { layer: { settings }, mistakes: mistakes.map((mistake) => ({ ...mistake, severity: 'error' })), isWhole };
    }
    case 'people.yaml':
    case 'organizations.yaml':
    case 'terms.yaml': {
      const { lexicon, mistakes, isWhole } = readLexicon(source);
      return { layer: { lexicon }, mistakes, isWhole };
    }
    case 'words.yaml': {
      const { additions, mistakes, isWhole } = readWords(source);
      return { layer: { words: additions }, mistakes, isWhole };
    }
    case 'wording.csv':
    case 'wording.yaml': {
      const read = name === 'wording.csv' ? readWordingTable : readWording;
      const { wording, mistakes, isWhole } = read(source);
      return { layer: { lexicon: { ...emptyLexicon, wording } }, mistakes, isWhole };
    }
    case 'schema.yaml': {
      const { schema, mistakes, isWhole } = readSchema(source);
      return { layer: { schema }, mistakes, isWhole };
    }
  }
}

/** What of a context a file of a .bulletin folder is. */
export const sourceOf: Readonly<Record<FileName, Unread['source']>> = {
  'config.yaml': 'settings',
  'people.yaml': 'lexicon',
  'organizations.yaml': 'lexicon',
  'terms.yaml': 'lexicon',
  'words.yaml': 'lexicon',
  'wording.csv': 'lexicon',
  'wording.yaml': 'lexicon',
  'schema.yaml': 'schema',
};

function withAddedWords(lexicon: Lexicon, additions: readonly WordAdditions[]): Lexicon {
  const base = wordsOf(lexicon);
  const words = extendedVocabulary(base, ...additions);
  return words === base ? lexicon : { ...lexicon, words };
}

/** A context with layers over it, later ones having the last word. */
export function layered(base: Context, layers: readonly Layer[]): Context {
  return {
    ...base,
    schema: layers.flatMap((layer) => layer.schema ?? []).reduce(layeredSchema, base.schema),
    lexicon: withAddedWords(
      mergeLexicons(base.lexicon, ...layers.flatMap((layer) => layer.lexicon ?? [])),
      layers.flatMap(({ words }) => (words ? [words] : [])),
    ),
    settings: mergeSettings(base.settings, ...layers.flatMap((layer) => layer.settings ?? [])),
  };
}
