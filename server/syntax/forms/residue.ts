// Page furniture: page numbers, rules, pictures without words. No part of the text.
import type { Form, Match } from './form';

export interface ResidueMatch extends Match {
  readonly form: 'residue';
  readonly isPageNumber: boolean;
}

const pattern = new RegExp(
  [
    '^(?:[-—–·\\s]*\\d{1,3}[-—–·\\s]*',
    '第\\s*\\d{1,4}\\s*页(?:[\\s,，/]*共\\s*\\d{1,4}\\s*页)?',
    'Page\\s+\\d{1,4}(?:\\s+of\\s+\\d{1,4})?',
    '\\d{1,3}\\s*\\/\\s*\\d{1,3}',
    '[-*_=—─━](?:\\s*[-*_=—─━]){2,}',
    '!\\[[^\\]]*\\]\\([^)]*\\)',
    '<img\\b[^>]*>)$',
  ].join('|'),
  'i',
);
const longest = 200;

export const residue: Form<ResidueMatch> = {
  name: 'residue',
  begins: /^[-—–·\s\d第P*_=─━!<]/i,
  isFurniture: true,
  matches: (text) =>
    text.length <= longest && pattern.test(text)
      ? { form: 'residue', isPageNumber: /\d/.test(text) && !/^[!<]/.test(text) }
      : undefined,
  goesOn: () => false,
  make(_block, { isPageNumber }, maker) {
    if (isPageNumber) maker.endPage();
    return true;
  },
};
