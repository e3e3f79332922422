// Forms of one English term: a plural, a capital at the beginning of a sentence or in a title.

import { inCaseOf, pluralOf, singularOf } from '../../language/en/inflection';

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

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[\s\-‐‑]+/g, ' ');
}
