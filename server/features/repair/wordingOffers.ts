// What the light bulb offers to write into wording.yaml: always an error, never reported.

import type { Finding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { wordingOf } from '../../knowledge/lexicon/lexicon';
import { isWording } from '../../knowledge/wording/examine';
import { isKnownWord, opensSentence } from '../../knowledge/wording/find';
import { keyOf } from '../../knowledge/wording/wording';
import type { Context } from '../../model/context';
import { readingOf } from '../../model/reading';
import { isOfWords } from '../../rules/check';
import type { Bulletin } from '../../syntax/tree';
import { expressionIn } from '../write/newEntries';
import type { Offer } from './offer';

/** Its rows are the office's own already. */
const ownRule = 'office-wording';

/**
 * What is offered of the words found at a place, else of a selection. `touched`: the findings there. Nothing that
 * wording.yaml says already.
 */
export function wordingOffers(
  bulletin: Bulletin,
  context: Context,
  touched: readonly Finding[],
  asked: Span,
): readonly Offer[] {
  const found = touched.filter(({ rule }) => rule !== ownRule && isOfWords(rule));
  const selected = asked.end > asked.start ? [{ span: asked }] : [];
  const subjects = found.length > 0 ? found : selected;
  const seen = new Set<string>();
  return subjects.flatMap((subject): readonly Offer[] => {
    const word = wordAt(bulletin, context, subject.span);
    if (word === undefined || seen.has(word)) return [];
    seen.add(word);
    return offersOf(word, 'rule' in subject ? subject : undefined);
  });
}

function offersOf(word: string, finding: Finding | undefined): readonly Offer[] {
  const mends = finding && { mends: { rule: finding.rule, span: finding.span } };
  const write = finding && remedyOf(finding);
  return [
    {
      title: titleOfNever(word, write),
      kind: 'fix',
      change: { wording: { never: word, ...(write !== undefined && { write }) } },
    },
    {
      title: say(`Never report “${word}” for all issues`, `各期不再提示“${word}”`),
      kind: 'fix',
      ...mends,
      change: { known: word },
    },
  ];
}

function titleOfNever(word: string, write: string | undefined): Localized {
  return write === undefined
    ? say(`Always an error: “${word}”`, `本单位一律不用“${word}”`)
    : say(`Always an error: “${word}”; write “${write}”`, `本单位一律不用“${word}”，改用“${write}”`);
}

/** What stands in place of all that was found, where that is all that its fix does. */
function remedyOf({ span, fix }: Finding): string | undefined {
  const [edit, ...more] = fix?.edits ?? [];
  const isWhole = edit && more.length === 0 && edit.span.start === span.start && edit.span.end === span.end;
  return isWhole && isWording(edit.newText) ? edit.newText : undefined;
}

/** The words at a place as wording.yaml would have them; undefined where it could not, or does. */
function wordAt(bulletin: Bulletin, context: Context, span: Span): string | undefined {
  const expression = expressionIn(readingOf(bulletin, context), span);
  if (!expression) return undefined;
  const { text } = expression.element.prose;
  const printed = text.slice(expression.start, expression.end);
  const isOpening = /^\p{Lu}\p{Ll}/u.test(printed) && opensSentence(text, expression.start);
  const word = isOpening ? printed.slice(0, 1).toLowerCase() + printed.slice(1) : printed;
  const mayStand = isWording(word) && !isSingleCharacter(word) && !/[。；：！？;:!?\n]/.test(word);
  return mayStand && !isListed(word, context) ? word : undefined;
}

/** A wrong character is right elsewhere: a row that never writes 管 would find it in every 管理. */
function isSingleCharacter(word: string): boolean {
  return Array.from(word).length === 1;
}

function isListed(word: string, { lexicon }: Context): boolean {
  const isRow = wordingOf(lexicon).rows.some(({ never }) => never.some((each) => keyOf(each) === keyOf(word)));
  return isRow || isKnownWord(lexicon, word);
}
