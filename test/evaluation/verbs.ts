// Prints corpus/verbs.yaml: the reporting verbs of the published texts, each with its rendering and how often it was
// printed so. Run by scripts/corpus.mjs.
import { Text } from '../../server/base/text';
import { builtinLexicon } from '../../server/knowledge/lexicon/builtin';
import { knownNames } from '../../server/model/people/known';
import { verbsOf } from '../../server/past/memory/verbs';
import { parse } from '../../server/syntax/parse';
import { neededTexts } from '../harness/texts';

const counts = new Map<string, number>();
for (const { content } of neededTexts()) {
  const bulletin = parse(new Text(content));
  for (const { zh, en, seen } of verbsOf(bulletin, knownNames(builtinLexicon))) {
    const key = [zh && `zh: ${zh}`, en && `en: ${en}`].filter(Boolean).join(', ');
    counts.set(key, (counts.get(key) ?? 0) + seen);
  }
}
const lines = [...counts]
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([key, seen]) => `  - { ${key}, seen: ${seen} }`);
process.stdout.write(
  `# The verbs by which the published bulletins quote their speakers: npm run corpus.\nverbs:\n${lines.join('\n')}\n`,
);
