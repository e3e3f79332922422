// Finds the published texts that some tests measure against: $BULLETIN_TEXTS, else ../shared beside the project. In CI they must be there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface PublishedText {
  /** 000 … 004 */
  readonly id: string;
  readonly path: string;
  readonly content: string;
}

/** The folder of reference texts, or undefined when there is none; throws in CI. */
export function sharedFolder(): string | undefined {
  const folder = process.env.BULLETIN_TEXTS ?? path.resolve('..', 'shared');
  if (existsSync(path.join(folder, 'corpus'))) return folder;
  if (process.env.CI) throw new Error(`the reference texts are missing: ${folder} has no corpus folder`);
  return undefined;
}

/** The published bulletins in order, or undefined when they are not at hand. */
export function publishedTexts(): readonly PublishedText[] | undefined {
  const folder = sharedFolder();
  if (!folder) return undefined;
  const corpus = path.join(folder, 'corpus');
  return readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      id: name.slice(0, 3),
      path: path.join(corpus, name),
      content: readFileSync(path.join(corpus, name), 'utf8'),
    }));
}

/** What is to be done where the published texts are missing. */
export const textsAreMissing =
  'The published texts are missing: put them beside the project in ../shared, or name their folder in BULLETIN_TEXTS';

/** The published bulletins, for what cannot do without; throws when they are not at hand. */
export function neededTexts(): readonly PublishedText[] {
  const texts = publishedTexts();
  if (!texts) throw new Error(textsAreMissing);
  return texts;
}

/** A text to measure with, and what to call it in a list of places. */
export interface ReferenceText {
  /** `corpus/000`, `texts/zh_workreport-hainan`, `texts/clean/B3` */
  readonly name: string;
  readonly content: string;
}

/** All texts at hand, nothing tuned on most of them: the published bulletins, the public texts, and those with their mistakes mended. Undefined when they are not at hand. */
export function referenceTexts(): readonly ReferenceText[] | undefined {
  const folder = sharedFolder();
  if (!folder) return undefined;
  return [
    ...(publishedTexts() ?? []).map(({ id, content }) => ({ name: `corpus/${id}`, content })),
    ...['texts', 'texts/clean'].flatMap((name) => textsIn(folder, name)),
  ];
}

function textsIn(folder: string, name: string): readonly ReferenceText[] {
  const own = path.join(folder, name);
  if (!existsSync(own)) return [];
  return readdirSync(own)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: `${name}/${file.slice(0, -4)}`, content: readFileSync(path.join(own, file), 'utf8') }));
}

/** `describe` when the texts are at hand; otherwise one pending test that says that they are not. */
export function describeWithTexts(title: string, body: (texts: readonly PublishedText[]) => void): void {
  const texts = publishedTexts();
  if (texts) describe(title, () => body(texts));
  else
    describe(title, () =>
      it('needs the published texts: put them beside the project in ../shared or name their folder in BULLETIN_TEXTS'),
    );
}
