// Makes corpus/profiles, corpus/schema.yaml and corpus/verbs.yaml anew from the published texts beside the project,
// with the built command line.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const texts = path.join(process.env.BULLETIN_TEXTS ?? '../shared', 'corpus');
if (!existsSync(texts)) throw new Error(`the published texts are not at ${texts}; name their folder in BULLETIN_TEXTS`);
const bulletin = (/** @type {string[]} */ ...args) =>
  execFileSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });

for (const file of readdirSync(texts).filter((name) => name.endsWith('.txt'))) {
  const profile = bulletin('profile', path.join(texts, file));
  const name = /^name: (.*)$/m.exec(profile)?.[1];
  if (!name) throw new Error(`the profile of ${file} has no name`);
  writeFileSync(path.join('corpus/profiles', `${name}.yaml`), profile);
}
bulletin('derive', '-o', 'corpus/schema.yaml', 'corpus/profiles');

const verbs = execFileSync(process.execPath, ['scripts/evaluate.mjs', 'verbs'], { encoding: 'utf8' });
writeFileSync('corpus/verbs.yaml', verbs);
