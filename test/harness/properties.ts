// What holds of any text: that it is read without loss, that all that points into it does so, and that no change harms it.

import assert from 'node:assert/strict';
import type { Edit } from '../../server/base/finding';
import { type Span, Text } from '../../server/base/text';
import { folds } from '../../server/features/read/folding';
import { hover } from '../../server/features/read/hover';
import { semanticTokens } from '../../server/features/read/semanticTokens';
import { offersAt } from '../../server/features/repair/offers';
import { shownFindings } from '../../server/features/repair/shownFindings';
import { completion } from '../../server/features/write/completion/completion';
import { builtinContext } from '../../server/model/builtin';
import type { Context } from '../../server/model/context';
import { outline } from '../../server/model/outline';
import { check } from '../../server/rules/check';
import { asOfferRequest } from '../../server/session/lsp/codeActions';
import { atPosition } from '../../server/session/lsp/positions';
import { parse } from '../../server/syntax/parse';
import { print } from '../../server/syntax/print';
import type { Bulletin } from '../../server/syntax/tree';
import { type Allowance, harmOf, joinsOf } from './contract';
import type { Draft, Keystroke } from './randomDrafts';
import { fixed, fixedOnce, formatted, pasted } from './runs';

const context = builtinContext();

/** A text after a change, and what the change may do besides. */
export interface Changed extends Allowance {
  readonly text: string;
}

/** The changes that are made of a text without asking. */
export const changes: Readonly<Record<string, (content: string) => Changed>> = {
  formatting: (content) => ({ text: formatted(content) }),
  'safe fixes': (content) => ({ text: fixed(content) }),
  'cleaning a paste': (content) => ({ ...pasted(content), fromPaper: true }),
};

/** The change does nothing that the contract forbids and, made again, nothing at all; returns what it makes. */
export function assertHarmless(content: string, change: (content: string) => Changed): Changed {
  const changed = change(content);
  const { text, ...allowance } = changed;
  assert.deepEqual(
    harmOf(content, text, allowance).map(({ kind, line, what }) => `line ${line}: ${kind} (${what})`),
    [],
  );
  assert.equal(change(text).text, text);
  return changed;
}

/** No line end is gone but those that paper made. */
export function assertJoinsWrapsOnly({ content, wraps }: Draft, { text, ...allowance }: Changed): void {
  const joins = joinsOf(content, text, allowance).filter(({ place }) => !wraps.includes(place));
  assert.deepEqual(
    joins.map(({ line }) => `the end of line ${line}`),
    [],
  );
}

/** What the second round of safe fixes brings up is mended in it. */
export function assertConverges(content: string): void {
  const twice = fixedOnce(fixedOnce(content));
  assert.equal(fixedOnce(twice), twice);
}

/** The tree prints the text it was read from. */
export function assertPrinted(content: string): void {
  assert.equal(print(parse(new Text(content))), content);
}

/** No rule breaks off. */
export function assertChecked(content: string): void {
  assert.deepEqual(
    check(parse(new Text(content)), context)
      .filter(({ rule }) => rule === 'internal-error')
      .map(({ message }) => message.en),
    [],
  );
}

/** Everything that points into the text points between its characters, within it. */
export function assertPlaced(content: string): void {
  const bulletin = parse(new Text(content));
  const wrong: string[] = [];
  const look = (what: string, span: Span | undefined, within: string = content) => {
    if (span && !isPlace(span, within)) wrong.push(`${what} ${span.start}–${span.end} of ${within.length}`);
  };
  for (const { kind, span } of bulletin.pieces) look(kind, span);
  for (const { kind, span, labelSpan, valueSpan, cuts, emphases } of bulletin.elements) {
    look(kind, span);
    look(`${kind}'s label`, labelSpan);
    look(`${kind}'s value`, valueSpan);
    for (const cut of cuts) look(`${kind}'s cut`, cut);
    for (const emphasis of emphases) look(`${kind}'s emphasis`, emphasis.span);
  }
  for (const { rule, span, fix, alternatives = [], related = [] } of check(bulletin, context)) {
    look(rule, span);
    for (const each of fix ? [fix, ...alternatives] : alternatives) {
      for (const edit of each.edits) look(`${rule}'s edit`, edit.span);
      if (!areApart(each.edits)) wrong.push(`${rule}'s edits overlap`);
    }
    for (const place of related)
      if (place.path === undefined || place.text) look(`${rule}'s related place`, place.span, place.text?.content);
  }
  assert.deepEqual(wrong, []);
}

/** Within the text, in order, and at neither end between the halves of a character beyond U+FFFF. */
function isPlace({ start, end }: Span, content: string): boolean {
  return 0 <= start && start <= end && end <= content.length && !isSplit(content, start) && !isSplit(content, end);
}

function isSplit(content: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(content.slice(Math.max(0, at - 1), at + 1));
}

function areApart(edits: readonly Edit[]): boolean {
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return inOrder.every(({ span }, at) => at === 0 || inOrder[at - 1]!.span.end <= span.start);
}

/** After each edit the tree and the findings are those of the text read for the first time. */
export function assertReadAnew(content: string, keystrokes: readonly Keystroke[]): void {
  let written = content;
  let bulletin: Bulletin = parse(new Text(written));
  check(bulletin, context);
  for (const { at, length, inserted } of keystrokes) {
    const start = Math.floor((written.length * at) / 1000);
    written = written.slice(0, start) + inserted + written.slice(start + length);
    bulletin = parse(new Text(written), bulletin);
    const anew = parse(new Text(written));
    assert.deepEqual({ ...bulletin, text: written }, { ...anew, text: written });
    assert.deepEqual(check(bulletin, context), check(anew, context));
  }
}

/** Asks what an editor asks at a place, in thousandths of the text; edits that are offered point into it. */
export function askFeatures(content: string, thousandths: number): void {
  const text = new Text(content);
  const bulletin = parse(text);
  const own: Context = { ...context, locale: 'zh', today: '2026-11-30' };
  const position = text.positionAt(Math.floor((content.length * thousandths) / 1000));
  const here = atPosition(bulletin, own, position);
  hover(here);
  completion(here);
  outline(bulletin);
  folds(bulletin, own);
  semanticTokens(bulletin, own);
  shownFindings(bulletin, own);
  const range = { start: position, end: text.positionAt(text.offsetAt(position) + 5) };
  for (const only of [undefined, ['source'], ['refactor'], ['quickfix']]) {
    const request = asOfferRequest({ range, ...(only && { only }) }, text);
    for (const { change, disabled } of offersAt(bulletin, own, request)) {
      if (!('edits' in change) || disabled) continue;
      for (const { span } of change.edits())
        assert.ok(isPlace(span, content), `an edit at ${span.start}–${span.end} of ${content.length}`);
    }
  }
}
