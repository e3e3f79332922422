// Rule invisible-character: characters that cannot be seen but get into print, searches and copies.

import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import { matches } from '../../base/matches';
import { lineEndOf, type Span, type Text } from '../../base/text';
import { hiddenLineEnds, invisible, mayHaveInvisible } from '../../language/shared/invisible';
import type { Rule } from '../rule';

export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  severity: 'error',
  source: 'text',
  docs: {
    title: say(
      'An invisible character: zero-width, soft hyphen, no-break space, private use, control; mixed line ends',
      '看不见的字符：零宽字符、软连字符、不间断空格、私用区字符、控制符；换行符混用',
    ),
    why: say(
      'Copied from web pages and PDFs, such characters split names so that a search misses them, and come out ' +
        'as boxes in print.',
      '多由网页或PDF粘贴带入，会把人名拆开而检索不到，印出来成为方框。',
    ),
    remedy: say('Delete it; a no-break space becomes a plain one.', '删除；不间断空格改为普通空格。'),
    examples: [
      { before: '区域⟦\u200b⟧创新与产业⟦\u00ad⟧升级', after: '区域创新与产业升级' },
      { before: 'No.⟦\u00a0⟧12 East Road', after: 'No. 12 East Road' },
      { before: '要点⟦\ue003⟧如下' },
      { before: '第一条⟦\u000b⟧第二条⟦\u2028⟧\n第三条', after: '第一条\n第二条\n第三条' },
      { before: '程序员👩\u200d💻、运动员⛹🏽\u200d♂️和爱心❤️\u200d🔥，波斯文می\u200cخواهم。' },
      { before: '第一行⟦\r\n⟧第二行\n第三行\n第四行', after: '第一行\n第二行\n第三行\n第四行' },
      { before: '\u3000\u3000区域创新的重点在于协同。' },
      { before: '区域创新\r\n\r\n协同发展\r\n' },
    ],
  },
  *check({ text }) {
    for (const match of mayHaveInvisible(text.content) ? matches(text.content, invisible) : []) {
      // a byte order mark at the very start belongs there
      if (match.index > 0 || match[0] !== '\ufeff') yield findingOf(text, match.index, match[0]);
    }
    yield* mixedLineEnds(text);
  },
};

function findingOf({ content }: Text, at: number, characters: string): RawFinding {
  const code = `U+${characters.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = nameOf(characters[0]!);
  const span = { start: at, end: at + characters.length };
  // what stood where there is now a sign of private use or a replacement character, only the author knows
  const known = !/[\ue000-\uf8ff\ufffd]/.test(characters);
  const newText = replacement(content, span, characters);
  return {
    span,
    message: say(`Invisible character: ${name.en} (${code})`, `看不见的字符：${name.zh}（${code}）`),
    ...(known && { fix: { title: titleOf(newText), safe: !/[\r\n]/.test(newText), edits: [{ span, newText }] } }),
    evidence: { source: 'text' },
  };
}

/** A plain space for each no-break one; a line end for a hidden one between two texts; nothing for the rest. */
function replacement(content: string, { start, end }: Span, characters: string): string {
  if (/[\u00a0\u202f]/.test(characters)) return ' '.repeat(characters.length);
  const betweenTexts = /[^\r\n]/.test(content[start - 1] ?? '') && /[^\r\n]/.test(content[end] ?? '');
  return hiddenLineEnds.test(characters) && betweenTexts ? lineEndOf(content) : '';
}

function titleOf(newText: string): Localized {
  if (newText === '') return say('Delete it', '删除');
  return /[\r\n]/.test(newText)
    ? say('Break the line here', '在此换行')
    : say('Replace by a plain space', '改为普通空格');
}

function nameOf(character: string): Localized {
  const code = character.charCodeAt(0);
  if (code === 0xa0 || code === 0x202f) return say('no-break space', '不间断空格');
  if (code === 0xad) return say('soft hyphen', '软连字符');
  if (code === 0xfffd) return say('replacement character, left by a failed conversion', '替换符，转换失败的残留');
  if (code >= 0xe000 && code <= 0xf8ff)
    return say('private-use character, seen only with one font', '私用区字符，换字体即不可见');
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return say('control character', '控制符');
  if (code === 0x2028 || code === 0x2029) return say('line separator', '行分隔符');
  return say('zero-width character', '零宽字符');
}

/** The line ends of the minority, when a text has both kinds. */
function* mixedLineEnds({ content }: Text): Iterable<RawFinding> {
  if (!content.includes('\r')) return;
  const ends = [...matches(content, /\r\n|\r|\n/g)];
  const windows = ends.filter((end) => end[0] === '\r\n').length;
  const expected = windows * 2 > ends.length ? '\r\n' : '\n';
  for (const end of ends) {
    if (end[0] === expected) continue;
    const span = { start: end.index, end: end.index + end[0].length };
    yield {
      span,
      severity: 'warning',
      message: say('A line end unlike the others of this text', '此处换行符与全文其他行不同'),
      fix: { title: say('Make all line ends alike', '统一换行符'), safe: true, edits: [{ span, newText: expected }] },
      evidence: { source: 'text', seen: expected === '\r\n' ? windows : ends.length - windows, of: ends.length },
    };
  }
}
