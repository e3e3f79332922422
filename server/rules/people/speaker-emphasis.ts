// Rule speaker-emphasis: the series' bold habit for speakers is broken.

import type { Edit, RawFinding } from '../../base/finding';
import { say } from '../../base/localized';
import { habitOf } from '../../knowledge/schema/schema';
import { boldAt } from '../../model/people/identity';
import { withTitle } from '../../model/people/mention';
import type { Mention } from '../../model/people/speakers';
import { sourceSpan } from '../../syntax/prose';
import type { Rule } from '../rule';

export const speakerEmphasis: Rule = {
  id: 'speaker-emphasis',
  severity: 'info',
  source: 'office',
  ofWholeBlock: true,
  docs: {
    title: say('A speaker is bold, or plain, against the series’ habit', '发言人姓名加粗与否不合本刊惯例'),
    why: say(
      'Bold name and title where a guest first speaks lead the eye; bold again later does not. The habit is an ' +
        'office rule of the series (schema.overrides.yaml), with its rate in past issues.',
      '首次发言处姓名职务加粗便于查找，再次出现不加粗。这是本刊规定（schema.overrides.yaml），并附往期比例。',
    ),
    remedy: say(
      'Make the first mention with its title bold, later mentions plain.',
      '首次出现连同职务加粗，之后不加粗。',
    ),
    examples: [
      {
        kind: 'pujiang-bulletin',
        before:
          '1. Views\n\n⟦Fan Shaoqun, Professor at Jiangzhou University⟧, pointed out that research matters. ' +
          '**⟦Fan Shaoqun⟧** added that application does too.\n',
        after:
          '1. Views\n\n**Fan Shaoqun, Professor at Jiangzhou University**, pointed out that research matters. ' +
          'Fan Shaoqun added that application does too.\n',
      },
      {
        kind: 'pujiang-bulletin',
        before:
          '1. Views\n\n**Fan Shaoqun, Professor at Jiangzhou University,** pointed out that research matters. ' +
          'Fan Shaoqun added that application does too.\n\n**Fan Shaoqun:** and what of tests?\n',
      },
      {
        kind: 'pujiang-bulletin',
        before: '1. Views\n\nFan Shaoqun, Professor at Jiangzhou University, pointed out that research matters.\n',
      },
    ],
  },
  *check(reading) {
    const { kind } = reading;
    // a draft without any bold speaker has lost its markup on the way, or gets it last
    if (!kind || !reading.speakers.some(({ mentions }) => mentions.some(boldAt))) return;
    for (const { mentions } of reading.speakers) {
      for (const language of ['zh', 'en'] as const) {
        const own = mentions.filter((mention) => mention.language === language && mention.element.kind !== 'heading');
        const [first, later] = [habitOf(kind, 'first-mention', language), habitOf(kind, 'later-mention', language)];
        const evidence = (habit: typeof first) => ({
          source: 'office' as const,
          ...(habit && habit.of > 0 && { seen: habit.seen, of: habit.of }),
        });
        const introduction = own.findIndex((mention) => mention.title);
        if (introduction < 0) continue;
        const intro = own[introduction]!;
        if (first?.decided && first.value === 'bold' && !boldAt(intro))
          yield { ...embolden(intro), evidence: evidence(first) };
        if (later?.decided && later.value === 'plain') {
          for (const mention of own.slice(introduction + 1)) {
            const finding = plain(mention, reading.text.content);
            if (finding) yield { ...finding, evidence: evidence(later) };
          }
        }
      }
    }
  },
};

function embolden(mention: Mention): RawFinding {
  const { element, name } = mention;
  const { start, end } = withTitle(mention);
  const span = sourceSpan(element.prose, start, end);
  const edits: Edit[] = [
    { span: { start: span.start, end: span.start }, newText: '**' },
    { span: { start: span.end, end: span.end }, newText: '**' },
  ];
  const partly = element.emphases.some(
    (emphasis) => emphasis.span.start - 2 < span.end && span.start < emphasis.span.end + 2,
  );
  return {
    span,
    message: say(
      `${name} first speaks here: name and title are bold in this series`,
      `${name}首次发言：本刊姓名连同职务加粗`,
    ),
    ...(!partly && { fix: { title: say('Make name and title bold', '姓名职务加粗'), safe: false, edits } }),
  };
}

function plain(mention: Mention, content: string): RawFinding | undefined {
  const bold = boldAt(mention);
  // a whole bold sentence is another matter
  if (!bold?.closed || bold.end - bold.start > mention.end - mention.start + 40) return undefined;
  const emphasis = mention.element.emphases.find(
    ({ span }) => span.start <= mention.span.start && mention.span.end <= span.end,
  )!;
  // nor is a label: **Li Jianhua:** …
  if (/^[：:]|^.\*\*[：:]/.test(content.slice(emphasis.span.end - 1, emphasis.span.end + 3))) return undefined;
  return {
    span: mention.span,
    message: say(
      `${mention.name} was introduced above: later mentions are plain in this series`,
      `${mention.name}前文已介绍：本刊再次出现不加粗`,
    ),
    fix: {
      title: say('Make it plain', '取消加粗'),
      safe: false,
      edits: [
        { span: { start: emphasis.span.start - 2, end: emphasis.span.start }, newText: '' },
        { span: { start: emphasis.span.end, end: emphasis.span.end + 2 }, newText: '' },
      ],
    },
  };
}
