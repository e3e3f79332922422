// Lines that say where something comes from: 来源：…, Source: …, a dash before a name. In a header a dash leads a
// subtitle.
import { fromWords } from '../../language/vocabulary';
import { formsEn, formsZh } from '../../language/words';
import { beginningWith, oneOf } from '../patterns';
import { lineForm } from './line';

const pattern = fromWords(
  () =>
    new RegExp(`^(?:——|--|[—–]\\s)(?=\\s?\\S)|^[（(【]?\\s*${oneOf(formsZh().sources, formsEn().sources)}\\s*[:：]`),
);

/** A dash before several sentences leads a paragraph of a list. */
function isParagraph(text: string): boolean {
  return /^[—–-]/.test(text) && /[。！？](?=[^”’』」）)\s])/.test(text);
}

export const source = fromWords(() =>
  lineForm({
    name: 'source',
    style: 'source',
    where: 'body',
    begins: beginningWith('—–（(【\\-\\s', formsZh().sources, formsEn().sources),
    mark: (text) => (pattern().test(text) && !isParagraph(text) ? 0 : undefined),
  }),
);
