// Lexicons as people write them: YAML files with people, organizations and terms, and what is wrong in one, at its
// place.

import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { GradedMistake } from '../../base/fileMistake';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { largestLexicon, readYaml, type Yaml } from '../../intake/yaml';
import { unknownKey } from '../unknown-key';
import {
  isUnverified,
  type Lexicon,
  type Organization,
  type Person,
  type Rendering,
  type Seen,
  type Standing,
  type Term,
  type Title,
} from './lexicon';

export interface ReadLexicon {
  readonly lexicon: Lexicon;
  readonly mistakes: readonly GradedMistake[];
  /** Whether the source could be read to its end: else entries may be lacking that no mistake stands at. */
  readonly isWhole: boolean;
}

export const emptyLexicon: Lexicon = { people: [], organizations: [], terms: [] };

/**
 * Reads a lexicon from YAML: a mapping with any of `people`, `organizations` and `terms`, each a list of entries.
 * A list may be written as one item, a rendering or title as bare text, a place where something was seen as its issue
 * alone.
 * An entry that cannot be read is left out and told; the others are kept. Spans are in `source`. Never throws.
 */
export function readLexicon(source: string): ReadLexicon {
  const yaml = readYaml(source, largestLexicon);
  const reader = new Reader(yaml);
  for (const { span, message } of yaml.mistakes) reader.report(span, message);
  const { root, isWhole } = yaml;
  if (!root) return { lexicon: emptyLexicon, mistakes: reader.mistakes, isWhole };
  if (!isMap(root)) {
    reader.reportAt(
      root,
      say(
        'A lexicon file begins with people:, organizations: or terms:',
        '词库文件应以 people:、organizations: 或 terms: 开头',
      ),
    );
    return { lexicon: emptyLexicon, mistakes: reader.mistakes, isWhole };
  }
  const parts = reader.fields(root, ['people', 'organizations', 'terms']);
  const terms = reader.entries(parts.get('terms'), termFrom);
  const unverified = terms.filter(isUnverified);
  const lexicon: Lexicon = {
    people: reader.entries(parts.get('people'), personFrom),
    organizations: reader.entries(parts.get('organizations'), organizationFrom),
    terms: terms.filter((term) => !isUnverified(term)).map(withoutLeads),
    ...(unverified.length > 0 && { unverified }),
  };
  reportTwice(reader, parts.get('people'));
  return { lexicon, mistakes: reader.mistakes, isWhole };
}

const standings: readonly Standing[] = ['preferred', 'accepted', 'avoid', 'unverified'];

/** Beside renderings that somebody has looked up, one that nobody has is worth nothing. */
function withoutLeads(term: Term): Term {
  const renderings = term.renderings.filter(({ standing }) => standing !== 'unverified');
  return renderings.length === term.renderings.length ? term : { ...term, renderings };
}

/** What an entry is read with: each method reports what it cannot read and answers undefined. */
class Reader {
  readonly mistakes: GradedMistake[] = [];
  readonly #yaml: Yaml;
  readonly #told = new Set<string>();

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
  }

  /** Once for each place: what is referred to from a thousand entries is read in each of them. */
  report(span: Span, message: Localized, severity: GradedMistake['severity'] = 'error'): void {
    const key = `${span.start} ${span.end} ${message.en}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.mistakes.push({ span, message, severity });
  }

  reportAt(node: unknown, message: Localized, severity?: GradedMistake['severity']): void {
    const range = isNode(node) ? node.range : undefined;
    this.report({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 }, message, severity);
  }

  /** The values of a mapping by key; unknown keys are reported. */
  fields(map: YAMLMap, known: readonly string[]): ReadonlyMap<string, Node> {
    const values = new Map<string, Node>();
    for (const { key, value } of map.items as Pair[]) {
      const name = isScalar(key) ? String(key.value) : '';
      const node = this.#yaml.resolved(value);
      if (!known.includes(name)) this.reportAt(key, unknownKey(name, known), 'warning');
      else if (node && !(isScalar(node) && node.value === null)) values.set(name, node);
    }
    return values;
  }

  /** A mapping's fields; undefined when the node is none. */
  map(node: Node, known: readonly string[], what: Localized): ReadonlyMap<string, Node> | undefined {
    if (isMap(node)) return this.fields(node, known);
    this.reportAt(node, say(`${what.en} is written as \`key: value\` lines`, `${what.zh}应写成“键: 值”的形式`));
    return undefined;
  }

  text(node: Node | undefined): string | undefined {
    if (!node) return undefined;
    if (isScalar(node) && typeof node.value !== 'object' && typeof node.value !== 'boolean') {
      const text = String(node.source ?? node.value).trim();
      if (text !== '') return text;
    }
    this.reportAt(
      node,
      say(
        'Text is expected here; put it in quotes if it looks like something else',
        '此处应为文字；若易与其他写法混淆，请加引号',
      ),
    );
    return undefined;
  }

  truth(node: Node | undefined): boolean | undefined {
    if (!node) return undefined;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.reportAt(node, say('true or false is expected here', '此处应为 true 或 false'));
    return undefined;
  }

  /** The readable items of a list; a single item stands for a list of one. */
  list<T>(node: Node | undefined, read: (item: Node) => T | undefined): readonly T[] | undefined {
    if (!node) return undefined;
    const items = isSeq(node) ? node.items.map((item) => this.#yaml.resolved(item)) : [node];
    const values = items.flatMap((item) => {
      const value = item && read(item);
      return value === undefined ? [] : [value];
    });
    return values.length > 0 ? values : undefined;
  }

  texts(node: Node | undefined): readonly string[] | undefined {
    return this.list(node, (item) => this.text(item));
  }

  entries<T>(node: Node | undefined, read: (reader: Reader, item: Node) => T | undefined): readonly T[] {
    if (node && !isSeq(node)) {
      this.reportAt(node, say('A list is expected: one entry per `- `', '此处应为列表：每个条目以“- ”开头'));
      return [];
    }
    return this.list(node, (item) => read(this, item)) ?? [];
  }
}

function personFrom(reader: Reader, node: Node): Person | undefined {
  const fields = reader.map(node, ['zh', 'en', 'also', 'misspelt', 'titles', 'seen'], say('A person', '人物条目'));
  if (!fields || !named(reader, node, fields)) return undefined;
  return {
    ...compact({
      zh: reader.text(fields.get('zh')),
      en: reader.text(fields.get('en')),
      also: reader.texts(fields.get('also')),
      misspelt: reader.texts(fields.get('misspelt')),
      seen: seenFrom(reader, fields.get('seen')),
    }),
    titles: reader.list(fields.get('titles'), (item) => titleFrom(reader, item)) ?? [],
  };
}

function titleFrom(reader: Reader, node: Node): Title | undefined {
  if (isScalar(node)) {
    const text = reader.text(node);
    return text === undefined
      ? undefined
      : { ...(/\p{Script=Han}/u.test(text) ? { zh: text } : { en: text }), seen: [] };
  }
  const fields = reader.map(node, ['zh', 'en', 'organization', 'seen'], say('A title', '职务'));
  if (!fields || !named(reader, node, fields)) return undefined;
  return {
    ...compact({
      zh: reader.text(fields.get('zh')),
      en: reader.text(fields.get('en')),
      organization: reader.text(fields.get('organization')),
    }),
    seen: seenFrom(reader, fields.get('seen')) ?? [],
  };
}

function organizationFrom(reader: Reader, node: Node): Organization | undefined {
  const fields = reader.map(node, ['zh', 'en', 'also', 'abbreviation', 'seen'], say('An organization', '机构条目'));
  if (!fields || !named(reader, node, fields)) return undefined;
  return compact({
    zh: reader.text(fields.get('zh')),
    en: reader.text(fields.get('en')),
    also: reader.texts(fields.get('also')),
    abbreviation: reader.text(fields.get('abbreviation')),
    seen: seenFrom(reader, fields.get('seen')),
  });
}

function termFrom(reader: Reader, node: Node): Term | undefined {
  const fields = reader.map(
    node,
    ['zh', 'also', 'avoid', 'abbreviations', 'free', 'renderings', 'definition', 'seen'],
    say('A term', '术语条目'),
  );
  if (!fields) return undefined;
  const zh = reader.text(fields.get('zh'));
  if (zh === undefined) {
    if (!fields.has('zh'))
      reader.reportAt(node, say('A term needs zh, the Chinese wording', '术语条目缺少 zh（中文写法）'));
    return undefined;
  }
  const renderings = reader.list(fields.get('renderings'), (item) => renderingFrom(reader, item)) ?? [];
  return {
    zh,
    ...compact({
      also: reader.texts(fields.get('also')),
      avoid: reader.texts(fields.get('avoid')),
      abbreviations: reader.texts(fields.get('abbreviations')),
      free: reader.truth(fields.get('free')),
      definition: localizedFrom(reader, fields.get('definition')),
      seen: seenFrom(reader, fields.get('seen')),
    }),
    renderings: [...renderings].sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing)),
  };
}

function renderingFrom(reader: Reader, node: Node): Rendering | undefined {
  if (isScalar(node)) {
    const en = reader.text(node);
    return en === undefined ? undefined : { en, standing: 'accepted' };
  }
  const fields = reader.map(node, ['en', 'standing', 'source', 'note'], say('A rendering', '译法'));
  const en = fields && reader.text(fields.get('en'));
  if (!fields || en === undefined) {
    if (fields && !fields.has('en'))
      reader.reportAt(node, say('A rendering needs en, the English wording', '译法缺少 en（英文写法）'));
    return undefined;
  }
  const written = reader.text(fields.get('standing')) ?? 'accepted';
  const standing = standings.find((known) => known === written);
  if (!standing) {
    reader.reportAt(
      fields.get('standing'),
      say(
        `A standing is preferred, accepted, avoid or unverified, not ${written}`,
        `standing 只能是 preferred（首选）、accepted（可用）、avoid（避免）或 unverified（未核实），不能是 ${written}`,
      ),
    );
    return undefined;
  }
  return {
    en,
    standing,
    ...compact({ source: reader.text(fields.get('source')), note: localizedFrom(reader, fields.get('note')) }),
  };
}

function localizedFrom(reader: Reader, node: Node | undefined): Localized | undefined {
  if (!node) return undefined;
  if (isScalar(node)) {
    const text = reader.text(node);
    return text === undefined ? undefined : say(text, text);
  }
  const fields = reader.map(node, ['en', 'zh'], say('A text in both languages', '双语文字'));
  if (!fields || !named(reader, node, fields)) return undefined;
  const en = reader.text(fields.get('en'));
  const zh = reader.text(fields.get('zh'));
  const either = en ?? zh;
  return either === undefined ? undefined : say(en ?? either, zh ?? either);
}

function seenFrom(reader: Reader, node: Node | undefined): readonly Seen[] | undefined {
  return reader.list(node, (item) => {
    if (isScalar(item)) {
      const issue = reader.text(item);
      return issue === undefined ? undefined : { issue };
    }
    const fields = reader.map(item, ['issue', 'date'], say('A place where it was seen', '出处'));
    const issue = fields && reader.text(fields.get('issue'));
    const date = fields && reader.text(fields.get('date'));
    if (date !== undefined && !/^\d{4}(-\d\d){0,2}$/.test(date))
      reader.reportAt(fields?.get('date'), say('A date is written 2024-09-09', '日期应写作 2024-09-09'), 'warning');
    return issue === undefined ? undefined : { issue, ...compact({ date }) };
  });
}

/** Whether an entry has a name in either language. */
function named(reader: Reader, node: Node, fields: ReadonlyMap<string, Node>): boolean {
  if (fields.has('zh') || fields.has('en')) return true;
  reader.reportAt(
    node,
    say('An entry needs zh or en, its name in Chinese or English', '条目缺少名称：zh（中文）或 en（英文）至少写一项'),
  );
  return false;
}

function reportTwice(reader: Reader, people: Node | undefined): void {
  if (!isSeq(people)) return;
  const known = new Set<string>();
  for (const item of people.items) {
    if (!isMap(item)) continue;
    const zh = item.get('zh');
    const en = item.get('en');
    const name = [zh, en].filter((each) => typeof each === 'string').join(' ');
    if (name === '') continue;
    if (known.has(name))
      reader.reportAt(
        item.get(zh === undefined ? 'en' : 'zh', true),
        say(`${name} is listed twice; put all titles under one entry`, `${name}重复列出；请把各个职务写在同一条目下`),
        'warning',
      );
    known.add(name);
  }
}

/** The fields that are there. */
function compact<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
