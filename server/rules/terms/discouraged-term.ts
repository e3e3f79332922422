// Rule discouraged-term: a rendering or wording on the avoid list.
import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { LexiconEntry } from '../../knowledge/lexicon/mentions';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { isQuoted } from '../../language/shared/quotations';
import { editOf } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const discouragedTerm: Rule = {
  id: 'discouraged-term',
  severity: 'warning',
  source: 'office',
  ofWords: true,
  docs: {
    title: say('A wording on the avoid list', '列入“避免使用”的写法'),
    why: say(
      'The termbase marks wordings that official texts do not use or that mislead: an author of an English ' +
        'bulletin is no reader’s compatriot, so 我国 is China, not “our country”. An office adds its own in ' +
        '.bulletin/terms.yaml.',
      '术语库标出官方文本不用或易生误解的写法，如英文读者并非同胞，“我国”应作 China 而非 our country。本单位的避免清单写在 .bulletin/terms.yaml。',
    ),
    remedy: say('Use the preferred wording. In a quotation the wording stays.', '改用首选写法；引语照原文。'),
    examples: [
      {
        before: 'The Greater Bay Area will serve ⟦our country⟧ well.\n',
        after: 'The Greater Bay Area will serve China well.\n',
      },
      {
        before: "The park is open to ⟦our country⟧'s scientists.\n",
        after: "The park is open to China's scientists.\n",
      },
      {
        before: 'The report explains ⟦Chinese-style modernization⟧.\n',
        after: 'The report explains Chinese modernization.\n',
      },
      { before: 'She said, "I love our country and its lakes."\n' },
      {
        before: 'The article on “building our country” and a “⟦Chinese-style modernization⟧” was read.\n',
        after: 'The article on “building our country” and a “Chinese modernization” was read.\n',
      },
      { before: 'Chinese modernization is explained in the report on China.\n' },
    ],
  },
  *checkPassage(passage, lexicon) {
    for (const { start, end, entries } of mentionsOf(passage, lexicon)) {
      if (!entries.every((entry) => entry.as === 'avoid') || isQuoted(passage.prose.text, start, end)) continue;
      yield findingOf(passage, start, end, entries[0]!);
    }
  },
};

function findingOf(element: Element, start: number, end: number, entry: LexiconEntry): RawFinding {
  const wording = element.prose.text.slice(start, end);
  const better = preferred(entry, element.language);
  const edit = better === undefined ? undefined : editOf(element, start, end, better);
  const note = entry.type === 'term' ? entry.rendering?.note : undefined;
  return {
    span: sourceSpan(element.prose, start, end),
    message: message(wording, better, note),
    ...(edit && { fix: { title: say(`Replace by ${better}`, `改为“${better}”`), safe: false, edits: [edit] } }),
    evidence: { source: 'office', ...(better !== undefined && { examples: [better] }) },
  };
}

function message(wording: string, better: string | undefined, note: Localized | undefined): Localized {
  const reason = note ?? { en: '', zh: '' };
  const use = better === undefined ? say('', '') : say(`; “${better}” is preferred`, `，宜作“${better}”`);
  return say(
    `“${wording}” is on the avoid list${use.en}${reason.en && `: ${reason.en}`}`,
    `“${wording}”列入避免使用的写法${use.zh}${reason.zh && `：${reason.zh}`}`,
  );
}

function preferred(entry: LexiconEntry, language: Element['language']): string | undefined {
  if (entry.type !== 'term') return undefined;
  return language === 'zh' && !entry.rendering
    ? entry.term.zh
    : entry.term.renderings.find(({ standing }) => standing !== 'avoid')?.en;
}
