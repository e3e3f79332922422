// The documents: what they link to is there, what they show as a file of an office is read without a mistake, the READMEs are short.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FileName, fileNames } from '../../../server/office/folders';
import { readLayer } from '../../../server/office/layers';

const documents = [
  ...readdirSync('.'),
  ...readdirSync('docs', { recursive: true }).map((name) => `docs/${String(name)}`),
]
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md'));

describe('documents', () => {
  for (const document of documents) {
    it(`${document}: its links lead somewhere`, () => {
      const links = [...readFileSync(document, 'utf8').matchAll(/\]\(((?!\w+:)[^)\s]+)\)/g)].map((match) => match[1]!);
      assert.deepEqual(
        links.filter((link) => !leads(link, document)),
        [],
      );
    });
  }

  for (const document of ['docs/configuration.md', 'docs/configuration.zh.md'])
    for (const name of fileNames)
      it(`${document}: its ${name} is right`, () =>
        assert.deepEqual(readLayer(name, shownIn(document, name)).mistakes, []));

  for (const document of ['README.md', 'README.zh.md'])
    it(`${document} has 80 lines at most`, () =>
      assert.ok(readFileSync(document, 'utf8').split('\n').length <= 80 + 1));
});

/** Whether a file is there, and in it the heading that the link names. */
function leads(link: string, from: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), decodeURI(file));
  if (!existsSync(target)) return false;
  return heading === undefined || headingsOf(target).includes(decodeURI(heading));
}

/** As GitHub and VS Code name them: letters, digits, hyphens. */
function headingsOf(document: string): readonly string[] {
  return [...readFileSync(document, 'utf8').matchAll(/^#+ (.*)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function shownIn(document: string, name: FileName): string {
  const section = readFileSync(document, 'utf8').split(`\n### ${name}\n`)[1] ?? '';
  const shown = /```(?:yaml|csv)\n([\s\S]*?)```/.exec(section);
  assert.ok(shown, `an example of ${name}`);
  return shown[1]!;
}
