// An office's own wording as people write it in YAML, and what is wrong in it, at its place.

import type { GradedMistake } from '../../base/fileMistake';
import { type Localized, say } from '../../base/localized';
import { largestLexicon, type Path, readYaml, type Yaml } from '../../intake/yaml';
import { unknownKey } from '../unknown-key';
import { examined, type ReadWording, type WrittenExample, type WrittenRow, type WrittenText } from './examine';
import { noWording } from './wording';

/**
 * Reads wording from YAML such as
 *
 *     wording:
 *       - never: leverage
 *         write: use
 *     known: [agrivoltaics]
 *
 * What cannot be read is left out and told, with its span in `source` (UTF-16 offsets). Never throws.
 */
export function readWording(source: string): ReadWording {
  const yaml = readYaml(source, largestLexicon);
  const reader = new Reader(yaml);
  if (!yaml.root || !yaml.isWhole) return { wording: noWording, mistakes: reader.mistakes, isWhole: yaml.isWhole };
  const root = reader.mapping(yaml.value(), [], ['wording', 'known'], fileExpected);
  const rows = reader.list(root.wording, ['wording']).flatMap(([row, path]) => reader.row(row, path));
  const known = reader.texts(root.known, ['known']);
  const { wording, mistakes } = examined(rows, known);
  return { wording, mistakes: [...reader.mistakes, ...mistakes], isWhole: true };
}

type Fields = Readonly<Record<string, unknown>>;

/** Each method tells of what it leaves out. */
class Reader {
  readonly mistakes: GradedMistake[];
  readonly #yaml: Yaml;

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
    this.mistakes = yaml.mistakes.map((mistake) => ({ ...mistake, severity: 'error' }));
  }

  row(value: unknown, path: Path): readonly WrittenRow[] {
    const fields = this.mapping(value, path, ['never', 'write', 'why', 'examples'], rowExpected);
    const never = this.texts(fields.never, [...path, 'never']);
    if (isMapping(value) && fields.never === undefined) this.#tell(path, neverExpected);
    const why = this.#why(fields.why, [...path, 'why']);
    const examples = this.list(fields.examples, [...path, 'examples']).map(([one, at]) => this.#example(one, at));
    const write = this.texts(fields.write, [...path, 'write']);
    return never.length > 0 ? [{ never, write, examples, ...(why && { why }) }] : [];
  }

  #example(value: unknown, path: Path): WrittenExample {
    const fields = this.mapping(value, path, ['wrong', 'right'], exampleExpected);
    const [wrong] = this.texts(fields.wrong, [...path, 'wrong']);
    const [right] = this.texts(fields.right, [...path, 'right']);
    return { ...(wrong && { wrong }), ...(right && { right }) };
  }

  #why(value: unknown, path: Path): Localized | undefined {
    if (!isMapping(value)) {
      const [text] = this.texts(value, path);
      return text && say(text.text, text.text);
    }
    const fields = this.mapping(value, path, ['zh', 'en'], rowExpected);
    const [zh] = this.texts(fields.zh, [...path, 'zh']);
    const [en] = this.texts(fields.en, [...path, 'en']);
    const either = en ?? zh;
    return either && say((en ?? either).text, (zh ?? either).text);
  }

  /** The fields of a mapping that are known and not left empty. */
  mapping(value: unknown, path: Path, known: readonly string[], expected: Localized): Fields {
    if (!isMapping(value)) {
      this.#tell(path, expected);
      return {};
    }
    for (const key of Object.keys(value))
      if (!known.includes(key))
        this.mistakes.push({
          span: this.#yaml.keySpanAt([...path, key]),
          message: unknownKey(key, known),
          severity: 'warning',
        });
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
  }

  /** The items of a list; a single item stands for a list of one. */
  list(value: unknown, path: Path): readonly (readonly [item: unknown, path: Path])[] {
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map((item, at) => [item, [...path, at]]) : [[value, path]];
  }

  texts(value: unknown, path: Path): readonly WrittenText[] {
    return this.list(value, path).flatMap(([item, at]) => {
      const text = typeof item === 'number' ? String(item) : item;
      if (typeof text === 'string' && text.trim() !== '') return [{ text: text.trim(), span: this.#yaml.spanAt(at) }];
      this.#tell(at, textExpected);
      return [];
    });
  }

  #tell(path: Path, message: Localized): void {
    this.mistakes.push({ span: this.#yaml.spanAt(path), message, severity: 'error' });
  }
}

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const fileExpected = say('A wording file begins with wording: or known:', '用语文件应以 wording: 或 known: 开头');
const rowExpected = say(
  'A row is written `- never: …`, below it `write: …`',
  '每行写作“- never: ……”，其下写“write: ……”',
);
const neverExpected = say('A row needs never: what is not to be written', '此行缺少 never（不用的写法）');
const exampleExpected = say(
  'An example is written `- wrong: …`, below it `right: …`',
  '示例写作“- wrong: ……”，其下写“right: ……”',
);
const textExpected = say(
  'Text is expected here; put it in quotes if it looks like something else',
  '此处应为文字；若易与其他写法混淆，请加引号',
);
