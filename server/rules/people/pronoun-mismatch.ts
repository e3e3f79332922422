// Rule pronoun-mismatch: he in one language and she in the other, or both for one speaker.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { genderOf, type Pronoun, pronounsIn } from '../../language/shared/pronouns';
import { sentences } from '../../language/shared/sentences';
import { ofTexts, type PairedText, type TextPair } from '../../model/alignment/texts';
import type { Speaker } from '../../model/people/speakers';
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
    for (const speaker of reading.speakers)
      for (const finding of ofOneSpeaker(speaker, reading)) if (!told.has(finding.span.start)) yield finding;
  },
};

/** Sentences of a pair that have a pronoun of one gender each, not of the same. */
const contraryIn = ofTexts((zh, en) => {
  const [chinese, english] = [sentences(zh, 'zh'), sentences(en, 'en')];
  const units =
    chinese.length === english.length
      ? chinese.map((sentence, at) => ({ zh: sentence, en: english[at]! }))
      : [{ zh: { start: 0, end: zh.length }, en: { start: 0, end: en.length } }];
  return units.flatMap((unit) => {
    const pronouns = { zh: within(zh, unit.zh, 'zh'), en: within(en, unit.en, 'en') };
    const [inZh, inEn] = [genderOf(pronouns.zh), genderOf(pronouns.en)];
    return inZh && inEn && inZh !== inEn ? [{ ...unit, pronouns }] : [];
  });
});

function within(text: string, { start, end }: Span, language: 'zh' | 'en'): readonly Pronoun[] {
  return pronounsIn(text.slice(start, end), language).map((pronoun) => ({
    ...pronoun,
    start: pronoun.start + start,
    end: pronoun.end + start,
  }));
}

function betweenLanguages(pair: TextPair, reading: Reading): readonly RawFinding[] {
  return contraryIn(pair)
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
  return new Set(
    speakers.filter(({ mentions }) =>
      mentions.some(({ element, span }) => elements.includes(element) && start <= span.start && span.start < end),
    ),
  );
}

/** A pronoun of one speaker alone: in the sentence that names nobody else, behind the name. */
interface Own {
  readonly element: Element;
  readonly pronoun: Pronoun;
}

function* ofOneSpeaker(speaker: Speaker, reading: Reading): Iterable<RawFinding> {
  for (const language of ['zh', 'en'] as const) {
    const own = pronounsOf(speaker, language, reading);
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

function pronounsOf(speaker: Speaker, language: 'zh' | 'en', { speakers }: Reading): readonly Own[] {
  const own = speaker.mentions.filter((mention) => mention.language === language);
  const found = own.flatMap(({ element, end }) => {
    const { text } = element.prose;
    const sentence = sentences(text, language).find((each) => each.start < end && end <= each.end);
    if (!sentence) return [];
    const isAlone = speakers.every(
      (other) =>
        other === speaker ||
        !other.mentions.some(
          (mention) => mention.element === element && sentence.start <= mention.start && mention.start < sentence.end,
        ),
    );
    const behind = within(text, { start: end, end: sentence.end }, language);
    const quoted = /[“"「‘]/.test(text.slice(end, behind[0]?.start ?? end));
    return isAlone && genderOf(behind) && !quoted ? [{ element, pronoun: behind[0]! }] : [];
  });
  // named twice in one sentence, somebody has one pronoun there
  return found.filter(
    (each, at) =>
      found.findIndex((other) => other.element === each.element && other.pronoun.start === each.pronoun.start) === at,
  );
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
