// Reporting verbs where they stand in a text.
import { fromWords } from '../vocabulary';
import { chineseAdverbs, chineseReporting, englishAdverbs, englishReporting } from '../zh/posts';

/** A verb where it stands in a text, adverbs before it left out. */
export interface ReportingVerb {
  readonly verb: string;
  readonly start: number;
  readonly end: number;
}

const chineseOpening = fromWords(() => new RegExp(`^(?:${chineseAdverbs()})`));
const englishOpening = fromWords(() => new RegExp(`^(?:(?:${englishAdverbs()}) )+`));

/**
 * The reporting verb that a text goes on with at an offset (UTF-16), a space, a comma or a closing bracket between;
 * undefined when it goes on otherwise.
 */
export function reportingVerbAt(text: string, at: number, language: 'zh' | 'en'): ReportingVerb | undefined {
  const gap = (language === 'zh' ? /^[ ，,]?/ : /^[\s,)]*/).exec(text.slice(at, at + 4))![0].length;
  const rest = text.slice(at + gap, at + gap + 60);
  const match = (language === 'zh' ? chineseReporting() : englishReporting()).exec(rest)?.[0];
  if (match === undefined) return undefined;
  // an adverb that the verb needs (一致认为) is cut off, a verb that looks like one (说) is not
  const adverb = (language === 'zh' ? chineseOpening() : englishOpening()).exec(match)?.[0].length ?? 0;
  const before = adverb < match.length ? adverb : 0;
  const end = at + gap + match.length;
  return { verb: match.slice(before), start: end - match.length + before, end };
}
