// `npm run common-english FILE…`: the commonest words of English official prose, counted from files (.txt, .tsv), into
// corpus/words/en/common.yaml. Counting again gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('npm run common-english FILE…: the files with the English to count');

const dictionaries = ['@cspell/dict-en_us/en_US', '@cspell/dict-en-gb-mit/en_GB'].map((name) =>
  decodeTrie(gunzipSync(readFileSync(`node_modules/${name}.trie.gz`))),
);

/** Counted so often, a word is kept. */
const least = 3;

const counts = new Map();
for (const file of files)
  for (const [word] of readFileSync(file, 'utf8').matchAll(/(?<![\w.@/’'-])[a-z]{2,}(?![\w@/’'-]|\.\w)/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);

const words = [...counts]
  .filter(([word, count]) => count >= least && dictionaries.some((trie) => trie.has(word)))
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([word]) => word);
let line = '';
const lines = [];
for (const word of words) {
  if (line.length + word.length > 115) {
    lines.push(line);
    line = '';
  }
  line += `${line ? ' ' : '  '}${word}`;
}
lines.push(line);
const head =
  '# The commonest words of English official prose, the commonest first. Made by npm run common-english from public ' +
  'texts (policy news, forum reports, lists of terms and organizations): counts alone.\n';
writeFileSync('corpus/words/en/common.yaml', `${head}words: >-\n${lines.join('\n')}\n`);
console.log(`${words.length} words out of ${files.length} files`);
