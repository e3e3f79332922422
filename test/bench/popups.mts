// How often a list of completions pops up while free prose is typed: the share of keystrokes of English, and of words
// that an input method commits of Chinese, after which there is something to offer. The prose is that of public texts
// that no draft of ours holds, typed as a new paragraph of the sample.
import { readFileSync } from 'node:fs';
import { Text } from '../../server/base/text';
import { completion } from '../../server/features/write/completion/completion';
import { at } from '../../server/model/at';
import { builtinContext } from '../../server/model/builtin';
import { readingOf } from '../../server/model/reading';
import { parse } from '../../server/syntax/parse';
import { referenceTexts, textsAreMissing } from '../harness/texts';

const context = builtinContext();
const sample = readFileSync('corpus/samples/pujiang-observation-2024-15.bulletin.md', 'utf8');
/** Behind the first paragraph of the first section. */
const place = sample.indexOf('\n\n', sample.indexOf('\n\n', sample.indexOf('一、')) + 2) + 2;
const paragraphs = 40;
/** UTF-16 units of each. */
const longest = 150;

const texts = referenceTexts();
if (!texts) console.log(textsAreMissing);
else {
  const unseen = texts.filter(({ name }) => name.startsWith('texts/'));
  for (const language of ['en', 'zh'] as const) report(language, proseOf(unseen, language));
}

function proseOf(contents: readonly { readonly content: string }[], language: 'zh' | 'en'): readonly string[] {
  const all = contents.flatMap(({ content }) =>
    parse(new Text(content))
      .elements.filter((element) => element.kind === 'paragraph' && element.language === language)
      .map(({ prose }) => prose.text)
      .filter(({ length }) => length > 80),
  );
  const step = Math.max(1, Math.floor(all.length / paragraphs));
  return all.filter((_, index) => index % step === 0).slice(0, paragraphs);
}

function report(language: 'zh' | 'en', prose: readonly string[]): void {
  let [strokes, open] = [0, 0];
  const offered = new Map<string, number>();
  for (const text of prose) {
    let bulletin = parse(new Text(sample));
    for (const end of strokesOf(text.slice(0, longest), language)) {
      strokes += 1;
      bulletin = parse(new Text(`${sample.slice(0, place)}${text.slice(0, end)}\n\n${sample.slice(place)}`), bulletin);
      if (!/[\p{L}\p{N}]/u.test(text[end - 1]!)) continue;
      const { items, typed } = completion(at(readingOf(bulletin, context), place + end));
      if (items.length === 0) continue;
      open += 1;
      const shown = `${bulletin.text.slice(typed)} → ${items[0]!.label}`;
      offered.set(shown, (offered.get(shown) ?? 0) + 1);
    }
  }
  const share = ((100 * open) / strokes).toFixed(1);
  console.log(`${language}: open after ${open} of ${strokes} (${share} %), ${prose.length} paragraphs`);
  const often = [...offered].sort(([, a], [, b]) => b - a).slice(0, 12);
  console.log(often.map(([shown, times]) => `    ${times} × ${shown}`).join('\n'));
}

/** The ends of what is typed at a time: a character of English, a word of Chinese. */
function strokesOf(text: string, language: 'zh' | 'en'): readonly number[] {
  if (language === 'en') return Array.from({ length: text.length }, (_, index) => index + 1);
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(
    ({ index, segment }) => index + segment.length,
  );
}
