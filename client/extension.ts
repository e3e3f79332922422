// What both entry points share: the language client, commands, status bar, report and rule pages.
import { commands, type ExtensionContext, env, l10n, window } from 'vscode';
import type { BaseLanguageClient, CodeAction, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol';
import { askWording, askWordingCommand } from './askWording';
import { followCaret } from './caret';
import { checkingOfWindow } from './checking';
import { chooseAction, chooseActionCommand } from './chooseAction';
import { cleanUp, offerCleanedPaste, pasteCleaned } from './cleanedPaste';
import { cleaningPreviews } from './cleaningPreview';
import { clientOptions } from './clientOptions';
import { writeCommand } from './columns/decorations';
import { twoColumns } from './columns/twoColumns';
import { goToCounterpart } from './counterpart';
import { serveFiles } from './filesForServer';
import { type LanguageFolding, languageFolding } from './foldLanguage';
import { goTo, goToCommand } from './goTo';
import { lexiconPage, provideLexiconPages } from './lexiconPages';
import { newIssue } from './newIssue';
import { openOfficeSettings } from './officeSettings';
import { openSample } from './openSample';
import { showReport } from './report/panel';
import { provideRulePages, rulePage, showRule } from './rulePages';
import { type ServerRequests, serverRequests } from './serverRequests';
import { showSideBar } from './sideBar/sideBar';
import { showStatus } from './statusBar';
import { treatAsBulletin } from './treatAsBulletin';
import { tryStep } from './trySteps';
import { openWalkthrough } from './walkthrough';

/** Sets everything up and returns at once; the server starts in the background, requests wait for it. */
export function start(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): void {
  const initialization: InitializationOptions = {
    locale: env.language,
    rulePage,
    lexiconPage,
    goTo: goToCommand,
    askWording: askWordingCommand,
    chooseAction: chooseActionCommand,
  };
  const folding = languageFolding(
    () => client,
    () => server,
  );
  const checking = checkingOfWindow();
  const client = createClient(clientOptions(initialization, checking.provide, folding.provide));
  const server = serverRequests(client);
  const columns = twoColumns(server, folding, context.extensionUri);
  const previews = cleaningPreviews(server);

  const register: Register = (command, run) => {
    context.subscriptions.push(commands.registerCommand(command, tellingOfFailure(client, run)));
  };
  register('bulletin.newIssue', () => newIssue(server));
  register('bulletin.check', showReport(server, context));
  register('bulletin.toggleChecking', () => checking.toggle(client));
  register('bulletin.openOfficeSettings', openOfficeSettings);
  register('bulletin.treatAsBulletin', treatAsBulletin);
  register('bulletin.showRule', (id?: string) => showRule(server, id));
  register('bulletin.goToCounterpart', () => goToCounterpart(server, columns));
  register('bulletin.pasteCleaned', () => pasteCleaned(previews));
  register('bulletin.cleanUp', () => cleanUp(previews));
  register('bulletin.acceptCleaned', previews.accept);
  register('bulletin.discardCleaned', previews.discard);
  register('bulletin.twoColumns', columns.toggle);
  register(writeCommand, columns.write);
  register('bulletin.restartServer', () => restart(client));
  registerFirstSteps(register, context);
  registerFolding(register, folding);
  registerOffered(register, client, server);
  context.subscriptions.push(
    client,
    serveFiles(client, context.extensionUri),
    provideRulePages(server),
    provideLexiconPages(server),
    showStatus(server, checking),
    followCaret(server),
    folding.forgetsClosed(),
    showSideBar(server, columns, register),
    columns,
    previews,
    offerCleanedPaste(previews, (error) => void tellFailure(client, error)),
  );

  // The client itself tells when the server cannot be started.
  client.start().catch(() => undefined);
}

function registerFirstSteps(register: Register, context: ExtensionContext): void {
  register('bulletin.openSample', async () => void (await openSample(context.extensionUri)));
  register('bulletin.tryStep', (step: string) => tryStep(context.extensionUri, step));
  register('bulletin.openWalkthrough', () => openWalkthrough(context));
}

function registerFolding(register: Register, folding: LanguageFolding): void {
  register('bulletin.foldEnglish', () => folding.fold('en'));
  register('bulletin.foldChinese', () => folding.fold('zh'));
  register('bulletin.unfoldLanguages', () => folding.fold());
  register('bulletin.foldNextLanguage', folding.foldNext);
}

/** The commands that the server is told of: it puts them behind what it offers. */
function registerOffered(register: Register, client: BaseLanguageClient, server: ServerRequests): void {
  register(goToCommand, goTo);
  register(askWordingCommand, (draft: string, never: string) => askWording(server, draft, never));
  register(chooseActionCommand, (actions: CodeAction[]) => chooseAction(client, actions));
}

type Register = (command: string, run: (...args: never[]) => unknown) => void;

/** Runs a command, and tells the user what went wrong in it. */
function tellingOfFailure(client: BaseLanguageClient, run: (...args: never[]) => unknown) {
  return async (...args: never[]): Promise<void> => {
    try {
      await run(...args);
    } catch (error) {
      await tellFailure(client, error);
    }
  };
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

async function tellFailure(client: BaseLanguageClient, error: unknown): Promise<void> {
  const restart = l10n.t('Restart Server');
  const showLog = l10n.t('Show Log');
  const reason = (error instanceof Error ? error.message : String(error)).replace(/[.。]+$/, '');
  const chosen = await window.showErrorMessage(
    l10n.t('The bulletin checker did not answer: {0}. The draft itself is not affected.', reason),
    restart,
    showLog,
  );
  if (chosen === restart) await commands.executeCommand('bulletin.restartServer');
  if (chosen === showLog) client.outputChannel.show();
}
