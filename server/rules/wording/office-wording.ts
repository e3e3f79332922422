// Rule office-wording: what this office never writes, by its .bulletin/wording.yaml or wording.csv.
import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { type FoundWording, wordingIn } from '../../knowledge/wording/find';
import { has } from '../../model/kinds';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Example, Rule } from '../rule';

/** The rows that the examples are checked with. */
const wording: Example['wording'] = [
  { never: ['我国政府'], write: ['中国政府'], why: say('readers abroad', '对外稿件') },
  { never: ['leverage'], write: ['use', 'draw on'] },
  { never: ['our country'], write: ['our country China'] },
];

export const officeWording: Rule = {
  id: 'office-wording',
  severity: 'warning',
  source: 'office',
  ofWords: true,
  docs: {
    title: say('A wording that this office never writes', '本单位不用的写法'),
    why: say(
      'An office has words it never prints, whatever dictionaries say. It lists them in .bulletin/wording.yaml or ' +
        'wording.csv, with what it writes instead and why; without such a file this rule is silent. English rows ' +
        'stand for all forms of the word. The examples are those of an office that writes 中国政府 for 我国政府, ' +
        '“use” or “draw on” for “leverage”, and “our country China” for “our country”.',
      '每个单位都有自己一律不用的写法，词典未必说错。写在 .bulletin/wording.yaml 或 wording.csv 中，注明改用什么、为什么；' +
        '没有这样的文件，本规则不报告。英文一行管该词的各种形式。以下示例的单位以“中国政府”代“我国政府”，' +
        '以 use 或 draw on 代 leverage，以 our country China 代 our country。',
    ),
    remedy: say(
      'Write what the office writes. Quotations, titles of works, names and longer terms stay.',
      '改为本单位的写法。引语、书名号内、专名和更长的术语照原文。',
    ),
    examples: [
      { before: '⟦我国政府⟧宣布了新政策。\n', after: '中国政府宣布了新政策。\n', wording },
      {
        before: '⟦Leverage⟧ data well: the zone ⟦leverages⟧ it, has ⟦leveraged⟧ it and is ⟦leveraging⟧ it.\n',
        after: 'Use data well: the zone uses it, has used it and is using it.\n',
        wording,
      },
      {
        before: 'Lakes are the pride of ⟦our country⟧.\n',
        after: 'Lakes are the pride of our country China.\n',
        wording,
      },
      { before: '他说：“我国政府一贯支持开放。”《我国政府与科技》一书已出版。\n', wording },
      { before: 'A “leverage of talent” is quoted, and a high-leverage fund is named at www.leverage.com.\n', wording },
    ],
  },
  *checkPassage(passage, lexicon) {
    // a masthead, an address, a list of recipients are names
    if (!has(passage, 'running')) return;
    for (const found of wordingIn(passage, lexicon)) yield findingOf(passage, found);
  },
};

function findingOf(element: Element, { start, end, row, better }: FoundWording): RawFinding {
  const printed = element.prose.text.slice(start, end);
  const [fix, ...alternatives] = better.flatMap((each) => {
    const title = say(`Replace by ${each}`, `改为“${each}”`);
    return offeredFix(title, editOf(element, start, end, each)) ?? [];
  });
  return {
    span: sourceSpan(element.prose, start, end),
    message: messageOf(printed, better, row.why),
    ...(fix && { fix }),
    ...(alternatives.length > 0 && { alternatives }),
    evidence: { source: 'office', ...(better.length > 0 && { examples: better }) },
  };
}

function messageOf(printed: string, better: readonly string[], why: Localized | undefined): Localized {
  const [en, zh] = [better.map((each) => `“${each}”`).join(' or '), better.map((each) => `“${each}”`).join('或')];
  const instead = better.length > 0 ? say(`; write ${en}`, `，应作${zh}`) : say('', '');
  return say(
    `This office never writes “${printed}”${instead.en}${why ? `: ${why.en}` : ''}`,
    `本单位不用“${printed}”${instead.zh}${why ? `：${why.zh}` : ''}`,
  );
}
