// bulletin check: the gate before publication.
import { readFile } from 'node:fs/promises';
import type { Context } from '../context';
import { localeOf, type Locale } from '../localized';
import { baselineOf, formatBaseline, readBaseline, withoutKnown } from '../report/baseline';
import { type Checked, summaryOf } from '../report/checked';
import { formatGithub } from '../report/github';
import { formatJson } from '../report/json';
import { formatSarif } from '../report/sarif';
import { formatText } from '../report/text';
import { check as findingsOf } from '../rules/check';
import { fixAll } from '../rules/fixes';
import { findingsIn, joinSides, otherSide, type Side } from '../rules/side-by-side';
import { kindOf } from '../schema/kind-of';
import { parse } from '../syntax/parse';
import type { Bulletin } from '../syntax/tree';
import type { Text } from '../text';
import { draftContext } from '../workspace/frontMatter';
import { archiveOf, contextOf, withoutFile } from './context';
import { type Command, Failure } from './failure';
import { readText } from './input';
import { deliver, replaceFile } from './output';

const formats: Readonly<Record<string, (files: readonly Checked[], locale: Locale) => string>> = {
  text: (files, locale) => formatText(files, { colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined, locale }),
  json: formatJson,
  sarif: formatSarif,
  github: formatGithub,
};

export const check: Command = {
  usage: '[--format text|json|sarif|github] [--fix] [--kind K] [--config DIR] [--archive DIR] [--baseline FILE [--update-baseline]] [--locale en|zh] PATH…',
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
  async run({ format = 'text', fix, kind, config, archive: folder, baseline, 'update-baseline': update, locale }, paths) {
    const print = formats[format as string];
    if (!print) throw new Failure(`check: no format ${String(format)}; it is ${Object.keys(formats).join(', ')}`);
    if (paths.length === 0) throw new Failure('check: needs a path; - is standard input');
    if (fix && paths.includes('-')) throw new Failure('check: --fix needs files: standard input has no place to write to');
    if (update && baseline === undefined) throw new Failure('check: --update-baseline needs --baseline FILE');
    const base = await contextOf(config as string | undefined);
    if (kind !== undefined && !base.schema.kinds.some(({ id }) => id === kind)) throw new Failure(`check: no kind ${String(kind)}; known are ${base.schema.kinds.map(({ id }) => id).join(', ')}`);
    const context: Context = kind === undefined ? base : { ...base, settings: { ...base.settings, kind: kind as string } };
    // all files are read before any is written: a path that cannot be read stops the run with nothing changed
    const texts = await Promise.all(paths.map(async (path) => [path, await readText(path)] as const));
    const archive = folder === undefined ? undefined : await archiveOf(folder as string, base);
    const files: Checked[] = [];
    for (const [path, text] of texts) {
      const own: Context = archive ? { ...context, archive: withoutFile(archive, path) } : context;
      const current = fix ? await mended(path, text, own) : text;
      const counterpart = otherSide(path);
      const other = counterpart && (await readText(counterpart.other).catch(() => undefined));
      files.push(counterpart && other ? checkedSide(counterpart.side, { path, text: current }, { path: counterpart.other, text: other }, own) : checked(path, current, own));
    }
    const known = baseline === undefined || update ? undefined : await baselineFrom(baseline as string);
    if (update) await replaceFile(baseline as string, formatBaseline(baselineOf(files)));
    const reported = known ? withoutKnown(files, known) : update ? withoutKnown(files, baselineOf(files)) : files;
    await deliver(print(reported, localeOf((locale as string | undefined) ?? process.env.LC_ALL ?? process.env.LANG)), undefined);
    return summaryOf(reported).errors > 0 ? 1 : 0;
  },
};

/** Checks one text by itself. */
function checked(path: string, text: Text, base: Context): Checked {
  return { path, text, ...judged(parse(text), contextIn(path, text, base)) };
}

/** Checks one of two side-by-side files together with the other, and tells what stands in it. Judged by its own front matter, as in the editor. */
function checkedSide(side: 'zh' | 'en', own: Side, other: Side, base: Context): Checked {
  const [zh, en] = side === 'zh' ? [own, other] : [other, own];
  const { kind, findings } = judged(joinSides(parse(zh.text), parse(en.text)), contextIn(own.path, own.text, base));
  return { ...own, kind, findings: findingsIn(side, findings, zh, en) };
}

function judged(bulletin: Bulletin, context: Context): Pick<Checked, 'kind' | 'findings'> {
  return { kind: kindOf(bulletin, context.schema, context.settings.kind)?.id, findings: findingsOf(bulletin, context) };
}

/** The context with a file's front matter over it; what is wrong in that is told on standard error. */
function contextIn(path: string, text: Text, base: Context): Context {
  const { context, mistakes } = draftContext(parse(text), base);
  for (const { span, message } of mistakes) {
    const { line, character } = text.positionAt(span.start);
    process.stderr.write(`${path}:${line + 1}:${character + 1}: front matter: ${message.en}\n`);
  }
  return context;
}

/** The text after all safe fixes, written to its file when they changed anything. */
async function mended(path: string, text: Text, base: Context): Promise<Text> {
  const fixed = fixAll(text, draftContext(parse(text), base).context);
  if (fixed.content !== text.content) await replaceFile(path, fixed.content);
  return fixed;
}

async function baselineFrom(file: string) {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new Failure(`${file}: no such baseline; --update-baseline makes one`);
  });
  try {
    return readBaseline(source);
  } catch (error) {
    throw new Failure(`${file}: ${(error as Error).message}`);
  }
}
