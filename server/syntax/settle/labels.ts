// Run-in labels of paragraphs (中关村国家自主创新示范区。 / 美国…中心：), and what only looks like one because somebody speaks.

import { matches } from '../../base/matches';
import { fromWords } from '../../language/vocabulary';
import { formsEn, formsZh, reportingNounsZh, reportingVerbsZh } from '../../language/words';
import { splitChineseName } from '../../language/zh/names';
import { chinesePost, chineseReporting } from '../../language/zh/posts';
import type { UnsettledElement } from '../draft';
import { oneOf } from '../patterns';
import { sourceOffset, sourceSpan } from '../prose';

/**
 * A stretch at the start of a paragraph that may be its label; one that is not certain needs a sibling of the same
 * form.
 */
interface Candidate {
  readonly length: number;
  readonly certain: boolean;
}

/** Behind a label stands a text, not a word or two. UTF-16 code units. */
const leastBehind = 20;
const longestBold = { zh: 30, en: 100, und: 100 } as const;

const predicate = fromWords(
  () => new RegExp(`[${formsZh().predicates.characters}]|${oneOf(formsZh().predicates.words)}`),
);
const notNouns = fromWords(() => [...reportingVerbsZh()].filter((verb) => !reportingNounsZh().has(verb)));
const leadsIn = fromWords(() => new RegExp(`${oneOf(notNouns(), formsZh().leadsIn)}$`));
const nounAtEnd = fromWords(() => new RegExp(`${oneOf(reportingNounsZh())}$`));
const chinese = /^([^，。、；！？,;:!?“”"\n]{2,32}?)([。：:])(?=\s*\S)/;
const english =
  /^((?:[A-Z][\w&’'()/-]*|[a-z]{1,3}|\d{4})(?:,? (?:[A-Z][\w&’'()/-]*|[a-z]{1,3}|\d{1,4})){0,13})([.:]) (?=\S)/;
const shortForm = fromWords(() => new RegExp(`^${oneOf(formsEn().shortForms)}$`));

/** Gives paragraphs their run-in labels. */
export function settleLabels(drafts: readonly UnsettledElement[]): void {
  const candidates = drafts.flatMap((draft) => {
    const found = draft.kind === 'paragraph' ? labelOf(draft) : undefined;
    return found ? [{ draft, ...found }] : [];
  });
  const siblings = { zh: 0, en: 0, und: 0 };
  for (const { draft } of candidates) siblings[draft.language]++;
  for (const { draft, length, certain } of candidates) {
    if (!certain && siblings[draft.language] < 2) continue;
    draft.label = draft.prose.text.slice(0, length).replace(/[。：:.\s]+$/, '');
    draft.labelSpan = sourceSpan(draft.prose, 0, draft.label.length);
  }
}

function labelOf(draft: UnsettledElement): Candidate | undefined {
  const { text } = draft.prose;
  const found = boldLabel(draft) ?? (draft.language === 'zh' ? chineseLabel(text) : englishLabel(text));
  return found && text.length - found.length >= leastBehind ? found : undefined;
}

function boldLabel({ prose, emphases: [bold], language }: UnsettledElement): Candidate | undefined {
  if (!bold?.closed || sourceOffset(prose, 0) !== bold.span.start) return undefined;
  const length = bold.span.end - bold.span.start;
  const label = prose.text.slice(0, length).trim();
  const isClosed = /[。：:.]$/.test(label) || /^\s?[：:]/.test(prose.text.slice(length, length + 2));
  const isLabel = isClosed && label.length <= longestBold[language] && !isSaying(label.replace(/[。：:]$/, ''));
  return isLabel && prose.text.length - length >= leastBehind ? { length, certain: true } : undefined;
}

function chineseLabel(text: string): Candidate | undefined {
  const match = chinese.exec(text);
  if (!match) return undefined;
  const [{ length }, label, mark] = match as unknown as [string, string, string];
  const isRatio = /\d$/.test(label) && /^\s?\d/.test(text.slice(length));
  if (isRatio || isSaying(label)) return undefined;
  if (mark !== '。') return { length, certain: label.length <= 24 && !predicate().test(label) };
  return label.length <= 26 && !predicate().test(label) ? { length, certain: false } : undefined;
}

/** Whether a text leads to what is said or listed behind it: 教授李维明宣布, 如下. */
export function isSaying(text: string): boolean {
  return leadsIn().test(text) || (nounAtEnd().test(text) && namesSpeaker(text));
}

/** 形势分析 is a label, 教授李维明分析 is not: somebody with a post and a name. */
function namesSpeaker(text: string): boolean {
  return [...matches(text, chinesePost())].some(({ index, 0: { length } }) => {
    const after = text.slice(index + length);
    const before = text.slice(0, index);
    const isNamedBefore = [2, 3, 4].some((size) => isName(before.slice(-size)));
    if (isNamedBefore && chineseReporting().test(after)) return true;
    return [2, 3, 4].some((size) => isName(after.slice(0, size)) && chineseReporting().test(after.slice(size)));
  });
}

function isName(text: string): boolean {
  return splitChineseName(text) !== undefined;
}

function englishLabel(text: string): Candidate | undefined {
  const match = english.exec(text);
  if (!match) return undefined;
  const [{ length }, label, mark] = match as unknown as [string, string, string];
  const words = label.split(/\s+/);
  const capitals = words.filter((word) => /^[A-Z]/.test(word)).length;
  if (!/^[A-Z]/.test(label) || shortForm().test(words.at(-1)!) || (mark === '.' && words.length < 2)) return undefined;
  return capitals * 3 >= words.length * 2 ? { length, certain: mark === ':' && words.length <= 8 } : undefined;
}
