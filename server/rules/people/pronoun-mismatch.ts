// Rule pronoun-mismatch: he in one language and she in the other, or both for one speaker.

import { cached } from '../../base/cached';
import type { RawFinding } from '../../base/finding';
import { listAt } from '../../base/lists';
import { type Localized, say } from '../../base/localized';
import { firstFrom, type Span } from '../../base/text';
import { genderOf, type Pronoun, pronounsIn } from '../../language/shared/pronouns';
import { sentences } from '../../language/shared/sentences';
import { fromWords } from '../../language/vocabulary';
import { ofTexts, type PairedText, type TextPair } from '../../model/alignment/texts';
import type { Mention, Speaker } from '../../model/people/speakers';
import type { Reading } from '../../model/reading';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const pronounMismatch: Rule = {
  id: 'pronoun-mismatch',
  severity: 'warning',
  source: 'pair',
  docs: {
    title: say(
      'He in one language is she in the other, or one person is both',
      '两种语言的“他”“她”不一致，或同一人称谓不一',
    ),
    why: say(
      'Compared are 他 and 她 with he and she of the sentence that says the same, where each language has one of the ' +
        'two and one person is named; and the pronouns that stand behind a speaker’s name in one sentence.',
      '比对意思相同的句子：中文只有“他”或只有“她”，英文只有 he 或只有 she，且只提到一人；并比对同一句中紧随发言人之后的代词。',
    ),
    remedy: say('Ask who knows the person, and correct the wrong side.', '向了解本人的同事核实，改正有误的一方。'),
    examples: [
      {
        before:
          '江州大学教授沈若兰表示，她希望企业加快研发。\n\nShen Ruolan, Professor at Jiangzhou University, said that ⟦he⟧ hoped ' +
          'companies would speed up research.\n',
        after:
          '江州大学教授沈若兰表示，她希望企业加快研发。\n\nShen Ruolan, Professor at Jiangzhou University, said that she hoped ' +
          'companies would speed up research.\n',
      },
      {
        before:
          '一、讨论\n\n江州大学教授沈若兰表示，她希望企业加快研发。\n\n湖岸学院院长高远认为，应用同样重要。\n\n沈若兰还说，⟦他⟧愿意开放实验室。\n\n' +
          '沈若兰最后表示，她期待合作。\n',
      },
      {
        before:
          '江州大学教授沈若兰告诉湖岸学院院长高远，她支持合作。\n\nShen Ruolan, Professor at Jiangzhou University, told Gao Yuan, ' +
          'Dean of the Lakeside College, that he would be supported.\n',
      },
      {
        before:
          '校长表示，其他学校也可参加，他们同样受益。\n\nThe president said that she would welcome other schools.\n',
      },
    ],
  },
  *check(reading) {
    const inPairs = reading.textPairs.flatMap((pair) => betweenLanguages(pair, reading));
    yield* inPairs;
    const told = new Set(inPairs.map(({ span }) => span.start));
    for (const pronouns of ownPronouns(reading.speakers).values())
      for (const finding of ofOneSpeaker(pronouns, reading)) if (!told.has(finding.span.start)) yield finding;
  },
};

/** Sentences of a pair that have a pronoun of one gender each, not of the same. */
const contraryIn = fromWords(() =>
  ofTexts(({ text: zh, sentences: chinese }, { text: en, sentences: english }) => {
    const units =
      chinese.length === english.length
        ? chinese.map((sentence, at) => ({ zh: sentence, en: english[at]! }))
        : [{ zh: { start: 0, end: zh.length }, en: { start: 0, end: en.length } }];
    return units.flatMap((unit) => {
      const pronouns = { zh: within(zh, unit.zh, 'zh'), en: within(en, unit.en, 'en') };
      const [inZh, inEn] = [genderOf(pronouns.zh), genderOf(pronouns.en)];
      return inZh && inEn && inZh !== inEn ? [{ ...unit, pronouns }] : [];
    });
  }),
);

function within(text: string, { start, end }: Span, language: 'zh' | 'en'): readonly Pronoun[] {
  return pronounsIn(text.slice(start, end), language).map((pronoun) => ({
    ...pronoun,
    start: pronoun.start + start,
    end: pronoun.end + start,
  }));
}

function betweenLanguages(pair: TextPair, reading: Reading): readonly RawFinding[] {
  return contraryIn()(pair)
    .filter((unit) => peopleIn(pair.zh, unit.zh, reading).size < 2 && peopleIn(pair.en, unit.en, reading).size < 2)
    .flatMap(({ pronouns }) => {
      const [own, other] = reading.translation === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
      const there = pair[other].source(pronouns[other][0]!);
      return pronouns[own].map((pronoun) =>
        findingOf(pair[own].source(pronoun), reading, {
          span: there,
          message: own === 'en' ? say('The Chinese', '中文') : say('The English', '英文'),
        }),
      );
    });
}

/** Who is named in a sentence of a paired text. */
function peopleIn({ elements, source }: PairedText, sentence: Span, { speakers }: Reading): ReadonlySet<Speaker> {
  const { start, end } = source(sentence);
  const named = elements.flatMap((element) => {
    const all = namedIn(speakers).get(element) ?? [];
    const [from, to] = [start, end].map((offset) => firstFrom(all, offset, ({ mention }) => mention.span.start));
    return all.slice(from, to);
  });
  return new Set(named.map(({ speaker }) => speaker));
}

interface Named {
  readonly speaker: Speaker;
  readonly mention: Mention;
}

/** Who is named in each element, in order of place. */
const namedIn = cached((speakers: readonly Speaker[]): ReadonlyMap<Element, readonly Named[]> => {
  const byElement = new Map<Element, Named[]>();
  for (const speaker of speakers)
    for (const mention of speaker.mentions) listAt(byElement, mention.element).push({ speaker, mention });
  for (const all of byElement.values()) all.sort((one, other) => one.mention.start - other.mention.start);
  return byElement;
});

/** A pronoun of one speaker alone: in the sentence that names nobody else, behind the name. */
interface Own {
  readonly element: Element;
  readonly pronoun: Pronoun;
}

function* ofOneSpeaker(pronouns: readonly Own[], reading: Reading): Iterable<RawFinding> {
  for (const language of ['zh', 'en'] as const) {
    const own = pronouns.filter(({ element }) => element.language === language);
    const [he, she] = (['he', 'she'] as const).map((gender) => own.filter(({ pronoun }) => pronoun.gender === gender));
    // of one and one nobody knows which is wrong
    const [few, many] = he!.length < she!.length ? [he!, she!] : [she!, he!];
    if (few.length === 0 || few.length === many.length) continue;
    for (const { element, pronoun } of few) {
      const [first] = many as [Own, ...Own[]];
      yield findingOf(sourceSpan(element.prose, pronoun.start, pronoun.end), reading, {
        span: sourceSpan(first.element.prose, first.pronoun.start, first.pronoun.end),
        message: say('The same person', '同一人'),
      });
    }
  }
}

/** The pronouns of each speaker, in order of place: of those who are named in a sentence alone, behind the name. */
const ownPronouns = cached((speakers: readonly Speaker[]): ReadonlyMap<Speaker, readonly Own[]> => {
  const bySpeaker = new Map<Speaker, Own[]>();
  for (const [element, named] of namedIn(speakers)) {
    const { text } = element.prose;
    for (const sentence of sentences(text, element.language === 'zh' ? 'zh' : 'en')) {
      const [from, to] = [sentence.start, sentence.end].map((at) =>
        firstFrom(named, at, ({ mention }) => mention.start),
      );
      const [first, ...others] = named.slice(from, to);
      if (!first || others.some(({ speaker }) => speaker !== first.speaker)) continue;
      const pronoun = pronounBehind(text, first.mention, sentence);
      if (pronoun) listAt(bySpeaker, first.speaker).push({ element, pronoun });
    }
  }
  return bySpeaker;
});

/** The first pronoun behind a name in its sentence, where all there are of one gender and none is quoted. */
function pronounBehind(text: string, { end, language }: Mention, sentence: Span): Pronoun | undefined {
  const behind = within(text, { start: end, end: sentence.end }, language);
  const isQuoted = /[“"「‘]/.test(text.slice(end, behind[0]?.start ?? end));
  return genderOf(behind) && !isQuoted ? behind[0] : undefined;
}

/** In English by the case of the pronoun; her is him or his, so it has no single opposite. */
const opposites: Readonly<Record<string, string>> = {
  he: 'she',
  him: 'her',
  his: 'her',
  himself: 'herself',
  she: 'he',
  hers: 'his',
  herself: 'himself',
  他: '她',
  她: '他',
};

function findingOf(
  span: Span,
  { text }: Reading,
  other: { readonly span: Span; readonly message: Localized },
): RawFinding {
  const written = text.slice(span);
  const opposite = opposites[written.toLowerCase()];
  const newText = opposite && (/^[A-Z]/.test(written) ? opposite[0]!.toUpperCase() + opposite.slice(1) : opposite);
  return {
    span,
    message: say(
      `“${written}” here, “${text.slice(other.span)}” of the same person there`,
      `此处为“${written}”，另一处称同一人为“${text.slice(other.span)}”`,
    ),
    related: [other],
    ...(newText && {
      fix: {
        title: say(`Change to “${newText}”`, `改为“${newText}”`),
        safe: false,
        edits: [{ span, newText }],
      },
    }),
    evidence: { source: 'pair' },
  };
}
