// The text of server/rules/index.ts, from the files of its folders.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface RuleFile {
  /** The file's name, which is the rule's id. */
  readonly id: string;
  /** The constant that it exports. */
  readonly name: string;
}

/** What stands where a rule is exported. */
const exported = /^export const (\w+): Rule(?:<[^>]*>)? =/m;

/**
 * The rules of a folder such as server/rules by group: folder and file names, alphabetical. A file that exports no rule
 * is a helper and left out.
 */
export function ruleFiles(folder: string): ReadonlyMap<string, readonly RuleFile[]> {
  const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = groups.map(({ name }) => name).sort();
  return new Map(names.map((group) => [group, filesOf(path.join(folder, group))]));
}

function filesOf(folder: string): readonly RuleFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return files.sort().flatMap((file) => {
    const name = exported.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
    return name === undefined ? [] : [{ id: path.basename(file, '.ts'), name }];
  });
}

/** The module that lists the rules, as the formatter would have it. */
export function indexModule(groups: ReadonlyMap<string, readonly RuleFile[]>): string {
  const imports = [...groups].flatMap(([group, files]) =>
    files.map(({ id, name }) => ({ from: `./${group}/${id}`, line: `import { ${name} } from './${group}/${id}';` })),
  );
  imports.push({ from: './rule', line: "import type { Rule } from './rule';" });
  imports.sort((a, b) => (a.from < b.from ? -1 : 1));
  return `// All rules by group, a folder each. Made by \`npm run generate\`; not to be edited.

${imports.map(({ line }) => line).join('\n')}

export const groups = {
${[...groups].map(listOf).join('\n')}
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type Group = keyof typeof groups;

/** In alphabetical order. */
export const rules: readonly Rule[] = Object.values<readonly Rule[]>(groups)
  .flat()
  .sort((a, b) => (a.id < b.id ? -1 : 1));

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
`;
}

function listOf([group, files]: readonly [string, readonly RuleFile[]]): string {
  const names = files.map(({ name }) => name);
  const line = `  ${group}: [${names.join(', ')}],`;
  return line.length <= 120 ? line : `  ${group}: [\n${names.map((name) => `    ${name},`).join('\n')}\n  ],`;
}
