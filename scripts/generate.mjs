// `npm run generate`: writes all that follows from the rules and from the forms of an office's files:
// server/rules/index.ts, docs/rules*, schemas/, and the settings of package.json.
import { installDependencies, projectFolder } from './dependencies.mjs';

process.chdir(projectFolder);
await installDependencies();
// what needs the packages
const { generate } = await import('./generate/write.mjs');
const written = await generate();
console.log(written.length > 0 ? `Written: ${written.join(', ')}` : 'Everything is up to date.');
