// What the extension and the server say to each other beyond LSP, and the settings they share. Types and names only, so
// either side can import it.
import type { Decoded, Unreadable } from './base/encoding';
import type { Position, Range } from './base/text';

/** The rule that tells places still to be filled in: they are counted apart. */
export const unfinishedRule = 'unfinished-place';

/**
 * Method names. Requests go from client to server; `statusChanged`, `readFile`, `findFiles` and
 * `readData` from server to client.
 */
export const methods = {
  status: 'bulletin/status',
  statusChanged: 'bulletin/statusChanged',
  check: 'bulletin/check',
  rule: 'bulletin/rule',
  rules: 'bulletin/rules',
  kinds: 'bulletin/kinds',
  newIssue: 'bulletin/newIssue',
  lexicon: 'bulletin/lexicon',
  issueView: 'bulletin/issueView',
  peopleView: 'bulletin/peopleView',
  termsView: 'bulletin/termsView',
  wording: 'bulletin/wording',
  neverWrite: 'bulletin/neverWrite',
  pairs: 'bulletin/pairs',
  /** A notification, `CaretParams`: where the author is writing. */
  caret: 'bulletin/caret',
  clean: 'bulletin/clean',
  /**
   * `DocumentParams` → `FileContent` of a file that the server cannot read itself (in a browser), or null when it is
   * not there.
   */
  readFile: 'bulletin/readFile',
  /** `FindFilesParams` → `FoundFile[]`, where the server cannot look itself (in a browser). */
  findFiles: 'bulletin/findFiles',
  /** `DataParams` → the bytes of a file of the extension, a `Uint8Array`, in a browser. */
  readData: 'bulletin/readData',
} as const;

/** The files that lie beside the program and are read when they are needed, below its folder. */
export const dataFiles = {
  zh: 'spelling/zh.bin',
  usage: 'spelling/usage.bin',
  en: 'spelling/en.bin',
  directory: 'directory/directory.bin',
  terms: 'terms.json',
} as const;

export type DataFile = keyof typeof dataFiles;

/** `bulletin/readData` */
export interface DataParams {
  readonly file: DataFile;
}

/**
 * The kinds of folding ranges that hide one language. Their editor folds them all by these; another, knowing no such
 * kinds, shows them as it does others.
 */
export const languageFoldKinds = { zh: 'chinese', en: 'english' } as const;

/** `initializationOptions`. A null configuration, here or later, means defaults. */
export interface InitializationOptions {
  /** The editor's language tag: `en`, `zh-cn`. Messages come in it. */
  readonly locale: string;
  readonly settings?: BulletinSettings | null;
  /**
   * Where a rule's page opens, `{rule}` standing for its id: a URL, or a command URI the editor understands. Absent:
   * findings link to no page.
   */
  readonly rulePage?: string;
  /**
   * Where a file of the built-in lexicon opens, `{file}` standing for its name (`terms.yaml`). Absent: nothing leads to
   * the built-in lexicon.
   */
  readonly lexiconPage?: string;
  /**
   * The editor's command that goes to a place, called with a URI and a range: `bulletin.goTo`. Absent: nothing that
   * jumps is offered.
   */
  readonly goTo?: string;
  /**
   * The editor's command that asks what to write instead of a wording, called with a draft's URI and the wording; it
   * goes on with `bulletin/neverWrite`. Absent: nobody is asked.
   */
  readonly askWording?: string;
  /**
   * The editor's command that lets the author choose one of several code actions, called with their list, and carries
   * it out: `bulletin.chooseAction`. Absent: they all stand in the light bulb.
   */
  readonly chooseAction?: string;
}

/**
 * The section `bulletin` of the editor's configuration, as the server reads it by `workspace/configuration`, per
 * document.
 */
export interface BulletinSettings {
  /** A kind's id; empty: recognised from the text. */
  readonly kind?: string;
  /** Rule id → severity. */
  readonly rules?: Readonly<Record<string, 'error' | 'warning' | 'info' | 'hint' | 'off'>>;
  /** The folder of past issues: a path, relative to the workspace folder; empty: none. Not read in a browser. */
  readonly archive?: string;
  /** What stands beside the text in grey; nothing by default. */
  readonly inlayHints?: { readonly names?: boolean; readonly numbers?: boolean; readonly length?: boolean };
  /** Lines above headings and points; none by default. */
  readonly codeLens?: boolean;
}

/** Where the caret is, whenever it has moved; an editor that does not tell is told every finding at once. */
export interface CaretParams {
  readonly uri: string;
  readonly position: Position;
  /** Whether it has come there by typing. */
  readonly isTyping: boolean;
  /** Whether nothing is to be told of its line. */
  readonly isFocused: boolean;
}

export interface DocumentParams {
  readonly uri: string;
}

/** `bulletin/neverWrite`: to have an office never write something, by the wording.yaml of a draft's folder. */
export interface NeverWriteParams extends DocumentParams {
  readonly never: string;
  /** What to write instead; absent or empty: that depends on the sentence. */
  readonly write?: string;
}

/** Null once the editor was asked to make the change (`workspace/applyEdit`); else why the file is left alone. */
export interface NeverWrite {
  readonly refusal: string;
}

/** `bulletin/readFile`: the text of a file and how it is written, or why it cannot be read. */
export type FileContent = Decoded | Unreadable;

/** `bulletin/findFiles`: files below a folder, without node_modules and what begins with a dot. */
export interface FindFilesParams {
  readonly folder: string;
  /** How the names of wanted files end: `.bulletin`, `.bulletin.md`. */
  readonly endings: readonly string[];
  /** The most that are given. */
  readonly most: number;
}

export interface FoundFile {
  readonly uri: string;
  /** Changes when the content does. */
  readonly version: string;
}

export interface NameInBoth {
  readonly zh?: string;
  readonly en?: string;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** `bulletin/status`; null for a document the server does not have open. */
export interface Status {
  readonly kind: string | null;
  readonly kindName: NameInBoth | null;
  /** As the series writes it, else as printed: `2024-13`, `第 4 期`. */
  readonly issue: string | null;
  readonly findings: FindingCounts;
  /** How far the issue is. */
  readonly toDo: {
    /** Places that are still to be filled in; they are among the errors. */
    readonly unfinished: number;
    /** Blocks that stand in one of two languages. */
    readonly untranslated: number;
    /** Errors besides. */
    readonly mistakes: number;
  };
  /** What was not checked and why, in the editor's language; empty when everything ran. */
  readonly notChecked: readonly string[];
  /** What the kind was learnt from, in the editor's language: "learnt from 2 issues, 2024-13 and 2024-14". */
  readonly schemaEvidence?: string;
}

/** `bulletin/check`. */
export interface CheckParams extends DocumentParams {
  readonly locale: string;
}

export interface CheckReport {
  /**
   * An error blocks; `incomplete`: none was found, but not everything was checked; a warning wants a look; what is
   * below leaves an issue ready.
   */
  readonly verdict: 'ready' | 'look' | 'incomplete' | 'blocked';
  /** What was not checked and why; empty when everything ran. */
  readonly notChecked: readonly NotChecked[];
  /** Whether a series is known that the issue was compared with. */
  readonly hasSeries: boolean;
  /** The date in the issue's header, ISO 8601 (`2025-03-09`, `2025-03`); absent: none is read. */
  readonly date?: string;
  /** In order of position; what `notChecked` says is not told again. */
  readonly findings: readonly CheckedFinding[];
  readonly summary: FindingCounts;
}

/** What a check should have rested on and did not. */
export interface NotChecked {
  /** What could not be read or broke off, why, and what was not checked therefore; in the locale. */
  readonly what: string;
  /** Where it is in the draft, if it is there. */
  readonly range?: Range;
}

export interface CheckedFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly range: Range;
  readonly fixTitle?: string;
  /** The fix is among those that "Apply all safe fixes" applies. */
  readonly fixIsSafe?: boolean;
  /** What it rests on, in the locale: "2 of 2 past issues", "GB/T 15834 B.3.8". */
  readonly evidence?: string;
}

/** `bulletin/rule`: the rule's page; null for an unknown id. */
export interface RuleParams {
  readonly id: string;
  readonly locale: string;
}

export interface RulePage {
  readonly markdown: string;
}

/** `bulletin/lexicon`: a file of the built-in lexicon; null where there is none of that name. */
export interface LexiconParams {
  /** `people.yaml`, `organizations.yaml` or `terms.yaml`. */
  readonly file: string;
  readonly locale: string;
}

export interface LexiconPage {
  readonly content: string;
}

/** `bulletin/rules` {} → RuleTitle[], titles in the editor's language. */
export interface RuleTitle {
  readonly id: string;
  readonly title: string;
}

/** `bulletin/kinds` {} → KindTitle[]. */
export interface KindTitle {
  readonly id: string;
  readonly name: NameInBoth;
  readonly languages: readonly ('zh' | 'en')[];
  /** What the kind was learnt from, in the editor's language. */
  readonly evidence?: string;
}

/**
 * `bulletin/newIssue`; null for an unknown kind. Asked twice: without values for the suggestions, then with what the
 * author settled on.
 */
export interface NewIssueParams {
  readonly kind: string;
  readonly values?: IssueValues;
  readonly locale: string;
}

/** What an author settles before writing. A kind without a field leaves it out. */
export interface IssueValues {
  /** As the series prints it, number alone: `2024-15`, `5`. */
  readonly issue?: string;
  /** Number counted over all years. */
  readonly cumulative?: string;
  /** Number within the forum's special reports. */
  readonly series?: string;
  readonly volume?: string;
  /** ISO 8601. */
  readonly date?: string;
}

export interface NewIssue {
  /** A whole draft as a VS Code snippet, placeholders in reading order. */
  readonly snippet: string;
  /** `浦江创新观察-2024-15.bulletin.md` */
  readonly fileName: string;
  /** Every field the kind has, with the values of `values` or the ones suggested. */
  readonly suggested: IssueValues;
}

/**
 * `bulletin/issueView` `DocumentParams` → the side bar's view of the issue; null for a document the server does not
 * have open.
 */
export interface IssueView {
  /** `浦江创新观察 2024-15` */
  readonly title: string;
  readonly findings: FindingCounts;
  /** Whether paragraphs stand in both languages, so that one can be folded away. */
  readonly isBilingual: boolean;
  readonly nodes: readonly ViewNode[];
}

/** `bulletin/peopleView`, `bulletin/termsView` → `ViewNode[]`: who or what the issue names, and what else is known. */
export interface KnownParams extends DocumentParams {
  /** Characters, pinyin, initials or English; absent or empty: everything. */
  readonly filter?: string;
}

export type ViewNodeKind =
  | 'group'
  | 'list'
  | 'field'
  | 'note'
  | 'title'
  | 'section'
  | 'point'
  | 'text'
  | 'item'
  | 'credit'
  | 'language'
  | 'person'
  | 'term'
  | 'organization'
  | 'more'
  | 'place'
  | 'unchecked';

/** A row of the side bar, its words in the editor's language. */
export interface ViewNode {
  /** The same for the same thing after an edit. */
  readonly id: string;
  readonly kind: ViewNodeKind;
  readonly label: string;
  /** What stands behind the label, less prominent. */
  readonly description?: string;
  /** Markdown. */
  readonly tooltip?: string;
  /** `fine`: present, as the series has it; `missing`: not in the draft; `untranslated`: in one language only. */
  readonly state?: 'fine' | 'missing' | 'untranslated';
  /** Findings in it and in all that is in it. */
  readonly errors?: number;
  readonly warnings?: number;
  /** Where it goes to. */
  readonly target?: Range;
  /**
   * What it stands for in the text, its children's apart: in an issue of two languages two places. For following the
   * caret.
   */
  readonly extents?: readonly Range[];
  /** Puts what is missing in its place. */
  readonly insertion?: TextChange;
  /** Who or what it names, for `bulletin/wording`. */
  readonly subject?: Subject;
  readonly children?: readonly ViewNode[];
}

export interface TextChange {
  readonly range: Range;
  readonly newText: string;
}

/** Who or what a row names: in the lexicon, or as the issue has it. */
export interface Subject {
  readonly type: 'person' | 'term' | 'organization';
  readonly id: string;
}

/**
 * `bulletin/wording` → `Wording`: what to write for a person, term or organization at a place, in the language of its
 * block; null when it is not known any more.
 */
export interface WordingParams extends DocumentParams {
  readonly position: Position;
  readonly subject: Subject;
}

export interface Wording {
  readonly newText: string;
}

/** `bulletin/pairs` → `Pairs`: which blocks say the same; null when a document is not open. */
export interface PairsParams extends DocumentParams {
  /** The English file of an issue in two files, `uri` being the Chinese one. */
  readonly english?: string;
}

export interface Pairs {
  /** In document order. In an issue of two files `zh` is in the one and `en` in the other. */
  readonly blocks: readonly PairedBlocks[];
}

/** A block in both languages, or one that lacks its counterpart. */
export interface PairedBlocks {
  readonly zh?: Range;
  readonly en?: Range;
  /** Sentence by sentence, where both languages have as many. */
  readonly sentences?: readonly { readonly zh: Range; readonly en: Range }[];
}

/** `bulletin/clean`: a text out of a PDF or a word processor as a draft would have it. */
export interface CleanParams {
  readonly text: string;
  /** The clipboard's HTML, which tells of bold, headings and lists. */
  readonly html?: string;
  /** The draft that it goes into, whose masthead and series its running heads may print. */
  readonly uri?: string;
  readonly locale: string;
}

/** The cleaned text with what was done to it, one thing per note; or why it cannot be cleaned. */
export type Cleaning =
  | { readonly text: string; readonly notes: readonly string[]; readonly changed: boolean }
  | { readonly refusal: string };
