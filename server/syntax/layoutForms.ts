// Forms of lines that stand for themselves: list items, table rows, captions, quotes, programme and source lines. No line before or behind belongs to them.
import { endsSentence, languageOf } from '../language/shared/script';

/** What a line is that is never joined to another; also the `style` of its element. */
export type LineStyle = 'bullet' | 'table-row' | 'caption' | 'quote' | 'programme' | 'source';

/** A line of its own. `length`: of the mark before the text, white space included. */
export interface LineForm {
  readonly form: 'line';
  readonly style: LineStyle;
  readonly length: number;
}

const forms: readonly { readonly style: LineStyle; readonly pattern: RegExp }[] = [
  { style: 'table-row', pattern: /^\|(?=.*\|)/ },
  { style: 'quote', pattern: /^>\s?/ },
  { style: 'bullet', pattern: /^(?:[-*+–]\s+|-(?=[\u3400-\u9fff])|[•●■◆▪○◦‣➢✓]\s*)(?=\S)(?![-–—*_=\s\d]*$)/ },
  {
    style: 'programme',
    pattern:
      /^\d{1,2}[:：]\d{2}(?:\s*(?:[-—–~～至到]|——)+\s*\d{1,2}[:：]\d{2})?(?:\s*[apAP]\.?[mM]\.?)?(?=[\s　，,：:、|])/,
  },
];

/** A dot on either side is an ornament of the masthead. */
const middleDot = /^·\s*(?=\S)(?!.*·$)/;
const source =
  /^(?:——|--|[—–]\s)(?=\s?\S)|^[（(【]?\s*(?:来源|资料来源|数据来源|图片来源|文字来源|原文链接|供图|摄影|摄|Sources?|Photos?(?: by)?|Image)\s*[:：]/;
const caption =
  /^(?:[图表]\s?(?:\d{1,3}(?:[-－—.．]\d{1,3})*|[一二三四五六七八九十]{1,3})|(?:附件|附表|附图|附录|专栏|案例|图表)\s?(?:\d{1,3}(?:[-－—.．]\d{1,3})*|[一二三四五六七八九十]{1,3})|(?:Table|Figure|Fig\.|Annex|Appendix|Box|Chart|Exhibit|Attachment)\s\d{1,3}(?:[-.]\d{1,3})*)(?:\s*[：:.．、]\s*|\s+)/;
const longestCaption = { zh: 60, en: 140, und: 140 } as const;

const styles: ReadonlySet<string> = new Set<LineStyle>([
  'bullet',
  'table-row',
  'caption',
  'quote',
  'programme',
  'source',
]);

/** Whether an element's style says that it is a line of its own. */
export function isLineStyle(style: string | undefined): style is LineStyle {
  return style !== undefined && styles.has(style);
}

/** Cells with tabs between, as a spreadsheet gives them, or with bars, as a cleaned table has them. */
export function isRowOfCells(text: string): boolean {
  return /\S\s*\t\s*\S|\S \| |^\| \S/.test(text);
}

/** The form of a line that stands for itself, by its text without bold marks. `isInHeader`: there a dash leads a subtitle. */
export function lineFormOf(text: string, isInHeader: boolean): LineForm | undefined {
  for (const { style, pattern } of forms) {
    const match = pattern.exec(text);
    if (match) return { form: 'line', style, length: style === 'bullet' || style === 'quote' ? match[0].length : 0 };
  }
  const dot = middleDot.exec(text)?.[0];
  if (dot !== undefined) return { form: 'line', style: 'bullet', length: dot.length };
  if (!isInHeader && source.test(text)) return { form: 'line', style: 'source', length: 0 };
  const isCaption = caption.test(text) && text.length <= longestCaption[languageOf(text)] && !endsSentence(text);
  return isCaption ? { form: 'line', style: 'caption', length: 0 } : undefined;
}
