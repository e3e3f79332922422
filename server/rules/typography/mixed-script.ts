// Rule mixed-script: traditional characters in simplified text, or simplified ones in traditional text.
import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { commonWordsZh } from '../../language/words';
import { countOfScript, runsOfScript, type Script, type ScriptRun, simplified } from '../../language/zh/traditional';
import { editOf, offeredFix } from '../../model/passages';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const mixedScript: Rule = {
  id: 'mixed-script',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('Traditional characters in simplified text, or the reverse', '简体文中夹繁体字，或繁体文中夹简体字'),
    why: say(
      'Single characters of the other script come with what was pasted in or typed by another input method. A ' +
        'passage ' +
        'that is wholly in the other script is a quotation and left alone, and so are characters that both have (后, ' +
        '里).',
      '文中夹杂个别另一种字体的字，多由粘贴或输入法带来。整段都用另一种字体的视为引文，两种字体共有的字（后、里）不提示。',
    ),
    remedy: say('Write the character of the script of the text.', '改为本文所用字体的字。'),
    examples: [
      {
        before: '园区坚持开放⟦發⟧展，企业数量明显增加，设备对学校开放，研究⟦於⟧明年开始，欢迎来⟦園⟧区参观。',
        after: '园区坚持开放发展，企业数量明显增加，设备对学校开放，研究于明年开始，欢迎来园区参观。',
      },
      {
        before: '園區堅持開放發展，企業數量明顯增加，設備對學校開放，研究⟦于⟧明年開始，歡迎參觀⟦实验⟧室。'.replace(
          '⟦于⟧',
          '於',
        ),
        after: '園區堅持開放發展，企業數量明顯增加，設備對學校開放，研究於明年開始，歡迎參觀實驗室。',
      },
      {
        before:
          '园区与乾安县、瞭望研究所的陈昇、於明合作，乾隆年间的水闸得到修缮，著作已经出版，王后里程碑，理事长刘天棟、陈厚崑到会，实验设备对学校开放。\n\n園區堅持開放發展。',
      },
    ],
  },
  *check(reading) {
    const passages = reading.passagesIn('zh');
    const sum = (script: Script) => passages.reduce((all, passage) => all + counts(passage)[script], 0);
    const [old, plain] = [sum('traditional'), sum('simplified')];
    const isSimplified = plain > most * old;
    if (!isSimplified && old <= most * plain) return;
    const [own, foreign]: Script[] = isSimplified ? ['simplified', 'traditional'] : ['traditional', 'simplified'];
    for (const passage of passages) {
      if (counts(passage)[own!] <= 2 * counts(passage)[foreign!]) continue;
      for (const run of foreignRuns(passage, foreign!))
        if (isWord(passage.prose.text, run)) yield findingOf(passage, run, isSimplified);
    }
  },
};

const counts = lasting(({ prose: { text } }: Element) => ({
  traditional: countOfScript(text, 'traditional'),
  simplified: countOfScript(text, 'simplified'),
}));

const foreignRuns = lasting(({ prose: { text } }: Element, script: Script) => runsOfScript(text, script));

/** A text is in one script when that has so many times the characters of the other. */
const most = 4;

/**
 * Whether a run is a word or a part of one: a single character that is none may stand in a name, as its bearer writes
 * it.
 */
function isWord(text: string, { start, end }: ScriptRun): boolean {
  if (end - start > 1 || /[於後于]/.test(text[start]!)) return true;
  const around = simplified(text.slice(Math.max(0, start - 1), end + 1));
  return commonWordsZh().has(around.slice(0, 2)) || commonWordsZh().has(around.slice(-2));
}

function findingOf(passage: Element, { start, end, other }: ScriptRun, isSimplified: boolean): RawFinding {
  const printed = passage.prose.text.slice(start, end);
  const fix = offeredFix(say(`Write ${other}`, `改为“${other}”`), editOf(passage, start, end, other));
  return {
    span: sourceSpan(passage.prose, start, end),
    message: isSimplified
      ? say(`Traditional ${printed} in simplified text: ${other}`, `简体文中夹繁体字“${printed}”，应为“${other}”`)
      : say(`Simplified ${printed} in traditional text: ${other}`, `繁体文中夹简体字“${printed}”，应为“${other}”`),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}
