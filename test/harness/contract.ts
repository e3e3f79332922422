// The safe contract as a reader would check it, by its own notion of lines and marks, not the product's: what a change of a text must leave as it is.
import { eastAsianWidth } from 'get-east-asian-width';

/** What a change did that it must not do, and where. */
export interface Harm {
  readonly kind: HarmKind;
  /** In the text before, from 1. */
  readonly line: number;
  /** In a word or two; for a line end, what kind of line it stood behind or before. */
  readonly what: string;
}

/** `letters`: letters or digits are not the same; `marks`: more than the width of a mark changed; `line`: a line end is gone that was no wrap; `blank`: two blocks have no blank line between them any more; `pair`: the halves of a pair are of two widths and were not before; `opaque`: an address, a link, code is not what it was. */
export type HarmKind = 'letters' | 'marks' | 'line' | 'blank' | 'pair' | 'opaque';

/** What may change besides white space, line ends and the width of marks. */
export interface Allowance {
  /** Lines that are said to be taken out, each as it read. */
  readonly removed?: readonly string[];
  /** Look-alikes may be written as the characters they stand for (２ → 2), bold may be rewritten, and a full line with a final mark, amid lines of its width, may be a wrap: paper breaks lines after marks too. */
  readonly fromPaper?: boolean;
}

/** All that a change did which the contract forbids, in order of the text. */
export function harmOf(
  before: string,
  after: string,
  { removed = [], fromPaper = false }: Allowance = {},
): readonly Harm[] {
  const old = linesOf(before, removed, fromPaper);
  const now = linesOf(after, [], fromPaper);
  const letters = lettersHarm(old, now);
  const marks = fromPaper || letters.length > 0 ? [] : marksHarm(before, after);
  return [
    ...letters,
    ...marks,
    ...lineHarm(old, now, fromPaper),
    ...pairHarm(before, after),
    ...opaqueHarm(old, after, fromPaper),
  ].sort((a, b) => a.line - b.line);
}

/** Letters and digits of a text, in order. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A text without white space and invisible characters, each mark as the one that stands for its family: what formatting must leave as it is. */
export function skeletonOf(text: string): string {
  return text
    .replace(/[\s\p{Z}\p{Cc}\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, familyOf)
    .replace(/-+/g, '-')
    .replace(/\.{2,}/g, '…');
}

/** Line ends that are gone, forbidden or not: the line each stood behind, from 1, and what speaks against the join, if anything. */
export function joinsOf(
  before: string,
  after: string,
  { removed = [], fromPaper = false }: Allowance = {},
): readonly Join[] {
  const old = linesOf(before, removed, fromPaper);
  return lost(old, linesOf(after, [], fromPaper)).map((at) => ({
    line: old[at]!.number,
    place: old[at]!.place,
    against: againstJoin(old, at, fromPaper),
    looksRight: looksWrapped(old, at),
  }));
}

export interface Join {
  readonly line: number;
  /** Letters and digits before it. */
  readonly place: number;
  readonly against: string | undefined;
  /** Both lines are long and the first has no final mark: as a hard wrap looks. */
  readonly looksRight: boolean;
}

/** A line with something on it. */
interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Letters and digits of the text before its end. */
  readonly place: number;
  /** A blank line stands before it. */
  readonly apart: boolean;
  /** Amid a code block or front matter, its fences included. */
  readonly fenced: boolean;
  /** Amid a code block. */
  readonly code: boolean;
  readonly form: string | undefined;
  readonly columns: number;
  readonly letters: string;
}

const forms: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['fence', /^(?:```|~~~)/],
  ['heading', /^#{1,6}[ \t]/],
  ['quote', /^>/],
  ['rule', /^(?:[-*_=—─][ \t]*){3,}$/],
  ['numbered heading', /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、)/],
  ['list item', /^(?:[-*+•●○▪■□◆◇·][ \t]+\S|[•●○▪■□◆◇]|\d{1,3}[.)、．](?!\d)|[（(]\d{1,3}[)）]|[①-⑳])/],
  ['table row', /^\|.*\||\S[ \t]*\t[ \t]*\S|^[^|]+\|[^|]+\|/],
  ['caption', /^(?:图|表|附件|附表|附图|专栏|Table|Figure|Fig\.|Annex|Box)[ \u3000]?\d/],
  ['source line', /^(?:（?(?:数据|资料|图片)?来源|文章来源|Source)[ \t]*[:：]/],
  [
    'field',
    /^(?:电\s*话|地\s*址|邮\s*编|传\s*真|邮\s*箱|整\s*理|编\s*辑|责任编辑|审\s*核|签\s*发|主\s*办|出\s*席|主\s*持|时\s*间|地\s*点|发布时间|Tel|Telephone|Phone|Fax|E-?mail|Address|Editor|Contact|Venue|Date|Time)[ \t]*[:：]/,
  ],
  ['programme line', /^\d{1,2}[:：]\d{2}/],
];

/** Narrower lines than this are no line of a page: names, titles, fields, cells. */
const shortest = 36;

const closers = '[”’」』）)\\]】"\'*_》]*(?:\\[\\^?[\\w-]{1,12}\\]|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079])*[*_]*';
const finalMark = new RegExp(`[。！？!?.…]${closers}$`, 'u');
const abbreviated =
  /(?:^|[\s(“"])(?:Prof|Dr|Mr|Mrs|Ms|St|No|Vol|vol|vs|Inc|Co|Ltd|Jr|Sr|e\.g|i\.e|\p{Lu}(?:\.\p{Lu})*)\.$/u;

function linesOf(text: string, removed: readonly string[], fromPaper: boolean): readonly Line[] {
  const taken = new Map<string, number>();
  for (const line of removed) taken.set(bare(line), (taken.get(bare(line)) ?? 0) + 1);
  const lines: Line[] = [];
  let apart = false;
  let place = 0;
  let fence: string | undefined;
  // an editor knows three line ends; on paper a form feed ends a page, and further characters a line
  text.split(fromPaper ? /\r\n|[\r\n\f\v\u0085\u2028\u2029]/ : /\r\n|[\r\n]/).forEach((raw, index) => {
    const line = raw.replace(/[\p{Cf}\p{Cc}]/gu, (each) => (each === '\t' ? each : '')).trim();
    place += lettersOf(raw).length;
    if (line === '') {
      apart = true;
      return;
    }
    const times = taken.get(bare(line)) ?? 0;
    if (times > 0) {
      taken.set(bare(line), times - 1);
      return;
    }
    const opening = index === 0 && line === '---' ? '---' : /^(?:```|~~~)/.exec(line)?.[0];
    const fenced = fence !== undefined || opening !== undefined;
    if (fence !== undefined) fence = line.startsWith(fence) ? undefined : fence;
    else fence = opening;
    const plain = fromPaper ? line.normalize('NFKC') : line;
    lines.push({
      text: line,
      number: index + 1,
      place,
      apart,
      fenced,
      code: fenced && (fence ?? opening) !== '---' && line !== '---',
      form: forms.find(([, pattern]) => pattern.test(line))?.[0],
      columns: columnsOf(line),
      letters: lettersOf(plain),
    });
    apart = false;
  });
  // a block without its closing fence is none: whoever types the first fence has not fenced the rest
  return fence === undefined ? lines : unfenced(lines);
}

function unfenced(lines: readonly Line[]): readonly Line[] {
  const opening = lines.findLastIndex(
    ({ text, fenced }, at) => fenced && (/^(?:```|~~~)/.test(text) || text === '---') && !lines[at - 1]?.fenced,
  );
  return lines.map((line, at) => (at > opening ? { ...line, fenced: false, code: false } : line));
}

function bare(line: string): string {
  return line.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '');
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += eastAsianWidth(character.codePointAt(0)!);
  return columns;
}

function lettersHarm(old: readonly Line[], now: readonly Line[]): Harm[] {
  const before = old.map(({ letters }) => letters).join('');
  const after = now.map(({ letters }) => letters).join('');
  if (before === after) return [];
  let same = 0;
  while (before[same] === after[same]) same++;
  let read = 0;
  const line = old.find(({ letters }) => (read += letters.length) > same) ?? old.at(-1);
  return [{ kind: 'letters', line: line?.number ?? 1, what: `${before.length} → ${after.length}` }];
}

function lineHarm(old: readonly Line[], now: readonly Line[], fromPaper: boolean): Harm[] {
  const gone = lost(old, now);
  const harms = gone.flatMap((at): Harm[] => {
    const what = againstJoin(old, at, fromPaper);
    return what === undefined ? [] : [{ kind: 'line', line: old[at]!.number, what }];
  });
  return [...harms, ...blankHarm(old, now, new Set(gone))];
}

/** The indexes of lines whose end is gone. */
function lost(old: readonly Line[], now: readonly Line[]): readonly number[] {
  const places = placesIn(old.map(({ letters }) => letters).join(''), now.map(({ letters }) => letters).join(''));
  const left = new Map<number, number>();
  for (const place of endsOf(now)) left.set(place, (left.get(place) ?? 0) + 1);
  const gone: number[] = [];
  // of several ends at one place, as a line of one mark has them, the last is the one that stays
  [...endsOf(old).entries()].reverse().forEach(([at, place]) => {
    const there = places(place);
    const count = left.get(there) ?? 0;
    if (count > 0) left.set(there, count - 1);
    else gone.push(at);
  });
  return gone.reverse();
}

/** How many letters stand before the end of each line but the last. */
function endsOf(lines: readonly Line[]): readonly number[] {
  let read = 0;
  return lines.slice(0, -1).map(({ letters }) => (read += letters.length));
}

/** Where a place among some letters is among others, which may lack or have some. Linear: it looks a bounded way ahead. */
function placesIn(from: string, to: string): (place: number) => number {
  if (from === to) return (place) => place;
  const table = new Array<number>(from.length + 1);
  let i = 0;
  let j = 0;
  while (i < from.length) {
    table[i] = j;
    if (from[i] === to[j]) {
      i++;
      j++;
      continue;
    }
    const [skipped, added] = resumption(from, to, i, j);
    for (let step = 0; step < skipped; step++) table[i + step] = j;
    i += skipped;
    j += added;
  }
  table[from.length] = j;
  return (place) => table[place]!;
}

/** The nearest place from which both go on alike; one letter on in both when there is none near. */
function resumption(from: string, to: string, i: number, j: number): readonly [number, number] {
  const alike = 6;
  for (let far = 1; far <= 240; far++) {
    for (let skipped = 0; skipped <= far; skipped++) {
      const rest = from.slice(i + skipped, i + skipped + alike);
      if (rest !== '' && to.startsWith(rest, j + far - skipped)) return [skipped, far - skipped];
    }
  }
  return [1, 1];
}

/** Blocks that stood apart and have only a line end between them now. */
function blankHarm(old: readonly Line[], now: readonly Line[], gone: ReadonlySet<number>): Harm[] {
  const places = placesIn(old.map(({ letters }) => letters).join(''), now.map(({ letters }) => letters).join(''));
  const apartAt = new Set(endsOf(now).filter((_, at) => now[at + 1]!.apart));
  return endsOf(old).flatMap((place, at): Harm[] =>
    old[at + 1]!.apart && !gone.has(at) && !apartAt.has(places(place))
      ? [{ kind: 'blank', line: old[at]!.number, what: 'blank line' }]
      : [],
  );
}

/** What keeps a line and the next apart, if anything. */
function againstJoin(lines: readonly Line[], at: number, fromPaper: boolean): string | undefined {
  const line = lines[at]!;
  const next = lines[at + 1]!;
  if (line.fenced || next.fenced) return 'fence';
  if (next.form !== undefined && !goesOnCounting(line.text, next.text)) return `before a ${next.form}`;
  if (line.form !== undefined && !(isOpen(line) && runsOn(lines, at))) return line.form;
  if (!isOpen(line)) return fromPaper && isFull(lines, at) ? undefined : 'complete';
  return line.columns < shortest && !dangles.test(line.text) && !startsInside.test(next.text) && !isBoldOpen(line)
    ? 'short line'
    : undefined;
}

/** Whether a form's text may go on in the next line: it breaks off, or fills its line; a heading only in one block with what it runs into. */
function runsOn(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (line.form === 'numbered heading') return isFull(lines, at);
  return mayRunOn.has(line.form!) && (line.columns >= shortest || dangles.test(line.text));
}

const mayRunOn: ReadonlySet<string> = new Set(['list item', 'field', 'source line', 'caption']);
/** A line that breaks off: with a comma, a hyphen, an open bracket, a small word of either language. */
const dangles = /[，、；,;\-—–“‘（(《/&的和与及或于是在对为]\**$|\b(?:and|or|of|the|a|an|to|in|for|with|by|on|at)$/u;
/** A line that begins amid a sentence. */
const startsInside = /^\**(?:\p{Ll}|[，。、；：？！,.;:?!）)”’》])/u;

function isOpen({ text }: Line): boolean {
  return !finalMark.test(text) || abbreviated.test(text);
}

/** Bold that begins in a line and does not end in it: a title of two lines. */
function isBoldOpen({ text }: Line): boolean {
  return text.split('**').length % 2 === 0;
}

/** A wrapped sentence that counts (1) … (2) … has its markers where the lines happen to break. */
function goesOnCounting(line: string, next: string): boolean {
  const marker = /^([（(])(\d{1,3})[)）]|^([①-⑳])/u.exec(next);
  if (!marker || line.trim() === '') return false;
  if (marker[3]) return line.includes(String.fromCodePoint(marker[3].codePointAt(0)! - 1), 1);
  return new RegExp(`.[（(]${Number(marker[2]) - 1}[)）]`, 'u').test(line);
}

/** Whether a line is as wide as the widest around it, with which it stands in one block. */
function isFull(lines: readonly Line[], at: number): boolean {
  let widest = lines[at + 1]!.columns;
  for (let above = at; above >= 0 && above > at - 8; above--) {
    widest = Math.max(widest, lines[above]!.columns);
    if (lines[above]!.apart) break;
  }
  return !lines[at + 1]!.apart && lines[at]!.columns >= shortest && lines[at]!.columns >= widest * 0.85;
}

function looksWrapped(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  const next = lines[at + 1]!;
  return (
    againstJoin(lines, at, false) === undefined &&
    line.columns >= shortest &&
    (next.columns >= shortest || startsInside.test(next.text))
  );
}

function marksHarm(before: string, after: string): Harm[] {
  const [old, now] = [skeletonOf(before), skeletonOf(after)];
  if (old === now) return [];
  let same = 0;
  while (old[same] === now[same]) same++;
  return [{ kind: 'marks', line: lineOfSkeleton(before, same), what: `${old[same] ?? 'end'} → ${now[same] ?? 'end'}` }];
}

function lineOfSkeleton(text: string, place: number): number {
  const lines = text.split(/\r\n|[\r\n]/);
  let low = 1;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (skeletonOf(lines.slice(0, middle).join('\n')).length > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

const families: ReadonlyMap<string, string> = new Map(
  [
    '.。．｡·•‧・･',
    ',，﹐',
    '"“”＂「」',
    "'‘’＇",
    '-—–―─‐‑‒－−',
    '~～〜∼',
    ':：﹕∶',
    ';；﹔',
    '!！﹗',
    '?？﹖',
    '(（﹙',
    ')）﹚',
    '[［',
    ']］',
    '%％',
    '/／',
    '<＜〈',
    '>＞〉',
  ].flatMap((family) => [...family].map((mark) => [mark, family[0]!] as const)),
);

/** The mark that stands for all of its family: of one meaning, of other widths or forms. */
function familyOf(mark: string): string {
  const known = families.get(mark);
  if (known !== undefined) return known;
  if (mark === '…') return '..';
  const code = mark.codePointAt(0)!;
  return code >= 0xff01 && code <= 0xffee ? mark.normalize('NFKC') : mark;
}

const opening = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['［', '］'],
  ['“', '”'],
  ['‘', '’'],
]);
const partnerOf = new Map([...opening, ['"', '"'], ['＂', '＂']]);

/** A ligature may be written as the letters that it stands for; places are counted in letters. */
function withoutLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}

/** Pairs whose halves are of two widths or styles, and were not before. */
function pairHarm(before: string, after: string): Harm[] {
  const old = mismatched(withoutLigatures(before));
  const known = new Set(old.map(({ place, family }) => `${place} ${family}`));
  return mismatched(withoutLigatures(after)).flatMap(({ place, family, marks }): Harm[] =>
    known.has(`${place} ${family}`) ? [] : [{ kind: 'pair', line: lineOfLetter(before, place), what: marks }],
  );
}

/** Pairs of brackets or quotation marks within a paragraph that do not fit each other; `place`: letters before the closing one. */
function mismatched(
  text: string,
): readonly { readonly place: number; readonly family: string; readonly marks: string }[] {
  const found: { place: number; family: string; marks: string }[] = [];
  let letters = 0;
  let open: string[] = [];
  for (const character of text) {
    if (/[\p{L}\p{N}]/u.test(character)) letters += character.length;
    else if (character === '\n' || character === '\r') open = [];
    else if (
      /[(（[［“"＂]/.test(character) &&
      !(/["＂]/.test(character) && open.some((mark) => familyOf(mark) === '"'))
    )
      open.push(character);
    else if (/[)）\]］”"＂]/.test(character)) {
      const family = familyOf(character);
      const at = open.findLastIndex((mark) => familyOf(partnerOf.get(mark)!) === family);
      if (at < 0) continue;
      if (partnerOf.get(open[at]!) !== character)
        found.push({ place: letters, family, marks: `${open[at]!} ${character}` });
      open = open.slice(0, at);
    }
  }
  return found;
}

/** What is no prose though it stands in it: code, the target of a link, an address. What of it can be written in ASCII alone. */
const opaque =
  /`[^`]+`|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|https?:\/\/[\x21-\x7e]*[\w/=&#+-]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** What is opaque and not there any more as it was; of fenced code whole lines, unless they come from paper. */
function opaqueHarm(old: readonly Line[], after: string, fromPaper: boolean): Harm[] {
  return old.flatMap(({ text, number, fenced, code }): Harm[] => {
    const inProse = fenced ? [] : (text.match(opaque) ?? []);
    return (code && !fromPaper ? [text] : inProse)
      .filter((part) => !after.includes(part))
      .map(() => ({ kind: 'opaque', line: number, what: code ? 'code' : 'address, link or code' }));
  });
}

function lineOfLetter(text: string, place: number): number {
  let read = 0;
  const lines = text.split(/\r\n|[\r\n]/);
  const at = lines.findIndex((line) => (read += lettersOf(line).length) >= place);
  return at < 0 ? lines.length : at + 1;
}
