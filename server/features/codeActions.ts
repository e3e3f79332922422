// Code actions: every fix of a finding, all fixes of its rule, all safe fixes, switching a rule off in one place; renumbering, the English skeleton of a block.
import { CodeActionKind, type CodeAction, type Diagnostic, type TextEdit } from 'vscode-languageserver-types';
import type { Context } from '../context';
import { say, type Localized } from '../localized';
import { check } from '../rules/check';
import { withoutOverlap } from '../rules/fixes';
import { ruleOf } from '../rules/index';
import type { Edit, Finding, Fix } from '../rules/rule';
import type { Bulletin } from '../syntax/tree';
import type { Range, Span } from '../text';
import { elementAt } from './element';
import { inWords } from './feature';
import { safeEdits } from './formatting';
import { renumberSections } from './renumber';
import { insertSkeleton } from './skeleton';

/** `source.fixAll` of ours: safe fixes only, so it may run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.bulletin`;

export interface ActionRequest {
  readonly uri: string;
  readonly range: Range;
  /** The kinds asked for; absent: those for a light bulb. */
  readonly only?: readonly string[];
  /** The diagnostics the editor shows there, to be marked as mended. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What can be done about the findings that touch a range, the obvious remedies first. */
export function codeActions(bulletin: Bulletin, context: Context, request: ActionRequest): CodeAction[] {
  const findings = check(bulletin, context);
  const span = bulletin.text.spanOf(request.range);
  const touched = findings.filter((finding) => touches(finding.span, span));
  const toAction = (fields: Omit<CodeAction, 'edit' | 'title'> & { readonly title: Localized; readonly edits: readonly Edit[] }) => actionOf(bulletin, context, request.uri, fields);
  const actions: CodeAction[] = [];
  if (wants(request, CodeActionKind.QuickFix)) {
    for (const finding of touched) {
      const diagnostics = request.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, bulletin));
      fixesOf(finding).forEach((fix, index) => {
        actions.push(toAction({ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics, edits: fix.edits, ...(index === 0 && fix === finding.fix && { isPreferred: true }) }));
      });
    }
    for (const rule of new Set(touched.map((finding) => finding.rule))) {
      const diagnostics = request.diagnostics.filter((diagnostic) => diagnostic.code === rule);
      const fixes = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.fix ?? []);
      if (fixes.length > 1) actions.push(toAction({ title: titleOfAll(rule, fixes.length), kind: CodeActionKind.QuickFix, diagnostics, edits: editsOf(fixes) }));
      if (ruleOf(rule)) actions.push(toAction({ title: say(`Disable ${rule} here`, `此处停用 ${rule}`), kind: CodeActionKind.QuickFix, diagnostics, edits: [disabling(bulletin, rule, touched)] }));
    }
  }
  if (wants(request, CodeActionKind.RefactorRewrite)) {
    const at = elementAt(bulletin, span.start);
    const edits = at?.kind === 'heading' ? renumberSections(bulletin) : [];
    if (edits.length > 0) actions.push(toAction({ title: say('Renumber the sections', '重排各节序号'), kind: CodeActionKind.RefactorRewrite, edits }));
    const skeleton = insertSkeleton(bulletin, context, span.start);
    if (skeleton) actions.push(toAction({ title: say('Insert the English skeleton of this block', '插入本段的英文骨架'), kind: CodeActionKind.RefactorRewrite, edits: [skeleton] }));
  }
  if (wantsSource(request)) {
    const edits = safeEdits(bulletin, context);
    if (edits.length > 0) actions.push(toAction({ title: say('Apply all safe fixes', '应用全部稳妥的修改'), kind: fixAllKind, edits }));
  }
  return actions;
}

function actionOf(bulletin: Bulletin, context: Context, uri: string, { title, edits, diagnostics, ...rest }: Omit<CodeAction, 'edit' | 'title'> & { readonly title: Localized; readonly edits: readonly Edit[] }): CodeAction {
  const changes: TextEdit[] = edits.map((edit) => ({ range: bulletin.text.rangeOf(edit.span), newText: edit.newText }));
  return { title: inWords(context, title), ...rest, ...(diagnostics?.length && { diagnostics }), edit: { changes: { [uri]: changes } } };
}

function fixesOf(finding: Finding): readonly Fix[] {
  return [...(finding.fix ? [finding.fix] : []), ...(finding.alternatives ?? [])];
}

/** Fixes that overlap an earlier one wait for the next time. */
function editsOf(fixes: readonly Fix[]): readonly Edit[] {
  return withoutOverlap(fixes).flatMap((fix) => fix.edits);
}

function titleOfAll(rule: string, count: number): Localized {
  const title = ruleOf(rule)?.docs.title;
  return say(`Fix all ${count}: ${title?.en ?? rule}`, `全部修改（${count} 处）：${title?.zh ?? rule}`);
}

/** A comment on a line of its own above the line where the first finding of the rule starts. */
function disabling(bulletin: Bulletin, rule: string, touched: readonly Finding[]): Edit {
  const { text } = bulletin;
  const finding = touched.find((candidate) => candidate.rule === rule)!;
  const start = text.lineStarts[text.positionAt(finding.span.start).line]!;
  const lineEnd = text.content.includes('\r\n') ? '\r\n' : '\n';
  return { span: { start, end: start }, newText: `<!-- bulletin-disable-next-line ${rule} -->${lineEnd}` };
}

/** Touching at an end counts, so that a cursor beside a finding is at it. */
function touches(finding: Span, asked: Span): boolean {
  return finding.start <= asked.end && asked.start <= finding.end;
}

function isOf(diagnostic: Diagnostic, finding: Finding, bulletin: Bulletin): boolean {
  const { start, end } = bulletin.text.spanOf(diagnostic.range);
  return diagnostic.code === finding.rule && start === finding.span.start && end === finding.span.end;
}

/** Whether a kind of action is asked for, by itself or by one it belongs to. */
export function wants(request: Pick<ActionRequest, 'only'>, kind: string): boolean {
  return !request.only || request.only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Source actions are given only when asked for: they speak of the whole file, not of a place. */
function wantsSource(request: ActionRequest): boolean {
  return request.only !== undefined && wants(request, fixAllKind);
}
