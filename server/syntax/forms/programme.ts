// Lines of a programme: they begin with a time or a span of time.
import { lineForm } from './line';

const time = '\\d{1,2}[:：]\\d{2}';
const pattern = new RegExp(
  `^${time}(?:\\s*(?:[-—–~～至到]|——)+\\s*${time})?(?:\\s*[apAP]\\.?[mM]\\.?)?(?=[\\s　，,：:、|])`,
);

export const programme = lineForm({
  name: 'programme',
  style: 'programme',
  begins: /^\d/,
  mark: (text) => (pattern.test(text) ? 0 : undefined),
});
