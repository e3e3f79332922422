// Suppression comments: <!-- bulletin-disable-next-line id … -->, <!-- bulletin-disable id … -->,
// <!-- bulletin-enable id … -->; without ids they mean every rule.
import type { Finding } from '../base/finding';
import type { Text } from '../base/text';
import type { Bulletin, Comment } from '../syntax/tree';

/** The findings that no comment switches off; the findings come in order of position. */
export function withoutSuppressed(findings: readonly Finding[], bulletin: Bulletin): readonly Finding[] {
  const directives = bulletin.comments.flatMap((comment) => directiveOf(comment));
  if (directives.length === 0) return findings;
  const lines = disabledLines(directives, bulletin.text);
  const regions = directives.filter((directive) => directive.action !== 'disable-next-line');
  let state = allEnabled;
  let next = 0;
  return findings.filter((finding) => {
    for (; next < regions.length && regions[next]!.comment.span.start <= finding.span.start; next++)
      state = after(state, regions[next]!);
    if (isDisabled(state, finding.rule)) return false;
    const onLine = lines.get(bulletin.text.positionAt(finding.span.start).line);
    return !onLine?.some((directive) => names(directive, finding.rule));
  });
}

interface Directive {
  readonly comment: Comment;
  readonly action: 'disable-next-line' | 'disable' | 'enable';
  /** Empty: every rule. */
  readonly rules: readonly string[];
}

const form = /^bulletin-(disable-next-line|disable|enable)(?:\s+(.*))?$/s;

function directiveOf(comment: Comment): readonly Directive[] {
  const match = form.exec(comment.text);
  if (!match) return [];
  return [
    { comment, action: match[1] as Directive['action'], rules: (match[2] ?? '').split(/[\s,，、]+/).filter(Boolean) },
  ];
}

function names(directive: Directive, rule: string): boolean {
  return directive.rules.length === 0 || directive.rules.includes(rule);
}

/** The line a comment speaks of is the next one that is not blank, because blocks are set apart by blank lines. */
function disabledLines(directives: readonly Directive[], text: Text): ReadonlyMap<number, readonly Directive[]> {
  const lines = new Map<number, Directive[]>();
  for (const directive of directives) {
    if (directive.action !== 'disable-next-line') continue;
    let line = text.positionAt(directive.comment.span.end).line + 1;
    while (line < text.lineStarts.length && isBlank(text, line)) line++;
    lines.set(line, [...(lines.get(line) ?? []), directive]);
  }
  return lines;
}

function isBlank(text: Text, line: number): boolean {
  return text.content.slice(text.lineStarts[line], text.lineStarts[line + 1]).trim() === '';
}

/** All rules are on or off, with exceptions. */
interface State {
  readonly all: 'on' | 'off';
  readonly except: ReadonlySet<string>;
}

const allEnabled: State = { all: 'on', except: new Set() };

function after(state: State, directive: Directive): State {
  const wanted = directive.action === 'enable' ? 'on' : 'off';
  if (directive.rules.length === 0) return { all: wanted, except: new Set() };
  const except = new Set(state.except);
  for (const rule of directive.rules) {
    if (state.all === wanted) except.delete(rule);
    else except.add(rule);
  }
  return { all: state.all, except };
}

function isDisabled(state: State, rule: string): boolean {
  return (state.all === 'off') !== state.except.has(rule);
}
