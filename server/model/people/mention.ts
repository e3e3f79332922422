// One place where a text names a person. Offsets are into the text that was searched.

export interface NameRange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface NameInProse extends NameRange {
  /** `introduced` with a title, `quoted` by a verb, `bare` otherwise. */
  readonly form: 'introduced' | 'quoted' | 'bare';
  readonly title?: TitleInProse;
  /** It stands in a list of names, which prove each other. */
  readonly listed?: true;
  /** A form of address stands before a surname alone: Mr Hallam. */
  readonly addressed?: true;
}

/** Where a title stands, before or after the name. */
export interface TitleInProse {
  readonly start: number;
  readonly end: number;
  /** Its other part, on the other side of the name: Professor X, head of Y; 江州大学X院士. */
  readonly also?: { readonly start: number; readonly end: number };
  /** It is that of the first of several people: 副主席X、Y、Z. */
  readonly shared?: true;
}

/** The words of a title, both parts of it in order: 江州大学院士, 副校长、教授; Professor, head of Y. */
export function titleIn(text: string, { start, end, also }: TitleInProse): string {
  const words = text.slice(start, end);
  if (!also) return words;
  const others = text.slice(also.start, also.end);
  const isChinese = /\p{Script=Han}/u.test(words);
  if (also.start < start) return others + (isChinese ? '' : ', ') + words;
  return words + (isChinese ? '、' : ', ') + others;
}

/** What a name and its title take up together; a title that somebody else stands before is not counted. */
export function withTitle({ start, end, title }: Pick<NameInProse, 'start' | 'end' | 'title'>): {
  readonly start: number;
  readonly end: number;
} {
  const parts = title && !title.shared ? [title, ...(title.also ? [title.also] : [])] : [];
  return {
    start: Math.min(start, ...parts.map((part) => part.start)),
    end: Math.max(end, ...parts.map((part) => part.end)),
  };
}
