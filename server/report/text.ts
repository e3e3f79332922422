// The report for people: grouped by file, each finding with its line and a mark under the right characters.

import { eastAsianWidth } from 'get-east-asian-width';
import type { Finding, Severity } from '../base/finding';
import type { Locale } from '../base/localized';
import type { Span, Text } from '../base/text';
import { type Checked, summaryOf, type Undone, undoneIn, undoneWords } from './checked';
import { commandSign, visible } from './visible';

export interface TextOptions {
  readonly colour: boolean;
  readonly locale: Locale;
}

/**
 * One report over all files. Files without findings are left out unless something could not be done for them; the last
 * line sums up.
 */
export function formatText(files: readonly Checked[], { colour, locale }: TextOptions): string {
  const paint = colour
    ? (style: Style, text: string) => `\u001b[${styles[style]}m${text}\u001b[0m`
    : (_: Style, text: string) => text;
  const blocks = files.flatMap((file) => {
    const undone = undoneIn(file).map(
      ([what, reason]) => `  ${paint('error', undoneWords[locale][what])}  ${visible(reason)}`,
    );
    const entries = [...undone, ...file.findings.map((finding) => entry(finding, file.text, locale, paint))];
    return entries.length > 0 ? [[paint('path', visible(file.path)), ...entries].join('\n')] : [];
  });
  return [...blocks, summary(files, locale)].join('\n\n') + '\n';
}

type Style = Severity | 'path' | 'faint';
type Paint = (style: Style, text: string) => string;

/** Select Graphic Rendition (ECMA-48): red, yellow, blue, cyan, underlined, faint. */
const styles: Readonly<Record<Style, number>> = { error: 31, warning: 33, info: 34, hint: 36, path: 4, faint: 2 };

const words = {
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint', fixable: '--fix mends it' },
  zh: { error: '错误', warning: '警告', info: '提示', hint: '建议', fixable: '可用 --fix 修复' },
} as const;

function entry(
  { rule, severity, message, span, fix, related = [] }: Finding,
  text: Text,
  locale: Locale,
  paint: Paint,
): string {
  const { line, character } = text.positionAt(span.start);
  const place = `${line + 1}:${character + 1}`;
  const { excerpt, mark } = excerptOf(span, text);
  const remedy = fix ? paint('faint', ` (${fix.safe ? words[locale].fixable : visible(fix.title[locale])})`) : '';
  return [
    `  ${place}  ${paint(severity, words[locale][severity])}  ${visible(message[locale])}` +
      `  ${paint('faint', rule)}${remedy}`,
    `      ${excerpt}`,
    `      ${paint(severity, mark)}`,
    ...related.map((other) => {
      const at = (other.text ?? text).positionAt(other.span.start);
      const where =
        other.path !== undefined && !other.text
          ? other.path
          : `${other.path === undefined ? '' : `${other.path}:`}${at.line + 1}:${at.character + 1}`;
      return paint('faint', visible(`      ${where}  ${other.message[locale]}`));
    }),
  ].join('\n');
}

/** Columns of the line shown on either side of what was found: paragraphs are long. */
const aroundColumns = 30;
const mostMarked = 60;

/** The part of the line around the first line of a span, and a line with ^ under its columns. */
function excerptOf(span: Span, text: Text): { readonly excerpt: string; readonly mark: string } {
  const { line } = text.positionAt(span.start);
  const lineStart = text.lineStarts[line]!;
  const lineText = text.content.slice(lineStart, text.lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const from = span.start - lineStart;
  const to = Math.max(from, Math.min(span.end - lineStart, lineText.length));
  const found = clipped([...dotted(lineText.slice(from, to))], mostMarked);
  const before = clipped([...dotted(lineText.slice(0, from))].reverse(), aroundColumns);
  const after = clipped([...dotted(lineText.slice(to))], aroundColumns);
  const left = (before.rest ? '…' : '') + before.shown.reverse().join('');
  const right = found.rest ? '…' : after.shown.join('') + (after.rest ? '…' : '');
  return {
    excerpt: inert(left + found.shown.join('') + right),
    mark: ' '.repeat(widthOf([...left])) + '^'.repeat(Math.max(1, widthOf(found.shown))),
  };
}

function clipped(characters: readonly string[], columns: number): { readonly shown: string[]; readonly rest: boolean } {
  let width = 0;
  const end = characters.findIndex((character) => (width += widthOf([character])) > columns);
  return end < 0 ? { shown: [...characters], rest: false } : { shown: characters.slice(0, end), rest: true };
}

/** What cannot be seen is shown as ·, so that the mark has something to stand under. */
function dotted(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, '·');
}

/** As `withoutCommand`, with no column more or less. */
function inert(excerpt: string): string {
  return excerpt.replace(commandSign, (sign) => `${sign.slice(0, -1)}·`);
}

/** Columns of a terminal: two for a wide character (Unicode Standard Annex 11), none for a combining one. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce(
    (sum, character) => sum + (/^\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!)),
    0,
  );
}

function summary(files: readonly Checked[], locale: Locale): string {
  return [
    findingsSummary(
      files.filter(({ undone }) => undone?.unread === undefined),
      locale,
    ),
    ...undoneSummary(files, locale),
  ].join(locale === 'zh' ? '；' : '; ');
}

/** What was found in the files that were read. */
function findingsSummary(files: readonly Checked[], locale: Locale): string {
  const { errors, warnings, infos, hints } = summaryOf(files);
  const fixable = files.reduce((sum, { findings }) => sum + findings.filter(({ fix }) => fix?.safe).length, 0);
  if (files.length === 0) return locale === 'zh' ? '没有检查任何文件' : 'nothing was checked';
  if (errors + warnings + infos + hints === 0)
    return locale === 'zh'
      ? `检查 ${files.length} 个文件，未发现问题`
      : `${plural(files.length, 'file')} checked, nothing found`;
  const inFiles = plural(files.length, 'file');
  const [found, mended] =
    locale === 'zh'
      ? [
          `错误 ${errors}，警告 ${warnings}，提示 ${infos}，建议 ${hints}；共 ${files.length} 个文件`,
          `，其中 ${fixable} 处可用 --fix 修复`,
        ]
      : [
          `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${infos} info, ${plural(hints, 'hint')} in ${inFiles}`,
          `; --fix mends ${fixable}`,
        ];
  return fixable > 0 ? found + mended : found;
}

/** How many files lack what. */
function undoneSummary(files: readonly Checked[], locale: Locale): readonly string[] {
  const counts = new Map<Undone, number>();
  for (const [what] of files.flatMap(undoneIn)) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) =>
    locale === 'zh' ? `${count} 个文件${undoneWords.zh[what]}` : `${plural(count, 'file')} ${undoneWords.en[what]}`,
  );
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
