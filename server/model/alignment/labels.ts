// Labels of credits and contacts in both languages: which Chinese one an English one stands for.

import { labelFields } from '../../language/words';

/** Whether two labels mean the same field; labels spaced out (整 理) and in any case. A label equals itself (E-mail). */
export function sameLabel(a: string, b: string): boolean {
  const [x, y] = [plainLabel(a), plainLabel(b)];
  const field = labelFields().get(x);
  return x === y || (field !== undefined && field === labelFields().get(y));
}

/** A label without the spaces that pad it out, in lower case. */
export function plainLabel(label: string): string {
  return /[\u4e00-\u9fff]/.test(label) ? label.replace(/\s+/g, '') : label.replace(/\s+/g, ' ').trim().toLowerCase();
}
