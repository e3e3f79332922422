// Slips of the keyboard in English text: blanks beside marks, two blanks, a small letter behind a full stop.

import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { abbreviations, commonWordsEn } from '../words';

export interface SpacingSlip extends Span {
  readonly instead: string;
  readonly reason: Localized;
}

interface Form {
  /** Global; what it matches is written otherwise. */
  readonly pattern: RegExp;
  readonly write: (matched: string) => string;
  readonly reason: Localized;
  /** Whether a place is right after all. */
  readonly isRight?: (text: string, at: number) => boolean;
}

/** Text set in columns has blanks everywhere: of more such places in one text none is told. */
const most = 6;

const forms: readonly Form[] = [
  {
    pattern: /(?<=[A-Za-z0-9)%”]) +[,;:.?!](?= |$)/g,
    write: (matched) => matched.trim(),
    reason: say('A blank before the mark', '标点前多空格'),
  },
  {
    pattern: /\( +[A-Za-z]+(?= )|(?<= )[A-Za-z]+ +\)/g,
    write: (matched) => matched.replaceAll(' ', ''),
    reason: say('A blank inside the brackets', '括号内侧多空格'),
  },
  {
    pattern: /\b[A-Za-z]+,? {2,3}[a-z]+\b/g,
    write: (matched) => matched.replace(/ +/, ' '),
    reason: say('Two blanks between words', '单词之间多空格'),
  },
  {
    pattern: /\b[a-z]{2,}[,;][A-Za-z]{2,}\b(?![.@/])/g,
    write: (matched) => matched.replace(/[,;]/, '$& '),
    reason: say('No blank behind the mark', '标点后缺空格'),
  },
  {
    pattern: /(?<=[a-z]{2}[)”"]?\. )[a-z]+(?= [a-z]|,)/g,
    write: (matched) => matched[0]!.toUpperCase() + matched.slice(1),
    reason: say('A sentence begins with a small letter', '句首字母未大写'),
    isRight: (text, at) => isBehindAbbreviation(text, at) || !isCommonWord(text, at),
  },
];

/** The slips of a text. */
export function spacingSlips(text: string): readonly SpacingSlip[] {
  return forms.flatMap(({ pattern, write, reason, isRight }) => {
    const found = Array.from(text.matchAll(pattern), ({ 0: matched, index: start }) => ({
      start,
      end: start + matched.length,
      instead: write(matched),
      reason,
    })).filter(({ start }) => !isRight?.(text, start));
    return found.length > most ? [] : found;
  });
}

function isBehindAbbreviation(text: string, at: number): boolean {
  const [, word = ''] = /([A-Za-z.]+)\. $/.exec(text.slice(Math.max(0, at - 20), at)) ?? [];
  return abbreviations().has(word.toLowerCase()) || word.includes('.');
}

/** A name may have a small letter wherever it stands: iPhone, npm. */
function isCommonWord(text: string, at: number): boolean {
  const [word = ''] = /^[a-z]+/.exec(text.slice(at, at + 20)) ?? [];
  return commonWordsEn().has(word);
}
