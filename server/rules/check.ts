// Checks a bulletin: every rule that is on, with the severity in force, without what the author switched off.
import type { Context, Settings } from '../context';
import { say } from '../localized';
import type { Bulletin } from '../syntax/tree';
import { rules as allRules } from './index';
import type { Finding, Rule, Severity } from './rule';
import { withoutSuppressed } from './suppression';

const cache = new WeakMap<Bulletin, WeakMap<Context, readonly Finding[]>>();

/** The findings of all rules in a bulletin, in order of position; the same array for the same bulletin and context. Never throws: a rule that fails is reported as `internal-error`. */
export function check(bulletin: Bulletin, context: Context): readonly Finding[] {
  let byContext = cache.get(bulletin);
  if (!byContext) cache.set(bulletin, (byContext = new WeakMap()));
  let findings = byContext.get(context);
  if (!findings) byContext.set(context, (findings = checkWith(allRules, bulletin, context)));
  return findings;
}

/** As `check`, with a choice of rules and without the cache. */
export function checkWith(rules: readonly Rule[], bulletin: Bulletin, context: Context): readonly Finding[] {
  const findings = rules.flatMap((rule) => findingsOf(rule, bulletin, context));
  return withoutSuppressed(inOrder(findings), bulletin);
}

/** Whether the first severity is graver than the second. */
export function graver(a: Severity, b: Severity): boolean {
  return gravity[a] > gravity[b];
}

const gravity: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

function findingsOf(rule: Rule, bulletin: Bulletin, context: Context): readonly Finding[] {
  const severity = severityInForce(rule, context.settings);
  if (severity === 'off') return [];
  const findings: Finding[] = [];
  try {
    for (const problem of rule.check(bulletin, context)) {
      findings.push({ ...problem, rule: rule.id, severity: problem.severity && graver(severity, problem.severity) ? problem.severity : severity });
    }
  } catch (error) {
    findings.push(failure(rule, error));
  }
  return findings;
}

function severityInForce(rule: Rule, settings: Settings): Severity | 'off' {
  return settings.severities[rule.id] ?? rule.severity;
}

function failure(rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'internal-error',
    severity: 'info',
    span: { start: 0, end: 0 },
    message: say(
      `The check ${rule.id} broke off (${reason}); the other checks are not affected. Please report it with this text`,
      `检查项 ${rule.id} 中途出错（${reason}），其余检查不受影响；请连同本文反馈`,
    ),
  };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return [...findings]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter((finding) => {
      const key = identity(finding);
      return !seen.has(key) && seen.add(key);
    });
}

function identity({ span, rule, message }: Finding): string {
  return `${span.start} ${span.end} ${rule} ${message.en}`;
}
