// The fact sheet of a text: what its readers ask of it, each found once and only when somebody asks.

import type { Span } from '../../base/text';
import { findEnglishNumerals } from '../en/numerals';
import { findChineseNumerals } from '../zh/numerals';
import { type DateMention, findDates } from './find-dates';
import type { Numeral } from './running-text';
import { sentences } from './sentences';

/** A text of one language with what stands in it, in order; offsets are UTF-16 units of the text. */
export class Facts {
  readonly text: string;
  readonly language: 'zh' | 'en';
  #numerals: readonly Numeral[] | undefined;
  #dates: readonly DateMention[] | undefined;
  #sentences: readonly Span[] | undefined;

  constructor(text: string, language: 'zh' | 'en') {
    this.text = text;
    this.language = language;
  }

  get numerals(): readonly Numeral[] {
    return (this.#numerals ??= (this.language === 'zh' ? findChineseNumerals : findEnglishNumerals)(this.text));
  }

  get dates(): readonly DateMention[] {
    return (this.#dates ??= findDates(this.text, this.language));
  }

  get sentences(): readonly Span[] {
    return (this.#sentences ??= sentences(this.text, this.language));
  }
}
