// The context every check starts from: what the published bulletins taught and the glossary, before a workspace adds
// its
// own.
import { say } from '../base/localized';
import type { Settings } from '../base/settings';
import { defaultSettings } from '../base/settings';
import type { Unread } from '../base/unread';
import { builtinLexicon } from '../knowledge/lexicon/builtin';
import { type Glossary, glossaryFrom, withGlossary } from '../knowledge/lexicon/glossary';
import { builtinSchema } from '../knowledge/schema/builtin';
import { dataFiles } from '../protocol';
import type { Context } from './context';

/** What the edge has read of the glossary: its terms, or that there are none. */
export interface ReadGlossary {
  readonly glossary?: Glossary;
  readonly unread?: readonly Unread[];
}

/** The built-in schema and lexicon with the given settings, and the glossary when the edge has read it. */
export function builtinContext(settings: Settings = defaultSettings, { glossary, unread }: ReadGlossary = {}): Context {
  const lexicon = glossary ? withGlossary(builtinLexicon, glossary) : builtinLexicon;
  return { schema: builtinSchema, lexicon, settings, ...(unread && { unread }) };
}

/** Opens the bytes of the glossary's file; undefined: it could not be read. */
export function readGlossary(bytes: Uint8Array | undefined): ReadGlossary {
  const glossary = bytes && glossaryFrom(bytes);
  if (glossary) return { glossary };
  const [en, zh] = bytes ? ['is damaged', '已损坏'] : ['cannot be read', '无法读取'];
  return {
    unread: [
      {
        source: 'lexicon',
        what: say(
          `Most policy terms are not known: ${dataFiles.terms} ${en}. Install the program again`,
          `大部分政策术语未能载入：数据文件 ${dataFiles.terms} ${zh}，请重新安装`,
        ),
      },
    ],
  };
}
