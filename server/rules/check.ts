// Checks a bulletin: every rule that is on, with the severity in force, without what the author switched off.

import { cached } from '../base/cached';
import type { Edit, Finding, Fix, RawFinding, Severity } from '../base/finding';
import { type Localized, say } from '../base/localized';
import type { Settings } from '../base/settings';
import type { Span, Text } from '../base/text';
import { unreadableSource } from '../base/unread';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { stepsWithWords } from '../language/vocabulary';
import type { Context, OtherSide } from '../model/context';
import { type Reading, readingOf } from '../model/reading';
import { findingsIn, joinSides } from '../model/side-by-side';
import { lasting } from '../syntax/lasting';
import { parse } from '../syntax/parse';
import type { Bulletin, Element } from '../syntax/tree';
import { withHonestFixes } from './contract';
import { rules as allRules } from './index';
import { withoutKnown } from './known';
import { optionsInForce } from './options';
import type { Rule } from './rule';
import { withoutSuppressed } from './suppression';
import { unreadFindings } from './unread';
import { overWholeCharacters } from './whole-characters';

/** Stands for a rule that broke off. */
export const internalError = 'internal-error';

const cache = new WeakMap<Bulletin, WeakMap<Context, readonly Finding[]>>();

/**
 * The findings of all rules in a bulletin, in order of position; the same array for the same bulletin and context.
 * Never throws: a rule that fails is reported as `internal-error`.
 */
export function check(bulletin: Bulletin, context: Context): readonly Finding[] {
  return atOnce(checkInSteps(bulletin, context));
}

/**
 * As `check`, in steps: between two of them the caller may do something else, or give up. A step is a rule over some
 * passages, or over all.
 */
export function* checkInSteps(bulletin: Bulletin, context: Context): Generator<void, readonly Finding[]> {
  let byContext = cache.get(bulletin);
  if (!byContext) cache.set(bulletin, (byContext = new WeakMap()));
  const known = byContext.get(context);
  if (known) return known;
  const steps = context.otherSide
    ? stepsOnBothSides(bulletin, context, context.otherSide)
    : stepsWith(allRules, bulletin, context);
  const made = yield* stepsWithWords(wordsOf(context.lexicon), steps);
  // somebody else may have been in a hurry
  const findings = byContext.get(context) ?? made;
  byContext.set(context, findings);
  return findings;
}

/** The findings of an issue in two files that stand in the one in hand. */
function* stepsOnBothSides(
  bulletin: Bulletin,
  { otherSide: _, unread, ...context }: Context,
  { side, path, other, alone }: OtherSide,
): Generator<void, readonly Finding[]> {
  const own = { path, text: bulletin.text };
  const [zh, en] = side === 'zh' ? [own, other] : [other, own];
  const whole = joinSides(parse(zh.text), parse(en.text));
  const found = findingsIn(
    side,
    yield* checkInSteps(
      whole,
      context.settings === alone.settings && context.locale === alone.locale ? alone : context,
    ),
    zh,
    en,
  );
  return withUnread(
    bulletin,
    unread,
    found.filter(({ rule }) => rule !== unreadableSource),
  );
}

/** As `check`, with a choice of rules and without the cache. */
export function checkWith(rules: readonly Rule[], bulletin: Bulletin, context: Context): readonly Finding[] {
  return atOnce(stepsWithWords(wordsOf(context.lexicon), stepsWith(rules, bulletin, context)));
}

function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* stepsWith(rules: readonly Rule[], bulletin: Bulletin, context: Context): Generator<void, readonly Finding[]> {
  const reading = readingOf(bulletin, context);
  const inPassages = new Map<Rule, Found[]>(rules.map((rule) => [rule, []]));
  yield* searchPassages(reading, rules);
  for (const passage of reading.passages)
    for (const { rule, found } of foundInPassage(passage, rules, context.lexicon).all!)
      inPassages.get(rule)!.push(shifted(found, passage.span.start));
  const findings: Finding[] = [];
  for (const rule of rules) {
    yield* prepared(rule, reading);
    const found = [...inPassages.get(rule)!, foundInWhole(rule, reading)];
    // one by one: a call with 300,000 arguments would overflow the stack
    for (const finding of withoutKnown(findingsOf(rule, found, context.settings), rule, reading))
      findings.push(finding);
    yield;
  }
  const whole = findings.map((finding) => overWholeCharacters(finding, bulletin.text));
  const told = oncePerRemedy(shown(inOrder(whole), bulletin), bulletin.text);
  return withUnread(
    bulletin,
    context.unread,
    told.map((finding) => withHonestFixes(finding, bulletin)),
  );
}

/** The findings with what could not be read among them. */
function withUnread({ text }: Bulletin, unread: Context['unread'], findings: readonly Finding[]): readonly Finding[] {
  return unread && unread.length > 0 ? inOrder([...unreadFindings(text, unread), ...findings]) : findings;
}

/** What the author did not switch off; that a rule broke off is no finding of his text, and always told. */
function shown(findings: readonly Finding[], bulletin: Bulletin): readonly Finding[] {
  const kept = new Set(withoutSuppressed(findings, bulletin));
  return findings.filter((finding) => kept.has(finding) || finding.rule === internalError);
}

/** What a rule flags, in one line; undefined for what is no rule. */
export function titleOf(rule: string): Localized | undefined {
  return allRules.find(({ id }) => id === rule)?.docs.title;
}

/** Whether a rule finds words that an office may know better. */
export function isOfWords(rule: string): boolean {
  return allRules.find(({ id }) => id === rule)?.ofWords ?? false;
}

/** Whether a rule judges a block as a whole, so that one without its end may still come out right. */
export function judgesWholeBlock(rule: string): boolean {
  const found = allRules.find(({ id }) => id === rule);
  return found?.source === 'pair' || (found?.ofWholeBlock ?? false);
}

/** Whether the first severity is graver than the second. */
export function graver(a: Severity, b: Severity): boolean {
  return gravity[a] > gravity[b];
}

const gravity: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/** What a rule found, up to where it broke off, if it did. */
interface Found {
  readonly findings: readonly RawFinding[];
  readonly failure?: unknown;
}

const nothing: Found = { findings: [] };

function collected(find: () => Iterable<RawFinding>): Found {
  let findings: RawFinding[] | undefined;
  try {
    for (const finding of find()) (findings ??= []).push(finding);
    return findings ? { findings } : nothing;
  } catch (failure) {
    return { findings: findings ?? [], failure };
  }
}

/** Those that look at each passage by itself: a third of all. */
const passageRules = cached((rules: readonly Rule[]) => rules.filter(({ checkPassage }) => checkPassage));

/** What rules find in a passage by itself, those that find nothing left out. */
type FoundInPassage = readonly { readonly rule: Rule; readonly found: Found }[];

/** A place to remember it. */
const foundInPassage = lasting(
  (_passage: Element, _rules: readonly Rule[], _lexicon: Lexicon): { all?: FoundInPassage } => ({}),
);

/** So many passages are looked at in one step, all by one rule before the next: its code is at hand then. */
const portion = 64;

/** Has rules look at the passages that have none remembered. */
function* searchPassages({ passages, context: { lexicon } }: Reading, rules: readonly Rule[]): Generator<void, void> {
  const fresh = passages.filter((passage) => !foundInPassage(passage, rules, lexicon).all);
  for (let start = 0; start < fresh.length; start += portion) {
    const own = fresh.slice(start, start + portion);
    const found = own.map((): { rule: Rule; found: Found }[] => []);
    for (const rule of passageRules(rules)) {
      for (let at = 0; at < own.length; at++) {
        const one = collected(() => rule.checkPassage!(own[at]!.origin, lexicon));
        if (one !== nothing) found[at]!.push({ rule, found: one });
      }
      yield;
    }
    // kept when they are whole: who gives up between two steps leaves nothing behind
    for (const [at, passage] of own.entries()) foundInPassage(passage, rules, lexicon).all ??= found[at]!;
  }
}

/** Has a rule do what takes long in it. What fails there fails again, and is told, where its findings are asked for. */
function* prepared(rule: Rule, reading: Reading): Generator<void, void> {
  if (!rule.prepare || severityInForce(rule, reading.context.settings) === 'off') return;
  try {
    yield* rule.prepare(reading);
  } catch {}
}

function foundInWhole(rule: Rule, reading: Reading): Found {
  const { settings } = reading.context;
  if (!rule.check || severityInForce(rule, settings) === 'off') return nothing;
  return collected(() => rule.check!(reading, optionsInForce(rule, settings)));
}

function findingsOf(rule: Rule, all: readonly Found[], settings: Settings): readonly Finding[] {
  const severity = severityInForce(rule, settings);
  if (severity === 'off') return [];
  return all.flatMap(({ findings, failure }) => [
    ...findings.map(
      (finding): Finding => ({
        ...finding,
        rule: rule.id,
        severity: finding.severity && graver(severity, finding.severity) ? finding.severity : severity,
      }),
    ),
    ...(failure === undefined ? [] : [failed(rule, failure)]),
  ]);
}

/** What was found in a passage at its origin, where the passage stands. */
function shifted({ findings, ...rest }: Found, by: number): Found {
  return { findings: findings.map((finding) => placed(finding, by)), ...rest };
}

function placed(finding: RawFinding, by: number): RawFinding {
  const span = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const edits = (all: readonly Edit[]) => all.map((edit) => ({ ...edit, span: span(edit.span) }));
  const fix = (one: Fix) => ({ ...one, edits: edits(one.edits) });
  return {
    ...finding,
    span: span(finding.span),
    ...(finding.fix && { fix: fix(finding.fix) }),
    ...(finding.alternatives && { alternatives: finding.alternatives.map(fix) }),
    ...(finding.related && { related: finding.related.map((related) => ({ ...related, span: span(related.span) })) }),
  };
}

function severityInForce(rule: Rule, settings: Settings): Severity | 'off' {
  return settings.severities[rule.id] ?? rule.severity;
}

function failed(rule: Rule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: internalError,
    severity: 'info',
    span: { start: 0, end: 0 },
    message: say(
      `The check “${rule.docs.title.en}” broke off (${reason}); the other checks are not affected. Please report it with this text`,
      `检查项“${rule.docs.title.zh}”中途出错（${reason}），其余检查不受影响；请连同本文反馈`,
    ),
  };
}

/** In order of position, each once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const sorted = [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return sorted.filter((finding, at) => {
    for (let before = at - 1; before >= 0 && isSamePlace(sorted[before]!, finding); before--)
      if (sorted[before]!.rule === finding.rule && sorted[before]!.message.en === finding.message.en) return false;
    return true;
  });
}

function isSamePlace({ span: a }: Finding, { span: b }: Finding): boolean {
  return a.start === b.start && a.end === b.end;
}

/**
 * Without what another rule says of the same place with the same remedy, when that is graver or points nearer: to the
 * author it is one mistake. Takes them in order.
 */
function oncePerRemedy(findings: readonly Finding[], text: Text): readonly Finding[] {
  const effects = new Map<Fix, string>();
  const effect = (fix: Fix) => effects.get(fix) ?? effects.set(fix, effectOf(fix, text)).get(fix)!;
  const told = new Set<Finding>();
  for (const [at, first] of findings.entries()) {
    for (let next = at + 1; next < findings.length && findings[next]!.span.start <= first.span.end; next++) {
      const second = findings[next]!;
      if (first.rule === second.rule || !first.fix || !second.fix || effect(first.fix) !== effect(second.fix)) continue;
      told.add(isBefore(first, second) ? second : first);
    }
  }
  return findings.filter((finding) => !told.has(finding));
}

/** Whether of two findings of one mistake the first is the one to show. */
function isBefore(a: Finding, b: Finding): boolean {
  const width = ({ span }: Finding) => span.end - span.start;
  if (a.severity !== b.severity) return graver(a.severity, b.severity);
  return width(a) !== width(b) ? width(a) < width(b) : a.rule < b.rule;
}

/** What a fix changes, without the characters that its edits leave as they are. */
function effectOf({ edits }: Fix, text: Text): string {
  const changes = edits.map(({ span, newText }) => {
    const old = text.slice(span);
    const most = Math.min(old.length, newText.length);
    let start = 0;
    while (start < most && old[start] === newText[start]) start++;
    let end = 0;
    while (end < most - start && old.at(-1 - end) === newText.at(-1 - end)) end++;
    return [span.start + start, span.end - end, newText.slice(start, newText.length - end)];
  });
  return JSON.stringify(changes);
}
