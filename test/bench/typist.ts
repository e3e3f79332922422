// Somebody who types in a long issue: its text, and one character after the other somewhere in it.

import { readFileSync } from 'node:fs';
import { type Position, Text } from '../../server/base/text';
import { builtinContext } from '../../server/model/builtin';
import { knownNames } from '../../server/model/people/known';
import { speakersOf } from '../../server/model/people/speakers';
import { parse } from '../../server/syntax/parse';
import type { Element } from '../../server/syntax/tree';
import { publishedTexts } from '../harness/texts';

/** The published issue 002; without the published texts, a sample. */
export const published =
  publishedTexts()?.find(({ id }) => id === '002')?.content ??
  readFileSync('corpus/samples/pujiang-observation-2024-15.bulletin.md', 'utf8');
/** What is asked for right after a keystroke, and where. */
export interface Asked {
  readonly uri: string;
  /** Right behind the character typed. */
  readonly cursor: Position;
  /** In the name of somebody who speaks in the issue. */
  readonly person: Position;
  readonly screen: { readonly start: Position; readonly end: Position };
  readonly previous: { tokens?: string };
}

/** Types a character inside a paragraph somewhere in the issue, then takes it back, and so on. */
export function typing(start: string): () => {
  readonly range: { start: Position; end: Position };
  readonly text: string;
  readonly asked: Omit<Asked, 'uri' | 'previous'>;
} {
  const bulletin = parse(new Text(start));
  const paragraphs = bulletin.elements.filter(
    ({ kind }) => kind === 'paragraph' || kind === 'point' || kind === 'lead',
  );
  const speaker = speakersOf(bulletin, knownNames(builtinContext().lexicon))
    .find(({ zh }) => zh)
    ?.mentions.find(({ language }) => language === 'zh');
  const typed = '吴创新区和的在wu，';
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  let count = 0;
  let last: number | undefined;
  return () => {
    const text = bulletin.text;
    const back = last !== undefined;
    if (last === undefined) {
      const { span } = paragraphs[Math.floor(random() * paragraphs.length)]!;
      last = span.start + 4 + Math.floor(random() * Math.max(1, span.end - span.start - 5));
    }
    const at = last;
    const start = text.positionAt(at);
    const after = { line: start.line, character: start.character + 1 };
    if (back) last = undefined;
    const cursor = back ? start : after;
    const named = speaker ? speaker.span.start + (!back && at < speaker.span.start ? 1 : 0) : at;
    const person = text.positionAt(Math.min(named, text.length));
    return {
      range: { start, end: back ? after : start },
      text: back ? '' : typed[count++ % typed.length]!,
      asked: {
        cursor,
        person,
        screen: {
          start: { line: Math.max(0, start.line - 20), character: 0 },
          end: { line: start.line + 20, character: 0 },
        },
      },
    };
  };
}

/** The issue with its body's blocks again and again up to a number of bytes, each time with another word in them, so that none stands there twice. */
export function lengthened(content: string, bytes: number): string {
  const { elements, text } = parse(new Text(content));
  const isBody = ({ kind }: Element) => kind === 'heading' || kind === 'point' || kind === 'paragraph';
  const [first, last] = [elements.find(isBody)!, elements.findLast(isBody)!];
  const body = text.content.slice(first.span.start, last.span.end);
  const size = Buffer.byteLength(body);
  const copies = Math.max(0, Math.round((bytes - Buffer.byteLength(content)) / size));
  const word = (copy: number) => Array.from(String(copy), (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  const again = Array.from({ length: copies }, (_, copy) =>
    body
      .split('\n')
      .map((line) => line.replace('，', `${word(copy)}，`).replace(', ', ` ${copy + 11}, `))
      .join('\n'),
  );
  return [text.content.slice(0, last.span.end), ...again, text.content.slice(last.span.end)].join('\n\n');
}
