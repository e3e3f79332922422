// What the status bar says of an issue, without the editor's API.
import { plain } from '../server/base/plain';
import type { NameInBoth, Status } from '../server/protocol';
import type { Translate } from './translate';

/**
 * The words of the item: kind, issue number, what blocks, what wants a look, what is to be filled in and whether all
 * was checked; codicons in `$(…)`.
 */
export function statusText(status: Status, language: string, t: Translate): string {
  const { errors, warnings } = status.findings;
  const what = withoutCodicons(
    [nameIn(language, status.kindName) ?? t('Bulletin of unknown kind'), status.issue].filter(Boolean).join(' '),
  );
  const findings = [
    errors > 0 && `$(error) ${errors}`,
    warnings > 0 && `$(warning) ${warnings}`,
    status.toDo.unfinished > 0 && `$(edit) ${status.toDo.unfinished}`,
    status.notChecked.length > 0 && `$(circle-slash) ${t('not all checked')}`,
  ].filter(Boolean);
  return [`$(book) ${what}`, ...(findings.length > 0 ? findings : ['$(check)'])].join('  ');
}

/** The words of the item when the server has stopped for good. */
export function stoppedText(t: Translate): string {
  return `$(error) ${t('Bulletin: not checked')}`;
}

/** The tooltip then. */
export function stoppedTooltip(t: Translate): string {
  const restart = `[${t('Restart Server')}](command:bulletin.restartServer)`;
  return `${t('The checker has stopped: nothing is checked.')}\n\n${restart}`;
}

/** The words of the item while checking is switched off. */
export function offText(t: Translate): string {
  return `$(circle-slash) ${t('Bulletin: checking is off')}`;
}

/** The tooltip then. */
export function offTooltip(t: Translate): string {
  return `[${t('Show again what is found')}](command:bulletin.toggleChecking)`;
}

/** The tooltip, Markdown with a command link. Names come from files of the workspace: nothing in them is markup. */
export function statusTooltip(status: Status, language: string, t: Translate): string {
  const { errors, warnings, infos, hints } = status.findings;
  const title = [nameIn(language, status.kindName), status.issue].filter(Boolean).join(' ');
  return [
    [title && `**${plain(title)}**`, status.schemaEvidence && plain(status.schemaEvidence)].filter(Boolean).join(' — '),
    status.kind === null &&
      t(
        'No known series has this masthead and shape. Name the kind in the setting bulletin.kind, or in the front matter.',
      ),
    [
      `$(error) ${t('Blocks publication: {0}', errors)}`,
      `$(warning) ${t('To look at: {0}', warnings)}`,
      `$(info) ${t('Notes: {0}', infos + hints)}`,
    ].join(' &nbsp; '),
    toDoText(status, t),
    ...status.notChecked.map((what) => `$(circle-slash) ${t('Not checked: {0}', plain(what))}`),
    `[${t('Check Before Publication')}](command:bulletin.check)`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** 还有 6 处未填、3 段未译、2 处要改; undefined when nothing is left. */
function toDoText({ toDo: { unfinished, untranslated, mistakes } }: Status, t: Translate): string | undefined {
  const parts = [
    unfinished > 0 && t('{0} to fill in', unfinished),
    untranslated > 0 && t('{0} to translate', untranslated),
    mistakes > 0 && t('{0} to mend', mistakes),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `$(edit) ${t('Still to do: {0}', parts.join(t(', ')))}` : undefined;
}

/** In an item's text only ours are codicons. */
function withoutCodicons(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ').replace(/\$\(/g, '$\u200b(');
}

/** A name in the editor's language, else in the other one. */
export function nameIn(language: string, name: NameInBoth | null): string | undefined {
  return language.startsWith('zh') ? (name?.zh ?? name?.en) : (name?.en ?? name?.zh);
}
