// Writing results: to standard output, or to a file by an atomic replace.
import { randomBytes } from 'node:crypto';
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure';

/** Writes a file whole or not at all: a new file beside it takes its place. Keeps the mode of the old one. Throws a Failure that names the file. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}`);
  try {
    const mode = await stat(file).then((found) => found.mode, () => undefined);
    await writeFile(beside, content, { flag: 'wx' });
    if (mode !== undefined) await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new Failure(`${file}: could not be written (${(error as Error).message}); it is as it was`);
  }
}

/** To the file if one is named, else to standard output. */
export async function deliver(content: string | Uint8Array, file: string | undefined): Promise<void> {
  if (file !== undefined && file !== '-') await replaceFile(file, content);
  else await new Promise<void>((done, fail) => process.stdout.write(content, (error) => (error ? fail(error) : done())));
}
