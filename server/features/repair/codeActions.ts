// Code actions: what the light bulb offers at a place, and what an author may ask for: fixes, switching a rule off, new
// entries, rewriting of dates, numbers, blocks and lists.

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Edit, Finding, Fix } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Range, Span } from '../../base/text';
import { type At, atOffset } from '../../model/at';
import type { Context } from '../../model/context';
import { readingOf } from '../../model/reading';
import { kindFor } from '../../model/structure';
import type { Memory } from '../../past/memory/memory';
import { check, titleOf } from '../../rules/check';
import { withoutOverlap } from '../../rules/fixes';
import type { Bulletin, Element } from '../../syntax/tree';
import { inWords } from '../feature';
import { newEntriesAt } from '../write/newEntries';
import { renumberSections } from '../write/renumber';
import { restylings } from '../write/restyle';
import { insertSkeleton, insertSkeletons } from '../write/skeleton';
import { isListed, sortCredits } from '../write/sortCredits';
import { disablingHere, disablingInIssue } from './disabling';
import { safeEdits } from './formatting';
import { type NewEntry, nameOfEntry, type Offer } from './offer';

/** `source.fixAll` of ours: safe fixes only, so it may run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.bulletin`;

/** Not among the fixes: an issue may differ from the series on purpose. */
export const sortCreditsKind = `${CodeActionKind.Source}.sortCredits.bulletin`;

export interface ActionRequest {
  readonly range: Range;
  /** The kinds asked for; absent: those for a light bulb. */
  readonly only?: readonly string[];
  /** The diagnostics the editor shows there, to be marked as mended. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What can be done at a range, the obvious remedies first. The findings apart, nothing is computed that a title does
 * not need. `memories`: what other issues have translated.
 */
export function offersAt(
  bulletin: Bulletin,
  context: Context,
  request: ActionRequest,
  memories: readonly Memory[] = [],
): readonly Offer[] {
  const span = bulletin.text.spanOf(request.range);
  return [
    ...(wants(request, CodeActionKind.QuickFix)
      ? [...findingOffers(bulletin, context, request, span), ...entryOffers(bulletin, context, request)]
      : []),
    ...(wants(request, CodeActionKind.RefactorRewrite)
      ? rewritingOffers(bulletin, context, request, span, memories)
      : []),
    ...(request.only ? sourceOffers(bulletin, context, request) : []),
  ];
}

/** An offer as the editor shows it, still without its change. */
export function actionOf({ title, kind, diagnostics, isPreferred, disabled }: Offer, context: Context): CodeAction {
  return {
    title: inWords(context, title),
    kind,
    ...(diagnostics?.length && { diagnostics: [...diagnostics] }),
    ...(isPreferred && { isPreferred }),
    ...(disabled && { disabled: { reason: inWords(context, disabled) } }),
  };
}

/** Edits of the draft as the editor makes them. */
export function editOf(edits: readonly Edit[], { text }: Bulletin, uri: string): WorkspaceEdit {
  return { changes: { [uri]: edits.map(({ span, newText }) => ({ range: text.rangeOf(span), newText })) } };
}

function findingOffers(bulletin: Bulletin, context: Context, request: ActionRequest, span: Span): readonly Offer[] {
  const findings = check(bulletin, context);
  const touched = findings.filter((finding) => touches(finding.span, span));
  const kind = CodeActionKind.QuickFix;
  const fixes = touched.flatMap((finding) => {
    const diagnostics = request.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, bulletin));
    return fixesOf(finding).map(
      (fix, index): Offer => ({
        title: fix.title,
        kind,
        diagnostics,
        change: { edits: () => fix.edits },
        ...(index === 0 && fix === finding.fix && { isPreferred: true }),
      }),
    );
  });
  const ofRules = [...new Set(touched.map((finding) => finding.rule))].flatMap((rule): readonly Offer[] => {
    const diagnostics = request.diagnostics.filter((diagnostic) => diagnostic.code === rule);
    const own = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.fix ?? []);
    const all: Offer = {
      title: ofRule(rule, say(`Fix all ${own.length}`, `全部修改（${own.length} 处）`)),
      kind,
      diagnostics,
      change: { edits: () => editsOf(own) },
    };
    if (!titleOf(rule)) return own.length > 1 ? [all] : [];
    const first = touched.find((finding) => finding.rule === rule)!;
    return [
      ...(own.length > 1 ? [all] : []),
      {
        title: ofRule(rule, say('Disable here', '此处停用')),
        kind,
        diagnostics,
        change: { edits: () => [disablingHere(bulletin, rule, first.span)] },
      },
      {
        title: ofRule(rule, say('Disable in this issue', '本期停用')),
        kind,
        diagnostics,
        change: { edits: () => [disablingInIssue(bulletin, rule)] },
      },
      {
        title: ofRule(
          rule,
          say('Switch off for all issues (.bulletin/config.yaml)', '各期一律停用（.bulletin/config.yaml）'),
        ),
        kind,
        diagnostics,
        change: { switchOff: rule },
      },
    ];
  });
  return [...fixes, ...ofRules];
}

function entryOffers(bulletin: Bulletin, context: Context, { range }: ActionRequest): readonly Offer[] {
  return newEntriesAt(bulletin, context, range).map((entry) => ({
    title: titleOfEntry(entry),
    kind: CodeActionKind.QuickFix,
    change: { entry },
  }));
}

function titleOfEntry(entry: NewEntry): Localized {
  const name = nameOfEntry(entry);
  const file = `${entry.list}.yaml`;
  return say(`Add ${name} to ${file}`, `将${name}加入 ${file}`);
}

function rewritingOffers(
  bulletin: Bulletin,
  context: Context,
  request: ActionRequest,
  span: Span,
  memories: readonly Memory[],
): readonly Offer[] {
  const here = atOffset(readingOf(bulletin, context), span.start);
  const { element } = here;
  return element
    ? [
        ...renumberOffers(bulletin, element, request),
        ...skeletonOffers(here, element, request, memories),
        ...restylingOffers(here, element),
        ...(isListed(element)
          ? creditOffers(bulletin, context, CodeActionKind.RefactorRewrite, looksForRewriting(request))
          : []),
      ]
    : [];
}

/** Whether the author looks for rewriting itself, so that what cannot be done is worth its reason. */
function looksForRewriting({ only }: ActionRequest): boolean {
  return only?.some((kind) => kind.startsWith(CodeActionKind.Refactor)) ?? false;
}

function renumberOffers(bulletin: Bulletin, at: Element, request: ActionRequest): readonly Offer[] {
  if (at.kind !== 'heading') return [];
  const offer: Offer = {
    title: say('Renumber the sections', '重排各节序号'),
    kind: CodeActionKind.RefactorRewrite,
    change: { edits: () => renumberSections(bulletin) },
  };
  if (renumberSections(bulletin).length > 0) return [offer];
  return looksForRewriting(request)
    ? [{ ...offer, disabled: say('The numbers of the sections run on already', '各节序号已连续') }]
    : [];
}

function skeletonOffers(
  { reading: { bulletin, context } }: At,
  element: Element,
  request: ActionRequest,
  memories: readonly Memory[],
): readonly Offer[] {
  const kind = CodeActionKind.RefactorRewrite;
  const made = insertSkeleton(bulletin, context, element, memories);
  const ofSection = insertSkeletons(bulletin, context, element, memories);
  const title = say('Insert the English skeleton of this block', '插入本段的英文骨架');
  return [
    ...(made && 'edit' in made ? [{ title, kind, change: { edits: () => [made.edit()] } }] : []),
    ...(made && 'refusal' in made && looksForRewriting(request)
      ? [{ title, kind, disabled: made.refusal, change: { edits: () => [] } }]
      : []),
    ...(ofSection
      ? [
          {
            title: say('Insert the English skeletons of this section', '插入本节各段的英文骨架'),
            kind,
            change: { edits: ofSection },
          },
        ]
      : []),
  ];
}

function restylingOffers({ offset, reading: { bulletin, context } }: At, element: Element): readonly Offer[] {
  const kind = CodeActionKind.RefactorRewrite;
  return restylings(bulletin, context, element, offset).flatMap(({ is, text, edits, all }): readonly Offer[] => {
    const [what, things] = is === 'date' ? (['日期', 'dates'] as const) : (['数字', 'numbers'] as const);
    return [
      { title: say(`Write as ${text}`, `改写为 ${text}`), kind, change: { edits } },
      ...(all
        ? [
            {
              title: say(
                `Write all ${all.count} ${things} of this issue like ${text}`,
                `本期同类${what}一律改写为 ${text} 式（${all.count} 处）`,
              ),
              kind,
              change: { edits: all.edits },
            },
          ]
        : []),
    ];
  });
}

function creditOffers(bulletin: Bulletin, context: Context, kind: CodeActionKind, explain: boolean): readonly Offer[] {
  const offer: Offer = {
    title: say('Sort the credits as the series does', '按本刊次序排列落款与联系方式'),
    kind,
    change: { edits: () => sortCredits(bulletin, context) },
  };
  if (sortCredits(bulletin, context).length > 0) return [offer];
  if (!explain) return [];
  const disabled = kindFor(bulletin, context)
    ? say('They stand as in past issues already', '次序已与往期一致')
    : say('No series is known for this issue', '尚未识别本期所属刊物');
  return [{ ...offer, disabled }];
}

/** What speaks of the whole file and not of a place: given only when asked for. */
function sourceOffers(bulletin: Bulletin, context: Context, request: ActionRequest): readonly Offer[] {
  const edits = wants(request, fixAllKind) ? safeEdits(bulletin, context) : [];
  return [
    ...(edits.length > 0
      ? [{ title: say('Apply all safe fixes', '应用全部稳妥的修改'), kind: fixAllKind, change: { edits: () => edits } }]
      : []),
    ...(wants(request, sortCreditsKind) ? creditOffers(bulletin, context, sortCreditsKind, false) : []),
  ];
}

function fixesOf(finding: Finding): readonly Fix[] {
  return [...(finding.fix ? [finding.fix] : []), ...(finding.alternatives ?? [])];
}

/** Fixes that overlap an earlier one wait for the next time. */
function editsOf(fixes: readonly Fix[]): readonly Edit[] {
  return withoutOverlap(fixes).flatMap((fix) => fix.edits);
}

/**
 * What is done with all a rule finds: the rule by its title, which an editor reads; its id stands in what is written.
 */
function ofRule(rule: string, { en, zh }: Localized): Localized {
  const title = titleOf(rule) ?? say(rule, rule);
  return say(`${en}: ${shortened(title.en, 60)}`, `${zh}：${shortened(title.zh, 30)}`);
}

/** A title that is too wide for a menu is cut before a word, in Chinese anywhere. */
function shortened(title: string, most: number): string {
  if (title.length <= most) return title;
  return `${title.slice(0, most).replace(/[\s,，、；;:：]*(?:\s\S{0,20})?$/, '')}…`;
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
function wants(request: Pick<ActionRequest, 'only'>, kind: string): boolean {
  return (
    !request.only || request.only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}
