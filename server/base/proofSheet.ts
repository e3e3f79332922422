// The proof sheet: what a check found as a document to print and write on, in Markdown or HTML, for editor and command
// line.
import type { CheckedFinding, CheckReport } from '../protocol';
import { excerptOf } from './excerpt';
import { type Locale, say } from './localized';

/** What one draft's sheet says; all words of `report` are in the locale that the sheet is asked for in. */
export interface ProofSheet {
  readonly report: CheckReport;
  readonly fileName: string;
  /** Series and number: 河畔观察 2025-3. */
  readonly issue: string | undefined;
  /** When the check ran, as a reader writes it. */
  readonly checked: string;
  /** Nothing of the draft could be checked; `report.notChecked` says why. */
  readonly isUnread?: boolean;
  /** The content of a line of the checked text, by its number from 0. */
  readonly line: (number: number) => string;
}

export const sheetFormats = ['markdown', 'html'] as const;

export type SheetFormat = (typeof sheetFormats)[number];

/** A whole document with a sheet for each draft, in order. Text of drafts is never markup in it. Throws nothing. */
export function proofSheets(sheets: readonly ProofSheet[], format: SheetFormat, locale: Locale): string {
  if (format === 'html') return htmlDocument(sheets, locale);
  return sheets.length > 0
    ? sheets.map((sheet) => markdownSheet(sheet, locale)).join('\n')
    : `# ${words.title[locale]}\n\n${words.noFile[locale]}\n`;
}

/** A time of the clock of who asks: `2026-12-01 17:05`. */
export function timeChecked(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

const words = {
  title: say('Proof sheet', '校样表'),
  noFile: say('Nothing was checked.', '没有检查任何文件。'),
  issue: say('Issue', '刊期'),
  date: say('Date of the issue', '刊发日期'),
  file: say('Draft', '文稿'),
  checked: say('Checked', '检查时间'),
  verdict: say('Verdict', '结论'),
  notChecked: say('Not checked', '未检查'),
  series: say('Series', '刊物'),
  noSeries: say('not known: not compared with past issues', '未收录，未与往期比较'),
  found: say('Found', '发现'),
  nothing: say('Nothing found.', '未发现问题。'),
  nothingInPart: say('Nothing found in what was checked.', '已检查的部分未发现问题。'),
  colon: say(': ', '：'),
} as const;

const verdicts = {
  blocked: say('Not ready to publish', '暂不能刊发'),
  incomplete: say('Not everything was checked', '尚未全部检查'),
  look: say('Ready once looked over', '核对后即可刊发'),
  ready: say('Ready to publish', '可以刊发'),
  unread: say('Not checked', '未检查'),
} as const;

const groups = [
  { severities: ['error'], title: say('Errors', '错误') },
  { severities: ['warning'], title: say('Warnings', '警告') },
  { severities: ['info', 'hint'], title: say('Notes', '提示') },
] as const;

const columns = [
  say('Line', '行'),
  say('Text', '原文'),
  say('What is wrong', '问题'),
  say('Suggested', '建议'),
  say('Decision', '处理意见'),
] as const;

/** The rows of the head: what they are called and say. */
function headOf(sheet: ProofSheet, locale: Locale): readonly (readonly [name: string, text: string])[] {
  const { report, fileName, issue, checked, isUnread = false } = sheet;
  const counts = groupsIn(sheet).map(({ title, found }) => `${title[locale]} ${found.length}`);
  return [
    ...(issue === undefined ? [] : [[words.issue[locale], issue] as const]),
    ...(report.date === undefined ? [] : [[words.date[locale], report.date] as const]),
    [words.file[locale], fileName],
    [words.checked[locale], checked],
    [words.verdict[locale], verdicts[isUnread ? 'unread' : report.verdict][locale]],
    ...report.notChecked.map(({ what }) => [words.notChecked[locale], what] as const),
    ...(report.hasSeries || isUnread ? [] : [[words.series[locale], words.noSeries[locale]] as const]),
    ...(isUnread ? [] : [[words.found[locale], counts.join(say(', ', '，')[locale])] as const]),
  ];
}

function groupsIn({ report }: ProofSheet) {
  return groups.map(({ severities, title }) => ({
    title,
    found: report.findings.filter(({ severity }) => (severities as readonly string[]).includes(severity)),
  }));
}

/** What stands where no finding does: of what did not run nothing is said. */
function noneFound({ report, isUnread }: ProofSheet, locale: Locale): string | undefined {
  if (report.findings.length > 0 || isUnread) return undefined;
  return words[report.notChecked.length > 0 ? 'nothingInPart' : 'nothing'][locale];
}

/** Place, text, message and suggestion of a finding, marked up by whoever prints it; the decision is left empty. */
function cellsOf(finding: CheckedFinding, { line }: ProofSheet, marked: Markup, locale: Locale): readonly string[] {
  const { before, flagged, after } = excerptOf(finding.range, line);
  const { message, evidence, fixTitle = '' } = finding;
  const basis = evidence === undefined ? '' : say(` (${evidence})`, `（${evidence}）`)[locale];
  return [
    String(finding.range.start.line + 1),
    // where something is missing stands the proof-reader's sign for it
    marked.text(before) + marked.strong(marked.text(flagged || '‸')) + marked.text(after),
    marked.text(message + basis),
    marked.text(fixTitle),
    '',
  ];
}

/** How a text of others becomes one of the document, and how its marked part is made to stand out. */
interface Markup {
  readonly text: (text: string) => string;
  readonly strong: (marked: string) => string;
}

/** All that ASCII has for markup, as CommonMark lets it be escaped; a sign before words means what it says only first. */
const markdown: Markup = {
  text: (text) => shown(text).replace(/[\\`*_[\]<>|~&#]|^[-+=:]|^\d+(?=[.)])/g, escapedInMarkdown),
  // asterisks beside Chinese marks are no markup
  strong: (marked) => `<b>${marked}</b>`,
};

function escapedInMarkdown(sign: string): string {
  return /^\d/.test(sign) ? `${sign}\u200b` : `\\${sign}`;
}

const html: Markup = {
  text: (text) => shown(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  strong: (marked) => `<mark>${marked}</mark>`,
};

/** One line, with what cannot be seen or would turn the direction of writing as its number: `U+202E`. */
function shown(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, (space) => (/[\n\r\t\v\f\u2028\u2029]/.test(space) ? ' ' : space))
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, codePoint);
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function markdownSheet(sheet: ProofSheet, locale: Locale): string {
  const head = headOf(sheet, locale).map(([name, text]) => `- ${name}${words.colon[locale]}${markdown.text(text)}`);
  const none = noneFound(sheet, locale);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const tables = groupsIn(sheet)
    .filter(({ found }) => found.length > 0)
    .flatMap(({ title, found }) => [
      '',
      `## ${title[locale]}`,
      '',
      row(columns.map((column) => column[locale])),
      row(['--:', ...Array<string>(columns.length - 1).fill('---')]),
      ...found.map((finding) => row(cellsOf(finding, sheet, markdown, locale))),
    ]);
  return [`# ${words.title[locale]}`, '', ...head, ...tables, ...(none === undefined ? [] : ['', none]), ''].join('\n');
}

function htmlDocument(sheets: readonly ProofSheet[], locale: Locale): string {
  const title = words.title[locale];
  const name = sheets.length === 1 ? ` · ${html.text(sheets[0]!.issue ?? sheets[0]!.fileName)}` : '';
  const body =
    sheets.length > 0
      ? sheets.map((sheet) => htmlSheet(sheet, locale)).join('\n')
      : `<h1>${title}</h1>\n<p>${words.noFile[locale]}</p>`;
  return `<!DOCTYPE html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}${name}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function htmlSheet(sheet: ProofSheet, locale: Locale): string {
  const head = headOf(sheet, locale).map(([name, text]) => `<dt>${name}</dt><dd>${html.text(text)}</dd>`);
  const none = noneFound(sheet, locale);
  const heads = columns.map((column) => `<th scope="col">${column[locale]}</th>`).join('');
  const tables = groupsIn(sheet)
    .filter(({ found }) => found.length > 0)
    .map(({ title, found }) => {
      const rows = found.map(
        (finding) =>
          `<tr>${cellsOf(finding, sheet, html, locale)
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      );
      return `<h2>${title[locale]}</h2>
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
    });
  return `<section>
<h1>${words.title[locale]}</h1>
<dl>
${head.join('\n')}
</dl>
${[...tables, ...(none === undefined ? [] : [`<p>${none}</p>`])].join('\n')}
</section>`;
}

/** Black on white, for paper: the head of a table on every page, no row cut by a page end. */
const style = `
:root{color-scheme:light}
body{margin:2em auto;max-width:62em;padding:0 1em;color:#000;background:#fff;font:15px/1.6 sans-serif}
h1{font-size:1.5em}h2{font-size:1.15em;break-after:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em}dt{color:#555}dd{margin:0}
table{width:100%;border-collapse:collapse;table-layout:fixed}thead{display:table-header-group}
tr{break-inside:avoid}
th,td{border:1px solid #888;padding:.35em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f2f2f2}th:nth-child(1){width:2.6em}th:nth-child(2){width:30%}th:nth-child(5){width:18%}
mark{color:inherit;background:#ffe48a;font-weight:bold;print-color-adjust:exact}
section+section{break-before:page}
@page{margin:16mm}@media print{body{margin:0;max-width:none;padding:0}}
`;
