// What holds of an issue in two files: what is found and mended in one of them lies in it, and nothing of the other comes over.

import assert from 'node:assert/strict';
import type { Finding } from '../../server/base/finding';
import { type Span, Text } from '../../server/base/text';
import { builtinContext } from '../../server/model/builtin';
import type { Context } from '../../server/model/context';
import { check } from '../../server/rules/check';
import { applyFixes, fixAll } from '../../server/rules/fixes';
import { parse } from '../../server/syntax/parse';
import { harmOf } from './contract';

export type Side = 'zh' | 'en';

const alone = builtinContext();

/** Findings, edits and related places of one file lie within it, or within the other where they say so. */
export function assertInside(side: Side, zh: string, en: string): void {
  const [content, other] = side === 'zh' ? [zh, en] : [en, zh];
  const outside: string[] = [];
  const look = (what: string, { start, end }: Span, within: string) => {
    if (start < 0 || start > end || end > within.length) outside.push(`${what} ${start}–${end} of ${within.length}`);
  };
  for (const { rule, span, fix, alternatives = [], related = [] } of found(side, content, other)) {
    look(rule, span, content);
    for (const each of fix ? [fix, ...alternatives] : alternatives)
      for (const edit of each.edits) look(`${rule}'s edit`, edit.span, content);
    for (const place of related)
      if (place.path === undefined || place.text)
        look(`${rule}'s related place`, place.span, place.path === undefined ? content : other);
  }
  assert.deepEqual(outside, []);
}

/** Fixed once or until nothing is left, a file keeps what it had and gets nothing of the other. */
export function assertKept(side: Side, zh: string, en: string): void {
  const [content, other] = side === 'zh' ? [zh, en] : [en, zh];
  const once = applyFixes(
    content,
    found(side, content, other).flatMap(({ fix }) => (fix?.safe ? [fix] : [])),
  );
  const all = fixAll(new Text(content), beside(side, other)).content;
  for (const text of [once, all])
    assert.deepEqual(
      harmOf(content, text).map(({ kind, line, what }) => `line ${line}: ${kind} (${what})`),
      [],
    );
}

function found(side: Side, content: string, other: string): readonly Finding[] {
  return check(parse(new Text(content)), beside(side, other));
}

function beside(side: Side, other: string): Context {
  return {
    ...alone,
    otherSide: {
      side,
      path: `x.${side}.md`,
      other: { path: `x.${side === 'zh' ? 'en' : 'zh'}.md`, text: new Text(other) },
      alone,
    },
  };
}
