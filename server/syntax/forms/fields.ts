// Lines of header fields: issue numbers, volumes and dates, several of which may share a line with masthead and issuer.
import { languageOf } from '../../language/shared/language';
import type { UnsettledElement } from '../draft';
import { type Field, fieldsOf, type Rest } from '../fields';
import { issuerOf, looksLikeMasthead } from '../names';
import { sourceSpan } from '../prose';
import type { Language } from '../tree';
import { isClassification } from './classification';
import type { Block, Form, Maker, Match } from './form';

export interface FieldsMatch extends Match {
  readonly form: 'fields';
  readonly fields: readonly Field[];
  readonly rests: readonly Rest[];
}

export const fields: Form<FieldsMatch> = {
  name: 'fields',
  where: 'header',
  matches(text, { language }) {
    const found = fieldsOf(text);
    return found?.rests.every(({ start, end }) => isName(text.slice(start, end), language))
      ? { form: 'fields', ...found }
      : undefined;
  },
  goesOn: () => false,
  make: makeFields,
};

/** What is left of a line of fields must itself be a name, or the line is a sentence that mentions a date. */
function isName(rest: string, language: Language): boolean {
  if (/[。；！？!?;]/.test(rest)) return false;
  return (
    rest.length <= 1 ||
    isHanName(rest) ||
    (language === 'en' && isEnglishName(rest)) ||
    looksLikeMasthead(rest) ||
    issuerOf(rest, language) !== undefined ||
    isClassification(rest)
  );
}

function isHanName(rest: string): boolean {
  return /^[\u4e00-\u9fff\s·]{2,16}$/.test(rest) && !/[的了在是于由就]/.test(rest);
}

function isEnglishName(rest: string): boolean {
  return rest.length <= 60 && /^[A-Z][\w&'’ .-]*$/.test(rest) && !/\s[a-z]{4,}\s/.test(rest);
}

function makeFields(block: Block, { fields, rests }: FieldsMatch, maker: Maker): true {
  const { text } = block.prose;
  const language = hasEnglishWord(text) || block.language !== 'en' ? block.language : 'und';
  const parts = [
    ...fields.map((field, at) => ({
      start: field.start,
      make: () => {
        // braces around the line belong to its first and last field: they are residue that a check must see
        const start = at === 0 && rests.length === 0 ? 0 : field.start;
        const end = at === fields.length - 1 && rests.length === 0 ? text.length : field.end;
        makeField(block, field, maker.addPart(field.kind, block, start, end), language);
      },
    })),
    ...rests.map((rest) => ({ start: rest.start, make: () => makeRest(block, rest, maker) })),
  ];
  for (const part of parts.sort((a, b) => a.start - b.start)) part.make();
  return true;
}

function makeField(block: Block, field: Field, draft: UnsettledElement, lineLanguage: Language): void {
  draft.language = ownLanguageOf(draft.prose.text) ?? lineLanguage;
  if (field.number !== undefined) draft.number = field.number;
  if (field.year !== undefined) draft.year = field.year;
  if (field.value !== undefined) draft.value = field.value;
  draft.valueSpan = sourceSpan(block.prose, field.start, field.end);
}

/** 第5期 / Issue 5: each in its own language; a bare number in that of its line. */
function ownLanguageOf(text: string): Language | undefined {
  if (languageOf(text) === 'zh') return 'zh';
  return hasEnglishWord(text) ? 'en' : undefined;
}

function makeRest(block: Block, rest: Rest, maker: Maker): void {
  const { text } = block.prose;
  const words = text.slice(rest.start, rest.end);
  const named = issuerOf(words, block.language);
  const kind = kindOfRest(words, rest.start === 0, named !== undefined);
  const draft = maker.addPart(kind, block, rest.start, rest.end);
  if (kind !== 'issuer') return;
  if (named?.label !== undefined) draft.label = named.label;
  const [start, end] = named ? [rest.start + named.start, rest.start + named.end] : [rest.start, rest.end];
  draft.value = text.slice(start, end);
  draft.valueSpan = sourceSpan(block.prose, start, end);
}

function kindOfRest(words: string, isFirst: boolean, isIssuer: boolean): 'issuer' | 'classification' | 'masthead' {
  const isMasthead = looksLikeMasthead(words);
  if (isIssuer && !isMasthead) return 'issuer';
  if (isClassification(words)) return 'classification';
  return isMasthead || isFirst ? 'masthead' : 'issuer';
}

/** Whether a field has words of English besides No. and Vol., which every language uses. */
function hasEnglishWord(text: string): boolean {
  return /[A-Za-z]{3,}/.test(text.replace(/\b(?:No|Vol|Volume|Number)\b/gi, ''));
}
