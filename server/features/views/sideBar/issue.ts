// The side bar's view of the issue: header, note, titles, sections with their points, credits, each with its figures
// and findings, and what is missing in its place.

import type { Finding } from '../../../base/finding';
import { type Localized, say } from '../../../base/localized';
import { plain } from '../../../base/plain';
import { packed } from '../../../knowledge/schema/format';
import { elementNames } from '../../../knowledge/schema/names';
import type { ElementRule, Kind } from '../../../knowledge/schema/schema';
import { blockPairs, isTranslated } from '../../../model/alignment/blocks';
import { counterpartOf } from '../../../model/alignment/sentences';
import type { Context } from '../../../model/context';
import { type Part, partOf } from '../../../model/kinds';
import { type Entry, outline, type Section } from '../../../model/outline';
import { speakerNamesIn } from '../../../model/people/speakers-in';
import {
  absentLanguages,
  bySeen,
  capitalized,
  composed,
  gapsIn,
  insertion,
  kindFor,
  nameOf,
  ruleOf,
  spanAt,
} from '../../../model/structure';
import type { IssueView } from '../../../protocol';
import { check } from '../../../rules/check';
import type { Bulletin, Element, ElementKind } from '../../../syntax/tree';
import { type InDocument, inWords } from '../../feature';
import { lengthsInWords, lengthsOf, type SectionSummary, summaryOf } from '../../read/sectionSummary';
import { beginning } from '../../read/symbols';
import { notChecked } from '../notChecked';
import { countsOf, issueNumber } from '../status';
import { toDo } from '../toDo';
import { described, finished, type Row, uniqueIds } from './rows';

export const issueView: InDocument<IssueView> = (bulletin, context) => {
  const findings = check(bulletin, context);
  const kind = kindFor(bulletin, context);
  // what is missing has rows of its own; where it should stand is no flaw of what stands there
  const placed = findings.filter(({ rule }) => rule !== missingRule);
  return {
    title: titleOf(bulletin, context, kind),
    findings: countsOf(findings),
    isBilingual: bulletin.languages.length === 2,
    nodes: [
      ...finished(bulletin, [...notCheckedRows(bulletin, context), ...toDoRows(bulletin, context)], []),
      ...finished(bulletin, rowsOf(bulletin, context, kind), placed),
    ],
  };
};

/** What was not checked: the first thing to know. */
function notCheckedRows(bulletin: Bulletin, context: Context): readonly Row[] {
  const missed = notChecked(bulletin, context);
  if (missed.length === 0) return [];
  const unique = uniqueIds();
  const children = missed.map(
    ({ what, range }): Row => ({
      node: {
        id: unique('not-checked/part'),
        kind: 'unchecked',
        label: what,
        tooltip: plain(what),
        ...(range && { target: range }),
      },
      spans: [],
    }),
  );
  return [
    {
      node: {
        id: 'not-checked',
        kind: 'unchecked',
        label: inWords(context, say('Not everything is checked', '尚未全部检查')),
      },
      spans: [],
      children,
    },
  ];
}

/** How far the issue is: what is to be filled in, translated, mended, each place a way to it. */
function toDoRows(bulletin: Bulletin, context: Context): readonly Row[] {
  const { unfinished, untranslated, mistakes } = toDo(bulletin, context);
  const blocks = untranslated.map((element) => ({ span: element.span, message: untold }));
  return [
    ...placesRow('unfinished', unfinished, say('to fill in', '处未填'), bulletin, context),
    ...placesRow('untranslated', blocks, say('to translate', '段未译'), bulletin, context),
    ...placesRow('mistakes', mistakes, say('to mend', '处要改'), bulletin, context),
  ];
}

/** In UTF-16 units; a row shows no more of it. */
const longestLabel = 60;

const untold: Localized = say('This block stands in one language', '本段只有一种语言');

/** So many places of one kind, in one row, each in a row below. Their findings are counted where they stand. */
function placesRow(
  id: string,
  places: readonly Pick<Finding, 'span' | 'message'>[],
  what: Localized,
  bulletin: Bulletin,
  context: Context,
): readonly Row[] {
  if (places.length === 0) return [];
  const unique = uniqueIds();
  const children = places.map(({ span, message }): Row => {
    const range = bulletin.text.rangeOf(span);
    const line = inWords(context, say(`line ${range.start.line + 1}`, `第 ${range.start.line + 1} 行`));
    return {
      node: {
        id: unique(`${id}/${bulletin.text.slice(span)}`),
        kind: 'place',
        label: packed(bulletin.text.slice(span)).slice(0, longestLabel),
        ...described(line),
        tooltip: plain(inWords(context, message)),
        target: range,
      },
      spans: [],
    };
  });
  const label = say(`${places.length} ${what.en}`, `还有 ${places.length} ${what.zh}`);
  return [{ node: { id, kind: 'place', label: inWords(context, label) }, spans: [], children }];
}

const missingRule = 'missing-element';

function titleOf(bulletin: Bulletin, { locale = 'en' }: Context, kind: Kind | undefined): string {
  const first = (of: ElementKind) => bulletin.elements.find((element) => element.kind === of)?.prose.text;
  const name = kind ? (kind.name[locale] ?? kind.name.zh ?? kind.name.en) : (first('masthead') ?? first('title'));
  return [name && packed(name), issueNumber(bulletin, kind)].filter(Boolean).join(' ');
}

function rowsOf(bulletin: Bulletin, context: Context, kind: Kind | undefined): readonly Row[] {
  const { header, notes, titles, opening, sections, credits } = outline(bulletin);
  const missing =
    kind && context.settings.severities[missingRule] !== 'off' ? missingRows(bulletin, context, kind) : [];
  const missingIn = (part: Part) =>
    missing.filter(({ rule }) => partOf({ kind: rule.element }) === part).map(({ row, after }) => ({ row, after }));
  const unique = uniqueIds();
  const blocks = blockRows(bulletin, context, unique);
  const headerRows = withMissing(
    fieldRows(bulletin, context, kind, header, ({ kind: own }) => own),
    missingIn('header'),
  );
  const creditRows = withMissing(
    fieldRows(bulletin, context, kind, credits, keyOfCredit(bulletin)),
    missingIn('credits'),
  );
  const note: readonly Row[] =
    notes.length === 0
      ? []
      : [
          {
            node: {
              id: 'note',
              kind: 'note',
              label: inWords(context, say('Editor’s note', '编者按')),
              ...described(...shortLengths(lengthsOf(notes), context)),
              ...quoted(notes),
            },
            spans: notes.map(({ span }) => span),
          },
        ];
  return [
    ...group('header', say('Header', '报头'), headerRows, bulletin, context),
    ...note,
    ...missingIn('note').map(({ row }) => row),
    ...titles.map((entry) => titleRow(entry, context, unique)),
    ...missingIn('titles').map(({ row }) => row),
    ...opening.map((entry) => blocks(entry, 'opening')),
    ...missing.filter(({ rule }) => rule.element === 'lead').map(({ row }) => row),
    ...sections.map((section) => sectionRow(section, bulletin, context, blocks, unique)),
    ...group('credits', say('Credits and contacts', '署名与联系方式'), creditRows, bulletin, context),
    ...(kind && !context.otherSide
      ? absentLanguages(bulletin, kind).map((language) => absentRow(language, kind, context))
      : []),
  ];
}

function group(
  id: string,
  name: Localized,
  children: readonly Row[],
  { text }: Bulletin,
  context: Context,
): readonly Row[] {
  if (children.length === 0) return [];
  const missing = children.filter(({ node }) => node.state === 'missing').length;
  const target = children.find(({ spans }) => spans.length > 0)?.spans[0];
  return [
    {
      node: {
        id,
        kind: 'group',
        label: inWords(context, name),
        ...described(missing > 0 && inWords(context, say(`${missing} missing`, `缺 ${missing} 项`))),
        ...(target && { target: text.rangeOf({ start: target.start, end: target.start }) }),
      },
      spans: [],
      children,
    },
  ];
}

/** One row for a field in both languages, in order of the first. */
function fieldRows(
  bulletin: Bulletin,
  context: Context,
  kind: Kind | undefined,
  elements: readonly Element[],
  keyOf: (element: Element) => unknown,
): readonly Row[] {
  const fields = new Map<unknown, Element[]>();
  for (const element of elements) {
    const same = fields.get(keyOf(element));
    if (same) same.push(element);
    else fields.set(keyOf(element), [element]);
  }
  const unique = uniqueIds();
  return [...fields.values()].map((same): Row => {
    const values = [...new Set(same.map(valueOf))];
    const known = kind !== undefined && same.every((element) => ruleOf(element, bulletin, kind));
    return {
      node: {
        id: unique(`field-${same[0]!.kind}-${same[0]!.label ?? ''}`),
        kind: partOf(same[0]!) === 'credits' ? 'credit' : 'field',
        label: fieldName(same, context),
        ...described(...values),
        tooltip: values.map(plain).join('\n\n'),
        ...(known && { state: 'fine' }),
      },
      spans: same.map(({ span }) => span),
    };
  });
}

/** Credits and contacts stand in one row with their translation: what tells the row is the Chinese. */
function keyOfCredit(bulletin: Bulletin): (element: Element) => unknown {
  return (element) => (element.language === 'en' ? counterpartOf(bulletin, element) : undefined) ?? element;
}

/** A credit by its label in the user's language, else in the other; another field by what it is. */
function fieldName(elements: readonly Element[], context: Context): string {
  const { kind } = elements[0]!;
  const labels = elements.filter(({ label }) => label !== undefined && partOf({ kind }) === 'credits');
  const label = (labels.find(({ language }) => language === (context.locale ?? 'en')) ?? labels[0])?.label;
  return label === undefined
    ? capitalized(inWords(context, elementNames[kind]))
    : packed(label).replace(/[\s:：]+$/, '');
}

/** The value without the label. */
function valueOf({ kind, language, prose, value, valueSpan, label }: Element): string {
  const names = typeof value === 'object' ? value.join(language === 'en' ? ', ' : '、') : undefined;
  const bare = kind === 'contact' && typeof value === 'string' && valueSpan ? value : undefined;
  return (
    names ??
    bare ??
    packed(
      kind === 'distribution' && label !== undefined
        ? prose.text.replace(label, '').replace(/^[\s:：]+/, '')
        : prose.text,
    )
  );
}

function titleRow({ element, counterpart }: Entry, context: Context, unique: (id: string) => string): Row {
  const both = [element, ...(counterpart ? [counterpart] : [])];
  return {
    node: {
      id: unique(element.kind),
      kind: 'title',
      label: element.prose.text,
      ...described(element.kind === 'series' ? inWords(context, elementNames.series) : counterpart?.prose.text),
      ...quoted(both),
    },
    spans: both.map(({ span }) => span),
  };
}

type BlockRow = (entry: Entry, path: string) => Row;

function sectionRow(
  section: Section,
  bulletin: Bulletin,
  context: Context,
  blocks: BlockRow,
  unique: (id: string) => string,
): Row {
  const {
    heading: { element, counterpart },
    entries,
    sections,
  } = section;
  const both = [element, ...(counterpart ? [counterpart] : [])];
  const summary = summaryOf(bulletin, context, section);
  const translated = summary.blocks - summary.open.length;
  const id = unique(`section-${element.level ?? 1}-${element.number ?? ''}-${element.language}`);
  const complete =
    summary.blocks > 0 &&
    inWords(
      context,
      say(
        `${translated} of ${summary.blocks} blocks in both languages`,
        `${summary.blocks} 段中 ${translated} 段双语齐全`,
      ),
    );
  const speakers = inWords(context, say(summary.speakers.join(', '), summary.speakers.join('、')));
  return {
    node: {
      id,
      kind: 'section',
      label: element.prose.text,
      ...described(
        summary.blocks > 0 && `${translated}/${summary.blocks}`,
        ...shortLengths(summary, context),
        speakers,
      ),
      tooltip: [
        ...both.map(({ prose }) => `**${plain(prose.text)}**`),
        [...lengthsInWords(summary, context), complete].filter(Boolean).join(' · '),
        plain(speakers),
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
    spans: both.map(({ span }) => span),
    children: [
      ...entries.map((entry) => blocks(entry, id)),
      ...sections.map((inner) => sectionRow(inner, bulletin, context, blocks, unique)),
    ],
  };
}

/** The lengths as short as they can be told. */
function shortLengths(
  { characters, words }: Pick<SectionSummary, 'characters' | 'words'>,
  context: Context,
): readonly string[] {
  return [
    ...(characters > 0 ? [inWords(context, say(`${characters} chars`, `${characters} 字`))] : []),
    ...(words > 0 ? [inWords(context, say(`${words} words`, `${words} 词`))] : []),
  ];
}

const rowKinds: Readonly<Partial<Record<ElementKind, 'point' | 'item'>>> = { point: 'point', 'list-item': 'item' };

/**
 * Rows of points, paragraphs and list items: how each begins, who speaks in it, whether the other language is there.
 */
function blockRows(bulletin: Bulletin, context: Context, unique: (id: string) => string): BlockRow {
  const { single } = blockPairs(bulletin);
  const alone = new Set([...single.zh, ...single.en].filter(isTranslated));
  const open = (element: Element) =>
    alone.has(element) &&
    inWords(context, element.language === 'zh' ? say('no English yet', '尚无英文') : say('no Chinese yet', '尚无中文'));
  return ({ element, counterpart, inside, span }, path) => {
    const both = [element, ...(counterpart ? [counterpart] : [])];
    const speakers = speakerNamesIn(bulletin, context, span);
    const id = unique(`${path}/${element.kind}-${element.number ?? ''}-${element.language}`);
    return {
      node: {
        id,
        kind: rowKinds[element.kind] ?? 'text',
        label: beginning(element),
        ...described(open(element), inWords(context, say(speakers.join(', '), speakers.join('、')))),
        ...quoted(both),
        ...(alone.has(element) && { state: 'untranslated' }),
      },
      spans: both.map((each) => each.span),
      children: inside.map(
        (item): Row => ({
          node: {
            id: unique(`${id}/item-${item.number ?? ''}`),
            kind: 'item',
            label: beginning(item),
            ...described(open(item)),
          },
          spans: [item.span],
        }),
      ),
    };
  };
}

const longestQuotation = 300;

function quoted(elements: readonly Element[]): { readonly tooltip: string } {
  return {
    tooltip: elements
      .map(({ prose: { text } }) =>
        plain(text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text),
      )
      .join('\n\n'),
  };
}

interface MissingRow {
  readonly row: Row;
  readonly rule: ElementRule;
  /** What it should stand behind. */
  readonly after?: Element;
}

function missingRows(bulletin: Bulletin, context: Context, kind: Kind): readonly MissingRow[] {
  const { text } = bulletin;
  return gapsIn(bulletin, kind).flatMap(({ place, rules }) =>
    rules.map((rule): MissingRow => {
      const written = composed(rule, bulletin.elements);
      const edit = written === undefined ? undefined : insertion(bulletin.text, place, [written]);
      const end = spanAt(place).end;
      return {
        rule,
        ...(place.after && { after: place.after }),
        row: {
          node: {
            id: `missing-${rule.element}-${rule.language}-${rule.label ?? ''}`,
            kind: partOf({ kind: rule.element }) === 'credits' ? 'credit' : 'field',
            label: rule.label ?? capitalized(inWords(context, nameOf(rule, kind))),
            ...described(inWords(context, say('missing', '缺'))),
            state: 'missing',
            target: text.rangeOf({ start: end, end }),
            ...(edit && {
              insertion: { range: text.rangeOf(edit.span), newText: edit.newText },
              tooltip: plain(written!),
            }),
          },
          spans: [],
          own: [bySeen('error', rule)],
        },
      };
    }),
  );
}

/** Missing fields behind those that they belong behind; at the beginning when there is none. */
function withMissing(rows: readonly Row[], missing: readonly Pick<MissingRow, 'row' | 'after'>[]): readonly Row[] {
  const behind = (row: Row) =>
    missing
      .filter(({ after }) => after && row.spans.some(({ start }) => start === after.span.start))
      .map((each) => each.row);
  const placed = new Set(rows.flatMap(behind));
  return [
    ...missing.filter(({ row }) => !placed.has(row)).map(({ row }) => row),
    ...rows.flatMap((row) => [row, ...behind(row)]),
  ];
}

function absentRow(language: 'zh' | 'en', { elements }: Kind, context: Context): Row {
  const most = elements
    .filter((rule) => rule.language === language)
    .reduce((one, other) => (other.of > one.of ? other : one));
  return {
    node: {
      id: `missing-${language}`,
      kind: 'language',
      label: inWords(context, language === 'en' ? say('English text', '英文') : say('Chinese text', '中文')),
      ...described(inWords(context, say('missing', '缺'))),
      state: 'missing',
    },
    spans: [],
    own: [bySeen('error', most)],
  };
}
