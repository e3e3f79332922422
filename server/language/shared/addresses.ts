// Addresses in running text: web and mail addresses, domains, paths and file names. No mark inside of them is
// punctuation.
import { matches } from '../../base/matches';
import type { Span } from '../../base/text';

/** What a path goes on with beside ASCII: Chinese behind a sign that no sentence ends with (https://…/wiki/创新). */
const han = '(?:(?<=[/=_%&#?+~-])[\\u4e00-\\u9fff]+)';
const pathCharacter = `(?:\\([\\w\\u4e00-\\u9fff]{1,30}\\)|[!#-'*-;=?-Z^_a-z~()\\[\\]]|${han})`;
const domain = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,5}';
const topDomain = '(?:com|cn|org|net|gov|edu|int|io|info|eu|uk|de|fr|jp|hk|tw|us|au|nz|ca|ch|top|xyz|dev|app|ai)';
const suffix =
  '(?:md|txt|html?|pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|xml|zip|png|jpe?g|gif|svg|tsx?|jsx?|mjs|cjs|py|sh|exe|mp[34])';

const address = new RegExp(
  [
    `(?:https?|ftp|file):/{0,2}${pathCharacter}+`,
    `www\\.${pathCharacter}+`,
    `(?:mailto:)?[\\w.+-]{1,64}@${domain}[A-Za-z]{2,12}`,
    `(?<![\\w.@-])${domain}${topDomain}(?![\\w-])(?:[/?#:]${pathCharacter}*)?`,
    `(?:(?<![\\w.@-])[\\w./-]{1,80}|\\([^()\\s]{1,20}\\))\\.${suffix}(?![\\w-])`,
  ].join('|'),
  'gi',
);

/** Marks that end a sentence or bracket around an address rather than the address. */
const trailing: ReadonlySet<string> = new Set(".,;:!?'*");

/**
 * The addresses of a text, in order; UTF-16 offsets. A mark behind an address, and a bracket that it does not open,
 * are not part of it.
 */
export function addressesIn(text: string): readonly Span[] {
  if (!/[.:@]/.test(text)) return [];
  return Array.from(matches(text, address), ({ 0: printed, index }) => ({
    start: index,
    end: index + ownLength(printed),
  }));
}

function ownLength(printed: string): number {
  const unopened = {
    ')': printed.split(')').length - printed.split('(').length,
    ']': printed.split(']').length - printed.split('[').length,
  };
  for (let length = printed.length; length > 0; length--) {
    const last = printed[length - 1]!;
    if ((last === ')' || last === ']') && unopened[last] > 0) unopened[last]--;
    else if (!trailing.has(last)) return length;
  }
  return 0;
}

/** Tells whether an offset lies inside one of some spans of a text of a length (UTF-16), in any order. */
export function inside(spans: readonly Span[], length: number): (offset: number) => boolean {
  if (spans.length === 0) return () => false;
  const mask = new Uint8Array(length);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return (offset) => mask[offset] === 1;
}
