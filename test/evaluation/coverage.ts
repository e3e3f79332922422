// How much of Chinese texts is known: terms of the lexicon in 1,000 characters, with what the bulletins taught alone, with
// the glossary, and with what nobody has looked up.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { builtinLexicon } from '../../server/knowledge/lexicon/builtin';
import { withGlossary } from '../../server/knowledge/lexicon/glossary';
import { type Lexicon, withUnverified } from '../../server/knowledge/lexicon/lexicon';
import { mentionFinder } from '../../server/knowledge/lexicon/mentions';
import { glossary } from '../harness/spelling';

export interface Coverage {
  readonly texts: string;
  /** Chinese characters. */
  readonly characters: number;
  /** Terms in 1,000 characters. */
  readonly before: number;
  readonly now: number;
  readonly withUnverified: number;
}

/** What of the shared texts is known: Chinese ones and the Chinese of bilingual ones, and reports of government and congresses. */
export function measureCoverage(shared: string): readonly Coverage[] {
  const folder = path.join(shared, 'texts');
  const named = (beginning: string) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(beginning) && name.endsWith('.txt'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
  const reports = brotliDecompressSync(readFileSync(path.join(shared, 'words/text/reports.txt.br'))).toString('utf8');
  return [
    covered('government and congress reports', reports),
    covered('Chinese public texts', named('zh_')),
    covered('bilingual public texts', named('bi_')),
  ];
}

function covered(texts: string, content: string): Coverage {
  const lines = content.split('\n').filter((line) => /\p{Script=Han}/u.test(line));
  const characters = lines.reduce((sum, line) => sum + (line.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
  const now = withGlossary(builtinLexicon, glossary());
  const known = (lexicon: Lexicon) => {
    const find = mentionFinder({ people: [], organizations: [], terms: lexicon.terms });
    return (1000 * lines.reduce((sum, line) => sum + find(line, 'zh').length, 0)) / Math.max(1, characters);
  };
  return {
    texts,
    characters,
    before: known(builtinLexicon),
    now: known(now),
    withUnverified: known(withUnverified(now)),
  };
}
