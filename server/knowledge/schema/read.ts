// Schemas and profiles as YAML: reading, with what is wrong at its place, and writing.

import { Document, isMap, isSeq } from 'yaml';
import type { GradedMistake } from '../../base/fileMistake';
import { type Localized, say } from '../../base/localized';
import { type Path, readYaml } from '../../intake/yaml';
import { type ElementKind, elementKinds } from '../../syntax/tree';
import type { Factor, Observations, Successors } from './crx';
import type { Bounds, Chain, Counted, ElementRule, Habit, Kind, LastNumber, Relation, Schema } from './schema';

export interface ReadSchema {
  readonly schema: Schema;
  readonly mistakes: readonly GradedMistake[];
  /** Whether the source could be read at all: else nothing of it is in force. */
  readonly isWhole: boolean;
}

/**
 * Reads a schema from YAML such as corpus/schema.yaml. What cannot be read is left out and told, with its span in
 * `source`. Never throws.
 */
export function readSchema(source: string): ReadSchema {
  const yaml = readYaml(source);
  const mistakes: GradedMistake[] = yaml.mistakes.map((mistake) => ({ ...mistake, severity: 'error' }));
  if (!yaml.isWhole) return { schema: { kinds: [] }, mistakes, isWhole: false };
  const schema = schemaFrom(yaml.value(), (path, message) =>
    mistakes.push({ span: yaml.spanAt(path), message, severity: 'error' }),
  );
  return { schema, mistakes, isWhole: true };
}

type Report = (path: Path, message: Localized) => void;

/** The schema in a plain value, as the build makes it of a YAML file. */
export function schemaFrom(value: unknown, report: Report = () => undefined): Schema {
  const root = value ?? {};
  if (!isRecord(root) || (root.kinds !== undefined && !Array.isArray(root.kinds))) {
    report(['kinds'], say('A schema begins with kinds: and a list', '体例文件应以 kinds: 和一个列表开头'));
    return { kinds: [] };
  }
  return { kinds: list(root.kinds, ['kinds'], report, kindFrom) };
}

function kindFrom(value: unknown, path: Path, report: Report): Kind | undefined {
  if (!isRecord(value))
    return fault(report, path, say('A kind is written as `key: value` lines', '一种刊物应写成“键: 值”的形式'));
  const id = text(value.id);
  if (id === undefined) return fault(report, path, say('A kind needs an id', '缺少刊物的 id'));
  const name = isRecord(value.name) ? value.name : {};
  const order = isRecord(value.order) ? value.order : {};
  const observed = isRecord(value.observations) ? value.observations : undefined;
  const chain = (language: 'zh' | 'en') =>
    list(order[language], [...path, 'order', language], report, factorFrom) as Chain;
  const [zh, en] = [chain('zh'), chain('en')];
  const titleWords = texts(value.titleWords);
  return {
    id,
    name: {
      ...(text(name.zh) !== undefined && { zh: text(name.zh)! }),
      ...(text(name.en) !== undefined && { en: text(name.en)! }),
    },
    group: text(value.group) ?? `masthead:${text(name.zh) ?? text(name.en) ?? id}`,
    issues: texts(value.issues),
    languages: texts(value.languages).filter((language) => language === 'zh' || language === 'en'),
    order: { ...(zh.length > 0 && { zh }), ...(en.length > 0 && { en }) },
    elements: list(value.elements, [...path, 'elements'], report, elementFrom),
    relations: list(value.relations, [...path, 'relations'], report, relationFrom),
    habits: list(value.habits, [...path, 'habits'], report, habitFrom),
    ...(titleWords.length > 0 && { titleWords }),
    ...(observed && {
      observations: {
        zh: observationsFrom(observed.zh),
        en: observationsFrom(observed.en),
        places: successorsFrom(observed.places),
      },
    }),
  };
}

/** A factor as it is written: `lead+`, `(heading|point)*`, `credit:责任编辑`. */
function factorFrom(value: unknown, path: Path, report: Report): Factor | undefined {
  const written = text(value);
  const match = written === undefined ? undefined : /^(?:\(([^()]*)\)|([^()]*?))([?+*]?)$/.exec(written);
  const symbols = (match?.[1] ?? match?.[2] ?? '').split('|').filter(Boolean);
  const stranger = symbols.find((symbol) => !isElement(symbol.replace(/:.*/s, '')));
  if (!match || symbols.length === 0)
    return fault(
      report,
      path,
      say('Written as element, element+, or (element|element)*', '应写作“元素”“元素+”或“(元素|元素)*”'),
    );
  if (stranger !== undefined) return fault(report, path, unknownElement(stranger));
  return { symbols, occurs: (match[3] ?? '') as Factor['occurs'] };
}

function elementFrom(value: unknown, path: Path, report: Report): ElementRule | undefined {
  if (!isRecord(value) || !isElement(value.element))
    return fault(
      report,
      isRecord(value) ? [...path, 'element'] : path,
      unknownElement(isRecord(value) ? String(value.element) : String(value)),
    );
  const language = value.language ?? 'und';
  if (language !== 'zh' && language !== 'en' && language !== 'und')
    return fault(report, [...path, 'language'], say('A language is zh, en or und', 'language 只能是 zh、en 或 und'));
  const formats = list(value.formats, [...path, 'formats'], report, countedFrom);
  const label = text(value.label);
  const constant = text(value.constant);
  const [count, length] = [boundsFrom(value.count), boundsFrom(value.length)];
  const last = lastFrom(value.last);
  return {
    element: value.element,
    language,
    ...(label !== undefined && { label }),
    ...evidence(value, path, report),
    ...(formats.length > 0 && { formats }),
    ...(constant !== undefined && { constant }),
    ...(count && { count }),
    ...(length && { length }),
    ...(last && { last }),
  };
}

function countedFrom(value: unknown, path: Path, report: Report): Counted | undefined {
  const written = isRecord(value) ? text(value.value) : text(value);
  if (written === undefined)
    return fault(
      report,
      path,
      say('A format is a text with slots such as {number}', '格式应为文字，可含 {number} 等空位'),
    );
  return { value: written, ...(isRecord(value) ? evidence(value, path, report) : { seen: 1, of: 1 }) };
}

function relationFrom(value: unknown, path: Path, report: Report): Relation | undefined {
  if (!isRecord(value) || (value.relation !== 'languages-agree' && value.relation !== 'year-of-date'))
    return fault(
      report,
      path,
      say('A relation is languages-agree or year-of-date', 'relation 只能是 languages-agree 或 year-of-date'),
    );
  if (!isElement(value.element)) return fault(report, [...path, 'element'], unknownElement(String(value.element)));
  return { relation: value.relation, element: value.element, ...evidence(value, path, report) };
}

function habitFrom(value: unknown, path: Path, report: Report): Habit | undefined {
  const habit = isRecord(value) ? text(value.habit) : undefined;
  const way = isRecord(value) ? text(value.value) : undefined;
  if (
    !isRecord(value) ||
    habit === undefined ||
    way === undefined ||
    (value.language !== 'zh' && value.language !== 'en')
  )
    return fault(
      report,
      path,
      say('A habit needs habit, language (zh or en) and value', '习惯条目需要 habit、language（zh 或 en）和 value'),
    );
  const others = isRecord(value.others)
    ? (Object.fromEntries(Object.entries(value.others).filter(([, count]) => typeof count === 'number')) as Record<
        string,
        number
      >)
    : undefined;
  return {
    habit,
    language: value.language,
    value: way,
    ...evidence(value, path, report),
    rule: text(value.rule) ?? '',
    ...(others && { others }),
    ...(value.decided === true && { decided: true }),
  };
}

/** Written by hand without counts, a statement counts as one issue's: it makes infos, not errors. */
function evidence(value: Readonly<Record<string, unknown>>, path: Path, report: Report): { seen: number; of: number } {
  const { seen = 1, of = seen } = value;
  if (
    typeof seen === 'number' &&
    typeof of === 'number' &&
    Number.isInteger(seen) &&
    Number.isInteger(of) &&
    seen >= 0 &&
    of >= seen
  )
    return { seen, of };
  report(
    [...path, 'seen'],
    say('seen and of are whole numbers, seen not more than of', 'seen 和 of 应为整数，且 seen 不大于 of'),
  );
  return { seen: 1, of: 1 };
}

function lastFrom(value: unknown): LastNumber | undefined {
  if (!isRecord(value) || typeof value.number !== 'number') return undefined;
  const date = text(value.date);
  return {
    number: value.number,
    ...(typeof value.year === 'number' && { year: value.year }),
    ...(date !== undefined && { date }),
  };
}

function boundsFrom(value: unknown): Bounds | undefined {
  if (typeof value === 'number') return { min: value, max: value };
  if (!isRecord(value) || typeof value.min !== 'number' || typeof value.max !== 'number') return undefined;
  return { min: value.min, max: value.max };
}

function observationsFrom(value: unknown): Observations {
  const { successors, bags } = isRecord(value) ? value : {};
  return {
    successors: successorsFrom(successors),
    bags: Array.isArray(bags)
      ? bags
          .filter(isRecord)
          .map((bag) => ({ symbols: texts(bag.symbols), seen: typeof bag.seen === 'number' ? bag.seen : 1 }))
      : [],
  };
}

function successorsFrom(value: unknown): Successors {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([symbol, next]) => [symbol, texts(next)]))
    : {};
}

/** A schema as YAML, its chains as one writes them by hand. */
export function schemaToYaml(schema: Schema): string {
  const kinds = schema.kinds.map(({ order, ...kind }) => ({
    ...kind,
    order: Object.fromEntries(Object.entries(order).map(([language, chain]) => [language, chain.map(writeFactor)])),
  }));
  const ordered = kinds.map(({ id, name, group, issues, languages, order, ...rest }) => ({
    id,
    name,
    group,
    issues,
    languages,
    order,
    ...rest,
  }));
  const head =
    '# The kinds of bulletin, derived from past issues: bulletin derive. ' +
    'What people decide stands in schema.overrides.yaml.';
  return `${head}\n${yamlOf({ kinds: ordered }, 3)}`;
}

/** A chain as it is printed: `masthead issue lead+ (heading|point)+`. */
export function writeFactor({ symbols, occurs }: Factor): string {
  return (symbols.length > 1 ? `(${symbols.join('|')})` : symbols[0]!) + occurs;
}

/** YAML with lists and mappings below a depth on one line each. */
export function yamlOf(value: unknown, depth: number): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  const flatten = (node: unknown, level: number): void => {
    if (isMap(node)) {
      if (level > depth) node.flow = true;
      for (const pair of node.items) flatten(pair.value, level + 1);
    } else if (isSeq(node)) {
      if (node.items.every((item) => !isMap(item) && !isSeq(item))) node.flow = true;
      for (const item of node.items) flatten(item, level + 1);
    }
  };
  flatten(document.contents, 0);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function list<T>(
  value: unknown,
  path: Path,
  report: Report,
  read: (item: unknown, path: Path, report: Report) => T | undefined,
): readonly T[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    report(path, say('A list is expected here', '此处应为列表'));
    return [];
  }
  return value.flatMap((item, at) => {
    const result = read(item, [...path, at], report);
    return result === undefined ? [] : [result];
  });
}

function fault(report: Report, path: Path, message: Localized): undefined {
  report(path, message);
  return undefined;
}

function unknownElement(name: string): Localized {
  return say(
    `There is no element ${name}; known are ${elementKinds.join(', ')}`,
    `没有名为 ${name} 的要素；可用的有 ${elementKinds.join('、')}`,
  );
}

function isElement(value: unknown): value is ElementKind {
  return elementKinds.some((kind) => kind === value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((each) => text(each) ?? []) : [];
}
