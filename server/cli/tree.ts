// bulletin tree: the elements, people and pairs of one text.

import { wordsOf } from '../knowledge/lexicon/lexicon';
import { kindOf } from '../knowledge/schema/kind-of';
import { withWords } from '../language/vocabulary';
import { knownNames } from '../model/people/known';
import { draftContext } from '../office/frontMatter';
import { treeOf, treeText } from '../report/tree';
import { parse } from '../syntax/parse';
import { contextOf } from './context';
import { type Command, Failure } from './failure';
import { readText } from './input';
import { print } from './output';

export const tree: Command = {
  usage: '[--format text|json] [--config DIR] PATH',
  options: { format: { type: 'string' }, config: { type: 'string' } },
  async run({ format = 'text', config }, paths, folder) {
    if (format !== 'text' && format !== 'json') throw new Failure(`tree: no format ${format}; it is text or json`);
    if (paths.length !== 1) throw new Failure('tree: needs one path');
    const text = await readText(paths[0]!);
    const base = await contextOf(config as string | undefined, folder);
    const found = withWords(wordsOf(base.lexicon), () => {
      const bulletin = parse(text);
      const context = draftContext(bulletin, base);
      const kind = kindOf(bulletin, context.schema, context.settings.kind);
      return treeOf(bulletin, paths[0]!, kind?.id, knownNames(context.lexicon));
    });
    await print(format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : treeText(found));
    return 0;
  },
};
