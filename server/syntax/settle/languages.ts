// The languages of a text, and of its fields without letters (2024-13), which have that of their place.
import { saidInBoth } from '../../language/shared/language';
import { endsSentence } from '../../language/shared/script';
import { isColophon, isField, proseKinds, type UnsettledElement } from '../draft';

type Written = 'zh' | 'en';

/** A language with less than one part in so many of the running text is a stray sentence's. */
const most = 12;
/**
 * With less than one part in so many, of the text and of its blocks, it is a language of the issue only if it has more
 * of it than paragraphs: a title, headings, a field.
 */
const mostWithoutPlace = 4;
/** A Chinese character says as much as so many letters. */
const lettersInHan = 3;

/**
 * The languages that running text is in. A stray sentence of the other one does not make a bulletin bilingual, nor do
 * quotations, tables and lists of names in it, nor lines that say a thing in both.
 */
export function runningLanguages(drafts: readonly UnsettledElement[]): readonly Written[] {
  const running = drafts.filter((draft) => draft.language !== 'und' && isRunningText(draft));
  const amountOf = ({ language, prose }: UnsettledElement) =>
    prose.text.length * (language === 'zh' ? lettersInHan : 1);
  const total = (blocks: readonly UnsettledElement[]) => blocks.reduce((sum, block) => sum + amountOf(block), 0);
  const all = total(running);
  return [...new Set(running.map(({ language }) => language as Written))].filter((language) => {
    const own = running.filter((block) => block.language === language);
    const amount = total(own);
    if (amount * most < all) return false;
    const share = Math.max(amount / all, own.length / running.length);
    return share * mostWithoutPlace >= 1 || hasPlace(language, drafts);
  });
}

/** Whether a draft tells a language of the issue: text that its author writes, from margin to margin. */
function isRunningText({ kind, style, prose: { text } }: UnsettledElement): boolean {
  if (!proseKinds.has(kind) && kind !== 'heading') return false;
  if (
    kind === 'footnote' ||
    style === 'quote' ||
    style === 'table-row' ||
    (kind === 'list-item' && !endsSentence(text))
  )
    return false;
  return saidInBoth(text) === undefined;
}

/** Whether a language has a title, headings, fields or credits of its own. */
function hasPlace(language: Written, drafts: readonly UnsettledElement[]): boolean {
  return drafts.some((draft) => draft.language === language && !proseKinds.has(draft.kind));
}

/** The languages that a text without running text has lines in. */
export function headerLanguages(drafts: readonly UnsettledElement[]): readonly Written[] {
  return (['zh', 'en'] as const).filter((language) => drafts.some((draft) => draft.language === language));
}

/** Gives drafts without a language that of their place. */
export function settleLanguages(drafts: readonly UnsettledElement[], running: readonly Written[]): void {
  const headed = headerLanguages(drafts);
  const [first, second] = running.length > 0 ? running : headed;
  if (!first) return;
  for (let at = 0; at < drafts.length; at++)
    if (second) settleInBoth(drafts, at, [first, second]);
    else settleInOne(drafts, at, first, headed.length > 1);
}

function settleInBoth(drafts: readonly UnsettledElement[], at: number, both: readonly [Written, Written]): void {
  const draft = drafts[at]!;
  if (draft.language !== 'und') return;
  if (draft.kind === 'contact') {
    const before = drafts[at - 1];
    const near = before && isColophon(before) ? before : drafts[at + 1];
    draft.language = near?.language ?? 'und';
  } else if (isField(draft)) settleField(drafts, at, both);
}

/** A header may be written in both languages before the text is. */
function settleInOne(drafts: readonly UnsettledElement[], at: number, only: Written, isHeadedInBoth: boolean): void {
  const draft = drafts[at]!;
  const isTold = draft.language !== 'und';
  if (!isTold && isField(draft) && isHeadedInBoth && twinOf(drafts, at))
    settleField(drafts, at, [only, only === 'zh' ? 'en' : 'zh']);
  // Tel: in a Chinese bulletin is that bulletin's
  else if (!isTold || draft.kind === 'contact') draft.language = only;
}

/** A field that stands twice does so once for each language, next to each other or each in its language's header. */
function settleField(
  drafts: readonly UnsettledElement[],
  at: number,
  [first, second]: readonly [Written, Written],
): void {
  const draft = drafts[at]!;
  const twin = twinOf(drafts, at);
  if (twin) {
    draft.language = first;
    twin.language = second;
    return;
  }
  const [told, further] = drafts.filter(({ kind, language }) => kind === draft.kind && language !== 'und');
  if (told && !further) draft.language = told.language === first ? second : first;
}

/** The one other field of a kind that has no language either. */
function twinOf(drafts: readonly UnsettledElement[], at: number): UnsettledElement | undefined {
  const own = drafts[at]!.kind;
  const [twin, third] = drafts.slice(at + 1).filter(({ kind, language }) => kind === own && language === 'und');
  return third ? undefined : twin;
}
