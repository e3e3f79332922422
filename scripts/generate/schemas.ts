// JSON Schemas of the files in a .bulletin folder: what an editor offers and marks while somebody writes them.
// The readers (server/office/settings.ts, server/knowledge/) have the last word; tests hold the two together.
import { type Localized, say } from '../../server/base/localized';
import { builtinSchema } from '../../server/knowledge/schema/builtin';
import { rules } from '../../server/rules/index';
import { elementKinds } from '../../server/syntax/tree';
import { type JsonSchema, ruleSchema, severities } from './ruleSchema';

const dialect = 'http://json-schema.org/draft-07/schema#';

/** Of config.yaml. */
export function configSchema(): JsonSchema {
  const severity = { $ref: '#/definitions/severity' };
  const flags = (names: Readonly<Record<string, Localized>>) =>
    mapping(Object.fromEntries(Object.entries(names).map(([name, what]) => [name, told(what, { type: 'boolean' })])));
  return {
    $schema: dialect,
    ...mapping({
      kind: told(say('The kind of bulletin that all drafts here are', '此处稿件一律按这种刊物检查'), {
        anyOf: [{ enum: builtinSchema.kinds.map(({ id }) => id) }, { type: 'string' }],
      }),
      rules: told(
        say('A severity for each rule, or off', '各条规则的级别，或 off'),
        mapping(
          Object.fromEntries(
            rules.map((rule) => [
              rule.id,
              ruleSchema(rule, severity, {
                rule: told(rule.docs.title),
                option: (name) => told(rule.options![name]!.what),
              }),
            ]),
          ),
        ),
      ),
      inlayHints: told(
        say('What is shown beside the text', '在正文旁显示什么'),
        flags({
          names: say('English names of people', '人物的英文名'),
          numbers: say('Numbers in figures', '数字的阿拉伯写法'),
          length: say('Lengths against past issues', '与往期相比的篇幅'),
        }),
      ),
      codeLens: told(say('Lines above sections', '各节上方的提示行'), { type: 'boolean' }),
    }),
    definitions: {
      severity: {
        enum: [...Object.keys(severities), false],
        enumDescriptions: [...Object.values(severities), severities.off].map(both),
      },
    },
  };
}

/** Of people.yaml, organizations.yaml and terms.yaml: each may hold any of the three lists. */
export function lexiconSchema(): JsonSchema {
  return {
    $schema: dialect,
    ...mapping({
      people: told(say('People', '人物'), listOf('person')),
      organizations: told(say('Organizations', '机构'), listOf('organization')),
      terms: told(say('Terms', '术语'), listOf('term')),
    }),
    definitions: { ...lexiconEntries, text, texts, seen },
  };
}

/** Of wording.yaml. */
export function wordingSchema(): JsonSchema {
  return {
    $schema: dialect,
    ...mapping({
      wording: told(say('What is never written, and what instead', '不用什么写法、改用什么'), oneOrMore(ref('row'))),
      known: told(say('Words that no rule about words reports', '已知的词，词语类规则一律不报'), ref('texts')),
    }),
    definitions: { row: wordingRow, text, texts },
  };
}

/** Of schema.yaml. */
export function schemaSchema(): JsonSchema {
  return {
    $schema: dialect,
    ...mapping({ kinds: told(say('Kinds of bulletin', '刊物种类'), listOf('kind')) }),
    definitions: { kind, ...kindParts, text, texts, chain },
  };
}

/** A number is read as the text that it is written as. */
const text: JsonSchema = { type: ['string', 'number'] };
const texts: JsonSchema = { anyOf: [ref('text'), { type: 'array', items: ref('text') }] };

const zh = told(say('In Chinese', '中文'), ref('text'));
const en = told(say('In English', '英文'), ref('text'));

const seen = oneOrMore({
  anyOf: [
    ref('text'),
    mapping({
      issue: told(say('The issue', '期号'), ref('text')),
      date: told(say('Its date: 2024-09-09', '日期，如 2024-09-09'), { type: 'string' }),
    }),
  ],
});

const seenHere = told(say('Issues in which it was seen', '见于哪几期'), ref('seen'));
const also = told(say('Other forms in use', '其他写法'), ref('texts'));
const named = { anyOf: [{ required: ['zh'] }, { required: ['en'] }] };
const inBothLanguages = { anyOf: [ref('text'), { ...mapping({ zh, en }), ...named }] };

/** Keys as in the reader: server/knowledge/lexicon/read.ts. */
const lexiconEntries = {
  person: {
    ...mapping({
      zh,
      en,
      also,
      misspelt: told(say('Wrong spellings, to be told', '常见误写，出现即报告'), ref('texts')),
      titles: told(
        say('Titles, the newest first', '职务，最新的在前'),
        oneOrMore({
          anyOf: [
            ref('text'),
            {
              ...mapping({
                zh,
                en,
                organization: told(say('The organization in Chinese', '所属机构（中文）'), ref('text')),
                seen: seenHere,
              }),
              ...named,
            },
          ],
        }),
      ),
      seen: seenHere,
    }),
    ...named,
  },
  organization: {
    ...mapping({
      zh,
      en,
      also,
      abbreviation: told(say('Its short form', '英文缩写'), ref('text')),
      seen: seenHere,
    }),
    ...named,
  },
  term: {
    ...mapping({
      zh,
      also,
      avoid: told(say('Wordings to avoid', '应避免的说法'), ref('texts')),
      abbreviations: told(say('Short forms', '简称'), ref('texts')),
      free: told(say('Whether its translation may follow the sentence', '译法可随文变化，不要求统一'), {
        type: 'boolean',
      }),
      renderings: told(
        say('English renderings', '英文译法'),
        oneOrMore({
          anyOf: [
            ref('text'),
            {
              ...mapping({
                en,
                standing: told(say('How good it is', '取舍：首选、可用、避免、未核实'), {
                  enum: ['preferred', 'accepted', 'avoid', 'unverified'],
                }),
                source: told(say('Who says so', '依据'), ref('text')),
                note: told(say('A remark', '说明'), inBothLanguages),
              }),
              required: ['en'],
            },
          ],
        }),
      ),
      definition: told(say('What it means', '释义'), inBothLanguages),
      seen: seenHere,
    }),
    required: ['zh'],
  },
};

/** Keys as in the reader: server/knowledge/wording/read.ts. */
const wordingRow: JsonSchema = {
  ...mapping({
    never: told(say('What is never written', '不用的写法'), ref('texts')),
    write: told(say('What is written instead, the preferred one first', '改用的写法，首选在前'), ref('texts')),
    why: told(say('Why', '理由'), inBothLanguages),
    examples: told(
      say('Tried whenever the file is read', '示例，每次读取时核验'),
      oneOrMore(
        mapping({
          wrong: told(say('A sentence in which it is found', '会报告的句子'), ref('text')),
          right: told(say('One in which it is not', '不报告的句子'), ref('text')),
        }),
      ),
    ),
  }),
  required: ['never'],
};

const language = (...others: readonly string[]) => told(say('The language', '语言'), { enum: ['zh', 'en', ...others] });
const element = told(say('The element', '要素'), { enum: elementKinds });
const evidence = {
  seen: told(say('How many issues have it', '有此项的期数'), { type: 'integer', minimum: 0 }),
  of: told(say('Of how many that could', '可能有此项的期数'), { type: 'integer', minimum: 0 }),
};
const bounds = { anyOf: [{ type: 'number' }, mapping({ min: { type: 'number' }, max: { type: 'number' } })] };

const chain: JsonSchema = {
  type: 'array',
  items: { type: 'string', pattern: '^(\\([^()]+\\)|[^()]+)[?+*]?$' },
};

/** Keys as in the reader: server/knowledge/schema/read.ts. */
const kindParts = {
  element: {
    ...mapping({
      element,
      language: language('und'),
      label: told(say('The label of a credit or contact', '署名、联系方式的标签'), ref('text')),
      ...evidence,
      formats: told(say('How it is written: （总第 {number} 期）', '写法，如 （总第 {number} 期）'), {
        type: 'array',
        items: { anyOf: [ref('text'), { ...mapping({ value: ref('text'), ...evidence }), required: ['value'] }] },
      }),
      constant: told(say('The same in every issue', '各期相同的内容'), ref('text')),
      count: told(say('How many an issue has', '一期中有几处'), bounds),
      length: told(say('Characters (zh) or words (en)', '篇幅：中文字数或英文词数'), bounds),
      last: told(
        say('Its number in the latest issue', '最近一期的编号'),
        mapping({ number: { type: 'number' }, year: { type: 'number' }, date: ref('text') }),
      ),
    }),
    required: ['element'],
  },
  relation: {
    ...mapping({
      relation: { enum: ['languages-agree', 'year-of-date'] },
      element,
      ...evidence,
    }),
    required: ['relation', 'element'],
  },
  habit: {
    ...mapping({
      habit: told(say('What it is about', '习惯的名称'), {
        anyOf: [{ enum: habitNames() }, { type: 'string' }],
      }),
      language: language(),
      value: told(say('The way that is right here', '采用的写法'), ref('text')),
      ...evidence,
      rule: told(say('How it is counted', '计数方法'), ref('text')),
      others: told(say('Other ways and how often', '其他写法及次数'), {
        type: 'object',
        additionalProperties: { type: 'number' },
      }),
      decided: told(say('Decided, whatever past issues did', '由编辑部决定，不论往期'), { type: 'boolean' }),
    }),
    required: ['habit', 'language', 'value'],
  },
};

const kind: JsonSchema = {
  ...mapping({
    id: told(say('Its name in settings', '在设置中的名称'), ref('text')),
    name: told(say('What people call it', '刊名'), mapping({ zh, en })),
    group: told(say('What its issues have in common', '各期的共同特征'), ref('text')),
    issues: told(say('Issues it was learnt from', '所据各期'), { type: 'array', items: ref('text') }),
    languages: told(say('Its languages', '语言'), { type: 'array', items: { enum: ['zh', 'en'] } }),
    order: told(
      say('Elements in order: masthead, lead+, (heading|point)*', '要素的顺序，如 masthead、lead+、(heading|point)*'),
      mapping({ zh: ref('chain'), en: ref('chain') }),
    ),
    elements: told(say('What an issue has', '一期有哪些要素'), listOf('element')),
    relations: told(say('What must agree', '须相符的内容'), listOf('relation')),
    habits: told(say('Ways of writing', '写法习惯'), listOf('habit')),
    titleWords: told(say('Words in a title that tell this kind', '标题中可据以判断种类的词'), {
      type: 'array',
      items: ref('text'),
    }),
    observations: told(say('Counted by `bulletin derive`; not to be written', '由 `bulletin derive` 统计，无须手写'), {
      type: 'object',
    }),
  }),
  required: ['id'],
};

/** The habits that the built-in kinds have. */
function habitNames(): readonly string[] {
  return [...new Set(builtinSchema.kinds.flatMap(({ habits }) => habits.map(({ habit }) => habit)))].sort();
}

function mapping(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', additionalProperties: false, properties };
}

function listOf(definition: string): JsonSchema {
  return { type: ['array', 'null'], items: ref(definition) };
}

/** Readers take one item for a list of one. */
function oneOrMore(item: JsonSchema): JsonSchema {
  return { anyOf: [item, { type: 'array', items: item }] };
}

function ref(definition: string): JsonSchema {
  return { $ref: `#/definitions/${definition}` };
}

/** What a schema's place is for, in both languages: nobody asks an editor of YAML for the user's. */
function told(what: Localized, schema: JsonSchema = {}): JsonSchema {
  return 'anyOf' in schema || '$ref' in schema
    ? { description: both(what), allOf: [schema] }
    : { description: both(what), ...schema };
}

function both({ zh, en }: Localized): string {
  return `${zh} · ${en}`;
}
