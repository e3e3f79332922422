// Comments within a line.
import type { InlineForm } from './inline';

export const comment: InlineForm = {
  begins: '<',
  read(content, at, end) {
    if (!content.startsWith('<!--', at)) return undefined;
    const close = content.indexOf('-->', at + 4);
    return close < 0 || close + 3 > end ? undefined : { end: close + 3 };
  },
};
