// Packs the words of English out of cspell's dictionaries (devDependencies) into corpus/spelling/en.bin. Again gives the
// same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';
import { packDictionary } from '../../server/spelling/dictionary';

function trieOf(dictionary: string): Uint8Array {
  return encodeITrieToBTrie(decodeTrie(gunzipSync(readFileSync(`node_modules/@cspell/${dictionary}.trie.gz`))));
}

const packed = packDictionary(trieOf('dict-en_us/en_US'), trieOf('dict-en-gb-mit/en_GB'));
writeFileSync('corpus/spelling/en.bin', packed);
console.log(`corpus/spelling/en.bin: ${packed.length} bytes`);
