// Fixed phrases of policy bulletins and how they get broken. Data for the rule garbled-phrase.

import { twoUnitsAt } from '../../base/text';

/** A phrase and the broken forms of it. */
export interface Phrase {
  readonly right: string;
  /** Stands in every broken form: a text without it need not be searched. */
  readonly word: string;
  readonly broken: RegExp;
}

/** Small words that slip into a phrase. */
const stray = '(?:into|in|of|to|for|on|at|by|from|up|out|the|a)';

/** verb + adjective + noun, broken by a stray word, by the adverb in the adjective's place, or turned round. */
function verbPhrase(right: string, verb: string, adjective: string, adverb: string, noun: string): Phrase {
  return {
    right,
    word: noun,
    broken: new RegExp(
      `\\b(?:${verb}) (?:${stray} (?:${adjective}|${adverb}) ${noun}|(?:${adverb}) ${noun}|(?:${adjective}|${adverb}) ${stray} ${noun}|${noun} (?:${adjective}|${adverb}))\\b`,
      'gi',
    ),
  };
}

export const englishPhrases: readonly Phrase[] = [
  verbPhrase('give full play to', 'give|gives|giving|gave|given', 'full|fuller|fullest', 'fully', 'play'),
  verbPhrase('make full use of', 'make|makes|making|made', 'full|fuller|fullest', 'fully', 'use'),
  verbPhrase(
    'attach great importance to',
    'attach|attaches|attaching|attached',
    'great|greater',
    'greatly',
    'importance',
  ),
  verbPhrase('take full advantage of', 'take|takes|taking|took|taken', 'full|fuller', 'fully', 'advantage'),
  {
    right: 'attach great importance to',
    word: 'attach',
    broken:
      /\battach(?:es|ed|ing)? (?:great(?:er)?|much|more|particular) (?:importance (?:on|upon|with|about)|important to)\b/gi,
  },
  {
    right: 'pay attention to',
    word: 'attention',
    broken: /\b(?:pay|pays|paying|paid) (?:(?:close|great|more|special|full) )?attention (?:on|upon|for|into)\b/gi,
  },
  {
    right: 'play a role in',
    word: 'role',
    broken: /\b(?:play|plays|playing|played) an? (?:\w+ )?role (?:on|into)\b/gi,
  },
  {
    right: 'take advantage of',
    word: 'advantage',
    broken: /\b(?:take|takes|taking|took|taken) (?:full )?advantage (?:on|from|for|with)\b/gi,
  },
  {
    right: 'take the lead in',
    word: ' lead',
    broken: /\b(?:take|takes|taking|took|taken) (?:lead in|the leading in|the lead into)\b/gi,
  },
  {
    right: 'in accordance with',
    word: 'accord',
    broken: /\bin (?:accordance (?:to|of|by|on)|accordant with|accord with to)\b/gi,
  },
  { right: 'in terms of', word: 'term', broken: /\bin (?:term of|terms (?:to|with|on) the)\b/gi },
  { right: 'on the basis of', word: 'bas', broken: /\bon (?:basis of|the basic of|the basis on)\b/gi },
  {
    right: 'in order to',
    word: 'order',
    broken: /\b(?:in order of to|in of order to|on order to|in the order to)\b/gi,
  },
  {
    right: 'at home and abroad',
    word: 'home',
    broken: /\b(?:in home and abroad|at home and aboard|at home abroad and)\b/gi,
  },
  { right: 'conducive to', word: 'conducive', broken: /\bconducive (?:for|of|with)\b/gi },
  { right: 'consist of', word: 'onsist', broken: /\bconsist(?:s|ed|ing)? (?:by|off|out of)\b/gi },
  { right: 'comprise', word: 'ompris', broken: /\bcompris(?:e|es|ing) of\b/gi },
  { right: 'by means of', word: 'mean of', broken: /\bby mean of\b/gi },
  { right: 'a series of', word: 'seri', broken: /\ba (?:serial|serials|serie) of\b/gi },
  { right: 'keep pace with', word: 'pace', broken: /\bkeep(?:s|ing)? (?:pace (?:to|of)|the pace with)\b/gi },
  { right: 'in charge of', word: 'charge', broken: /\bin charge (?:for|to)\b/gi },
  { right: 'responsible for', word: 'esponsible', broken: /\bresponsible (?:of|on)\b/gi },
  { right: 'as a result of', word: 'result of', broken: /\bas (?:result of|the a result of|a result from of)\b/gi },
  { right: 'in addition to', word: 'addition', broken: /\bin (?:additional to|addition (?:of|with))\b/gi },
  { right: 'on behalf of', word: 'behalf', broken: /\b(?:on the behalf of|on behalf (?:to|for)|in the behalf of)\b/gi },
  {
    right: 'get the upper hand',
    word: 'upper hand',
    broken: /\b(?:get|gets|getting|gain|gains|gaining|gained) upper hand\b/gi,
  },
  { right: 'put on record', word: 'records', broken: /\bput on records\b/gi },
  { right: 'despite', word: 'espite of', broken: /\bdespite of\b/gi },
  { right: 'cope with', word: 'up with', broken: /\bcop(?:e|es|ing) up with\b/gi },
];

export const chinesePhrases: readonly Phrase[] = [
  { right: '相互作用的过程', word: '的相互', broken: /作用的相互(?:过程|机制|关系)/g },
  { right: '开放包容', word: '开发', broken: /包容开发(?![区商者利])|(?<![再新])开发包容(?!性)/g },
  { right: '充分', word: '充份', broken: /充份/g },
  { right: '发挥', word: '发辉', broken: /发辉/g },
  {
    right: '线上……平台',
    word: '在',
    broken: /在(?:线上|线下|网上)[^，。；上中里内]{2,6}(?:平台|系统|空间)(?=[，。；])/g,
  },
  { right: '部署', word: '署', broken: /布署|步署/g },
  { right: '坐落', word: '座落', broken: /座落/g },
];

/** Idioms with no other word within one character of them, but for those listed after them. */
const idioms: readonly string[] = [
  '因地制宜 因时制宜 因人制宜 因企制宜 因事制宜 因业制宜 因城制宜 因校制宜 因势制宜 因区制宜 因村制宜 因县制宜 因岗制宜',
  '与时俱进 与时俱增 与时俱变 与势俱进',
  '任重道远 任重路远 任重途远',
  '一如既往',
  '再接再厉',
  '相辅相成',
  '方兴未艾',
  '保驾护航',
  '久久为功',
  '攻坚克难 攻关克难',
  '集思广益',
  '畅所欲言',
  '脱颖而出 脱口而出 脱壳而出',
  '举足轻重',
  '日新月异',
  '循序渐进',
  '齐心协力 同心协力 齐力协力',
  '相得益彰',
  '百花齐放',
  '有条不紊',
  '刻不容缓',
  '迫在眉睫',
  '潜移默化',
  '高屋建瓴',
  '厚积薄发',
  '千方百计',
  '全力以赴',
  '蒸蒸日上',
  '欣欣向荣',
  '如火如荼',
  '势在必行',
  '承前启后 承上启后',
  '继往开来',
  '披荆斩棘',
  '锲而不舍',
  '锦上添花',
  '雪中送炭',
  '蔚然成风',
  '未雨绸缪',
  '筚路蓝缕',
];

/** What is known of an idiom when two of its characters in a row are seen. */
interface Half {
  readonly idiom: string;
  /** Whether the first half was seen, or the second. */
  readonly first: boolean;
}

const accepted: ReadonlySet<string> = new Set(idioms.flatMap((line) => line.split(' ')));
const halves: ReadonlyMap<number, Half> = new Map(
  idioms.flatMap((line): [number, Half][] => {
    const idiom = line.slice(0, 4);
    return [
      [twoUnitsAt(idiom, 0), { idiom, first: true }],
      [twoUnitsAt(idiom, 2), { idiom, first: false }],
    ];
  }),
);

/** Whether a UTF-16 unit begins a half: most characters do not, and need no look-up. */
const begins = new Uint8Array(0x10000);
for (const key of halves.keys()) begins[Math.floor(key / 0x10000)] = 1;

/** A broken idiom in a Chinese text: one character wrong, two turned round, or one too many in the middle. */
export interface BrokenIdiom {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** The broken idioms of a Chinese text, in order; one pass. */
export function brokenIdioms(text: string): readonly BrokenIdiom[] {
  const found: BrokenIdiom[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    if (begins[text.charCodeAt(i)] === 0) continue;
    const half = halves.get(twoUnitsAt(text, i));
    const broken = half && brokenAt(text, i, half);
    if (broken) found.push(broken);
  }
  return found;
}

function brokenAt(text: string, at: number, { idiom, first }: Half): BrokenIdiom | undefined {
  const start = first ? at : at - 2;
  if (start < 0) return undefined;
  const word = text.slice(start, start + 4);
  if (word === idiom || word.length < 4 || accepted.has(word)) return undefined;
  const other = first ? word.slice(2) : word.slice(0, 2);
  const expected = first ? idiom.slice(2) : idiom.slice(0, 2);
  if (!/^[\u4e00-\u9fff]{2}$/.test(other)) return undefined;
  const turned = other[0] === expected[1] && other[1] === expected[0];
  const oneWrong = (other[0] === expected[0]) !== (other[1] === expected[1]);
  if (turned || oneWrong) return { start, end: start + 4, right: idiom };
  // 任重而道远 is right too
  if (first && text[at + 2] !== '而' && text.slice(at + 3, at + 5) === expected)
    return { start: at, end: at + 5, right: idiom };
  return undefined;
}
