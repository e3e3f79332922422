// Rule inconsistent-edition: one event with two ordinals: 第七届湖畔论坛 here and 第八届湖畔论坛 there.

import type { RawFinding } from '../../base/finding';
import { listAt } from '../../base/lists';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { numberFromHan, numberFromOrdinalWord } from '../../language/shared/numerals';
import { sentences } from '../../language/shared/sentences';
import { fromWords } from '../../language/vocabulary';
import { anyWord, countingEn, countingZh, hanOrdinals } from '../../language/words';
import { has } from '../../model/kinds';
import { editOf, offeredFix } from '../../model/passages';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const inconsistentEdition: Rule = {
  id: 'inconsistent-edition',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('One event with two ordinals', '同一活动的届次前后不一'),
    why: say(
      'A report is about one meeting of a series. Where it is the eighth in one place and the seventh in another, one ' +
        'of the two was copied from last year’s report. Sentences about another year or time (上届, 将于, last, next) are ' +
        'left alone.',
      '报道写的是同一届活动，一处作第八届、一处作第七届，多半有一处抄自上一年的稿件。写明其他年份或“上届”“将于”等另一届的句子不判断。',
    ),
    remedy: say('Check which one it is.', '核对届次。'),
    examples: [
      {
        before:
          '# 第八届湖畔创新论坛举行\n\n第八届湖畔创新论坛5月6日举行。\n\n与会代表对⟦第七届⟧湖畔创新论坛的成果表示满意。',
        after:
          '# 第八届湖畔创新论坛举行\n\n第八届湖畔创新论坛5月6日举行。\n\n与会代表对第八届湖畔创新论坛的成果表示满意。',
      },
      {
        before: '# 第4届湖畔学术研讨会召开\n\n9月2日，⟦第5届⟧湖畔学术研讨会召开。',
        after: '# 第4届湖畔学术研讨会召开\n\n9月2日，第4届湖畔学术研讨会召开。',
      },
      {
        before:
          'The 8th Lakeside Innovation Forum opened on May 6.\n\nAt the ⟦7th⟧ Lakeside Innovation Forum, firms met ' +
          'students.\n\nThe eighth Lakeside Innovation Forum closed on May 8.',
        after:
          'The 8th Lakeside Innovation Forum opened on May 6.\n\nAt the 8th Lakeside Innovation Forum, firms met ' +
          'students.\n\nThe eighth Lakeside Innovation Forum closed on May 8.',
      },
      {
        before:
          '# 第八届湖畔创新论坛举行\n\n第八届湖畔创新论坛5月6日举行。2023年，第七届湖畔创新论坛在江州举行。\n\n第九届湖畔创新论坛将于明年举行。\n\n第三届湖畔年会同期召开。\n\n' +
          '从第一届到第八届湖畔创新论坛，规模不断扩大。',
      },
      { before: '甲县承办第七届湖畔创新论坛。\n\n乙县承办第八届湖畔创新论坛。' },
      {
        before:
          'The 8th Lakeside Innovation Forum opened on May 6.\n\nThe 9th Lakeside Innovation Forum will be held in ' +
          'Baita.\n\nThe 8th Lakeside Innovation Forum closed.',
      },
    ],
    planted: [{ base: '08-speakers-zh', edits: [['主办的第五届海湾', '主办的第四届海湾']], at: '第四届' }],
  },
  *check(reading) {
    for (const language of ['zh', 'en'] as const) {
      const events = new Map<string, Edition[]>();
      for (const element of reading.passagesIn(language))
        for (const edition of editionsIn(element)) listAt(events, edition.event).push({ ...edition, element });
      for (const editions of events.values()) yield* oddOnes(editions);
    }
  },
};

/** A mention of an event with its ordinal; offsets are of the element's prose. */
interface Edition {
  readonly element: Element;
  readonly event: string;
  readonly number: number;
  /** As printed: 第八届, 8th. */
  readonly ordinal: string;
  readonly start: number;
  /** Years that its sentence names. */
  readonly years: readonly string[];
  /** Whether its sentence speaks of several times. */
  readonly isAside: boolean;
}

const patterns = fromWords(() => ({
  zh: {
    edition: new RegExp(
      `(第\\s?([${hanOrdinals()}百\\d]{1,4})\\s?届)\\s?([^第，。；：、！？（）()\\s]{4,30}?${anyWord(countingZh().editions)})`,
      'g',
    ),
    ordinals: /第[^，。；、]{1,4}届/g,
    otherTimes: new RegExp(anyWord(countingZh().otherTimes)),
  },
  en: {
    edition: new RegExp(
      `\\b((\\d{1,3}(?:st|nd|rd|th)|[A-Za-z]+(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird)) ` +
        `((?:[A-Z][\\w’'&–-]*(?: (?:of|on|for|the|and|in))* ){1,8}?${anyWord(countingEn().editions)})\\b`,
      'g',
    ),
    ordinals: /\b\d{1,3}(?:st|nd|rd|th)\b/g,
    otherTimes: new RegExp(`\\b${anyWord(countingEn().otherTimes)}\\b`, 'i'),
  },
}));

const editionsIn = lasting((element: Element): readonly Omit<Edition, 'element'>[] => {
  const { language, kind, prose } = element;
  if (language === 'und' || kind === 'footnote') return [];
  const { edition, ordinals, otherTimes } = patterns()[language];
  const found = [...matches(prose.text, edition)];
  if (found.length === 0) return [];
  const all = sentences(prose.text, language).map(({ start, end }) => ({ end, said: prose.text.slice(start, end) }));
  return found.flatMap(({ 1: ordinal = '', 2: printed = '', 3: event = '', index }) => {
    const number = numberFromHan(printed) ?? numberFromOrdinalWord(printed) ?? Number.parseInt(printed, 10);
    const { said } = all.find(({ end }) => index < end)!;
    if (!Number.isInteger(number)) return [];
    return [
      {
        event: event.toLowerCase(),
        number,
        ordinal,
        start: index,
        years: said.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [],
        isAside: otherTimes.test(said) || new Set(said.match(ordinals)).size > 1,
      },
    ];
  });
});

/** The mentions that differ from most others, or from the title where there is but one of each. */
function* oddOnes(editions: readonly Edition[]): Iterable<RawFinding> {
  const said = editions.filter(({ isAside }) => !isAside);
  const byNumber = new Map<number, Edition[]>();
  for (const edition of said) listAt(byNumber, edition.number).push(edition);
  if (byNumber.size < 2) return;
  const ranked = [...byNumber.values()].sort((a, b) => b.length - a.length || rank(a[0]!) - rank(b[0]!));
  const [usual, next] = [ranked[0]!, ranked[1]!];
  const isClear = usual.length > next.length || (said.length === 2 && rank(usual[0]!) < rank(next[0]!));
  if (!isClear) return;
  const years = new Set(usual.flatMap((edition) => edition.years));
  for (const odd of ranked.slice(1).flat())
    if (odd.years.every((year) => years.has(year))) yield findingOf(odd, usual[0]!);
}

/** What stands above the text says what it is about. */
function rank({ element }: Edition): number {
  return has(element, 'prose') ? 1 : 0;
}

function findingOf({ element, ordinal, start }: Edition, usual: Edition): RawFinding {
  const end = start + ordinal.length;
  const fix = offeredFix(
    say(`Write ${usual.ordinal}`, `改为“${usual.ordinal}”`),
    editOf(element, start, end, usual.ordinal),
  );
  const there = sourceSpan(usual.element.prose, usual.start, usual.start + usual.ordinal.length);
  return {
    span: sourceSpan(element.prose, start, end),
    message: say(
      `${ordinal} here, ${usual.ordinal} elsewhere for the same event`,
      `此处作“${ordinal}”，别处同一活动作“${usual.ordinal}”`,
    ),
    ...(fix && { fix }),
    related: [{ span: there, message: say('The other ordinal', '另一处届次') }],
    evidence: { source: 'text' },
  };
}
