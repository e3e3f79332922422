// Rule undefined-abbreviation: a short form used before it is explained, a known one without its full form, or one
// announced and never used.

import type { RawFinding, Related } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Lexicon } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { endsSentence } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { knownAbbreviations } from '../../language/words';
import { has } from '../../model/kinds';
import type { Reading } from '../../model/reading';
import { goesOn } from '../../model/structure';
import { capitals, type Explained, explanations, type ShortFormMention } from '../../model/terms/short-forms';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Options } from '../options';
import type { Rule } from '../rule';

const options = {
  known: {
    type: 'texts',
    default: [],
    what: say('Short forms that every reader of yours knows', '读者都知道、无须交代的简称'),
  },
} as const satisfies Options;

export const undefinedAbbreviation: Rule<typeof options> = {
  id: 'undefined-abbreviation',
  severity: 'warning',
  source: 'text',
  options,
  docs: {
    title: say('A short form without its full form', '简称未交代全称'),
    why: say(
      'A reader who opens the bulletin at one page needs the full form before the short one. A short form that ' +
        'is announced (hereinafter …) and never used again only interrupts. Well-known ones (R&D, CPC, UN, MIT, GDP ' +
        '…) need no explanation; an office adds its own in the option `known`.',
      '读者先看到全称才能看懂简称；交代了却再不使用的简称只会打断行文。通用简称（R&D、CPC、UN、MIT、GDP 等）无须交代；本单位的可在选项 known 中增列。',
    ),
    remedy: say(
      'Give the full form with the short one at its first place: （以下简称“…”）, (hereinafter referred to as "…"), ' +
        'Full Name (ABBR).',
      '首次出现时写全称并交代简称：（以下简称“……”）、(hereinafter referred to as "…")、Full Name (ABBR)。',
    ),
    examples: [
      {
        before:
          '会上发布了⟦国家自创区⟧宣言。\n\n国家自主创新示范区（以下简称“自创区”）已有二十余家。\n\n自创区发展很快。\n',
      },
      { before: 'The ⟦NIDZs⟧ have grown fast.\n\nThe zones are open to all firms.\n' },
      {
        before:
          'He is chief scientist of the ⟦EASL⟧ (East Lake Space Laboratory) and a professor.\n\nHe spoke ' +
          'first.\n\nHe spoke of rockets.\n\nOthers spoke too.\n',
      },
      {
        before:
          '东湖科学数据联盟（以下简称“⟦数据联盟⟧”）已经成立，成员来自各地。\n\n成员共有十家。\n\n会议每年举行。\n\n首次会议在东湖召开。\n',
      },
      {
        before:
          'National Independent Innovation Demonstration Zones (hereinafter referred to as "NIDZs") have grown ' +
          'fast.\n\nNIDZs invest in R&D and cooperate with the UN.\n',
      },
      {
        before:
          '东湖科学数据联盟（以下简称“数据联盟”）已经成立。\n\n数据联盟成员来自各地，与 MIT 合作，GDP 增长很快。\n',
      },
      {
        before:
          'Section III of the report by the East Lake Space Laboratory (EASL) was read on COVID-19. EASL is new.\n',
      },
      {
        before:
          'HONG KONG sent a team of MAPLE, a laboratory, and of OSPO.\n\nKTO: key topic owner, a role in each ' +
          'team.\n\nThe Lake Office of Science (LOS) was there.\n\nIt was late.\n\nAll went home.\n\nNobody stayed.\n',
      },
      {
        before:
          '每组设KTO负责选题。\n\nEach team has a KTO (Key Topic Owner) who sets its topics.\n\nIt was late.\n\nAll went ' +
          'home.\n\nNobody stayed.\n',
      },
    ],
  },
  *check(reading, { known }) {
    const wellKnownHere = known.length > 0 ? new Set([...wellKnown(), ...known, ...known.map(singular)]) : wellKnown();
    for (const language of ['zh', 'en'] as const) yield* inLanguage(language, reading, wellKnownHere);
  },
};

/** Short forms that every reader of a policy bulletin knows. */
const wellKnown = fromWords((): ReadonlySet<string> => new Set(knownAbbreviations()));

/** A short form in capitals without the s of its plural: an office that knows NIDZs knows NIDZ. */
function singular(name: string): string {
  return name.replace(/(?<=[A-Z])s$/, '');
}

/** So many paragraphs must follow before a short form can be said to be never used: an excerpt may go on elsewhere. */
const textAfter = 3;

/** A title may use a short form that the text explains; one that ends like a sentence is a draft's first paragraph. */
function isRunning({ kind, prose }: Element): boolean {
  return has(kind, 'running') && (kind !== 'title' || endsSentence(prose.text));
}

interface UsedShortForm {
  readonly name: string;
  readonly explained: Explained[];
  readonly explainedIn: Map<Element, Set<number>>;
  readonly used: ShortFormMention[];
}

function* inLanguage(language: 'zh' | 'en', reading: Reading, known: ReadonlySet<string>): Iterable<RawFinding> {
  const elements = reading.passagesIn(language).filter(isRunning);
  const shorts = new Map<string, UsedShortForm>();
  const shortForm = (name: string) => {
    let form = shorts.get(name);
    if (!form) shorts.set(name, (form = { name, explained: [], explainedIn: new Map(), used: [] }));
    return form;
  };
  for (const element of elements)
    for (const { name, ...place } of explanations(element))
      if (!known.has(name)) explain(shortForm(name), { ...place, element });
  const chinese =
    language === 'zh'
      ? [...shorts.values()]
          .filter(({ name }) => /\p{Script=Han}/u.test(name))
          .map((form) => ({
            form,
            inFull: new Set(form.explained.flatMap((explained) => beforeInFullForm(form.name, explained))),
          }))
      : [];
  for (const element of elements) {
    for (const { name, start, end } of capitals(element))
      if (!known.has(name) && !isExplanation(shorts.get(name), { element, start, end }))
        shortForm(name).used.push({ element, start, end });
    for (const { form, inFull } of chinese) form.used.push(...usesOf(form, inFull, element));
  }
  if (language === 'zh') addKnownChinese(elements, reading, shorts, known);
  for (const form of shorts.values()) {
    const finding = findingOf(form, language, elements, reading);
    if (finding) yield finding;
  }
}

function isExplanation(form: UsedShortForm | undefined, { element, start }: ShortFormMention): boolean {
  return form?.explainedIn.get(element)?.has(start) ?? false;
}

function explain({ explained, explainedIn }: UsedShortForm, place: Explained): void {
  explained.push(place);
  const starts = explainedIn.get(place.element);
  if (starts) starts.add(place.start);
  else explainedIn.set(place.element, new Set([place.start]));
}

/**
 * Where a Chinese short form that the text explains is used; `inFull`: what stands before it where it is part of the
 * full one.
 */
function usesOf(form: UsedShortForm, inFull: ReadonlySet<string>, element: Element): ShortFormMention[] {
  const { text } = element.prose;
  const places: ShortFormMention[] = [];
  for (let at = text.indexOf(form.name); at >= 0; at = text.indexOf(form.name, at + form.name.length)) {
    const place = { element, start: at, end: at + form.name.length };
    if (isExplanation(form, place) || [...inFull].some((before) => text.endsWith(before, at))) continue;
    places.push(place);
  }
  return places;
}

/** As part of a longer known short form (国家自创区), all of that. */
function widened(place: ShortFormMention, reading: Reading): ShortFormMention {
  const around = reading
    .mentionsIn(place.element)
    .find(
      ({ start, end, entries }) =>
        start <= place.start && end >= place.end && entries.some((entry) => entry.as === 'abbreviation'),
    );
  return around ? { element: place.element, start: around.start, end: around.end } : place;
}

/** What stands before the short form where it is part of the full one: 东湖科学|数据联盟. */
function beforeInFullForm(name: string, { element, start }: Explained): readonly string[] {
  const full =
    /[\p{Script=Han}、·]+(?=[（(][^（(]*$)/u.exec(element.prose.text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const at = full.lastIndexOf(name);
  return at > 0 ? [full.slice(Math.max(0, at - 2), at)] : [];
}

const knownChineseIn = lasting((element: Element, lexicon: Lexicon) =>
  mentionsOf(element, lexicon).filter(
    ({ form, entries }) =>
      entries.some((entry) => entry.type === 'term' && entry.as === 'abbreviation') && /\p{Script=Han}/u.test(form),
  ),
);

/** Chinese short forms that the termbase knows and the text nowhere explains. */
function addKnownChinese(
  elements: readonly Element[],
  { lexicon }: Reading,
  shorts: Map<string, UsedShortForm>,
  known: ReadonlySet<string>,
): void {
  const names = [...shorts.values()].flatMap(({ name, explained }) => (explained.length > 0 ? [name] : []));
  for (const element of elements) {
    for (const { start, end, form } of knownChineseIn(element, lexicon)) {
      if (known.has(form) || names.some((name) => form.includes(name))) continue;
      const short = shorts.get(form);
      if (short) short.used.push({ element, start, end });
      else shorts.set(form, { name: form, explained: [], explainedIn: new Map(), used: [{ element, start, end }] });
    }
  }
}

function findingOf(
  form: UsedShortForm,
  language: 'zh' | 'en',
  elements: readonly Element[],
  reading: Reading,
): RawFinding | undefined {
  const { name, explained, used } = form;
  const [definition] = explained;
  const [first] = used;
  if (definition) {
    // Two characters may be an everyday word (大会) before they become a short form.
    if (first && (name.length > 2 || language === 'en') && isBefore(first, definition)) {
      return problemAt(
        widened(first, reading),
        say(`${name} is used before it is explained`, `“${name}”在交代全称之前已经使用`),
        { related: [relatedTo(definition, say('explained here', '此处才交代'))] },
      );
    }
    // in brackets behind its full form it helps readers who know the short form alone
    if (used.length > 0 || definition.by === 'brackets') return undefined;
    if (elements.length - elements.indexOf(definition.element) <= textAfter) return undefined;
    if (reading.kind && goesOn(reading.bulletin, reading.kind)) return undefined;
    // a short form that the original has, too, is translated with it
    if (definition.by === 'behind' && isInOther(name, language, reading)) return undefined;
    return problemAt(definition, neverUsed(name));
  }
  // one that nobody here knows may be a name: MAPLE, GNOME, a university
  if (!first || !isKnownShort(name, reading) || fullFormBefore(first, name, elements, reading)) return undefined;
  return problemAt(first, say(`${name} is used without its full form`, `“${name}”未交代全称`));
}

function isInOther(name: string, language: 'zh' | 'en', reading: Reading): boolean {
  return reading
    .passagesIn(language === 'zh' ? 'en' : 'zh')
    .some((element) => capitals(element).some((other) => other.name === name));
}

function neverUsed(name: string): Localized {
  return say(`${name} is explained and never used again`, `交代了简称“${name}”，后文却未使用`);
}

function isKnownShort(name: string, { lexicon }: Reading): boolean {
  return (
    lexicon.organizations.some(({ abbreviation }) => abbreviation === name) ||
    lexicon.terms.some(({ abbreviations }) => abbreviations?.includes(name))
  );
}

/** Whether the full form of a known short form stands before a place. */
function fullFormBefore(
  place: ShortFormMention,
  name: string,
  elements: readonly Element[],
  reading: Reading,
): boolean {
  for (const element of elements) {
    for (const { start, end, entries } of reading.mentionsIn(element)) {
      if (element === place.element && end > place.start) return false;
      const full = entries.some((entry) => {
        if (entry.as === 'abbreviation') return false;
        return entry.type === 'organization'
          ? entry.organization.abbreviation === name
          : entry.type === 'term' && entry.term.abbreviations?.includes(name);
      });
      if (full && (element !== place.element || start < place.start)) return true;
    }
    if (element === place.element) return false;
  }
  return false;
}

function isBefore(a: ShortFormMention, b: ShortFormMention): boolean {
  return a.element === b.element ? a.start < b.start : a.element.span.start < b.element.span.start;
}

function problemAt(
  { element, start, end }: ShortFormMention,
  message: Localized,
  more: { readonly related?: readonly Related[] } = {},
): RawFinding {
  return { span: sourceSpan(element.prose, start, end), message, ...more, evidence: { source: 'text' } };
}

function relatedTo({ element, start, end }: ShortFormMention, message: Localized): Related {
  return { span: sourceSpan(element.prose, start, end), message };
}
