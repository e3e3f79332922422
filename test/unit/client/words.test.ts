// What counts as a word in a bulletin: what completion takes for the one being typed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

const { pattern, flags } = JSON.parse(readFileSync('language-configuration.json', 'utf8')).wordPattern;

describe('word pattern', () => {
  it('sets pinyin apart from the Chinese it is typed into', () => expectWords('由wzq指出', '由|wzq|指出'));
  it('keeps Latin names, hyphens and abbreviations together', () =>
    expectWords('François Lü’s Beijing-Tianjin R&D U.S. G60', 'François|Lü’s|Beijing-Tianjin|R&D|U.S|G60'));
  it('keeps numbers together', () => expectWords('44.83万、1,200人、50%', '44.83|万|1,200|人|50%'));
  it('leaves out punctuation of both languages', () => expectWords('《河》“畔”，(a)', '河|畔|a'));
  it('never matches nothing, which would stop the editor', () =>
    assert.equal(new RegExp(pattern, flags).test(''), false));
});

function expectWords(line: string, words: string): void {
  assert.equal(line.match(new RegExp(pattern, `${flags}g`))?.join('|'), words);
}
