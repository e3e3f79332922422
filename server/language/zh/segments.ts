// Words of Chinese by the dictionary that every JavaScript engine brings along (ICU, by way of Intl.Segmenter).
import { lazy } from '../../base/cached';

const segmenter = lazy(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** Whether characters are one word of the dictionary: 创新, not 新质. */
export function isSingleWord(characters: string): boolean {
  const [first] = segmenter().segment(characters);
  return first?.segment.length === characters.length;
}
