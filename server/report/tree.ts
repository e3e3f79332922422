// The tree of a bulletin as `bulletin tree` prints it: JSON by the command-line contract, or an indented outline.

import type { Range } from '../base/text';
import { alignedPairs } from '../model/alignment/align';
import { type KnownNames, speakersOf } from '../model/people/speakers';
import type { Bulletin, Element } from '../syntax/tree';
import { visible } from './visible';

export interface TreeElement {
  readonly element: Element['kind'];
  readonly language: Element['language'];
  readonly range: Range;
  readonly text: string;
  readonly label?: string;
  readonly number?: number;
  readonly value?: string | readonly string[];
  readonly level?: number;
}

export interface TreePerson {
  readonly zh?: string;
  readonly en?: string;
  readonly title?: { readonly zh?: string; readonly en?: string };
  readonly range: Range;
}

export interface Tree {
  readonly path: string;
  readonly kind: string | null;
  readonly elements: readonly TreeElement[];
  readonly people: readonly TreePerson[];
  readonly pairs: readonly { readonly zh: Range; readonly en: Range }[];
}

/** The tree of a bulletin by the contract of `bulletin tree --format json`. `kind`: its id in the schema, if known. */
export function treeOf(bulletin: Bulletin, path: string, kind: string | undefined, known?: KnownNames): Tree {
  const { text } = bulletin;
  return {
    path,
    kind: kind ?? null,
    elements: bulletin.elements.map((element) => ({
      element: element.kind,
      language: element.language,
      range: text.rangeOf(element.span),
      text: element.prose.text,
      ...(element.label !== undefined && { label: element.label }),
      ...(element.number !== undefined && { number: element.number }),
      ...(element.value !== undefined && { value: element.value }),
      ...(element.level !== undefined && { level: element.level }),
    })),
    people: speakersOf(bulletin, known).map(({ zh, en, title, mentions }) => ({
      ...(zh !== undefined && { zh }),
      ...(en !== undefined && { en }),
      ...((title.zh !== undefined || title.en !== undefined) && { title }),
      range: text.rangeOf(mentions[0]!.span),
    })),
    pairs: alignedPairs(bulletin).map(({ zh, en }) => ({ zh: text.rangeOf(zh.span), en: text.rangeOf(en.span) })),
  };
}

/** The line that a range begins in, from 1, as a column. */
function lineNumber({ start }: Range): string {
  return String(start.line + 1).padStart(5);
}

function inBoth({ zh, en }: { readonly zh?: string; readonly en?: string }): string {
  return [zh, en].filter(Boolean).join(' / ');
}

/** An outline for people: a line per element, then who speaks. Lines count from 1. */
export function treeText({ path, kind, elements, people, pairs }: Tree): string {
  const lines = elements.map(({ element, language, range, text, number, value, level }) => {
    const facts = [number, Array.isArray(value) ? value.join(', ') : value]
      .filter((fact) => fact !== undefined)
      .join(' ');
    const excerpt = text.length > 60 ? `${text.slice(0, 58)}…` : text;
    const name = level ? `${element} ${level}` : element;
    return `${lineNumber(range)}  ${name.padEnd(18)} ${language}  ${facts ? `[${facts}] ` : ''}${excerpt}`;
  });
  const speakers = people.map(
    ({ zh, en, title, range }) => `${lineNumber(range)}  ${inBoth({ zh, en })}${title ? `  ${inBoth(title)}` : ''}`,
  );
  return [
    ...[
      `${path}  ${kind ?? '-'}`,
      ...lines,
      ...(speakers.length > 0 ? ['people', ...speakers] : []),
      `${pairs.length} pairs`,
    ].map(visible),
    '',
  ].join('\n');
}
