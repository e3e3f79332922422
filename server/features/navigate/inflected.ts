// Forms of one English term: a plural, a capital at the beginning of a sentence or in a title.

/**
 * What a form of the old term becomes in the new one, in the same number and case; undefined when it is no form of the
 * old one.
 */
export function inflected(wanted: string, old: string, form: string): string | undefined {
  if (form === old) return wanted;
  if (/\p{Script=Han}/u.test(old) || /\p{Script=Han}/u.test(form)) return undefined;
  const [plain, plainForm] = [keyOf(old), keyOf(form)];
  if (plainForm === plain) return inCaseOf(wanted, form, old);
  if (plainForm === keyOf(pluralOf(old))) return inCaseOf(pluralOf(wanted), form, old);
  if (keyOf(pluralOf(form)) === plain) return inCaseOf(singularOf(wanted), form, old);
  return undefined;
}

function inCaseOf(name: string, form: string, old: string): string {
  const words = name.split(' ');
  if (/^\p{Lu}[^\p{Ll}]*$/u.test(form) && form.length > 1 && old !== old.toUpperCase()) return name.toUpperCase();
  if (isTitle(form) && !isTitle(old)) return words.map((word) => (small.has(word) ? word : capital(word))).join(' ');
  if (/^\p{Lu}/u.test(form) && /^\p{Ll}/u.test(old)) return capital(name);
  if (/^\p{Ll}/u.test(form) && /^\p{Lu}/u.test(old)) return name.slice(0, 1).toLowerCase() + name.slice(1);
  return name;
}

const small: ReadonlySet<string> = new Set('a an and as at by for from in of on or the to with'.split(' '));

/** Whether all words but the small ones begin with a capital, and there are several. */
function isTitle(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => !small.has(word));
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

function singularOf(name: string): string {
  if (/[^aeiou]ies$/.test(name)) return `${name.slice(0, -3)}y`;
  return /(?:s|x|z|ch|sh)es$/.test(name) ? name.slice(0, -2) : name.replace(/(?<=[^s])s$/, '');
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[\s\-‐‑]+/g, ' ');
}
