// Quotations: a line behind Markdown's >.
import { lineForm } from './line';

export const quote = lineForm({
  name: 'quote',
  style: 'quote',
  begins: /^>/,
  mark: (text) => /^>\s?/.exec(text)?.[0].length,
});
