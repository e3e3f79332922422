// Code lenses: above a section who speaks in it, how long it is, whether both languages are there; above a block whose
// counterpart stands elsewhere the way to it.
import type { CodeLens } from 'vscode-languageserver-types';
import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import { counterpartOf } from '../../model/alignment/sentences';
import type { Context } from '../../model/context';
import { type Entry, outline, type Section } from '../../model/outline';
import type { Bulletin } from '../../syntax/tree';
import { inWords } from '../feature';
import { lengthsInWords, summaryOf } from './sectionSummary';

export interface LensRequest {
  readonly uri: string;
  /** The editor's command that goes to a place; absent: no lens jumps. */
  readonly goTo?: string;
}

/** The lenses of a draft that asks for them (`bulletin.codeLens`), in order of place. */
export function codeLenses(bulletin: Bulletin, context: Context, { uri, goTo }: LensRequest): CodeLens[] {
  if (!context.settings.shown?.codeLens) return [];
  const lens = ({ start }: Span, title: string, target?: Span): CodeLens => ({
    range: bulletin.text.rangeOf({ start, end: start }),
    command:
      target && goTo
        ? { title, command: goTo, arguments: [uri, bulletin.text.rangeOf(target)] }
        : { title, command: '' },
  });
  const inSection = (section: Section): CodeLens[] => {
    const { title, missing } = summary(bulletin, context, section);
    return [
      lens(section.span, title, missing),
      ...[section.heading, ...section.entries].flatMap(jump),
      ...section.sections.flatMap(inSection),
    ];
  };
  const jump = ({ element, counterpart }: Entry): CodeLens[] => {
    const other = counterpart ? undefined : counterpartOf(bulletin, element);
    if (!other || !goTo || (element.kind !== 'heading' && element.kind !== 'point')) return [];
    return [
      lens(
        element.span,
        inWords(
          context,
          other.language === 'en' ? say('Go to the English', '转到英文') : say('Go to the Chinese', '转到中文'),
        ),
        other.span,
      ),
    ];
  };
  return outline(bulletin).sections.flatMap(inSection);
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
