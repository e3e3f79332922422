// The English skeleton of a Chinese block: what the translation memory has of it, else marker, names with titles,
// numbers, dates and terms in their order, what is between left to the translator.

import type { Edit } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { lineEndOf, type Span } from '../../base/text';
import { titleAnswer } from '../../knowledge/directory/lookup';
import { type LexiconEntry, mentionsOf } from '../../knowledge/lexicon/mentions';
import { englishDate, englishNumber } from '../../language/en/written';
import { findDates } from '../../language/shared/find-dates';
import { reportingVerbAt } from '../../language/shared/reporting';
import { sentences } from '../../language/shared/sentences';
import { sentenceOpeningsEn } from '../../language/words';
import { findChineseNumerals } from '../../language/zh/numerals';
import { beadsOf } from '../../model/alignment/align';
import type { Context } from '../../model/context';
import { namesFor } from '../../model/directory';
import { isRunningText } from '../../model/element';
import { renumbered } from '../../model/numbering/sequence';
import { bodyEntries } from '../../model/outline';
import { personOf, pinyinName, speakersIn, titleText } from '../../model/people/identity';
import { withTitle } from '../../model/people/mention';
import type { Mention, Speaker } from '../../model/people/speakers';
import { kindFor } from '../../model/structure';
import { type Memory, memoryOf, withoutMarker } from '../../past/memory/memory';
import { recall } from '../../past/memory/recall';
import { proseOffset } from '../../syntax/prose';
import type { Bulletin, Element } from '../../syntax/tree';
import { renderingsOf } from './completion/verbs';
import { englishIntroduction, introducesInBold } from './introduction';
import { translatedMarker } from './markerModels';

/** What stands where the translator goes on. */
export const skeletonPlace = '…';

/**
 * What puts a skeleton below a Chinese block, made when it is wanted, or why there is none; undefined for what could
 * have none.
 * `others`: what other issues have translated.
 */
export function insertSkeleton(
  bulletin: Bulletin,
  context: Context,
  element: Element,
  others: readonly Memory[],
): { readonly edit: () => Edit } | { readonly refusal: Localized } | undefined {
  if (!mayHaveEnglish(element) || !isBilingual(bulletin, context)) return undefined;
  if (hasEnglish(bulletin, element)) return { refusal: say('This block has its English already', '本段已有英文') };
  const isKnown =
    markerFor(bulletin, element) !== undefined ||
    partsOf(bulletin, context, element, others).some(({ english }) => english !== undefined) ||
    editOf(bulletin, context, element, others) !== undefined;
  return isKnown
    ? { edit: () => editOf(bulletin, context, element, others)! }
    : { refusal: say('No name, number or term of this block is known', '本段没有已知的人名、数字或术语') };
}

/**
 * The same for every block of a heading's section that has no English, the heading included; undefined where fewer than
 * two lack it.
 */
export function insertSkeletons(
  bulletin: Bulletin,
  context: Context,
  heading: Element,
  others: readonly Memory[],
): (() => readonly Edit[]) | undefined {
  if (heading.kind !== 'heading' || !isBilingual(bulletin, context)) return undefined;
  const rest = bulletin.elements.slice(bulletin.elements.indexOf(heading) + 1);
  const end = rest.findIndex(
    (element) =>
      !isRunningText(element) ||
      (element.kind === 'heading' &&
        element.language === heading.language &&
        (element.level ?? 1) <= (heading.level ?? 1)),
  );
  const missing = [heading, ...rest.slice(0, end < 0 ? undefined : end)].filter(
    (element) => element.kind !== 'list-item' && mayHaveEnglish(element) && !hasEnglish(bulletin, element),
  );
  return missing.length < 2
    ? undefined
    : () => missing.flatMap((element) => editOf(bulletin, context, element, others) ?? []);
}

function mayHaveEnglish(element: Element): boolean {
  return element.language === 'zh' && isRunningText(element);
}

function editOf(bulletin: Bulletin, context: Context, element: Element, others: readonly Memory[]): Edit | undefined {
  const text = skeletonOf(bulletin, context, element, [memoryOf(bulletin, context.lexicon), ...others]);
  const lineEnd = lineEndOf(bulletin.text.content);
  const { end } = element.span;
  return text === undefined ? undefined : { span: { start: end, end }, newText: lineEnd + lineEnd + text };
}

function isBilingual(bulletin: Bulletin, context: Context): boolean {
  return bulletin.languages.length === 2 || kindFor(bulletin, context)?.languages.length === 2;
}

function hasEnglish(bulletin: Bulletin, element: Element): boolean {
  return beadsOf(bulletin).some(({ zh, en }) => en.length > 0 && zh.includes(element));
}

/**
 * `First, … **Wu Zhiqiang, President of Donghu University,** said … 448,300 … .`; sentences translated before stand whole;
 * undefined when there would be nothing but dots.
 */
function skeletonOf(
  bulletin: Bulletin,
  context: Context,
  element: Element,
  memories: readonly Memory[],
): string | undefined {
  const marker = markerFor(bulletin, element) ?? '';
  const [whole] = recall(withoutMarker(element), memories, context.lexicon);
  if (whole !== undefined) return marker + behind(marker, whole);
  const known = sentences(element.prose.text, 'zh').flatMap(({ start, end }) => {
    const from = Math.max(start, markerEnd(element));
    const [english] = from < end ? recall(element.prose.text.slice(from, end), memories, context.lexicon) : [];
    return english === undefined ? [] : [{ start: from, end, english }];
  });
  const parts = [
    ...known,
    ...partsOf(bulletin, context, element, memories).filter(
      ({ start, end }) => !known.some((sentence) => start < sentence.end && sentence.start < end),
    ),
  ].sort((a, b) => a.start - b.start);
  if (marker === '' && !parts.some(({ english }) => english !== undefined)) return undefined;
  return written(marker, parts, element, known);
}

/** Dots between the parts; whole sentences need none around them. */
function written(marker: string, parts: readonly Part[], element: Element, sentencesKnown: readonly Part[]): string {
  const stop = element.kind === 'heading' || element.kind === 'title' ? '' : '.';
  let text = '';
  let open = false;
  let end = markerEnd(element);
  const dots = () => {
    text += open ? '' : `${text === '' ? '' : ' '}…`;
    open = true;
  };
  const close = () => {
    if (open) text += stop;
    open = false;
  };
  for (const part of parts) {
    if (part.english === undefined) continue;
    if (sentencesKnown.includes(part)) {
      if (part.start > end) dots();
      close();
      text += `${text === '' ? '' : ' '}${behind(text === '' ? marker : '.', part.english)}`;
    } else {
      dots();
      text += ` ${part.english} …`;
    }
    end = part.end;
  }
  if (!open && (text === '' || end < element.prose.text.length)) dots();
  close();
  return marker + text;
}

/**
 * A text translated elsewhere begins small behind `First, ` and with a capital elsewhere; a word that may be a name
 * keeps its own.
 */
function behind(marker: string, text: string): string {
  if (!/,\s*$/.test(marker)) return text.slice(0, 1).toUpperCase() + text.slice(1);
  const [first = ''] = /^\w+/.exec(text) ?? [];
  return sentenceOpeningsEn().has(first) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** Where the text behind a block's marker begins, in its prose. */
function markerEnd({ prose, labelSpan }: Element): number {
  const end = labelSpan ? proseOffset(prose, labelSpan.end - 1) + 1 : 0;
  return end + /^[\s，,.、：:]*/.exec(prose.text.slice(end))![0].length;
}

function markerFor(bulletin: Bulletin, element: Element): string | undefined {
  if (!element.number) return undefined;
  const entries = bodyEntries(bulletin);
  const model = translatedMarker(
    entries.slice(
      0,
      Math.max(
        0,
        entries.findIndex((entry) => entry.element === element),
      ),
    ),
    element,
  );
  return model && renumbered(model.marker, element.number);
}

/** A stretch of the block, in offsets of its prose, and its English if that can be told. */
interface Part extends Span {
  readonly english: string | undefined;
}

/**
 * In order of place. What goes first wins where parts overlap: people with their titles, then organizations and terms,
 * dates, numbers.
 */
function partsOf(bulletin: Bulletin, context: Context, element: Element, memories: readonly Memory[]): readonly Part[] {
  const { prose } = element;
  const body = markerEnd(element);
  return withoutOverlap([
    ...speakersIn(bulletin, context).flatMap((speaker) =>
      speaker.mentions
        .filter((mention) => mention.element === element)
        .map((mention) => ({
          ...withTitle(mention),
          english: spoken(englishOf(speaker, mention, bulletin, context), mention, memories),
        })),
    ),
    ...mentionsOf(element, context.lexicon).map(({ start, end, entries }) => ({
      start,
      end,
      english: renderingOf(entries[0]!),
    })),
    ...findDates(prose.text, 'zh').map((date) => ({ start: date.start, end: date.end, english: englishDate(date) })),
    ...findChineseNumerals(prose.text)
      .filter(({ weight, start }) => weight !== 'weak' && start >= body)
      .map((numeral) => ({ start: numeral.start, end: numeral.end, english: englishNumber(numeral) })),
  ]);
}

/** What is left of parts in order of place when each takes its stretch from those behind it in the list. */
function withoutOverlap(parts: readonly Part[]): readonly Part[] {
  const taken = new Set<number>();
  const places = ({ start, end }: Span) => Array.from({ length: end - start }, (_, index) => start + index);
  return parts
    .filter((part) => {
      const own = places(part);
      if (own.some((at) => taken.has(at))) return false;
      for (const at of own) taken.add(at);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

/** With the verb that renders the Chinese one behind the speaker, if one does. */
function spoken(english: string | undefined, mention: Mention, memories: readonly Memory[]): string | undefined {
  const verb = english && reportingVerbAt(mention.element.prose.text, withTitle(mention).end, 'zh')?.verb;
  const rendering = verb && renderingsOf(verb, memories)[0];
  return rendering ? `${english} ${rendering}` : english;
}

/**
 * The name as the issue or the lexicon has it, else in pinyin where the title is known; with the English of the very
 * title it is introduced with, if that is known, a stop in it for a unit that has none.
 */
function englishOf(speaker: Speaker, mention: Mention, bulletin: Bulletin, context: Context): string | undefined {
  const person = personOf(speaker, context.lexicon);
  const printed = titleText(mention);
  const title =
    printed === undefined
      ? undefined
      : (person?.titles.find(({ zh }) => zh === printed)?.en ?? inEnglish(printed, bulletin, context));
  const name = speaker.en ?? person?.en ?? (title === undefined ? undefined : pinyinName(speaker.zh ?? ''));
  return name === undefined || title === undefined
    ? name
    : englishIntroduction(name, title, introducesInBold(bulletin, context));
}

function inEnglish(title: string, bulletin: Bulletin, context: Context): string | undefined {
  const names = namesFor(bulletin, context);
  const answer = names && titleAnswer(names, title);
  return answer?.en ?? answer?.draft;
}

function renderingOf(entry: LexiconEntry): string | undefined {
  switch (entry.type) {
    case 'person':
      return undefined;
    case 'organization':
      return entry.organization.en;
    case 'term':
      return entry.term.renderings.find(({ standing }) => standing !== 'avoid')?.en;
  }
}
