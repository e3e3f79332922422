// Settings as people write them.
import assert from 'node:assert/strict';
import {
  mergeSettings,
  settingsFromFrontMatter,
  settingsFromValue,
  settingsFromYaml,
} from '../../../server/office/settings';

const known = ['digit-spacing', 'length-ratio', 'list-comma'];

describe('settings', () => {
  it('from YAML: kind, severities, options', () => {
    assert.deepEqual(
      settingsFromYaml(
        'kind: event-report\nrules:\n  digit-spacing: off\n  list-comma: false\n  length-ratio: { severity: warning, shortest: 40 }\n',
        known,
      ),
      {
        settings: {
          severities: { 'digit-spacing': 'off', 'list-comma': 'off', 'length-ratio': 'warning' },
          options: { 'length-ratio': { shortest: 40 } },
          kind: 'event-report',
        },
        mistakes: [],
        isWhole: true,
      },
    );
  });

  it('tell mistakes at their place and read the rest', () => {
    const source = 'rules:\n  digit-spacing: loud\n  no-such-rule: off\n  list-comma: info\n';
    const { settings, mistakes } = settingsFromYaml(source, known);
    assert.deepEqual(settings.severities, { 'list-comma': 'info' });
    assert.deepEqual(
      mistakes.map(({ span, message }) => [source.slice(span.start, span.end), message.en]),
      [
        ['digit-spacing', 'A severity is off, hint, info, warning or error'],
        ['no-such-rule', 'There is no rule no-such-rule'],
      ],
    );
  });

  it('never throw', () => {
    for (const source of [
      '',
      '- 1',
      'rules: [',
      'rules: off',
      'kind: 3',
      ': : :',
      '\t',
      'rules:\n  digit-spacing:\n',
    ]) {
      const { settings } = settingsFromYaml(source, known);
      assert.deepEqual(settings, { severities: {}, options: {} });
    }
    assert.deepEqual(settingsFromValue(null, known).settings, { severities: {}, options: {} });
  });

  it('of the draft go before those of the workspace', () => {
    const workspace = settingsFromFrontMatter('kind: a\nrules: { digit-spacing: error, list-comma: hint }', known);
    const draft = settingsFromFrontMatter('kind: b\nrules: { digit-spacing: off }', known);
    assert.deepEqual(mergeSettings(workspace, draft), {
      severities: { 'digit-spacing': 'off', 'list-comma': 'hint' },
      options: {},
      kind: 'b',
    });
  });
});
