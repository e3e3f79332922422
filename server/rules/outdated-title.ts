// Rule outdated-title: a title is not the latest that is known of the person.
import type { Person, Seen, Title } from '../lexicon/lexicon';
import { latestOf } from '../lexicon/merge';
import { say } from '../localized';
import type { Problem, Rule } from './rule';
import { personOf, speakersIn, titleSpan, titleText } from './speaking';

export const outdatedTitle: Rule = {
  id: 'outdated-title',
  severity: 'warning',
  source: 'office',
  docs: {
    title: say('A title that the person had in an earlier issue', '使用了此人较早的职务'),
    why: say('Guests change posts. The lexicon keeps every title with the issues it was seen in; an older one used again is usually copied from an old file.', '嘉宾职务会变动。词库记录各职务见于哪一期；再次使用旧职务往往是从旧稿复制所致。'),
    remedy: say('Use the latest title, or add the new one to .bulletin/people.yaml.', '改用最新职务；如职务又有变动，请加入 .bulletin/people.yaml。'),
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
      { before: '一、讨论\n\n上海市科学技术委员会副主任翟金国指出，要加强研究。\n' },
      { before: '一、讨论\n\n江州大学教授樊少群指出，要加强研究。\n' },
    ],
  },
  *check(bulletin, context) {
    for (const speaker of speakersIn(bulletin, context)) {
      const person = personOf(speaker, context);
      if (!person) continue;
      for (const mention of speaker.mentions) {
        const printed = mention.title && mention.title.end <= mention.start !== (mention.language === 'en') ? titleText(mention) : undefined;
        const problem = printed === undefined ? undefined : problemOf(printed, mention.language, person);
        if (problem) yield { ...problem, span: titleSpan(mention)! };
      }
    }
  },
};

function problemOf(printed: string, language: 'zh' | 'en', { zh, en, titles }: Person): Omit<Problem, 'span'> | undefined {
  const known = titles.filter((title) => title[language] !== undefined);
  const same = (title: Title) => plain(title[language]!) === plain(printed);
  const latest = known.reduce<string | undefined>((newest, { seen }) => later(newest, latestOf(seen)), undefined);
  const old = known.find(same);
  if (!old || latest === undefined || latestOf(old.seen) === undefined || latestOf(old.seen)! >= latest) return undefined;
  const current = known.find(({ seen }) => latestOf(seen) === latest)!;
  if (alike(printed, current[language]!, language)) return undefined;
  const where = (seen: readonly Seen[]) => seen.map(({ issue, date }) => (date ? `${issue} (${date})` : issue)).join(', ');
  const name = (language === 'zh' ? zh : en) ?? zh ?? en ?? '';
  return {
    message: say(`${name} had this title in ${where(old.seen)}; the latest known is “${current[language]!}” (${latest})`, `${name}的这一职务见于${where(old.seen)}；最新所知为“${current[language]!}”（${latest}）`),
    evidence: { source: 'office', examples: [current[language]!] },
  };
}

/** The same posts in another order or with other small words are the same title. */
function alike(a: string, b: string, language: 'zh' | 'en'): boolean {
  const words = (title: string) => new Set(language === 'en' ? (title.toLowerCase().match(/[a-z]{4,}/g) ?? []) : Array.from(plain(title).slice(1), (_, i) => plain(title).slice(i, i + 2)));
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
