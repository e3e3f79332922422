// Rule inconsistent-organization: an organization's name a character or a word off the form used elsewhere or known.
import { editDistance } from '../language/distance';
import { englishTokens, rootOf, type EnglishToken } from '../language/english';
import { soundsAlike } from '../language/names';
import { isHan } from '../language/script';
import { splitSyllables } from '../language/syllables';
import type { Lexicon } from '../lexicon/lexicon';
import { mentionsOf } from '../lexicon/mentions';
import { say } from '../localized';
import { sourceSpan } from '../syntax/prose';
import type { Bulletin, Element } from '../syntax/tree';
import { wordsIn } from '../syntax/words';
import { editOf, passagesIn } from './passages';
import type { Problem, Related, Rule } from './rule';

export const inconsistentOrganization: Rule = {
  id: 'inconsistent-organization',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say("An organization's name that is slightly off", '机构名称与通行写法略有出入'),
    why: say(
      'A dropped or doubled character makes another organization of it, or none. The name is compared with the organizations known (organizations.yaml) and with the forms used more often in the same text. Names that differ by a place, a level or a field are different organizations.',
      '漏一字、多一字就成了另一家机构或不存在的机构。与已知机构（organizations.yaml）及本文中更常用的写法比对；地名、层级、领域不同的是不同机构，不在此列。',
    ),
    remedy: say('Use the full name as the organization writes it.', '按机构正式名称书写。'),
    examples: [
      {
        before: '⟦中国科学与科技政策研究会⟧在东湖开会，张江的专家参加。\n',
        after: '中国科学学与科技政策研究会在东湖开会，张江的专家参加。\n',
      },
      {
        before: '东湖区域协同创新研究中心主办论坛。\n\n东湖区域协同创新研究中心主任致辞。\n\n论坛由⟦东湖区域协同新研究中心⟧承办。\n',
        after: '东湖区域协同创新研究中心主办论坛。\n\n东湖区域协同创新研究中心主任致辞。\n\n论坛由东湖区域协同创新研究中心承办。\n',
      },
      {
        before: 'She works at the ⟦Chinese Acadamy of Engineering⟧ in Beijing.\n',
        after: 'She works at the Chinese Academy of Engineering in Beijing.\n',
      },
      { before: '中国科学院、中国科学技术大学、中国工程院、四川省科学学与科技政策研究会和中国科学学与科技政策研究会的专家到会。\n' },
      { before: '湖南省科学技术厅、湖北省科学技术厅、江苏省科学技术厅和科技部有关负责人参加。\n' },
      { before: 'The Department of Science and Technology of Shanxi Province and the Department of Science and Technology of Shaanxi Province were there.\n' },
    ],
  },
  *check(bulletin, { lexicon }) {
    yield* inChinese(bulletin, lexicon);
    yield* inEnglish(bulletin, lexicon);
  },
};

interface Place {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** A name that others are measured by, and where the text has it, if it has. */
interface Model {
  readonly name: string;
  readonly place?: Place;
}

/** Names shorter than this differ in one character because they are different: 中国科学院, 中国工程院. */
const shortestName = 8;

const organizationEnd = /(?:研究会|研究院|研究所|研究中心|委员会|科学院|工程院|设计院|大学|学院|学会|协会|联合会|促进会|联盟|集团|公司|实验室|事务所|管委会|科委|中心|部|厅|局|司|处|办公室|基金会?|出版社|园区|高新区|示范区|开发区)/g;

/** Names by their last and then their first two characters: a slip inside a name leaves them. */
type ModelsByEnds = Map<string, Map<string, Model[]>>;

const knownModels = new WeakMap<Lexicon, ModelsByEnds>();

function modelsOf(lexicon: Lexicon): ModelsByEnds {
  let models = knownModels.get(lexicon);
  if (!models) {
    const names = lexicon.organizations.flatMap(({ zh, also }) => [zh, ...(also ?? [])]);
    knownModels.set(lexicon, (models = byEnds(names.flatMap((name) => (name && name.length >= shortestName && /^\p{Script=Han}+$/u.test(name) ? [{ name }] : [])))));
  }
  return models;
}

function byEnds(all: readonly Model[]): ModelsByEnds {
  const models: ModelsByEnds = new Map();
  for (const model of all) {
    const [head, tail] = [model.name.slice(0, 2), model.name.slice(-2)];
    let heads = models.get(tail);
    if (!heads) models.set(tail, (heads = new Map()));
    heads.set(head, [...(heads.get(head) ?? []), model]);
  }
  return models;
}

function* inChinese(bulletin: Bulletin, lexicon: Lexicon): Iterable<Problem> {
  const ends = passagesIn('zh', bulletin).flatMap((element) => [...element.prose.text.matchAll(organizationEnd)].map((match) => ({ element, end: match.index + match[0].length })));
  const sources = [modelsOf(lexicon), byEnds(repeatedNames(ends))];
  for (const { element, end } of ends) {
    const { text } = element.prose;
    const found = sources.map((models) => slipBefore(text, end, models)).find((slip) => slip !== undefined);
    if (!found) continue;
    const known = mentionsOf(element, lexicon).some((mention) => mention.start < end && found.start < mention.end && mention.end - mention.start >= shortestName - 1 && mention.entries.some(({ type }) => type === 'organization'));
    if (!known) yield problem({ element, start: found.start, end }, found.model);
  }
}

/** Names that the text itself has several times, cut off clearly on both sides. */
function repeatedNames(ends: readonly { readonly element: Element; readonly end: number }[]): readonly Model[] {
  const counted = new Map<string, { count: number; readonly place: Place }>();
  for (const { element, end } of ends) {
    const { text } = element.prose;
    let start = end;
    while (start > 0 && end - start < longestName && isHan(text.charCodeAt(start - 1)) && !'由和与在'.includes(text[start - 1]!)) start--;
    if (end - start < shortestName || end - start >= longestName) continue;
    const name = text.slice(start, end);
    const known = counted.get(name);
    if (known) known.count++;
    else counted.set(name, { count: 1, place: { element, start, end } });
  }
  return [...counted].filter(([, { count }]) => count > 1).map(([name, { place }]) => ({ name, place }));
}

const longestName = 40;

/** A name that ends here and is a slip of a known one. */
function slipBefore(text: string, end: number, models: ModelsByEnds): { readonly start: number; readonly model: Model } | undefined {
  const heads = models.get(text.slice(end - 2, end));
  if (!heads) return undefined;
  for (let start = end - 3; start >= Math.max(0, end - longestName) && isHan(text.charCodeAt(start)); start--) {
    if (end - start < shortestName - 1) continue;
    const candidates = heads.get(text.slice(start, start + 2));
    if (!candidates) continue;
    const form = text.slice(start, end);
    const model = candidates.find(({ name }) => isSlip(form, name));
    if (model) return candidates.some(({ name }) => name === form) ? undefined : { start, model };
  }
  return undefined;
}

/** What makes another organization of a name. */
const telling = /[省市区县州国部委厅局院校所系级东西南北中上下新老原副总分第\d一二三四五六七八九十京沪津渝]/;

/** One character dropped, doubled or put for another of the same sound, inside the name. */
function isSlip(form: string, name: string): boolean {
  if (form === name) return false;
  if (form.length === name.length) return soundsAlike(form, name);
  if (Math.abs(form.length - name.length) !== 1 || editDistance(form, name, 1) !== 1) return false;
  const [short, long] = form.length < name.length ? [form, name] : [name, form];
  let at = 0;
  while (short[at] === long[at]) at++;
  return !telling.test(long[at]!);
}

const headWord = /^(?:academy|academi|institut|universit|universiti|college|colleg|school|ministry|ministr|commission|department|bureau|center|centre|association|societ|society|committee|council|foundation|fund|forum|agency|laborator|laboratory|alliance|allianc|offic|office)$/;

interface EnglishModel {
  readonly name: string;
  readonly stems: readonly string[];
}

const knownEnglish = new WeakMap<Lexicon, ReadonlyMap<string, readonly EnglishModel[]>>();

/** Known English names of three words or more, by their first. */
function englishModelsOf(lexicon: Lexicon): ReadonlyMap<string, readonly EnglishModel[]> {
  const known = knownEnglish.get(lexicon);
  if (known) return known;
  const models = new Map<string, EnglishModel[]>();
  for (const { en, also } of lexicon.organizations) {
    for (const name of [en, ...(also ?? [])]) {
      if (!name || /\p{Script=Han}/u.test(name)) continue;
      const stems = englishTokens(name).map(({ stem }) => stem);
      if (stems.length >= 3) models.set(stems[0]!, [...(models.get(stems[0]!) ?? []), { name, stems }]);
    }
  }
  knownEnglish.set(lexicon, models);
  return models;
}

function* inEnglish(bulletin: Bulletin, lexicon: Lexicon): Iterable<Problem> {
  const models = englishModelsOf(lexicon);
  for (const element of passagesIn('en', bulletin)) {
    const { text } = element.prose;
    const tokens = wordsIn(element);
    for (let first = 0; first < tokens.length; first++) {
      const candidates = models.get(tokens[first]!.stem);
      const model = candidates && /^\p{Lu}/u.test(text[tokens[first]!.start]!) ? candidates.find((each) => hasOneSlip(each, tokens, first, text)) : undefined;
      if (!model) continue;
      const [{ start }, { end }] = [tokens[first]!, tokens[first + model.stems.length - 1]!];
      const known = mentionsOf(element, lexicon).some((mention) => mention.start < end && start < mention.end && mention.entries.some(({ type }) => type === 'organization'));
      if (!known) yield problem({ element, start, end }, { name: model.name });
      first += model.stems.length - 1;
    }
  }
}

/** Whether the words from `first` on are the name with exactly one of its words misspelt. */
function hasOneSlip({ stems }: EnglishModel, tokens: readonly EnglishToken[], first: number, text: string): boolean {
  if (first + stems.length > tokens.length) return false;
  let slips = 0;
  for (let at = 0; at < stems.length; at++) {
    const token = tokens[first + at]!;
    if (token.stem === stems[at]) continue;
    if (++slips > 1 || !isMisspelt(token.stem, stems[at]!) || !/^\p{Lu}/u.test(text[token.start]!)) return false;
  }
  return slips === 1;
}

/** One letter or two off a longer word, and no other word of the same kind: Shanxi and Shaanxi are places. */
function isMisspelt(stem: string, known: string): boolean {
  if (known.length < 6 || rootOf(stem) === rootOf(known) && !headWord.test(known) || splitSyllables(stem) !== undefined) return false;
  return editDistance(stem, known, 2) <= (known.length > 7 ? 2 : 1);
}

function problem(place: Place, { name, place: model }: Model): Problem {
  const { element, start, end } = place;
  const form = element.prose.text.slice(start, end);
  const edit = editOf(element, start, end, name);
  const related: readonly Related[] = model ? [{ span: sourceSpan(model.element.prose, model.start, model.end), message: say('the usual form', '通行写法') }] : [];
  return {
    span: sourceSpan(element.prose, start, end),
    message: say(`“${form}” is probably “${name}”`, `“${form}”疑为“${name}”`),
    ...(edit && { fix: { title: say(`Replace by “${name}”`, `改为“${name}”`), safe: false, edits: [edit] } }),
    related,
    evidence: { source: model ? 'text' : 'office', examples: [name] },
  };
}
