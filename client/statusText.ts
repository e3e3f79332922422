// What the status bar says of an issue, without the editor's API.
import type { NameInBoth, Status } from '../server/protocol';
import type { Translate } from './translate';

/** The words of the item: kind, issue number, what blocks and what wants a look; codicons in `$(…)`. */
export function statusText(status: Status, language: string, t: Translate): string {
  const { errors, warnings } = status.findings;
  const what = [nameIn(language, status.kindName) ?? t('Bulletin of unknown kind'), status.issue].filter(Boolean).join(' ');
  const findings = [errors > 0 && `$(error) ${errors}`, warnings > 0 && `$(warning) ${warnings}`].filter(Boolean);
  return [`$(book) ${what}`, ...(findings.length > 0 ? findings : ['$(check)'])].join('  ');
}

/** The tooltip, Markdown with a command link. */
export function statusTooltip(status: Status, language: string, t: Translate): string {
  const { errors, warnings, infos, hints } = status.findings;
  const title = [nameIn(language, status.kindName), status.issue].filter(Boolean).join(' ');
  return [
    [title && `**${title}**`, status.schemaEvidence].filter(Boolean).join(' — '),
    status.kind === null && t('No known series has this masthead and shape. Name the kind in the setting bulletin.kind, or in the front matter.'),
    `$(error) ${t('Blocks publication: {0}', errors)} &nbsp; $(warning) ${t('To look at: {0}', warnings)} &nbsp; $(info) ${t('Notes: {0}', infos + hints)}`,
    `[${t('Check Before Publication')}](command:bulletin.check)`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** A name in the editor's language, else in the other one. */
export function nameIn(language: string, name: NameInBoth | null): string | undefined {
  return language.startsWith('zh') ? (name?.zh ?? name?.en) : (name?.en ?? name?.zh);
}
