// bulletin lookup: what a name, title or term is in the other language, how that is known, and where it comes from.

import { type Answer, lookUp } from '../knowledge/directory/lookup';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { withWords } from '../language/vocabulary';
import { visible } from '../report/visible';
import { contextOf } from './context';
import { type Command, Failure } from './failure';
import { print } from './output';
import { readDirectory } from './spelling';

export const lookup: Command = {
  usage: '[--format text|json] [--config DIR] TEXT',
  options: { format: { type: 'string' }, config: { type: 'string' } },
  async run({ format = 'text', config }, texts, folder) {
    if (format !== 'text' && format !== 'json') throw new Failure(`lookup: no format ${format}; it is text or json`);
    const text = texts.join(' ').trim();
    if (text === '') throw new Failure('lookup: needs a name, title or term');
    const { lexicon } = await contextOf(config as string | undefined, folder);
    const directory = await readDirectory(folder);
    const answer = withWords(wordsOf(lexicon), () => lookUp({ directory, lexicon }, text));
    await print(format === 'json' ? `${JSON.stringify(inJson(text, answer), undefined, 2)}\n` : inText(answer));
    return 0;
  },
};

/** The contract: one of `en` and `zh`, null where it is refused; `kind` null where nothing is known. */
function inJson(text: string, { kind, en, zh, how, variants, source }: Answer): object {
  const other = /\p{Script=Han}/u.test(text) ? { en: en ?? null } : { zh: zh ?? null };
  return { text, kind: kind ?? null, ...other, how, variants, source };
}

function inText({ kind, en, zh, how, variants, source, draft }: Answer): string {
  const lines = [
    `${en ?? zh ?? draft ?? '-'}`,
    `${[kind ?? 'not known', how].join(', ')}${source === '' ? '' : `: ${source}`}`,
    ...variants.map((variant) => `  also ${variant}`),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
