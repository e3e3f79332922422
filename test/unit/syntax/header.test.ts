// What an unknown line of a header is: the evidence of form and place, added up.
import assert from 'node:assert/strict';
import { type HeaderLine, headerKindOf } from '../../../server/syntax/settle/header';

/** A line below the fields of an issue that has a masthead, and no title yet. */
const plain: HeaderLine = {
  readsLikeMasthead: false,
  readsLikeOrganization: false,
  endsSentence: false,
  beginsWithDash: false,
  isRunning: false,
  isHashed: false,
  hasLanguage: true,
  isFirst: false,
  isLastOfPart: true,
  isLast: true,
  isAboveFields: false,
  isAboveNumbers: false,
  isAboveDate: false,
  hasFields: true,
  hasBody: true,
  hasMasthead: true,
  hasIssuer: true,
  hasTitle: false,
  mayBeTitle: true,
  isBehindTitle: false,
};
const above = { isAboveFields: true, isAboveNumbers: true, hasMasthead: false, isLast: false, isLastOfPart: false };
const titled = { hasTitle: true, mayBeTitle: false };

const cases: readonly (readonly [what: string, line: Partial<HeaderLine>, kind: ReturnType<typeof headerKindOf>])[] = [
  ['the first line below the fields', {}, 'title'],
  ['a second one', titled, 'paragraph'],
  [
    'a second one behind a dash, right below the title',
    { ...titled, isBehindTitle: true, beginsWithDash: true },
    'title',
  ],
  ['a second one with #', { ...titled, isHashed: true }, 'heading'],
  ['a line without letters', { hasLanguage: false }, 'paragraph'],
  ['a name above the number', above, 'masthead'],
  ['a name above the number, below the masthead', { ...above, hasMasthead: true }, 'title'],
  ['an organization above the number', { ...above, readsLikeOrganization: true }, 'issuer'],
  [
    'an organization that is called like a periodical',
    { ...above, readsLikeOrganization: true, readsLikeMasthead: true },
    'masthead',
  ],
  ['an organization below the fields, above the title', { readsLikeOrganization: true, isLast: false }, 'issuer'],
  ['an organization that is the last line', { readsLikeOrganization: true }, 'title'],
  ['a name between number and date', { isAboveFields: true, isAboveDate: true, hasIssuer: false }, 'issuer'],
  ['the same where the editing unit is known', { isAboveFields: true, isAboveDate: true }, 'title'],
  ['a paragraph above the last field', { isAboveFields: true, isRunning: true }, 'paragraph'],
  [
    'a sentence at the top of a text without a head',
    { endsSentence: true, hasFields: false, hasMasthead: false },
    'paragraph',
  ],
  ['a title that is a sentence', { endsSentence: true }, 'title'],
  [
    'a periodical at the top, above its title',
    { readsLikeMasthead: true, hasMasthead: false, isFirst: true, isLastOfPart: false },
    'masthead',
  ],
  ['a title that ends like a periodical', { readsLikeMasthead: true, hasMasthead: false }, 'title'],
];

describe('the header', () => {
  for (const [what, line, kind] of cases)
    it(`${what}: ${kind}`, () => assert.equal(headerKindOf({ ...plain, ...line }), kind));
});
