// npm run evaluate: how good the rules are, on the published texts, on slips made in them, and on professional translations. `--open` lists what is not judged, `--missed` what is not found, `--alarms` the findings in translations, `--silent` the slips that nothing told of, `--harmed` where a text is harmed.
import path from 'node:path';
import { Text } from '../../server/base/text';
import { rules } from '../../server/rules/index';
import { neededTexts, referenceTexts, sharedFolder } from '../harness/texts';
import { measureCoverage } from './coverage';
import { harmTable, measureHarm, placesOf } from './harm';
import { errata, foundBy, stale, verdictOf } from './judgement';
import { lossesIn } from './lost-blocks';

import { measurePeople } from './people';
import { type Told, toldInPublicTexts, toldPublicSlips } from './public';
import { findingsIn, line } from './published';
import { toldIn } from './slips';
import { measureTranslations, translatedTexts } from './translations';

const options = new Set(process.argv.slice(2));
const texts = neededTexts();
const shared = sharedFolder()!;

const reference = referenceTexts()!;
const found = findingsIn(texts).map((placed) => ({ ...placed, verdict: verdictOf(placed, texts) }));
const ids = texts.map(({ id }) => id);

console.log('Findings in the published texts: right / wrong / not judged\n');
table(
  ['rule', ...ids, 'all', 'wrong'],
  rules.flatMap(({ id }) => {
    const own = found.filter(({ finding }) => finding.rule === id);
    if (own.length === 0) return [];
    const wrong = own.filter(({ verdict }) => verdict === 'wrong').length;
    return [
      [
        id,
        ...ids.map((text) => cell(own.filter((placed) => placed.text === text))),
        cell(own),
        wrong === 0 ? '' : String(wrong),
      ],
    ];
  }),
);

const grave = found.filter(({ finding }) => finding.severity === 'error' || finding.severity === 'warning');
console.log(
  `\nErrors and warnings: ${grave.length}, of which right ${count(grave, 'right')} (${percent(count(grave, 'right'), grave.length)}), wrong ${count(grave, 'wrong')}, not judged ${count(grave, 'open')}`,
);

const outcome = errata.map((erratum) => ({ erratum, by: foundBy(erratum, found, texts) }));
const firm = outcome.filter(({ erratum }) => !erratum.optional);
const caught = firm.filter(({ by }) => by.length > 0);
console.log(
  `Errata beyond question: ${firm.length}, found ${caught.length} (${percent(caught.length, firm.length)}), ${caught.filter(({ erratum, by }) => by[0]!.finding.rule !== erratum.rule).length} of them under another rule`,
);
const fading = stale(found);
if (fading.length > 0) console.log(`Judgements without a finding: ${fading.length}\n  ${fading.join('\n  ')}`);
if (options.has('--open'))
  for (const placed of found)
    if (placed.verdict === 'open') console.log(`  open: ${line(placed)} — ${placed.finding.message.en}`);
if (options.has('--missed'))
  for (const { erratum, by } of firm)
    if (by.length === 0)
      console.log(`  missed: ${erratum.text} ${erratum.line} ${erratum.rule} ${erratum.anchor} — ${erratum.note}`);

console.log('\nSlips made one by one in the published texts, and told at their place\n');
const slips = texts.map(({ id, content }) => ({ id, content, told: toldIn(content) }));
table(
  ['slip', 'made', 'told', 'share'],
  [...new Set(slips.flatMap(({ told }) => [...told.keys()]))].sort().map((kind) => {
    const own = slips.flatMap(({ told }) => told.get(kind) ?? []);
    const made = sum(own.map((each) => each.made));
    const silent = sum(own.map((each) => each.silent.length));
    return [kind, String(made), String(made - silent), percent(made - silent, made)];
  }),
);
if (options.has('--silent'))
  for (const { id, content, told } of slips)
    for (const { kind, span, written } of [...told.values()].flatMap(({ silent }) => silent))
      console.log(
        `  silent: ${id} ${new Text(content).positionAt(span.start).line + 1} ${kind}: ${content.slice(span.start, span.end)} → ${written}`,
      );

console.log('\nErrors and warnings of the pair rules in professional translations\n');
const translations = measureTranslations(path.join(shared, 'bilingual'));
const measured = [
  ...translations,
  {
    name: 'all',
    pairs: sum(translations.map(({ pairs }) => pairs)),
    alarms: translations.flatMap(({ alarms }) => alarms),
  },
];
table(
  ['text', 'pairs', 'findings', 'right', 'false', 'false per 100'],
  measured.map(({ name, pairs, alarms }) => {
    const right = alarms.filter((alarm) => alarm.right).length;
    return [
      name,
      pairs,
      alarms.length,
      right,
      alarms.length - right,
      pairs === 0 ? '–' : ((100 * (alarms.length - right)) / pairs).toFixed(1),
    ].map(String);
  }),
);
if (options.has('--alarms'))
  for (const { where, finding, found: words, right } of measured.at(-1)!.alarms)
    console.log(
      `  ${right ? 'right' : 'false'}: ${where} ${finding.severity} ${finding.rule} [${words}] ${finding.message.en}`,
    );

console.log(
  '\nParagraphs taken out of the English file of an issue in two, one by one, and told exactly; paragraphs made one with the one below, and told to be missing\n',
);
const losses = [
  ...reference.filter(({ name }) => !name.startsWith('texts/clean/')),
  ...translatedTexts(shared),
].flatMap(({ name, content }) => {
  const found = lossesIn(content);
  return found ? [{ name, ...found }] : [];
});
table(
  ['text', 'lost', 'told', 'share', 'false numbers', 'made one', 'falsely missing'],
  [
    ...losses,
    {
      name: 'all',
      lost: sum(losses.map(({ lost }) => lost)),
      told: sum(losses.map(({ told }) => told)),
      falseNumbers: sum(losses.map(({ falseNumbers }) => falseNumbers)),
      merged: sum(losses.map(({ merged }) => merged)),
      falselyMissing: sum(losses.map(({ falselyMissing }) => falselyMissing)),
    },
  ].map(({ name, lost, told, falseNumbers, merged, falselyMissing }) =>
    [name, lost, told, percent(told, lost), falseNumbers, merged, falselyMissing].map(String),
  ),
);
if (options.has('--silent'))
  for (const { name, silent } of losses) for (const block of silent) console.log(`  silent: ${name} ${block}`);

console.log('\nPeople of public texts, counted by hand\n');
const people = measurePeople(shared);
table(
  ['language', 'counted', 'found', 'share', 'titles right', 'made up'],
  people.map(({ language, counted, found, titled, titlesRight, madeUp }) => [
    language,
    String(counted),
    String(found),
    percent(found, counted),
    percent(titlesRight, titled),
    madeUp.join(', '),
  ]),
);

console.log(
  '\nTerms known in 1,000 Chinese characters: taught by the bulletins, with the glossary, with what nobody has looked up\n',
);
table(
  ['texts', 'characters', 'taught', 'glossary', 'unverified too'],
  measureCoverage(shared).map(({ texts, characters, before, now, withUnverified }) => [
    texts,
    String(characters),
    ...[before, now, withUnverified].map((terms) => terms.toFixed(1)),
  ]),
);

const publicFindings = toldInPublicTexts(shared, reference);
for (const [title, severities] of [
  ['Errors and warnings', ['error', 'warning']],
  ['Infos', ['info']],
] as const) {
  const own = publicFindings.filter(({ finding }) => (severities as readonly string[]).includes(finding.severity));
  console.log(`\n${title} in the public texts, by rule, as judged\n`);
  table(
    ['rule', 'right', 'arguable', 'wrong', 'artefact', 'not judged', 'right of those judged'],
    [
      ...[...new Set(own.map(({ finding }) => finding.rule))]
        .sort()
        .map((rule) => [rule, ...verdicts(own.filter(({ finding }) => finding.rule === rule))]),
      ['all', ...verdicts(own)],
    ],
  );
}
if (options.has('--open') || options.has('--public'))
  for (const { text, line, finding, found, verdict } of publicFindings)
    if (verdict !== 'right' && finding.severity !== 'hint')
      console.log(`  ${verdict}: ${text}:${line} ${finding.severity} ${finding.rule} [${found}] ${finding.message.en}`);

console.log('\nSlips made one by one in the public texts, and told within four lines\n');
const publicSlips = toldPublicSlips(shared);
table(
  ['slip', 'made', 'told', 'share'],
  ['all', ...[...new Set(publicSlips.map(({ kind }) => kind))].sort()].map((kind) => {
    const made = publicSlips.filter((slip) => kind === 'all' || slip.kind === kind);
    const told = made.filter((slip) => slip.told);
    return [kind, String(made.length), String(told.length), percent(told.length, made.length)];
  }),
);
if (options.has('--silent'))
  for (const slip of publicSlips)
    if (!slip.told) console.log(`  silent: ${slip.text}:${slip.line + 1} ${slip.kind}: ${slip.old} → ${slip.new}`);

console.log(
  '\nTexts harmed by what is changed without asking: any, and by letters or digits, marks, line ends of complete lines and forms, blank lines between blocks, pairs crossed, addresses and code\n',
);
const harm = measureHarm(reference);
const { head, rows } = harmTable(harm);
table(head, rows);
if (options.has('--harmed'))
  for (const each of harm) for (const places of placesOf(each)) console.log(`  ${each.change}: ${each.text} ${places}`);

function cell(placed: readonly { readonly verdict: string }[]): string {
  return placed.length === 0 ? '' : [count(placed, 'right'), count(placed, 'wrong'), count(placed, 'open')].join(' / ');
}

function count(placed: readonly { readonly verdict: string }[], verdict: string): number {
  return placed.filter((each) => each.verdict === verdict).length;
}

/** The numbers of findings by verdict, and the share of those judged that are right. */
function verdicts(told: readonly Told[]): readonly string[] {
  const all = (['right', 'arguable', 'wrong', 'artefact', 'open'] as const).map((verdict) => count(told, verdict));
  const judged = all[0]! + all[1]! + all[2]!;
  return [...all.map(String), percent(all[0]!, judged)];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  for (const row of [head, ...rows])
    console.log(
      row
        .map((text, column) => (column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    );
}
