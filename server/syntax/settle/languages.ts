// The languages of a text, and of its fields without letters (2024-13), which have that of their place.
import { isColophon, isField, proseKinds, type UnsettledElement } from '../draft';

type Written = 'zh' | 'en';

/** A language with less than one part in so many of the running text is a stray sentence's. */
const most = 12;
/** A Chinese character says as much as so many letters. */
const lettersInHan = 3;

/** The languages that running text is in; a stray sentence of the other one does not make a bulletin bilingual. */
export function runningLanguages(drafts: readonly UnsettledElement[]): readonly Written[] {
  const amounts = new Map<Written, number>();
  for (const { kind, language, prose } of drafts) {
    const isRunning = (proseKinds.has(kind) || kind === 'heading') && kind !== 'footnote';
    if (language === 'und' || !isRunning) continue;
    const amount = prose.text.length * (language === 'zh' ? lettersInHan : 1);
    amounts.set(language, (amounts.get(language) ?? 0) + amount);
  }
  const all = [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  return [...amounts].flatMap(([language, amount]) => (amount * most >= all ? [language] : []));
}

/** The languages that a text without running text has lines in. */
export function headerLanguages(drafts: readonly UnsettledElement[]): readonly Written[] {
  return (['zh', 'en'] as const).filter((language) => drafts.some((draft) => draft.language === language));
}

/** Gives drafts without a language that of their place. */
export function settleLanguages(drafts: readonly UnsettledElement[], running: readonly Written[]): void {
  const [first, second] = running.length > 0 ? running : headerLanguages(drafts);
  if (!first) return;
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at]!;
    if (!second) {
      // Tel: in a Chinese bulletin is that bulletin's
      if (draft.language === 'und' || draft.kind === 'contact') draft.language = first;
    } else if (draft.language === 'und' && draft.kind === 'contact') {
      const before = drafts[at - 1];
      const near = before && isColophon(before) ? before : drafts[at + 1];
      draft.language = near?.language ?? 'und';
    } else if (draft.language === 'und' && isField(draft)) settleField(drafts, at, [first, second]);
  }
}

/** A field that stands twice does so once for each language, next to each other or each in its language's header. */
function settleField(
  drafts: readonly UnsettledElement[],
  at: number,
  [first, second]: readonly [Written, Written],
): void {
  const draft = drafts[at]!;
  const [again, third] = drafts.slice(at + 1).filter(({ kind, language }) => kind === draft.kind && language === 'und');
  if (again && !third) {
    draft.language = first;
    again.language = second;
    return;
  }
  const [told, further] = drafts.filter(({ kind, language }) => kind === draft.kind && language !== 'und');
  if (told && !further) draft.language = told.language === first ? second : first;
}
