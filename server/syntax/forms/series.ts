// Series lines: 专报之六, Special Report 6 of …, … Bulletin VI.
import { fromWords } from '../../language/vocabulary';
import { formsEn, formsZh, hanYearFigures } from '../../language/words';
import { countOf } from '../counts';
import { oneOf } from '../patterns';
import type { Form, Match } from './form';

export interface SeriesMatch extends Match {
  readonly form: 'series';
  readonly number: number;
}

const numeral = fromWords(() => `([${hanYearFigures()}十百千两]{1,3}|\\d{1,3})`);
const figure = '\\d{1,3}|[IVXL]{1,7}';
const patterns = fromWords(() => [
  new RegExp(`^.{0,60}?${oneOf(formsZh().series)}之\\s*${numeral()}$`),
  new RegExp(`^.{0,60}?${oneOf(formsZh().seriesInBrackets)}\\S{0,8}?[（(]\\s*${numeral()}\\s*[)）]$`),
  new RegExp(`^.{2,60}?${oneOf(formsZh().seriesByIssue)}第\\s*${numeral()}\\s*[期号辑]$`),
  new RegExp(
    `^(?:${oneOf(formsEn().seriesAdjectives)} )?${oneOf(formsEn().seriesBefore)}s?\\s+(?:Series\\s+)?(?:No\\.?\\s*)?` +
      `(${figure}|${oneOf(formsEn().seriesNumbers)})\\s+(?:of|on|for|from)\\s+\\S.{0,100}$`,
  ),
  new RegExp(`^\\S.{0,100}?${oneOf(formsEn().seriesBehind)}s?\\s+(?:No\\.?\\s*)?(${figure})$`),
]);
const longest = 120;

export const series: Form<SeriesMatch> = {
  name: 'series',
  where: 'header',
  matches(text) {
    const number = seriesNumberOf(text.replace(/^[{｛]\s*|\s*[}｝]$/g, ''));
    return number === undefined ? undefined : { form: 'series', number };
  },
  goesOn: () => false,
  make(block, { number }, maker) {
    maker.add('series', block).number = number;
    return true;
  },
};

/** The number of a series line; undefined when it is no such line. */
function seriesNumberOf(text: string): number | undefined {
  if (text.length > longest || /[。；;!?！？]/.test(text)) return undefined;
  for (const pattern of patterns()) {
    const match = pattern.exec(text.trim());
    if (match) return countOf(match[1]!);
  }
  return undefined;
}
