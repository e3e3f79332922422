// Editor's notes: 编者按：…, 【编者按】, Editor's note: …, whose label may have its line to itself.

import { languageOf } from '../../language/shared/language';
import { endsSentence } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { formsZh } from '../../language/words';
import { beginningWith, oneLabelOf, oneOf } from '../patterns';
import { sourceSpan } from '../prose';
import { type Form, type LineSeam, labelAlone, type Match } from './form';

export interface NoteMatch extends Match {
  readonly form: 'note';
  readonly label: string;
  readonly labelStart: number;
  /** Of label and marks. */
  readonly length: number;
}

const english = "(?:Editor(?:[’'‘]s|s[’'])?\\s+[Nn]otes?|Editorial [Nn]ote)(?=\\s*[\\]】)]?\\s*[:：]|$)";
const pattern = fromWords(
  () =>
    new RegExp(
      `^[【[［〔（(]?\\s*(${oneLabelOf(formsZh().notes)}(?=[】\\]］〕）)：:\\s]|$)|` +
        `${oneOf(formsZh().notesWithMark)}(?=[】\\]：:])|${english})\\s*[】\\]］〕）)]?\\s*[:：]?\\s*`,
    ),
);

export const note = fromWords(
  (): Form<NoteMatch> => ({
    name: 'note',
    begins: beginningWith('【\\[［〔（(\\sE', formsZh().notes, formsZh().notesWithMark),
    matches(text) {
      const match = pattern().exec(text);
      const label = match?.[1];
      if (!match || label === undefined) return undefined;
      return { form: 'note', label, labelStart: match[0].indexOf(label), length: match[0].length };
    },
    goesOn: ({ length }, seam) => (isTitleBehind(seam) ? false : labelAlone(length, seam)),
    make(block, { label, labelStart, length }, maker) {
      const draft = maker.add('editors-note', block);
      draft.label = label;
      draft.labelSpan = sourceSpan(block.prose, labelStart, labelStart + label.length);
      if (length >= block.prose.text.length) maker.awaitText(draft);
      return true;
    },
  }),
);

/** Behind a note that is complete, a short line without any stop is the title. */
function isTitleBehind({ before, line }: LineSeam): boolean {
  return (
    endsSentence(before.text) &&
    line.text.length <= (languageOf(line.text) === 'zh' ? 45 : 140) &&
    !/[，。；：,.;:]/.test(line.text)
  );
}
