// All rules, in alphabetical order. A new rule is one file and one line here.
import type { Rule } from './rule';

export const rules: readonly Rule[] = [
];

/** The rule of an id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
