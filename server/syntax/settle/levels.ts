// Heading levels: 一、 and what stands in its place 1, （一） 2, a number below them deeper.
import type { UnsettledElement } from '../draft';

type Styles = ReadonlySet<string | undefined>;

/** Gives each heading its depth, by the styles that the headings of its language have. */
export function settleLevels(drafts: readonly UnsettledElement[]): void {
  for (const language of ['zh', 'en', 'und'] as const) {
    const headings = drafts.filter((draft) => draft.kind === 'heading' && draft.language === language);
    const styles: Styles = new Set(headings.map(({ style }) => style));
    const topHashes = headings.find(({ style }) => style === 'hash')?.hashes ?? 1;
    for (const draft of headings) draft.level = levelOf(draft, styles, topHashes);
  }
}

/** `topHashes`: how many # the first heading in hashes has. */
function levelOf({ style, hashes = 1 }: UnsettledElement, styles: Styles, topHashes: number): number {
  const hasTop = styles.has('han-comma') || styles.has('roman-dot') || styles.has('part');
  switch (style) {
    case 'part':
      return 1;
    case 'han-comma':
    case 'roman-dot':
      return styles.has('part') ? 2 : 1;
    case 'han-paren':
    case 'roman-paren':
      return 2;
    case 'hash':
      return Math.max(1, hashes - topHashes + 1);
    case 'arabic-dot':
    case 'arabic-comma':
      if (styles.has('han-paren') || styles.has('roman-paren')) return 3;
      return hasTop ? 2 : 1;
    default:
      return hasTop ? 2 : 1;
  }
}
