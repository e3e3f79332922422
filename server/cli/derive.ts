// bulletin derive: the schema of an archive of issues or profiles, or (--merge) of schemas derived from its parts.

import path from 'node:path';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { builtinOverrides } from '../knowledge/schema/builtin';
import { schemaToYaml } from '../knowledge/schema/read';
import { withWords } from '../language/vocabulary';
import { deriveSchema } from '../past/learning/corpus';
import { contextOf } from './context';
import { type Command, Failure } from './failure';
import { filesBelow, readText } from './input';
import { writerTo } from './output';

export const derive: Command = {
  usage: '[-o FILE] [--merge] [--config DIR] DIR|PROFILE…',
  options: { output: { type: 'string', short: 'o' }, merge: { type: 'boolean' }, config: { type: 'string' } },
  async run({ output, merge, config }, operands, folder) {
    if (operands.length === 0)
      throw new Failure('derive: needs a folder of issues or profiles, or the files themselves');
    const write = await writerTo(output as string | undefined);
    const { lexicon } = await contextOf(config as string | undefined, folder);
    const endings = merge ? ['.yaml', '.yml'] : ['.bulletin', '.md', '.txt', '.yaml', '.yml'];
    const paths = (await Promise.all(operands.map((operand) => filesBelow(operand, endings))))
      .flat()
      .filter((file) => !/^readme\b/i.test(path.basename(file)));
    if (paths.length === 0) throw new Failure(`derive: nothing to read in ${operands.join(', ')}`);
    const sources = await Promise.all(
      paths.map(async (file) => ({ path: file, content: (await readText(file)).content })),
    );
    const { schema, mistakes } = withWords(wordsOf(lexicon), () => deriveSchema(sources, lexicon, builtinOverrides));
    if (mistakes.length > 0)
      throw new Failure(
        ...(mistakes.map((mistake) => `${mistake.path}: ${mistake.message.en}`) as [string, ...string[]]),
      );
    await write(schemaToYaml(schema));
    return 0;
  },
};
