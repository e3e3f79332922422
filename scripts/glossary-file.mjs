// The glossary as the program reads it: the terms of corpus/terms/, those whose English nobody has looked up apart; and
// the definitions of corpus/terms.yaml, which the program does not bring along with those terms.
import { readdirSync, readFileSync } from 'node:fs';
import { readYaml } from './yaml-plugin.mjs';

const folder = 'corpus/terms';

/**
 * @returns {{ terms: object[], unverified: object[], definitions: Record<string, object> }} `definitions`: by the
 *   Chinese wording
 * @throws when a file is no YAML, with its name and line
 */
export function readGlossary() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const all = names.sort().flatMap((name) => termsIn(`${folder}/${name}`));
  const defined = termsIn(`${folder}.yaml`).flatMap(({ zh, definition }) => (definition ? [[zh, definition]] : []));
  return {
    terms: all.filter((term) => !isUnverified(term)),
    unverified: all.filter(isUnverified),
    definitions: Object.fromEntries(defined),
  };
}

/**
 * @typedef {{ zh: string, definition?: object, renderings: { standing: string }[] }} Term
 * @param {string} file
 * @returns {Term[]}
 */
function termsIn(file) {
  const { data, problems } = readYaml(readFileSync(file, 'utf8'), false);
  const [problem] = problems;
  if (problem) throw new Error(`${file}:${problem.line}: ${problem.text}`);
  return /** @type {{ terms: Term[] }} */ (data).terms;
}

/** @param {Term} term */
function isUnverified({ renderings }) {
  return renderings.every(({ standing }) => standing === 'unverified');
}
