// Makes the tables of corpus/directory that come from a folder of candidates: `npm run directory -- gather FOLDER`.
// A row is taken when it has a source, or is confirmed in confirmed.tsv; what is damaged, doubtful or there twice is
// left out and counted.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editDistance } from '../../server/language/shared/distance';
import { fileOf, organizationTables, type Row, readTable, rowsOf, type TableName, textOf } from './tables';

/** Sources by the words that candidates name them with, and when what is taken from them was so. */
const dates: readonly (readonly [words: RegExp, date: string])[] = [
  [/ROR/, '2026-06'],
  [/CC-CEDICT/, '2026-01'],
  [/Hipo/, '2026-06'],
  [/推荐使用外语词/, '2013'],
  [/GB\/T 2260|fixed list/, '2023'],
  [/house|published bulletins/, '2024'],
  [/Beijing norm|DB11/, '2008'],
  [/360docs|doczj|bdocx|jinchutou|npcobserver|quanzi/, '2023'],
  [/scientrans|dybbs8|chinadaily|wendangku/, '2014'],
  [/WMT/, '2022'],
];
const seen = '2026-12';

/** Typed from memory, or two lists joined by nothing but the address of a site. */
const unsure = /know\b|unverified|^Hipo×domain \S+$/;
const pinyin = /[āáǎàēěīíǐìōóǒòūúǔùǖǘǚǜ]/;

interface Confirmed {
  readonly source: string;
}

const confirmed = new Map<string, Confirmed>(
  rowsOf(readFileSync('scripts/directory/confirmed.tsv', 'utf8')).map(({ table, zh, context, source = '' }) => [
    `${table} ${zh} ${context}`,
    { source },
  ]),
);

const endings = readTable('endings');

/** The kind of organization that a Chinese name ends as. */
function kindOf(zh: string): string {
  return endings.find((row) => new RegExp(`${row.zh}$`).test(zh))?.kind ?? '';
}

/** Why rows were left out, with how many. */
export const leftOut = new Map<string, number>();

function leave(table: string, why: string): undefined {
  const reason = `${table}: ${why}`;
  leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
  return undefined;
}

/** The source of a candidate row; undefined when it has none that can be looked up. */
function sourceOf(table: string, zh: string, context: string, source: string): string | undefined {
  if (source !== '' && !unsure.test(source)) return source.replace(/\bhouse\b/, 'published bulletins');
  return confirmed.get(`${table} ${zh} ${context}`)?.source.replace(/\bhouse\b/, 'published bulletins');
}

function dateOf(source: string): string {
  return dates.find(([words]) => words.test(source))?.[1] ?? seen;
}

function plainZh(zh: string): string {
  return zh.replace(/\s*[(（]\s*/g, '（').replace(/\s*[)）]\s*/g, '）');
}

/** Why the Chinese or English of a row is damaged; undefined when it is not. */
export function damageOf(zh: string, en: string): string | undefined {
  if (!/^[\u4e00-\u9fff（）·—、〇A-Za-z0-9]+$/u.test(zh)) return 'not Chinese';
  if ((zh.match(/[\u4e00-\u9fff]/gu) ?? []).length < 2) return 'not Chinese';
  if (/^(?:学院|大学|医院)/.test(zh)) return 'begins in the middle';
  if (zh.split('（').length !== zh.split('）').length) return 'brackets';
  if (/版权所有|技术支持|政务网|办公楼/.test(zh)) return 'furniture of a page';
  if (!/^[\p{Lu}0-9][\p{Script=Latin}\d ,.&’'()/+*:–-]+$/u.test(en) || pinyin.test(en)) return 'not English';
  if (en.length > 140 || /, located$|[,:]$/.test(en)) return 'not a name';
  return undefined;
}

function forms(cell: string | undefined, isRight: (form: string) => boolean): string {
  return [...new Set((cell ?? '').split('|').map((form) => form.trim()))]
    .filter((form) => form && isRight(form))
    .join('|');
}

/** ROR's own names of local organs, which the patterns for places have better. */
const localOrgan = /(?:[省市区县州].*|^..)(?:[厅局委]|委员会|政府)$/u;

const rules: Readonly<Record<string, string>> = {
  大学: 'University',
  农业大学: 'Agricultural University',
  师范大学: 'Normal University',
  医科大学: 'Medical University',
};

/** Whether the English of a university is its place and its kind, word for word: a second vote for one source. */
function isByRule(zh: string, en: string): boolean {
  const rule = Object.entries(rules).find(
    ([ending]) => placeNames.get(zh.slice(0, -ending.length)) !== undefined && zh.endsWith(ending),
  );
  return rule !== undefined && en === `${placeNames.get(zh.slice(0, -rule[0].length))} ${rule[1]}`;
}

/** English of provinces and cities by their short names. */
const placeNames = new Map<string, string>();

function organizationRow(table: string, from: string, row: Row): Row | undefined {
  const zh = plainZh(row.zh ?? '');
  const en = (row.en ?? '').replace(/'/g, '’');
  if (row.agreement === 'unofficial-risk') return leave(table, 'unofficial');
  const damage = damageOf(zh, en);
  if (damage) return leave(table, damage);
  if (table === 'organizations' && localOrgan.test(zh)) return leave(table, 'local organ');
  const source =
    sourceOf(from, row.zh ?? '', '', row.source ?? '') ??
    (!/unverified/.test(row.source ?? '') && isByRule(zh, en) ? row.source : undefined);
  if (source === undefined) return leave(table, 'no source');
  return {
    zh,
    en,
    zh_also: forms(row.zh_also && plainZh(row.zh_also), (form) => damageOf(form, 'X ') === undefined && form !== zh),
    en_also: forms(
      row.en_also?.replace(/'/g, '’'),
      (form) => damageOf('中国', form) === undefined && !/ or |, /.test(form) && editDistance(form, en) > 3,
    ),
    abbreviation: forms(row.abbreviation, (form) => /^[A-Z][\w*& -]+$/.test(form)).split('|')[0]!,
    kind: row.kind && row.kind !== 'academy-institute' ? row.kind : kindOf(zh),
    country: row.country ?? (from === 'foreign_universities' || table === 'international' ? 'int' : 'CN'),
    source,
    date: dateOf(source),
  };
}

const universityNames = /大学|学院/;

/** Which candidates each table of organizations is made of. */
const from: Readonly<Record<string, readonly (readonly [file: string, isTaken?: (row: Row) => boolean])[]>> = {
  central: [['central']],
  international: [['international']],
  enterprises: [['enterprises']],
  institutes: [['cas']],
  societies: [['societies_labs', ({ zh = '' }) => !universityNames.test(zh)]],
  universities: [['societies_labs', ({ zh = '' }) => universityNames.test(zh)], ['foreign_universities']],
  organizations: [['organizations']],
};

/** What the English of a name shows that its Chinese must show too. */
const fields: readonly (readonly [en: RegExp, zh: RegExp])[] = [
  [/Medic|Hospital|Health/, /医|卫生|健康|护理|药|院|保健|疾病/],
  [/\bNormal\b/, /师范|师院|幼儿|教育/],
  [/Agricult/, /农/],
  [/Forest/, /林/],
  [/Ocean|Marine|Maritime/, /海|船|航/],
  [/\bLaw\b|Political Science/, /法|政/],
  [/Financ|Econom/, /财|经|金融|商/],
  [/Petrol/, /石油|石化|石/],
];

/** Other English of places in the names of organizations. */
const otherStems = new Map([
  ['北京', /Peking/],
  ['中山', /Sun Yat-sen/],
  ['澳门', /Macau/],
  ['西藏', /Tibet/],
  ['喀什', /Kashi/],
  ['台湾', /Formosa/],
]);

/** Whether a name of one source contradicts itself: Shandong Medical University for 山东管理学院, a place left out. */
function contradicts(zh: string, en: string): boolean {
  const place = [3, 2].map((length) => zh.slice(0, length)).find((found) => placeNames.has(found));
  const stem =
    place === undefined || otherStems.get(place)?.test(en) || /公司$/.test(zh) ? undefined : placeNames.get(place);
  const flat = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return (
    (stem !== undefined && !flat(en).includes(flat(stem))) ||
    fields.some(([word, han]) => word.test(en) && !han.test(zh))
  );
}

/** Names that two sources give to two organizations, or that a source has wrong: left out. */
const wrong = new Set(['中国石油大学', '大连外国语大学', '国际竹藤中心']);

function gatherOrganizations(candidates: (file: string) => readonly Row[]): void {
  for (const { level, stem = '', en_stem = '' } of candidates('places'))
    if (level !== 'county') placeNames.set(stem, en_stem);
  const single = new Set(
    candidates('organizations').flatMap(({ zh = '', agreement }) => (agreement === 'single' ? [plainZh(zh)] : [])),
  );
  const taken = new Set<string>(wrong);
  for (const table of organizationTables) {
    const rows: Row[] = [];
    for (const [file, isTaken = () => true] of from[table]!)
      for (const candidate of candidates(file).filter(isTaken)) {
        const row = organizationRow(table, file, candidate);
        if (row === undefined) continue;
        const { zh = '', en = '' } = row;
        const isOfOne = table === 'organizations' && single.has(zh);
        if (taken.has(zh)) leave(table, 'there already');
        else if (isOfOne && contradicts(zh, en)) leave(table, 'contradicts itself');
        else rows.push(row);
        taken.add(zh);
      }
    write(table, sorted(rows, 'zh'));
  }
}

function gatherPlaces(candidates: readonly Row[]): void {
  // a city without districts stands as its own one there
  const isOwnDistrict = (row: Row) => candidates.find(({ code }) => code === row.code) !== row;
  write(
    'places',
    candidates
      .filter((row) => !isOwnDistrict(row))
      .map(({ code = '', zh = '', stem = '', level = '', parent = '', en_stem = '', en_full = '', reading = '' }) => {
        // 清新区 is no new area of 清
        const isSure = !/^(?:single|cedict)/.test(reading) && !/^.新区$/u.test(zh);
        if (!isSure) leave('places', 'reading of one vote: without English');
        const source = reading === 'fixed' ? 'GB/T 2260; established English' : 'GB/T 2260';
        return {
          code,
          zh,
          stem,
          level,
          parent,
          en: isSure ? en_stem : '',
          en_full: isSure ? en_full : '',
          source,
          date: '2023',
        };
      }),
  );
}

function gatherPosts(candidates: readonly Row[]): void {
  const rows = candidates.flatMap(({ zh = '', context = '', en = '', en_also = '', prep = '', source: given = '' }) => {
    if (context === '*' && /校长$|理事长$/.test(zh)) return leave('posts', 'by hand') ?? [];
    const source = sourceOf('posts', zh, context, given);
    if (source === undefined) return leave('posts', 'no source') ?? [];
    return [{ zh, context, en, en_also, preposition: prep, source, date: dateOf(source) }];
  });
  write('posts', [
    ...rows,
    // what was put in by hand
    ...readTable('posts').filter((row) => !rows.some((other) => other.zh === row.zh && other.context === row.context)),
  ]);
}

function gatherHeads(candidates: readonly Row[]): void {
  const rows = candidates.flatMap(({ organization = '', post = '', en = '', source: given = '' }) => {
    const source = sourceOf('heads', `${organization} ${post}`, '', given);
    if (source === undefined) return leave('heads', 'no source') ?? [];
    return [{ organization, post, en, source, date: dateOf(source) }];
  });
  write('heads', rows);
}

function gatherOrgans(candidates: readonly Row[]): void {
  const isFull = new Map(candidates.map(({ zh = '', subject_en = '' }) => [subject_en, zh] as const).reverse());
  const rows = candidates.flatMap(({ zh = '', subject_en = '', units = '', also_en = '', source: given = '' }) => {
    // the short form of a field has the English of the full one
    const own = sourceOf('kinds', zh, '', /abbr|former/.test(given) ? 'know' : given);
    const full = candidates.find(
      (row) => row.subject_en === subject_en && row.zh !== zh && !/abbr/.test(row.source ?? ''),
    );
    const source = own ?? (/abbr/.test(given) && full ? sourceOf('kinds', full.zh!, '', full.source ?? '') : undefined);
    if (source === undefined || !isFull.has(subject_en)) return leave('organs', 'no source') ?? [];
    return [{ zh, en: subject_en, en_also: also_en, units, source, date: dateOf(source) }];
  });
  write('organs', rows);
}

function sorted(rows: readonly Row[], column: string): readonly Row[] {
  return [...rows].sort((a, b) => (a[column]! < b[column]! ? -1 : 1));
}

function write(table: TableName, rows: readonly Row[]): void {
  writeFileSync(fileOf(table), textOf(table, rows));
}

/** Writes the tables that candidates in a folder are for; the others are written by hand. */
export function gather(candidatesFolder: string): void {
  const candidates = (file: string) => rowsOf(readFileSync(path.join(candidatesFolder, `${file}.tsv`), 'utf8'));
  gatherOrganizations(candidates);
  gatherPlaces(candidates('places'));
  gatherPosts(candidates('posts'));
  gatherHeads(candidates('heads'));
  gatherOrgans(candidates('kinds'));
}
