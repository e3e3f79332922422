// Rule inconsistent-translation: one term, several renderings in one issue.
import type { RawFinding } from '../../base/finding';
import { listAt } from '../../base/lists';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import type { Lexicon, Term } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { contentRoots } from '../../language/en/words';
import type { Reading } from '../../model/reading';
import { inPlace, shapeOf, type TermMention, termsNamedIn } from '../../model/terms/renderings';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const inconsistentTranslation: Rule = {
  id: 'inconsistent-translation',
  severity: 'warning',
  source: 'pair',
  docs: {
    title: say('One policy term in several English renderings', '同一术语在一期中有多种英译'),
    why: say(
      'Readers of the English take two renderings for two things. Each may be right by itself; an issue keeps to one.',
      '英文读者会把两种译法当作两回事。译法各自可能都对，但同一期应前后统一。',
    ),
    remedy: say('Choose one rendering for the issue.', '全期统一为一种译法。'),
    examples: [
      {
        before:
          '园区坚持先行先试。\n\nThe park goes on with pilot reforms.\n\n专家肯定了先行先试的做法。\n\nThe experts praised the pilot ' +
          'reforms.\n\n明年继续先行先试。\n\nIt will go on with ⟦pioneering trials⟧ next year.\n',
      },
      {
        before:
          '园区参与改革开放。\n\nThe park takes part in reform and opening up.\n\n改革开放不停步。\n\nReform and opening-up goes on.\n',
      },
      {
        before:
          '全国重点实验室落户东湖。\n\nA national key laboratory was set up at East Lake.\n\n全国重点实验室将达十家。\n\nThere will be ' +
          'ten National Key Laboratories.\n',
      },
      {
        before:
          '5月6日，大会发布《湖畔科创宣言》。\n\nThe forum released the "Lakeside Innovation Declaration" on May 6.\n\n12位专家解读了《湖畔科创宣言》的内容。\n\n' +
          'Twelve experts explained what is in the "Lakeside Innovation Declaration."\n\n会后，38家企业签署了《湖畔科创宣言》。\n\n' +
          'After the forum 38 firms signed the "⟦Lake Technology Declaration⟧".\n',
      },
      {
        before:
          '5月6日，大会发布《湖畔科创宣言》。\n\nThe forum released the "Lakeside Innovation Declaration" on May 6.\n\n12位专家解读了《湖畔科创宣言》和“揭榜”机制。\n\n' +
          'Twelve experts explained the "open call" and the "Innovation Declaration of Lakeside".\n',
      },
    ],
  },
  *check(reading) {
    const used = new Map<Term, Used[]>();
    for (const { zh, en } of reading.translatedBeads) {
      for (const use of usesIn(zh, en, reading.lexicon)) {
        const uses = used.get(use.term);
        if (uses) uses.push(inPlace(use, en));
        else used.set(use.term, [inPlace(use, en)]);
      }
    }
    for (const [term, uses] of used) yield* findingsOf(term.zh, uses);
    yield* ofQuoted(reading);
  },
};

/** A rendering, and the roots of its words. */
interface Rendered extends TermMention {
  readonly roots: ReadonlySet<string>;
}

interface Used extends Rendered {
  readonly term: Term;
}

/** What is quoted in both languages, though no lexicon knows it: 《湖畔宣言》, a “Lake Declaration” and a “Lakeside” one. */
function* ofQuoted({ translatedBeads, index }: Reading): Iterable<RawFinding> {
  const named = new Map<string, Rendered[]>();
  for (const { zh, en } of translatedBeads)
    for (const { name, ...use } of quotedIn(zh, en))
      if (index.termsNamed(name).length === 0) listAt(named, name).push(inPlace(use, en));
  for (const [name, uses] of named) {
    // renderings without a word in common may be of two things
    const [first, ...others] = uses;
    if (first && others.every(({ roots }) => [...roots].some((root) => first.roots.has(root))))
      yield* findingsOf(name, uses);
  }
}

/** What one passage quotes in both languages, one as often as the other; places are in the origins. */
const quotedIn = lasting((zh: readonly Element[], en: readonly Element[]): readonly (Rendered & { name: string })[] => {
  const names = zh.flatMap(({ prose }) => [...matches(prose.text, /[“《]([^“”《》]+)[”》]/g)]);
  const quoted = en.flatMap((element) =>
    [...matches(element.prose.text, /["“]([^"“”]+)["”]/g)].map((match) => ({ element, match })),
  );
  if (names.length !== quoted.length || names.length > mostQuoted) return [];
  return quoted.flatMap(({ element, match }, at) => {
    const name = names[at]![1]!;
    const rendering = match[1]!.replace(/[,.]$/, '');
    if (!/^[^，。；：、！？]{3,20}$/.test(name) || rendering.length > longestRendering) return [];
    const start = match.index + 1;
    return [{ name, element, start, end: start + rendering.length, roots: contentRoots(rendering) }];
  });
});

/** With more of them in a passage, which is which is a guess. */
const mostQuoted = 3;
/** UTF-16 code units. */
const longestRendering = 80;

/** The renderings, in their origins, of what the Chinese names. */
const usesIn = lasting((zh: readonly Element[], en: readonly Element[], lexicon: Lexicon): readonly Used[] => {
  const named = termsNamedIn(zh, lexicon);
  return en.flatMap((element) =>
    mentionsOf(element, lexicon).flatMap(({ start, end, entries }) => {
      // A rendering that two terms of the passage share tells nothing about either.
      const terms = entries.flatMap((entry) => (entry.type === 'term' && named.has(entry.term) ? [entry] : []));
      if (terms.length !== 1 || terms[0]!.as !== 'rendering' || terms[0]!.term.free) return [];
      const { term, rendering } = terms[0]!;
      return [{ term, element, start, end, roots: new Set(shapeOf(rendering!.en).roots) }];
    }),
  );
});

/** The most frequent rendering stands, of equals the first; each other one is told once. */
function* findingsOf(name: string, uses: readonly Rendered[]): Iterable<RawFinding> {
  const families: Rendered[][] = [];
  for (const use of uses) {
    const family = families.find(([first]) => sameWording(first!.roots, use.roots));
    if (family) family.push(use);
    else families.push([use]);
  }
  const chief = families.reduce<Rendered[]>((most, family) => (family.length > most.length ? family : most), []);
  const kept = chief[0]!;
  for (const [first, ...more] of families) {
    if (!first || first === kept) continue;
    const [own, other] = [textOf(first), textOf(kept)];
    yield {
      span: sourceSpan(first.element.prose, first.start, first.end),
      message: say(
        `${name} is “${own}” here and “${other}” elsewhere in this issue`,
        `“${name}”此处译作“${own}”，本期别处译作“${other}”`,
      ),
      related: [
        { span: sourceSpan(kept.element.prose, kept.start, kept.end), message: say(`“${other}”`, `译作“${other}”`) },
        ...more.map((use) => ({
          span: sourceSpan(use.element.prose, use.start, use.end),
          message: say(`“${textOf(use)}” again`, `又译作“${textOf(use)}”`),
        })),
      ],
      evidence: { source: 'pair', seen: chief.length, of: uses.length },
    };
  }
}

/** Longer and shorter forms of one rendering (Belt and Road, Belt and Road Initiative) are one wording. */
function sameWording(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].every((root) => large.has(root));
}

function textOf({ element, start, end }: TermMention): string {
  return element.prose.text.slice(start, end);
}
