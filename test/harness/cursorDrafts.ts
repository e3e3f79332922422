// Drafts for feature tests, with `|` where the cursor is, and a small lexicon of our own.
import { defaultSettings } from '../../server/base/settings';
import { type Position, Text } from '../../server/base/text';
import type { Lexicon } from '../../server/knowledge/lexicon/lexicon';
import { type At, at } from '../../server/model/at';
import type { Context } from '../../server/model/context';
import { readingOf } from '../../server/model/reading';
import { parse } from '../../server/syntax/parse';
import type { Bulletin } from '../../server/syntax/tree';

export const lexicon: Lexicon = {
  people: [
    {
      zh: '吴志强',
      en: 'Wu Zhiqiang',
      titles: [
        { zh: '东湖大学校长', en: 'President of Donghu University', seen: [{ issue: 'a-2024-2', date: '2024-05-01' }] },
        { zh: '东湖大学教授', en: 'Professor at Donghu University', seen: [{ issue: 'a-2023-1', date: '2023-05-01' }] },
      ],
    },
    {
      zh: '吴俊',
      en: 'Wu Jun',
      titles: [
        {
          zh: '青山开发区管委会副主任',
          en: 'Deputy Director of the Administrative Committee of Qingshan Zone',
          seen: [{ issue: 'a-2024-2', date: '2024-05-01' }],
        },
      ],
    },
    {
      en: 'Wu Jun',
      titles: [
        {
          en: 'Deputy Director of the Department of Science and Technology of Linhai Province',
          seen: [{ issue: 'a-2023-1', date: '2023-05-01' }],
        },
      ],
    },
    {
      zh: '吕薇',
      en: 'Lü Wei',
      titles: [
        {
          zh: '青山研究院研究员',
          en: 'Research Fellow of Qingshan Institute',
          seen: [{ issue: 'a-2024-2', date: '2024-05-01' }],
        },
      ],
    },
    { zh: '解敏', titles: [{ zh: '临海省科技厅处长', seen: [] }] },
  ],
  organizations: [{ zh: '青山研究院', en: 'Qingshan Institute', seen: [{ issue: 'a-2024-2' }] }],
  terms: [
    {
      zh: '新质生产力',
      renderings: [
        { en: 'new quality productive forces', standing: 'preferred', source: 'national official text' },
        { en: 'new-quality productive forces', standing: 'accepted' },
        { en: 'new-type productivity', standing: 'avoid' },
      ],
      definition: { en: 'Productivity led by innovation.', zh: '以创新为主导的生产力。' },
      seen: [{ issue: 'a-2024-2', date: '2024-05-01' }],
    },
    {
      zh: '国家自主创新示范区',
      also: ['自创区'],
      abbreviations: ['NIDZ'],
      renderings: [{ en: 'national independent innovation demonstration zone', standing: 'preferred' }],
      definition: { en: 'A zone that tries new policy first.', zh: '先行试验新政策的园区。' },
    },
    {
      zh: '先行先试',
      renderings: [
        { en: 'pilot reforms', standing: 'preferred' },
        { en: 'pilot testing', standing: 'accepted' },
      ],
    },
  ],
};

export const context: Context = {
  schema: { kinds: [] },
  lexicon,
  settings: defaultSettings,
  today: '2024-10-08',
  locale: 'en',
};

/** How an issue of both languages begins: header and note. */
export const opening = `青山观察

Qingshan Observation

2024-3

2024 年 10 月 8 日

October 8, 2024

编者按：本期谈开门。

Editor's note: This issue is about opening.
`;

/** A draft with the cursor at its `|`. */
export function draft(marked: string): { readonly bulletin: Bulletin; readonly position: Position } {
  const offset = marked.indexOf('|');
  const text = new Text(offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + 1));
  return { bulletin: parse(text), position: text.positionAt(Math.max(0, offset)) };
}

/** What stands at the `|` of a draft. */
export function placeIn(marked: string, known: Context = context): At {
  const { bulletin, position } = draft(marked);
  return at(readingOf(bulletin, known), bulletin.text.offsetAt(position));
}
