// How good it is: precision and recall by character, false alarms on right text.
import type { SpellingModel } from '../../server/spelling/model';
import { looksAtSentence, type Suspicion } from '../../server/spelling/suspicions';
import { plant } from './planting';
import type { Row, Texts } from './texts';

/** A sentence with all that is suspected in it. */
interface Looked {
  readonly row: Row;
  readonly suspicions: readonly Suspicion[];
}

interface Measured {
  /** Of the characters that are told, those that are wrong, with the right correction. */
  readonly precision: number;
  /** Of the wrong characters, those that are told with the right correction. */
  readonly recall: number;
  /** Places told where nothing is wrong, in 10,000 characters. */
  readonly alarms: number;
  /** Of the right sentences, those in which something is told. */
  readonly rightTold: number;
}

const seed = 5;
/** By how much surer and less sure than the model's own threshold it is measured. */
const steps = [-1, -0.5, 0, 0.5, 1];

/** The table: sets, errors planted in lines that were left out, and those lines as they are. */
export function tableOf(
  model: SpellingModel,
  { measures }: Texts,
  sets: readonly { readonly name: string; readonly rows: readonly Row[] }[],
): string {
  const header = `${'precision / recall'.padEnd(28)} ${'ms'.padStart(5)} ${steps.map(columnHead(model)).join('')}`;
  const ofSets = sets.map(({ name, rows }) => line(name, rows, model, precisionAndRecall));
  const planted = [...measures].map(([name, lines]) =>
    line(`${name}, planted`, plant(lines, model, seed), model, precisionAndRecall),
  );
  const right = [...measures].map(([name, lines]) =>
    line(
      `${name}, right`,
      lines.map((each): Row => [each, each]),
      model,
      alarmsIn,
    ),
  );
  const note = 'right text: alarms in 10,000 characters / right sentences with one; ms of CPU for 1,000 characters';
  return [header, ...ofSets, ...planted, note, ...right].join('\n');
}

function columnHead({ sure }: SpellingModel): (step: number) => string {
  return (step) => `sure ${sure + step}`.padEnd(16);
}

function precisionAndRecall({ precision, recall }: Measured): string {
  return `${percent(precision)} / ${percent(recall)}`;
}

function alarmsIn({ alarms, rightTold }: Measured): string {
  return `${alarms.toFixed(2)} / ${percent(rightTold)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function line(name: string, rows: readonly Row[], model: SpellingModel, shown: (measured: Measured) => string): string {
  const begun = process.cpuUsage();
  const least = model.sure + Math.min(...steps);
  const looked = rows.map((row) => ({ row, suspicions: looksAtSentence(row[0], model, { least }).suspicions }));
  const { user, system } = process.cpuUsage(begun);
  const characters = rows.reduce((sum, [written]) => sum + written.length, 0);
  const cells = steps.map((step) => shown(measure(looked, model.sure + step)).padEnd(16));
  return `${name.padEnd(28)} ${((user + system) / characters).toFixed(1).padStart(5)} ${cells.join('')}`;
}

function measure(looked: readonly Looked[], least: number): Measured {
  const all = looked.map(({ row, suspicions }) =>
    counted(
      row,
      suspicions.filter(({ confidence }) => confidence >= least),
    ),
  );
  const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0);
  const share = (part: keyof Counts, whole: keyof Counts) => (sum(whole) > 0 ? sum(part) / sum(whole) : 0);
  return {
    precision: share('hit', 'told'),
    recall: share('hit', 'wrong'),
    alarms: 10_000 * share('alarms', 'characters'),
    rightTold: share('rightTold', 'right'),
  };
}

/** Of one row: characters, those that are wrong, are told, are told rightly; places told where nothing is wrong. */
interface Counts {
  readonly characters: number;
  readonly wrong: number;
  readonly told: number;
  readonly hit: number;
  readonly alarms: number;
  /** 1 where the row is right, and where something is told of it all the same. */
  readonly right: number;
  readonly rightTold: number;
}

function counted([written, right]: Row, suspicions: readonly Suspicion[]): Counts {
  const corrected = [...suspicions].reduce(
    (text, { span, correction }) => text.slice(0, span.start) + correction + text.slice(span.end),
    written,
  );
  const places = [...Array(written.length).keys()];
  const told = places.filter((at) => corrected[at] !== written[at]);
  const isRight = written === right;
  return {
    characters: written.length,
    wrong: places.filter((at) => written[at] !== right[at]).length,
    told: told.length,
    hit: told.filter((at) => corrected[at] === right[at]).length,
    alarms: suspicions.filter(({ span: { start, end } }) => written.slice(start, end) === right.slice(start, end))
      .length,
    right: isRight ? 1 : 0,
    rightTold: isRight && suspicions.length > 0 ? 1 : 0,
  };
}
