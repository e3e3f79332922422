// `npm run directory`: packs the tables of corpus/directory into corpus/directory/directory.bin and prints what it holds.
// `npm run directory -- gather FOLDER` makes the tables anew out of a folder of candidates first.
import { writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { gather, leftOut } from './gather';
import { packed } from './packing';
import { readTable, tableNames } from './tables';

const [command, folder] = process.argv.slice(2);
if (command === 'gather' && folder !== undefined) {
  gather(folder);
  for (const [why, count] of leftOut) console.log(`left out ${String(count).padStart(5)}  ${why}`);
}
const bytes = packed(readTable);
writeFileSync('corpus/directory/directory.bin', bytes);
for (const name of tableNames) console.log(`${String(readTable(name).length).padStart(6)} ${name}`);
const size = deflateRawSync(bytes).length;
console.log(`${Math.ceil(bytes.length / 1000)} KB, ${Math.ceil(size / 1000)} KB packed`);
