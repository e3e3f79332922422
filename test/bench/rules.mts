// Time of all rules over the published texts against other checkers of Chinese text and Markdown, on the same texts in the same run.

import { Text } from '../../server/base/text';
import { builtinContext } from '../../server/model/builtin';
import { check } from '../../server/rules/check';
import { parse } from '../../server/syntax/parse';
import { publishedTexts, textsAreMissing } from '../harness/texts';
import { quantile } from './measures';

/** The other checkers, installed for the run by scripts/bench.mjs; their types are not. */
const { lintFor } = (await import(yardstick('autocorrect-node'))) as {
  lintFor(content: string, type: string): unknown;
};
const { lint } = (await import(yardstick('markdownlint/sync'))) as {
  lint(options: { strings: Record<string, string> }): unknown;
};
const { run } = (await import(yardstick('zhlint'))) as { run(content: string, options: unknown): unknown };

const warmUp = 30;
const rounds = 60;
const context = builtinContext();

const checkers: Readonly<Record<string, (content: string) => unknown>> = {
  'Bulletin, all rules': (content) => check(parse(new Text(content)), context),
  AutoCorrect: (content) => lintFor(content, 'markdown'),
  markdownlint: (content) => lint({ strings: { content } }),
  // its list of abbreviations makes zhlint 0.8.2 fail on these texts
  zhlint: (content) => run(content, { rules: { preset: 'default', skipAbbrs: [] } }),
};

const texts = publishedTexts();
if (texts) report(texts.map(({ content }) => content));
else console.log(textsAreMissing);

function report(contents: readonly string[]): void {
  const times = new Map(Object.keys(checkers).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, checker] of Object.entries(checkers)) {
      const start = performance.now();
      for (const content of contents) checker(content);
      if (round >= warmUp) times.get(name)!.push(performance.now() - start);
    }
  }
  const median = (values: readonly number[]) => quantile(values, 0.5);
  const [own] = [...times.values()].map(median);
  console.log(
    `${contents.length} texts, ${contents.reduce((sum, { length }) => sum + length, 0)} characters; median of ${rounds} rounds, and its ratio to ours`,
  );
  for (const [name, all] of times)
    console.log(`${name.padEnd(22)} ${median(all).toFixed(2).padStart(9)} ms   × ${(median(all) / own!).toFixed(2)}`);
}

/** A package name that neither the bundler nor the type checker resolves. */
function yardstick(name: string): string {
  return name;
}
