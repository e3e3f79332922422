// Going from one place of a draft to another through VS Code's own commands: footnotes, short forms, entries of the lexicon, counterparts; and linked editing.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { atMark, eventually, open, write } from './drafts';

let count = 0;

interface Place {
  readonly file: string;
  readonly text: string;
}

/** What a provider leads to from the mark in a draft. */
async function leadsTo(command: string, marked: string): Promise<readonly Place[]> {
  const { content, position } = atMark(marked);
  const { uri } = await open(`navigation/${++count}.bulletin.md`, content);
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(command, uri, position);
  return Promise.all(
    found.map(async (place) => {
      const [target, range] =
        'uri' in place ? [place.uri, place.range] : [place.targetUri, place.targetSelectionRange ?? place.targetRange];
      const document = await vscode.workspace.openTextDocument(target);
      return { file: target.path.split('/').at(-1)!, text: document.getText(range) };
    }),
  );
}

const definition = async (marked: string) =>
  (await leadsTo('vscode.executeDefinitionProvider', marked)).map(({ text }) => text);

const issue = (text: string) =>
  `青山观察\n\nQingshan Review\n\n2024年9月9日\n\nSeptember 9, 2024\n\n一、开门\n\n1. Opening\n\n${text}\n`;

describe('definition', () => {
  it('leads from a footnote mark to its note and back', async () => {
    const noted = '三地建成了基地[^1]，占地很大。\n\nBases were built in the three places.\n\n[^1]: 据青山统计所。';
    assert.deepEqual(await definition(issue(noted.replace('[^1]，', '[^|1]，'))), ['[^1]:']);
    assert.deepEqual(await definition(issue(noted.replace('[^1]:', '[^|1]:'))), ['[^1]']);
  });

  it('leads from a short form that nobody knows to its full form', async () => {
    assert.deepEqual(
      await definition(issue('The Donghu Space Data Alliance (DSDA) was founded. Later the DS|DA grew.')),
      ['Donghu Space Data Alliance'],
    );
  });

  it('leads from a heading to its counterpart', async () => {
    assert.deepEqual(await definition(issue('门开着。').replace('一、', '一|、')), ['1.']);
  });

  it('leads to the entry of the built-in lexicon, which opens', async () => {
    assert.deepEqual(await leadsTo('vscode.executeDeclarationProvider', issue('要培育新质|生产力。')), [
      { file: 'terms.yaml', text: '新质生产力' },
    ]);
  });

  it("leads to the entry of the folder's own lexicon", async () => {
    const people = await write(
      '.bulletin/people.yaml',
      'people:\n  - zh: 辛弃疾\n    en: Xin Qiji\n    titles: [词人]\n',
    );
    try {
      const found = await eventually('the entry', async () => {
        const places = await leadsTo('vscode.executeDeclarationProvider', issue('词人辛弃|疾认为，门要开着。'));
        return places.length > 0 ? places : undefined;
      });
      assert.deepEqual(found, [{ file: 'people.yaml', text: '辛弃疾' }]);
    } finally {
      await vscode.workspace.fs.delete(people);
    }
  });
});

describe('Jump to Counterpart', () => {
  /** Where the command leads from the mark in a draft: the file, and the text from there on. */
  async function jumped(file: string, marked: string): Promise<Place> {
    const { content, position } = atMark(marked);
    await open(file, content);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('bulletin.goToCounterpart');
    const { document, selection } = vscode.window.activeTextEditor!;
    return {
      file: document.uri.path.split('/').at(-1)!,
      text: document.getText(new vscode.Range(selection.active, document.lineAt(selection.active.line).range.end)),
    };
  }

  it('leads from a sentence to the one that says the same', async () => {
    assert.deepEqual(
      await jumped(
        'navigation/jump.bulletin.md',
        issue(
          '门开着，人都来了。灯|亮着，人都不走。\n\nThe door is open, and people came. The light is on, and nobody leaves.',
        ),
      ),
      { file: 'jump.bulletin.md', text: 'The light is on, and nobody leaves.' },
    );
  });

  it('leads from the one file of an issue in two to the other', async () => {
    await write(
      'navigation/x.en.bulletin.md',
      '1. Opening\n\nThe door is open, and people came. The light is on, and nobody leaves.\n',
    );
    assert.deepEqual(
      await jumped('navigation/x.zh.bulletin.md', '一、开门\n\n门开着，人都来了。灯|亮着，人都不走。\n'),
      { file: 'x.en.bulletin.md', text: 'The light is on, and nobody leaves.' },
    );
    await vscode.commands.executeCommand('bulletin.goToCounterpart');
    assert.equal(vscode.window.activeTextEditor!.document.uri.path.split('/').at(-1), 'x.zh.bulletin.md');
  });
});

describe('linked editing', () => {
  it('changes the day of the header in both languages', async () => {
    const { content, position } = atMark(issue('门开着。').replace('9月9', '9月|9'));
    const document = await open(`navigation/${++count}.bulletin.md`, content);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(position, position);
    let days: string[] = [];
    await eventually(
      'both days',
      async () => {
        // the editor asks for what is linked once the caret has come to rest, and writes the other place a moment after
        await new Promise((resolve) => setTimeout(resolve, 800));
        await vscode.commands.executeCommand('type', { text: '1' });
        await new Promise((resolve) => setTimeout(resolve, 300));
        days = [4, 6].map((line) => document.lineAt(line).text);
        if (days[0] === '2024年9月19日' && days[1] === 'September 19, 2024') return true;
        await vscode.commands.executeCommand('undo');
        return undefined;
      },
      () => days,
    );
  });
});
