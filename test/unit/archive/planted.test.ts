// Every draft of ours as a past issue of itself: the next one is right, one whose numbers were left as they were is not.

import assert from 'node:assert/strict';
import type { Fix } from '../../../server/base/finding';
import { say } from '../../../server/base/localized';
import { Text } from '../../../server/base/text';
import { kindOf } from '../../../server/knowledge/schema/kind-of';
import { renumberedField } from '../../../server/model/renumbered-field';
import { checkWith } from '../../../server/rules/check';
import { applyFixes } from '../../../server/rules/fixes';
import { issueSequence } from '../../../server/rules/structure/issue-sequence';
import { parse } from '../../../server/syntax/parse';
import type { Element } from '../../../server/syntax/tree';
import { fixtures, samples } from '../../harness/fixtures';
import { archiveOf, context } from '../../harness/issues';

const counted: readonly string[] = ['issue', 'cumulative-issue', 'volume'];

/** The draft with its header fields and title changed. */
function changed(content: string, change: (element: Element) => Element | string | undefined): string {
  const { elements, text } = parse(new Text(content));
  const fixes = elements.flatMap((element): Fix[] => {
    const wanted = change(element);
    const newText = typeof wanted === 'object' ? renumberedField(element, text.slice(element.span), wanted) : wanted;
    return newText === undefined ? [] : [{ title: say('', ''), safe: false, edits: [{ span: element.span, newText }] }];
  });
  return applyFixes(content, fixes);
}

function found(content: string, past: readonly string[]): readonly string[] {
  const bulletin = parse(new Text(content));
  return checkWith([issueSequence], bulletin, { ...context, archive: archiveOf(past) }).map(
    ({ severity, span }) => `${severity} ${bulletin.text.slice(span)}`,
  );
}

describe('planted in an archive', () => {
  for (const { name, content } of [...fixtures, ...samples]) {
    const bulletin = parse(new Text(content));
    const isNumbered = bulletin.elements.some(({ kind, number }) => kind === 'issue' && number !== undefined);
    const isKnown =
      kindOf(bulletin, context.schema) !== undefined || bulletin.elements.some(({ kind }) => kind === 'masthead');
    if (!isNumbered || !isKnown) continue;
    const newTitles: Readonly<Record<string, string>> = { zh: '山中的实验室', en: 'A Laboratory in the Hills' };
    const retitled = ({ kind, language }: Element) =>
      kind === 'title' ? (newTitles[language] ?? newTitles.en) : undefined;
    const next = changed(content, (element) =>
      counted.includes(element.kind) && element.number !== undefined
        ? { ...element, number: element.number + 1 }
        : retitled(element),
    );
    const left = changed(content, retitled);

    it(`${name} has itself not for predecessor`, () => assert.deepEqual(found(content, [content]), []));
    it(`${name} may be followed by the next`, () => assert.deepEqual(found(next, [content]), []));
    it(`${name} may not be followed by its own number`, () =>
      assert.match(found(left, [content]).join('\n'), /^error /));
  }
});
