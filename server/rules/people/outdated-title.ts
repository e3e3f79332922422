// Rule outdated-title: a title is not the latest that is known of the person, or is that one with a slip in it.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import type { Person, Seen, Title } from '../../knowledge/lexicon/lexicon';
import { latestOf } from '../../knowledge/lexicon/merge';
import { editDistance } from '../../language/shared/distance';
import { fromWords } from '../../language/vocabulary';
import { tellingZh } from '../../language/words';
import { titleSpan, titleText } from '../../model/people/identity';
import type { Rule } from '../rule';

export const outdatedTitle: Rule = {
  id: 'outdated-title',
  severity: 'warning',
  source: 'office',
  docs: {
    title: say(
      'A title that the person had in an earlier issue, or the known title with a slip in it',
      '使用了此人较早的职务，或职务与词库有一两字之差',
    ),
    why: say(
      'Guests change posts. The lexicon keeps every title with the issues it was seen in; an older one used ' +
        'again is usually copied from an old file.',
      '嘉宾职务会变动。词库记录各职务见于哪一期；再次使用旧职务往往是从旧稿复制所致。',
    ),
    remedy: say(
      'Use the latest title, or add the new one to .bulletin/people.yaml.',
      '改用最新职务；如职务又有变动，请加入 .bulletin/people.yaml。',
    ),
    examples: [
      {
        before: '一、讨论\n\n⟦江州大学教授⟧樊少群指出，要加强研究。\n',
        people: [
          {
            zh: '樊少群',
            titles: [
              { zh: '江州大学副校长', seen: [{ issue: 'jiangzhou-2024-3', date: '2024-03-05' }] },
              { zh: '江州大学教授', seen: [{ issue: 'jiangzhou-2023-1', date: '2023-01-09' }] },
            ],
          },
        ],
      },
      {
        before: '一、讨论\n\n⟦爱唯思尔全球高级副总裁兼大中华区总裁⟧李琳指出，要加强研究。\n',
        after: '一、讨论\n\n爱思唯尔全球高级副总裁兼大中华区总裁李琳指出，要加强研究。\n',
      },
      {
        before:
          '1. Views\n\n**Li Lin, ⟦Global Senior Vice Presedent and President of Greater China at Elsevier⟧,** ' +
          'said that labs should open.\n',
        after:
          '1. Views\n\n**Li Lin, Global Senior Vice President and President of Greater China at Elsevier,** ' +
          'said that labs should open.\n',
      },
      { before: '一、讨论\n\n上海市科学技术委员会副主任翟金国指出，要加强研究。\n' },
      { before: '一、讨论\n\n江州大学教授樊少群指出，要加强研究。\n' },
    ],
  },
  *check(reading) {
    for (const speaker of reading.speakers) {
      const person = reading.who(speaker);
      if (!person) continue;
      for (const mention of speaker.mentions) {
        const printed =
          mention.title && mention.title.end <= mention.start !== (mention.language === 'en')
            ? titleText(mention)
            : undefined;
        const finding =
          printed === undefined
            ? undefined
            : (outdated(printed, mention.language, person) ??
              misspelt(printed, titleSpan(mention)!, mention.language, person));
        if (finding) yield { ...finding, span: titleSpan(mention)! };
      }
    }
  },
};

function outdated(
  printed: string,
  language: 'zh' | 'en',
  { zh, en, titles }: Person,
): Omit<RawFinding, 'span'> | undefined {
  const known = titles.filter((title) => title[language] !== undefined);
  const same = (title: Title) => plain(title[language]!) === plain(printed);
  const latest = known.reduce<string | undefined>((newest, { seen }) => later(newest, latestOf(seen)), undefined);
  const old = known.find(same);
  if (!old || latest === undefined || latestOf(old.seen) === undefined || latestOf(old.seen)! >= latest)
    return undefined;
  const current = known.find(({ seen }) => latestOf(seen) === latest)!;
  if (alike(printed, current[language]!, language)) return undefined;
  const where = (seen: readonly Seen[]): Localized => {
    const issues = (open: string, close: string) =>
      seen.map(({ issue, date }) => (date ? `${issue}${open}${date}${close}` : issue));
    return say(issues(' (', ')').join(', '), issues('（', '）').join('、'));
  };
  const name = (language === 'zh' ? zh : en) ?? zh ?? en ?? '';
  return {
    message: say(
      `${name} had this title in ${where(old.seen).en}; the latest known is “${current[language]!}” (${latest})`,
      `${name}的这一职务见于${where(old.seen).zh}；最新所知为“${current[language]!}”（${latest}）`,
    ),
    evidence: { source: 'office', examples: [current[language]!] },
  };
}

/**
 * The known title that a printed one is but for a slip of the pen; where the two are further apart, or in what makes
 * another post, the person may have a new one.
 */
function misspelt(
  printed: string,
  span: Span,
  language: 'zh' | 'en',
  { titles }: Person,
): Omit<RawFinding, 'span'> | undefined {
  const known = titles.flatMap((title) => title[language] ?? []);
  const isSlipOfTitle = language === 'zh' ? isChineseSlip : isEnglishSlip;
  const right = known.some((title) => plain(title) === plain(printed))
    ? undefined
    : known.find((title) => isSlipOfTitle(printed, title));
  if (right === undefined) return undefined;
  return {
    message: say(`The lexicon has this title as “${right}”`, `词库中这一职务作“${right}”`),
    // a title that a page end or bold parts is mended by hand
    ...(span.end - span.start === printed.length && {
      fix: { title: say(`Write “${right}”`, `改为“${right}”`), safe: false, edits: [{ span, newText: right }] },
    }),
    evidence: { source: 'office', examples: [right] },
  };
}

/** Shorter titles differ in one character because they are different. */
const shortestTitle = 8;

/** What makes another post or another place of a title. */
const telling = fromWords(() => new RegExp(`[\\d${tellingZh().titles}]`));

/** Two characters that changed places, or one that is lost, too many or another. */
function isChineseSlip(printed: string, known: string): boolean {
  const [a, b] = [plain(printed), plain(known)];
  if (b.length < shortestTitle || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [odd, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = odd.length === 2 && odd[0] === right[1] && odd[1] === right[0];
  return isSwapped || (Math.max(odd.length, right.length) === 1 && !telling().test(odd) && !telling().test(right));
}

/** One word of five letters or more that is a letter or two off. */
function isEnglishSlip(printed: string, known: string): boolean {
  const words = (title: string): readonly string[] => title.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
  const [a, b] = [words(printed), words(known)];
  if (a.length !== b.length || b.length < 3) return false;
  const odd = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at]!] as const]));
  return (
    odd.length === 1 &&
    odd.every(
      ([word, right]) =>
        Math.min(word.length, right.length) >= 5 &&
        editDistance(word, right, 2) <= (right.length > 7 ? 2 : 1) &&
        !isVariant(word, right),
    )
  );
}

/** Centre and Center, Organisation and Organization, Bureau and Bureaus are no slips. */
function isVariant(a: string, b: string): boolean {
  const base = (word: string) =>
    word
      .replace(/s$/, '')
      .replace(/tre$/, 'ter')
      .replace(/is(?=ation|ing|e)/, 'iz')
      .replace(/our$/, 'or')
      .replace(/mme$/, 'm');
  return base(a) === base(b);
}

/** The same posts in another order or with other small words are the same title. */
function alike(a: string, b: string, language: 'zh' | 'en'): boolean {
  const words = (title: string) =>
    new Set(
      language === 'en'
        ? (title.toLowerCase().match(/[a-z]{4,}/g) ?? [])
        : Array.from(plain(title).slice(1), (_, i) => plain(title).slice(i, i + 2)),
    );
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared >= 0.75 * Math.min(x.size, y.size);
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function plain(title: string): string {
  return title.replace(/[\s、，,]+/g, '').toLowerCase();
}
