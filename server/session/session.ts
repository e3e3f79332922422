// One editor's session: all that the server holds of it, in one place, and what every handler does with it.

import { type ClientCapabilities, type Connection, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { Locale } from '../base/localized';
import type { Text } from '../base/text';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { withWords } from '../language/vocabulary';
import type { Context } from '../model/context';
import { withoutWords } from '../model/spelling';
import { folderFile } from '../office/folders';
import { draftContext } from '../office/frontMatter';
import type { CaretParams, InitializationOptions } from '../protocol';
import type { Bulletin } from '../syntax/tree';
import { bulletinOf, type Draft } from './drafts';
import type { Host } from './host';
import type { Issues } from './issues';
import type { Works } from './longWork';
import type { Memories } from './memories';
import type { OtherSides } from './otherSides';
import type { SymbolStore } from './symbolStore';
import type { TokenStore } from './tokens';
import type { WordStore } from './words';
import type { EditorSettings, Workspace } from './workspace';

/** Made by `openSession`; handlers are functions over it. What may change is not readonly, and says who changes it. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  /** What the editor has open: drafts, and files of .bulletin folders. */
  readonly documents: TextDocuments<Draft>;

  /** What the editor can do; set by `initialize`, as are options and locale. */
  client: ClientCapabilities;
  options: Partial<InitializationOptions>;
  locale: Locale;
  /** As the editor last told them; passed on to the workspace once the editor is ready. */
  workspaceFolders: readonly string[];
  /** Settings of an editor that sends them instead of being asked; set when they come. */
  sentSettings: EditorSettings;
  /** Whether the editor shows a draft's status, so that it wants to know when that changes; set when it first asks. */
  asksForStatus: boolean;
  /** The pause before the editor is told that everything is to be asked for again; set while it lasts. */
  lookingAgain: ReturnType<typeof setTimeout> | undefined;

  readonly works: Works;
  readonly workspace: Workspace;
  readonly otherSides: OtherSides;
  readonly issues: Issues;
  readonly memories: Memories;
  readonly symbols: SymbolStore;
  readonly tokens: TokenStore;
  readonly words: WordStore;
  readonly checks: Checks;
}

/** Checks that run, and what the editor was told of those that have; kept by document. */
export interface Checks {
  readonly running: Map<string, { readonly text: Text; readonly done: Promise<boolean> }>;
  readonly reports: Map<string, Report>;
  /** Where the author was last seen writing. */
  readonly carets: Map<string, CaretParams>;
  /** What is done about a document after a pause. */
  readonly scheduled: Map<string, ReturnType<typeof setTimeout>>;
  reportCount: number;
}

/** What was last reported of a document, and what that rested on. */
export interface Report {
  readonly text: Text;
  readonly context: Context;
  readonly resultId: string;
  /** Which of the findings were shown, by their places in the list of all. */
  readonly shown: string;
}

/** A feature as handlers call it. */
export type Feature<R> = (bulletin: Bulletin, context: Context) => R | undefined;

/** An open draft; files of a .bulletin folder are none. */
export function draftOf({ documents }: Session, uri: string): Draft | undefined {
  return folderFile(uri) ? undefined : documents.get(uri);
}

export function openDrafts(session: Session): readonly Draft[] {
  return session.documents.all().filter(({ uri }) => draftOf(session, uri));
}

/** What a document is judged by: its folder, and the other file of an issue in two. */
export async function contextOf({ workspace, otherSides, words }: Session, uri: string): Promise<Context> {
  const context = await workspace.contextOf(uri);
  return otherSides.judged(uri, words.comeLater(uri) ? withoutWords(context) : context);
}

/**
 * What a feature says of an open draft; null when the draft is not open or the feature fails, which is logged under a
 * name. Never rejects.
 * For a feature that rests on the findings see `checkedAnswer`.
 */
export async function answer<R>(session: Session, name: string, uri: string, feature: Feature<R>): Promise<R | null> {
  try {
    if (!draftOf(session, uri)) return null;
    const folderContext = await contextOf(session, uri);
    const draft = draftOf(session, uri);
    if (!draft) return null;
    const words = wordsOf(folderContext.lexicon);
    const bulletin = bulletinOf(draft, words);
    return withWords(words, () => feature(bulletin, draftContext(bulletin, folderContext))) ?? null;
  } catch (error) {
    logFailure(session, name, error);
    return null;
  }
}

/**
 * Has a failure logged and null for the answer; a refusal and a cancellation (`ResponseError`) are the answer
 * themselves.
 */
export async function orNull<R>(session: Session, name: string, answering: () => Promise<R | null>): Promise<R | null> {
  try {
    return await answering();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    logFailure(session, name, error);
    return null;
  }
}

export function logFailure({ connection }: Session, name: string, error: unknown): void {
  connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
