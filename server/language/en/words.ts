// English words and their stems, so that "deepening reforms" is found where "deepen reform" is looked for.
import type { Span } from '../../base/text';
import { unitTest } from '../../base/units';

/** A word or a mark of a text; `stem` is what words of one family share, a mark is its own stem. */
export interface EnglishToken extends Span {
  readonly stem: string;
}

/**
 * The words and marks of a text. A possessive ending belongs to its word, & counts as the word "and"; hyphens,
 * quotation marks and spaces only part words, and so does the comma before "and" (with or without it, a list is the
 * same list).
 */
export function englishTokens(text: string): readonly EnglishToken[] {
  const tokens: EnglishToken[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const code = text.charCodeAt(at);
    if (isWordUnit(code)) {
      at = endOfWord(text, at + 1);
      const stem = stemOf(text.slice(start, at));
      if (stem === 'and' && tokens[tokens.length - 1]?.stem === ',') tokens.pop();
      tokens.push({ start, end: at, stem });
    } else {
      at++;
      if (code === 32) continue;
      const mark = text[start]!;
      if (isParting(code, mark)) continue;
      if (mark === '&' && tokens.at(-1)?.stem === ',') tokens.pop();
      tokens.push({ start, end: at, stem: mark === '&' ? 'and' : mark });
    }
  }
  return tokens;
}

/** Letters and digits; beyond ASCII also halves of rare characters, which then stand in one word. */
function isWordUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return isOtherWordUnit(code);
}

const isOtherWordUnit = unitTest(/[\p{L}\p{N}\ud800-\udfff]/u);

/** A word goes on over an apostrophe that a letter follows. */
function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isWordUnit(code)) at++;
    else if ((code === 0x27 || code === 0x2019) && at + 1 < text.length && isWordUnit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

/** Spaces, hyphens, quotation marks and emphasis only part words. */
function isParting(code: number, mark: string): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || '-‐‑–—"\'“”‘’*_'.includes(mark);
}

const stems = new Map<string, string>();
const mostStems = 50_000;

/**
 * What a word shares with its plural, its possessive and its forms in -ed and -ing; in small letters without accents.
 */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= mostStems) stems.clear();
    stems.set(word, (stem = stemmed(word)));
  }
  return stem;
}

/** Small letters without accents; ü after l and n is yu, as in passports. */
export function plainLetters(text: string): string {
  const small = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(small)) return small;
  return small
    .normalize('NFC')
    .replace(/([ln])ü/g, '$1yu')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

function stemmed(word: string): string {
  let stem = plainLetters(word)
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '');
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^sui]s$/.test(stem)) stem = stem.slice(0, -1);
  const [, verb] = /^(.{3,})(?:ing|(?<!e)ed)$/s.exec(stem) ?? [];
  if (verb !== undefined && /[aeiouy]/.test(verb)) stem = verb.replace(/([bdgmnprt])\1$/, '$1');
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** Words that carry no meaning of their own in a name or term. */
const functionWords: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by with and or that is are be as its it their this these into up under out'.split(
    ' ',
  ),
);

/** Words of one root with unlike spellings. */
const sameRoot: Readonly<Record<string, string>> = {
  sci: 'scien',
  scienc: 'scien',
  scient: 'scien',
  tech: 'techno',
  techni: 'techno',
  techno: 'techno',
  digiti: 'digit',
  digita: 'digit',
  first: '1st',
  fourte: '14th',
  thirte: '13th',
  fiftee: '15th',
  macau: 'macao',
  centre: 'center',
  cente: 'center',
  centr: 'center',
};

/** Words that share their first letters and not their meaning. */
const ownRoot: ReadonlySet<string> = new Set(['production', 'product', 'qualitativ', 'quantity', 'quantitativ']);

/**
 * What words of one family share, whatever their endings (innovation, innovative; sci-tech, scientific and
 * technological): the first six letters of the stem, and whether it is a verb in -ize.
 */
export function rootOf(stem: string): string {
  let root = roots.get(stem);
  if (root === undefined) {
    if (roots.size >= mostStems) roots.clear();
    const start = stem.slice(0, 6);
    // To industrialize is not the industry, to modernize is not the modern.
    root = ownRoot.has(stem)
      ? stem
      : (sameRoot[start] ?? start) + (/.i[sz](?:ation)?$/.test(stem) && stem.length > 6 ? '-ize' : '');
    roots.set(stem, root);
  }
  return root;
}

const roots = new Map<string, string>();

/** The roots of a phrase's words, without function words and marks. */
export function contentRoots(phrase: string): ReadonlySet<string> {
  return new Set(englishTokens(phrase).flatMap(({ stem }) => (isContent(stem) ? [rootOf(stem)] : [])));
}

/** Whether the words from a place on have the stems of a phrase, from its word `from` to its last. */
export function haveStems(words: readonly EnglishToken[], at: number, stems: readonly string[], from: number): boolean {
  for (let next = from; next < stems.length; next++) if (words[at + next - from]?.stem !== stems[next]) return false;
  return true;
}

/** Whether a stem is a word with a meaning of its own. */
export function isContent(stem: string): boolean {
  return (stem.length > 1 || isWordUnit(stem.charCodeAt(0))) && !functionWords.has(stem);
}
