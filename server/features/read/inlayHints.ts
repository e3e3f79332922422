// Inlay hints, each kind only where it is asked for: a name or number as the other language has it, a block's length
// beside that of past issues.

import { say } from '../../base/localized';
import { overlaps, type Span } from '../../base/text';
import { type Bounds, ruleFor } from '../../knowledge/schema/schema';
import { sameNumerals } from '../../language/shared/compare-numerals';
import type { Numeral } from '../../language/shared/running-text';
import { type PairedText, textPairs } from '../../model/alignment/texts';
import type { Context } from '../../model/context';
import { has } from '../../model/kinds';
import { personOf, speakersIn } from '../../model/people/identity';
import { kindFor } from '../../model/structure';
import { lengthOf } from '../../past/learning/profile';
import type { Bulletin, Element } from '../../syntax/tree';
import { type InStretch, inWords } from '../feature';

/** What stands in grey beside the text. */
export interface Hint {
  /** Offset in the source, behind what it speaks of. */
  readonly at: number;
  readonly label: string;
}

/** The hints for a stretch of the draft, in no particular order. */
export const inlayHints: InStretch<readonly Hint[]> = (bulletin, context, asked) => {
  const { names = false, numbers = false, length = false } = context.settings.shown ?? {};
  const isAsked = ({ span }: { readonly span: Span }) => overlaps(span, asked);
  return [
    ...(names ? nameHints(bulletin, context, isAsked) : []),
    ...(numbers ? numberHints(bulletin, isAsked) : []),
    ...(length ? lengthHints(bulletin, context, isAsked) : []),
  ];
};

type IsAsked = (place: { readonly span: Span }) => boolean;

/**
 * At a person's first mention in each block: the name in the other language, as the issue has it or else the lexicon.
 */
function nameHints(bulletin: Bulletin, context: Context, isAsked: IsAsked): readonly Hint[] {
  return speakersIn(bulletin, context).flatMap((speaker) => {
    const seen = new Set<Element>();
    const firsts = speaker.mentions.filter(({ element }) => !seen.has(element) && seen.add(element));
    const person = personOf(speaker, context.lexicon);
    const other = { zh: speaker.en ?? person?.en, en: speaker.zh ?? person?.zh };
    return firsts.filter(isAsked).flatMap(({ name, span, language }) => {
      const label = other[language];
      return label === undefined || label === name ? [] : [{ at: span.end, label }];
    });
  });
}

/** At a number: how the other language writes the same one, where that looks different. */
function numberHints(bulletin: Bulletin, isAsked: IsAsked): readonly Hint[] {
  return textPairs(bulletin)
    .filter(({ zh, en }) => [...zh.elements, ...en.elements].some(isAsked))
    .flatMap(({ zh, en }) =>
      sameNumerals(zh.facts, en.facts).flatMap((same) => {
        const [chinese, english] = [
          zh.text.slice(same.zh.start, same.zh.end),
          en.text.slice(same.en.start, same.en.end),
        ];
        if (bare(chinese) === bare(english)) return [];
        return [...hintAt(zh, same.zh, english), ...hintAt(en, same.en, chinese)].filter(({ at }) =>
          isAsked({ span: { start: at - 1, end: at } }),
        );
      }),
    );
}

/** Words with numbers in them (三个方面, two) are read without help. */
function hintAt({ source }: PairedText, numeral: Numeral, label: string): readonly Hint[] {
  return numeral.weight === 'firm' ? [{ at: source(numeral).end, label }] : [];
}

/** 1,200 and 1200, 50 % and ５０％ look the same. */
function bare(printed: string): string {
  return printed.normalize('NFKC').replace(/[\s,]/g, '');
}

/** Behind a block of which past issues of the series have a length: its own and theirs. */
function lengthHints(bulletin: Bulletin, context: Context, isAsked: IsAsked): readonly Hint[] {
  const kind = kindFor(bulletin, context);
  if (!kind) return [];
  return bulletin.elements
    .filter((element) => has(element, 'sentences') && isAsked(element))
    .flatMap((element) => {
      const usual = ruleFor(kind, element)?.length;
      const length = lengthOf(element);
      if (!usual || length === undefined) return [];
      const label =
        element.language === 'en'
          ? say(`${length} words, usually ${rangeOf(usual)}`, `${length} 词，往期 ${rangeOf(usual)}`)
          : say(`${length} characters, usually ${rangeOf(usual)}`, `${length} 字，往期 ${rangeOf(usual)}`);
      return [{ at: element.span.end, label: inWords(context, label) }];
    });
}

function rangeOf({ min, max }: Bounds): string {
  return min === max ? String(min) : `${min}–${max}`;
}
