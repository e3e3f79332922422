// What the light bulb offers at a place, and what an author may ask for: fixes, switching a rule off, new entries,
// rewriting of dates, numbers, blocks and lists.

import type { Edit, Finding, Fix } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { type At, at } from '../../model/at';
import type { Context } from '../../model/context';
import { readingOf } from '../../model/reading';
import { kindFor } from '../../model/structure';
import type { Memory } from '../../past/memory/memory';
import { check, titleOf } from '../../rules/check';
import { withoutOverlap } from '../../rules/fixes';
import type { Bulletin, Element } from '../../syntax/tree';
import { newEntriesAt } from '../write/newEntries';
import { renumberSections } from '../write/renumber';
import { restylings } from '../write/restyle';
import { insertSkeleton, insertSkeletons, skeletonPlace } from '../write/skeleton';
import { isListed, sortCredits } from '../write/sortCredits';
import { disablingHere, disablingInIssue } from './disabling';
import { safeEdits } from './formatting';
import { type NewEntry, nameOfEntry, type Offer, type OfferKind } from './offer';
import { wordingOffers } from './wordingOffers';

export interface OfferRequest {
  readonly span: Span;
  readonly kinds: ReadonlySet<OfferKind>;
  /** Whether the author looks for rewriting itself, so that what cannot be done is worth its reason. */
  readonly explains: boolean;
}

/**
 * What can be done at a stretch of the text, the obvious remedies first. The findings apart, nothing is computed that a
 * title does not need. `memories`: what other issues have translated.
 */
export function offersAt(
  bulletin: Bulletin,
  context: Context,
  { span, kinds, explains }: OfferRequest,
  memories: readonly Memory[] = [],
): readonly Offer[] {
  return [
    ...(kinds.has('fix') ? fixOffers(bulletin, context, span, memories) : []),
    ...(kinds.has('rewriting') ? rewritingOffers(bulletin, context, span, explains, memories) : []),
    ...(kinds.has('safe-fixes') ? safeFixOffers(bulletin, context) : []),
    ...(kinds.has('credits-order') ? creditOffers(bulletin, context, 'credits-order', false) : []),
  ];
}

/** Remedies come first, then what is written into the office's files, and last what switches a rule off. */
function fixOffers(bulletin: Bulletin, context: Context, span: Span, memories: readonly Memory[]): readonly Offer[] {
  const findings = check(bulletin, context);
  const touched = findings.filter((finding) => touches(finding.span, span));
  const kind: OfferKind = 'fix';
  const fixes = touched.flatMap((finding) =>
    fixesOf(finding).map(
      (fix, index): Offer => ({
        title: fix.title,
        kind,
        mends: { rule: finding.rule, span: finding.span },
        change: { edits: () => fix.edits },
        ...(index === 0 && fix === finding.fix && { isPreferred: true }),
      }),
    ),
  );
  const rules = [...new Set(touched.map((finding) => finding.rule))];
  return [
    ...fixes,
    ...skeletonsFor(bulletin, context, touched, memories),
    ...rules.flatMap((rule) => fixingAll(rule, findings)),
    ...wordingOffers(bulletin, context, touched, span),
    ...entryOffers(bulletin, context, span),
    ...switchingOff(bulletin, rules.filter(titleOf), touched),
  ];
}

/** The rule whose remedy is a translation, which a skeleton begins. */
const untranslated = 'missing-translation';

/** The English skeleton, as the remedy of a block that has no English. */
function skeletonsFor(
  bulletin: Bulletin,
  context: Context,
  touched: readonly Finding[],
  memories: readonly Memory[],
): readonly Offer[] {
  return touched.flatMap(({ rule, span }) => {
    const { element } = at(readingOf(bulletin, context), span.start);
    const made = rule === untranslated && element && insertSkeleton(bulletin, context, element, memories);
    if (!made || !('edit' in made)) return [];
    return [
      {
        title: titleOfSkeleton,
        kind: 'fix',
        mends: { rule, span },
        isPreferred: true,
        change: { edits: () => [made.edit()], places: skeletonPlace },
      },
    ];
  });
}

function fixingAll(rule: string, findings: readonly Finding[]): readonly Offer[] {
  const own = findings.filter((finding) => finding.rule === rule).flatMap((finding) => finding.fix ?? []);
  if (own.length < 2) return [];
  const title = ofRule(rule, say(`Fix all ${own.length}`, `全部修改（${own.length} 处）`));
  return [{ title, kind: 'fix', mends: { rule }, change: { edits: () => editsOf(own) } }];
}

/** Every way to hear no more of some rules, behind one title. */
function switchingOff(bulletin: Bulletin, rules: readonly string[], touched: readonly Finding[]): readonly Offer[] {
  const [only, ...more] = rules;
  if (only === undefined) return [];
  const ways = rules.flatMap((rule) => waysToSwitchOff(bulletin, rule, touched.find((each) => each.rule === rule)!));
  const title =
    more.length === 0
      ? ofRule(only, say('Switch off…', '停用…'))
      : say(`Switch off… (${rules.length} rules)`, `停用…（${rules.length} 条规则）`);
  return [{ title, kind: 'fix', change: { ways } }];
}

function waysToSwitchOff(bulletin: Bulletin, rule: string, { span }: Finding): readonly Offer[] {
  const kind: OfferKind = 'fix';
  const mends = { rule };
  return [
    {
      title: ofRule(rule, say('Disable here', '此处停用')),
      kind,
      mends,
      change: { edits: () => [disablingHere(bulletin, rule, span)] },
    },
    {
      title: ofRule(rule, say('Disable in this issue', '本期停用')),
      kind,
      mends,
      change: { edits: () => [disablingInIssue(bulletin, rule)] },
    },
    {
      title: ofRule(rule, say('Switch off for all issues', '各期一律停用')),
      kind,
      mends,
      change: { switchOff: rule },
    },
  ];
}

function entryOffers(bulletin: Bulletin, context: Context, span: Span): readonly Offer[] {
  return newEntriesAt(bulletin, context, span).map((entry) => ({
    title: titleOfEntry(entry),
    kind: 'fix',
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
  span: Span,
  explains: boolean,
  memories: readonly Memory[],
): readonly Offer[] {
  const here = at(readingOf(bulletin, context), span.start);
  const { element } = here;
  return element
    ? [
        ...renumberOffers(bulletin, element, explains),
        ...skeletonOffers(here, element, explains, memories),
        ...restylingOffers(here, element),
        ...(isListed(element) ? creditOffers(bulletin, context, 'rewriting', explains) : []),
      ]
    : [];
}

function renumberOffers(bulletin: Bulletin, element: Element, explains: boolean): readonly Offer[] {
  if (element.kind !== 'heading') return [];
  const offer: Offer = {
    title: say('Renumber the sections', '重排各节序号'),
    kind: 'rewriting',
    change: { edits: () => renumberSections(bulletin) },
  };
  if (renumberSections(bulletin).length > 0) return [offer];
  return explains ? [{ ...offer, disabled: say('The numbers of the sections run on already', '各节序号已连续') }] : [];
}

const titleOfSkeleton = say('Insert the English skeleton of this block', '插入本段的英文骨架');

function skeletonOffers(
  { reading: { bulletin, context } }: At,
  element: Element,
  explains: boolean,
  memories: readonly Memory[],
): readonly Offer[] {
  const kind: OfferKind = 'rewriting';
  const made = insertSkeleton(bulletin, context, element, memories);
  const ofSection = insertSkeletons(bulletin, context, element, memories);
  const title = titleOfSkeleton;
  return [
    ...(made && 'edit' in made ? [{ title, kind, change: { edits: () => [made.edit()], places: skeletonPlace } }] : []),
    ...(made && 'refusal' in made && explains
      ? [{ title, kind, disabled: made.refusal, change: { edits: () => [] } }]
      : []),
    ...(ofSection
      ? [
          {
            title: say('Insert the English skeletons of this section', '插入本节各段的英文骨架'),
            kind,
            change: { edits: ofSection, places: skeletonPlace },
          },
        ]
      : []),
  ];
}

function restylingOffers({ offset, reading: { bulletin, context } }: At, element: Element): readonly Offer[] {
  const kind: OfferKind = 'rewriting';
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

function creditOffers(bulletin: Bulletin, context: Context, kind: OfferKind, explains: boolean): readonly Offer[] {
  const offer: Offer = {
    title: say('Sort the credits as the series does', '按本刊次序排列落款与联系方式'),
    kind,
    change: { edits: () => sortCredits(bulletin, context) },
  };
  if (sortCredits(bulletin, context).length > 0) return [offer];
  if (!explains) return [];
  const disabled = kindFor(bulletin, context)
    ? say('They stand as in past issues already', '次序已与往期一致')
    : say('No series is known for this issue', '尚未识别本期所属刊物');
  return [{ ...offer, disabled }];
}

function safeFixOffers(bulletin: Bulletin, context: Context): readonly Offer[] {
  const edits = safeEdits(bulletin, context);
  const title = say('Apply all safe fixes', '应用全部稳妥的修改');
  return edits.length > 0 ? [{ title, kind: 'safe-fixes', change: { edits: () => edits } }] : [];
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
