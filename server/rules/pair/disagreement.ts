// What the two languages say differently: reported where the translation stands, with the original beside it.
import type { RawFinding } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import type { Reading } from '../../model/reading';

/** The finding for two places, spans of the source, that should say the same. */
export function disagreement({ text, translation }: Reading, zh: Span, en: Span): RawFinding {
  const [span, original] =
    translation === 'en'
      ? [en, { span: zh, message: say('The Chinese', '中文') }]
      : [zh, { span: en, message: say('The English', '英文') }];
  return {
    span,
    message: saidDifferently(text.slice(zh), text.slice(en)),
    related: [original],
    evidence: { source: 'pair' },
  };
}

/** What stands in the two languages. */
export function saidDifferently(zh: string, en: string): Localized {
  return say(`The Chinese says ${zh}, the English ${en}`, `中文为“${zh}”，英文为“${en}”`);
}
