// `npm run common-words FOLDER`: the commonest Chinese words of two characters, counted from the texts of a folder
// (.txt, .txt.br), into corpus/words/zh/common.yaml.
// Counting again gives the same bytes. A word is a pair of characters that stands together far more often than its
// characters' frequencies explain.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('npm run common-words FOLDER: the folder with the texts to count');

/** How many words are kept. */
const most = 4000;
/** Bits of pointwise mutual information: below it a pair meets by chance (Church and Hanks, 1990). */
const leastInformation = 3;

const characters = new Map();
const pairs = new Map();
let total = 0;
const files = readdirSync(folder)
  .filter((file) => /\.txt(?:\.br)?$/.test(file))
  .sort();
for (const file of files) {
  const bytes = readFileSync(path.join(folder, file));
  const text = (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8');
  for (const [run] of text.matchAll(/[\u4e00-\u9fff]+/g)) {
    for (let i = 0; i < run.length; i++) {
      characters.set(run[i], (characters.get(run[i]) ?? 0) + 1);
      if (i + 1 < run.length) pairs.set(run.slice(i, i + 2), (pairs.get(run.slice(i, i + 2)) ?? 0) + 1);
    }
    total += run.length;
  }
}

const words = [...pairs]
  .filter(
    ([pair, count]) =>
      Math.log2((count * total) / (characters.get(pair[0]) * characters.get(pair[1]))) >= leastInformation,
  )
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .slice(0, most)
  .map(([pair]) => pair)
  .sort();
const lines = [];
for (let i = 0; i < words.length; i += 40) lines.push(`  ${words.slice(i, i + 40).join('')}`);
const head =
  '# The commonest Chinese words of two characters, one after the other. Made by npm run common-words from ' +
  'public official texts (laws, work reports, policy papers, news): counts alone.\n';
writeFileSync('corpus/words/zh/common.yaml', `${head}pairs: >-\n${lines.join('\n')}\n`);
console.log(`${words.length} words out of ${total} characters in ${files.length} files`);
