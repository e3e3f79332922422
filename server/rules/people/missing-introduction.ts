// Rule missing-introduction: a speaker comes without title at first, or is quoted in one language and absent in the
// other.

import type { RawFinding } from '../../base/finding';
import { listAt } from '../../base/lists';
import { say } from '../../base/localized';
import { chinesePostWords } from '../../language/words';
import { romanizations, splitChineseName, surnameSpellingsOf } from '../../language/zh/names';
import { chinesePostAtEnd } from '../../language/zh/posts';
import { type AddressedSurname, addressedIn } from '../../model/people/addressed';
import { isJapanese } from '../../model/people/japanese';
import { isSlip } from '../../model/people/near';
import type { Mention, Speaker } from '../../model/people/speakers';
import type { Reading } from '../../model/reading';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const missingIntroduction: Rule = {
  id: 'missing-introduction',
  severity: 'warning',
  source: 'text',
  ofWholeBlock: true,
  docs: {
    title: say(
      'A speaker is quoted before being introduced, or in one language only',
      '发言人首次出现没有职务，或只在一种语言中出现',
    ),
    why: say(
      'Readers know a guest by the title. Where a guest first speaks the title stands with the name; what one ' +
        'language attributes to a guest, the other must attribute too.',
      '读者凭职务认识嘉宾。首次发言处应写明职务；一种语言中标明的发言人，另一种语言也要标明。',
    ),
    remedy: say(
      'Give the title at the first mention (type @ and the initials), or name the speaker in the other language.',
      '在首次出现处补上职务（输入 @ 加姓名首字母），或在另一种语言中补上发言人。',
    ),
    examples: [
      { before: '一、讨论\n\n⟦樊少群⟧指出，要加强研究。江州大学教授樊少群还认为，要加强应用。\n' },
      {
        before:
          '一、讨论\n\n1. Views\n\n江州大学教授⟦樊少群⟧指出，要加强研究。湖岸学院院长高远认为，要加强应用。\n\n**Gao Yuan, Dean of the Lakeside ' +
          'College,** said that application should be strengthened, and research as well.\n',
      },
      { before: '一、讨论\n\n江州大学教授樊少群指出，要加强研究。樊少群还认为，要加强应用。\n' },
      {
        before:
          '1. Views\n\n**Theo Sparr, Chairman of Harbor Dairy,** said that milk matters. **Mary Holt, Minister of ' +
          'Water,** said that dams matter. **Steve Mahoney, Director of Coast Labs,** said that labs matter. The ' +
          '61-year-old Wen Qiao said that fish matter.\n',
      },
      {
        before:
          '1. Views\n\n**Theo Sparr, Chairman of Harbor Dairy,** said that milk matters. **Mary Holt, Minister of ' +
          'Water,** said that dams matter. **Steve Mahoney, Director of Coast Labs,** said that labs matter. Mr ' +
          '⟦Hallam⟧ added that grass matters.\n',
      },
      {
        before:
          '一、讨论\n\n东湖大学校长陈立生、青溪研究院院长王海燕、湖岸集团董事长赵立新、东湖学会秘书长丁岳清到会。⟦钱望山⟧组长在致辞中表示，要加强研究。\n',
      },
      {
        before:
          '一、讨论\n\n东湖大学校长陈立生、青溪研究院院长王海燕、湖岸集团董事长赵立新、东湖学会秘书长丁岳清到会。⟦秦教授⟧说，要加强研究。陈校长说，要加强应用。\n',
      },
      {
        before:
          '一、讨论\n\n东湖大学校长陈立生、青溪研究院院长王海燕、湖岸集团董事长赵立新、东湖学会秘书长丁岳清到会。丁秘书长说，要加强研究。赵立新董事长表示，要加强应用。\n',
      },
    ],
  },
  *check(reading) {
    // under a wrong name somebody seems to be another: inconsistent-name tells of that
    const wrong = reading.misspeltNames;
    const written = new Set(wrong.map(({ written }) => written));
    const meant = new Set(wrong.flatMap(({ speaker }) => speaker ?? []));
    const speakers = reading.speakers.filter(
      (speaker) =>
        !meant.has(speaker) && ![...speaker.spellings.zh, ...speaker.spellings.en].some((name) => written.has(name)),
    );
    for (const language of ['zh', 'en'] as const) {
      const strangers = speakers.filter((speaker) => isStranger(speaker, language));
      const others = speakers.filter(({ mentions }) => mentions.some((mention) => mention.language === language));
      // one who comes with a form of address among several who all have titles is forgotten, or a slip for one of them
      const isNamesake = reading.speakers.some((other) => other !== strangers[0] && isOneOf(strangers[0], other));
      const surnames = language === 'zh' ? surnamesOfNobody(reading) : [];
      const isOnlyOne = strangers.length + surnames.length === 1 && others.length > fewest && !isNamesake;
      for (const speaker of speakers) yield* late(speaker, language, isOnlyOne && speaker === strangers[0]);
      for (const [first] of surnames) yield neverNamed(first!, isOnlyOne);
    }
    if (reading.languages.length === 2) yield* absent(reading, speakers);
  },
};

/** Whether a stranger may be somebody else of the text: by a part of the name, or as a slip for it. */
function isOneOf(stranger: Speaker | undefined, { spellings }: Speaker): boolean {
  const { zh, en } = stranger ?? {};
  return (
    (en !== undefined && spellings.en.some((name) => name.split(' ').includes(en))) ||
    (zh !== undefined && spellings.zh.some((name) => isSlip(name, zh, 'zh')))
  );
}

/** So many others must be introduced for one who is not to be forgotten. */
const fewest = 3;

/** Whether somebody has no title in a language, or in Chinese a post alone behind the name (钱望山组长). */
function isStranger({ mentions }: Speaker, language: 'zh' | 'en'): boolean {
  const own = mentions.filter((mention) => mention.language === language);
  return own.length > 0 && !own.some((mention) => mention.title && !isBarePost(mention));
}

/** Whether the title of a mention is a post behind the name that does not say of what. */
function isBarePost({ title, end, language, element }: Mention): boolean {
  if (!title || language === 'en' || title.also || title.shared || title.start < end) return false;
  if (element.prose.text.slice(end, title.start).trim() !== '') return false;
  const post = chinesePostAtEnd().exec(element.prose.text.slice(title.start, title.end));
  return post?.[1] === '' && !chinesePostWords().sayAll.includes(post[3]!);
}

/** Surnames with a form of address that nobody named in the text has, each with its places. */
function surnamesOfNobody({ bulletin, speakers, passagesIn }: Reading): readonly (readonly AddressedSurname[])[] {
  const bySurname = new Map<string, AddressedSurname[]>();
  for (const element of passagesIn('zh'))
    for (const each of addressedIn(element)) listAt(bySurname, each.surname).push(each);
  const isSomebodys = (surname: string) =>
    speakers.some(
      ({ spellings: { zh, en } }) =>
        zh.some((name) => name.startsWith(surname)) ||
        en.some((name) => surnameSpellingsOf(`${surname}明`).includes(name.toLowerCase().split(' ')[0]!)),
    ) ||
    // a list of those present, a credit
    bulletin.elements.some(({ prose: { text } }) =>
      new RegExp(`${surname}\\p{Script=Han}{1,2}(?![\\p{Script=Han}])`, 'u').test(text),
    );
  return [...bySurname].filter(([surname]) => !isSomebodys(surname)).map(([, places]) => places);
}

function neverNamed({ words, span }: AddressedSurname, isOnlyStranger: boolean): RawFinding {
  return {
    span,
    severity: isOnlyStranger ? 'warning' : 'info',
    message: say(
      `${words} speaks here and nobody of that surname is named`,
      `${words}在此发言，全文没有介绍此人的姓名和职务`,
    ),
    evidence: { source: 'text' },
  };
}

function* late({ mentions, spellings }: Speaker, language: 'zh' | 'en', isOnlyStranger: boolean): Iterable<RawFinding> {
  const own = mentions.filter(
    (mention) =>
      mention.language === language && mention.element.kind !== 'editors-note' && mention.element.kind !== 'heading',
  );
  const first = own[0];
  const speaks = first && (first.title ? isOnlyStranger && isBarePost(first) : first.form === 'quoted');
  if (!first || !speaks) return;
  const introduced = own.find((mention) => mention.title && !isBarePost(mention));
  // where many come without title nobody is forgotten, unless the other language has it
  const isForgotten = isOnlyStranger || mentions.some((mention) => mention.title);
  if (!introduced && (!isForgotten || isDescribed(first))) return;
  yield {
    span: first.span,
    // a habit; only what one language says and the other does not is printed wrong
    severity: isOnlyStranger && (first.addressed || language === 'zh') ? 'warning' : 'info',
    message: introduced
      ? say(`${first.name} speaks here before being introduced`, `${first.name}在此发言，职务却在后文才出现`)
      : say(`${first.name} is never introduced with a title`, `全文没有介绍${first.name}的职务`),
    ...(introduced && {
      related: [
        {
          span: introduced.span,
          message: say(`${spellings[language][0]!} is introduced here`, `${spellings[language][0]!}的职务在此介绍`),
        },
      ],
    }),
    evidence: { source: 'text' },
  };
}

/**
 * Whether a name has beside it what a title would say (an age, in Chinese a post), or stands in the line of a report
 * (记者…).
 */
function isDescribed({ element, start, end, language }: Mention): boolean {
  const { text } = element.prose;
  const before = text.slice(Math.max(0, start - longestDescription), start);
  if (/^\s*[)）]/.test(text.slice(end)) && /[(（][^()（）]*$/.test(before)) return true;
  return language === 'zh'
    ? /\d岁的?$/.test(before) || chinesePostAtEnd().test(before.trimEnd())
    : /(?:\d[ -]years?[ -]old|\b(?:named|called))\s$/i.test(before);
}

/** So much in front of a name may describe its bearer. UTF-16 code units. */
const longestDescription = 40;

/** Whether the block names the person in any way: as a speaker or not, by surname alone, in another romanization. */
function isNamedIn({ spellings }: Speaker, { language, prose: { text } }: Element): boolean {
  if (language === 'zh')
    // how a foreign name is put into Chinese cannot be told
    return (
      spellings.zh.some((name) => text.includes(name)) || !spellings.zh.some((name) => /\p{Script=Han}/u.test(name))
    );
  const words = new Set((text.match(/[A-Za-zÀ-ÿ]+/g) ?? []).map((word) => word.toLowerCase()));
  const readings = [
    ...[...spellings.en, ...spellings.zh.flatMap((name) => romanizations()(name))].flatMap((name) =>
      name.toLowerCase().split(' '),
    ),
    ...spellings.zh.flatMap(surnameSpellingsOf),
  ];
  return (
    readings.some((word) => word.length > 1 && words.has(word)) ||
    spellings.zh.some((name) => !splitChineseName(name) || isJapanese(name))
  );
}

function* absent(reading: Reading, speakers: readonly Speaker[]): Iterable<RawFinding> {
  const byElement = new Map<object, { speaker: Speaker; mention: Mention }[]>();
  for (const speaker of speakers) {
    for (const mention of speaker.mentions) {
      let list = byElement.get(mention.element);
      if (!list) byElement.set(mention.element, (list = []));
      list.push({ speaker, mention });
    }
  }
  for (const { zh, en } of reading.pairs) {
    const [inZh, inEn] = [byElement.get(zh) ?? [], byElement.get(en) ?? []];
    for (const [one, other, element] of [
      [inZh, inEn, en],
      [inEn, inZh, zh],
    ] as const) {
      const missing = one.filter(
        ({ speaker, mention }, i) =>
          mention.form !== 'bare' &&
          one.findIndex((each) => each.speaker === speaker && each.mention.form !== 'bare') === i &&
          !other.some((each) => each.speaker === speaker) &&
          !isNamedIn(speaker, element),
      );
      // somebody else unknown on the other side is the same person under a name that could not be matched; a pronoun
      // stands for the speaker
      const strangers = new Set(
        other.filter(({ speaker }) => !one.some((each) => each.speaker === speaker)).map(({ speaker }) => speaker),
      );
      const pronoun = element.language === 'en' ? /\b(?:He|She|he|she|The speaker|the speaker)\b/ : /[他她]/;
      if (missing.length <= strangers.size || pronoun.test(element.prose.text)) continue;
      for (const { mention } of missing) {
        yield {
          span: mention.span,
          message:
            element.language === 'en'
              ? say(
                  `${mention.name} speaks here and not in the English below`,
                  `${mention.name}在此发言，对应的英文段落中却没有此人`,
                )
              : say(
                  `${mention.name} speaks here and not in the Chinese paragraph`,
                  `${mention.name}在此发言，对应的中文段落中却没有此人`,
                ),
          related: [
            { span: element.span, message: say('The paragraph in the other language', '另一种语言的对应段落') },
          ],
          evidence: { source: 'pair' },
        };
      }
    }
  }
}
