// What the clipboard's HTML says of how the content of an element is printed: by the element's name, Word's classes,
// and CSS with Word's own properties.

/** What is in force within an element. */
export interface Frame {
  readonly name: string;
  readonly bold: boolean;
  /** Nothing of it is printed. */
  readonly hidden: boolean;
  /** What is hidden here was text once: deleted, a comment, a header. */
  readonly withdrawn: boolean;
  readonly pre: boolean;
  readonly raised: boolean;
  /** The number or bullet that Word writes out before a list's paragraph. */
  readonly marker: boolean;
  /** 1 … 6 within a heading, 0 elsewhere. */
  readonly heading: number;
  readonly list: List | undefined;
  /** The number of the footnote that this is the mark of. */
  readonly note: string | undefined;
  readonly inCell: boolean;
}

/** A numbered or bulleted list, with the number of its next item. */
export interface List {
  /** A value of `list-style-type` or of the attribute `type`; `bullet` for one without numbers. */
  readonly style: string;
  next: number;
}

/** The start of an element: names in lower case, style by property. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: ReadonlyMap<string, string>;
}

/** What is in force outside of all elements. */
export const outermost: Frame = {
  name: '',
  bold: false,
  hidden: false,
  withdrawn: false,
  pre: false,
  raised: false,
  marker: false,
  heading: 0,
  list: undefined,
  note: undefined,
  inCell: false,
};

/** A start as the parser hands it out. */
export function tagOf(name: string, attributes: Readonly<Record<string, string>>): Tag {
  return { name, attributes, style: styleOf(attributes['style']) };
}

/** What is in force within an element that stands within `outer`. */
export function frameOf(tag: Tag, outer: Frame): Frame {
  const withdrawn = outer.withdrawn || bears(tag, withdrawing);
  return {
    name: tag.name,
    bold: boldnessOf(tag) ?? outer.bold,
    hidden: outer.hidden || withdrawn || bears(tag, unprinted),
    withdrawn,
    pre: outer.pre || bears(tag, preformatted),
    raised: outer.raised || bears(tag, raising),
    marker: outer.marker || bears(tag, writtenMarker),
    heading: headingLevelOf(tag) ?? outer.heading,
    list: listOf(tag) ?? outer.list,
    note: noteOf(tag) ?? outer.note,
    inCell: bears(tag, cell) || (outer.inCell && tag.name !== 'table'),
  };
}

/** One of the ways in which HTML says the same thing of an element. */
type Sign = (tag: Tag) => boolean;

function bears(tag: Tag, signs: readonly Sign[]): boolean {
  return signs.some((sign) => sign(tag));
}

function named(...names: readonly string[]): Sign {
  const known = new Set(names);
  return ({ name }) => known.has(name);
}

function styled(property: string, value: RegExp): Sign {
  return ({ style }) => value.test(style.get(property) ?? '');
}

function classed(pattern: RegExp): Sign {
  return (tag) => pattern.test(classOf(tag));
}

const withdrawing: readonly Sign[] = [
  named('del', 's', 'strike'),
  styled('text-decoration', /^line-through$/),
  styled('mso-element', /^(?:comment|header|footer)/),
  ({ style }) => style.has('mso-comment-reference'),
  classed(/\bMsoComment/),
  styled('mso-hide', /^all$/),
  styled('display', /^none$/),
];
const unprinted: readonly Sign[] = [
  named('head', 'style', 'script', 'title', 'xml', 'template', 'noscript', 'meta', 'link'),
  named('object', 'iframe', 'svg', 'math', 'select', 'textarea', 'rp'),
  styled('mso-element', /^footnote-separator$/),
];
const preformatted: readonly Sign[] = [named('pre'), styled('white-space', /^pre/)];
const raising: readonly Sign[] = [
  named('sup'),
  styled('vertical-align', /^super$/),
  classed(/\bMso(?:Footnote|Endnote)Reference\b/),
];
const writtenMarker: readonly Sign[] = [styled('mso-list', /^ignore$/)];
const cell: readonly Sign[] = [named('td', 'th')];
const emphasizing: readonly Sign[] = [named('b', 'strong', 'th')];

/** Undefined where the element leaves it as it is around it. A weight counts more than a name. */
function boldnessOf(tag: Tag): boolean | undefined {
  const weight = tag.style.get('font-weight');
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)$/.test(weight);
  return bears(tag, emphasizing) || undefined;
}

/** Undefined for what is no heading. */
function headingLevelOf(tag: Tag): number | undefined {
  const level = /^h([1-6])$/.exec(tag.name)?.[1] ?? /^[1-6]$/.exec(tag.style.get('mso-outline-level') ?? '')?.[0];
  if (level !== undefined) return Number(level);
  return /\bMsoTitle\b/.test(classOf(tag)) ? 1 : undefined;
}

function listOf({ name, attributes, style }: Tag): List | undefined {
  const next = Number(attributes['start']) || 1;
  if (name === 'ul') return { style: 'bullet', next };
  return name === 'ol' ? { style: style.get('list-style-type') ?? attributes['type'] ?? '1', next } : undefined;
}

/** Word links a mark to its note and the note back to it: #_ftn1, #_ftnref1. */
function noteOf({ name, attributes }: Tag): string | undefined {
  return name === 'a' ? /^#?_?(?:ftn|edn)(?:ref)?(\d{1,4})$/.exec(attributes['href'] ?? '')?.[1] : undefined;
}

function classOf({ attributes }: Tag): string {
  return attributes['class'] ?? '';
}

/** The longest style attribute that is read, in UTF-16 units: real ones have some hundreds. */
const longestStyle = 4000;

function styleOf(attribute: string | undefined): ReadonlyMap<string, string> {
  const style = new Map<string, string>();
  for (const part of attribute?.slice(0, longestStyle).split(';') ?? []) {
    const colon = part.indexOf(':');
    const inLowerCase = (text: string) => text.trim().toLowerCase();
    if (colon > 0) style.set(inLowerCase(part.slice(0, colon)), inLowerCase(part.slice(colon + 1)));
  }
  return style;
}
