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

export const source = fromWords(() =>
  lineForm({
    name: 'source',
    style: 'source',
    where: 'body',
    begins: beginningWith('—–（(【\\-\\s', formsZh().sources, formsEn().sources),
    mark: (text) => (pattern().test(text) ? 0 : undefined),
  }),
);
