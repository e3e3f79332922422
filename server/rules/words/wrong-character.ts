// Rule wrong-character: a Chinese character that should be another, of the same sound or of a similar shape.

import type { RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import type { Span } from '../../base/text';
import { unitTable } from '../../base/units';
import { isHan } from '../../language/shared/script';
import { commonWordsZh } from '../../language/words';
import { editOf, offeredFix } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { lookAt, lookInSteps, passagesOfWords } from '../../model/suspicions';
import type { Familiarity, Look, Suspicion } from '../../spelling/suspicions';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

/** So much surer than to be told at all, in log-odds, it has to be for a warning; what is fainter is an info. */
const beyondDoubt = 1;

/** So often a draft has to write something for it to be meant. */
const meant = 3;

/**
 * The least familiar that a draft may be on average, and a passage: official texts lie about -3, plain
 * drafts down to -5, as does one passage in a hundred; a letter to a friend lies about -6, a classic at -7.
 */
const leastFamiliarDraft = -5.3;
const leastFamiliarPassage = -5.8;

/** Of fewer characters nothing can be said. */
const fewCharacters = 30;

/** A passage with more suspicions than this, and than one for so many characters, was not written by mistake. */
const mostInPassage = 3;
const charactersForOne = 6;

export const wrongCharacter: Rule = {
  id: 'wrong-character',
  severity: 'warning',
  source: 'text',
  ofWords: true,
  docs: {
    title: say('A wrong Chinese character', '错别字'),
    why: say(
      'Typed by sound, a word becomes another that sounds alike; scanned, a character becomes one that looks alike. ' +
        'What stands here is unlikely after what stands before it, and the other is likely, as counted in public ' +
        'official texts. Names, titles in 《》, entries of the lexicon and what the draft writes three times are ' +
        'left alone, and so are texts in another style.',
      '拼音输入易错成同音字词，扫描识别易错成形近字。依据对公开公文类文本的统计：此处的写法在上下文中很少见，而另一写法常见。人名、书名号内的文字、词库条目以及本文多次使用的写法不报，其他文体（如网络用语、古文）不报。',
    ),
    remedy: say(
      'Look at the place, and take the correction if it is what was meant.',
      '核对原文，确为笔误的，采用所给的改法。',
    ),
    examples: [
      {
        before: '会议要求各单位认真⟦管⟧彻落实有关部署，确保各项工作取得实效。要加快科技成果⟦砖⟧化，完善体⟦质⟧机制。\n',
        after: '会议要求各单位认真贯彻落实有关部署，确保各项工作取得实效。要加快科技成果转化，完善体制机制。\n',
      },
      {
        before: '专家建⟦意⟧，政府应当加大对基础研究的投入，培养更多的⟦清⟧年人才，营造良好的创新生⟦太⟧。\n',
        after: '专家建议，政府应当加大对基础研究的投入，培养更多的青年人才，营造良好的创新生态。\n',
      },
      // what is right, with rare characters, names, titles of works, and what the draft means to write
      { before: '会议要求各单位认真贯彻落实有关部署，确保各项工作取得实效。要加快科技成果转化，完善体制机制。\n' },
      { before: '园区里的垚鑫餐厅和甪直古镇的企业签了约，参观者购买了《管彻与砖化》一书。\n' },
      {
        before: '砖化中心在东湖成立。砖化中心面向企业开放平台，推动科技成果落地，砖化中心的经费由园区承担。\n',
      },
      // a word that sounds alike
      {
        before: '各级政府要认真落实有关⟦步数⟧，确保各项工作取得⟦时小⟧。\n',
        after: '各级政府要认真落实有关部署，确保各项工作取得实效。\n',
      },
      // another style
      { before: '姐妹们快冲，这家奶茶店新出的杨枝甘露绝绝子，谁懂啊家人们，排了两小时的队，心太崩了，笑死我了。\n' },
    ],
    planted: [
      { base: 'decision-reference-419', edits: [['培育新质', '陪育新质']] },
      { base: 'decision-reference-419', edits: [['举办一次', '举办一此']], at: '此' },
    ],
  },
  prepare: lookInSteps,
  *check(reading) {
    const spelling = reading.context.spelling?.zh;
    if (!spelling) return;
    const looked = passagesOfWords(reading).map((passage) => ({
      passage,
      looked: lookAt(passage, reading.lexicon, spelling),
    }));
    if (!isFamiliar(sumOf(looked.map((each) => each.looked)), leastFamiliarDraft)) return;
    const suspected = looked.flatMap(({ passage, looked: own }) =>
      isFamiliar(own, leastFamiliarPassage) && !hasTooMany(own)
        ? own.suspicions.map((suspicion) => suspectedIn(passage, suspicion))
        : [],
    );
    if (suspected.length === 0) return;
    const named = placesNamed(reading);
    const times = timesIn(reading.text.content, new Set(suspected.map(({ company }) => company)));
    for (const each of suspected) {
      const isNamed = named.has(each.span.start) || named.has(each.span.end - 1);
      if (!isNamed && times.get(each.company)! < meant) yield findingOf(each, spelling.sure + beyondDoubt);
    }
  },
};

interface Suspected {
  readonly passage: Element;
  readonly suspicion: Suspicion;
  /** In the source. */
  readonly span: Span;
  /** What is written, with the Chinese characters beside it. */
  readonly company: string;
}

function suspectedIn(passage: Element, suspicion: Suspicion): Suspected {
  const { text } = passage.prose;
  const { start, end } = suspicion.span;
  const from = isHan(text.charCodeAt(start - 1)) ? start - 1 : start;
  const to = isHan(text.charCodeAt(end)) ? end + 1 : end;
  return { passage, suspicion, span: sourceSpan(passage.prose, start, end), company: text.slice(from, to) };
}

function sumOf(all: readonly Familiarity[]): Familiarity {
  return {
    characters: all.reduce((sum, { characters }) => sum + characters, 0),
    familiarity: all.reduce((sum, { familiarity }) => sum + familiarity, 0),
  };
}

function isFamiliar({ characters, familiarity }: Familiarity, least: number): boolean {
  return characters < fewCharacters || familiarity / characters >= least;
}

function hasTooMany({ suspicions, characters }: Look): boolean {
  return suspicions.length > mostInPassage && suspicions.length * charactersForOne > characters;
}

/** The offsets at which somebody or something that the issue names stands. */
function placesNamed({ people }: Reading): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { span } of people.flatMap(({ mentions }) => mentions))
    for (let at = span.start; at < span.end; at++) places.add(at);
  return places;
}

/** How often a text has each of some strings of a few characters. */
function timesIn(text: string, strings: ReadonlySet<string>): ReadonlyMap<string, number> {
  const times = new Map([...strings].map((string) => [string, 0]));
  const firsts = unitTable([...strings].map((string) => string.charCodeAt(0)));
  const lengths = new Set([...strings].map(({ length }) => length));
  for (let at = 0; at < text.length; at++) {
    if (firsts[text.charCodeAt(at)] === 0) continue;
    for (const length of lengths) {
      const string = text.slice(at, at + length);
      const before = times.get(string);
      if (before !== undefined) times.set(string, before + 1);
    }
  }
  return times;
}

/** The word that a corrected character makes with the next, or the one before, so that the message can name it. */
function wordAround(
  text: string,
  { span: { start, end }, correction }: Suspicion,
): readonly [from: number, to: number] {
  if (correction.length > 1) return [start, end];
  if (commonWordsZh().has(correction + (text[end] ?? ''))) return [start, end + 1];
  return commonWordsZh().has((text[start - 1] ?? '') + correction) ? [start - 1, end] : [start, end];
}

function findingOf({ passage, suspicion, span }: Suspected, certain: number): RawFinding {
  const { text } = passage.prose;
  const { start, end } = suspicion.span;
  const { correction } = suspicion;
  const [from, to] = wordAround(text, suspicion);
  const written = text.slice(from, to);
  const right = text.slice(from, start) + correction + text.slice(end, to);
  const fix = offeredFix(say(`Write “${correction}”`, `改为“${correction}”`), editOf(passage, start, end, correction));
  return {
    span,
    message: say(`“${written}” should probably be “${right}”`, `“${written}”疑为“${right}”之误`),
    ...(suspicion.confidence < certain && { severity: 'info' }),
    ...(fix && { fix }),
    evidence: { source: 'text' },
  };
}
