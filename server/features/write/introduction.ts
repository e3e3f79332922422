// How a series prints who speaks in English: in bold up to the comma behind the title, or plain.
import { habitOf } from '../../knowledge/schema/schema';
import type { Context } from '../../model/context';
import { kindFor } from '../../model/structure';
import type { Bulletin } from '../../syntax/tree';

/** `**Li Ming, Research Fellow of Qingshan Institute,**`, or without bold where the series has none; no blank behind. */
export function englishIntroduction(name: string, title: string, isBold: boolean): string {
  const both = `${name}, ${title},`;
  return isBold ? `**${both}**` : both;
}

/** The series' habit; in bold when nothing is known. */
export function introducesInBold(bulletin: Bulletin, context: Context): boolean {
  return habitOf(kindFor(bulletin, context), 'first-mention', 'en')?.value !== 'plain';
}
