// `npm run fuzz`: the properties tried long, on new drafts each time. `npm run fuzz -- 5000` tries more;
// `BULLETIN_SEED=… npm run fuzz` repeats a run; a part of a path names the properties: `npm run fuzz -- 5000 yaml`.
import { installDependencies, projectFolder } from './dependencies.mjs';

process.chdir(projectFolder);
await installDependencies();
// bundles with an npm package
const { runTests } = await import('./mocha.mjs');

const [first = '', ...others] = process.argv.slice(2);
const runs = /^\d+$/.test(first) ? first : '2000';
const wanted = runs === first || first === '' ? others : [first, ...others];
process.env.BULLETIN_RUNS = runs;
process.env.BULLETIN_SEED ??= String(Date.now() % 2 ** 31);
console.log(`${runs} tries of each property, times its weight; seed ${process.env.BULLETIN_SEED}`);
await runTests({ stage: 'fuzz', folders: ['test/unit/properties'], wanted, timeout: 3_600_000 });
