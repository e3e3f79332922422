// Bold type: ** before and behind, over line ends too.
import type { InlineForm } from './inline';

export const bold: InlineForm = {
  begins: '*',
  read: (content, at, end) =>
    content.startsWith('**', at) && at + 1 < end ? { end: at + 2, isBold: true } : undefined,
};
