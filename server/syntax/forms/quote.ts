// Quotations: a line behind Markdown's >.
import { lineForm, lineMatch } from './line';

export const quote = lineForm({
  name: 'quote',
  begins: /^>/,
  matches: (text) => lineMatch('quote', /^>\s?/.exec(text)![0].length),
});
