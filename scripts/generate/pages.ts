// The rules' pages in docs/: an index and one page a group, in each language.
import { type Locale, type Localized, say } from '../../server/base/localized';
import { rulePage } from '../../server/report/rules';
import { type Group, groups } from '../../server/rules/index';
import type { Rule } from '../../server/rules/rule';

/** What a group is called, in the order of the index. A new folder of server/rules gets its line here. */
const groupNames: Readonly<Record<Group, Localized>> = {
  structure: say('Structure', '结构'),
  numbering: say('Numbering', '编号'),
  people: say('People and organizations', '人物与机构'),
  terms: say('Terms', '术语'),
  pair: say('The two languages', '中英对照'),
  wording: say('Wording', '文字'),
  words: say('Words', '用字用词'),
  typography: say('Typography', '标点与版式'),
};

const words = {
  en: { rules: 'Rules', rule: 'Rule', severity: 'Severity', flags: 'Flags' },
  zh: { rules: '规则', rule: '规则', severity: '级别', flags: '检查内容' },
} as const;

const made = say('Made from the rules by `npm run generate`.', '由 `npm run generate` 从规则自动生成。');
const marks = say('What a rule finds is put between ⟦ and ⟧.', '⟦ ⟧ 之间为报告的位置。');

/** docs/rules.md: each rule in one line, with a link to its page. */
export function rulesIndex(locale: Locale): string {
  const name = words[locale];
  const ending = locale === 'zh' ? '.zh.md' : '.md';
  const head = `| ${name.rule} | ${name.severity} | ${name.flags} |\n|---|---|---|`;
  const sections = named().map(({ group, title, rules }) => {
    const rows = rules.map(
      ({ id, severity, docs }) =>
        `| [\`${id}\`](rules/${group}${ending}#${id}) | ${severity} | ${docs.title[locale].replaceAll('|', '\\|')} |`,
    );
    return `## ${title[locale]}\n\n${[head, ...rows].join('\n')}\n`;
  });
  return [`# ${name.rules}\n`, `${made[locale]}\n`, ...sections].join('\n');
}

/** docs/rules/<group>.md: the pages of a group's rules, one below the other. */
export function rulesOfGroup(locale: Locale): readonly { readonly group: string; readonly page: string }[] {
  return named().map(({ group, title, rules }) => ({
    group,
    page: [
      `# ${title[locale]}`,
      `${made[locale]}${locale === 'zh' ? '' : ' '}${marks[locale]}`,
      ...rules.map((rule) => rulePage(rule, locale, 2).trimEnd()),
      '',
    ].join('\n\n'),
  }));
}

interface NamedGroup {
  readonly group: string;
  readonly title: Localized;
  readonly rules: readonly Rule[];
}

function named(): readonly NamedGroup[] {
  const nameless = Object.keys(groups).find((group) => !Object.hasOwn(groupNames, group));
  if (nameless !== undefined)
    throw new Error(`server/rules/${nameless} is a new group: name it in groupNames of scripts/generate/pages.ts`);
  return Object.entries(groupNames).map(([group, title]) => ({ group, title, rules: groups[group as Group] }));
}
