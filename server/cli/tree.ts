// bulletin tree: the elements, people and pairs of one text.

import { kindOf } from '../knowledge/schema/kind-of';
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
  async run({ format = 'text', config }, paths) {
    if (format !== 'text' && format !== 'json') throw new Failure(`tree: no format ${format}; it is text or json`);
    if (paths.length !== 1) throw new Failure('tree: needs one path');
    const bulletin = parse(await readText(paths[0]!));
    const context = draftContext(bulletin, await contextOf(config as string | undefined));
    const kind = kindOf(bulletin, context.schema, context.settings.kind);
    const found = treeOf(bulletin, paths[0]!, kind?.id, knownNames(context.lexicon));
    await print(format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : treeText(found));
    return 0;
  },
};
