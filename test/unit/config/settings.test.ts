// Settings as people write them.
import assert from 'node:assert/strict';
import { say } from '../../../server/base/localized';
import { Text } from '../../../server/base/text';
import { builtinContext } from '../../../server/model/builtin';
import {
  type KnownRule,
  mergeSettings,
  settingsFromFrontMatter,
  settingsFromValue,
  settingsFromYaml,
} from '../../../server/office/settings';
import { checkWith } from '../../../server/rules/check';
import { rules } from '../../../server/rules/index';
import { lengthRatio } from '../../../server/rules/pair/length-ratio';
import { undefinedAbbreviation } from '../../../server/rules/terms/undefined-abbreviation';
import { parse } from '../../../server/syntax/parse';

const known: readonly KnownRule[] = [
  { id: 'digit-spacing' },
  { id: 'list-comma' },
  {
    id: 'length-ratio',
    options: {
      shortest: { type: 'number', default: 40, least: 1, what: say('shortest', '最短') },
      ignored: { type: 'texts', default: [], what: say('ignored', '忽略') },
      strict: { type: 'truth', default: false, what: say('strict', '严格') },
      unit: { type: 'text', default: 'letters', among: ['letters', 'words'], what: say('unit', '单位') },
    },
  },
];

describe('settings', () => {
  it('from YAML: kind, severities, options', () => {
    assert.deepEqual(
      settingsFromYaml(
        'kind: event-report\nrules:\n  digit-spacing: off\n  list-comma: false\n' +
          '  length-ratio: { severity: warning, shortest: 40 }\n',
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
});

describe('options in settings', () => {
  it('tell an option that the rule does not have, or of another type, at its place', () => {
    const told = (source: string) =>
      settingsFromYaml(source, known).mistakes.map(({ span, message }) => [
        source.slice(span.start, span.end),
        message.en,
      ]);
    assert.deepEqual(
      told(
        'rules:\n  digit-spacing: { nosuch: 1 }\n  length-ratio:\n    shortes: 3\n    shortest: 0\n    ignored: [a, [b]]\n' +
          '    strict: yes\n    unit: pages\n    constructor: 1\n  list-coma: off\n',
      ),
      [
        ['nosuch', 'digit-spacing has no options, only a severity'],
        ['shortes', 'length-ratio has no option shortes; did you mean shortest?'],
        ['shortest', 'shortest of length-ratio is a number of at least 1'],
        ['ignored', 'ignored of length-ratio is a list of texts: `[one, two]`'],
        ['strict', 'strict of length-ratio is true or false'],
        ['unit', 'unit of length-ratio is letters, words'],
        ['constructor', 'length-ratio has no option constructor; it has shortest, ignored, strict, unit'],
        ['list-coma', 'There is no rule list-coma; did you mean list-comma?'],
      ],
    );
    assert.deepEqual(told('rules: { length-ratio: { ignored: one, strict: true, unit: words, shortest: 2 } }'), []);
  });

  it('of the built-in rules: what a typing slip used to switch off in silence is told', () => {
    const source = 'rules:\n  undefined-abbreviation: { knwon: [EASL] }\n  digit-spacing: { nosuch: 1 }\n';
    assert.deepEqual(
      settingsFromYaml(source, rules).mistakes.map(({ span }) => source.slice(span.start, span.end)),
      ['knwon', 'nosuch'],
    );
  });

  it('merge option by option', () => {
    const layer = (yaml: string) => settingsFromYaml(`rules: { length-ratio: { ${yaml} } }`, known).settings;
    assert.deepEqual(mergeSettings(layer('shortest: 9, strict: true'), layer('shortest: 5')).options, {
      'length-ratio': { shortest: 5, strict: true },
    });
  });
});

describe('settings, whatever is written', () => {
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

describe('options in force', () => {
  const checked = (draft: string, settings: string) =>
    checkWith(
      [lengthRatio, undefinedAbbreviation],
      parse(new Text(draft)),
      builtinContext(settingsFromFrontMatter(settings, rules)),
    ).map(({ rule }) => rule);

  it('length-ratio looks at shorter blocks when told so', () => {
    const draft = '湖畔论坛发布了区域协同创新年度报告，总结了平台建设的新进展。\n\nThe forum met.\n';
    assert.deepEqual(checked(draft, ''), []);
    assert.deepEqual(checked(draft, 'rules: { length-ratio: { shortest: 20 } }'), ['length-ratio']);
  });

  it('undefined-abbreviation takes the short forms that an office knows', () => {
    const draft = 'The NIDZs have grown fast.\n';
    assert.deepEqual(checked(draft, ''), ['undefined-abbreviation']);
    assert.deepEqual(checked(draft, 'rules: { undefined-abbreviation: { known: NIDZs } }'), []);
    const chinese = '会上发布了国家自创区宣言。\n';
    assert.deepEqual(checked(chinese, ''), ['undefined-abbreviation']);
    assert.deepEqual(checked(chinese, 'rules: { undefined-abbreviation: { known: [国家自创区, 自创区] } }'), []);
  });
});
