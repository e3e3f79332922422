// Spaces that are no part of the text: letters set apart by a PDF, blanks within Chinese, more than one in a row.
import { languageOf } from '../../language/shared/language';
import { countScripts, endsSentence } from '../../language/shared/script';

const spacedPair = /[\u3400-\u9fff，。；：、“”《》（）\d] (?=[\u3400-\u9fff，。；：、“”《》（）\d])/g;
const betweenHan = /(?<=[\u3400-\u9fff](?:\*\*)?) +(?=(?:\*\*)?[\u3400-\u9fff])/g;

/**
 * Lines whose every character stands apart are put together, where running lines are printed so; a masthead or label
 * alone is meant to be.
 */
export function withoutLetterSpacing(text: string): { readonly text: string; readonly spaces: number } {
  if (!text.includes(' ')) return { text, spaces: 0 };
  const lines = text.split('\n');
  const isSpaced = (line: string, least: number) => {
    const han = countScripts(line).han;
    return han >= least && (line.match(spacedPair)?.length ?? 0) * 5 >= han * 3;
  };
  if (!lines.some((line) => isSpaced(line, 16))) return { text, spaces: 0 };
  let spaces = 0;
  const packed = lines.map((line) => {
    if (!isSpaced(line, 4)) return line;
    return line.replace(/(?<=[^\x00-\x20A-Za-z]|[\d%]) (?=[^\x00-\x20A-Za-z]|[\d%])/g, () => (spaces++, ''));
  });
  return { text: packed.join('\n'), spaces };
}

/**
 * One line's spaces: in running Chinese none between characters or at a full-width mark, elsewhere no more than one
 * in a row; columns of a short line stay apart.
 */
export function tidySpaces(line: string, isSpacedOut: boolean): { readonly text: string; readonly spaces: number } {
  if (!/[ \t\u3000]/.test(line)) return { text: line, spaces: 0 };
  let spaces = 0;
  const gone = () => (spaces++, '');
  const isChinese = languageOf(line) === 'zh';
  const isRunning = isChinese ? isRunningChinese(line) : line.length >= 70;
  const columnGap = isChinese ? '　　' : '  ';
  const tabbed = line.replace(
    /(?<![ \t\u3000])[ \u3000]*\t[ \t\u3000]*/g,
    () => (spaces++, isRunning ? ' ' : columnGap),
  );
  if (!isRunning) return { text: tabbed, spaces };
  let text = tabbed.replace(/[ \u3000]{2,}/g, () => (spaces++, ' '));
  if (isChinese) {
    text = text.replace(
      /(?<=[，。；：、！？）》」』】]) +(?=[\u3400-\u9fff“（《])|(?<=[\u3400-\u9fff”）》]) +(?=[，。；：、！？）》」』】])|(?<=[“（《「『【]) +/g,
      gone,
    );
    text = outsideQuotes(text, isSpacedOut, (part) => part.replace(betweenHan, gone));
  }
  return { text, spaces };
}

/** Whether blanks in Chinese come from the printing: they stand where no title in quotation marks can need them. */
export function isSpacedOut(text: string): boolean {
  let blanks = 0;
  let han = 0;
  for (const line of text.split('\n')) {
    if (!isRunningChinese(line)) continue;
    han += countScripts(line).han;
    outsideQuotes(line, false, (part) => {
      blanks += part.match(betweenHan)?.length ?? 0;
      return part;
    });
  }
  return blanks >= 3 && blanks * 100 >= han;
}

function isRunningChinese(line: string): boolean {
  return (
    languageOf(line) === 'zh' &&
    countScripts(line).han >= 24 &&
    /[，。；]/.test(line) &&
    (endsSentence(line) || line.length > 60)
  );
}

/** A line with its parts outside of “…” and 《…》 rewritten; all of it when `everywhere`. */
function outsideQuotes(line: string, everywhere: boolean, rewrite: (part: string) => string): string {
  if (everywhere) return rewrite(line);
  return line.replace(/[“《][^”》]{0,80}[”》]|[^“《]+|[“《]/g, (part) =>
    /^[“《].*[”》]$/.test(part) ? part : rewrite(part),
  );
}
