// Rule unknown-kind: no known series fits the draft, so nothing is compared with past issues.
import type { Fix } from '../../base/finding';
import { say } from '../../base/localized';
import { lineEndOf } from '../../base/text';
import type { Reading } from '../../model/reading';
import type { Bulletin } from '../../syntax/tree';
import type { Rule } from '../rule';

export const unknownKind: Rule = {
  id: 'unknown-kind',
  severity: 'info',
  source: 'corpus',
  docs: {
    title: say('No known series fits', '未能判断属于哪种刊物'),
    why: say(
      'What an issue must have is learnt from past issues of its series, told by the masthead. Another series ' +
        'is not judged by them: only what holds for any bulletin is checked. A text without masthead and issue ' +
        'number is of no series.',
      '一期应有哪些要素，是从同一刊物的往期学来的，按刊名识别。不认识的刊物不套用别的刊物的体例，只查各种刊物通用的项目。没有刊名和期号的文稿不属于刊物，不提示。',
    ),
    remedy: say(
      'Correct the masthead, choose a kind (kind: in the front matter), or derive a schema from your own past issues.',
      '改正刊名，或在文首写明 kind: 选定种类，或用自己的往期生成体例。',
    ),
    examples: [
      { before: '⟦夜间实验室简报⟧\n\n第 5 期\n\n实验室在夜里亮起来\n\n与会嘉宾一致认为，共享设备值得推广。' },
      { before: '决策参阅\n\n第 5 期\n\n怎样办好技术市场' },
      { before: '关于开放夜间实验室的通知\n\n各实验室：\n\n实验室自5月起夜间开放，请作好安排。\n\n2024年5月6日' },
      { before: 'Night Laboratory Opens\n\nThe laboratory stays open at night from May on, its director said.' },
    ],
  },
  *check(reading) {
    const masthead = reading.elements.find(({ kind }) => kind === 'masthead');
    if (!masthead || reading.kind || !isNumbered(reading)) return;
    yield {
      span: masthead.span,
      message: say(
        'No known series has this masthead: the structure is not compared with past issues',
        '未收录此刊：不与往期比较体例',
      ),
      alternatives: reading.context.schema.kinds.map(({ id, name }) =>
        choose(reading.bulletin, id, name.zh ?? name.en ?? id),
      ),
      evidence: { source: 'corpus' },
    };
  },
};

/** Issues of a series are numbered; a notice, a report, a news page and a letter are of none. */
function isNumbered({ elements, text }: Reading): boolean {
  return elements.some(
    ({ kind, span }) => (kind === 'issue' || kind === 'cumulative-issue') && !documentNumber.test(text.slice(span)),
  );
}

/** 〔2018〕123号 numbers an official document, in whatever brackets its year is. */
const documentNumber = /[〔［[（(]\d{4}[〕］\])）]\s*\d+\s*号/;

/**
 * Names the kind in the front matter, made anew where there is none, instead of one that it names already: a key that
 * stands twice cannot be read.
 */
function choose({ text, frontMatter }: Bulletin, id: string, name: string): Fix {
  const { content } = text;
  const line = lineEndOf(content);
  const title = say(`Treat as ${name}`, `按《${name}》检查`);
  if (!frontMatter) {
    const at = content.startsWith('\ufeff') ? 1 : 0;
    return {
      title,
      safe: false,
      edits: [{ span: { start: at, end: at }, newText: `---${line}kind: ${id}${line}---${line}${line}` }],
    };
  }
  const { start } = frontMatter.content;
  const named = /^(["']?)kind\1[ \t]*:.*/m.exec(text.slice(frontMatter.content));
  const edit = named
    ? { span: { start: start + named.index, end: start + named.index + named[0].length }, newText: `kind: ${id}` }
    : { span: { start, end: start }, newText: `kind: ${id}${line}` };
  return { title, safe: false, edits: [edit] };
}
