// What goes beyond one draft, measured with an archive of 1,000 issues of our own making: time in milliseconds, and the server's memory.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Text } from '../../server/base/text';
import { romanizations } from '../../server/language/zh/names';
import { type Client, startClient } from '../protocol/client';
import { residentMemory } from './measures';

const issues = 1000;
const names = Array.from(
  { length: 240 },
  (_, at) =>
    `${'王李张刘陈杨赵黄周吴徐孙'[at % 12]}${'志海文建晓国明立'[at % 8]}${'强波华军梅平'[Math.floor(at / 12) % 6]}`,
);
const subjects = [
  '夜间实验室',
  '共享设备',
  '青年人才',
  '园区班车',
  '中试基地',
  '知识产权',
  '耐心资本',
  '国际合作',
  '数据开放',
  '应用场景',
];
const inEnglish = [
  'night laboratories',
  'shared equipment',
  'young talent',
  'shuttle buses',
  'pilot plants',
  'intellectual property',
  'patient capital',
  'international cooperation',
  'open data',
  'application scenarios',
];

function issue(number: number): string {
  const year = 2000 + Math.floor(number / 40);
  const sections = Array.from({ length: 8 }, (_, section) => {
    const at = (number + section) % subjects.length;
    const points = Array.from({ length: 4 }, (_, point) => {
      const name = names[(number * 7 + section * 5 + point) % names.length]!;
      return `${'一二三四'[point]}是把${subjects[at]}办好。青山研究院研究员${name}指出，第 ${number} 批${subjects[at]}已惠及 ${number + point} 家单位，下一步要降低门槛、延长开放时间、建立预约制度，并推动新质生产力发展。

${['First', 'Second', 'Third', 'Fourth'][point]}, run ${inEnglish[at]} well. **${romanizations()(name)[0]}, Research Fellow of Qingshan Institute,** pointed out that batch ${number} of ${inEnglish[at]} had served ${number + point} organizations, and that the next step was to lower the threshold, extend opening hours, set up a booking system, and promote new quality productive forces.`;
    });
    return [
      `${'一二三四五六七八'[section]}、${subjects[at]}的第 ${number} 次回顾`,
      `${section + 1}. Review ${number} of ${inEnglish[at]}`,
      ...points,
    ].join('\n\n');
  });
  return [
    `青山观察`,
    'Qingshan Observation',
    `${year}-${(number % 40) + 1}`,
    `${year} 年 ${(number % 12) + 1} 月 ${(number % 28) + 1} 日`,
    ...sections,
  ].join('\n\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'bulletin-bench-'));
mkdirSync(path.join(folder, 'ws'));
mkdirSync(path.join(folder, 'past'));
const kilobytes = Array.from({ length: issues }, (_, number) => {
  const text = issue(number);
  writeFileSync(path.join(folder, 'past', `${number}.bulletin.md`), text);
  return Buffer.byteLength(text) / 1024;
});
console.log(`${issues} issues of ${(kilobytes.reduce((sum, each) => sum + each, 0) / issues).toFixed(0)} KB`);
const content = issue(issues);
const text = new Text(content);
const uri = pathToFileURL(path.join(folder, 'ws/draft.bulletin.md')).href;
writeFileSync(path.join(folder, 'ws/draft.bulletin.md'), content);

const client: Client = await startClient({
  folders: [pathToFileURL(path.join(folder, 'ws')).href],
  configuration: () => ({ archive: '../past' }),
});
const memory = () => `${residentMemory(client.processId!).toFixed(0)} MB`;
const measure = async (what: string, ask: () => Promise<unknown>) => {
  const start = performance.now();
  const found = await ask();
  const count = Array.isArray(found) ? `${found.length} found` : '';
  console.log(
    `${what.padEnd(44)} ${(performance.now() - start).toFixed(0).padStart(7)} ms  ${memory().padStart(7)}  ${count}`,
  );
};
await client.open(uri, content);
console.log(`server at the start: ${memory()}`);
const position = text.positionAt(content.indexOf('研究员') + 4);
const symbols = (query: string) => client.connection.sendRequest('workspace/symbol', { query });
await measure('archive: heads read', () =>
  client.connection.sendRequest('bulletin/newIssue', { kind: 'pujiang-observation', locale: 'en' }),
);
await measure('references of a person, first', () =>
  client.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position,
    context: { includeDeclaration: true },
  }),
);
await measure('references of a person, again', () =>
  client.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position,
    context: { includeDeclaration: true },
  }),
);
const term = text.positionAt(content.indexOf('新质生产力') + 1);
await measure('references of a term that all issues name', () =>
  client.connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position: term,
    context: { includeDeclaration: true },
  }),
);
await measure('workspace symbols, first', () => symbols('wang'));
for (const query of ['wangzhiqiang', '王志', 'review', 'hg', ''])
  await measure(`workspace symbols: ${JSON.stringify(query)}`, () => symbols(query));
await measure('rename', () =>
  client.connection.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName: '欧阳试名' }),
);
await client.stop();
rmSync(folder, { recursive: true });
