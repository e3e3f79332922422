// Rule misspelt-word: an English word that no dictionary has and that is near to one.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { overlaps, type Span } from '../../base/text';
import { has } from '../../model/kinds';
import { editOf, offeredFix } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { type Misspelt, misspeltIn } from '../../spelling/misspelt';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

/** So often a draft writes a word of its own that it means. */
const meant = 3;

export const misspeltWord: Rule = {
  id: 'misspelt-word',
  severity: 'warning',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('A misspelt English word', '英文单词拼写错误'),
    why: say(
      'Neither British nor American English has the word, and it is a slip away from one that they have. Names of ' +
        'people, words of the lexicon, pinyin, abbreviations, code and what the draft writes three times are left alone.',
      '英式、美式英语词典均无此词，而它与某个单词只差一两个字母。人名、词库中的词、拼音、缩写、代码以及本文写过三次以上的词不报。',
    ),
    remedy: say(
      'Take the word that was meant; add a word that is right to the terms of the office.',
      '改为原本要写的词；确实无误的，可加入本单位词库。',
    ),
    examples: [
      {
        before: 'The goverment supports ⟦inovation⟧ in small firms.'.replace('goverment', '⟦goverment⟧'),
        after: 'The government supports innovation in small firms.',
      },
      {
        before:
          'Zhangjiang hosts biotech startups, livestreaming and cyberattack drills; Mobike and Huawei took part, ' +
          'organised by the Programme Centre. See https://example.org/wrld and config_file.',
      },
    ],
  },
  *check(reading) {
    const english = reading.context.spelling?.en;
    if (!english) return;
    for (const passage of reading.passagesIn('en')) {
      if (!has(passage, 'running')) continue;
      for (const found of misspeltIn(passage, reading.lexicon, english)) {
        const span = sourceSpan(passage.prose, found.start, found.end);
        if (!isNamed(reading, span) && !isMeant(reading, found)) yield findingOf(passage, found, span);
      }
    }
  },
};

/** Whether somebody or something that the issue names stands there. */
function isNamed(reading: Reading, span: Span): boolean {
  return reading.people.some(({ mentions }) => mentions.some((each) => overlaps(each.span, span)));
}

/** Whether the draft writes it so again and again, and never as the dictionary has it. */
function isMeant({ text: { content } }: Reading, { written, meant: words }: Misspelt): boolean {
  return timesIn(content, written) >= meant && !words.some((word) => content.includes(word));
}

function timesIn(content: string, word: string): number {
  let times = 0;
  for (let at = content.indexOf(word); at >= 0 && times < meant; at = content.indexOf(word, at + 1)) times++;
  return times;
}

function findingOf(passage: Element, { start, end, written, meant: words }: Misspelt, span: Span): RawFinding {
  const fixes = words.flatMap(
    (word) => offeredFix(say(`Write ${word}`, `改为 ${word}`), editOf(passage, start, end, word)) ?? [],
  );
  const [fix, ...alternatives] = fixes;
  return {
    span,
    message: say(
      `“${written}” is in no dictionary; “${words[0]}” may be meant`,
      `“${written}”不是英文单词，疑为“${words[0]}”`,
    ),
    ...(fix && { fix }),
    ...(alternatives.length > 0 && { alternatives }),
    evidence: { source: 'text' },
  };
}
