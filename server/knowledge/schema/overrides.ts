// What people decide about kinds, laid over what was derived: ids, names, habits, title words. See
// corpus/schema.overrides.yaml.
import { schemaFrom } from './read';
import type { Habit, Kind, Schema } from './schema';

/**
 * The schema with the overrides' decisions; a kind without counterpart in it is left out. `overrides` is the plain
 * value of the YAML file.
 */
export function withOverrides(schema: Schema, overrides: unknown): Schema {
  const decided = new Map(schemaFrom(overrides).kinds.map((kind) => [kind.group, kind]));
  return { kinds: schema.kinds.map((kind) => decide(kind, decided.get(kind.group))) };
}

/** The schema with the overrides' ids alone: what `derive` writes. */
export function withIds(schema: Schema, overrides: unknown): Schema {
  const ids = new Map(schemaFrom(overrides).kinds.map((kind) => [kind.group, kind.id]));
  return { kinds: schema.kinds.map((kind) => ({ ...kind, id: ids.get(kind.group) ?? kind.id })) };
}

/** The id that the overrides give a group of issues. */
export function idOf(group: string, overrides: unknown): string | undefined {
  return schemaFrom(overrides).kinds.find((kind) => kind.group === group)?.id;
}

function decide(kind: Kind, by: Kind | undefined): Kind {
  if (!by) return kind;
  const habits = kind.habits.map((habit) =>
    settle(
      habit,
      by.habits.find((each) => each.habit === habit.habit && each.language === habit.language),
    ),
  );
  const added = by.habits.filter(
    (habit) => !kind.habits.some((each) => each.habit === habit.habit && each.language === habit.language),
  );
  return {
    ...kind,
    id: by.id,
    name: { ...kind.name, ...by.name },
    habits: [...habits, ...added.map((habit) => ({ ...habit, seen: 0, of: 0, decided: true }))],
    ...(by.titleWords && { titleWords: by.titleWords }),
  };
}

/** The decided way, with the counts it has in past issues. */
function settle(habit: Habit, by: Habit | undefined): Habit {
  if (!by) return habit;
  if (by.value === habit.value) return { ...habit, decided: true };
  const { [by.value]: seen = 0, ...others } = habit.others ?? {};
  return { ...habit, value: by.value, seen, others: { ...others, [habit.value]: habit.seen }, decided: true };
}
