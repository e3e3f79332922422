// One place where a text names a person. Offsets are into the text that was searched.

export interface NameRange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface NameInProse extends NameRange {
  /** `introduced` with a title, `quoted` by a verb, `bare` otherwise. */
  readonly form: 'introduced' | 'quoted' | 'bare';
  /** Where the title stands, before or after the name. */
  readonly title?: { readonly start: number; readonly end: number };
}
