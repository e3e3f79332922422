// Code lenses: above a section who speaks in it, how long it is, whether both languages are there; above a block whose
// counterpart stands elsewhere the way to it.
import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import { counterpartOf } from '../../model/alignment/sentences';
import type { Context } from '../../model/context';
import { type Entry, outline, type Section } from '../../model/outline';
import type { Bulletin } from '../../syntax/tree';
import { type InDocument, inWords } from '../feature';
import { lengthsInWords, summaryOf } from './sectionSummary';

/** A line above a section or block. A `way` is there for its target alone; a `summary` may lead somewhere. */
export interface Lens {
  readonly is: 'summary' | 'way';
  /** The offset of what it is above. */
  readonly at: number;
  readonly title: string;
  /** Where it leads. */
  readonly target?: Span;
}

/** The lenses of a draft that asks for them (`bulletin.codeLens`), in order of place. */
export const codeLenses: InDocument<readonly Lens[]> = (bulletin, context) => {
  if (!context.settings.shown?.codeLens) return [];
  const inSection = (section: Section): readonly Lens[] => {
    const { title, missing } = summary(bulletin, context, section);
    return [
      { is: 'summary', at: section.span.start, title, ...(missing && { target: missing }) },
      ...[section.heading, ...section.entries].flatMap((entry) => wayToCounterpart(bulletin, context, entry)),
      ...section.sections.flatMap(inSection),
    ];
  };
  return outline(bulletin).sections.flatMap(inSection);
};

/** From a heading or point to its counterpart, where that does not stand beside it. */
function wayToCounterpart(bulletin: Bulletin, context: Context, { element, counterpart }: Entry): readonly Lens[] {
  const other = counterpart ? undefined : counterpartOf(bulletin, element);
  if (!other || (element.kind !== 'heading' && element.kind !== 'point')) return [];
  const title = other.language === 'en' ? say('Go to the English', '转到英文') : say('Go to the Chinese', '转到中文');
  return [{ is: 'way', at: element.span.start, title: inWords(context, title), target: other.span }];
}

interface Summary {
  readonly title: string;
  /** The first block that stands in one language only. */
  readonly missing?: Span;
}

function summary(bulletin: Bulletin, context: Context, section: Section): Summary {
  const summary = summaryOf(bulletin, context, section);
  const { speakers, blocks, open } = summary;
  const parts = [
    ...(speakers.length > 0 ? [inWords(context, say(speakers.join(', '), speakers.join('、')))] : []),
    ...lengthsInWords(summary, context),
    ...(blocks > 0
      ? [
          inWords(
            context,
            open.length === 0
              ? say('both languages complete', '中英文齐全')
              : say(`${open.length} of ${blocks} in one language only`, `${blocks} 段中 ${open.length} 段只有一种语言`),
          ),
        ]
      : []),
  ];
  const missing = open[0] && (open[0].zh[0] ?? open[0].en[0])?.span;
  return { title: parts.join(' · '), ...(missing && { missing }) };
}
