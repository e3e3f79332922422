// Rename: a person or term wherever the issue names it, the other language included where its form follows from the name.
import type { TextEdit } from 'vscode-languageserver-types';
import type { Context } from '../context';
import { isPinyinOf, romanizations } from '../language/names';
import { say, type Localized } from '../localized';
import { knownNames } from '../people/known';
import { speakersOf } from '../people/speakers';
import type { Bulletin } from '../syntax/tree';
import type { Position, Range } from '../text';
import { entityAt, type Entity, type Occurrence } from './entities';
import type { AtPosition } from './feature';

export interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/** What would be renamed here; undefined when nothing known is named. */
export const prepareRename: AtPosition<Renamable | undefined> = (bulletin, context, position) => {
  const found = named(bulletin, context, position);
  return found && { range: bulletin.text.rangeOf(found.here.span), placeholder: bulletin.text.slice(found.here.span) };
};

/** The edits, or why there are none. */
export function rename(bulletin: Bulletin, context: Context, position: Position, newName: string): { readonly edits: TextEdit[] } | { readonly refusal: Localized } {
  const { text } = bulletin;
  const wanted = newName.trim();
  const found = named(bulletin, context, position);
  if (!found) return { refusal: say('Nothing known is named here', '此处没有可重命名的人名或术语') };
  if (wanted === '' || /[\r\n]/.test(wanted)) return { refusal: say('The new name is empty or goes over more than one line', '新名称不能为空，也不能跨行') };
  const { entity, here } = found;
  const old = text.slice(here.span);
  if (wanted !== old && entity.type === 'person' && isTaken(bulletin, context, wanted, old)) return { refusal: say(`${wanted} is somebody else in this issue`, `本期中的${wanted}另有其人`) };
  const spelling = entity.type === 'person' && here.language === 'zh' ? romanizations(wanted)[0] : undefined;
  const edits = entity.occurrences.flatMap(({ span, language }): TextEdit[] => {
    const form = text.slice(span);
    if (form === old) return [{ range: text.rangeOf(span), newText: wanted }];
    return language === 'en' && spelling !== undefined && isPinyinOf(form, old) ? [{ range: text.rangeOf(span), newText: spelling }] : [];
  });
  return { edits };
}

function named(bulletin: Bulletin, context: Context, position: Position): { readonly entity: Entity; readonly here: Occurrence } | undefined {
  const offset = bulletin.text.offsetAt(position);
  const entity = entityAt(bulletin, context, offset);
  const here = entity?.occurrences.find(({ span }) => span.start <= offset && offset <= span.end);
  return entity && here && { entity, here };
}

/** Whether another speaker than the one spelt `old` bears a name; two spellings of one person may become one. */
function isTaken(bulletin: Bulletin, { lexicon }: Context, name: string, old: string): boolean {
  return speakersOf(bulletin, knownNames(lexicon)).some(({ spellings }) => {
    const all = [...spellings.zh, ...spellings.en];
    return all.includes(name) && !all.includes(old);
  });
}
