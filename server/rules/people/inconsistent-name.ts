// Rule inconsistent-name: one person, two spellings in one language.

import type { Fix, RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';
import { editDistance } from '../../language/shared/distance';
import { hasGivenNameFirst, isPinyinOf, isTurnedAround, soundsAlike, splitChineseName } from '../../language/zh/names';
import { chineseReporting, englishReporting } from '../../language/zh/posts';
import type { MisspeltName } from '../../model/people/misspelt';
import type { Mention, Speaker } from '../../model/people/speakers';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';
import { respell } from './respell';

export const inconsistentName: Rule = {
  id: 'inconsistent-name',
  severity: 'error',
  source: 'text',
  docs: {
    title: say('One person’s name is spelt in two ways', '同一人的姓名前后写法不一'),
    why: say(
      'A misspelt guest is the mistake that gets a printed issue recalled. Two names are taken for one person ' +
        'when they sound the same and differ in one character, when one of them is never introduced, when the ' +
        'lexicon knows one as a misprint of the other, or when the other language names somebody where only ' +
        'something like the name stands.',
      '写错嘉宾姓名是最严重的差错。两个姓名读音相同而一字之差、其中一个从未介绍过，词库已知其一为误写，或另一种语言此处有此人而本处只有相近的写法，即视为同一人。',
    ),
    remedy: say(
      'Use the spelling of the lexicon, or of the introduction; check the guest’s own card.',
      '以词库或首次介绍时的写法为准，并与本人名片核对。',
    ),
    examples: [
      {
        before:
          '一、讨论\n\n江州大学教授樊少群指出，要加强研究。⟦樊绍群⟧认为，还要加强应用。樊少群强调，两者不可分。\n',
        after: '一、讨论\n\n江州大学教授樊少群指出，要加强研究。樊少群认为，还要加强应用。樊少群强调，两者不可分。\n',
      },
      {
        before:
          '1. Views\n\n**Ngozi Okafor, Director of the Coast Institute,** said that labs should open. ⟦Okofor⟧ ' +
          'said that they should share.\n',
        after:
          '1. Views\n\n**Ngozi Okafor, Director of the Coast Institute,** said that labs should open. Okafor ' +
          'said that they should share.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授樊少清指出，要加强研究。樊少清还提出，要加强应用。\n\n⟦Fan Shaoqin⟧, Professor at Jiangzhou ' +
          'University, pointed out that research matters. Fan Shaoqing added that application matters too.\n',
        after:
          '一、讨论\n\n1. Views\n\n江州大学教授樊少清指出，要加强研究。樊少清还提出，要加强应用。\n\nFan Shaoqing, Professor at Jiangzhou ' +
          'University, pointed out that research matters. Fan Shaoqing added that application matters too.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授樊少清指出，要加强研究。\n\n**Fan Shaoqing, Professor at Jiangzhou University,** ' +
          'pointed out that research matters.\n\n⟦樊少春⟧还提出，要加强应用。\n\nFan Shaoqing added that application ' +
          'matters too.\n\n樊少清说，两者不可分。\n\n⟦Shaoqing Fan⟧ said that the two belong together.\n',
        after:
          '一、讨论\n\n1. Views\n\n江州大学教授樊少清指出，要加强研究。\n\n**Fan Shaoqing, Professor at Jiangzhou University,** ' +
          'pointed out that research matters.\n\n樊少清还提出，要加强应用。\n\nFan Shaoqing added that application matters ' +
          'too.\n\n樊少清说，两者不可分。\n\nFan Shaoqing said that the two belong together.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授樊少清、湖岸学院院长樊立提出，要加强研究。\n\n**Fan Li, Dean of the Lakeside College,** ' +
          'proposed that research be strengthened.\n',
      },
      {
        before:
          '1. Views\n\n**Wang Li, Dean of the Lakeside College,** said that labs should open. **Wang Lin, ' +
          'Professor at Coast University,** said that they should share.\n',
      },
      {
        before:
          '1. Views\n\n**Zhihong Wu, Professor at Jiangzhou University,** pointed out that research matters. ' +
          '⟦Wu Zhihong⟧ added that application matters too. **Dongmei Liu, Dean of the Lakeside College,** ' +
          'agreed.\n',
        after:
          '1. Views\n\n**Zhihong Wu, Professor at Jiangzhou University,** pointed out that research matters. ' +
          'Zhihong Wu added that application matters too. **Dongmei Liu, Dean of the Lakeside College,** ' +
          'agreed.\n',
      },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授魏文指出，要加强研究。湖岸学院院长文伟表示赞同。魏文说，两者不可分。\n\n**Wei Wen, Professor at Jiangzhou ' +
          'University,** pointed out that research matters. **Wen Wei, Dean of the Lakeside College,** agreed. ' +
          'Wei Wen said that the two belong together.\n',
      },
      {
        before:
          '1. Views\n\n**WU Zhihong, Professor at Jiangzhou University,** pointed out that research matters. ' +
          'Wu Zhihong added that application matters too. **Dongmei Liu, Dean of the Lakeside College,** ' +
          'agreed. Dongmei Liu spoke of both.\n',
      },
      { before: '一、讨论\n\n江州大学教授吴俊指出，要加强研究。湖岸学院院长吴军认为，要加强应用。\n' },
      {
        before: '一、讨论\n\n江州大学教授樊少群指出，要加强研究。⟦樊樊少群⟧还认为，要加强应用，樊少群群众基础好。\n',
        after: '一、讨论\n\n江州大学教授樊少群指出，要加强研究。樊少群还认为，要加强应用，樊少群群众基础好。\n',
      },
      {
        before: '一、讨论\n\n江州大学商学院院长陈立生指出，要加强研究。\n\n⟦陈立升⟧院长强调，要加强应用。\n',
        after: '一、讨论\n\n江州大学商学院院长陈立生指出，要加强研究。\n\n陈立生院长强调，要加强应用。\n',
      },
      {
        before:
          '1. Views\n\n**Steve Mahoney, Director of Coast Labs,** said that labs should open. People thanked Mr ⟦Mahony⟧ ' +
          'for the day.\n',
        after:
          '1. Views\n\n**Steve Mahoney, Director of Coast Labs,** said that labs should open. People thanked Mr Mahoney ' +
          'for the day.\n',
      },
      {
        before: '一、讨论\n\n江州大学商学院院长陈立生、文学院院长陈立升指出，要加强研究。\n',
      },
    ],
  },
  *check(reading) {
    const { speakers } = reading;
    for (const language of ['zh', 'en'] as const) {
      const body = bodyIn(language, reading);
      for (const speaker of speakers) yield* spellings(speaker, language, reading, body);
    }
    // one remedy mends all places of a misspelling
    const misspellings = new Map<string, MisspeltName[]>();
    for (const each of reading.misspeltNames) {
      const key = `${each.written}\n${each.right}`;
      const places = misspellings.get(key);
      if (places) places.push(each);
      else misspellings.set(key, [each]);
    }
    for (const places of misspellings.values()) {
      const fix = respell(
        places.map(({ span }) => span),
        places[0]!.right,
      );
      for (const each of places) yield misnaming(each, fix);
    }
    yield* credits(reading);
  },
};

function misnaming({ span, written, right, evidence }: MisspeltName, fix: Fix): RawFinding {
  if (evidence === 'lexicon')
    return {
      span,
      message: say(`${written} is spelt ${right} in the lexicon`, `“${written}”在词库中作“${right}”`),
      fix,
      evidence: { source: 'office', examples: [right] },
    };
  const { name, language, span: there } = evidence;
  const sameLanguage = /\p{Script=Han}/u.test(written) === (language === 'zh');
  const message = sameLanguage
    ? say(`${written} is spelt ${right} elsewhere in this text`, `“${written}”在本文别处作“${right}”`)
    : besideName(written, right, name, language);
  return {
    span,
    message,
    fix,
    ...(sameLanguage && { severity: 'warning' as const }),
    related: [{ span: there, message: say(`${name} stands here`, `此处作“${name}”`) }],
    evidence: { source: sameLanguage ? 'text' : 'pair', examples: [right] },
  };
}

function besideName(written: string, right: string, name: string, language: 'zh' | 'en'): Localized {
  return language === 'zh'
    ? say(
        `${written} should be ${right}: the Chinese names ${name} here`,
        `“${written}”应为“${right}”：中文此处是${name}`,
      )
    : say(
        `${written} should be ${right}: the English names ${name} here`,
        `“${written}”应为“${right}”：英文此处是${name}`,
      );
}

interface NameMention {
  readonly name: string;
  readonly span: Span;
  /** The right surname, where a surname alone stands. */
  readonly short?: string;
}

function* spellings(speaker: Speaker, language: 'zh' | 'en', reading: Reading, body: Body): Iterable<RawFinding> {
  const full = speaker.spellings[language].filter(
    (name) => !speaker.spellings[language].some((other) => other !== name && other.split(' ').includes(name)),
  );
  if (full.length === 0) return;
  const known = knownSpelling(speaker, language, full, reading);
  const misspelt = full.filter((name) => reading.index.personMisspelt(name).length > 0);
  // an English misprint known to the lexicon is no pinyin: rule romanized-name says so where the Chinese stands
  // beside it
  const wrongAlone = language === 'zh' || reading.languages.length < 2 ? misspelt : [];
  const introduced = (name: string) => speaker.mentions.some((mention) => mention.name === name && mention.title);
  const likely = likelySpellings(speaker, language, full, body);
  const right =
    (known !== undefined && (full.includes(known) || wrongAlone.length > 0) ? known : undefined) ??
    likely.find((name) => introduced(name) && !misspelt.includes(name)) ??
    likely[0]!;
  const isAnother = (mention: Mention) =>
    mention.language === language && full.includes(mention.name) && mention.name.toLowerCase() !== right.toLowerCase();
  const places: NameMention[] = [
    ...speaker.mentions.filter(
      (mention) => isAnother(mention) && (full.length > 1 || wrongAlone.includes(mention.name)),
    ),
    ...further[language](right, speaker, body),
  ];
  yield* otherwiseSpelt(places, right, right === known, speaker);
}

/** The name as the lexicon has it: of several in English the one that is printed. */
function knownSpelling(
  speaker: Speaker,
  language: 'zh' | 'en',
  full: readonly string[],
  reading: Reading,
): string | undefined {
  const person = reading.who(speaker);
  if (language === 'zh') return person?.zh;
  return [person?.en, ...(person?.also ?? [])].find((name) => name !== undefined && full.includes(name));
}

/** Of the spellings of a name those that are likelier to be right than the others. */
function likelySpellings(
  speaker: Speaker,
  language: 'zh' | 'en',
  full: readonly string[],
  body: Body,
): readonly string[] {
  // of Liu Qin and Liu Qing for 刘庆 the pinyin is right
  const pinyin =
    language === 'en'
      ? full.filter((name) => speaker.spellings.zh.some((zh) => isPinyinOf(name, zh) === 'standard'))
      : [];
  if (pinyin.length > 0) return pinyin;
  // of Wu Zhiqiang and Zhiqiang Wu the order that the issue has otherwise
  const isOrderOpen = full.some((name) => full.some((other) => isTurnedAround(name, other)));
  const ordered = isOrderOpen ? full.filter((name) => hasGivenNameFirst(name) === body.hasGivenNamesFirst()) : [];
  return ordered.length > 0 ? ordered : full;
}

/** A finding for each place, with one fix for all places of one spelling. */
function* otherwiseSpelt(
  places: readonly NameMention[],
  right: string,
  isFromLexicon: boolean,
  speaker: Speaker,
): Iterable<RawFinding> {
  const reference = speaker.mentions.find((mention) => mention.name === right);
  const fixes = new Map<string, Fix>();
  for (const { name, span, short } of places) {
    const fix =
      fixes.get(name) ??
      respell(
        places.filter((place) => place.name === name).map((place) => place.span),
        short ?? right,
      );
    fixes.set(name, fix);
    yield {
      span,
      message:
        (!isFromLexicon && isTurnedAround(name, right) && inOtherOrder(name, right)) ||
        say(
          `${name} is spelt ${short ?? right} ${isFromLexicon ? 'in the lexicon' : 'elsewhere in this text'}`,
          `“${name}”${isFromLexicon ? '在词库中' : '在本文别处'}作“${short ?? right}”`,
        ),
      fix,
      ...(reference && {
        related: [{ span: reference.span, message: say(`${right} stands here`, `此处作“${right}”`) }],
      }),
      evidence: { source: isFromLexicon ? 'office' : 'text', examples: [right] },
    };
  }
}

/** What the order of a name is, and of the issue; undefined where either word may be the surname. */
function inOtherOrder(name: string, right: string): Localized | undefined {
  const isGivenFirst = hasGivenNameFirst(right);
  if (isGivenFirst === undefined) return undefined;
  const [own, usual] = isGivenFirst
    ? [say('surname', '姓'), say('given name', '名')]
    : [say('given name', '名'), say('surname', '姓')];
  return say(
    `${name} has the ${own.en} first, this issue otherwise the ${usual.en}: ${right}`,
    `“${name}”${own.zh}在前，本期别处${usual.zh}在前，作“${right}”`,
  );
}

/** What is searched for near spellings. */
interface Body {
  /** Whether Chinese names in pinyin mostly have the given name first; if neither, the surname has it (GB/T 28039). */
  readonly hasGivenNamesFirst: () => boolean;
  readonly elements: readonly Element[];
  /** Capital words that speak or are addressed (Mr Okafor), in English. */
  readonly words: readonly { readonly element: Element; readonly word: string; readonly at: number }[];
  /** All that is the spelling of somebody. */
  readonly names: ReadonlySet<string>;
}

function bodyIn(language: 'zh' | 'en', { speakers, having }: Reading): Body {
  const elements = having('sentences').filter((element) => element.language === language);
  const hasGivenNamesFirst = () => {
    const orders = speakers.flatMap(({ mentions }) => mentions.map(({ name }) => hasGivenNameFirst(name)));
    return orders.filter((isFirst) => isFirst === true).length > orders.filter((isFirst) => isFirst === false).length;
  };
  return {
    elements,
    words:
      language === 'en'
        ? elements.flatMap((element) => speakingWords(element).map((word) => ({ ...word, element })))
        : [],
    names: new Set(speakers.flatMap(({ spellings }) => spellings[language])),
    hasGivenNamesFirst,
  };
}

const speakingWords = lasting(({ prose: { text } }: Element) =>
  Array.from(matches(text, /(?<![\w’'-])[A-Z][a-z]{3,}(?![\w-])/g), ({ 0: word, index }) => ({
    word,
    at: index,
  })).filter(
    ({ word, at }) =>
      addressBefore.test(text.slice(Math.max(0, at - 6), at)) ||
      englishReporting().test(text.slice(at + word.length, at + word.length + 40).replace(/^ (?=[a-z])/, '')),
  ),
);

const addressBefore = /\b(?:Mr|Ms|Mrs|Dr|Prof)\.? $/;

/** Near spellings of a name outside introductions and quotations, by language. */
const further = { zh: soundingAlike, en: aLetterOff };

/** Names of the same sound. */
function* soundingAlike(right: string, speaker: Speaker, { elements, names }: Body): Iterable<NameMention> {
  const parts = splitChineseName(right);
  if (!parts) return;
  const taken = new Set(speaker.mentions.map(({ span }) => span.start));
  for (const element of elements) {
    const { text } = element.prose;
    for (let at = text.indexOf(parts.surname); at >= 0; at = text.indexOf(parts.surname, at + 1)) {
      const name = text.slice(at, at + right.length);
      if (name === right || names.has(name) || !soundsAlike(name, right)) continue;
      // two characters with one sound are common words too: 李琳 and 李林 only where somebody speaks
      if (right.length < 3 && !chineseReporting().test(text.slice(at + right.length, at + right.length + 8))) continue;
      const span = sourceSpan(element.prose, at, at + name.length);
      if (!taken.has(span.start)) yield { name, span };
    }
  }
}

/** Words before a verb that are the surname but for one letter. */
function* aLetterOff(right: string, speaker: Speaker, { words, names }: Body): Iterable<NameMention> {
  const surname = surnameOf(right, speaker);
  if (surname.length < 5) return;
  for (const { element, word, at } of words) {
    if (
      word === surname ||
      word[0] !== surname[0] ||
      word === `${surname}s` ||
      names.has(word) ||
      editDistance(word, surname, 1) !== 1
    )
      continue;
    yield { name: word, span: sourceSpan(element.prose, at, at + word.length), short: surname };
  }
}

/** The surname that later mentions use: first in pinyin names, last in others. */
function surnameOf(name: string, speaker: Speaker): string {
  const words = name.split(' ');
  const short = speaker.spellings.en.find((spelling) => words.includes(spelling));
  return short ?? (speaker.zh !== undefined && splitChineseName(speaker.zh) ? words[0]! : words.at(-1)!);
}

/** Names in credit lines that the lexicon knows as misprints. */
function* credits(reading: Reading): Iterable<RawFinding> {
  const { index } = reading;
  for (const element of reading.elements) {
    if (element.kind !== 'credit' || element.language === 'und' || typeof element.value === 'string') continue;
    for (const name of element.value ?? []) {
      const person = index.personMisspelt(name)[0];
      const right = person?.[element.language];
      const at = element.prose.text.indexOf(name);
      if (!right || at < 0) continue;
      const span = sourceSpan(element.prose, at, at + name.length);
      yield {
        span,
        message: say(`${name} is spelt ${right} in the lexicon`, `“${name}”在词库中作“${right}”`),
        fix: respell([span], right),
        evidence: { source: 'office', examples: [right] },
      };
    }
  }
}
