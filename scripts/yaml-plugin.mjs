// esbuild plugin: an imported .yaml file becomes its data at build time, so that nothing parses the built-in corpus
// at run time. A file that cannot be read, or that is no good as a list of words, ends the build with its file and
// line.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';

export const yamlAsData = plugin((data) => JSON.stringify(data));

/**
 * The same for what is shipped: without the examples that rows of words have for the tests, and without the definitions
 * of terms, which are read with the glossary (glossary-file.mjs).
 */
export const yamlAsShipped = plugin((data) => JSON.stringify(data, whatIsShipped));

/** @param {(data: unknown) => string} contentsOf @returns {import('esbuild').Plugin} */
function plugin(contentsOf) {
  return {
    name: 'yaml-as-data',
    setup(build) {
      build.onLoad({ filter: /\.yaml$/ }, async ({ path: file }) => {
        const { data, problems } = readYaml(await readFile(file, 'utf8'), isWordFile(file));
        const errors = problems.map(({ text, ...place }) => ({ text, location: { file: nameOf(file), ...place } }));
        return errors.length > 0 ? { errors } : { contents: contentsOf(data), loader: 'json' };
      });
    },
  };
}

/** A row of grammar.yaml says by `write` what is right, so that its `right` is an example too. */
function whatIsShipped(/** @type {string} */ key, /** @type {unknown} */ value) {
  if (key === 'definition') return undefined;
  if (typeof value !== 'object' || value === null || !('wrong' in value)) return value;
  const { wrong, example, ...row } = /** @type {Record<string, unknown>} */ (value);
  if (!('find' in row)) return row;
  const { right, ...pattern } = row;
  return pattern;
}

/**
 * What a YAML text holds, and what is wrong with it: `line` counts from 1, `column` from 0, in UTF-16 units.
 * @param {string} source
 * @param {boolean} ofWords whether it is a file of corpus/words, where no word may be empty or twice in one list
 * @returns {{ data: unknown, problems: { text: string, line: number, column: number, lineText: string }[] }}
 */
export function readYaml(source, ofWords) {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const found = document.errors.map(({ message, pos: [offset] }) => ({ text: message, offset }));
  if (found.length === 0 && ofWords) found.push(...faultsOfWords(document));
  const problems = found.map(({ text, offset }) => {
    const { line, col } = lineCounter.linePos(offset);
    return { text, line, column: col - 1, lineText: source.split('\n')[line - 1] ?? '' };
  });
  return { data: problems.length > 0 ? undefined : document.toJS(), problems };
}

/** @param {string} file */
function isWordFile(file) {
  return path.relative('corpus/words', file).split(path.sep)[0] !== '..';
}

/** @param {string} file */
function nameOf(file) {
  return path.relative('.', file);
}

/**
 * Empty words, words twice in one list, lists and entries of nothing.
 * @param {import('yaml').Document} document
 */
function faultsOfWords(document) {
  /** @type {{ text: string, offset: number }[]} */
  const faults = [];
  if (!isMap(document.contents)) faults.push({ text: 'a file of words is a map of lists', offset: 0 });
  visit(document, {
    Pair(_, { key, value }) {
      if (value === null || (isScalar(value) && value.value === null))
        faults.push({ text: `“${keyOf(key)}” has no words`, offset: offsetOf(key) });
    },
    Seq(_, list) {
      if (list.items.length === 0) faults.push({ text: 'a list without words', offset: offsetOf(list) });
      faults.push(...faultsOfList(list));
    },
  });
  return faults;
}

/** @param {import('yaml').YAMLSeq} list */
function faultsOfList(list) {
  const seen = new Set();
  return list.items.flatMap((item) => {
    if (isMap(item) || isSeq(item) || isPair(item)) return [];
    const { value } = /** @type {import('yaml').Scalar} */ (item);
    const offset = offsetOf(item);
    if (typeof value === 'number') return [];
    if (typeof value !== 'string' || value.trim() === '')
      return [{ text: `${String(value)} is no word; put it in quotation marks if it is one`, offset }];
    if (seen.has(value)) return [{ text: `“${value}” stands twice in one list`, offset }];
    seen.add(value);
    return [];
  });
}

/** @param {unknown} node */
function offsetOf(node) {
  return /** @type {{ range?: [number, number, number] }} */ (node).range?.[0] ?? 0;
}

/** @param {unknown} key */
function keyOf(key) {
  return isScalar(key) ? String(key.value) : '';
}
