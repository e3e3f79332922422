// Rule issue-sequence: a number or date that does not follow the previous issue in the archive, or a number that is
// taken.
import type { Fix, RawFinding, Related } from '../../base/finding';
import { type Localized, say } from '../../base/localized';
import {
  type Archive,
  type ArchiveEntry,
  digestOf,
  factsOf,
  fileOf,
  type IssueFacts,
  issuesOfSeries,
} from '../../knowledge/archive/archive';
import { type Count, countsOf, isBefore, type Standing, standingOf, yearOf } from '../../knowledge/archive/sequence';
import { mayLackIssueOf } from '../../knowledge/archive/unread';
import type { Reading } from '../../model/reading';
import { renumberedField } from '../../model/renumbered-field';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

const past = (name: string, date: string, facts: Partial<ArchiveEntry>): ArchiveEntry => ({
  path: `${name}.bulletin.md`,
  digest: '',
  mastheads: ['夜间实验室简报'],
  issuers: [],
  date,
  title: { zh: '实验室在夜里亮起来' },
  ...facts,
});
const twoYears = [
  past('2024-15', '2024-12-20', {
    issue: { number: 15, year: 2024 },
    cumulative: 40,
    title: { zh: '谁来给设备付电费' },
  }),
  past('2025-1', '2025-01-10', { issue: { number: 1, year: 2025 }, cumulative: 41 }),
];

export const issueSequence: Rule = {
  id: 'issue-sequence',
  severity: 'error',
  source: 'corpus',
  docs: {
    title: say(
      'An issue number or date that does not follow the previous issue in the archive',
      '期号、总期号或日期与往期不连续',
    ),
    why: say(
      'A draft begins as a copy of the last issue, and its number, cumulative number or date stays as it was. ' +
        'Past issues are those in the folder named by the setting `bulletin.archive` or `--archive`; without one ' +
        'nothing is compared. A number that is taken is an error; a gap, or a date before that of the previous ' +
        'issue, a warning. Numbers that bear their year start again at 1, cumulative numbers go on. Issues are ' +
        'compared within one series: of the same kind, or under the same masthead.',
      '新一期多由上一期改写而来，期号、总期号、日期常有漏改。往期指设置 `bulletin.archive` 或 `--archive` 所指文件夹中的各期，未指定则不作比对。号码与往期重复为错误；跳号、' +
        '日期早于上一期为警告。按年编排的期号每年从 1 起，总期号连续累计。只在同一刊物（种类相同，或刊头相同）之内比对。',
    ),
    remedy: say(
      'Take the next number. If an issue is merely lacking in the archive, add it there.',
      '改为下一个号码；若只是往期文件夹中缺了一期，请补入。',
    ),
    examples: [
      {
        before: '夜间实验室简报\n\n⟦2025-1⟧\n\n（总第 42 期）\n\n2025 年 2 月 6 日\n\n夜班有了食堂',
        after: '夜间实验室简报\n\n2025-2\n\n（总第 42 期）\n\n2025 年 2 月 6 日\n\n夜班有了食堂',
        archive: twoYears,
      },
      {
        before: '夜间实验室简报\n\n2025-2\n\n⟦（总第 45 期）⟧\n\n2025 年 2 月 6 日\n\n夜班有了食堂',
        after: '夜间实验室简报\n\n2025-2\n\n（总第 42 期）\n\n2025 年 2 月 6 日\n\n夜班有了食堂',
        archive: twoYears,
      },
      {
        before: '夜间实验室简报\n\n2025-2\n\n（总第 42 期）\n\n⟦2025 年 1 月 6 日⟧\n\n夜班有了食堂',
        archive: twoYears,
      },
      { before: '夜间实验室简报\n\n2025-2\n\n（总第 42 期）\n\n2025 年 2 月 6 日\n\n夜班有了食堂', archive: twoYears },
      {
        before: '夜间实验室简报\n\n2025-1\n\n（总第 41 期）\n\n2025 年 1 月 10 日\n\n夜班有了食堂',
        archive: twoYears.slice(0, 1),
      },
    ],
  },
  *check(reading) {
    const { archive } = reading.context;
    if (!archive) return;
    const issue = factsOf(reading.bulletin, reading.context);
    const series = issuesOfSeries(archive, issue);
    if (series.length === 0) return;
    const versions = series.filter((entry) => isVersion(entry, issue, reading));
    yield* otherVersion(versions, issue, reading, archive);
    const others = versions.length === 0 ? series : series.filter((entry) => !versions.includes(entry));
    let isPlaced = true;
    let previous: ArchiveEntry | undefined;
    for (const count of countsOf(others, issue)) {
      const standing = standingOf(issue, others, count);
      if (!standing) continue;
      const finding = misnumbered(issue, standing, count, reading, archive);
      if (finding) yield finding;
      if (standing.same.length > 0 || standing.isLate) isPlaced = false;
      previous ??= standing.previous;
    }
    // the date of an issue whose number is wrong has no place to be compared with
    if (isPlaced && previous) yield* datedBefore(previous, issue, reading, archive);
  },
};

/** Whether a past issue is the one in hand: the same text, or another version or language of it. */
function isVersion(entry: ArchiveEntry, issue: IssueFacts, { text }: Reading): boolean {
  if (
    entry.issue?.number !== issue.issue?.number ||
    entry.issue?.year !== issue.issue?.year ||
    entry.cumulative !== issue.cumulative ||
    entry.volume !== issue.volume
  )
    return false;
  if (entry.digest === digestOf(text.content)) return true;
  return (
    entry.date !== undefined &&
    entry.date === issue.date &&
    (['zh', 'en'] as const).every(
      (language) =>
        entry.title[language] === undefined ||
        issue.title[language] === undefined ||
        entry.title[language] === issue.title[language],
    )
  );
}

/** A second version under the same title is told, because the file in hand may be the wrong one. */
function* otherVersion(
  versions: readonly ArchiveEntry[],
  { title }: IssueFacts,
  reading: Reading,
  archive: Archive,
): Iterable<RawFinding> {
  const version = versions.find(
    (entry) =>
      (['zh', 'en'] as const).some(
        (language) => title[language] !== undefined && entry.title[language] === title[language],
      ) && entry.digest !== digestOf(reading.text.content),
  );
  const field = reading.elements.find(
    ({ kind, number }) => (kind === 'issue' || kind === 'cumulative-issue') && number !== undefined,
  );
  if (!version || !field) return;
  yield {
    span: field.span,
    severity: 'info',
    message: say(
      `The archive has another version of this issue: ${version.path}`,
      `往期中有本期的另一稿：${version.path}`,
    ),
    related: [relatedTo(version, archive)],
    evidence: evidenceOf(version),
  };
}

function misnumbered(
  issue: IssueFacts,
  standing: Standing,
  { field, restarts }: Count,
  reading: Reading,
  archive: Archive,
): RawFinding | undefined {
  const element = reading.elements.find(({ kind, number }) => kind === field && number === standing.place.number);
  // an issue that could not be read may be the one before, and have the next number
  const isLacking = mayLackIssueOf(archive, standing.previous && yearOf(standing.previous), yearOf(issue));
  const flaw = element && flawOf(element, issue, standing, isLacking);
  if (!flaw) return undefined;
  const { entry, severity, message } = flaw;
  // in a year of which nothing is known the next number is not known either
  const isKnown = !isLacking && (standing.next > 1 || restarts === true);
  const next = isKnown ? numberAfter(standing, element) : say('', '');
  const fix = isKnown ? renumbered(standing, element, reading) : undefined;
  return {
    span: element.span,
    severity,
    message: say(message.en + next.en, message.zh + next.zh),
    ...(fix && { fix }),
    related: [relatedTo(entry, archive)],
    evidence: evidenceOf(entry),
  };
}

interface Flaw {
  readonly entry: ArchiveEntry;
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
}

function flawOf(
  { prose }: Element,
  issue: IssueFacts,
  { same: [taken], previous, following, follows, isLate }: Standing,
  isLacking: boolean,
): Flaw | undefined {
  const shown = prose.text.trim();
  if (taken)
    return {
      entry: taken,
      severity: 'error',
      message: say(
        `“${shown}” is taken by an issue in the archive (${placeOf(taken)})`,
        `“${shown}”与往期重复（${placeOf(taken)}）`,
      ),
    };
  if (isLate && following)
    return {
      entry: following,
      severity: 'warning',
      message: say(
        `“${shown}” is dated ${issue.date}, but ${described(following).en} with a higher number came before`,
        `“${shown}”日期为 ${issue.date}，而号码在后的${described(following).zh}已先刊出`,
      ),
    };
  if (!previous || following || follows || isLacking) return undefined;
  return {
    entry: previous,
    severity: 'warning',
    message: say(
      `“${shown}” does not follow the previous issue, ${described(previous).en}`,
      `“${shown}”与上一期${described(previous).zh}不连续`,
    ),
  };
}

function numberAfter({ next }: Standing, { year }: Element): Localized {
  const number = year === undefined ? String(next) : `${year}-${next}`;
  return say(`; the next is ${number}`, `，应为 ${number}`);
}

/** The next number in all fields that have the wrong one, in both languages. */
function renumbered({ next }: Standing, { kind, number, year }: Element, { elements, text }: Reading): Fix | undefined {
  const edits = elements
    .filter((element) => element.kind === kind && element.number === number && element.year === year)
    .flatMap((element) => {
      const printed = text.slice(element.span);
      const newText = renumberedField(element, printed, { ...element, number: next });
      return newText === undefined || newText === printed ? [] : [{ span: element.span, newText }];
    });
  const [first] = edits;
  return first && { title: say(`Write “${first.newText}”`, `改为“${first.newText}”`), safe: false, edits };
}

function* datedBefore(
  previous: ArchiveEntry,
  { date }: IssueFacts,
  { elements }: Reading,
  archive: Archive,
): Iterable<RawFinding> {
  const element = elements.find(({ kind, value }) => kind === 'date' && value === date);
  if (!element || date === undefined || previous.date === undefined || !isBefore(date, previous.date)) return;
  yield {
    span: element.span,
    severity: 'warning',
    message: say(
      `Dated ${date}, before the previous issue, ${described(previous).en}`,
      `日期 ${date} 早于上一期${described(previous).zh}`,
    ),
    related: [relatedTo(previous, archive)],
    evidence: evidenceOf(previous),
  };
}

/** `2024-14 (2024-09-09)`. */
function described(entry: ArchiveEntry): Localized {
  const name = nameOf(entry);
  const { date } = entry;
  return say(date === undefined ? name : `${name} (${date})`, date === undefined ? ` ${name} ` : ` ${name}（${date}）`);
}

/** `2024-09-09, 2024/14.bulletin.md`. */
function placeOf({ date, path }: ArchiveEntry): string {
  return date === undefined ? path : `${date}, ${path}`;
}

function nameOf({ issue, cumulative, volume, path, ...entry }: ArchiveEntry): string {
  const year = yearOf({ ...entry, ...(issue && { issue }) });
  if (issue) return year === undefined ? `No. ${issue.number}` : `${year}-${issue.number}`;
  const total = cumulative ?? volume;
  return total === undefined ? path : `No. ${total}`;
}

function relatedTo(entry: ArchiveEntry, archive: Archive): Related {
  const { zh, en } = entry.title;
  const name = nameOf(entry);
  return {
    path: fileOf(archive, entry.path),
    span: { start: 0, end: 0 },
    message: say(`${name}: ${en ?? zh ?? entry.path}`, `${name}：${zh ?? en ?? entry.path}`),
  };
}

function evidenceOf(entry: ArchiveEntry): RawFinding['evidence'] {
  return { source: 'corpus', examples: [described(entry).en] };
}
