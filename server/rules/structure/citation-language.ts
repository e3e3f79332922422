// Rule citation-language: "et al." among Chinese authors, 等 among Western ones, in an entry of literature.
import { say } from '../../base/localized';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

export const citationLanguage: Rule = {
  id: 'citation-language',
  severity: 'info',
  source: 'standard',
  docs: {
    title: say(
      '“et al.” in a Chinese entry of literature, or 等 in a Western one',
      '中文文献用“et al.”，或西文文献用“等”',
    ),
    why: say(
      'GB/T 7714-2015 names the first three of more authors and goes on with 等 or the word of the entry’s own ' +
        'language ' +
        'for it. Only notes whose authors and title are in one language are looked at.',
      'GB/T 7714-2015 规定责任者超过三个时只著录前三个，其后加“等”或与之相应的词，即用文献本身的语言。只核对责任者与题名同为一种语言的注文。',
    ),
    remedy: say('Write it in the language of the entry.', '改用该条文献的语言。'),
    examples: [
      {
        before:
          '办法已有总结[^1]，国外亦然[^2]。\n\n[^1]: 高远, 陆青, 宋敏, ⟦et al.⟧ 开放办园的经验[J]. 湖滨研究, 2025(3): 12-15.\n\n' +
          '[^2]: Field N, Voss H, Hale T, ⟦等⟧. Lessons of a park[J]. Lakeside Studies, 2025(3): 12-15.',
        after:
          '办法已有总结[^1]，国外亦然[^2]。\n\n[^1]: 高远, 陆青, 宋敏, 等. 开放办园的经验[J]. 湖滨研究, 2025(3): 12-15.\n\n' +
          '[^2]: Field N, Voss H, Hale T, et al. Lessons of a park[J]. Lakeside Studies, 2025(3): 12-15.',
      },
      {
        before:
          '办法已有总结[^1]，国外亦然[^2]，译本见[^3]。\n\n[^1]: 高远, 陆青, 宋敏, 等. 开放办园的经验[J]. 湖滨研究, 2025(3): 12-15.\n\n[^2]: Field N, ' +
          'Voss H, Hale T, et al. Lessons of a park[J]. Lakeside Studies, 2025.\n\n[^3]: Field N, 等. 园区的经验[M]. 2024.',
      },
    ],
    planted: [
      {
        base: '10-front-matter',
        edits: [
          ['清单见中心网站 https://transfer.example.cn/list 。', '高远, 陆青, 宋敏, et al. 成果转移的经验. 2025.'],
        ],
        at: 'et al.',
        also: ['halfwidth-punctuation'],
      },
    ],
  },
  *checkPassage(passage) {
    const { kind, prose } = passage;
    if (kind !== 'footnote') return;
    const { text } = prose;
    const match = others.exec(text);
    const word = match?.groups?.['word'];
    if (!match || word === undefined) return;
    const end = match[0].length;
    const start = end - word.length;
    const own = word.startsWith('等') ? 'et al.' : '等.';
    const isOfOwn = own === '等.' ? isChinese : isWestern;
    if (!isOfOwn(text.slice(0, start)) || !isOfOwn(text.slice(end))) return;
    const stop = text[end] === '.' ? 1 : 0;
    const fix = offeredFix(say(`Write ${own}`, `改为“${own}”`), editOf(passage, start, end + stop, own));
    yield {
      span: sourceSpan(prose, start, end),
      message: say(
        own === '等.' ? 'A Chinese entry goes on with 等' : 'A Western entry goes on with et al.',
        own === '等.' ? '中文文献用“等”' : '西文文献用“et al.”',
      ),
      ...(fix && { fix }),
      evidence: { source: 'standard', clause: 'GB/T 7714-2015' },
    };
  },
};

/** The authors up to the word for the others, which stands before the title. */
const others = /^[^。]{0,160}?[,，\s](?<word>et al\.?|等(?=[.．。，,\s]))/;

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !/[A-Za-z]{3}/.test(text);
}

function isWestern(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && /[A-Za-z]{3}/.test(text);
}
