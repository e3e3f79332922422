// Rename: a person, term or organization wherever issues name it, the other language included where its form follows
// from the name.

import type { Edit } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import type { Span } from '../../base/text';
import { lexiconIndex } from '../../knowledge/lexicon/lookup';
import { plainLetters } from '../../language/en/words';
import { isPinyinOf, romanizations } from '../../language/zh/names';
import type { At } from '../../model/at';
import type { Context } from '../../model/context';
import { type Entity, type EntityMention, peopleOf } from '../../model/entities';
import { maySpellOneName } from '../../model/people/near';
import { isSamePerson } from '../../model/same-entity';
import { sourceSpans } from '../../syntax/prose';
import type { Bulletin } from '../../syntax/tree';
import type { AtPlace } from '../feature';
import { inflected } from './inflected';

export interface Renamable {
  readonly span: Span;
  readonly placeholder: string;
}

/** What a rename changes. */
export interface Renaming {
  readonly entity: Entity;
  readonly language: 'zh' | 'en';
  /** The name pointed at, and the one it gets. */
  readonly old: string;
  readonly wanted: string;
  /** What a form in a language becomes; undefined for one that stays. */
  becomes(form: string, language: 'zh' | 'en'): string | undefined;
}

/** What would be renamed here; undefined when nothing known is named. */
export const renamable: AtPlace<Renamable | undefined> = (here) => {
  const found = named(here);
  return found && { span: found.mention.span, placeholder: packed(formOf(found.mention)) };
};

/** The longest name there is, in UTF-16 units. */
const longestName = 200;

/** What renaming the thing at a place means, or why it cannot be. */
export function renamingAt(here: At, newName: string): Renaming | { readonly refusal: Localized } {
  const { bulletin, context } = here.reading;
  const wanted = newName.trim().replace(/[ \t\u3000]+/g, ' ');
  const found = named(here);
  if (!found)
    return {
      refusal: say(
        'Nothing known is named here: put the cursor into a person, organization or term',
        '此处没有可重命名的人名、机构或术语，请把光标放在其中',
      ),
    };
  if (/[\r\n\u2028\u2029\u0085]/.test(newName.trim()))
    return { refusal: say('A name stands on one line: leave the line break out', '名称不能跨行，请去掉换行') };
  if (wanted.replace(/[*_`#<>[\](){}|~!-]/g, '').trim() === '')
    return { refusal: say('The new name is empty', '新名称不能为空') };
  if (/\*\*|<!--|-->|`/.test(wanted))
    return {
      refusal: say(
        'A name is given without markup: bold marks stay as they are',
        '新名称中不要带标记，原有的加粗会保留',
      ),
    };
  if (!/[\p{L}\p{N}]/u.test(wanted)) return { refusal: say('A name has letters or characters', '名称中应有文字') };
  if (wanted.length > longestName)
    return {
      refusal: say(
        `The name has ${wanted.length} characters; up to ${longestName} are possible`,
        `名称有 ${wanted.length} 个字符，最多 ${longestName} 个`,
      ),
    };
  const { entity, mention } = found;
  const renaming = renamingOf(entity, mention, formOf(mention), packed(wanted), context);
  const refusal = clashIn(bulletin, context, renaming, true);
  return refusal ? { refusal } : renaming;
}

/**
 * What a rename of an English name leaves as it is: the Chinese one, which cannot be told from it. Undefined where
 * there is none, or where the new name is its pinyin.
 */
export function staying(zhNames: readonly string[], { entity, old, wanted }: Renaming): Localized | undefined {
  const [zh] = zhNames;
  if (
    entity.type !== 'person' ||
    zh === undefined ||
    /\p{Script=Han}/u.test(old) ||
    zhNames.some((each) => isPinyinOf(wanted, each))
  )
    return undefined;
  return say(
    `Only the English name changes, ${zh} stays. ` +
      'If that changes too, rename it where it stands in Chinese: its English follows.',
    `只改英文名，中文名“${zh}”不变。如中文名也要改，请在中文姓名处重命名，英文名会随之修改。`,
  );
}

/** The edits that rename something in an issue. */
export function renameIn(
  { text }: Bulletin,
  mentions: readonly EntityMention[],
  { becomes }: Renaming,
): readonly Edit[] {
  return mentions.flatMap((mention) => {
    const form = formOf(mention);
    const newText = becomes(form, mention.language);
    if (newText === undefined || newText === form) return [];
    // a name that a bold mark or a page end cuts: the new one stands at its beginning, what cuts it stays
    const [first, ...others] =
      text.slice(mention.span).includes('*') || mention.span.end - mention.span.start > 2 * form.length + 4
        ? sourceSpans(mention.element.prose, mention.inProse.start, mention.inProse.end)
        : [mention.span];
    return [{ span: first!, newText }, ...others.map((span) => ({ span, newText: '' }))];
  });
}

/**
 * Why the new name cannot be had beside what an issue and the lexicon call so; undefined when it can. Two spellings of
 * one person may become one:
 * in another issue those that sound alike or have one English name, in the own one what is not introduced apart.
 */
export function clashIn(
  bulletin: Bulletin,
  context: Context,
  { entity, old, wanted, language }: Renaming,
  isOwn: boolean,
): Localized | undefined {
  if (packed(wanted) === packed(old)) return undefined;
  if (entity.type === 'person') {
    const calls = ({ names }: Entity, name: string) => names[language].some((each) => packed(each) === packed(name));
    const bearer = peopleOf(bulletin, context).find((other) => calls(other, wanted));
    if (!bearer || calls(bearer, old) || isSamePerson(bearer, entity)) return undefined;
    const isOnePerson = isOwn
      ? !bearer.mentions.some(({ explains }) => explains) && maySpellOneName(wanted, old, language)
      : maySpellOneName(wanted, old, language) || bearer.names.en.some((name) => entity.names.en.includes(name));
    return isOnePerson ? undefined : say(`${wanted} is somebody else`, `${wanted}另有其人`);
  }
  const index = lexiconIndex(context.lexicon);
  const taken = [...index.termsNamed(wanted), ...index.organizationsNamed(wanted)].find(
    (entry) => entry !== entity.known && entry.zh !== entity.known?.zh,
  );
  return (
    taken &&
    say(
      `${wanted} is the name of something else: ${taken.zh ?? wanted}`,
      `${wanted}已是另一条目的名称：${taken.zh ?? wanted}`,
    )
  );
}

function named({ offset, entity }: At): { readonly entity: Entity; readonly mention: EntityMention } | undefined {
  const mention = entity?.mentions.find(({ span }) => span.start <= offset && offset <= span.end);
  return entity && mention && { entity, mention };
}

function renamingOf(
  entity: Entity,
  { language }: EntityMention,
  old: string,
  wanted: string,
  { lexicon }: Context,
): Renaming {
  const common = { entity, language, old, wanted };
  if (entity.type !== 'person')
    return {
      ...common,
      becomes: (form, other) => (other === language || form === old ? inflected(wanted, old, form) : undefined),
    };
  const isChinese = /\p{Script=Han}/u.test(old);
  if (!isChinese)
    return {
      ...common,
      becomes: (form) =>
        plainLetters(packed(form)) === plainLetters(packed(old))
          ? inCase(wanted, form)
          : surnameOf(form, old)?.(wanted),
    };
  const spelling =
    lexiconIndex(lexicon)
      .personsNamed(wanted)
      .find(({ zh }) => zh === wanted)?.en ?? romanizations()(packed(wanted))[0];
  return {
    ...common,
    becomes(form, other) {
      if (packed(form) === packed(old)) return spacedAs(wanted, form);
      return other === 'en' && spelling !== undefined ? romanized(form, packed(old), spelling) : undefined;
    },
  };
}

/**
 * What the pinyin of the old name becomes, written as it was: surname first or last, in capitals, alone; undefined when
 * it is none.
 */
function romanized(form: string, old: string, spelling: string): string | undefined {
  const [surname = '', ...given] = spelling.split(' ');
  const match = isPinyinOf(form, old);
  if (match) {
    const words = form.replace(/,/g, '').split(/\s+/);
    const oldSurname = romanizations()(old)[0]?.split(' ')[0]?.toLowerCase();
    const isReversed =
      match === 'nonstandard' &&
      !form.includes(',') &&
      words.length > 1 &&
      words.at(-1)!.toLowerCase() === oldSurname &&
      words[0]!.toLowerCase() !== oldSurname;
    return isReversed ? `${given.join(' ')} ${surname}` : inCase(spelling, form);
  }
  return romanizations()(old).some((reading) => reading.split(' ')[0] === form) ? surname : undefined;
}

/** For a form that is only the surname of a full English name: how the surname of a new one is found. */
function surnameOf(form: string, old: string): ((wanted: string) => string | undefined) | undefined {
  const words = old.split(' ');
  if (words.length < 2 || form.includes(' ')) return undefined;
  if (form === words.at(-1)) return (wanted) => wanted.split(' ').at(-1);
  return form === words[0] ? (wanted) => wanted.split(' ')[0] : undefined;
}

/** The name with its surname in capitals where the old one has it so: WU Zhiqiang. */
function inCase(name: string, form: string): string {
  const [first = '', ...others] = name.split(' ');
  if (/^\p{Lu}{2,}(?:$|\P{Lu})/u.test(form))
    return [
      first.toUpperCase(),
      ...(form === form.toUpperCase() ? others.map((word) => word.toUpperCase()) : others),
    ].join(' ');
  return name;
}

/** A name of two characters is spaced out where the old one was: 李 明. */
function spacedAs(name: string, form: string): string {
  const space = /^\S([ \u3000]+)\S$/u.exec(form)?.[1];
  return space !== undefined && /^\p{Script=Han}{2}$/u.test(name) ? `${name[0]!}${space}${name[1]!}` : name;
}

/** The text of an mention without markup and line breaks. */
function formOf({ element, inProse }: EntityMention): string {
  return element.prose.text.slice(inProse.start, inProse.end);
}

/** A name without the spaces between Chinese characters, which only set it apart. */
function packed(name: string): string {
  return name.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
