// Reporting verbs: what Chinese and English words say that somebody speaks, and which of them render each other.
import { chineseAdverbs, chineseReporting, englishAdverbs, englishReporting } from '../zh/posts';

/** A verb where it stands in a text, adverbs before it left out. */
export interface ReportingVerb {
  readonly verb: string;
  readonly start: number;
  readonly end: number;
}

const chineseOpening = new RegExp(`^(?:${chineseAdverbs})`);
const englishOpening = new RegExp(`^(?:(?:${englishAdverbs}) )+`);

/** The reporting verb that a text goes on with at an offset (UTF-16), a space, a comma or a closing bracket between; undefined when it goes on otherwise. */
export function reportingVerbAt(text: string, at: number, language: 'zh' | 'en'): ReportingVerb | undefined {
  const gap = (language === 'zh' ? /^[ ，,]?/ : /^[\s,)]*/).exec(text.slice(at, at + 4))![0].length;
  const rest = text.slice(at + gap, at + gap + 60);
  const match = (language === 'zh' ? chineseReporting : englishReporting).exec(rest)?.[0];
  if (match === undefined) return undefined;
  // an adverb that the verb needs (一致认为) is cut off, a verb that looks like one (说) is not
  const adverb = (language === 'zh' ? chineseOpening : englishOpening).exec(match)?.[0].length ?? 0;
  const before = adverb < match.length ? adverb : 0;
  const end = at + gap + match.length;
  return { verb: match.slice(before), start: end - match.length + before, end };
}

/** What each Chinese verb is usually put into, the closest first. Knowledge of the two languages; what a series prefers is counted in its issues. */
export const verbRenderings: Readonly<Record<string, readonly string[]>> = {
  指出: ['pointed out', 'noted', 'observed'],
  认为: ['believed', 'held', 'considered', 'argued', 'maintained'],
  表示: ['said', 'stated', 'expressed'],
  强调: ['emphasized', 'stressed', 'underlined', 'underscored', 'highlighted'],
  建议: ['suggested', 'proposed', 'recommended', 'advised'],
  提出: ['proposed', 'put forward', 'suggested'],
  提到: ['mentioned', 'noted'],
  介绍: ['introduced', 'presented', 'described', 'outlined'],
  呼吁: ['called for', 'called on', 'urged'],
  分享: ['shared'],
  阐述: ['elaborated', 'explained'],
  分析: ['analyzed'],
  解读: ['explained', 'interpreted'],
  总结: ['summarized', 'concluded'],
  坦言: ['admitted', 'acknowledged'],
  谈到: ['spoke', 'discussed'],
  主张: ['advocated', 'argued'],
  倡议: ['proposed', 'advocated', 'called for'],
  补充: ['added'],
  回应: ['responded', 'replied'],
  透露: ['revealed'],
  预计: ['expected', 'predicted'],
  重申: ['reiterated', 'affirmed'],
  提醒: ['cautioned', 'warned'],
  宣布: ['announced'],
  展望: ['predicted', 'described'],
  赞同: ['agreed', 'echoed'],
  回忆: ['recalled'],
  说: ['said'],
};
