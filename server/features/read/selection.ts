// Growing a selection: clause, sentence, block, the block with its counterpart, section, everything.
import { contains, type Span } from '../../base/text';
import { clauses, sentences } from '../../language/shared/sentences';
import type { At } from '../../model/at';
import { type Entry, outline, type Section } from '../../model/outline';
import { sourceSpan } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import type { AtPlace } from '../feature';

/** What a selection grows to, step by step from the inside; each step holds the one before and is larger. */
export const selections: AtPlace<readonly Span[]> = (here) => {
  const { bulletin } = here.reading;
  const spans = [...within(here), ...around(bulletin, here.offset)];
  return spans.reduceRight<readonly Span[]>(
    (steps, span) => {
      const outer = steps[0]!;
      const isSmaller = contains(outer, span) && !contains(span, outer);
      return isSmaller ? [span, ...steps] : steps;
    },
    [{ start: 0, end: bulletin.text.length }],
  );
};

/** Clause, sentence and block, from the inside. */
function within({ reading: { bulletin }, offset, element, inProse }: At): readonly Span[] {
  if (!element || offset > element.span.end) return [];
  const { prose, language } = element;
  const parts =
    language === 'und'
      ? []
      : [clauses, sentences].flatMap((cut) =>
          cut(prose.text, language)
            .filter(({ start, end }) => start <= inProse && inProse <= end)
            .slice(0, 1),
        );
  return [
    ...parts.map(({ start, end }) => sourceSpan(prose, start, end)),
    element.span,
    ...blockAround(bulletin, element),
  ];
}

/** The point that a list item lies in. */
function blockAround({ elements }: Bulletin, inner: Element): readonly Span[] {
  return elements
    .filter((element) => element !== inner && contains(element.span, inner.span))
    .map((element) => element.span);
}

/** The block with its counterpart and the sections around it, from the inside. */
function around(bulletin: Bulletin, offset: number): readonly Span[] {
  const holds = ({ span }: { readonly span: Span }) => span.start <= offset && offset <= span.end;
  const { titles, opening, sections } = outline(bulletin);
  const inSection = (section: Section): readonly Span[] =>
    holds(section)
      ? [
          ...entriesOf(section)
            .filter(holds)
            .map((entry) => entry.span),
          ...section.sections.flatMap(inSection),
          section.span,
        ]
      : [];
  return [...[...titles, ...opening].filter(holds).map((entry) => entry.span), ...sections.flatMap(inSection)];
}

function entriesOf({ heading, entries }: Section): readonly Entry[] {
  return [heading, ...entries];
}
