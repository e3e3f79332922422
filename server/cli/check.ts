// bulletin check: the gate before publication.

import { encodingNames, isUnreadable } from '../base/encoding';
import { type Locale, localeOf, say } from '../base/localized';
import { timeChecked } from '../base/proofSheet';
import { otherSide } from '../base/sides';
import { Text } from '../base/text';
import type { Unread } from '../base/unread';
import { headerDate } from '../features/views/checkReport';
import { issueNumber } from '../features/views/status';
import { readText as decodedText } from '../knowledge/archive/diskFiles';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { kindOf } from '../knowledge/schema/kind-of';
import { withWords } from '../language/vocabulary';
import type { Context } from '../model/context';
import { findingsIn, joinSides, type Side } from '../model/side-by-side';
import { withWordsKnown } from '../model/spelling';
import { draftContext } from '../office/frontMatter';
import { type Baseline, baselineOf, formatBaseline, knownIn, readBaseline, withoutKnown } from '../report/baseline';
import { type Checked, summaryOf, undoneIn, undoneWords } from '../report/checked';
import { formatGithub } from '../report/github';
import { formatJson } from '../report/json';
import { formatSheets } from '../report/proofSheets';
import { formatSarif } from '../report/sarif';
import { formatText } from '../report/text';
import { check as findingsOf } from '../rules/check';
import { fixAll } from '../rules/fixes';
import { parse } from '../syntax/parse';
import type { Bulletin } from '../syntax/tree';
import { archiveOf, contextOf, withoutFile } from './context';
import { type Command, Failure, reasonOf } from './failure';
import { readSource, readText, type Source } from './input';
import { type FileState, print, replaceFile } from './output';
import { exists, namedBy, type Operand } from './paths';
import { readWords } from './spelling';
import { tell } from './tell';

const formats: Readonly<Record<string, (files: readonly Checked[], locale: Locale) => string>> = {
  text: (files, locale) =>
    formatText(files, { colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined, locale }),
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
  html: (files, locale) => formatSheets(files, { format: 'html', locale, checked: timeChecked(new Date()) }),
  markdown: (files, locale) => formatSheets(files, { format: 'markdown', locale, checked: timeChecked(new Date()) }),
};

export const check: Command = {
  usage:
    '[--format text|json|sarif|github|html|markdown] [--fix] [--kind K] [--config DIR] [--archive DIR] ' +
    '[--baseline FILE [--update-baseline]] [--locale en|zh] PATH…',
  options: {
    format: { type: 'string' },
    fix: { type: 'boolean' },
    kind: { type: 'string' },
    config: { type: 'string' },
    archive: { type: 'string' },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    locale: { type: 'string' },
  },
  async run(values, paths, folder) {
    const options = values as Options;
    const format = formats[options.format ?? 'text'];
    if (!format) throw new Failure(`check: no format ${options.format}; it is ${Object.keys(formats).join(', ')}`);
    refuseUnfit(options, paths);
    const base = await contextOf(options.config, folder);
    const words = await readWords(folder);
    const context = ofKind(base, options.kind);
    const archive = options.archive === undefined ? undefined : await archiveOf(options.archive, base);
    const known = options.baseline === undefined ? undefined : await baselineAt(options.baseline, isUpdate(options));
    const files = await resultsOf(paths, (path) => ({
      context: withWordsKnown(archive ? { ...context, archive: withoutFile(archive, path) } : context, words),
      fix: options.fix === true,
    }));
    const current = known && (isUpdate(options) ? renewed(known.baseline, files) : known.baseline);
    const reported = current ? withoutKnown(files, current) : files;
    await print(format(reported, localeOf(options.locale ?? process.env.LC_ALL ?? process.env.LANG)));
    if (isUpdate(options) && known) await replaceFile(options.baseline!, formatBaseline(current!), known.before);
    if (files.some((file) => undoneIn(file).length > 0)) return 2;
    return summaryOf(reported).errors > 0 ? 1 : 0;
  },
};

/** As `check.options` has them parsed. */
interface Options {
  readonly format?: string;
  readonly fix?: boolean;
  readonly kind?: string;
  readonly config?: string;
  readonly archive?: string;
  readonly baseline?: string;
  readonly 'update-baseline'?: boolean;
  readonly locale?: string;
}

function isUpdate(options: Options): boolean {
  return options['update-baseline'] === true;
}

/** Throws a Failure where what is asked for cannot be done. */
function refuseUnfit(options: Options, paths: readonly string[]): void {
  if (paths.length === 0) throw new Failure('check: needs a path; - is standard input');
  if (options.fix && paths.includes('-'))
    throw new Failure('check: --fix needs files: standard input has no place to write to');
  if (isUpdate(options) && options.baseline === undefined)
    throw new Failure('check: --update-baseline needs --baseline FILE');
}

/** The context with the kind that was asked for. Throws a Failure where none is called so. */
function ofKind(base: Context, kind: string | undefined): Context {
  if (kind === undefined) return base;
  const ids = base.schema.kinds.map(({ id }) => id);
  if (!ids.includes(kind)) throw new Failure(`check: no kind ${kind}; known are ${ids.join(', ')}`);
  return { ...base, settings: { ...base.settings, kind } };
}

/** What is found in all files, and told on standard error of those that could not be checked in full. */
async function resultsOf(
  paths: readonly string[],
  taskOf: (path: string) => CheckOptions,
): Promise<readonly Checked[]> {
  const files: Checked[] = [];
  // one after the other: of a file that was checked only its text and its findings are kept
  for (const named of (await Promise.all(paths.map(namedBy))).flat()) {
    const result = await resultOf(named, taskOf(named.path));
    for (const [what, reason] of undoneIn(result)) tell(`${result.path}: ${undoneWords.en[what]}: ${reason}`);
    files.push(result);
  }
  return files;
}

interface CheckOptions {
  readonly context: Context;
  readonly fix: boolean;
}

/**
 * What is found in a file. Never rejects: whatever is wrong with one file costs only that one, and is told in its
 * result.
 */
async function resultOf({ path, none }: Operand, { context, fix }: CheckOptions): Promise<Checked> {
  try {
    if (none !== undefined) throw new Failure(none);
    const source = await readSource(path);
    const { current, unmended } = fix
      ? await mended(path, source, context)
      : { current: source.text, unmended: undefined };
    const counterpart = await counterpartOf(path);
    const undone = {
      ...(unmended !== undefined && { unmended }),
      ...(counterpart?.unread && { otherSideUnread: counterpart.unread.what.en }),
    };
    if (counterpart?.other)
      return { ...checkedSide(counterpart.side, { path, text: current }, counterpart.other, context), undone };
    const unread = [...(context.unread ?? []), ...(counterpart?.unread ? [counterpart.unread] : [])];
    return { ...checked(path, current, unread.length > 0 ? { ...context, unread } : context), undone };
  } catch (error) {
    const reason =
      error instanceof Failure
        ? reasonOf(error, path)
        : `the check broke off (${reasonOf(error, path)}); please report it with this text`;
    return { path, text: new Text(''), kind: undefined, findings: [], undone: { unread: reason } };
  }
}

/** The other file of an issue in two, or why it cannot be read; undefined when there is none. */
async function counterpartOf(
  path: string,
): Promise<{ readonly side: 'zh' | 'en'; readonly other?: Side; readonly unread?: Unread } | undefined> {
  const named = otherSide(path);
  if (!named || !(await exists(named.other))) return undefined;
  const read = await decodedText(named.other);
  if (!isUnreadable(read)) return { side: named.side, other: { path: named.other, text: new Text(read.content) } };
  const what = say(
    `${named.other} ${read.mistake.en}; the two languages were not compared`,
    `${named.other} ${read.mistake.zh}，两种语言未作对照`,
  );
  return { side: named.side, unread: { source: 'other-side', what } };
}

/** Checks one text by itself. */
function checked(path: string, text: Text, base: Context): Checked {
  // a text of its own: the tree and all else that was made of the one at hand goes with it
  const outcome = withWords(wordsOf(base.lexicon), () => judged(parse(text), draftContext(parse(text), base)));
  return { path, text: new Text(text.content), ...outcome };
}

/**
 * Checks one of two side-by-side files together with the other, and tells what stands in it. Judged by its own front
 * matter, as in the editor.
 */
function checkedSide(side: 'zh' | 'en', own: Side, other: Side, base: Context): Checked {
  const [zh, en] = side === 'zh' ? [own, other] : [other, own];
  const { findings, ...outcome } = withWords(wordsOf(base.lexicon), () =>
    judged(joinSides(parse(zh.text), parse(en.text)), draftContext(parse(own.text), base)),
  );
  return { path: own.path, text: new Text(own.text.content), ...outcome, findings: findingsIn(side, findings, zh, en) };
}

function judged(bulletin: Bulletin, context: Context): Pick<Checked, 'kind' | 'head' | 'findings'> {
  const kind = kindOf(bulletin, context.schema, context.settings.kind);
  const issue = issueNumber(bulletin, kind);
  const date = headerDate(bulletin);
  const head = {
    ...(kind && { series: kind.name }),
    ...(issue !== undefined && { issue }),
    ...(date !== undefined && { date }),
  };
  return { kind: kind?.id, head, findings: findingsOf(bulletin, context) };
}

/**
 * The text after all safe fixes, written to its file when they changed anything; the text as it was, and why, when that
 * cannot be.
 */
async function mended(
  path: string,
  { text, encoding }: Source,
  base: Context,
): Promise<{ readonly current: Text; readonly unmended?: string }> {
  const fixed = withWords(wordsOf(base.lexicon), () => fixAll(text, draftContext(parse(text), base)));
  if (fixed.content === text.content) return { current: text };
  if (encoding !== 'utf-8')
    return {
      current: text,
      unmended: `left as it is: it is in ${encodingNames[encoding]}, and only UTF-8 is written; save it as UTF-8 first`,
    };
  try {
    await replaceFile(path, fixed.content, text);
    return { current: fixed };
  } catch (error) {
    return { current: text, unmended: reasonOf(error, path) };
  }
}

interface KnownBaseline {
  readonly baseline: Baseline;
  /** The file it was read from, as a writer must find it again. */
  readonly before: FileState;
}

/**
 * The baseline in a file. Throws a Failure when there is none (`mayLack`: it is empty then) or the file is something
 * else, which an update must not replace.
 */
async function baselineAt(file: string, mayLack: boolean): Promise<KnownBaseline> {
  if (!(await exists(file))) {
    if (mayLack) return { baseline: new Map(), before: { version: undefined } };
    throw new Failure(`${file}: no such baseline; --update-baseline makes one`);
  }
  const { content } = await readText(file);
  try {
    return { baseline: readBaseline(content), before: { content } };
  } catch (error) {
    throw new Failure(`${file}: ${(error as Error).message}${mayLack ? '; it is left as it is' : ''}`);
  }
}

/**
 * The baseline that knows these results; of files that could not be checked in full it goes on knowing what it knew.
 */
function renewed(old: Baseline, files: readonly Checked[]): Baseline {
  const isWhole = ({ undone }: Checked) => undone?.unread === undefined && undone?.otherSideUnread === undefined;
  const kept = knownIn(
    old,
    files.filter((file) => !isWhole(file)),
  );
  return new Map([...baselineOf(files.filter(isWhole)), ...kept]);
}
