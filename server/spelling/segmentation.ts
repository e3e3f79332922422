// The best way to read a stretch of Chinese as words, and how likely it is.
import type { SpellingModel } from './model';
import { countAt, longestWord } from './wordList';

/** A word on the best way. */
export interface Step {
  readonly word: number;
  readonly start: number;
  readonly length: number;
}

export interface WordReading {
  /** The natural logarithm of how likely it is. */
  readonly score: number;
  readonly steps: readonly Step[];
}

/** How much a word's own frequency weighs, in counts, beside how often it follows the one before it. */
const weightAlone = 12;

/** Added to what every word of the list counts. */
const leastCount = 0.01;

/** Nodes of the lattice: a word that ends at a place, kept in columns, so that nothing is made while it is read. */
const most = 512;
const nodeWord = new Int32Array(most);
const nodeLength = new Uint8Array(most);
const nodeBefore = new Int32Array(most);
const nodeScore = new Float64Array(most);
const nodeCount = new Float64Array(most);
/** The nodes that end at each place: from here, up to where the next place's begin. */
const firstNode = new Int32Array(64);

/** How likely a word is by itself. */
export function shareOf({ words, wordTotal, generalWeight }: SpellingModel, word: number): number {
  return (countAt(words.counted[word]!) + generalWeight * countAt(words.general[word]!) + leastCount) / wordTotal;
}

/**
 * Reads the characters from one place to another, 48 at most. A word before the first and behind the last is not
 * asked for.
 */
export function readWords(model: SpellingModel, numbers: Uint16Array, start: number, end: number): WordReading {
  let nodes = 0;
  for (let at = start + 1; at <= end; at++) {
    firstNode[at - start] = nodes;
    for (let length = Math.min(longestWord, at - start); length >= 1; length--) {
      const word = model.words.numberOf(numbers, at - length, length);
      if (length > 1 && word === 0) continue;
      addNode(model, nodes++, word, length, at - length - start);
    }
    firstNode[at - start + 1] = nodes;
  }
  return wayTo(end - start, start);
}

/** Adds the word as it goes on best from the words that end where it begins. */
function addNode(model: SpellingModel, node: number, word: number, length: number, from: number): void {
  const share = shareOf(model, word);
  let best = -1;
  let bestScore = from === 0 ? Math.log(share) : Number.NEGATIVE_INFINITY;
  if (from > 0) {
    for (let before = firstNode[from]!; before < firstNode[from + 1]!; before++) {
      const context = nodeCount[before]!;
      const both = context > 0 ? Math.min(model.wordPairs.get(nodeWord[before]!, word), context) : 0;
      const score = nodeScore[before]! + Math.log((both + weightAlone * share) / (context + weightAlone));
      if (score <= bestScore) continue;
      bestScore = score;
      best = before;
    }
  }
  nodeWord[node] = word;
  nodeLength[node] = length;
  nodeBefore[node] = best;
  nodeScore[node] = bestScore;
  nodeCount[node] = countAt(model.words.counted[word]!);
}

function wayTo(last: number, start: number): WordReading {
  let best = firstNode[last]!;
  for (let node = best + 1; node < firstNode[last + 1]!; node++) if (nodeScore[node]! > nodeScore[best]!) best = node;
  const steps: Step[] = [];
  let at = start + last;
  for (let node = best; node >= 0; node = nodeBefore[node]!) {
    at -= nodeLength[node]!;
    steps.push({ word: nodeWord[node]!, start: at, length: nodeLength[node]! });
  }
  return { score: nodeScore[best]!, steps: steps.reverse() };
}
