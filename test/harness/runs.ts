// How often a property is tried, and on what; the changes that the product makes of a text.
import fc from 'fast-check';
import { Text } from '../../server/base/text';
import { formatting } from '../../server/features/repair/formatting';
import { clean } from '../../server/intake/paste/clean';
import { builtinContext } from '../../server/model/builtin';
import type { Context } from '../../server/model/context';
import { draftContext } from '../../server/office/frontMatter';
import { check } from '../../server/rules/check';
import { applyFixes, fixAll } from '../../server/rules/fixes';
import { asTextEdits } from '../../server/session/lsp/edits';
import { parse } from '../../server/syntax/parse';
import { edited } from '../protocol/client';
import { fixtures, samples } from './fixtures';
import { type ReferenceText, referenceTexts } from './texts';

/** Tries of each property; a long run has more: `npm run fuzz`. */
const runs = Number(process.env.BULLETIN_RUNS ?? 60);
/** The same drafts in every run of the tests, so that what failed fails again; a long run has its own. */
const seed = Number(process.env.BULLETIN_SEED ?? 9);

/** For tests that try often; ms. */
export const patience = 120_000 + runs * 1000;

const builtin = builtinContext();

/** Holds for everything that an arbitrary makes, or fails with the smallest draft found for which it does not, and the seed and path that lead there. `share`: of the usual number of tries. */
export function holds<T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void, share = 1): void {
  fc.assert(fc.property(arbitrary, property), { numRuns: Math.max(1, Math.ceil(runs * share)), seed });
}

/** All drafts of our own. */
export const own: readonly ReferenceText[] = [...fixtures, ...samples];

/** A suite over the reference texts; one pending test says so when they are not at hand. */
export function describeWithReferences(title: string, body: (texts: readonly ReferenceText[]) => void): void {
  const texts = referenceTexts();
  if (texts) describe(title, () => body(texts));
  else
    describe(title, () =>
      it('needs the reference texts: put them beside the project in ../shared or name their folder in BULLETIN_TEXTS'),
    );
}

/** What a draft is judged by, its front matter included. */
export function contextOf(content: string): Context {
  return draftContext(parse(new Text(content)), builtin);
}

/** The text after Format Document. */
export function formatted(content: string): string {
  const text = new Text(content);
  return edited(content, asTextEdits(formatting(parse(text), contextOf(content)), text));
}

/** The text after `check --fix`. */
export function fixed(content: string): string {
  return fixAll(new Text(content), contextOf(content)).content;
}

/** The text after its safe fixes were applied once. */
export function fixedOnce(content: string): string {
  return applyFixes(
    content,
    check(parse(new Text(content)), contextOf(content)).flatMap(({ fix }) => (fix?.safe ? [fix] : [])),
  );
}

/** The text as it is pasted, and the lines that are said to be left out. */
export function pasted(content: string): { readonly text: string; readonly removed: readonly string[] } {
  const { text, removed } = clean(content);
  return { text, removed: removed.map((each) => each.text) };
}
