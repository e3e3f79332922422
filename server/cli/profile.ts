// bulletin profile: the profile of one published issue.

import { wordsOf } from '../knowledge/lexicon/lexicon';
import { builtinOverrides } from '../knowledge/schema/builtin';
import { withWords } from '../language/vocabulary';
import { profileIssue } from '../past/learning/corpus';
import { profileToYaml } from '../past/learning/read';
import { contextOf } from './context';
import { type Command, Failure } from './failure';
import { readText } from './input';
import { writerTo } from './output';

export const profile: Command = {
  usage: '[-o FILE] [--config DIR] PATH',
  options: { output: { type: 'string', short: 'o' }, config: { type: 'string' } },
  async run({ output, config }, paths, folder) {
    if (paths.length !== 1) throw new Failure('profile: needs one path');
    const write = await writerTo(output as string | undefined);
    const { lexicon } = await contextOf(config as string | undefined, folder);
    const { content } = await readText(paths[0]!);
    const found = withWords(wordsOf(lexicon), () =>
      profileIssue({ path: paths[0]!, content }, lexicon, builtinOverrides),
    );
    await write(profileToYaml(found));
    return 0;
  },
};
