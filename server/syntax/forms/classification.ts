// Classification lines: how secret an issue is, for whom, how urgent.
import { fromWords } from '../../language/vocabulary';
import { formsEn, formsZh } from '../../language/words';
import { beginningWith, oneOf } from '../patterns';
import type { Form, Match } from './form';

export interface ClassificationMatch extends Match {
  readonly form: 'classification';
}

const pattern = fromWords(() => new RegExp(`^${oneOf(formsZh().classifications, formsEn().classifications)}`, 'i'));
const longest = 40;

/** Whether a text is a classification line, letters spaced or not. */
export function isClassification(text: string): boolean {
  const packed = text.replace(/(?<=[^\x00-\x7f])[\s　]+(?=[^\x00-\x7f])/g, '').replace(/^[（(【[★☆*\s]+/, '');
  return packed.length <= longest && pattern().test(packed);
}

export const classification = fromWords(
  (): Form<ClassificationMatch> => ({
    name: 'classification',
    where: 'header',
    begins: beginningWith('（(【\\[★☆*\\s', formsZh().classifications, formsEn().classifications),
    matches: (text) => (isClassification(text) ? { form: 'classification' } : undefined),
    goesOn: () => false,
    make(block, _match, maker) {
      maker.add('classification', block);
      return true;
    },
  }),
);
