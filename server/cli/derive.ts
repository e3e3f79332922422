// bulletin derive: the schema of an archive of issues or profiles, or (--merge) of schemas derived from its parts.
import { builtinOverrides } from '../schema/builtin';
import { deriveSchema } from '../schema/corpus';
import { schemaToYaml } from '../schema/read';
import { contextOf } from './context';
import { type Command, Failure } from './failure';
import { filesBelow, readText } from './input';
import { deliver } from './output';

export const derive: Command = {
  usage: '[-o FILE] [--merge] [--config DIR] DIR|PROFILE…',
  options: { output: { type: 'string', short: 'o' }, merge: { type: 'boolean' }, config: { type: 'string' } },
  async run({ output, merge, config }, operands) {
    if (operands.length === 0) throw new Failure('derive: needs a folder of issues or profiles, or the files themselves');
    const { lexicon } = await contextOf(config as string | undefined);
    const endings = merge ? ['.yaml', '.yml'] : ['.bulletin', '.md', '.txt', '.yaml', '.yml'];
    const paths = (await Promise.all(operands.map((operand) => filesBelow(operand, endings)))).flat();
    if (paths.length === 0) throw new Failure(`derive: nothing to read in ${operands.join(', ')}`);
    const sources = await Promise.all(paths.map(async (path) => ({ path, content: (await readText(path)).content })));
    const { schema, mistakes } = deriveSchema(sources, lexicon, builtinOverrides);
    if (mistakes.length > 0) throw new Failure(mistakes.map(({ path, message }) => `${path}: ${message.en}`).join('\n'));
    await deliver(schemaToYaml(schema), output as string | undefined);
    return 0;
  },
};
