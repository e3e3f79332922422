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
    notes: notesOn(cleaned, clipboard.text).map((note) => note[locale]),
    changed: cleaned.text !== clipboard.text,
  };
}

/** `plain`: the text as it was, without the emphasis and the tables that a word processor gives as HTML. */
function notesOn(cleaned: Cleaned, plain: string): readonly Localized[] {
  const notes = [
    ...joinedNotes(cleaned),
    ...removedNotes(cleaned),
    ...characterNotes(cleaned),
    ...carriedNotes(cleaned.text, plain.replace(/\r\n?/g, '\n').trim()),
  ];
  const isOther = notes.length === 0 && cleaned.text.trim() !== plain.replace(/\r\n?/g, '\n').trim();
  return isOther ? [say('line ends and blank lines put in order', '理顺换行与空行')] : notes;
}

/**
 * What the cleaned text has more than the plain one: emphasis, rows of tables (cells apart by a bar), blank lines
 * between paragraphs.
 */
function carriedNotes(text: string, plain: string): readonly Localized[] {
  const more = (pattern: RegExp) => (text.match(pattern)?.length ?? 0) - (plain.match(pattern)?.length ?? 0);
  const [bold, rows, blank] = [more(/\*\*[^*\n]+\*\*/g), more(/^.*? \| .*$/gm), more(/\n\n/g)];
  return [
    ...note(bold, () => say(`${counted(bold, 'place')} kept bold`, `保留加粗 ${bold} 处`)),
    ...note(rows, () => say(`${counted(rows, 'row')} of tables kept`, `保留表格 ${rows} 行`)),
    ...note(blank, () => say(`${counted(blank, 'blank line')} put between paragraphs`, `段间加空行 ${blank} 处`)),
  ];
}

/** A note on as many things as there are; none on nothing. */
function note(count: number, sentence: () => Localized): readonly Localized[] {
  return count > 0 ? [sentence()] : [];
}

function joinedNotes({ joined }: Cleaned): readonly Localized[] {
  return note(joined, () =>
    say(`${counted(joined, 'line break')} inside paragraphs joined`, `接上段内断行 ${joined} 处`),
  );
}

function removedNotes({ removed }: Cleaned): readonly Localized[] {
  const of = (what: RemovedKind) => removed.filter((each) => each.what === what).map(({ text }) => text);
  const [numbers, running, hidden, addresses] = [of('page-number'), of('running-line'), of('hidden'), of('address')];
  const pictures = of('picture').length;
  return [
    ...note(numbers.length, () =>
      say(
        `${counted(numbers.length, 'page number')} removed: ${examples(numbers, 'en')}`,
        `删去页码 ${numbers.length} 处：${examples(numbers, 'zh')}`,
      ),
    ),
    ...note(running.length, () => {
      const lines = counted(running.length, 'repeated header or footer', 'repeated headers and footers');
      return say(
        `${lines} removed: ${examples(running, 'en')}`,
        `删去重复的页眉页脚 ${running.length} 处：${examples(running, 'zh')}`,
      );
    }),
    ...note(hidden.length, () =>
      say(
        `deleted, hidden or commented text left out: ${examples(hidden, 'en')}`,
        `略去已删除、隐藏或批注的文字：${examples(hidden, 'zh')}`,
      ),
    ),
    ...note(pictures, () => say(`${counted(pictures, 'picture')} left out`, `略去图片 ${pictures} 幅`)),
    ...note(addresses.length, () =>
      say(
        `${counted(addresses.length, 'link')} without the address behind it: ${examples(addresses, 'en')}`,
        `链接只留文字，略去地址 ${addresses.length} 处：${examples(addresses, 'zh')}`,
      ),
    ),
  ];
}

function characterNotes({ spaces, invisible, replaced, unreadable }: Cleaned): readonly Localized[] {
  return [
    ...note(spaces, () => say(`${counted(spaces, 'stray space')} removed`, `删去多余空格 ${spaces} 处`)),
    ...note(invisible, () =>
      say(`${counted(invisible, 'invisible character')} removed`, `删去不可见字符 ${invisible} 个`),
    ),
    ...note(replaced, () =>
      say(
        `${counted(replaced, 'look-alike or full-width character')} written plainly (⼀ → 一, ﬁ → fi)`,
        `${replaced} 个部首形、连字或全角字符改为普通字符（⼀ → 一，ﬁ → fi）`,
      ),
    ),
    ...note(unreadable, () =>
      say(
        `${counted(unreadable, 'character')} of a private font cannot be read and stay: look at them`,
        `${unreadable} 个专用字体的字符无法辨认，照原样保留，请核对`,
      ),
    ),
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
  const [comma, andMore] = locale === 'zh' ? ['、', '等'] : [', ', ', …'];
  return shown.join(comma) + (different.length > mostExamples ? andMore : '');
}
