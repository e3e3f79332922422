// Sentence frames of Chinese that lost their verb. Data and search for the rule garbled-phrase.

/** A clause that lacks a verb its neighbours have. */
export interface BrokenFrame {
  readonly start: number;
  readonly end: number;
  /** The frame as it should be. */
  readonly right: string;
}

const part = '[^，。；：]';
const withVerb = new RegExp(`(?:^|[；：])以${part}{1,24}为${part}{1,20}`, 'g');
const withoutVerb = new RegExp(`(?<=[；：])以[^，。；：为]{3,24}的(?=${part})`, 'g');

/** 以 … without 为 in a list of which two parts at least have 以 … 为 …: the parts are set apart by ；. */
export function lostWei(text: string): readonly BrokenFrame[] {
  if (!text.includes('；以')) return [];
  return Array.from(text.matchAll(/[^。]+/g)).flatMap(({ 0: sentence, index }) => {
    if ((sentence.match(withVerb)?.length ?? 0) < 2) return [];
    return Array.from(sentence.matchAll(withoutVerb))
      .filter(({ 0: found, index: at }) => !new RegExp(`^${part}*为`).test(sentence.slice(at + found.length)))
      .map(({ 0: found, index: at }) => ({ start: index + at, end: index + at + found.length, right: '以……为……的' }));
  });
}

/** Verbs that open the clauses of a programme. */
const verbs =
  '打造|推动|推进|加快|加强|形成|构建|建设|提升|促进|开辟|培育|完善|健全|优化|深化|强化|实现|加速|扩大|拓展|聚焦|支持|鼓励|引导|建立|落实|发展|集聚|畅通|巩固|突破|探索|开展';
const bareClause = new RegExp(
  `，([\\u4e00-\\u9fff]{2,6}的(?:布局|建设|研发|培育|构建|推广|开发))(?=，(?:${verbs})[^了])`,
  'g',
);
const programme = new RegExp(`(?:^|[，。；：、])(?:${verbs})[^，。；：了]{4,30}$`);
const ownVerb = new RegExp(`^(?:${verbs}|[在对以为与和及把将让使由从向随通围基面按作关有是并])`);

/** A clause of a programme, between two that open with a verb, that is a bare noun: 未来园区的布局. */
export function lostVerb(text: string): readonly BrokenFrame[] {
  return Array.from(text.matchAll(bareClause))
    .filter(
      ({ 1: clause, index }) => !ownVerb.test(clause!) && programme.test(text.slice(Math.max(0, index - 34), index)),
    )
    .map(({ 0: found, 1: clause, index }) => ({ start: index + 1, end: index + found.length, right: `加快${clause}` }));
}
