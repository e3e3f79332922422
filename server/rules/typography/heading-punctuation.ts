// Rule heading-punctuation: a full stop, comma or semicolon at the end of a title or heading.
import { say } from '../../base/localized';
import { editOf, offeredFix } from '../../model/passages';
import { sourceSpan } from '../../syntax/prose';
import type { Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const headingPunctuation: Rule = {
  id: 'heading-punctuation',
  severity: 'info',
  source: 'standard',
  docs: {
    title: say('A full stop, comma or semicolon at the end of a title or heading', '标题末尾有句号、逗号或分号'),
    why: say(
      'A title or heading is no sentence; GB/T 15834-2011, appendix B.4, lets it end without a mark. A ' +
        'question mark stays, and so does the stop of a heading that its text follows on the same line.',
      '标题末尾一般不用标点（GB/T 15834-2011 附录B.4）；问号可以保留，与正文同行的标题保留句号。',
    ),
    remedy: say('Delete the mark.', '删去标题末尾的标点。'),
    examples: [
      {
        before: '一、夯实区域创新基础⟦。⟧\n\n各地持续推进协同创新，成效显著。',
        after: '一、夯实区域创新基础\n\n各地持续推进协同创新，成效显著。',
      },
      {
        before: '# Building new engines⟦;⟧\n\nI. Open up further⟦.⟧\n\nThe park has grown.',
        after: '# Building new engines\n\nI. Open up further\n\nThe park has grown.',
      },
      { before: '一、创新中心是怎样建成的？\n\n（一）加强协同。各地持续推进协同创新，成效显著。' },
      {
        before:
          'I. Reform of Lakeside Co., Ltd.\n\nThe park has grown.\n\nII. Innovation in the U.S.\n\nThe park has grown.',
      },
      { before: '具体要求如下：\n\n（一）加强组织领导；\n\n（二）加大资金投入；\n\n（三）完善政策体系。' },
    ],
  },
  *check(reading) {
    const all = reading.passages;
    for (const [index, element] of all.entries()) {
      if (element.kind !== 'title' && !(element.kind === 'heading' && headsText(element, all[index + 1]))) continue;
      const { text } = element.prose;
      const end = text.length;
      const mark = text[end - 1] ?? '';
      if (
        !'。，；,;.．'.includes(mark) ||
        isAbbreviation(text) ||
        hasSentences(text) ||
        !endsLine(reading.text.content, element.span.end)
      )
        continue;
      const fix = offeredFix(say(`Delete ${mark}`, `删去“${mark}”`), editOf(element, end - 1, end, ''));
      yield {
        span: sourceSpan(element.prose, end - 1, end),
        message: say(`A ${element.kind} ends without ${mark}`, `标题末尾不用“${mark}”`),
        ...(fix && { fix }),
        evidence: { source: 'standard', clause: 'GB/T 15834-2011 B.4' },
      };
    }
  },
};

/** Numbered lines without text below them are the items of a list, which end like sentences. */
function headsText(heading: Element, next: Element | undefined): boolean {
  return (
    next !== undefined &&
    (next.kind !== 'heading' || (next.level ?? 1) > (heading.level ?? 1) || next.language !== heading.language)
  );
}

function isAbbreviation(text: string): boolean {
  return /(?:\b(?:Ltd|Inc|Co|Corp|etc|No|Jr|Sr|St|al)|\b[A-Z]|\.)\.$/.test(text);
}

/** A numbered paragraph looks like a heading but has sentences, or is too long for one. */
function hasSentences(text: string): boolean {
  return (
    text.length > 160 ||
    /[。！？；](?=.)/.test(text) ||
    (/[\u4e00-\u9fff]{40}/.test(text.replace(/[，、“”《》]/g, '')) && text.includes('，')) ||
    /[a-z]{3}[.?!] [A-Z]/.test(text.slice(6))
  );
}

function endsLine(content: string, at: number): boolean {
  return /^(?:\*\*)?[ \t\u3000]*(?:\r|\n|$)/.test(content.slice(at, at + 20)) || at >= content.length;
}
