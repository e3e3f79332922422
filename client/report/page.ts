// The report of Check Before Publication as HTML: the verdict, what blocks, what to look at, notes. Links are commands;
// the one script keeps the keyboard's place when the page is renewed.

import { excerptOf } from '../../server/base/excerpt';
import type { Range } from '../../server/base/text';
import { type CheckedFinding, type CheckReport, unfinishedRule } from '../../server/protocol';
import type { Translate } from '../translate';

export interface Page {
  readonly report: CheckReport;
  readonly uri: string;
  readonly fileName: string;
  /** Kind and number: 浦江创新观察 2024-15. */
  readonly issue: string | undefined;
  /** Whether the report stays with this draft when another comes to the front. */
  readonly isPinned: boolean;
  /** The content of a line of the checked text. */
  readonly line: (number: number) => string;
}

/** What the page needs of the webview it is shown in. */
export interface Surroundings {
  readonly language: string;
  readonly styleUri: string;
  readonly scriptUri: string;
  /** Content-security-policy source of the style sheet and the script. */
  readonly source: string;
}

export function reportPage(page: Page, surroundings: Surroundings, t: Translate): string {
  const groups = groupsOf(page.report, t);
  const header = `<h1>${escape(verdict(page.report, t))}</h1>
${notCheckedList(page, t)}${unknownSeries(page, t)}<p class="counts">${groups.map(countOf).join('')}</p>
${unfinishedPlaces(page, t)}${fixAllLink(page, t)}<p class="details">${pinLink(page, t)} · ${saveLink(t)}</p>
`;
  return document(
    page,
    page.report.verdict,
    header,
    groups.map((group) => section(group, page, t)).join('\n'),
    surroundings,
    t,
  );
}

/** What the report says when nothing is checked any more: nothing of what it said before holds. */
export function uncheckedPage(
  page: Pick<Page, 'fileName' | 'issue'>,
  reason: string,
  surroundings: Surroundings,
  t: Translate,
): string {
  const header = `<h1>${escape(t('Not checked'))}</h1>
<p>${escape(reason)} <a href="${commandUri('bulletin.restartServer')}">${escape(t('Restart Server'))}</a></p>
`;
  return document(page, 'incomplete', header, '', surroundings, t);
}

function document(
  { fileName, issue }: Pick<Page, 'fileName' | 'issue'>,
  state: CheckReport['verdict'],
  header: string,
  body: string,
  surroundings: Surroundings,
  t: Translate,
): string {
  const policy = `default-src 'none'; style-src ${surroundings.source}; script-src ${surroundings.source};`;
  return `<!DOCTYPE html>
<html lang="${escape(surroundings.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escape(surroundings.styleUri)}">
<script defer src="${escape(surroundings.scriptUri)}"></script>
<title>${escape(t('Check Before Publication'))}</title>
</head>
<body>
<header class="${state}">
<p class="file">${escape([fileName, issue].filter(Boolean).join(' · '))}</p>
${header}</header>
${body}
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

function groupsOf({ findings, notChecked }: CheckReport, t: Translate): readonly Group[] {
  // of what did not run nothing can be said
  const none = notChecked.length > 0 ? t('Nothing found in what was checked.') : undefined;
  const withSeverity = (...severities: readonly string[]) =>
    findings.filter(({ severity }) => severities.includes(severity));
  return [
    {
      id: 'blocks',
      title: t('What blocks'),
      none: none ?? t('Nothing blocks publication.'),
      findings: withSeverity('error'),
    },
    {
      id: 'look',
      title: t('What to look at'),
      none: none ?? t('Nothing needs a look.'),
      findings: withSeverity('warning'),
    },
    { id: 'notes', title: t('Notes'), none: none ?? t('No notes.'), findings: withSeverity('info', 'hint') },
  ];
}

function countOf({ id, title, findings }: Group): string {
  return `<a href="#${id}" class="${id}">${escape(title)} <b>${findings.length}</b></a>`;
}

function unknownSeries({ report }: Page, t: Translate): string {
  return report.hasSeries
    ? ''
    : `<p class="series">${escape(t('No known series: not compared with past issues.'))}</p>\n`;
}

function notCheckedList({ report, uri }: Page, t: Translate): string {
  const items = report.notChecked.map(({ what, range }) => {
    const told = range ? link(commandUri('bulletin.revealFinding', uri, range), what) : escape(what);
    return `<li>${told}</li>`;
  });
  return items.length > 0
    ? `<p class="missed">${escape(t('What was not checked'))}</p>\n<ul class="missed">\n${items.join('\n')}\n</ul>\n`
    : '';
}

/** How many places are still to be filled in, each a way to it. */
function unfinishedPlaces({ report, uri }: Page, t: Translate): string {
  const open = report.findings.filter(({ rule }) => rule === unfinishedRule);
  const links = open.map(({ range }) =>
    link(commandUri('bulletin.revealFinding', uri, range), t('Line {0}', range.start.line + 1)),
  );
  return open.length > 0
    ? `<p class="unfinished">${escape(t('Places to fill in: {0}', open.length))} ${links.join(' ')}</p>\n`
    : '';
}

function fixAllLink({ report, uri }: Page, t: Translate): string {
  const count = report.findings.filter(({ fixIsSafe }) => fixIsSafe).length;
  if (count === 0) return '';
  return `<p>${link(commandUri('bulletin.applySafeFixes', uri), t('Apply all safe fixes: {0}', count))}</p>\n`;
}

function link(href: string, label: string, cssClass?: string): string {
  return `<a${cssClass === undefined ? '' : ` class="${cssClass}"`} href="${href}">${escape(label)}</a>`;
}

function verdict({ verdict }: CheckReport, t: Translate): string {
  switch (verdict) {
    case 'blocked':
      return t('Not ready to publish');
    case 'incomplete':
      return t('Not everything was checked');
    case 'look':
      return t('Ready once looked over');
    case 'ready':
      return t('Ready to publish');
  }
}

function section(group: Group, page: Page, t: Translate): string {
  const list = group.findings.map((finding) => item(finding, page, t)).join('\n');
  return `<section id="${group.id}" aria-labelledby="${group.id}-title">
<h2 id="${group.id}-title">${escape(group.title)}</h2>
${list ? `<ol>\n${list}\n</ol>` : `<p class="none">${escape(group.none)}</p>`}
</section>`;
}

function item(finding: CheckedFinding, page: Page, t: Translate): string {
  const reveal = commandUri('bulletin.revealFinding', page.uri, finding.range);
  const details = [
    finding.evidence && `<span>${escape(finding.evidence)}</span>`,
    `<a href="${commandUri('bulletin.showRule', finding.rule)}">${escape(finding.rule)}</a>`,
    finding.fixTitle &&
      link(
        commandUri('bulletin.applyFix', page.uri, finding.range, finding.fixTitle),
        t('Fix: {0}', finding.fixTitle),
        'fix',
      ),
    link(commandUri('bulletin.switchOffAt', page.uri, finding.range), t('Not an error…')),
  ].filter(Boolean);
  return `<li class="${finding.severity}">
<a class="place" href="${reveal}">${escape(t('Line {0}', finding.range.start.line + 1))}</a>
<div>
<p class="message"><b class="severity">${escape(severityIn(finding.severity, t))}</b> ${escape(finding.message)}</p>
${quotation(finding.range, page, reveal)}<p class="details">${details.join(' · ')}</p>
</div>
</li>`;
}

function severityIn(severity: CheckedFinding['severity'], t: Translate): string {
  const words = { error: t('Error'), warning: t('Warning'), info: t('Note'), hint: t('Note') };
  return words[severity];
}

function pinLink({ isPinned }: Page, t: Translate): string {
  const label = isPinned ? t('Follow the bulletin in front') : t('Stay with this bulletin');
  return link(commandUri('bulletin.pinReport'), label);
}

function saveLink(t: Translate): string {
  return link(commandUri('bulletin.saveProofSheet'), t('Save Proof Sheet…'));
}

function quotation(range: Range, page: Page, reveal: string): string {
  const { before, flagged, after } = excerptOf(range, page.line);
  if (!`${before}${flagged}${after}`.trim()) return '';
  return `<a class="excerpt" href="${reveal}">${escape(before)}<mark>${escape(flagged)}</mark>${escape(after)}</a>\n`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
