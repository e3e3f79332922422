// Key bindings: none that an input method takes, none where the author of another text would meet it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { keybindings: readonly Binding[]; commands: readonly { command: string }[] };
};
const keys = contributes.keybindings.flatMap(({ key, mac }) => [key, ...(mac === undefined ? [] : [mac])]);

/** Taken by Microsoft Pinyin, Sogou, fcitx, ibus or macOS: input method on and off, width of letters and marks, traditional forms, its own menus. */
const inputMethods = [
  'ctrl+space',
  'shift+space',
  'ctrl+.',
  'ctrl+;',
  'ctrl+,',
  'ctrl+`',
  'ctrl+shift',
  'alt+shift',
  'shift+alt',
  'ctrl+shift+f',
  'ctrl+shift+h',
  'ctrl+shift+k',
  'ctrl+shift+m',
  'ctrl+shift+e',
  'ctrl+shift+s',
  'ctrl+shift+x',
  'ctrl+shift+z',
  'ctrl+shift+b',
  'ctrl+shift+t',
  'ctrl+shift+w',
  'ctrl+shift+space',
  'ctrl+alt+space',
  'ctrl+alt+p',
  'ctrl+alt+h',
  'ctrl+alt+b',
  'alt+space',
  'capslock',
  'cmd+space',
  'ctrl+shift+2',
  'ctrl+shift+;',
];

describe('key bindings', () => {
  it('are none of an input method', () => {
    const strokes = keys.flatMap((key) => key.split(' '));
    assert.deepEqual(
      strokes.filter((stroke) => inputMethods.includes(stroke)),
      [],
    );
    // both shifts of an input method are pressed on the way to these
    assert.deepEqual(
      strokes.filter((stroke) => /ctrl\+shift|alt\+shift|shift\+alt/.test(stroke)),
      [],
    );
  });

  it('have a modifier in every stroke, so that an unfinished composition does not swallow it', () => {
    assert.deepEqual(
      keys.flatMap((key) => key.split(' ')).filter((stroke) => !/(?:ctrl|cmd|alt)\+|^f\d+$/.test(stroke)),
      [],
    );
  });

  it('are none of AltGr, and none of the Option characters of a Mac', () => {
    assert.deepEqual(
      keys.filter((key) => /ctrl\+alt|alt\+ctrl/.test(key) || /alt\+[a-z\d](?:$| )/.test(key)),
      [],
    );
  });

  it('hold in bulletins alone', () => {
    assert.deepEqual(
      contributes.keybindings.filter(
        ({ when }) => !/editorLangId == bulletin|resourceScheme == bulletin-cleaning/.test(when ?? ''),
      ),
      [],
    );
  });

  for (const page of ['docs/features.md', 'docs/features.zh.md'])
    it(`are told in ${page}`, () => {
      const told = readFileSync(page, 'utf8');
      const shown = (key: string) =>
        key
          .split(' ')
          .map((stroke) =>
            stroke
              .split('+')
              .map((part) => part[0]!.toUpperCase() + part.slice(1))
              .join('+'),
          )
          .join(' ');
      assert.deepEqual(
        contributes.keybindings.map(({ key }) => shown(key)).filter((key) => !told.includes(`\`${key}\``)),
        [],
      );
    });
});
