// Code lenses of sections and blocks.

import assert from 'node:assert/strict';
import { defaultSettings } from '../../../server/base/settings';
import { codeLenses } from '../../../server/features/read/codeLenses';
import { asCodeLenses } from '../../../server/session/lsp/besideText';
import { context, draft } from '../../harness/cursorDrafts';

const uri = 'file:///draft.bulletin';
const asking = { ...context, settings: { ...defaultSettings, shown: { codeLens: true } } };

function lenses(content: string, goTo?: string): readonly string[] {
  const { bulletin } = draft(content);
  return asCodeLenses(codeLenses(bulletin, asking), bulletin.text, uri, goTo).map(({ range, command }) => {
    const target = command?.arguments?.[1] as typeof range | undefined;
    return `${range.start.line} ${command?.title}${target ? ` → ${target.start.line}` : ''}`;
  });
}

const interleaved =
  '一、开门\n\n1. Opening\n\n一是开前门。青山研究院研究员吕薇指出，很好。\n\nFirst, open the door. Lü Wei, Research Fellow of Qingshan Institute, said it was good.\n\n二是开后门，很好。\n\nSecond, open the back door, which is good.\n';

describe('code lenses', () => {
  it('tell who speaks in a section, its length, and whether it stands in both languages', () => {
    assert.deepEqual(lenses(interleaved), ['0 吕薇 · 29 characters · 25 words · both languages complete']);
    assert.deepEqual(lenses(`${interleaved}\n三是开窗，让大家都看得见。\n`, 'go'), [
      '0 吕薇 · 40 characters · 25 words · 1 of 4 in one language only → 12',
    ]);
  });

  it('lead to a counterpart that stands elsewhere', () => {
    const halves =
      '一、开门\n\n一是开前门，让大家进来。\n\n二是开后门，让大家出去。\n\n1. Opening\n\nFirst, open the front door and let everybody in.\n\nSecond, open the back door and let everybody out.\n';
    assert.deepEqual(
      lenses(halves, 'go').filter((each) => each.includes('Go to')),
      [
        '0 Go to the English → 6',
        '2 Go to the English → 8',
        '4 Go to the English → 10',
        '6 Go to the Chinese → 0',
        '8 Go to the Chinese → 2',
        '10 Go to the Chinese → 4',
      ],
    );
    assert.ok(lenses(halves).every((each) => !each.includes('Go to')));
  });

  it('say nothing of languages in an issue of one, and nothing at all unless asked for', () => {
    assert.deepEqual(lenses('一、开门\n\n一是开前门。\n'), ['0 8 characters']);
    assert.deepEqual(codeLenses(draft(interleaved).bulletin, context), []);
  });
});
