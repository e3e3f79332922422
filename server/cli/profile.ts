// bulletin profile: the profile of one published issue.

import { builtinOverrides } from '../knowledge/schema/builtin';
import { profileIssue } from '../past/learning/corpus';
import { profileToYaml } from '../past/learning/read';
import { contextOf } from './context';
import { type Command, Failure } from './failure';
import { readText } from './input';
import { writerTo } from './output';

export const profile: Command = {
  usage: '[-o FILE] [--config DIR] PATH',
  options: { output: { type: 'string', short: 'o' }, config: { type: 'string' } },
  async run({ output, config }, paths) {
    if (paths.length !== 1) throw new Failure('profile: needs one path');
    const write = await writerTo(output as string | undefined);
    const { lexicon } = await contextOf(config as string | undefined);
    const { content } = await readText(paths[0]!);
    await write(profileToYaml(profileIssue({ path: paths[0]!, content }, lexicon, builtinOverrides)));
    return 0;
  },
};
