// The report of Check Before Publication as HTML: the verdict, what blocks, what to look at, notes; links are commands, there is no script.
import type { CheckReport, CheckedFinding } from '../../server/protocol';
import type { Range } from '../../server/text';
import type { Translate } from '../translate';
import { excerptOf } from './excerpt';

export interface Page {
  readonly report: CheckReport;
  readonly uri: string;
  readonly fileName: string;
  /** Kind and number: 浦江创新观察 2024-15. */
  readonly issue: string | undefined;
  /** The content of a line of the checked text. */
  readonly line: (number: number) => string;
}

/** What the page needs of the webview it is shown in. */
export interface Surroundings {
  readonly language: string;
  readonly styleUri: string;
  /** Content-security-policy source of the style sheet. */
  readonly styleSource: string;
}

export function reportPage(page: Page, surroundings: Surroundings, t: Translate): string {
  const groups = groupsOf(page.report, t);
  const policy = `default-src 'none'; style-src ${surroundings.styleSource};`;
  return `<!DOCTYPE html>
<html lang="${escape(surroundings.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(surroundings.styleUri)}">
<title>${escape(t('Check Before Publication'))}</title>
</head>
<body>
<header class="${page.report.verdict}">
<p class="file">${escape([page.fileName, page.issue].filter(Boolean).join(' · '))}</p>
<h1>${escape(verdict(page.report, t))}</h1>
<p class="counts">${groups.map((group) => `<a href="#${group.id}" class="${group.id}">${escape(group.title)} <b>${group.findings.length}</b></a>`).join('')}</p>
${fixAllLink(page, t)}</header>
${groups.map((group) => section(group, page, t)).join('\n')}
</body>
</html>`;
}

/** The uri of a command link. */
export function commandUri(command: string, ...args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

interface Group {
  readonly id: 'blocks' | 'look' | 'notes';
  readonly title: string;
  readonly none: string;
  readonly findings: readonly CheckedFinding[];
}

function groupsOf({ findings }: CheckReport, t: Translate): readonly Group[] {
  const withSeverity = (...severities: readonly string[]) => findings.filter(({ severity }) => severities.includes(severity));
  return [
    { id: 'blocks', title: t('What blocks'), none: t('Nothing blocks publication.'), findings: withSeverity('error') },
    { id: 'look', title: t('What to look at'), none: t('Nothing needs a look.'), findings: withSeverity('warning') },
    { id: 'notes', title: t('Notes'), none: t('No notes.'), findings: withSeverity('info', 'hint') },
  ];
}

function fixAllLink({ report, uri }: Page, t: Translate): string {
  const count = report.findings.filter(({ fixIsSafe }) => fixIsSafe).length;
  return count > 0 ? `<p><a href="${commandUri('bulletin.applySafeFixes', uri)}">${escape(t('Apply all safe fixes: {0}', count))}</a></p>\n` : '';
}

function verdict({ verdict }: CheckReport, t: Translate): string {
  switch (verdict) {
    case 'blocked':
      return t('Not ready to publish');
    case 'look':
      return t('Ready once looked over');
    case 'ready':
      return t('Ready to publish');
  }
}

function section(group: Group, page: Page, t: Translate): string {
  const list = group.findings.map((finding) => item(finding, page, t)).join('\n');
  return `<section id="${group.id}">
<h2>${escape(group.title)}</h2>
${list ? `<ol>\n${list}\n</ol>` : `<p class="none">${escape(group.none)}</p>`}
</section>`;
}

function item(finding: CheckedFinding, page: Page, t: Translate): string {
  const reveal = commandUri('bulletin.revealFinding', page.uri, finding.range);
  const details = [
    finding.evidence && `<span>${escape(finding.evidence)}</span>`,
    `<a href="${commandUri('bulletin.showRule', finding.rule)}">${escape(finding.rule)}</a>`,
    finding.fixTitle && `<a class="fix" href="${commandUri('bulletin.applyFix', page.uri, finding.range, finding.fixTitle)}">${escape(t('Fix: {0}', finding.fixTitle))}</a>`,
  ].filter(Boolean);
  return `<li class="${finding.severity}">
<a class="place" href="${reveal}">${escape(t('Line {0}', finding.range.start.line + 1))}</a>
<div>
<p class="message">${escape(finding.message)}</p>
${quotation(finding.range, page, reveal)}<p class="details">${details.join(' · ')}</p>
</div>
</li>`;
}

function quotation(range: Range, page: Page, reveal: string): string {
  const { before, flagged, after } = excerptOf(range, page.line);
  if (!`${before}${flagged}${after}`.trim()) return '';
  return `<a class="excerpt" href="${reveal}">${escape(before)}<mark>${escape(flagged)}</mark>${escape(after)}</a>\n`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
