// The reporting verbs of a bulletin: how often each is used, and which stands for which in the other language.

import { reportingVerbAt } from '../../language/shared/reporting';
import { alignedPairs } from '../../model/alignment/align';
import type { KnownNames, Mention } from '../../model/people/speakers';
import { speakersOf } from '../../model/people/speakers';
import type { Bulletin, Element } from '../../syntax/tree';

/** A verb, or a verb with its rendering, and how often it was printed so. */
export interface VerbUse {
  readonly zh?: string;
  readonly en?: string;
  readonly seen: number;
}

/** The verbs by which the speakers of a bulletin are quoted, most frequent first. */
export function verbsOf(bulletin: Bulletin, known: KnownNames): readonly VerbUse[] {
  const english = new Map(alignedPairs(bulletin).map(({ zh, en }) => [zh, en]));
  const uses = new Map<string, { zh?: string; en?: string; seen: number }>();
  const count = (zh: string | undefined, en: string | undefined) => {
    const key = `${zh ?? ''} ${en ?? ''}`;
    const use = uses.get(key);
    if (use) use.seen++;
    else uses.set(key, { ...(zh !== undefined && { zh }), ...(en !== undefined && { en }), seen: 1 });
  };
  for (const { mentions } of speakersOf(bulletin, known)) {
    const paired = new Set<Mention>();
    for (const mention of mentions) {
      const zh = mention.language === 'zh' ? verbBehind(mention) : undefined;
      if (zh === undefined) continue;
      const rendered = renderingOf(mention, mentions, english);
      if (rendered) paired.add(rendered);
      count(zh, rendered && verbBehind(rendered));
    }
    for (const mention of mentions) {
      const en = mention.language === 'en' && !paired.has(mention) ? verbBehind(mention) : undefined;
      if (en !== undefined) count(undefined, en);
    }
  }
  return [...uses.values()].sort((a, b) => b.seen - a.seen);
}

/** The first mention in the English block, when the Chinese one is the first of its block too. */
function renderingOf(
  mention: Mention,
  mentions: readonly Mention[],
  english: ReadonlyMap<Element, Element>,
): Mention | undefined {
  const isFirst = mentions.find(({ element }) => element === mention.element) === mention;
  const counterpart = isFirst ? english.get(mention.element) : undefined;
  const found = counterpart && mentions.find(({ element }) => element === counterpart);
  return found && verbBehind(found) !== undefined ? found : undefined;
}

function verbBehind({ element, end, title, language }: Mention): string | undefined {
  return reportingVerbAt(element.prose.text, Math.max(end, title?.end ?? 0), language)?.verb;
}
