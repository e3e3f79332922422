// The syllables of Hanyu Pinyin, without tones.

/**
 * Finals that each initial takes in Standard Chinese; the empty initial last, without eng, which no name has. ü after
 * j q x y is written u.
 */
const finalsOf: Readonly<Record<string, string>> = {
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe v ve yu yue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe v ve yu yue',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
  '': 'a ai an ang ao e ei en er o ou',
};

const syllables: ReadonlySet<string> = new Set(
  Object.entries(finalsOf).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);
const longest = 6;

/** Whether a lower-case word is one pinyin syllable; ü also as v or yu after n and l. */
export function isSyllable(word: string): boolean {
  return syllables.has(word);
}

/** The least number of syllables that a lower-case word can be cut into; undefined when it cannot. */
export function splitSyllables(word: string): number | undefined {
  if (word.length > 24) return undefined;
  const least: (number | undefined)[] = [0];
  for (let end = 1; end <= word.length; end++) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const before = least[start];
      if (before !== undefined && syllables.has(word.slice(start, end)))
        least[end] = Math.min(least[end] ?? Infinity, before + 1);
    }
  }
  return word.length === 0 ? undefined : least[word.length];
}
