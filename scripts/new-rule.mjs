// `npm run new-rule GROUP ID`: makes server/rules/GROUP/ID.ts to be filled in, and what is generated from the rules.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDependencies, projectFolder } from './dependencies.mjs';

process.chdir(projectFolder);
const [group = '', id = ''] = process.argv.slice(2);
const refusal = refusalOf(group, id);
if (refusal) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  const file = `server/rules/${group}/${id}.ts`;
  writeFileSync(file, ruleModule(id));
  await installDependencies();
  const { generate } = await import('./generate/write.mjs');
  await generate();
  console.log(`${file} is yours to fill in: every … in it, then npm run generate.
What takes the whole bulletin and not a passage alone is found by *check(reading), see server/rules/rule.ts.
Its tests: node scripts/test-unit.mjs test/unit/rules/examples test/unit/rules/generated test/unit/fixtures/planted
What it finds in the published texts: npm run evaluate, then npm run snapshot.`);
}

/** Why no rule can be made of the arguments, if so. @param {string} group @param {string} id */
function refusalOf(group, id) {
  const groups = readdirSync('server/rules', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  if (!groups.includes(group)) return `npm run new-rule GROUP ID; GROUP is ${groups.join(', ')}`;
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(id))
    return 'npm run new-rule GROUP ID; ID names the flaw in two words or more: inconsistent-name';
  const taken = groups.find((name) => existsSync(path.join('server/rules', name, `${id}.ts`)));
  return taken && `server/rules/${taken}/${id}.ts is there already`;
}

/** A rule that works and has to be filled in. @param {string} id */
function ruleModule(id) {
  const name = id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  return `// Rule ${id}: ….
import { say } from '../../base/localized';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

const flaw = /等等等/g;

export const ${name}: Rule = {
  id: '${id}',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('What is flagged, in one line …', '检查内容，一行 ……'),
    why: say('Why it matters, and what that rests on …', '为什么要紧、有何依据 ……'),
    remedy: say('What to do …', '怎么改 ……'),
    examples: [
      // found, and after the fix
      { before: '会议讨论了人才、资金⟦等等等⟧问题。', after: '会议讨论了人才、资金问题。' },
      // right, though it looks like it
      { before: '会议讨论了人才、资金等问题。' },
    ],
    planted: [
      // in a right draft it is reported, and nothing else is
      { base: 'pujiang-observation-2024-15', edits: [['写成手册', '写成手册等等等']], at: '等等等' },
    ],
  },
  *checkPassage(passage) {
    if (passage.language !== 'zh') return;
    for (const { 0: found, index } of passage.prose.text.matchAll(flaw)) {
      const fix = offeredFix(say('… it', '……'), editOf(passage, index, index + found.length, ''));
      yield {
        span: sourceSpan(passage.prose, index, index + found.length),
        message: say(\`“\${found}” is …\`, \`“\${found}”……\`),
        ...(fix && { fix }),
        evidence: { source: 'text' },
      };
    }
  },
};
`;
}
