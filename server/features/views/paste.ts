// Cleaning a pasted text or a converted file: the text for the draft, and in words what becomes of the rest.

import { type Locale, type Localized, say } from '../../base/localized';
import type { Cleaned, RemovedKind } from '../../intake/paste/cleaned';
import { type Clipboard, cleanClipboard } from '../../intake/paste/clipboard';
import type { Context } from '../../model/context';
import type { Cleaning } from '../../protocol';
import type { Bulletin } from '../../syntax/tree';

/** Examples of what is taken out that a note names. */
const mostExamples = 3;

/** Mastheads that a running head may print: those of the known series, and the draft's own. */
export function mastheadsFor(bulletin: Bulletin, { schema }: Context): readonly string[] {
  const own = bulletin.elements.flatMap(({ kind, prose }) => (kind === 'masthead' ? [prose.text] : []));
  return [...own, ...schema.kinds.flatMap(({ name }) => [name.zh, name.en]).filter((name) => name !== undefined)];
}

/** The cleaned text with its notes, or why a text cannot be cleaned. `mastheads`: see `mastheadsFor`. */
export function cleaning(clipboard: Clipboard, locale: Locale, mastheads: readonly string[]): Cleaning {
  const cleaned = cleanClipboard(clipboard, mastheads);
  if ('refusal' in cleaned) return { refusal: cleaned.refusal[locale] };
  return {
    text: cleaned.text,
    notes: notesOn(cleaned).map((note) => note[locale]),
    changed: cleaned.text !== clipboard.text,
  };
}

function notesOn({ removed, joined, spaces, invisible, replaced, unreadable }: Cleaned): readonly Localized[] {
  const of = (what: RemovedKind) => removed.filter((each) => each.what === what).map(({ text }) => text);
  const numbers = of('page-number');
  const running = of('running-line');
  const hidden = of('hidden');
  const pictures = of('picture').length;
  const addresses = of('address');
  return [
    ...(joined > 0
      ? [say(`${counted(joined, 'line break')} inside paragraphs joined`, `接上段内断行 ${joined} 处`)]
      : []),
    ...(numbers.length > 0
      ? [
          say(
            `${counted(numbers.length, 'page number')} removed: ${examples(numbers, 'en')}`,
            `删去页码 ${numbers.length} 处：${examples(numbers, 'zh')}`,
          ),
        ]
      : []),
    ...(running.length > 0
      ? [
          say(
            `${counted(running.length, 'repeated header or footer', 'repeated headers and footers')} removed: ${examples(running, 'en')}`,
            `删去重复的页眉页脚 ${running.length} 处：${examples(running, 'zh')}`,
          ),
        ]
      : []),
    ...(hidden.length > 0
      ? [
          say(
            `deleted, hidden or commented text left out: ${examples(hidden, 'en')}`,
            `略去已删除、隐藏或批注的文字：${examples(hidden, 'zh')}`,
          ),
        ]
      : []),
    ...(pictures > 0 ? [say(`${counted(pictures, 'picture')} left out`, `略去图片 ${pictures} 幅`)] : []),
    ...(addresses.length > 0
      ? [
          say(
            `${counted(addresses.length, 'link')} without the address behind it: ${examples(addresses, 'en')}`,
            `链接只留文字，略去地址 ${addresses.length} 处：${examples(addresses, 'zh')}`,
          ),
        ]
      : []),
    ...(spaces > 0 ? [say(`${counted(spaces, 'stray space')} removed`, `删去多余空格 ${spaces} 处`)] : []),
    ...(invisible > 0
      ? [say(`${counted(invisible, 'invisible character')} removed`, `删去不可见字符 ${invisible} 个`)]
      : []),
    ...(replaced > 0
      ? [
          say(
            `${counted(replaced, 'look-alike or full-width character')} written plainly (⼀ → 一, ﬁ → fi)`,
            `${replaced} 个部首形、连字或全角字符改为普通字符（⼀ → 一，ﬁ → fi）`,
          ),
        ]
      : []),
    ...(unreadable > 0
      ? [
          say(
            `${counted(unreadable, 'character')} of a private font cannot be read and stay: look at them`,
            `${unreadable} 个专用字体的字符无法辨认，照原样保留，请核对`,
          ),
        ]
      : []),
  ];
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** The first few different ones, quoted; long ones shortened. */
function examples(texts: readonly string[], locale: Locale): string {
  const different = [...new Set(texts)];
  const shown = different
    .slice(0, mostExamples)
    .map((text) => `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`);
  return (
    shown.join(locale === 'zh' ? '、' : ', ') +
    (different.length > mostExamples ? (locale === 'zh' ? '等' : ', …') : '')
  );
}
