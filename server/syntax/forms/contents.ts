// The heading of a table of contents: it names the headings that come, so the list below is no part of the issue's
// structure.
import { fromWords } from '../../language/vocabulary';
import { formsEn, formsZh } from '../../language/words';
import { beginningWith, oneLabelOf } from '../patterns';
import type { Form, Match } from './form';

export interface ContentsMatch extends Match {
  readonly form: 'contents';
}

const pattern = fromWords(
  () => new RegExp(`^[【[［]?${oneLabelOf(formsZh().contents, formsEn().contents)}[】\\]］]?[:：]?$`, 'i'),
);
const longest = 24;

export const contents = fromWords(
  (): Form<ContentsMatch> => ({
    name: 'contents',
    where: 'header',
    begins: beginningWith('【\\[［', formsZh().contents, formsEn().contents),
    isFurniture: true,
    matches: (text) => (text.length <= longest && pattern().test(text) ? { form: 'contents' } : undefined),
    goesOn: () => false,
    make: () => true,
  }),
);
