// Rule inconsistent-organization: an organization's name a character or a word off the form used elsewhere or known.

import { cached } from '../../base/cached';
import type { RawFinding, Related } from '../../base/finding';
import { say } from '../../base/localized';
import { matches } from '../../base/matches';
import { twoUnitsAt } from '../../base/text';
import type { Lexicon } from '../../knowledge/lexicon/lexicon';
import { mentionsOf } from '../../knowledge/lexicon/mentions';
import { type EnglishToken, englishTokens, haveStems, isContent } from '../../language/en/words';
import { editDistance } from '../../language/shared/distance';
import { isHan } from '../../language/shared/script';
import { fromWords } from '../../language/vocabulary';
import { commonWordsZh, tellingZh } from '../../language/words';
import { soundsAlike } from '../../language/zh/names';
import { organizationEnds, organizationNameEnds } from '../../language/zh/organizations';
import { splitSyllables } from '../../language/zh/syllables';
import { editOf } from '../../model/passages';
import type { Reading } from '../../model/reading';
import { lasting } from '../../syntax/lasting';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import { wordsIn } from '../../syntax/words';
import type { Rule } from '../rule';

export const inconsistentOrganization: Rule = {
  id: 'inconsistent-organization',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say("An organization's name that is slightly off", '机构名称与通行写法略有出入'),
    why: say(
      'A dropped or doubled character makes another organization of it, or none. The name is compared with the ' +
        'organizations known (organizations.yaml) and with the forms used more often in the same text. Names ' +
        'that differ by a place, a level or a field are different organizations.',
      '漏一字、多一字就成了另一家机构或不存在的机构。与已知机构（organizations.yaml）及本文中更常用的写法比对；地名、层级、领域不同的是不同机构，不在此列。',
    ),
    remedy: say('Use the full name as the organization writes it.', '按机构正式名称书写。'),
    examples: [
      {
        before: '⟦中国科学与科技政策研究会⟧在东湖开会，张江的专家参加。\n',
        after: '中国科学学与科技政策研究会在东湖开会，张江的专家参加。\n',
      },
      {
        before:
          '东湖区域协同创新研究中心主办论坛。\n\n东湖区域协同创新研究中心主任致辞。\n\n论坛由⟦东湖区域协同新研究中心⟧承办。\n',
        after:
          '东湖区域协同创新研究中心主办论坛。\n\n东湖区域协同创新研究中心主任致辞。\n\n论坛由东湖区域协同创新研究中心承办。\n',
      },
      {
        before: '东湖科技发展研究院院长陈立生到会。\n\n⟦东湖科技发研究院⟧研究员王海燕发言。\n',
        after: '东湖科技发展研究院院长陈立生到会。\n\n东湖科技发展研究院研究员王海燕发言。\n',
      },
      {
        before: 'She works at the ⟦Chinese Acadamy of Engineering⟧ in Beijing.\n',
        after: 'She works at the Chinese Academy of Engineering in Beijing.\n',
      },
      {
        before:
          '中国科学院、中国科学技术大学、中国工程院、四川省科学学与科技政策研究会和中国科学学与科技政策研究会的专家到会。\n',
      },
      { before: '湖南省科学技术厅、湖北省科学技术厅、江苏省科学技术厅和科技部有关负责人参加。\n' },
      {
        before:
          '江州师范大学人文学院、江州师范大学文学院、江州师范大学经济学院、江州师范大学经济法学院、江州师范大学理学院和江州师范大学管理学院的教师参加。\n',
      },
      {
        before:
          'The Department of Science and Technology of Shanxi Province and the Department of Science and ' +
          'Technology of Shaanxi Province were there.\n',
      },
    ],
  },
  *check(reading) {
    yield* inChinese(reading);
  },
  *checkPassage(passage, lexicon) {
    if (passage.language === 'en') yield* inEnglish(passage, lexicon);
  },
};

interface OrganizationMention {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** A name that others are measured by, and where the text has it, if it has. */
interface Model {
  readonly name: string;
  readonly place?: OrganizationMention;
  /** The text has it at one place only: what differs from it is a slip only where that breaks a word. */
  readonly once?: true;
}

/** Names shorter than this differ in one character because they are different: 中国科学院, 中国工程院. */
const shortestName = 8;

/** Names by their last character and then by their first two (as one number): a slip inside a name leaves these. */
type ModelsByEnds = Map<number, Map<number, Model[]>>;

const modelsOf = cached((lexicon: Lexicon): ModelsByEnds => {
  const names = lexicon.organizations.flatMap(({ zh, also }) => [zh, ...(also ?? [])]);
  return byEnds(
    names.flatMap((name) => (name && name.length >= shortestName && /^\p{Script=Han}+$/u.test(name) ? [{ name }] : [])),
  );
});

function byEnds(all: readonly Model[]): ModelsByEnds {
  const models: ModelsByEnds = new Map();
  for (const model of all) {
    const [head, tail] = [twoUnitsAt(model.name, 0), model.name.charCodeAt(model.name.length - 1)];
    let heads = models.get(tail);
    if (!heads) models.set(tail, (heads = new Map()));
    heads.set(head, [...(heads.get(head) ?? []), model]);
  }
  return models;
}

function* inChinese(reading: Reading): Iterable<RawFinding> {
  const { lexicon } = reading;
  const elements = reading.passagesIn('zh');
  const own = byEnds(namesOfText(elements));
  for (const element of elements) {
    const known = slipsOfKnown(element, lexicon);
    for (const slip of known) yield findingOf({ ...slip, element }, slip.model);
    if (own.size === 0) continue;
    const told = new Set(known.map(({ end }) => end));
    for (const slip of slipsIn(element, own, lexicon))
      if (!told.has(slip.end)) yield findingOf({ ...slip, element }, slip.model);
  }
}

interface Slip {
  readonly start: number;
  readonly end: number;
  readonly model: Model;
}

const slipsOfKnown = lasting((element: Element, lexicon: Lexicon) => slipsIn(element, modelsOf(lexicon), lexicon));

/** Where an element has a slip of one of these names, and no known name. */
function slipsIn(element: Element, models: ModelsByEnds, lexicon: Lexicon): readonly Slip[] {
  const slips: Slip[] = [];
  const { text } = element.prose;
  for (let end = shortestName - 1; end <= text.length; end++) {
    const slip = slipBefore(text, end, models);
    if (slip && !isKnown(element, slip.start, end, lexicon)) slips.push({ ...slip, end });
  }
  return slips;
}

/** Whether a stretch is, or cuts into, the name of a known organization. */
function isKnown(element: Element, start: number, end: number, lexicon: Lexicon): boolean {
  return mentionsOf(element, lexicon).some(
    (mention) =>
      mention.start < end &&
      start < mention.end &&
      (mention.start <= start || mention.end > end) &&
      !(mention.start === start && mention.end < end) &&
      mention.entries.some(({ type }) => type === 'organization'),
  );
}

/** What the full name of an organization ends with: 研究院, not the 办 of 主办. */
const organizationAtEnd = fromWords(() => new RegExp(`(?:${organizationEnds().source})$`));

/** Names that the text itself has, cut off clearly on both sides. */
function namesOfText(elements: readonly Element[]): readonly Model[] {
  const counted = new Map<string, { count: number; readonly place: OrganizationMention }>();
  for (const element of elements) {
    for (const { name, start, end } of namesIn(element)) {
      const known = counted.get(name);
      if (known) known.count++;
      else counted.set(name, { count: 1, place: { element, start, end } });
    }
  }
  const isFull = (name: string) => organizationAtEnd().test(name);
  return [...counted]
    .filter(([name, { count }]) => count > 1 || isFull(name))
    .map(([name, { count, place }]) => ({ name, place, ...(count === 1 && { once: true }) }));
}

const longestName = 40;

/** Names of organizations by their last word. */
const namesIn = lasting(({ prose: { text } }: Element) =>
  Array.from(matches(text, organizationNameEnds())).flatMap((match) => {
    const end = match.index + match[0].length;
    let start = end;
    while (
      start > 0 &&
      end - start < longestName &&
      isHan(text.charCodeAt(start - 1)) &&
      !'由和与在'.includes(text[start - 1]!)
    )
      start--;
    return end - start < shortestName || end - start >= longestName
      ? []
      : [{ name: text.slice(start, end), start, end }];
  }),
);

/** A name that ends here and is a slip of a known one. */
function slipBefore(
  text: string,
  end: number,
  models: ModelsByEnds,
): { readonly start: number; readonly model: Model } | undefined {
  const heads = models.get(text.charCodeAt(end - 1));
  if (!heads) return undefined;
  for (let start = end - 3; start >= Math.max(0, end - longestName) && isHan(text.charCodeAt(start)); start--) {
    if (end - start < shortestName - 1) continue;
    const candidates = heads.get(twoUnitsAt(text, start));
    if (!candidates) continue;
    const form = text.slice(start, end);
    const model = candidates.find(
      ({ name, once }) => (!once && isSlipOfOrganization(form, name)) || breaksWord(form, name),
    );
    if (model) return candidates.some(({ name, once }) => name === form && !once) ? undefined : { start, model };
  }
  return undefined;
}

/** What makes another organization of a name. */
const telling = fromWords(() => new RegExp(`[\\d${tellingZh().organizations}]`));

/**
 * One character dropped, doubled or put for another of the same sound, or in a long name a word of two dropped,
 * inside the name.
 */
function isSlipOfOrganization(form: string, name: string): boolean {
  if (form === name) return false;
  if (form.length === name.length) return soundsAlike(form, name) || isRepeated(form, name);
  const [short, long] = form.length < name.length ? [form, name] : [name, form];
  const more = long.length - short.length;
  if (more > 2 || (more === 2 && (long !== name || long.length < longName))) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return at < short.length && short.slice(at) === long.slice(at + more) && !telling().test(long.slice(at, at + more));
}

/** One or two characters replaced by others of the same name, as a word typed twice is: 科学科技局 for 科学技术局. */
function isRepeated(form: string, name: string): boolean {
  return (
    new Set(form).size < new Set(name).size &&
    [...form].every((character) => name.includes(character)) &&
    editDistance(form, name, 2) <= 2
  );
}

/**
 * Whether a character lost or doubled inside a form leaves one that is in no common word, as in the name it is: 科技发研究院
 * for
 * 科技发展研究院. 经济学院 and 经济法学院 are two, and so are 东湖大学理学院 and 东湖大学管理学院.
 */
function breaksWord(form: string, name: string): boolean {
  if (Math.abs(form.length - name.length) !== 1) return false;
  let at = 0;
  while (at < form.length && form[at] === name[at]) at++;
  if (at >= form.length - 1 || organizationAtEnd().test(form.slice(0, at))) return false;
  if (form.length > name.length)
    return form[at] === form[at - 1] && form.slice(at + 1) === name.slice(at) && !isInWord(form, at);
  if (form.slice(at) !== name.slice(at + 1) || telling().test(name[at]!)) return false;
  return isInWord(name, at) && !(isInWord(form, at - 1) && isInWord(form, at));
}

/** Whether a character and one beside it are a common word. */
function isInWord(name: string, at: number): boolean {
  return commonWordsZh().has(name.slice(at - 1, at + 1)) || commonWordsZh().has(name.slice(at, at + 2));
}

/** In a name as long as this a word is more easily dropped than another organization named so. */
const longName = 11;

interface EnglishModel {
  readonly name: string;
  readonly stems: readonly string[];
}

/** Names by the stem of their first and of their second word: a slip leaves one of them. */
interface EnglishModels {
  readonly byFirst: Map<string, EnglishModel[]>;
  readonly bySecond: Map<string, EnglishModel[]>;
}

/** The known English names of three words or more. */
const englishModelsOf = cached((lexicon: Lexicon): EnglishModels => {
  const models: EnglishModels = { byFirst: new Map(), bySecond: new Map() };
  for (const { en, also } of lexicon.organizations) {
    for (const name of [en, ...(also ?? [])]) {
      if (!name || /\p{Script=Han}/u.test(name)) continue;
      const stems = englishTokens(name).map(({ stem }) => stem);
      if (stems.length < 3) continue;
      models.byFirst.set(stems[0]!, [...(models.byFirst.get(stems[0]!) ?? []), { name, stems }]);
      // A second word such as "of" would send every phrase through the names.
      if (isContent(stems[1]!))
        models.bySecond.set(stems[1]!, [...(models.bySecond.get(stems[1]!) ?? []), { name, stems }]);
    }
  }
  return models;
});

function* inEnglish(element: Element, lexicon: Lexicon): Iterable<RawFinding> {
  const { byFirst, bySecond } = englishModelsOf(lexicon);
  const { text } = element.prose;
  const tokens = wordsIn(element);
  for (let first = 0; first < tokens.length; first++) {
    const own = byFirst.get(tokens[first]!.stem);
    const next = bySecond.get(tokens[first + 1]?.stem ?? '');
    if ((!own && !next) || !/\p{Lu}/u.test(text[tokens[first]!.start]!)) continue;
    const slip = englishSlip(own ?? none, tokens, first, text) ?? englishSlip(next ?? none, tokens, first, text);
    if (!slip) continue;
    const [{ start }, { end }] = [tokens[first]!, tokens[first + slip.length - 1]!];
    if (!isKnown(element, start, end, lexicon)) yield findingOf({ element, start, end }, { name: slip.model.name });
    first += slip.length - 1;
  }
}

const none: readonly never[] = [];

/** The first of some names that stands here with a slip, and how many words it has here. */
function englishSlip(
  models: readonly EnglishModel[],
  tokens: readonly EnglishToken[],
  first: number,
  text: string,
): { readonly model: EnglishModel; readonly length: number } | undefined {
  for (const model of models) {
    const length = lengthOfSlip(model, tokens, first, text);
    if (length > 0) return { model, length };
  }
  return undefined;
}

/**
 * How many words from `first` on are the name with one word misspelt, or in a longer name with one left out; 0 when
 * they are not.
 */
function lengthOfSlip({ stems }: EnglishModel, tokens: readonly EnglishToken[], first: number, text: string): number {
  let same = 0;
  while (same < stems.length && tokens[first + same]?.stem === stems[same]) same++;
  const odd = tokens[first + same];
  if (same === stems.length || !odd) return 0;
  const goesOn = (from: number, at: number) => haveStems(tokens, at, stems, from);
  const isWord = isContent(stems[same]!);
  if (goesOn(same + 1, first + same + 1) && /\p{Lu}/u.test(text[odd.start]!) && isMisspelt(odd.stem, stems[same]!))
    return stems.length;
  const leftOut =
    isWord &&
    same > 0 &&
    same < stems.length - 1 &&
    goesOn(same + 1, first + same) &&
    stems.filter(isContent).length > 4 &&
    !optionalWords.has(stems[same]!);
  return leftOut ? stems.length - 1 : 0;
}

/** Words that an organization's name is given with or without. */
const optionalWords: ReadonlySet<string> = new Set([
  'municipal',
  'provincial',
  'provinc',
  'national',
  'city',
  'state',
  'china',
  'central',
  'international',
  'peopl',
  'republic',
]);

/** One letter or two off a longer word, and not two places alike: Shanxi and Shaanxi. */
function isMisspelt(stem: string, known: string): boolean {
  if (known.length < 6 || (splitSyllables(stem) !== undefined && splitSyllables(known) !== undefined)) return false;
  const distance = editDistance(stem, known, 2);
  return distance > 0 && distance <= (known.length > 7 ? 2 : 1) && !isInflected(stem, known);
}

/** Sciences' and science's, development and developing: the same word, as a translator's own rendering may have it. */
function isInflected(stem: string, known: string): boolean {
  const [short, long] = stem.length < known.length ? [stem, known] : [known, stem];
  return long.startsWith(short.slice(0, -1)) && long.length - short.length > 1;
}

function findingOf(place: OrganizationMention, { name, place: model }: Model): RawFinding {
  const { element, start, end } = place;
  const form = element.prose.text.slice(start, end);
  const edit = editOf(element, start, end, name);
  const related: readonly Related[] = model
    ? [{ span: sourceSpan(model.element.prose, model.start, model.end), message: say('the usual form', '通行写法') }]
    : [];
  return {
    span: sourceSpan(element.prose, start, end),
    message: say(`“${form}” is probably “${name}”`, `“${form}”疑为“${name}”`),
    ...(edit && { fix: { title: say(`Replace by “${name}”`, `改为“${name}”`), safe: false, edits: [edit] } }),
    related,
    evidence: { source: model ? 'text' : 'office', examples: [name] },
  };
}
