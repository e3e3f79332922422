// The rules' pages, from the docs in their files.
import type { Locale } from '../base/localized';
import type { Options } from '../rules/options';
import type { Rule } from '../rules/rule';

const words = {
  en: {
    severity: 'Severity',
    source: 'Rests on',
    why: 'Why',
    remedy: 'What to do',
    wrong: 'Found',
    right: 'Silent',
    after: 'After the fix',
    options: 'Options',
    standard: 'default',
  },
  zh: {
    severity: '级别',
    source: '依据',
    why: '为什么',
    remedy: '怎么办',
    wrong: '会报告',
    right: '不报告',
    after: '修复后',
    options: '选项',
    standard: '默认',
  },
} as const;

const sources = {
  en: {
    corpus: 'past issues',
    standard: 'a standard',
    office: 'the office’s lexicon or settings',
    pair: 'the two languages',
    text: 'the text itself',
  },
  zh: { corpus: '往期', standard: '国家标准', office: '本单位词库或设置', pair: '中英文对照', text: '文本自身' },
} as const;

/**
 * The rule's page in Markdown: what is flagged, why, what to do, its options, examples with the places found between ⟦
 * and ⟧. `level`: that of its heading.
 */
export function rulePage({ id, severity, source, docs, options = {} }: Rule, locale: Locale, level = 1): string {
  const name = words[locale];
  const heading = '#'.repeat(level);
  const fenced = (text: string) => `\`\`\`\`text\n${visible(text.trimEnd())}\n\`\`\`\``;
  const examples = docs.examples.flatMap(({ before, after }) => [
    `**${before.includes('⟦') ? name.wrong : name.right}**`,
    fenced(before),
    ...(after === undefined ? [] : [`**${name.after}**`, fenced(after)]),
  ]);
  return [
    `${heading} ${id}`,
    docs.title[locale],
    `${name.severity}: ${severity} · ${name.source}: ${sources[locale][source]}`,
    `${heading}# ${name.why}`,
    docs.why[locale],
    `${heading}# ${name.remedy}`,
    docs.remedy[locale],
    ...optionLines(options, locale, `${heading}# ${name.options}`),
    ...examples,
    '',
  ].join('\n\n');
}

function optionLines(options: Options, locale: Locale, heading: string): readonly string[] {
  const lines = Object.entries(options).map(
    ([name, { what, default: value }]) =>
      `- \`${name}\`: ${what[locale]} (${words[locale].standard}: \`${JSON.stringify(value)}\`)`,
  );
  return lines.length > 0 ? [heading, lines.join('\n')] : [];
}

/** Characters that cannot be seen, written as escapes. */
function visible(text: string): string {
  return text.replace(
    /[\u00a0\u00ad\u200b-\u200f\u202f\u2060\ue000-\uf8ff\ufeff\r]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
