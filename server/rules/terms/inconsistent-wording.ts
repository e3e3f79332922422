// Rule inconsistent-wording: one coined phrase in two forms, transposed, shortened, or with a capital too many.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Lexicon, Term } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { englishTokens, isContent } from '../../language/en/words';
import { isHan } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { anyWord, functionCharactersZh, nounsZh } from '../../language/words';
import { has } from '../../model/kinds';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const inconsistentWording: Rule = {
  id: 'inconsistent-wording',
  severity: 'info',
  source: 'text',
  docs: {
    title: say('One phrase in two forms', '同一用语前后写法不一'),
    why: say(
      'A coined phrase is a name. With its words transposed (基础知识设施, 知识基础设施), one left out (国际科技中心 for ' +
        '国际科技创新中心) or capital letters inside a small phrase it looks like another thing, or like a slip.',
      '固定用语等同名称：词序颠倒（基础知识设施、知识基础设施）、漏词（“国际科技创新中心”作“国际科技中心”）或英文大小写不一，读来像是两回事，或是笔误。',
    ),
    remedy: say('Use one form throughout.', '全文统一为一种写法。'),
    examples: [
      { before: '二是加快⟦基础知识设施⟧建设。知识基础设施包括平台，知识基础设施还包括人才。\n' },
      {
        before:
          '二是加快建设⟦创新科技中心⟧。科技创新中心要开放，科技创新中心要共享。\n\nSecond, build an ⟦innovative ' +
          'sci-tech innovation center⟧. A sci-tech innovation center is open, and a sci-tech innovation center ' +
          'shares.\n',
      },
      {
        before:
          '二是加快建设科技创新中心。科技创新中心要开放。\n\nSecond, build an innovative sci-tech innovation center. ' +
          'A sci-tech innovation center is open.\n',
      },
      { before: '各地争创国际科技创新中心。国际科技创新中心建设提速，⟦国际科技中心⟧辐射周边。\n' },
      {
        before:
          'The zones met.\n\nThe forum on ⟦national Independent innovation demonstration zones⟧ was held in ' +
          'Zhangjiang.\n',
      },
      {
        before:
          'Growth in the Yellow River Basin is steady, and the Yellow River Basin is green. The ⟦Yellow River ' +
          'basin⟧ is large.\n',
      },
      { before: '建设数据服务管理平台，升级城市管理服务平台。基础研究和应用研究并进，支持基础研究和应用基础研究。\n' },
      { before: '经济社会发展和社会经济发展都很重要。基础设施与知识产权并重，区域创新与创新区域各有侧重。\n' },
      {
        before:
          'National Independent Innovation Demonstration Zones and national independent innovation ' +
          'demonstration zones. National independent innovation demonstration zones grow.\n',
      },
    ],
  },
  *check(reading) {
    yield* transposed(reading);
    yield* shortened(reading);
    const english = reading.passagesIn('en').filter(isInSentences);
    yield* unlikeCapitals(english);
  },
  *checkPassage(passage, lexicon) {
    if (passage.language === 'en' && isInSentences(passage)) yield* mixedCapitals(passage, lexicon);
  },
};

/** Where capitals follow the rules of sentences, not of headings. */
function isInSentences(element: Element): boolean {
  return has(element, 'prose') && element.kind !== 'footnote';
}

interface PhraseMention {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** Pairs of words that are used in either order. */
const eitherOrder = fromWords((): ReadonlySet<string> => new Set(nounsZh().eitherOrder));

/** What coined phrases end with; a verb phrase that happens to have the same words does not. */
const nouns = fromWords(() => new RegExp(anyWord(nounsZh().heads), 'g'));

/** Three words of two characters that may be a coined phrase. */
const coinedIn = lasting(({ prose: { text } }: Element) => {
  const coined: { readonly form: string; readonly start: number }[] = [];
  for (const { index } of matches(text, nouns())) {
    const form = text.slice(index - 4, index + 2);
    if (index >= 4 && /^\p{Script=Han}{4}/u.test(form)) coined.push({ form, start: index - 4 });
  }
  return coined;
});

/** Three words of two characters of which the first two have changed places: the rarer form, of equals the first. */
function* transposed(reading: Reading): Iterable<RawFinding> {
  const { lexicon } = reading;
  const forms = new Map<string, PhraseMention[]>();
  for (const element of reading.passagesIn('zh')) {
    for (const { form, start } of coinedIn(element)) {
      const places = forms.get(form);
      if (places) places.push({ element, start, end: start + 6 });
      else forms.set(form, [{ element, start, end: start + 6 }]);
    }
  }
  for (const [form, places] of forms) {
    const other = form.slice(2, 4) + form.slice(0, 2) + form.slice(4);
    const others = forms.get(other);
    if (
      !others ||
      form === other ||
      eitherOrder().has(form.slice(0, 4)) ||
      !isRarer(places, others, knows(lexicon, form), knows(lexicon, other))
    )
      continue;
    for (const place of places)
      yield findingOf(place, say(`${form} here, ${other} elsewhere`, `此处作“${form}”，别处作“${other}”`), others[0]!);
    yield* withWordMore(places, other, reading);
  }
}

/**
 * Whether the first form is the slip: not the one the termbase has, else the rarer one, else the one that comes
 * first. As ends of longer names two that stand once each are two things (数据服务管理平台 and 城市管理服务平台).
 */
function isRarer(
  places: readonly PhraseMention[],
  others: readonly PhraseMention[],
  known: boolean,
  otherKnown: boolean,
): boolean {
  if (known !== otherKnown) return otherKnown;
  if (places.length !== others.length) return places.length < others.length;
  if (places.length === 1 && [places[0]!, others[0]!].every(endsLongerName)) return false;
  return places[0]!.element.span.start + places[0]!.start < others[0]!.element.span.start + others[0]!.start;
}

function endsLongerName({ element: { prose }, start }: PhraseMention): boolean {
  return isHan(prose.text.charCodeAt(start - 1));
}

function knows({ terms }: Lexicon, form: string): boolean {
  return terms.some(({ zh, also }) => zh === form || also?.includes(form));
}

/**
 * In the English of a transposed phrase: its rendering with a word more before it than elsewhere in the passage, which
 * translates the word that lost its place.
 */
function* withWordMore(places: readonly PhraseMention[], form: string, reading: Reading): Iterable<RawFinding> {
  const elements = new Set(places.map(({ element }) => element));
  for (const { zh, en } of reading.beads) {
    if (!zh.some((element) => elements.has(element))) continue;
    for (const element of en) {
      const { text } = element.prose;
      const uses = reading
        .mentionsIn(element)
        .filter(({ entries }) => entries.some((entry) => entry.type === 'term' && names(entry.term, form)));
      const before = uses.map(
        ({ start }) =>
          /(?:^|[\s“"])((?!(?:a|an|the|of|that|and|or|for|in|on|to|build|construct\w*|which)\b)[a-z-]+) $/i.exec(
            text.slice(Math.max(0, start - 30), start),
          )?.[1],
      );
      const plain = uses[before.indexOf(undefined)];
      for (const [at, { start, end }] of uses.entries()) {
        const word = before[at];
        if (word === undefined || !plain) continue;
        const place = { element, start: start - word.length - 1, end };
        yield findingOf(
          place,
          say(
            `“${text.slice(place.start, end)}” here, “${text.slice(plain.start, plain.end)}” elsewhere`,
            `此处作“${text.slice(place.start, end)}”，别处作“${text.slice(plain.start, plain.end)}”`,
          ),
          { element, ...plain },
        );
      }
    }
  }
}

function names({ zh, also }: Term, form: string): boolean {
  return zh === form || (also?.includes(form) ?? false);
}

/**
 * Known phrases of three words or more that are no plain compounds: how their last three words read, with the word
 * before them where it is
 * Chinese too, and where they end.
 */
const phrasesIn = lasting(({ prose: { text }, origin }: Element, lexicon: Lexicon) =>
  mentionsOf(origin, lexicon).flatMap(({ start, end, entries }) => {
    if (end - start < 6 || !entries.some((entry) => entry.type === 'term' && entry.as !== 'avoid' && !entry.term.free))
      return [];
    const form = text.slice(end - 8, end);
    const isOneName = /^\p{Script=Han}{8}$/u.test(form) && !joining().test(form);
    return [{ core: text.slice(end - 6, end), end, ...(isOneName && { form }) }];
  }),
);

/** Words that part what stands before them from the phrase behind (基础研究和应用基础研究): the two are no name. */
const joining = fromWords(() => new RegExp(`^.?[${functionCharactersZh()}]`));

/** A known phrase of three words that has lost the middle one, after the same word that precedes it elsewhere. */
function* shortened({ passagesIn, lexicon }: Reading): Iterable<RawFinding> {
  const elements = passagesIn('zh');
  const full = new Map<string, PhraseMention>();
  const cores = new Set<string>();
  for (const element of elements) {
    for (const { core, form, end } of phrasesIn(element, lexicon)) {
      if (form !== undefined && !full.has(form)) full.set(form, { element, start: end - 8, end });
      cores.add(core);
    }
  }
  if (full.size === 0) return;
  const short = new Map(
    [...full]
      .filter(([form]) => cores.has(form.slice(2)))
      .map(([form, place]) => [form.slice(0, 4) + form.slice(6), { form, place }]),
  );
  if (short.size === 0) return;
  for (const element of elements) {
    const { text } = element.prose;
    const known = mentionsOf(element, lexicon);
    for (const [wording, { form, place }] of short) {
      for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 6)) {
        // 区域创新 is a phrase of its own, so that 区域创新发展 has lost nothing
        if (known.some(({ start, end }) => start <= at && at + 4 <= end)) continue;
        yield findingOf(
          { element, start: at, end: at + 6 },
          say(`${wording} here, ${form} elsewhere`, `此处作“${wording}”，别处作“${form}”`),
          place,
        );
      }
    }
  }
}

/** A known phrase of small words with a capital inside that is neither at its beginning nor throughout. */
function* mixedCapitals(element: Element, lexicon: Lexicon): Iterable<RawFinding> {
  const { text } = element.prose;
  for (const { start, end, form, entries } of mentionsOf(element, lexicon)) {
    const written = text.slice(start, end);
    if (
      !/[A-Z]/.test(written) ||
      /\p{Lu}/u.test(form) ||
      !entries.every((entry) => entry.type === 'term' && entry.as === 'rendering')
    )
      continue;
    // Behind a hyphen a word may be small in a title: High-quality Development.
    const words = englishTokens(written)
      .filter((token) => isContent(token.stem) && text[start + token.start - 1] !== '-')
      .map((token) => text[start + token.start]!);
    const capitals = words.filter((letter) => /\p{Lu}/u.test(letter)).length;
    if (
      words.length < 3 ||
      capitals === 0 ||
      capitals === words.length ||
      (capitals === 1 && /\p{Lu}/u.test(words[0]!))
    )
      continue;
    yield findingOf(
      { element, start, end },
      say(
        `Capitals inside “${written}”: all its words have one, or none`,
        `“${written}”大小写混用：各词首字母应一律大写或一律小写`,
      ),
    );
  }
}

/**
 * Capital words and one more, capital or small. At a sentence's beginning the first word has its capital from the
 * sentence.
 */
const namesIn = lasting(({ prose: { text } }: Element) =>
  [...matches(text, /(?<=[\p{Ll}\d,] )(?:\p{Lu}[\p{Ll}\p{Lu}]+ ){2,4}(\p{L}\p{Ll}{3,})(?![\p{L}-])/gu)].map(
    ({ 0: name, 1: last, index }) => ({ name, isCapital: /^\p{Lu}/u.test(last!), start: index }),
  ),
);

/** A name of two capital words or more whose last word is small here and capital elsewhere: Yellow River basin. */
function* unlikeCapitals(elements: readonly Element[]): Iterable<RawFinding> {
  const names = new Map<string, { readonly capital: PhraseMention[]; readonly small: PhraseMention[] }>();
  for (const element of elements) {
    for (const { name, isCapital, start } of namesIn(element)) {
      const key = name.toLowerCase();
      let both = names.get(key);
      if (!both) names.set(key, (both = { capital: [], small: [] }));
      (isCapital ? both.capital : both.small).push({ element, start, end: start + name.length });
    }
  }
  for (const { capital, small } of names.values()) {
    if (capital.length === 0 || small.length === 0) continue;
    const [odd, kept] = capital.length < small.length ? [capital, small] : [small, capital];
    for (const place of odd)
      yield findingOf(
        place,
        say(
          `“${textOf(place)}” here, “${textOf(kept[0]!)}” elsewhere`,
          `此处作“${textOf(place)}”，别处作“${textOf(kept[0]!)}”`,
        ),
        kept[0],
      );
  }
}

function textOf({ element, start, end }: PhraseMention): string {
  return element.prose.text.slice(start, end);
}

function findingOf({ element, start, end }: PhraseMention, message: Localized, other?: PhraseMention): RawFinding {
  return {
    span: sourceSpan(element.prose, start, end),
    message,
    ...(other && {
      related: [
        { span: sourceSpan(other.element.prose, other.start, other.end), message: say('the other form', '另一写法') },
      ],
    }),
    evidence: { source: 'text' },
  };
}
