// Code spans: between as many backticks on either side.
import type { InlineForm } from './inline';

export const code: InlineForm = {
  begins: '`',
  read(content, at, end) {
    let open = at;
    while (content[open] === '`') open++;
    const ticks = content.slice(at, open);
    const close = content.indexOf(ticks, open);
    return close < 0 || close + ticks.length > end ? undefined : { end: close + ticks.length, isOpaque: true };
  },
};
