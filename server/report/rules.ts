// A rule's page, from the docs in its file.
import type { Locale } from '../localized';
import type { Rule } from '../rules/rule';

const words = {
  en: { severity: 'Severity', source: 'Rests on', why: 'Why', remedy: 'What to do', wrong: 'Found', right: 'Silent', after: 'After the fix' },
  zh: { severity: '级别', source: '依据', why: '为什么', remedy: '怎么办', wrong: '会报告', right: '不报告', after: '修复后' },
} as const;

const sources = {
  en: { corpus: 'past issues', standard: 'a standard', office: 'the office’s lexicon or settings', pair: 'the two languages', text: 'the text itself' },
  zh: { corpus: '往期', standard: '国家标准', office: '本单位词库或设置', pair: '中英文对照', text: '文本自身' },
} as const;

/** The rule's page in Markdown: what is flagged, why, what to do, examples with the places found between ⟦ and ⟧. */
export function rulePage({ id, severity, source, docs }: Rule, locale: Locale): string {
  const name = words[locale];
  const fenced = (text: string) => `\`\`\`\`text\n${text.trimEnd()}\n\`\`\`\``;
  const examples = docs.examples.flatMap(({ before, after }) => [`**${before.includes('⟦') ? name.wrong : name.right}**`, fenced(before), ...(after === undefined ? [] : [`**${name.after}**`, fenced(after)])]);
  return [`# ${id}`, docs.title[locale], `${name.severity}: ${severity} · ${name.source}: ${sources[locale][source]}`, `## ${name.why}`, docs.why[locale], `## ${name.remedy}`, docs.remedy[locale], ...examples, ''].join('\n\n');
}
