// The context of a command-line run: built-in knowledge, the .bulletin folder, the archive of past issues.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isUnreadable } from '../base/encoding';
import { defaultSettings } from '../base/settings';
import { Text } from '../base/text';
import { largestLexicon } from '../intake/yaml';
import { type Archive, withoutIssue } from '../knowledge/archive/archive';
import { readArchive } from '../knowledge/archive/disk';
import { readText } from '../knowledge/archive/diskFiles';
import { builtinContext, readGlossary } from '../model/builtin';
import type { Context } from '../model/context';
import { type FileName, fileNames } from '../office/folders';
import { archivedContext } from '../office/frontMatter';
import { type Layer, layered, readLayer } from '../office/layers';
import { dataFiles } from '../protocol';
import { Failure } from './failure';
import { tell } from './tell';

/**
 * Built-in context with the files of a folder (`--config DIR`: a .bulletin folder or one that holds it) over it.
 * Mistakes in them stop the run. `program`: the folder of the program.
 */
export async function contextOf(config: string | undefined, program: string): Promise<Context> {
  const bytes = await readFile(path.join(program, dataFiles.terms)).catch(() => undefined);
  const base = builtinContext(defaultSettings, readGlossary(bytes));
  if (config === undefined) return base;
  const folders =
    path.basename(path.resolve(config)) === '.bulletin' ? [config] : [path.join(config, '.bulletin'), config];
  const layers: Layer[] = [];
  for (const folder of folders) {
    for (const name of fileNames) {
      const layer = await readFrom(path.join(folder, name), name);
      if (layer) layers.push(layer);
    }
    if (layers.length > 0) return layered(base, layers);
  }
  throw new Failure(`${config}: holds none of ${fileNames.join(', ')}`);
}

/**
 * The past issues in a folder (`--archive DIR`). Files that cannot be read are told on standard error and left out; a
 * folder that cannot be read stops the run, lest a check pass for want of it.
 */
export async function archiveOf(folder: string, context: Context): Promise<Archive> {
  const archive = await readArchive(folder, (bulletin) => archivedContext(bulletin, context));
  for (const { path: file, message } of archive.mistakes) {
    if (file === '') throw new Failure(message.en);
    tell(`${path.join(folder, file)}: left out of the archive: ${message.en}`);
  }
  return archive;
}

/** The archive as it was before the issue in a file. */
export function withoutFile(archive: Archive, file: string): Archive {
  return withoutIssue(archive, path.relative(archive.folder, file).split(path.sep).join('/'));
}

async function readFrom(file: string, name: FileName): Promise<Layer | undefined> {
  // a Chinese character takes three bytes
  const read = await readText(file, largestLexicon * 3);
  if ('isAbsent' in read) return undefined;
  if (isUnreadable(read)) throw new Failure(`${file}: ${read.mistake.en}`);
  const { layer, mistakes } = readLayer(name, read.content);
  const text = new Text(read.content);
  const errors = mistakes.filter(({ severity }) => severity === 'error');
  for (const { span, message } of mistakes) {
    const { line, character } = text.positionAt(span.start);
    tell(`${file}:${line + 1}:${character + 1}: ${message.en}`);
  }
  if (errors.length > 0) throw new Failure(`${file}: mend it first`);
  return layer;
}
