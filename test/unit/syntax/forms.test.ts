// The forms of lines: looking at the first character saves work and hides nothing; each has a name of its own.
import assert from 'node:assert/strict';
import { languageOf } from '../../../server/language/shared/language';
import { forms } from '../../../server/syntax/forms';
import { fixtures, samples } from '../../harness/fixtures';

const lines = [...fixtures, ...samples].flatMap(({ content }) =>
  content.split(/\r?\n/).flatMap((line) => {
    const text = line.replaceAll('**', '').trim();
    // a line, and what is left of it behind a mark, an ornament or its first word
    return [text, text.slice(1).trim(), `（${text}`, `【${text}】`, text.replace(/^\S+\s/, ''), text.toLowerCase()];
  }),
);

describe('forms', () => {
  it('have names of their own', () => {
    const names = forms().map(({ name }) => name);
    assert.deepEqual(names, [...new Set(names)]);
  });

  for (const { name, begins, matches } of forms().filter((form) => form.begins))
    it(`${name}: no line that matches begins otherwise`, () => {
      const hidden = lines.filter(
        (text) =>
          text !== '' &&
          !begins!.test(text.slice(0, 1)) &&
          [true, false].some((inHeader) => matches(text, { language: languageOf(text), inHeader })),
      );
      assert.deepEqual(hidden, []);
    });
});
