// bulletin learn: an office's folder out of its past issues: schema, people, terms; added to what is there.

import type { Dirent } from 'node:fs';
import { lstat, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { encodingNames, isUnreadable } from '../base/encoding';
import { otherSide } from '../base/sides';
import { largestLexicon } from '../intake/yaml';
import { archiveEndings } from '../knowledge/archive/archive';
import { findFiles, readText } from '../knowledge/archive/diskFiles';
import { wordsOf } from '../knowledge/lexicon/lexicon';
import { builtinOverrides } from '../knowledge/schema/builtin';
import { withIds } from '../knowledge/schema/overrides';
import { withWords } from '../language/vocabulary';
import { type Grown, withPeople, withSchema, withTerms } from '../office/learntFiles';
import { isRefusal, type Refusal } from '../office/yamlFiles';
import { type Learnt, type LeftOut, learn as learnFrom, type PastText, schemaOf } from '../past/learning/learn';
import { visible } from '../report/visible';
import { contextOf } from './context';
import { type Command, Failure, reasonOf } from './failure';
import { type FileState, print, replaceFile, versionOf } from './output';
import { tell } from './tell';

export const learn: Command = {
  usage: '[-o DIR] [--format text|json] [--config DIR] FOLDER',
  options: { output: { type: 'string', short: 'o' }, format: { type: 'string' }, config: { type: 'string' } },
  async run({ output, format = 'text', config }, operands, program) {
    const [folder] = operands;
    if (folder === undefined || operands.length > 1) throw new Failure('learn: needs one folder of past issues');
    if (format !== 'text' && format !== 'json')
      throw new Failure(`learn: no format ${String(format)}; it is text, json`);
    const context = await contextOf(config as string | undefined, program);
    const { texts, unread, others } = await textsIn(folder);
    for (const { path: file, reason } of unread) tell(`${path.join(folder, file)}: not learnt from: ${reason}`);
    const learnt = withWords(wordsOf(context.lexicon), () => learnFrom(texts, context, builtinOverrides));
    for (const left of learnt.leftOut) tell(`${path.join(folder, left.path)}: not learnt from: ${leftOutWords(left)}`);
    if (others.length > 0) tell(othersWords(folder, others));
    if (learnt.issues.length === 0)
      throw new Failure(
        `learn: no past issue in ${folder}: looked at ${texts.length} texts (${archiveEndings.join(', ')})`,
      );
    const target = await targetOf((output as string | undefined) ?? path.join(folder, '.bulletin'));
    const files = await written(target, learnt);
    tellLeft(target, files);
    await print(
      format === 'json' ? asJson(folder, target, learnt, unread, files) : asText(folder, target, learnt, files),
    );
    return unread.length > 0 || files.some(({ failure }) => failure !== undefined) ? 2 : 0;
  },
};

/** What was not written, and why. */
function tellLeft(target: string, files: Awaited<ReturnType<typeof written>>): void {
  for (const { name, failure, grown } of files) {
    if (failure !== undefined) tell(failure);
    for (const left of grown?.left ?? [])
      tell(`${path.join(target, name)}: ${left.name} left as it is: ${left.refusal.reason.en}`);
  }
}

interface Unread {
  readonly path: string;
  readonly reason: string;
}

interface Found {
  readonly texts: readonly PastText[];
  readonly unread: readonly Unread[];
  /** Files of other forms, by their endings. */
  readonly others: readonly string[];
}

/** The texts below a folder in order of path. Throws a Failure where the folder itself cannot be read. */
async function textsIn(folder: string): Promise<Found> {
  let found;
  try {
    if (!(await stat(folder)).isDirectory()) throw new Failure(`${folder}: is a text, not a folder of past issues`);
    found = await findFiles(folder, { endings: archiveEndings, most: Number.POSITIVE_INFINITY });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${folder}: the folder cannot be read (${reasonOf(error, folder)})`);
  }
  const contents = new Map<string, string>();
  const unread: Unread[] = [];
  for (const { path: file } of found) {
    const read = await readText(path.join(folder, file));
    if (isUnreadable(read)) unread.push({ path: file, reason: read.mistake.en });
    else contents.set(file, read.content);
  }
  const texts = [...contents].flatMap(([file, content]): PastText[] => {
    const named = otherSide(file);
    const other = named && contents.get(named.other);
    if (!named || other === undefined) return [{ path: file, content }];
    return named.side === 'zh' ? [{ path: file, content, english: other }] : [];
  });
  const rest = await passedOver(folder);
  return { texts, unread: [...unread, ...rest.unread], others: rest.others };
}

/** What the search for texts does not give: pipes and links under a text's name, folders that cannot be opened. */
async function passedOver(folder: string): Promise<Pick<Found, 'unread' | 'others'>> {
  const unread: Unread[] = [];
  const others: string[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    let items;
    try {
      items = await readdir(path.join(folder, below), { withFileTypes: true });
    } catch (error) {
      unread.push({ path: below, reason: `the folder cannot be read (${(error as Error).message})` });
      continue;
    }
    for (const item of items) {
      const name = below === '' ? item.name : `${below}/${item.name}`;
      if (item.name.startsWith('.') || item.name === 'node_modules') continue;
      if (item.isDirectory()) waiting.push(name);
      else if (archiveEndings.some((ending) => item.name.endsWith(ending))) {
        const reason = whyPassedOver(item);
        if (reason !== undefined) unread.push({ path: name, reason });
      } else if (item.isFile()) others.push(path.extname(item.name).toLowerCase());
    }
  }
  return { unread, others };
}

function whyPassedOver(item: Dirent): string | undefined {
  if (item.isSymbolicLink()) return 'is a link; links are not followed';
  return item.isFile() ? undefined : 'is no regular file but a pipe or a device';
}

function leftOutWords(left: LeftOut): string {
  switch (left.why) {
    case 'no-issue':
      return 'no issue of a series (no masthead with number or date)';
    case 'same-number':
      return `has the number of ${left.as}, which was learnt from`;
    case 'same-text':
      return `is the same text as ${left.as}`;
  }
}

function othersWords(folder: string, others: readonly string[]): string {
  const counts = [...new Set(others)].sort().map((ending) => {
    const count = others.filter((each) => each === ending).length;
    return `${count} ${ending === '' ? 'without ending' : ending}`;
  });
  return `${folder}: not looked at: ${counts.join(', ')} (texts are ${archiveEndings.join(', ')})`;
}

/** The office folder: as `--config` would read it. Made where it is not there. */
async function targetOf(folder: string): Promise<string> {
  const inner = path.join(folder, '.bulletin');
  const isFolder = await lstat(inner).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const target = isFolder && path.basename(path.resolve(folder)) !== '.bulletin' ? inner : folder;
  try {
    await mkdir(target, { recursive: true });
  } catch (error) {
    throw new Failure(`${target}: the folder cannot be made (${reasonOf(error, target)})`);
  }
  return target;
}

interface LearntFile {
  readonly name: 'schema.yaml' | 'people.yaml' | 'terms.yaml';
  readonly grown?: Grown;
  readonly failure?: string;
}

/** Writes the files, each whole or not at all; one that cannot be added to costs only itself. */
async function written(target: string, learnt: Learnt): Promise<readonly LearntFile[]> {
  const makers: readonly (readonly [LearntFile['name'], (source: string) => Grown | Refusal])[] = [
    ['schema.yaml', (source) => withSchema(source, learnt.profiles, (schema) => withIds(schema, builtinOverrides))],
    ['people.yaml', (source) => withPeople(source, learnt.people)],
    ['terms.yaml', (source) => withTerms(source, learnt.terms)],
  ];
  const files: LearntFile[] = [];
  for (const [name, make] of makers) files.push(await grownFile(path.join(target, name), name, make));
  return files;
}

async function grownFile(
  file: string,
  name: LearntFile['name'],
  make: (source: string) => Grown | Refusal,
): Promise<LearntFile> {
  try {
    const { source, before } = await existing(file);
    const grown = make(source);
    if (isRefusal(grown)) {
      const line = source.slice(0, grown.at).split('\n').length;
      return { name, failure: `${file}:${line}: left as it is: ${grown.reason.en}` };
    }
    if (grown.content !== source) await replaceFile(file, grown.content, before);
    return { name, grown };
  } catch (error) {
    if (error instanceof Failure) return { name, failure: error.message };
    throw error;
  }
}

async function existing(file: string): Promise<{ readonly source: string; readonly before: FileState }> {
  const before = { version: await versionOf(file) };
  // a Chinese character takes three bytes
  const read = await readText(file, largestLexicon * 3);
  if ('isAbsent' in read) return { source: '', before };
  if (isUnreadable(read)) throw new Failure(`${file}: left as it is: ${read.mistake.en}`);
  if (read.encoding !== 'utf-8')
    throw new Failure(`${file}: left as it is: it is in ${encodingNames[read.encoding]}; save it as UTF-8 first`);
  return { source: read.content, before };
}

function asJson(
  folder: string,
  target: string,
  { issues, leftOut, profiles, people, terms }: Learnt,
  unread: readonly Unread[],
  files: readonly LearntFile[],
): string {
  const value = {
    version: 1,
    folder,
    output: target,
    issues: issues.map(({ path, issue, date }) => ({ path, issue, date: date ?? null })),
    leftOut,
    unread,
    kinds: schemaOf(profiles, builtinOverrides).kinds.map(({ id, name, issues }) => ({ id, name, issues })),
    people,
    terms,
    files: files.map(({ name, grown, failure }) => ({
      name,
      added: grown?.added ?? 0,
      extended: grown?.extended ?? 0,
      left: grown?.left.map(({ name, refusal }) => ({ name, reason: refusal.reason.en })) ?? [],
      ...(failure !== undefined && { failure }),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function asText(folder: string, target: string, learnt: Learnt, files: readonly LearntFile[]): string {
  const { issues, profiles, people, terms } = learnt;
  const seenIn = (seen: readonly { readonly issue: string }[]) => seen.map(({ issue }) => issue).join(', ');
  const lines = [
    `${issues.length} issues of ${folder}`,
    ...schemaOf(profiles, builtinOverrides).kinds.map(
      ({ id, name, issues }) => `kind ${id} (${[name.zh, name.en].filter(Boolean).join(' / ')}): ${issues.join(', ')}`,
    ),
    ...people.flatMap(({ zh, en, titles }) => [
      `person ${[zh, en].filter(Boolean).join(' / ')}`,
      ...titles.map((title) => `  ${[title.zh, title.en].filter(Boolean).join(' / ')}: ${seenIn(title.seen)}`),
    ]),
    ...terms.map(
      ({ zh, renderings, seen = [] }) => `term ${zh}: ${renderings.map(({ en }) => en).join('; ')}: ${seenIn(seen)}`,
    ),
    ...files.map(({ name, grown }) =>
      grown
        ? `${path.join(target, name)}: ${grown.added} new, ${grown.extended} added to`
        : `${path.join(target, name)}: not written`,
    ),
  ];
  return lines.map((line) => `${visible(line)}\n`).join('');
}
