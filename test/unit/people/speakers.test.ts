// Where a speaker's title begins.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { speakersOf } from '../../../server/model/people/speakers';
import { parse } from '../../../server/syntax/parse';

describe('the title of a speaker', () => {
  for (const [point, title] of [
    ['一是东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
    ['第二，东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
    ['（三）东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
  ] as const) {
    it(`begins behind the marker: ${point}`, () => {
      const speakers = speakersOf(parse(new Text(`一、讨论\n\n${point}\n`)));
      assert.deepEqual(
        speakers.map((speaker) => speaker.title.zh),
        [title],
      );
    });
  }
});
