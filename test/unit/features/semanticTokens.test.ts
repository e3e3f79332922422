// Semantic tokens: what of a text has one, and what has none.
import assert from 'node:assert/strict';
import { semanticTokens, tokenTypes } from '../../../server/features/read/semanticTokens';
import type { Term } from '../../../server/knowledge/lexicon/lexicon';
import type { Context } from '../../../server/model/context';
import { wholeLines } from '../../../server/session/lsp/positions';
import { asTokenData } from '../../../server/session/lsp/semanticTokens';
import { context, draft } from '../../harness/cursorDrafts';

/** Each token as `words type`, in order. */
function tokens(content: string, known: Context = context): readonly string[] {
  const { bulletin } = draft(content);
  const data = asTokenData(semanticTokens(bulletin, known), bulletin.text);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type] = data.slice(at, at + 4) as [number, number, number, number];
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const start = bulletin.text.offsetAt({ line, character });
    found.push(`${bulletin.text.content.slice(start, start + length)} ${tokenTypes[type]}`);
  }
  return found;
}

describe('semantic tokens', () => {
  it('tell a speaker, the title with its organization, terms, numbers and the marker', () => {
    assert.deepEqual(
      tokens('一、开门\n\n一是开前门。青山研究院研究员吕薇指出，新质生产力增长了 12.5%，共 44.83 万人。\n'),
      [
        '一、 marker',
        '一是 marker',
        '青山研究院 organization',
        '研究员 title',
        '吕薇 person',
        '新质生产力 term',
        '12.5% number',
        '44.83 万 number',
      ],
    );
  });

  it('tell them in English, bold marks left out, over line breaks piece by piece', () => {
    assert.deepEqual(
      tokens(
        '1. Doors\n\nFirst, open it. **Lü Wei, Research Fellow of Qingshan\nInstitute,** pointed out that new quality productive forces grew by 12.5%.\n',
      ),
      [
        '1. marker',
        'First marker',
        'Lü Wei person',
        'Research Fellow of title',
        'Qingshan organization',
        'Institute organization',
        'new quality productive forces term',
        '12.5% number',
      ],
    );
  });

  it('tell labels and the numbers of the header', () => {
    assert.deepEqual(
      tokens(
        '青山观察\n\n第 3 期\n\n2024 年 10 月 8 日\n\n编者按：本期谈开门。\n\n一、开门\n\n门开着。\n\n整理：吴志强\n',
      ),
      ['第 3 期 number', '2024 年 10 月 8 日 number', '编者按 label', '一、 marker', '整理 label'],
    );
  });

  it('are silent on words with numbers in them, codes and parts of longer words', () => {
    assert.deepEqual(tokens('一国两制与 G60 走廊统一推进，一步一步来。\n'), []);
  });

  it('leave a term alone that is part of the name of an organization, or a verb', () => {
    const { lexicon } = context;
    const opening: Term = {
      zh: '开放',
      renderings: [{ en: 'opening up', standing: 'preferred' }],
      seen: [],
    };
    const known = { ...context, lexicon: { ...lexicon, terms: [...lexicon.terms, opening] } };
    const terms = (text: string) => tokens(text, known).filter((token) => token.endsWith(' term'));
    assert.deepEqual(
      [
        '一、开门\n\n新质生产力研究院在南门，新质生产力促进会在北门。\n',
        'I. Doors\n\nThe Institute for New Quality Productive Forces is here, and so is the New Quality Productive Forces Center.\n',
        'I. Doors\n\nThe parks open up places for guests, and they opened up fields.\n',
      ].flatMap(terms),
      [],
    );
    assert.deepEqual(
      [
        '一、开门\n\n研究院谈新质生产力，中心也谈。\n',
        'I. Doors\n\nThe Institute spoke of new quality productive forces, and of opening up.\n',
        'I. New Quality Productive Forces Are Growing\n\nThey grow.\n',
      ].flatMap(terms),
      [
        '新质生产力 term',
        'new quality productive forces term',
        'opening up term',
        'New Quality Productive Forces term',
      ],
    );
  });

  it('are silent on words that put things in order', () => {
    assert.deepEqual(tokens('1. Doors\n\nThey should first open three doors.\n'), ['1. marker', 'three number']);
  });

  it('tell footnote marks, and none in a unit, a power or a quantity', () => {
    const marks = (sentence: string) =>
      tokens(`一、开门\n\n${sentence}\n`)
        .filter((token) => token.endsWith(' marker'))
        .slice(1)
        .map((token) => token.split(' ')[0]);
    assert.deepEqual(
      [
        '占地 40 km²、6000 hm² 或 20 平方千米。',
        '排放 CO₂ 3 t/m³，风速 5 m·s⁻¹。',
        '共 10¹² 次，2⁸ 种，R²=0.9，χ² 检验。',
        '加速度 9.8 m/s²，边长 3 米²。',
      ].map(marks),
      [[], [], [], []],
    );
    assert.deepEqual(
      ['三地¹建成基地²³。', '到 2023¹ 年增长 20%²。', '占地 30 平方米²。', '计划 A¹ 已定[^2]。'].map(marks),
      [['¹', '²³'], ['¹', '²'], ['²'], ['¹', '[^2]']],
    );
  });

  it('of a range are those of its lines', () => {
    const { bulletin } = draft('一、开门\n\n门开了 12.5 万次。\n\n二、关门\n');
    const asked = { start: bulletin.text.content.indexOf('12'), end: bulletin.text.content.indexOf('.5') };
    const data = asTokenData(semanticTokens(bulletin, context, wholeLines(bulletin.text, asked)), bulletin.text);
    const [above, , length] = data;
    assert.deepEqual([above, length, data.length], [2, 6, 5]);
  });

  it('are empty for an empty text', () => assert.deepEqual(tokens(''), []));
});
