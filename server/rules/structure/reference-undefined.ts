// Rule reference-undefined: a figure, table or annex is referred to that the text does not have.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { fromWords } from '../../language/vocabulary';
import { anyWord, formsEn, formsZh, referenceWords } from '../../language/words';
import { captionClass, captionKey } from '../../model/captions';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const referenceUndefined: Rule = {
  id: 'reference-undefined',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A figure, table or annex is referred to that is not there', '提到的图、表、附件在文中没有'),
    why: say(
      'A reference that leads nowhere is left when a figure is taken out or renumbered. Only references that say ' +
        'so are looked at (see Table 3, as Figure 2 shows), or those of a kind that the text has; what belongs to ' +
        'another document is left alone.',
      '删去或重编图表后，正文中的引用常会落空。只核对明确的引用（见表3、如图2所示），以及文中确有同类图表的引用；属于其他文件的图表不判断。',
    ),
    remedy: say('Supply it, or correct the number.', '补上该图表或附件，或改正编号。'),
    examples: [
      { before: '企业数量逐年增加（见⟦表3⟧），结构如⟦图2⟧所示。\n\n表1 企业数量\n\n图1 企业结构' },
      { before: 'Fees are low (see ⟦Table 2⟧), as Table 1 shows.\n\nTable 1. Fees by year' },
      {
        before:
          '企业数量逐年增加（见表1），名单见附件2，办法见《开放办法》附件3。代表3人、图书5册到场。\n\nThe number grows (see Table 1), as Annex I ' +
          'of the law and Table 5 of the report show. Box 7 was empty.\n\n表1 企业数量\n\n附件：1.名单 2.价目',
      },
    ],
    planted: [{ base: 'decision-reference-419', edits: [['满意后再谈价格', '满意后再谈价格，价目见表3']], at: '表3' }],
  },
  *check(reading) {
    const captions = reading.captions;
    const defined = new Set(captions.map(({ class: kind, key }) => `${kind} ${key}`));
    for (const key of reading.listedAnnexes) defined.add(`${captionClass('附件')} ${key}`);
    const classes = new Set(captions.map(({ class: kind }) => kind));
    const atCaptions = new Set(captions.map(({ span }) => span.start));
    for (const element of reading.passages) {
      if (element.language === 'und') continue;
      for (const reference of referencesIn(element)) {
        const kind = captionClass(reference.label);
        const span = sourceSpan(element.prose, reference.start, reference.end);
        if (defined.has(`${kind} ${captionKey(reference.number)}`) || atCaptions.has(span.start)) continue;
        if (reference.isExplicit || classes.has(kind)) yield findingOf(element.prose.text, reference, span);
      }
    }
  },
};

/** A reference by its place in the prose, UTF-16 offsets. */
interface Reference {
  readonly label: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** Says that something is to be seen there. */
  readonly isExplicit: boolean;
}

const figures = '(\\d{1,2}(?:[-－.．]\\d{1,2})?)';
/** Not 代表3人 or 列图2张, where a figure counts what stands behind it. */
const chinese = fromWords(
  () => new RegExp(`(${anyWord(formsZh().captions)})\\s?${figures}(?![\\d${referenceWords().counted}])`, 'g'),
);
/** Not Table 2 of the report. */
const english = fromWords(
  () =>
    new RegExp(
      `\\b(${anyWord(formsEn().captions)})\\s${figures}(?!\\d|\\s(?:of|in|to)\\s(?:the|an?|its|that|their|this)\\b)`,
      'g',
    ),
);
const pointing = fromWords(() => new RegExp(`${anyWord(referenceWords().before)}\\s?$`, 'i'));
const pointed = fromWords(() => new RegExp(`^\\s?${anyWord(referenceWords().behind)}`));
/** Before a label that begins a word: nothing, a blank or a mark, but for the end of another document's name. */
const apart = /(?:^|[^\p{Script=Han}\p{L}\d》])$/u;
const widest = 12;

function* referencesIn({ language, prose: { text } }: Element): Iterable<Reference> {
  for (const match of matches(text, language === 'zh' ? chinese() : english())) {
    const [printed, label, number] = match as unknown as [string, string, string];
    const end = match.index + printed.length;
    const before = text.slice(Math.max(0, match.index - widest), match.index);
    const isPointed = pointing().test(before);
    if (!isPointed && !apart.test(before)) continue;
    const isExplicit = isPointed || pointed().test(text.slice(end, end + widest));
    yield { label, number, start: match.index, end, isExplicit };
  }
}

function findingOf(text: string, { start, end }: Reference, span: Span): RawFinding {
  const printed = text.slice(start, end);
  return {
    span,
    message: say(`There is no ${printed} in this text`, `文中没有“${printed}”`),
    evidence: { source: 'text' },
  };
}
