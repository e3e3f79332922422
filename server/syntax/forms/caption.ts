// Captions: 图1, 表1, 附件1, 专栏1, Table 1 and the words behind.

import { languageOf } from '../../language/shared/language';
import { endsSentence } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { formsEn, formsZh, hanOrdinals } from '../../language/words';
import { beginningWith, oneOf } from '../patterns';
import { lineForm } from './line';

const pattern = fromWords(
  () =>
    new RegExp(
      `^(?:${oneOf(formsZh().captions)}\\s?(?:\\d{1,3}(?:[-－—.．]\\d{1,3})*|[${hanOrdinals()}]{1,3})` +
        `|${oneOf(formsEn().captions)}\\s\\d{1,3}(?:[-.]\\d{1,3})*)(?:\\s*[：:.．、]\\s*|\\s+)`,
    ),
);
const longest = { zh: 60, en: 140, und: 140 } as const;

export const caption = fromWords(() =>
  lineForm({
    name: 'caption',
    style: 'caption',
    begins: beginningWith('', formsZh().captions, formsEn().captions),
    mark: (text) =>
      pattern().test(text) && text.length <= longest[languageOf(text)] && !endsSentence(text) ? 0 : undefined,
  }),
);
