// What of a check did not run, so that no verdict speaks for it.
import type { Context } from '../context';
import { say, type Localized } from '../localized';
import type { NotChecked } from '../protocol';
import { check, internalError } from '../rules/check';
import type { Bulletin } from '../syntax/tree';
import type { Span } from '../text';
import { inWords } from './feature';

/** Everything that the check of a draft should have rested on and did not: sources that could not be read, rules that broke off. In the user's words; empty when all ran. */
export function notChecked(bulletin: Bulletin, context: Context): readonly NotChecked[] {
  const all = [...unreadSources(context), ...brokenOff(bulletin, context)];
  return all.map(({ what, span }) => ({ what: inWords(context, what), ...(span && { range: bulletin.text.rangeOf(span) }) }));
}

interface Missed {
  readonly what: Localized;
  readonly span?: Span;
}

function unreadSources({ unread = [], archive }: Context): readonly Missed[] {
  if (!archive || archive.mistakes.length === 0 || unread.some(({ source }) => source === 'archive')) return unread;
  return [...unread, archiveMissed(archive.mistakes)];
}

/** One unreadable past issue may be the one that this issue follows. */
function archiveMissed(mistakes: NonNullable<Context['archive']>['mistakes']): Missed {
  const [first] = mistakes;
  const { en, zh } = first!.message;
  if (mistakes.some(({ path }) => path === '')) return { what: say(`Past issues could not be read (${en}): numbers and dates were not compared with them`, `往期无法读取（${zh}）：期号、日期未与往期核对`) };
  const files = mistakes.length === 1 ? say(first!.path, first!.path) : say(`${first!.path} and ${mistakes.length - 1} more`, `${first!.path} 等 ${mistakes.length} 个文件`);
  return { what: say(`Past issues that could not be read: ${files.en} (${en}). Numbers and dates were not compared with them`, `有往期无法读取：${files.zh}（${zh}）。期号、日期未与其核对`) };
}

function brokenOff(bulletin: Bulletin, context: Context): readonly Missed[] {
  return check(bulletin, context).flatMap(({ rule, message }) => (rule === internalError ? [{ what: message }] : []));
}
