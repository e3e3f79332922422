// bulletin new: a draft of a kind's next issue.

import { localeOf } from '../base/localized';
import { newIssue, withoutPlaces } from '../features/write/newIssue';
import { isoDay } from '../session/host';
import { archiveOf, contextOf } from './context';
import { type Command, Failure } from './failure';
import { writerTo } from './output';

export const newDraft: Command = {
  usage: '--kind K [--archive DIR] [--config DIR] [-o FILE] [--locale en|zh]',
  options: {
    kind: { type: 'string' },
    archive: { type: 'string' },
    config: { type: 'string' },
    output: { type: 'string', short: 'o' },
    locale: { type: 'string' },
  },
  async run({ kind, archive, config, output, locale }, operands, folder) {
    const context = await contextOf(config as string | undefined, folder);
    const known = context.schema.kinds.map(({ id }) => id).join(', ');
    if (typeof kind !== 'string') throw new Failure(`new: needs --kind; known are ${known}`);
    if (operands.length > 0) throw new Failure(`new: takes no path; -o ${operands[0]} writes to a file`);
    const write = await writerTo(output as string | undefined);
    const issue = newIssue(kind, undefined, {
      ...context,
      ...(archive !== undefined && { archive: await archiveOf(archive as string, context) }),
      today: isoDay(new Date()),
      locale: localeOf((locale as string | undefined) ?? process.env.LC_ALL ?? process.env.LANG),
    });
    if (!issue) throw new Failure(`new: no kind ${kind}; known are ${known}`);
    await write(withoutPlaces(issue.snippet));
    return 0;
  },
};
