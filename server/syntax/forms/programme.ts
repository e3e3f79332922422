// Lines of a programme: they begin with a time or a span of time.
import { lineForm, lineMatch } from './line';

const time = '\\d{1,2}[:：]\\d{2}';
const pattern = new RegExp(
  `^${time}(?:\\s*(?:[-—–~～至到]|——)+\\s*${time})?(?:\\s*[apAP]\\.?[mM]\\.?)?(?=[\\s　，,：:、|])`,
);

export const programme = lineForm({
  name: 'programme',
  begins: /^\d/,
  matches: (text) => (pattern.test(text) ? lineMatch('programme') : undefined),
});
