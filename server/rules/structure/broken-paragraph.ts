// Rule broken-paragraph: a page end cut a paragraph, a bold run or a title in two.
import type { Fix } from '../../base/finding';
import { say } from '../../base/localized';
import type { Text } from '../../base/text';
import type { Cut, Element } from '../../syntax/tree';
import type { Rule } from '../rule';

export const brokenParagraph: Rule = {
  id: 'broken-paragraph',
  severity: 'warning',
  source: 'text',
  docs: {
    title: say('A paragraph that a page end cut in two', '段落被分页截成两段'),
    why: say(
      'Text taken from a PDF breaks where its pages did: a paragraph stops mid-sentence and goes on in the ' +
        'next block of the same language. Printed like this, the second half starts as a paragraph of its own.',
      '从 PDF 取得的文字会在换页处断开：一段话在句中停止，下一段接着说。照此付印，后半句会另起一段。',
    ),
    remedy: say('Join the halves.', '把两半合成一段。'),
    examples: [
      {
        before: '一、夯实基础\n\n与会专家认为，要加强前沿领域的协同，推动人才、资本和技⟦\n\n⟧术相互融合，形成合力。',
        after: '一、夯实基础\n\n与会专家认为，要加强前沿领域的协同，推动人才、资本和技术相互融合，形成合力。',
      },
      {
        before:
          'I. Foundations\n\nThe speakers agreed that talent, capital and technology should be brought ' +
          'together across the⟦\n\n⟧region, and that the pilot zone should go first.',
        after:
          'I. Foundations\n\nThe speakers agreed that talent, capital and technology should be brought ' +
          'together across the region, and that the pilot zone should go first.',
      },
      { before: '一、夯实基础\n\n要加强协同。\n\n要扩大开放：\n\n一是拓市场。\n\n二是促交流。' },
    ],
  },
  *check(reading) {
    for (const element of reading.elements) {
      for (const cut of element.cuts) {
        const fix = join(element, cut, reading.text);
        const isLine = !/(?:\r\n|\r|\n)[^\S\r\n]*[\r\n]/.test(reading.text.slice(cut));
        const stop = cut.certainty === 'likely' && stopInstead(element, cut);
        yield {
          span: { start: cut.start, end: cut.end },
          message: isLine
            ? say('A line end cut this in two: the next line goes on mid-sentence', '此处被断行截断：下一行接着本句')
            : say('A page end cut this in two: the next block goes on mid-sentence', '此处被分页截断：下一段接着本句'),
          ...(fix && { fix }),
          ...(stop && { alternatives: [stop] }),
          evidence: { source: 'text' },
        };
      }
    }
  },
};

/**
 * The prose knows whether a space belongs between the halves. What else stands there, such as a comment, is the
 * author's.
 */
function join({ prose }: Element, cut: Cut, text: Text): Fix | undefined {
  if (text.slice(cut).trim() !== '') return undefined;
  const newText = prose.text[cut.at - 1] === ' ' ? ' ' : '';
  return {
    title: say('Join the halves', '合并'),
    safe: cut.certainty === 'sure',
    edits: [{ span: { start: cut.start, end: cut.end }, newText }],
  };
}

/** Where only the sense tells, it may be two paragraphs after all, the first without its full stop. */
function stopInstead({ language }: Element, { start }: Cut): Fix {
  const stop = language === 'zh' ? '。' : '.';
  return {
    title: say(`Two paragraphs: end the first with ${stop}`, `是两段：前段补上“${stop}”`),
    safe: false,
    edits: [{ span: { start, end: start }, newText: stop }],
  };
}
