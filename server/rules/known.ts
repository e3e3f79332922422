// What rules about words find, without the words that the office knows.
import type { Finding } from '../base/finding';
import { lastUpTo, type Span } from '../base/text';
import { type Lexicon, wordingOf } from '../knowledge/lexicon/lexicon';
import { knownWordsIn } from '../knowledge/wording/find';
import type { Reading } from '../model/reading';
import { lasting } from '../syntax/lasting';
import { proseOffset } from '../syntax/prose';
import type { Element } from '../syntax/tree';
import type { Rule } from './rule';

/** The findings of a rule; of one about words, those that are, or change, no part of a word the office knows. */
export function withoutKnown(findings: readonly Finding[], rule: Rule, reading: Reading): readonly Finding[] {
  if (!rule.ofWords || findings.length === 0 || wordingOf(reading.lexicon).known.length === 0) return findings;
  return findings.filter((finding) => finding.rule !== rule.id || !isOfKnown(finding, reading));
}

function isOfKnown({ span, fix }: Finding, reading: Reading): boolean {
  return isKnown(span, reading) || (fix?.edits.every((edit) => isKnown(edit.span, reading)) ?? false);
}

function isKnown({ start, end }: Span, { passages, lexicon }: Reading): boolean {
  const passage = lastUpTo(passages, start, ({ span }) => span.start);
  if (!passage) return false;
  const from = proseOffset(passage.prose, start);
  const to = proseOffset(passage.prose, end);
  return knownIn(passage, lexicon).some((word) => word.start <= from && to <= word.end);
}

/** The words of a passage that the office knows, as spans of its prose. */
const knownIn = lasting(({ prose, language }: Element, lexicon: Lexicon) =>
  knownWordsIn(prose.text, lexicon, language === 'en' ? 'en' : 'zh'),
);
