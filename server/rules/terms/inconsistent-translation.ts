// Rule inconsistent-translation: one term, several renderings in one issue.
import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import type { Lexicon, Term } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
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
    for (const [term, uses] of used) yield* findingsOf(term, uses);
  },
};

interface Used extends TermMention {
  readonly term: Term;
  readonly roots: ReadonlySet<string>;
}

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
function* findingsOf(term: Term, uses: readonly Used[]): Iterable<RawFinding> {
  const families: Used[][] = [];
  for (const use of uses) {
    const family = families.find(([first]) => sameWording(first!.roots, use.roots));
    if (family) family.push(use);
    else families.push([use]);
  }
  const chief = families.reduce<Used[]>((most, family) => (family.length > most.length ? family : most), []);
  const kept = chief[0]!;
  for (const [first, ...more] of families) {
    if (!first || first === kept) continue;
    const [own, other] = [textOf(first), textOf(kept)];
    yield {
      span: sourceSpan(first.element.prose, first.start, first.end),
      message: say(
        `${term.zh} is “${own}” here and “${other}” elsewhere in this issue`,
        `“${term.zh}”此处译作“${own}”，本期别处译作“${other}”`,
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
