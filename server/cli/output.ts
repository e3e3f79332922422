// Writing results: to standard output, or to a file whole or not at all, and never over what somebody else wrote
// meanwhile.
import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  lstat,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure';

/**
 * What a writer takes a file to be: the text that was read from it, or the version that was there (undefined: none
 * was).
 */
export type FileState = { readonly content: string } | { readonly version: string | undefined };

/** To standard output. */
export async function print(content: string): Promise<void> {
  await new Promise<void>((done, fail) => process.stdout.write(content, (error) => (error ? fail(error) : done())));
}

/**
 * A writer to a file if one is named, else to standard output. What stands at the path now is replaced; what comes to
 * stand there later is not.
 */
export async function writerTo(file: string | undefined): Promise<(content: string) => Promise<void>> {
  if (file === undefined || file === '-') return print;
  const before = { version: await versionOf(file) };
  return (content) => replaceFile(file, content, before);
}

/** The version of the file that a path leads to, other when its content is another; undefined when there is none. */
export async function versionOf(file: string): Promise<string | undefined> {
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return found && `${found.dev} ${found.ino} ${found.size} ${found.mtimeNs}`;
}

/**
 * Writes a file in UTF-8, whole or not at all: a new file beside it takes its place once it is on the disk. Links are
 * followed and stay; mode and,
 * where the system lets us, owner are kept. Throws a Failure that names the file and leaves it as it is when it is no
 * longer what it was
 * before, is read-only, has several names (hard links) or is no regular file, or when the disk does not take it.
 * Between the last look and the replacement lies one system call: no file system offers less.
 */
export async function replaceFile(file: string, content: string, before: FileState): Promise<void> {
  let beside: string | undefined;
  let old: Stats | undefined;
  try {
    const real = await destinationOf(file);
    old = await stat(real).catch(absent);
    if (old) await mayReplace(real, old);
    await isStill(real, before);
    // short: the name of the file itself may be as long as names can be
    beside = path.join(path.dirname(real), `.bulletin-${randomBytes(6).toString('hex')}.tmp`);
    await writeNew(beside, content, old);
    await isStill(real, before);
    await rename(beside, real);
    beside = undefined;
    await flushFolder(path.dirname(real));
  } catch (error) {
    if (beside !== undefined) await rm(beside, { force: true }).catch(() => {});
    const reason = error instanceof Refusal ? error.message : systemReason(error as NodeJS.ErrnoException);
    throw new Failure(`${file}: ${old ? 'left as it is' : 'not written'}: ${reason}`);
  }
}

/** A reason of our own not to write. */
class Refusal extends Error {}

/** Where a path leads to when links are followed. */
async function destinationOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (await lstat(file).catch(absent)) throw new Refusal('it is a link to nothing');
    return file;
  }
}

async function mayReplace(real: string, old: Stats): Promise<void> {
  if (!old.isFile()) throw new Refusal(old.isDirectory() ? 'it is a folder' : 'it is no regular file');
  if (old.nlink > 1)
    throw new Refusal(
      `the file has ${old.nlink} names (hard links), and writing would part them; make it a copy first`,
    );
  // the superuser, too, is asked to mean it
  if ((old.mode & 0o222) === 0) throw new Refusal('it is read-only; make it writable first');
  await access(real, constants.W_OK).catch(() => {
    throw new Refusal('it may not be written by you');
  });
}

async function isStill(real: string, before: FileState): Promise<void> {
  if ('content' in before) {
    const now = await readFile(real).catch(absent);
    if (!now?.equals(Buffer.from(before.content))) throw new Refusal('it was changed after it was read; run it again');
  } else if ((await versionOf(real)) !== before.version) throw new Refusal('it was changed meanwhile; run it again');
}

/** A new file with owner and mode of the old one before anything is in it: until then nobody else may read it. */
async function writeNew(file: string, content: string, old: Stats | undefined): Promise<void> {
  const handle = await open(file, 'wx', old ? 0o600 : 0o666);
  try {
    if (old) await handle.chmod((await keepsOwner(handle, old)) ? old.mode & 0o7777 : old.mode & 0o777);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a new file the owner and group of the old one; false where only the superuser may. */
async function keepsOwner(handle: FileHandle, { uid, gid }: Stats): Promise<boolean> {
  const own = await handle.stat();
  if (own.uid === uid && own.gid === gid) return true;
  const isOwner = await handle.chown(uid, gid).then(
    () => true,
    () => false,
  );
  // a group that we belong to we may give
  if (!isOwner) await handle.chown(own.uid, gid).catch(() => {});
  return isOwner;
}

/** The name is on the disk, too, where a system can flush folders. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

function systemReason({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EACCES':
    case 'EPERM':
      return 'the folder may not be written';
    case 'EROFS':
      return 'the disk may not be written';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'ENOENT':
      return 'there is no such folder';
    case 'EBUSY':
      return 'another program has it open';
    default:
      return message;
  }
}
