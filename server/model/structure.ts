// What the structure rules share: the draft's kind, evidence in words, the place of an element, its text in the series'
// form.

import { cached } from '../base/cached';
import type { Edit, Evidence, Severity } from '../base/finding';
import { type Localized, say } from '../base/localized';
import { lineEndOf, type Span, type Text } from '../base/text';
import { fill, type Values } from '../knowledge/schema/format';
import { kindOf } from '../knowledge/schema/kind-of';
import { elementNames } from '../knowledge/schema/names';
import { type ElementRule, type Kind, ruleFor, type Evidence as Seen } from '../knowledge/schema/schema';
import type { Bulletin, Element, ElementKind } from '../syntax/tree';
import type { Context } from './context';
import { has } from './kinds';

/** The kind the draft is judged by. */
export function kindFor(bulletin: Bulletin, { schema, settings }: Context): Kind | undefined {
  return kindOf(bulletin, schema, settings.kind);
}

/** Running text: what an author writes, not what a series prescribes. */
export function isBody(kind: ElementKind): boolean {
  return has(kind, 'authored');
}

/** One past issue is no habit: at most an info. */
export function bySeen(severity: Severity, { of }: Seen): Severity {
  return of < 2 && (severity === 'error' || severity === 'warning') ? 'info' : severity;
}

export function evidenceOf({ seen, of }: Seen, { issues }: Kind): Evidence {
  return { source: 'corpus', seen, of, ...(issues.length > 0 && { examples: issues.slice(-3) }) };
}

/** `2 of 2 issues of 浦江创新观察`. */
export function issuesOf({ seen, of }: Seen, kind: Kind): Localized {
  const { zh, en } = kind.name;
  return say(
    `${seen} of ${of} ${of === 1 ? 'issue' : 'issues'} of ${zh ?? en ?? kind.id}`,
    `《${zh ?? en ?? kind.id}》${of} 期中 ${seen} 期`,
  );
}

/** What to call an element: its label if that tells it apart, the language where the series has two. */
export function nameOf(
  { element, language, label }: Pick<ElementRule, 'element' | 'language' | 'label'>,
  kind: Kind,
): Localized {
  const { en, zh } = label === undefined ? elementNames[element] : say(`“${label}”`, `“${label}”`);
  if (
    kind.languages.length < 2 ||
    language === 'und' ||
    (label !== undefined &&
      ruleFor(kind, { kind: element, language: language === 'zh' ? 'en' : 'zh', label }) === undefined)
  )
    return say(en, zh);
  return language === 'zh' ? say(`Chinese ${en}`, `中文${zh}`) : say(`English ${en}`, `英文${zh}`);
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where an element of a rule belongs: right after `after`, else right before `before`. */
export interface ElementPlace {
  readonly after?: Element;
  readonly before?: Element;
}

/**
 * The place of an element in a draft: after the last of what stands before it in the series, `apart` left out of
 * account.
 */
export function placeOf(rule: ElementRule, bulletin: Bulletin, kind: Kind, apart?: Element): ElementPlace {
  const at = kind.elements.indexOf(rule);
  const found = occurrences(bulletin, kind);
  const standing = (candidate: ElementRule) => found.get(isBody(candidate.element) ? 'body' : candidate) ?? [];
  for (let before = at - 1; before >= 0; before--) {
    const elements = standing(kind.elements[before]!);
    const after = elements.at(elements.at(-1) === apart ? -2 : -1);
    if (!after) continue;
    const next = nextOf(kind, at, standing, apart);
    return { after, ...(next && { before: next }) };
  }
  const next = nextOf(kind, at, standing, apart);
  return next ? { before: next } : {};
}

function nextOf(
  kind: Kind,
  at: number,
  standing: (rule: ElementRule) => readonly Element[],
  apart: Element | undefined,
): Element | undefined {
  for (const rule of kind.elements.slice(at + 1)) {
    const elements = standing(rule);
    const next = elements[elements[0] === apart ? 1 : 0];
    if (next) return next;
  }
  return undefined;
}

type Occurrences = ReadonlyMap<ElementRule | 'body', readonly Element[]>;

interface Judged {
  readonly rules: ReadonlyMap<Element, ElementRule>;
  readonly occurrences: Occurrences;
}

/**
 * What the kind says of an element of the draft. One without a language of its own (2024-13) stands for the language
 * that lacks it.
 */
export function ruleOf(element: Element, bulletin: Bulletin, kind: Kind): ElementRule | undefined {
  return judged(bulletin, kind).rules.get(element);
}

/** The elements of each rule; running text comes in any number and order and counts as one stretch. */
export function occurrences(bulletin: Bulletin, kind: Kind): Occurrences {
  return judged(bulletin, kind).occurrences;
}

const judged = cached(({ elements }: Bulletin, kind: Kind): Judged => {
  const rules = new Map<Element, ElementRule>();
  for (const element of elements) {
    const rule = ruleFor(kind, element);
    if (rule) rules.set(element, rule);
  }
  const taken = new Set(rules.values());
  for (const element of elements) {
    if (element.language !== 'und' || rules.has(element)) continue;
    const candidates = kind.languages.flatMap((language) => ruleFor(kind, { ...element, language }) ?? []);
    const rule = candidates.find((candidate) => !taken.has(candidate)) ?? candidates[0];
    if (!rule) continue;
    rules.set(element, rule);
    taken.add(rule);
  }
  const groups = new Map<ElementRule | 'body', Element[]>();
  for (const element of elements) {
    const key = isBody(element.kind) ? 'body' : rules.get(element);
    if (!key || element.kind === 'list-item' || element.kind === 'footnote') continue;
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return { rules, occurrences: groups };
});

/** An edit that puts blocks of text in a place, set off by blank lines. */
export function insertion(text: Text, { after, before }: ElementPlace, blocks: readonly string[]): Edit {
  const apart = lineEndOf(text.content).repeat(2);
  const content = blocks.join(apart);
  if (after) {
    const at = endOfLine(text.content, after.span.end);
    return { span: { start: at, end: at }, newText: apart + content };
  }
  const at = before ? startOfLine(text.content, before.span.start) : text.length;
  return { span: { start: at, end: at }, newText: before ? content + apart : content };
}

/**
 * What a finding about a missing thing points at: the end of what it should follow, else the start of what it should
 * precede.
 */
export function spanAt({ after, before }: ElementPlace): Span {
  if (after) return { start: Math.max(after.span.start, after.span.end - 1), end: after.span.end };
  if (before) return { start: before.span.start, end: Math.min(before.span.end, before.span.start + 1) };
  return { start: 0, end: 0 };
}

/**
 * The element as the series prints it: its constant, its form filled with what the draft says elsewhere, or its label
 * alone.
 */
export function composed(rule: ElementRule, elements: readonly Element[]): string | undefined {
  const format = rule.formats?.[0]?.value;
  const constant = rule.constant;
  if (format === undefined) return constant;
  const same = elements.filter(({ kind }) => kind === rule.element);
  const number = same.find((element) => element.number !== undefined)?.number;
  const date = elements.find((element) => element.kind === 'date')?.value;
  const year =
    same.find((element) => element.year !== undefined)?.year ??
    (typeof date === 'string' ? Number(date.slice(0, 4)) : undefined);
  const kept = constant ?? '';
  const values: Values = {
    ...(number !== undefined && { number }),
    ...(year !== undefined && { year }),
    ...(typeof date === 'string' && { date }),
    names: kept,
    text: kept,
    ...(constant !== undefined && { phone: constant, email: constant, postcode: constant }),
  };
  return fill(format, values)?.trim();
}

/** The spans of an element's lines whole, when nothing else stands on them. */
export function ownLines({ content }: Text, element: Element): Span | undefined {
  const span = { start: startOfLine(content, element.span.start), end: endOfLine(content, element.span.end) };
  const alone =
    content.slice(span.start, element.span.start).trim() === '' &&
    content.slice(element.span.end, span.end).trim() === '';
  return alone ? span : undefined;
}

/** An edit that takes whole lines away, with the blank lines after them (at the end of the text: before them). */
export function removal({ content }: Text, lines: Span): Edit {
  let { start, end } = lines;
  while (end < content.length && /\s/.test(content[end]!)) end++;
  if (end === content.length) while (start > 0 && /\s/.test(content[start - 1]!)) start--;
  else end = startOfLine(content, end);
  return { span: { start, end }, newText: '' };
}

function startOfLine(content: string, offset: number): number {
  let at = offset;
  while (at > 0 && content[at - 1] !== '\n' && content[at - 1] !== '\r') at--;
  return at;
}

function endOfLine(content: string, offset: number): number {
  let at = offset;
  while (at < content.length && content[at] !== '\n' && content[at] !== '\r') at++;
  return at;
}

/** What is missing, by the place it belongs to. */
export interface Gap {
  readonly place: ElementPlace;
  readonly rules: readonly ElementRule[];
}

/** Languages of the series that a draft, whose text is in the other, has no text in: it is written first in one. */
export function absentLanguages({ elements }: Bulletin, { languages }: Kind): readonly ('zh' | 'en')[] {
  const hasText = elements.some(({ kind }) => isBody(kind));
  const told = hasText ? elements.filter(({ kind }) => isBody(kind)) : elements;
  const absent = languages.filter((language) => told.every((element) => element.language !== language));
  return absent.length < languages.length ? absent : [];
}

/** What every past issue has and the draft has not, in the languages that it is written in. */
export function gapsIn(bulletin: Bulletin, kind: Kind): readonly Gap[] {
  const absent: readonly string[] = absentLanguages(bulletin, kind);
  const present = new Set(bulletin.elements.map((element) => ruleOf(element, bulletin, kind)));
  const gaps: { readonly place: ElementPlace; readonly rules: ElementRule[] }[] = [];
  for (const rule of kind.elements) {
    const expected =
      rule.seen === rule.of &&
      rule.seen > 0 &&
      (rule.element === 'lead' || !isBody(rule.element)) &&
      !absent.includes(rule.language);
    if (!expected || present.has(rule) || (rule.element === 'lead' && hasOpening(bulletin, rule.language))) continue;
    const place = placeOf(rule, bulletin, kind);
    const gap = gaps.find((each) => each.place.after === place.after && each.place.before === place.before);
    if (gap) gap.rules.push(rule);
    else gaps.push({ place, rules: [rule] });
  }
  return gaps;
}

/** Whether a draft of a series ends before it is all there: what comes after all that is written is still to come. */
export function goesOn(bulletin: Bulletin, kind: Kind): boolean {
  return gapsIn(bulletin, kind).some(({ place }) => isAtEnd(place, bulletin));
}

/** Whether nothing stands behind a place. */
export function isAtEnd({ after }: ElementPlace, { elements }: Bulletin): boolean {
  return after !== undefined && after === elements.at(-1);
}

/**
 * Whether running text opens the body, a lead in all but name: there may be no heading that would tell it from what
 * follows.
 */
function hasOpening({ elements }: Bulletin, language: string): boolean {
  return elements.find(({ kind, language: own }) => own === language && isBody(kind))?.kind === 'paragraph';
}
