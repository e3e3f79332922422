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
    .map((name) => ({ id: name.slice(0, 3), path: path.join(corpus, name), content: readFileSync(path.join(corpus, name), 'utf8') }));
}

/** Public texts of the job's kind and its neighbours (notices, reports, newsletters), by name; undefined when they are not at hand. */
export function neighbouringTexts(): readonly { readonly name: string; readonly content: string }[] | undefined {
  const folder = sharedFolder();
  const texts = folder && path.join(folder, 'texts');
  if (!texts || !existsSync(texts)) return undefined;
  return readdirSync(texts)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, content: readFileSync(path.join(texts, name), 'utf8') }));
}

/** `describe` when the texts are at hand; otherwise one pending test that says that they are not. */
export function describeWithTexts(title: string, body: (texts: readonly PublishedText[]) => void): void {
  const texts = publishedTexts();
  if (texts) describe(title, () => body(texts));
  else describe(title, () => it('needs the published texts: put them beside the project in ../shared or name their folder in BULLETIN_TEXTS'));
}
