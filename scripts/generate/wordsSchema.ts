// JSON Schema of words.yaml, as the vocabulary is built: its lists by language and file.

import { isDictionary, mayBeAddedTo } from '../../server/knowledge/words/additions';
import { builtinVocabulary } from '../../server/language/vocabulary';
import type { JsonSchema } from './ruleSchema';

/** Of words.yaml. */
export function wordsSchema(): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...schemaOf(builtinVocabulary, []) };
}

function schemaOf(base: unknown, path: readonly string[]): JsonSchema {
  if (Array.isArray(base)) return listOf(base, path);
  if (typeof base === 'string') return { type: 'string' };
  const mapping = base as Readonly<Record<string, unknown>>;
  if (isDictionary(mapping))
    return { type: 'object', additionalProperties: schemaOf(Object.values(mapping)[0], [...path, '*']) };
  const properties = Object.entries(mapping).flatMap(([name, value]) => {
    const own = [...path, name];
    return mayBeAddedTo(own) && typeof value !== 'number' ? [[name, schemaOf(value, own)] as const] : [];
  });
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** A list of words, of entries, or of both. */
function listOf(base: readonly unknown[], path: readonly string[]): JsonSchema {
  const entries = base.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
  const forms: JsonSchema[] = [];
  if (base.some((item) => typeof item !== 'object')) forms.push({ type: ['string', 'number'] });
  if (base.some(Array.isArray)) forms.push({ type: 'array', items: { type: 'string' } });
  if (entries.length > 0) forms.push(schemaOf(Object.assign({}, ...entries), path));
  return { type: 'array', items: forms.length === 1 ? forms[0]! : { anyOf: forms } };
}
