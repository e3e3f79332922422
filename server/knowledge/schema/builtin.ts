// The schema that the published bulletins taught, with the office's decisions; part of every build.

import overrides from '../../../corpus/schema.overrides.yaml';
import derived from '../../../corpus/schema.yaml';
import { withOverrides } from './overrides';
import { schemaFrom } from './read';
import type { Schema } from './schema';

export const builtinSchema: Schema = withOverrides(schemaFrom(derived), overrides);

/** The decisions alone, for schemas derived elsewhere. */
export const builtinOverrides: unknown = overrides;

/**
 * A workspace's own schema over another: its kinds take the place of those of the same group or id; the office's
 * decisions hold for them too.
 */
export function layeredSchema(under: Schema, own: Schema): Schema {
  const kinds = withOverrides(own, overrides).kinds;
  return {
    kinds: [
      ...kinds,
      ...under.kinds.filter((kind) => !kinds.some((each) => each.group === kind.group || each.id === kind.id)),
    ],
  };
}
