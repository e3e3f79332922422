// bulletin check: the gate before publication.
import { localeOf } from '../localized';
import { type Checked, summaryOf } from '../report/checked';
import { formatJson } from '../report/json';
import { check as findingsOf } from '../rules/check';
import { kindOf } from '../schema/kind-of';
import { parse } from '../syntax/parse';
import type { Text } from '../text';
import { draftContext } from '../workspace/frontMatter';
import type { Context } from '../context';
import { contextOf } from './context';
import { type Command, Failure } from './failure';
import { readText } from './input';
import { deliver } from './output';

export const check: Command = {
  usage: '[--format text|json] [--kind K] [--config DIR] [--locale en|zh] PATH…',
  options: { format: { type: 'string' }, kind: { type: 'string' }, config: { type: 'string' }, locale: { type: 'string' } },
  async run({ format = 'json', kind, config, locale }, paths) {
    if (paths.length === 0) throw new Failure('check: needs a path; - is standard input');
    const base = await contextOf(config as string | undefined);
    const context: Context = kind === undefined ? base : { ...base, settings: { ...base.settings, kind: kind as string } };
    const texts = await Promise.all(paths.map(async (path) => [path, await readText(path)] as const));
    const files = texts.map(([path, text]) => checked(path, text, context));
    const language = localeOf((locale as string | undefined) ?? process.env.LC_ALL ?? process.env.LANG);
    if (format !== 'json') throw new Failure(`check: no format ${String(format)}`);
    await deliver(formatJson(files, language), undefined);
    return summaryOf(files).errors > 0 ? 1 : 0;
  },
};

/** Checks one text by itself, in the context with its own front matter over it. */
export function checked(path: string, text: Text, base: Context): Checked {
  const bulletin = parse(text);
  const { context } = draftContext(bulletin, base);
  return { path, text, kind: kindOf(bulletin, context.schema, context.settings.kind)?.id, findings: findingsOf(bulletin, context) };
}
